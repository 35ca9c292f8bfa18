"""Paragraphs of two texts in matches: each in exactly one, whatever recurs in them."""

from __future__ import annotations

from itertools import product

import pytest

from draftdiff.diffing import clauses
from draftdiff.diffing.clauses import Match, Paragraphs, match_paragraphs

A = "The council fixes the fees for water before each new year begins."
B = "Nobody digs a well that is deeper than ten metres without a licence."
C = "Every inspector takes an oath before the president of the court."


def matched(old: list[str], new: list[str]) -> list[Match]:
    return match_paragraphs(Paragraphs(old), Paragraphs(new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(list(old), list(new), id=f"{len(old)} and {len(new)}: {number}")
        for number, (old, new) in enumerate(
            product([(A,), (A, A), (A, B), (A, B, A), (A, A, A), ()], repeat=2)
        )
    ],
)
def test_every_paragraph_is_in_exactly_one_match(old: list[str], new: list[str]) -> None:
    found = matched(old, new)
    olds = [i for match in found for i in range(match.old_start, match.old_end)]
    news = [j for match in found for j in range(match.new_start, match.new_end)]
    assert (olds, news) == (list(range(len(old))), list(range(len(new))))


def test_equal_paragraphs_in_a_row_are_one_match() -> None:
    assert matched([A, B, C], [A, B, C]) == [Match(0, 3, 0, 3)]
    assert matched([A, B], [A, C, B]) == [Match(0, 1, 0, 1), Match(1, 1, 1, 2), Match(1, 2, 2, 3)]


def test_equal_paragraphs_at_both_ends_are_one_match_each() -> None:
    assert matched([A, B, "x", C, A], [A, B, "y", C, A]) == [
        Match(0, 2, 0, 2),
        Match(2, 3, 2, 2),
        Match(3, 3, 2, 3),
        Match(3, 5, 3, 5),
    ]
    assert matched([A, B, C], [B, C]) == [Match(0, 1, 0, 0), Match(1, 3, 0, 2)]
    assert matched([B, C], [A, B, C]) == [Match(0, 0, 0, 1), Match(0, 2, 1, 3)]


def test_a_recurring_paragraph_is_matched_once() -> None:
    assert matched([A], [A, A]) == [Match(0, 1, 0, 1), Match(1, 1, 1, 2)]
    assert matched([A, A, A], [A]) == [Match(0, 1, 0, 1), Match(1, 2, 1, 1), Match(2, 3, 1, 1)]


def test_too_many_words_to_pair_are_one_match(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = [f"{A} {B} {C}"], [f"{A} {B}", f"{C} It is paid."]
    assert matched(old, new) == [Match(0, 1, 0, 2)]
    other = [f"{B} It is paid.", f"{C} Or not."]
    assert len(matched([A], other)) == 3
    size = sum(len(Paragraphs(other).tokens(i).keys) for i in (0, 1))
    cells = len(Paragraphs([A]).tokens(0).keys) * size
    monkeypatch.setattr(clauses, "MOST_CELLS", cells)
    assert len(matched([A], other)) == 3
    monkeypatch.setattr(clauses, "MOST_CELLS", cells - 1)
    assert matched([A], other) == [Match(0, 1, 0, 2)]


def test_too_many_paragraphs_to_pair_are_each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    reworded = [A.replace("water", "wells"), C]
    monkeypatch.setattr(clauses, "MOST_PAIRS", 2)
    assert matched([A], reworded) == [Match(0, 1, 0, 1), Match(1, 1, 1, 2)]
    monkeypatch.setattr(clauses, "MOST_PAIRS", 1)
    assert matched([A], reworded) == [
        Match(0, 1, 0, 0),
        Match(1, 1, 0, 1),
        Match(1, 1, 1, 2),
    ]
