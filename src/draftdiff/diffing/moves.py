"""Clauses that stand elsewhere in the new text: one row each, not one dropped and one added.

    old  (1) Fees. …  (2) Term. …       new  (1) Term. …  (2) Fees. …
    (1) → (2) moved, (2) → (1) renumbered

A definition is known by its term, whatever else of it changed and wherever it stands; any other
paragraph by its words, which must be the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from draftdiff.diffing.clauses import Match
from draftdiff.diffing.side import Side
from draftdiff.diffing.terms import term_of
from draftdiff.text.keys import typographic_key, word_key

FEWEST_LETTERS = 12
"""Letters of the shortest paragraph that is known elsewhere by its words: "or" is none."""
IDLE_ENDS = " ;,.:؛،；，。、។"
"""What ends a paragraph because of its place in a list."""


class Move(NamedTuple):
    """An old paragraph and where it stands now; `same` says that its words are the same."""

    old: int
    new: int
    same: bool


def moves(matches: Sequence[Match], old: Side, new: Side) -> list[Move]:
    """Which paragraphs went from one place and came at another.

    Args:
        matches: the paragraphs as they belong together in order.
        old: the old side.
        new: the new side.

    Returns:
        The moves in the order of the new text; every paragraph in one of them at most.
    """
    gone = [k for m in matches if m.new_start == m.new_end for k in range(m.old_start, m.old_end)]
    come = [k for m in matches if m.old_start == m.old_end for k in range(m.new_start, m.new_end)]
    if not gone or not come:
        return []
    found = _paired(_by_words(old, gone), _by_words(new, come), same=True)
    left = {move.old for move in found}, {move.new for move in found}
    old_terms = _by_term(old, [k for k in gone if k not in left[0]])
    new_terms = _by_term(new, [k for k in come if k not in left[1]])
    found += _paired(old_terms, new_terms, same=False)
    return sorted(found, key=lambda move: move.new)


def _paired(
    old: Mapping[str, list[int]], new: Mapping[str, list[int]], *, same: bool
) -> list[Move]:
    return [
        Move(one, two, same)
        for key, places in old.items()
        for one, two in zip(places, new.get(key, ()), strict=False)
    ]


def _by_words(side: Side, numbers: Sequence[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        text = side.paragraphs.texts[number].removeprefix(side.marker(number))
        key = typographic_key(text).strip(IDLE_ENDS)
        if len(word_key(key)) >= FEWEST_LETTERS:
            found.setdefault(key, []).append(number)
    return found


def _by_term(side: Side, numbers: Sequence[int]) -> dict[str, list[int]]:
    """The definitions by their terms; a term that is defined twice tells nothing."""
    found: dict[str, list[int]] = {}
    for number in numbers:
        term = term_of(side.paragraphs.texts[number])
        if term:
            found.setdefault(term, []).append(number)
    return {term: places for term, places in found.items() if len(places) == 1}
