"""The table of sanctions: what each article threatened, and what it threatens.

Article 28 → Article 45   imprisonment   from one to three years   from one to five years   raised
"""

from __future__ import annotations

from typing import NamedTuple

from draftdiff.model import ArticleDiff, Comparison, Penalty, PenaltyFate
from draftdiff.reporting import wording
from draftdiff.reporting.languages import later, say
from draftdiff.text import visibility

_NOTHING = "—"
_KINDS = {
    "imprisonment": later("imprisonment"),
    "a fine": later("a fine"),
    "the death penalty": later("the death penalty"),
    "corporal punishment": later("corporal punishment"),
    "dissolution": later("dissolution"),
    "closure, suspension or blocking": later("closure, suspension or blocking"),
    "loss of rights or office": later("loss of rights or office"),
    "loss of a licence": later("loss of a licence"),
    "confiscation": later("confiscation"),
    "expulsion": later("expulsion"),
    "supervision or community work": later("supervision or community work"),
    "a public reprimand": later("a public reprimand"),
}
_FATES = {
    PenaltyFate.UNCHANGED: later("unchanged"),
    PenaltyFate.RAISED: later("raised"),
    PenaltyFate.LOWERED: later("lowered"),
    PenaltyFate.CHANGED: later("changed"),
    PenaltyFate.ADDED: later("added"),
    PenaltyFate.DROPPED: later("dropped"),
}


class PenaltyLine(NamedTuple):
    """A kind of sanction of one row, as a table shows it."""

    place: str
    kind: str
    old: str
    new: str
    fate: str
    row: ArticleDiff
    penalty: Penalty

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """What a table shows, in the order of `penalties_heads`."""
        return self.place, self.kind, self.old, self.new, self.fate


def penalties_title() -> str:
    """The heading above the table."""
    return say("Sanctions, old against new")


def penalties_heads(comparison: Comparison) -> tuple[str, str, str, str, str]:
    """The names of the columns; the drafts' own for their quotes."""
    old, new = (wording.draft_name(draft) for draft in (comparison.old, comparison.new))
    return say("Article"), say("Sanction"), old, new, say("What happened")


def penalties_lines(comparison: Comparison) -> list[PenaltyLine]:
    """Every sanction of either draft, in the order of the report."""
    return [_line(penalty, comparison.changes[penalty.row]) for penalty in comparison.penalties]


def _line(penalty: Penalty, row: ArticleDiff) -> PenaltyLine:
    return PenaltyLine(
        place=visibility.one_line(wording.row_title(row)),
        kind=say(_KINDS.get(penalty.kind, penalty.kind)),
        old=_quotes(penalty.old),
        new=_quotes(penalty.new),
        fate=say(_FATES[penalty.fate]),
        row=row,
        penalty=penalty,
    )


def _quotes(said: tuple[str, ...]) -> str:
    return "; ".join(map(visibility.one_line, said)) or _NOTHING
