"""Reworded articles between sure neighbours: alone in their gap, and much alike.

    old  11 ══ 12 ── 13          11 and 13 have equal texts on the other side, in one order;
    new  14 ══ 15 ── 16          12 and 15 are alone between them and share most words

A law's next draft leaves most articles in their order, so this finds most reworded ones without
a search. Asked for is so much likeness that no other article could be nearer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel

from draftdiff.aligning.order import anchors

LARGEST_GAP = 3
"""Articles on either side of a gap beyond which the search is asked."""
MOST_CELLS = 400_000_000
"""Pairs of words beyond which two articles are left to the search: a table of all takes minutes."""
ALIKE = 0.7
"""Share of words in one order from which two articles of one gap are versions of one another;
false pairs of the corpus reach 0.63."""


def pairs_in_gaps(
    new_of: Mapping[int, int],
    counts: tuple[int, int],
    words: tuple[Mapping[int, Sequence[str]], Mapping[int, Sequence[str]]],
) -> dict[tuple[int, int], float]:
    """The pairs of articles in small gaps between anchors that are versions of one another.

    The value of a pair is the share of words that it has in common in one order, from `ALIKE`
    to 1.

    Args:
        new_of: the links that are sure, new by old.
        counts: how many articles each side has.
        words: the words of the articles that are open, by side and index.
    """
    olds, news = anchors(new_of)
    found: dict[tuple[int, int], float] = {}
    edges = [(-1, -1), *zip(olds, news, strict=True), counts]
    for (old_start, new_start), (old_end, new_end) in pairwise(edges):
        old_gap = [i for i in range(old_start + 1, old_end) if i in words[0]]
        new_gap = [j for j in range(new_start + 1, new_end) if j in words[1]]
        if old_gap and new_gap and max(len(old_gap), len(new_gap)) <= LARGEST_GAP:
            found |= _alike(old_gap, new_gap, words)
    return found


def _alike(
    old_gap: Sequence[int],
    new_gap: Sequence[int],
    words: tuple[Mapping[int, Sequence[str]], Mapping[int, Sequence[str]]],
) -> dict[tuple[int, int], float]:
    """Best first, each article once; ties by order."""
    ranked = sorted(
        (-likeness, i, j)
        for i in old_gap
        for j in new_gap
        if len(words[0][i]) * len(words[1][j]) <= MOST_CELLS
        and (likeness := Indel.normalized_similarity(words[0][i], words[1][j])) >= ALIKE
    )
    taken: set[tuple[int, int]] = set()
    found = {}
    for likeness, i, j in ranked:
        if (0, i) not in taken and (1, j) not in taken:
            taken |= {(0, i), (1, j)}
            found[i, j] = -likeness
    return found
