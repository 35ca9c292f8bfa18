"""What the neighbours say: a weak pair between two sure ones is less weak.

old  11 ── 12 ── 13          11 and 13 are sure; 12 and its candidate lie alone between
new  14 ── 15 ── 16          them, and so they belong together
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from draftdiff.aligning.order import anchors
from draftdiff.model import Provision

NEIGHBOUR = 0.03
SAME_GAP = 0.05
SMALL_GAP, SMALLEST = 0.2, 3
NUMBER, NUMBER_SHARE = 0.03, 0.15
"""Bonuses of the measured mixture; see docs/accuracy.md for what each is worth."""


class Bonus(NamedTuple):
    """What speaks for a pair beside its words: linked neighbours, a common gap, one number."""

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
) -> dict[tuple[int, int], Bonus]:
    """The bonus of every pair that is still open.

    Args:
        new_of: the links that are sure, new by old.
        pairs: the scored pairs.
        articles: the articles of both sides.
    """
    sure = anchors(new_of)
    agreeing = _numbers_agree(new_of, articles)
    taken = set(new_of.values())
    found = {}
    for i, j in pairs:
        if i in new_of or j in taken:
            continue
        beside = (new_of.get(i - 1) == j - 1) + (new_of.get(i + 1) == j + 1)
        same_number = articles[0][i].num and articles[0][i].num == articles[1][j].num
        found[i, j] = Bonus(
            neighbours=NEIGHBOUR * beside,
            gap=_gap_bonus(sure, i, j, len(articles[0]), len(articles[1])),
            number=NUMBER + NUMBER_SHARE * agreeing if same_number else 0.0,
        )
    return found


def _gap_bonus(
    sure: tuple[list[int], list[int]], i: int, j: int, old_count: int, new_count: int
) -> float:
    olds, news = sure
    place = bisect_left(olds, i)
    if place != bisect_left(news, j):
        return 0.0
    old_gap = (olds[place] if place < len(olds) else old_count) - (olds[place - 1] if place else -1)
    new_gap = (news[place] if place < len(news) else new_count) - (news[place - 1] if place else -1)
    size = max(old_gap, new_gap) - 1
    return SAME_GAP + (SMALL_GAP / size if size <= SMALLEST else 0.0)


def _numbers_agree(
    new_of: dict[int, int], articles: tuple[Sequence[Provision], Sequence[Provision]]
) -> float:
    """The share of sure links whose articles kept their numbers."""
    if not new_of:
        return 0.0
    same = sum(articles[0][i].num == articles[1][j].num for i, j in new_of.items())
    return same / len(new_of)
