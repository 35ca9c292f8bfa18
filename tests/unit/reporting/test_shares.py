"""Where an article's wording stands, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import article, compared, row, sharing
from draftdiff.model import ArticleDiff, MatchedBy, Side
from draftdiff.reporting.shares import shares_words
from draftdiff.reporting.wording import articles_by_side, fate

DROPPED = row(article("28", "One."), None)
ADDED = row(None, article("45", "Two."))
BOTH = row(article("28", "One."), article("45", "Two."))
IN_TWO = (
    "60% of old Article 28 stands, word for word, in new Article 1 (36%) and Article 2 (24%).",
)


def told(each: ArticleDiff) -> tuple[str, ...]:
    """The words for a row after those of Article 1 and Article 2."""
    first, second = article("1", "Three."), article("2", "Four.")
    comparison = compared(row(first, first), row(second, second), each)
    return shares_words(comparison.changes[2], articles_by_side(comparison))


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        (DROPPED, ()),
        (
            sharing(DROPPED, (Side.NEW, 0, 0.234)),
            ("23% of old Article 28 stands, word for word, in new Article 1.",),
        ),
        (sharing(DROPPED, (Side.NEW, 0, 0.36), (Side.NEW, 1, 0.244)), IN_TWO),
        (
            sharing(ADDED, (Side.OLD, 1, 0.5)),
            ("50% of new Article 45 stands, word for word, in old Article 2.",),
        ),
        (
            sharing(BOTH, (Side.NEW, 0, 0.5), (Side.OLD, 0, 1.0)),
            (
                "50% of old Article 28 stands, word for word, in new Article 1.",
                "100% of new Article 45 stands, word for word, in old Article 1.",
            ),
        ),
    ],
)
def test_sentences(each: ArticleDiff, expected: tuple[str, ...]) -> None:
    assert told(each) == expected


def test_rounded_shares_are_never_more_than_the_whole() -> None:
    (sentence,) = told(sharing(DROPPED, (Side.NEW, 0, 0.506), (Side.NEW, 1, 0.495)))
    assert sentence.startswith("100% of old Article 28")


def test_a_link_that_people_made_says_so() -> None:
    pinned = replace(BOTH, link=replace(BOTH.link, matched_by=MatchedBy.PIN))
    assert fate(pinned) == "reworded, matched by hand"
    assert "matched by hand" not in fate(BOTH)
