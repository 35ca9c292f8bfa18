"""Whether an offence asks for intent, knowledge or unlawfulness.

old  Whoever knowingly publishes …      new  Whoever publishes …
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Signal
from draftdiff.analysing.passage import Fact, Passage
from draftdiff.analysing.rules.lexical import both_ways
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

DROPPED, ADDED = "intent-dropped", "intent-added"


def find(pair: ClausePair) -> Iterator[Signal]:
    """Qualifiers that came or went in a clause about an offence or a liability."""
    if pair.one_sided:
        return
    noun = Message("a mental element or unlawfulness")
    yield from both_ways(pair, "intent", (DROPPED, ADDED), noun, _qualifies)


def _qualifies(pair: ClausePair, fact: Fact, is_new: bool) -> bool:  # noqa: FBT001 - a callback
    """Whether it stands in the sentence of an offence that the other side has too."""
    here, there = (pair.new, pair.old) if is_new else (pair.old, pair.new)
    sentence = here.passage.words[fact.start].sentence
    marks = (*here.passage.facts("offence"), *here.passage.facts("sanction"))
    if not any(here.passage.words[mark.start].sentence == sentence for mark in marks):
        return False
    if fact.group == "unlawful" and _limits_power(here.passage, fact):
        return False
    if _is_defence(pair, fact, is_new):
        return False  # "…; but a person who had reason to think so commits no offence"
    if any(mark.start <= fact.start < mark.end for mark in marks):
        return False  # "unlawful" names the offence, and does not qualify the act
    return bool(there.passage.facts("offence") or there.passage.facts("sanction"))


def _limits_power(passage: Passage, fact: Fact) -> bool:
    """Whether a ban is lifted by leave: "no prisoner shall be moved without the approval of …"."""
    sentence = passage.sentence(passage.words[fact.start].sentence)
    negations = passage.lexicon.negations
    return any(
        passage.words[place].text in negations for place in range(sentence.start, fact.start)
    )


def _is_defence(pair: ClausePair, fact: Fact, is_new: bool) -> bool:  # noqa: FBT001 - as above
    """Whether the words came or went together with an exception that they are the ground of."""
    here = pair.new if is_new else pair.old
    words = (fact.start, fact.end)
    touched = set(pair.touched(None, words) if is_new else pair.touched(words, None))
    for exception in here.passage.facts("exception"):
        if exception.start < fact.end and fact.start < exception.end:
            continue
        own = (exception.start, exception.end)
        if touched & set(pair.touched(None, own) if is_new else pair.touched(own, None)):
            return True
    return False


FILE = RuleFile(
    find=find,
    about=("intent",),
    rules=(
        Rule(
            id=DROPPED,
            level=FindingLevel.ERROR,
            summary="An offence or liability no longer asks for intent, knowledge, dishonesty or "
            "unlawfulness.",
            check="Can a person be punished now who meant no harm or did not know?",
            old="Any person who intentionally and without right gains access to a system commits "
            "an offence.",
            new="Any person who gains access to a system commits an offence.",
        ),
        Rule(
            id=ADDED,
            level=FindingLevel.INFO,
            summary="An offence or liability now asks for intent, knowledge, dishonesty or "
            "unlawfulness.",
            check="Does the qualifier hold for every act that the clause lists?",
            old="An officer who omits to lodge the accounts commits an offence.",
            new="An officer who wilfully omits to lodge the accounts commits an offence.",
        ),
    ),
)
