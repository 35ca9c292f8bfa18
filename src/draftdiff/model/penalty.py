"""The sanctions of an article, old against new: what a reader lines up by hand in a table.

Article 28 → Article 45   imprisonment   from one to three years | from one to five years   raised
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PenaltyFate(StrEnum):
    """What became of a kind of sanction in an article."""

    UNCHANGED = "unchanged"
    RAISED = "raised"
    LOWERED = "lowered"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty:
    """One kind of sanction in one row of a comparison.

    `row` is the place of the row in the comparison's `changes`; `kind` names the sanction
    ("imprisonment"); `old` and `new` are the drafts' own words for it, in reading order.
    """

    row: int
    kind: str
    fate: PenaltyFate
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
