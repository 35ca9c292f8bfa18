"""How long data and records are kept.

old  shall keep the logs for 90 days      new  shall keep the logs for 180 days
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Half, Signal
from draftdiff.analysing.quantities import Quantity
from draftdiff.analysing.roles import Role, role_of
from draftdiff.analysing.rules.comparing import changes, growth
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

EXTENDED, SHORTENED = "retention-extended", "retention-shortened"


def find(pair: ClausePair) -> Iterator[Signal]:
    """Times of keeping that grew or fell, came or went."""
    if not pair.has("retention"):
        return
    for old, new in changes(_times(pair.old), _times(pair.new)):
        said_old = pair.old.passage.said(old.start, old.end) if old else Message("none")
        said_new = pair.new.passage.said(new.start, new.end) if new else Message("none")
        longer = new is not None and (old is None or growth_of(old, new) > 0)
        if (old is None or new is None) and not _is_whole(pair, old, new):
            continue
        message = (
            Message("time of keeping extended from {old} to {new}", old=said_old, new=said_new)
            if longer
            else Message(
                "time of keeping shortened from {old} to {new}", old=said_old, new=said_new
            )
        )
        yield Signal(
            EXTENDED if longer else SHORTENED,
            (old.start, old.end) if old else None,
            (new.start, new.end) if new else None,
            message,
        )


def growth_of(old: Quantity, new: Quantity) -> int:
    """Whether the time grew (1) or fell (-1)."""
    return growth(next(changes((old,), (new,))))


def _times(half: Half) -> list[Quantity]:
    return [
        quantity
        for quantity in half.passage.quantities
        if role_of(quantity, half.passage).role is Role.RETENTION
        and half.counts(quantity.start, "retention")
    ]


def _is_whole(pair: ClausePair, old: Quantity | None, new: Quantity | None) -> bool:
    """Whether a duty to keep came or went with its time, and not the time's wording alone."""
    if new is not None:
        return new.start in pair.new.net
    return old is not None and old.start in pair.old.net


FILE = RuleFile(
    find=find,
    about=("retention",),
    rules=(
        Rule(
            id=EXTENDED,
            level=FindingLevel.ERROR,
            summary="Data or records must or may be kept for longer.",
            check="Is the longer time necessary, and who has access meanwhile?",
            old="Providers shall retain traffic data for ninety days.",
            new="Providers shall retain traffic data for at least 180 days.",
        ),
        Rule(
            id=SHORTENED,
            level=FindingLevel.INFO,
            summary="Data or records are kept for a shorter time.",
            check="Is anything deleted that a person may need as evidence?",
            old="The recordings shall be stored for sixty days.",
            new="The recordings shall be stored for thirty days.",
        ),
    ),
)
