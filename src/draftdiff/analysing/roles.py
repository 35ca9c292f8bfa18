"""What a number is for: a term of prison, a fine, a time to keep data, a deadline, an amount.

"imprisonment of one to five years"    sanction (imprisonment)
"shall keep the logs for 180 days"     retention
"within thirty days of notice"         period
"more than 5,000 dollars a year"       amount
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from draftdiff.analysing.passage import Fact, Passage, read_once
from draftdiff.analysing.quantities import Quantity, Unit

FARTHEST_SANCTION = 14
"""Words between a sanction and its term: "barred, by a judgment that …, during five years"."""


NEAREST_TERM = 6
"""Words between custody and the term that makes it a punishment: "detention for up to 30 days"."""
HELD_AS_RIGHT = frozenset(["counsel", "notice", "reasons"])
"""Safeguards that a person may have as a right; a hearing and an appeal are safeguards always."""
OVERSEERS = ("named",)
"""Safeguards whose phrases are names of bodies alone."""
FARTHEST_DAY_FINE = 4
"""Words between a fine and the days or months that it is counted in: "multa de seis meses"."""
FARTHEST_SECOND_TERM = 7
"""Words between the least term of a sanction and the most: "but which may extend to"."""
FARTHEST_FINE_AFTER = 4
"""Words between a sum and the fine that it is: "15 000 euros d'amende"."""


class Role(StrEnum):
    """What a quantity measures."""

    SANCTION = "sanction"
    RETENTION = "retention"
    PERIOD = "period"
    AMOUNT = "amount"
    NAME = "name"


class Use(NamedTuple):
    """The role of a quantity; of a sanction its kind ("imprisonment")."""

    role: Role
    kind: str = ""


@read_once
def sanctions(passage: Passage) -> tuple[Fact, ...]:
    """The sanctions of a passage.

    A word within the name of a safeguard is none ("juge des libertés et de la détention"), and
    nor is custody that nothing says to be a punishment ("any person detained may petition").
    """
    held = [fact for fact in passage.facts("safeguard") if fact.group in OVERSEERS]
    return tuple(
        fact
        for fact in passage.facts("sanction")
        if not any(one.start < fact.start and fact.end <= one.end for one in held)
        and (not _is_custody(fact, passage) or _punishes(fact, passage))
    )


def _is_custody(fact: Fact, passage: Passage) -> bool:
    custody = passage.lexicon.sets.get("custody", frozenset())
    return any(passage.words[place].text in custody for place in fact.places)


def _punishes(fact: Fact, passage: Passage) -> bool:
    """Whether a term stands right by, or another word of the sentence speaks of an offence."""
    sentence = passage.words[fact.start].sentence
    near = any(
        quantity.unit is Unit.DURATION
        and -NEAREST_TERM <= quantity.start - fact.end <= NEAREST_TERM
        and quantity.sentence == sentence
        for quantity in passage.quantities
    )
    return near or any(
        passage.words[mark.start].sentence == sentence
        and not (mark.start < fact.end and fact.start < mark.end)
        for mark in passage.facts("offence")
    )


def is_held_as_right(fact: Fact, passage: Passage) -> bool:
    """Whether a safeguard is no part of a measure but a right: "is free to speak to his lawyer"."""
    sentence = passage.words[fact.start].sentence
    return fact.group in HELD_AS_RIGHT and any(
        right.start < fact.start and passage.words[right.start].sentence == sentence
        for right in passage.facts("right")
    )


def role_of(quantity: Quantity, passage: Passage) -> Use:
    """What a quantity of a passage is for, told from the words around it."""
    return _uses(passage)[quantity.start]


@read_once
def _uses(passage: Passage) -> dict[int, Use]:
    """What each quantity of a passage is for, by its first word."""
    return {quantity.start: _use(quantity, passage) for quantity in passage.quantities}


def _use(quantity: Quantity, passage: Passage) -> Use:
    if quantity.unit is Unit.COUNT:
        return Use(Role.AMOUNT)
    if quantity.unit is not Unit.DURATION:
        return _of_money(quantity, passage)
    before = passage.words[max(0, quantity.start - 2) : quantity.start]
    after = passage.words[quantity.end : quantity.end + 2]
    sets = passage.lexicon.sets
    deadline = {word.text for word in before} & sets.get("deadline", frozenset())
    delay = {word.text for word in after} & sets.get("delay", frozenset())
    sanction = None if deadline or delay else _sanction_of(quantity, passage)
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
    return Use(Role.NAME if quantity.unit is Unit.GRADE else Role.AMOUNT)


def _sanction_of(quantity: Quantity, passage: Passage) -> tuple[int, str] | None:
    """How near a duration's sanction is: its own, or that of the term before it.

    "imprisonment for a term which shall not be less than one year but which may extend to five".
    """
    own = _nearest_sanction(quantity, passage)
    if own is not None:
        return own
    for other in passage.quantities:
        near = 0 < quantity.start - other.end <= FARTHEST_SECOND_TERM
        if near and other.unit is Unit.DURATION and other.sentence == quantity.sentence:
            return _nearest_sanction(other, passage)
    return None


def _nearest_sanction(quantity: Quantity, passage: Passage) -> tuple[int, str] | None:
    found = []
    for fact in passage.facts("sanction"):
        after = quantity.start - fact.end
        if passage.words[fact.start].sentence != quantity.sentence:
            continue
        if fact.group == "fine" and not 0 <= after <= FARTHEST_DAY_FINE:
            continue
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
