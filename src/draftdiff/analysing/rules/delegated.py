"""Details that are left to a sub-decree, a regulation, an order or the like.

old  … set out in the Schedule.      new  … determined by a Prakas of the Minister.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Signal
from draftdiff.analysing.rules.lexical import both_ways
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

ADDED, DROPPED = "delegated-power-added", "delegated-power-dropped"


def find(pair: ClausePair) -> Iterator[Signal]:
    """Powers to make subsidiary rules that came or went."""
    noun = Message("a power to make subsidiary rules")
    yield from both_ways(pair, "delegated", (DROPPED, ADDED), noun)


FILE = RuleFile(
    find=find,
    about=("delegated",),
    rules=(
        Rule(
            id=ADDED,
            level=FindingLevel.WARN,
            summary="Details are now left to a sub-decree, regulation, order, delegated act or "
            "the like.",
            check="What can be decided without parliament, and within which limits?",
            old="The form of the card is set out in the Schedule.",
            new="The form of the card shall be determined by a sub-decree.",
        ),
        Rule(
            id=DROPPED,
            level=FindingLevel.INFO,
            summary="Details are no longer left to subsidiary rules.",
            check="Does the law itself settle now what was left open?",
            old="The form of the card shall be fixed by rules made by the Minister.",
            new="The form of the card is set out in the Schedule.",
        ),
    ),
)
