"""The rules on vague terms: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "The Minister may stop a meeting where there is a danger to life.",
        "The Minister may stop a meeting where there is a danger to life or to public order.",
        "vague-term-added",
    ),
    Case(
        "A licence may be refused for lack of means.",
        "A licence may be refused for lack of means or for any other reason which the Board "
        "thinks fit.",
        "vague-term-added",
    ),
    Case(
        "It is prohibited to publish matter that harms national unity or the honour of the army.",
        "It is prohibited to publish matter that calls for violence.",
        "vague-term-dropped",
    ),
    Case(
        "Est interdite la diffusion d'images d'enfants.",
        "Est interdite la diffusion d'images d'enfants ou contraires aux bonnes mœurs.",
        "vague-term-added",
        "fr",
    ),
    Case(
        "Se podrá suspender la emisión por delito.",
        "Se podrá suspender la emisión por delito o por razones de orden público.",
        "vague-term-added",
        "es",
    ),
    Case(
        "The Board may refuse a film which shows a crime.",
        "The Board may refuse a film which shows a crime or offends good taste.",
        "vague-term-added",
    ),
    Case(
        "An association is dissolved if it bears arms.",
        "An association is dissolved if it bears arms or works against the unity of the people.",
        "vague-term-added",
    ),
    Case(
        "It shall not publish matters under investigation.",
        "It shall not publish matters under investigation or rumours liable to cause alarm.",
        "vague-term-added",
    ),
    Case(
        "A visa may be refused on grounds of public policy or national interest.",
        "A visa may be refused where the applicant has been sentenced for a violent crime.",
        "vague-term-dropped",
    ),
    Case(
        "Books may be seized if they contain instructions for making weapons.",
        "Books may be seized if they contain instructions for making weapons or are harmful to "
        "social harmony.",
        "vague-term-added",
    ),
    Case(
        "No person shall publish matter that is indecent or defamatory.",
        "No person shall publish matter that is defamatory.",
        "vague-term-dropped",
    ),
)
QUIET = (
    Case(
        "The Minister may dissolve an association that disturbs public order.",
        "The Minister may dissolve any association which disturbs public order.",
    ),
    Case(
        "Matter contrary to good morals or public order is forbidden.",
        "Matter contrary to public order or good morals is forbidden.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
