"""The order of rows, and who moved: those outside the longest common order.

old  1 2 3 4 5        new  1 4 2 3 5        4 moved; 2 and 3 only made room
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def longest_rising(values: Sequence[int]) -> set[int]:
    """The positions of a longest rising subsequence of distinct `values`."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for position, value in enumerate(values):
        place = bisect_left(tails, value)
        if place == len(tails):
            tails.append(value)
            at.append(position)
        else:
            tails[place] = value
            at[place] = position
        before.append(at[place - 1] if place else -1)
    found: set[int] = set()
    position = at[-1] if at else -1
    while position >= 0:
        found.add(position)
        position = before[position]
    return found


def anchors(new_of: Mapping[int, int]) -> tuple[list[int], list[int]]:
    """The links of a longest common order, as rising old indexes and rising new ones."""
    olds = sorted(new_of)
    rising = longest_rising([new_of[i] for i in olds])
    kept = [olds[position] for position in sorted(rising)]
    return kept, [new_of[i] for i in kept]
