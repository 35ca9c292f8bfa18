"""Which of some paragraphs belong together: the order-keeping pairing that keeps most words.

    old  A  B  C D          new  A' C+D' X
    A–A'   B dropped   C and D joined in C+D'   X added

Every step says how many old and new paragraphs belong together: (1, 1) a paragraph and its new
version, (1, 3) one broken into three, (2, 1) two joined, (1, 0) dropped, (0, 1) added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

ALIKE = 0.35
"""Share of words in common from which two paragraphs are versions of one another."""
CLEARLY = 0.6
"""Share of the longer paragraph's words from which no other pairing keeps more."""
PART = 0.6
"""Share of a paragraph that must stand in another, in order, to be a part of it."""
FEWEST_WORDS = 6
"""Words of the shortest paragraph that is known in a much longer one under the same marker."""
FEWEST_FIRST_WORDS = 5
"""Words, marks included, of the shortest paragraph that is known at the beginning of a longer."""
FEWEST_WORDS_KEPT = 3
"""Words, its number included, that are enough where all but the mark at the end is the same."""
BEGINS, ROOM = 0.8, 1.25
"""Share of a paragraph that must stand in the first words of a longer one, and how many of those
are looked at: a sentence to which a page of illustrations came is the same sentence still."""
MOST_CELLS = 400_000_000
"""Pairs of words beyond which two paragraphs belong together only where they are the same."""
MOST_PARTS = 12
"""Parts into which a paragraph was broken at most."""

Words = Sequence[str]
Step = tuple[int, int]
DROPPED, ADDED, PAIR = (1, 0), (0, 1), (1, 1)


class Pairing(NamedTuple):
    """The steps from the first paragraphs to the last, and how many words they keep."""

    steps: list[Step]
    kept: int


def pair(
    old: Sequence[Words], new: Sequence[Words], apart: frozenset[tuple[int, int]] = frozenset()
) -> Pairing:
    """Pair the paragraphs of two sides, each given as the keys of its words.

    Those `apart` (old and new numbers) do not belong together, however alike they are.
    """
    kept_in_order = 0 if apart else _all_in_order(old, new)
    if kept_in_order:
        return Pairing([PAIR] * len(old), kept_in_order)
    common = [
        [0 if (i, j) in apart else _in_common(one, two) for j, two in enumerate(new)]
        for i, one in enumerate(old)
    ]
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    steps: list[list[Step]] = []
    for i in range(len(old) - 1, -1, -1):
        row = [DROPPED] * len(new)
        for j in range(len(new) - 1, -1, -1):
            kept, step = best[i + 1][j], DROPPED
            if best[i][j + 1] > kept:
                kept, step = best[i][j + 1], ADDED
            if common[i][j]:
                for words, old_size, new_size in _ways(old, new, common, (i, j)):
                    together = words + best[i + old_size][j + new_size]
                    if together > kept:
                        kept, step = together, (old_size, new_size)
            best[i][j], row[j] = kept, step
        steps.append(row)
    steps.reverse()
    return Pairing(list(_walk(steps, len(old), len(new))), best[0][0])


def _all_in_order(old: Sequence[Words], new: Sequence[Words]) -> int:
    """The words kept where every paragraph is clearly a version of the one in its place; else 0.

    Most gaps are so, and then no other pairs need to be looked at.
    """
    if len(old) != len(new):
        return 0
    kept = 0
    for one, two in zip(old, new, strict=True):
        if len(one) * len(two) > MOST_CELLS:
            return 0
        least = int(CLEARLY * max(len(one), len(two))) + 1
        words = LCSseq.similarity(one, two, score_cutoff=least)
        if not words:
            return 0
        kept += words
    return kept


def _walk(steps: Sequence[Sequence[Step]], old_count: int, new_count: int) -> Iterator[Step]:
    i = j = 0
    while i < old_count and j < new_count:
        step = steps[i][j]
        yield step
        i, j = i + step[0], j + step[1]
    yield from [DROPPED] * (old_count - i)
    yield from [ADDED] * (new_count - j)


def _in_common(old: Words, new: Words) -> int:
    """The words in common, in order; 0 where neither is a version or a part of the other."""
    one, two = len(old), len(new)
    if one * two > MOST_CELLS:
        return one if old == new else 0
    least = min(ALIKE * (one + two) / 2, PART * (min(two, one)))
    return LCSseq.similarity(old, new, score_cutoff=int(least))


def _ways(
    old: Sequence[Words], new: Sequence[Words], common: Sequence[Sequence[int]], at: tuple[int, int]
) -> Iterator[tuple[int, int, int]]:
    """How paragraphs can belong together from here on: what they keep, and how many of each."""
    i, j = at
    one, two, words = len(old[i]), len(new[j]), common[i][j]
    if (
        words >= ALIKE * (one + two) / 2
        or _is_shortened(old[i], new[j], words)
        or _begins(old[i], new[j], words)
    ):
        yield words, 1, 1
    if two < one and words >= PART * two:
        for kept, size in _parts_of(old[i], new[j : j + MOST_PARTS], common[i][j : j + MOST_PARTS]):
            yield kept, 1, size
    elif one < two and words >= PART * one:
        shared = [row[j] for row in common[i : i + MOST_PARTS]]
        for kept, size in _parts_of(new[j], old[i : i + MOST_PARTS], shared):
            yield kept, size, 1


def _is_shortened(old: Words, new: Words, words: int) -> bool:
    """Whether most of the shorter paragraph stands in the longer, under the same marker."""
    shorter = min(len(old), len(new))
    same_marker = old[0] == new[0] and not old[0][:1].isalpha()
    return same_marker and shorter >= FEWEST_WORDS and words >= PART * shorter


def _begins(old: Words, new: Words, words: int) -> bool:
    """Whether the longer paragraph begins with nearly all of the shorter."""
    shorter, longer = sorted((old, new), key=len)
    size = len(shorter)
    least = BEGINS * size
    if words < least and words < size - 1:
        return False
    if size > FEWEST_WORDS_KEPT and shorter[:-1] == longer[: size - 1]:
        return True
    first = longer[: int(ROOM * size) + 1]
    return size >= FEWEST_FIRST_WORDS and LCSseq.similarity(shorter, first) >= least


def _parts_of(
    whole: Words, parts: Sequence[Words], shared: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """How much its first two, three, … parts keep of the whole, in words, and how many parts.

    Each part must add its own words, in order; and all but the largest must keep more together
    than they would by chance: "(a) a standard under 1A," is no part of "(a) a standard under 1,
    which …", though nearly all its words are there.
    """
    joined = list(parts[0])
    kept, largest = shared[0], len(parts[0])
    for size in range(2, len(parts) + 1):
        part = parts[size - 1]
        if shared[size - 1] < PART * len(part):
            return
        joined += part
        before, kept = kept, LCSseq.similarity(whole, joined)
        if kept - before < PART * len(part):
            return
        largest = max(largest, len(part))
        yield kept - int(PART * (len(joined) - largest)), size
