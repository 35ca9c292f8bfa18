"""Numbers, sums, shares, ages and thresholds that are no sanction and no period.

old  more than half of the members      new  two thirds of the members
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Half, Signal
from draftdiff.analysing.quantities import Quantity, Unit
from draftdiff.analysing.roles import Role, role_of
from draftdiff.analysing.rules.comparing import changes, growth
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

CHANGED = "amount-changed"
NEAR = 4


def find(pair: ClausePair) -> Iterator[Signal]:
    """Amounts that have another value now."""
    if pair.one_sided:
        return
    for change in changes(_amounts(pair.old), _amounts(pair.new)):
        old, new = change
        if (
            old is None
            or new is None
            or not (_is_touched(pair.old, old) and _is_touched(pair.new, new))
        ):
            continue
        if old.unit is Unit.COUNT and old.noun != new.noun:
            continue
        said_old = pair.old.passage.said(old.start, old.end)
        said_new = pair.new.passage.said(new.start, new.end)
        yield Signal(
            CHANGED,
            (old.start, old.end),
            (new.start, new.end),
            _said(said_old, said_new, raised=growth(change) > 0),
        )


def _said(old: str, new: str, *, raised: bool) -> Message:
    if raised:
        return Message("amount raised from {old} to {new}", old=old, new=new)
    return Message("amount lowered from {old} to {new}", old=old, new=new)


def _amounts(half: Half) -> list[Quantity]:
    return [
        quantity
        for quantity in half.passage.quantities
        if half.cores[quantity.start] is None
        and role_of(quantity, half.passage).role is Role.AMOUNT
    ]


def _is_touched(half: Half, quantity: Quantity) -> bool:
    start = max(0, quantity.start - NEAR)
    return any(place in half.edited for place in range(start, quantity.end))


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=CHANGED,
            level=FindingLevel.WARN,
            summary="A number, sum, percentage, age or threshold changes.",
            check="Who falls under the clause now, and who no longer does?",
            old="An association with a yearly income above 5,000 dollars shall publish its "
            "accounts.",
            new="An association with a yearly income above 1,000 dollars shall publish its "
            "accounts.",
        ),
    ),
)
