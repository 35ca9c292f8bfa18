"""Time limits and durations that are no sanction and no time of keeping.

    old  within one month      new  within two weeks
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Half, Signal
from draftdiff.analysing.quantities import Quantity, Unit
from draftdiff.analysing.roles import Role, role_of
from draftdiff.analysing.rules.comparing import changes, growth
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel

CHANGED = "period-changed"
NEAR = 4
"""Words around a period that an edit may touch to be one of it ("not exceeding")."""


def find(pair: ClausePair) -> Iterator[Signal]:
    """Periods that changed, came or went."""
    if pair.one_sided:
        return
    for change in changes(_periods(pair.old), _periods(pair.new)):
        old, new = change
        if not (_is_touched(pair.old, old) or _is_touched(pair.new, new)):
            continue
        said_old = pair.old.passage.said(old.start, old.end) if old else "none"
        said_new = pair.new.passage.said(new.start, new.end) if new else "none"
        word = {1: "longer", -1: "shorter", 0: "changed"}[growth(change)]
        yield Signal(
            CHANGED,
            (old.start, old.end) if old else None,
            (new.start, new.end) if new else None,
            f"period {word}: {said_old} becomes {said_new}",
        )


def _periods(half: Half) -> list[Quantity]:
    return [
        quantity
        for quantity in half.passage.quantities
        if quantity.unit is Unit.DURATION
        and half.cores[quantity.start] is None
        and role_of(quantity, half.passage).role is Role.PERIOD
    ]


def _is_touched(half: Half, quantity: Quantity | None) -> bool:
    if quantity is None:
        return False
    start = max(0, quantity.start - NEAR)
    return any(place in half.edited for place in range(start, quantity.end))


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=CHANGED,
            level=FindingLevel.WARN,
            summary="A deadline, a notice period, a term of office or another duration changes, comes or goes.",
            check="Who gains time, and who loses it?",
            old="An appeal may be lodged within thirty days.",
            new="An appeal may be lodged within ten days.",
        ),
    ),
)
