"""Lexicons: phrases as lawyers write them, and files of one's own."""

from __future__ import annotations

import pytest

from clause_pairs import row
from draftdiff.analysing import analyse, extended_lexicon, lexicon_for, parse_lexicon
from draftdiff.analysing.lexicon import LANGUAGES
from draftdiff.analysing.phrases import Phrases
from draftdiff.analysing.tokens import words_of
from draftdiff.errors import UsageError

SETS = {"court": ("judge", "court")}


def found(phrase: str, text: str) -> list[str]:
    words = words_of(text)
    matches = Phrases({"group": [phrase]}, SETS).find(words)
    return [" ".join(word.text for word in words[m.start : m.end]) for m in matches]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("with (the) intent to/of", "acts with intent to harm", ["with intent to"]),
        ("with (the) intent to/of", "acts with the intent of harming", ["with the intent of"]),
        ("with (the) intent to/of", "acts with intent", []),
        (
            "without (_) right/title",
            "without any right, without title",
            ["without any right", "without title"],
        ),
        ("without (_) right", "without a clear right", []),
        ("authoris*", "an authorisation, Authorised", ["authorisation", "authorised"]),
        (
            "{court} ... approv*",
            "a judge of first instance has approved it",
            ["judge of first instance has approved"],
        ),
        ("{court} ... approv*", "by a judge. It was approved", []),
        ("bona-fide", "a bona fide buyer", ["bona fide"]),
        ("x* rays", "by xenon rays", ["xenon rays"]),
        ("(_) rays", "by red rays", ["red rays", "rays"]),
        ("l'accord", "sans l’accord du juge", ["l accord"]),
    ],
)
def test_a_phrase_is_found_as_it_is_written(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_lexicon_can_be_read(language: str) -> None:
    assert lexicon_for(language) is not None


def test_a_lexicon_of_ones_own_adds_to_the_shipped_one() -> None:
    language, lexicon = parse_lexicon('extends = "en"\n[vague]\nterms = ["glory"]\n', "own.toml")
    changed = row("A song may be sung.", "A song of glory may be sung.")
    assert language == "en"
    assert [finding.rule for finding in analyse(changed, lexicon)] == ["vague-term-added"]


def test_terms_of_a_profile_are_put_on_top() -> None:
    lexicon = extended_lexicon("en", None, {"vague": {"terms": ["glory"]}})
    assert lexicon is not None
    changed = row("A song may be sung.", "A song of glory may be sung.")
    assert [finding.rule for finding in analyse(changed, lexicon)] == ["vague-term-added"]


@pytest.mark.parametrize(
    "text",
    [
        "no toml at all",
        '[vague]\nterms = ["glory"]',
        'extends = "xx"',
        'extends = "en"\n[vague]\nterms = "glory"',
        'extends = "en"\n[vague]\nterms = ["glory (of all)"]',
    ],
)
def test_what_is_no_lexicon_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_lexicon(text, "own.toml")
    assert "\n" not in str(refused.value).split(" (")[0]
