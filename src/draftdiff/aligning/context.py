"""What the neighbours say: a weak pair between two sure ones is less weak.

old  11 ── 12 ── 13          11 and 13 are sure; 12 and its candidate lie alone between
new  14 ── 15 ── 16          them, and so they belong together
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from draftdiff.aligning.order import anchors
from draftdiff.model import Provision

NEIGHBOUR = 0.03
SAME_GAP = 0.05
SMALL_GAP, SMALLEST = 0.2, 3
NUMBER, NUMBER_SHARE, FORMER_NUMBER = 0.03, 0.15, 0.3
"""Bonuses of the measured mixture; see docs/accuracy.md for what each is worth."""


Places = tuple[Sequence[int], Sequence[int]]
"""Places of articles on the old and on the new side, rising."""


class Bonus(NamedTuple):
    """What speaks for a pair beside its words: linked neighbours, a common gap, one number.

    The number may be one that the article had before, where the law says so.
    """

    neighbours: float
    gap: float
    number: float

    @property
    def total(self) -> float:
        """All of it."""
        return self.neighbours + self.gap + self.number


def bonuses(
    new_of: dict[int, int],
    pairs: Mapping[tuple[int, int], float],
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    linked: tuple[Collection[int], Collection[int]],
    named: Collection[tuple[int, int]] = (),
) -> dict[tuple[int, int], Bonus]:
    """The bonus of every pair that is still open.

    Args:
        new_of: the links that are sure, new by old.
        pairs: the scored pairs.
        articles: the articles of both sides.
        linked: the articles of each side that are linked, parts of others too: they take no room
            in a gap.
        named: the pairs of which the new draft says itself that they are one article.
    """
    sure = anchors(new_of)
    free = tuple(
        [place for place in range(len(side)) if place not in own]
        for side, own in zip(articles, linked, strict=True)
    )
    agreeing = _numbers_agree(new_of, articles)
    taken = set(new_of.values())
    # A law's last article ends it, whatever its number: that is a neighbour like another.
    edged = {**new_of, len(articles[0]): len(articles[1])}
    found = {}
    for i, j in pairs:
        if i in new_of or j in taken:
            continue
        beside = (edged.get(i - 1) == j - 1) + (edged.get(i + 1) == j + 1)
        same_number = articles[0][i].num and articles[0][i].num == articles[1][j].num
        found[i, j] = Bonus(
            neighbours=NEIGHBOUR * beside,
            gap=_gap_bonus(sure, (free[0], free[1]), i, j),
            number=_number_bonus(agreeing, same=bool(same_number), named=(i, j) in named),
        )
    return found


def alone_together(
    new_of: Mapping[int, int],
    counts: tuple[int, int],
    linked: tuple[Collection[int], Collection[int]],
) -> list[tuple[int, int]]:
    """The pairs of free articles in gaps in which so few are free that the gap itself speaks.

    Args:
        new_of: the links that are sure, new by old.
        counts: how many articles each side has.
        linked: the articles of each side that are linked.
    """
    olds, news = anchors(new_of)
    found: list[tuple[int, int]] = []
    for before, after in pairwise([(-1, -1), *zip(olds, news, strict=True), counts]):
        old, new = (
            [place for place in range(start + 1, end) if place not in own]
            for start, end, own in zip(before, after, linked, strict=True)
        )
        if max(len(old), len(new)) <= SMALLEST:
            found += product(old, new)
    return found


def _number_bonus(agreeing: float, *, same: bool, named: bool) -> float:
    if named:
        return FORMER_NUMBER
    return NUMBER + NUMBER_SHARE * agreeing if same else 0.0


def _gap_bonus(sure: Places, free: Places, i: int, j: int) -> float:
    """What speaks for two articles in one gap between sure ones: more, the fewer are free there."""
    gap = bisect_left(sure[0], i)
    if gap != bisect_left(sure[1], j):
        return 0.0
    size = max(_count(own, gap, side) for own, side in zip(free, sure, strict=True))
    return SAME_GAP + (SMALL_GAP / size if size <= SMALLEST else 0.0)


def _count(free: Sequence[int], gap: int, sure: Sequence[int]) -> int:
    """How many free articles stand between two sure ones that follow one another."""
    start = bisect_left(free, sure[gap - 1]) if gap else 0
    end = bisect_left(free, sure[gap]) if gap < len(sure) else len(free)
    return end - start


def _numbers_agree(
    new_of: dict[int, int], articles: tuple[Sequence[Provision], Sequence[Provision]]
) -> float:
    """The share of sure links whose articles kept their numbers."""
    if not new_of:
        return 0.0
    same = sum(articles[0][i].num == articles[1][j].num for i, j in new_of.items())
    return same / len(new_of)
