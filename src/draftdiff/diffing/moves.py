"""Clauses that stand elsewhere in the new text: one row each, not one dropped and one added.

    old  (1) Fees. …  (2) Term. …       new  (1) Term. …  (2) Fees. …
    (1) → (2) moved, (2) → (1) renumbered

A definition is known by its term, whatever else of it changed and wherever it stands; any other
paragraph by its words, which must be the same, or in a long one nearly so. Its number counts for
nothing, nor do the quotes around what one law puts into another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from draftdiff.diffing.clauses import Match
from draftdiff.diffing.side import Side
from draftdiff.text.definitions import term_of
from draftdiff.text.keys import typographic_key, word_key

FEWEST_LETTERS = 12
"""Letters of the shortest paragraph that is known elsewhere by its words: "or" is none."""
IDLE_ENDS = ' ;,.:؛،；，。、។"'
"""What ends a paragraph because of its place in a list, or in a quotation."""
FEWEST_WORDS = 10
"""Words, marks included, of the shortest paragraph that is known though it was reworded: shorter
ones have a formula in common."""
ALIKE = 0.75
"""Share of the longer paragraph's words, in order, from which it is the same, reworded: among
the clauses that went and came in ten pairs of real laws, no two strangers have so many."""
MOST_PAIRS = 900
"""Pairs beyond which no reworded paragraph is looked for: so many make another text."""
MOST_WORDS = 2_000
"""Words of the longest paragraph that is looked for: 900 pairs of such take under a second."""


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
    left = {move.old for move in found}, {move.new for move in found}
    found += _reworded(
        _by_number(old, [k for k in gone if k not in left[0]]),
        _by_number(new, [k for k in come if k not in left[1]]),
    )
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
        key = typographic_key(_quoted_number().sub("", text, count=1)).strip(IDLE_ENDS)
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


@cache
def _quoted_number() -> re.Pattern[str]:
    """The quote that opens what one law puts into another, with the number behind it."""
    return re.compile(r"\A\s*[“‘«„\"](?:[(（][^\W_]{1,5}[)）]|\d{1,3}[.)])\s*")


def _by_number(side: Side, numbers: Sequence[int]) -> dict[int, Sequence[str]]:
    """The words of those paragraphs that are of a length to be known though reworded."""
    words = {number: side.paragraphs.tokens(number).keys for number in numbers}
    return {
        number: keys for number, keys in words.items() if FEWEST_WORDS <= len(keys) <= MOST_WORDS
    }


def _reworded(old: Mapping[int, Sequence[str]], new: Mapping[int, Sequence[str]]) -> list[Move]:
    """The paragraphs that are nearly the same elsewhere, the most alike first."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return []
    scored = [
        (-LCSseq.normalized_similarity(one, two, score_cutoff=ALIKE), i, j)
        for i, one in old.items()
        for j, two in new.items()
        if min(len(one), len(two)) >= ALIKE * max(len(one), len(two))
    ]
    found: dict[int, int] = {}
    for score, i, j in sorted(scored):
        if score and i not in found and j not in found.values():
            found[i] = j
    return [Move(i, j, same=False) for i, j in found.items()]
