"""What a number is for: a term of prison, a fine, a time to keep data, a deadline, an amount.

"imprisonment of one to five years"    sanction (imprisonment)
"shall keep the logs for 180 days"     retention
"within thirty days of notice"         period
"more than 5,000 dollars a year"       amount
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from draftdiff.analysing.passage import Passage
from draftdiff.analysing.quantities import Quantity, Unit

FARTHEST_SANCTION = 14
"""Words between a sanction and its term: "barred, by a judgment that …, during five years"."""


FARTHEST_FINE_AFTER = 4
"""Words between a sum and the fine that it is: "15 000 euros d'amende"."""


class Role(StrEnum):
    """What a quantity measures."""

    SANCTION = "sanction"
    RETENTION = "retention"
    PERIOD = "period"
    AMOUNT = "amount"


class Use(NamedTuple):
    """The role of a quantity; of a sanction its kind ("imprisonment")."""

    role: Role
    kind: str = ""


def role_of(quantity: Quantity, passage: Passage) -> Use:
    """What a quantity of a passage is for, told from the words around it."""
    if quantity.unit is Unit.COUNT:
        return Use(Role.AMOUNT)
    if quantity.unit is not Unit.DURATION:
        return _of_money(quantity, passage)
    before = passage.words[max(0, quantity.start - 2) : quantity.start]
    after = passage.words[quantity.end : quantity.end + 2]
    sets = passage.lexicon.sets
    deadline = {word.text for word in before} & sets.get("deadline", frozenset())
    delay = {word.text for word in after} & sets.get("delay", frozenset())
    sanction = None if deadline or delay else _nearest_sanction(quantity, passage)
    kept = _distance_of_retention(quantity, passage)
    if sanction and (kept is None or sanction[0] <= kept):
        return Use(Role.SANCTION, sanction[1])
    if kept is not None:
        return Use(Role.RETENTION)
    return Use(Role.PERIOD)


def _of_money(quantity: Quantity, passage: Passage) -> Use:
    for fact in passage.facts("sanction", "fine"):
        same = passage.words[fact.start].sentence == quantity.sentence
        after, before = quantity.start - fact.end, fact.start - quantity.end
        if same and (-1 <= after <= FARTHEST_SANCTION or 0 <= before <= FARTHEST_FINE_AFTER):
            return Use(Role.SANCTION, "fine")
    return Use(Role.AMOUNT)


def _nearest_sanction(quantity: Quantity, passage: Passage) -> tuple[int, str] | None:
    found = []
    for fact in passage.facts("sanction"):
        if fact.group == "fine" or passage.words[fact.start].sentence != quantity.sentence:
            continue
        after = quantity.start - fact.end
        away = max(0, after) if fact.start <= quantity.start else fact.start - quantity.end + 2
        if away <= FARTHEST_SANCTION:
            found.append((away, fact.group))
    return min(found) if found else None


def _distance_of_retention(quantity: Quantity, passage: Passage) -> int | None:
    places = passage.sentence(quantity.sentence)
    records = passage.lexicon.sets.get("record", frozenset())
    if not any(passage.words[place].text in records for place in places):
        return None
    away = [
        min(abs(fact.start - quantity.start), abs(quantity.end - fact.end))
        for fact in passage.facts("retention", "markers")
        if passage.words[fact.start].sentence == quantity.sentence
    ]
    return min(away) if away else None
