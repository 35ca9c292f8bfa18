"""The rules on references: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "The procedure of Article 45 of the Code of Criminal Procedure applies.",
        "The procedure of Article 92 of the Code of Criminal Procedure applies.",
        "cross-reference-changed",
    ),
    Case(
        "Penalties under the Press Law apply.",
        "Penalties under the Criminal Code apply.",
        "cross-reference-changed",
    ),
    Case(
        "Section 12 of the Evidence Act shall apply.",
        "Section 45 of the Evidence Act shall apply.",
        "cross-reference-changed",
    ),
    Case(
        "offences referred to in Article 12 of the Anti-Money Laundering Law",
        "offences referred to in Article 20 of the Anti-Money Laundering Law",
        "cross-reference-changed",
    ),
)
QUIET = (
    Case("under the Companies Act, 1956", "under the Companies Act, 2013"),
    Case(
        "Subject to Article 5, the Authority may issue a licence.",
        "The Authority may, subject to Article 5, issue a licence.",
    ),
    Case("as provided in Article 5 of the Press Law", "as Article 5 of the Press Law provides"),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
