"""Quantities of one role, old against new: which stayed, which grew, which fell.

old  from one to five years        new  not more than one year
least: 1 year → none               most: 5 years → 1 year
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from draftdiff.analysing.quantities import Bound, Quantity
from draftdiff.model.message import Message

NEARLY = 0.02
"""Share by which two values may differ and be the same: 365 days are a year."""


class Change(NamedTuple):
    """A quantity that changed; one that has no counterpart came or went."""

    old: Quantity | None
    new: Quantity | None


def changes(olds: Sequence[Quantity], news: Sequence[Quantity]) -> Iterator[Change]:
    """The quantities that differ, paired by their bound and their order."""
    left, right = _without_equal(list(olds), list(news))
    for bound in (*Bound, None):
        for old in list(left):
            if bound is not None and old.bound is not bound:
                continue
            for new in right:
                if new.unit is old.unit and (bound is None or new.bound is bound):
                    left.remove(old)
                    right.remove(new)
                    yield Change(old, new)
                    break
    yield from (Change(old, None) for old in left)
    yield from (Change(None, new) for new in right)


def _without_equal(
    olds: list[Quantity], news: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    for old in list(olds):
        for new in news:
            if is_same(old, new):
                olds.remove(old)
                news.remove(new)
                break
    return olds, news


def is_same(old: Quantity, new: Quantity) -> bool:
    """Whether both say the same: 12 months and one year, 30 days and thirty days."""
    opposite = {old.bound, new.bound} == {Bound.LEAST, Bound.MOST}
    return old.unit is new.unit and not opposite and _is_near(old.value, new.value)


def _is_near(one: float, two: float) -> bool:
    return abs(one - two) <= NEARLY * max(abs(one), abs(two))


def bounded(bound: Bound, amount: str) -> Message:
    """An amount with its bound: "at least 30 days"."""
    match bound:
        case Bound.LEAST:
            return Message("at least {amount}", amount=amount)
        case Bound.MOST:
            return Message("at most {amount}", amount=amount)
        case Bound.EXACT:
            return Message("exactly {amount}", amount=amount)


def growth(change: Change) -> int:
    """1 where the amount grew, -1 where it fell, 0 where that cannot be told."""
    if change.old is None or change.new is None:
        return 0
    if _is_near(change.old.value, change.new.value):
        return 1 if change.new.bound is Bound.LEAST else -1
    return 1 if change.new.value > change.old.value else -1
