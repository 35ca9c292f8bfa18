"""Exceptions, exemptions, defences and carve-outs.

old  … except where the matter was true.      new  …
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Half, Signal
from draftdiff.analysing.passage import Fact
from draftdiff.analysing.rules.lexical import both_ways
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

DROPPED, ADDED = "exception-dropped", "exception-added"
STRONGER = ("safeguard", "penalty", "intent", "negation")
"""Rules that say more about words that stand in an exception."""
NEAR, MOST_KEPT = 8, 0.6
"""Words that an exception governs at least, and the share of them that may have stood before."""
FAR = 30
"""Words that an exception's own words run on for, at most."""


def find(pair: ClausePair) -> Iterator[Signal]:
    """Exceptions that came or went."""
    if not pair.one_sided and _says_the_same(pair):
        return
    noun = Message("an exception")
    yield from both_ways(pair, "exception", (DROPPED, ADDED), noun, _is_free)


def _says_the_same(pair: ClausePair) -> bool:
    """Whether "not … unless" became "only if", or the other way round."""
    one = pair.lost("exception") and pair.gained("condition", "only")
    two = pair.gained("exception") and pair.lost("condition", "only")
    return bool(one or two)


def _is_free(pair: ClausePair, fact: Fact, is_new: bool) -> bool:  # noqa: FBT001 - a callback
    """Whether the exception is no other rule's, and no other wording of what stood there."""
    half = pair.new if is_new else pair.old
    fresh = half.cores[fact.start] is not None
    if fact.group == "absolution" and not fresh:
        return False
    own = range(fact.start, min(fact.start + FAR, len(half.passage.words)))
    for signal in pair.signals:
        words = signal.new if is_new else signal.old
        if words and words[0] in own and signal.rule.startswith(STRONGER):
            return False
    return fresh or not stood_there(half, fact)


def stood_there(half: Half, fact: Fact) -> bool:
    """Whether most of the words that the exception governs are on the other side too."""
    words = half.passage.words
    if fact.end < len(words) and words[fact.end].mark == ",":
        return False  # it governs what stands before it: "ambulances excepted,"
    sentence = half.passage.sentence(words[fact.start].sentence)
    last = min(fact.end + NEAR, sentence.stop)
    parted = [place for place in range(fact.end, last) if words[place].mark == ","]
    governed = list(half.passage.content(range(fact.end, min([last, *parted]))))
    kept = sum(place not in half.net for place in governed)
    return bool(governed) and kept > MOST_KEPT * len(governed)


FILE = RuleFile(
    find=find,
    about=("exception",),
    rules=(
        Rule(
            id=DROPPED,
            level=FindingLevel.ERROR,
            summary="An exception, exemption, defence or carve-out goes.",
            check="Whom did the exception protect, and are they covered now?",
            old="It is prohibited to film a trial, except with the leave of the parties.",
            new="It is prohibited to film a trial.",
        ),
        Rule(
            id=ADDED,
            level=FindingLevel.INFO,
            summary="An exception, exemption, defence or carve-out comes.",
            check="Whom does it favour: the person whom the clause binds, or the authority that "
            "it limits?",
            old="Every association shall register.",
            new="Every association shall register. This does not apply to associations of fewer "
            "than ten members.",
        ),
    ),
)
