"""Whether an offence asks for intent, knowledge or unlawfulness.

    old  Whoever knowingly publishes …      new  Whoever publishes …
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Signal
from draftdiff.analysing.passage import Fact
from draftdiff.analysing.rules.lexical import both_ways
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel

DROPPED, ADDED = "intent-dropped", "intent-added"


def find(pair: ClausePair) -> Iterator[Signal]:
    """Qualifiers that came or went in a clause about an offence or a liability."""
    if pair.one_sided:
        return
    sides = (pair.old.passage, pair.new.passage)
    if all(side.facts("offence") or side.facts("sanction") for side in sides):
        yield from both_ways(pair, "intent", (DROPPED, ADDED), "a mental element or unlawfulness", _counts)


def _counts(pair: ClausePair, fact: Fact, is_new: bool) -> bool:
    """Whether it qualifies the act: unlawfulness that names the offence itself does not."""
    passage = (pair.new if is_new else pair.old).passage
    offences = passage.facts("offence")
    return not any(o.start <= fact.start < o.end for o in offences)


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=DROPPED,
            level=FindingLevel.ERROR,
            summary="An offence or liability no longer asks for intent, knowledge, dishonesty or unlawfulness.",
            check="Can a person be punished now who meant no harm or did not know?",
            old="Any person who intentionally and without right gains access to a system commits an offence.",
            new="Any person who gains access to a system commits an offence.",
        ),
        Rule(
            id=ADDED,
            level=FindingLevel.INFO,
            summary="An offence or liability now asks for intent, knowledge, dishonesty or unlawfulness.",
            check="Does the qualifier hold for every act that the clause lists?",
            old="An officer who omits to lodge the accounts commits an offence.",
            new="An officer who wilfully omits to lodge the accounts commits an offence.",
        ),
    ),
)
