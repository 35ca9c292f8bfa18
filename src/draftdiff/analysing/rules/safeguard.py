"""Procedural safeguards: a judge, notice, a hearing, an appeal, oversight, proportionality.

old  … may, under a warrant of a judge, search …      new  … may search …
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Signal
from draftdiff.analysing.passage import Fact, Passage
from draftdiff.analysing.roles import is_held_as_right
from draftdiff.analysing.rules.authority import bodies
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

DROPPED, ADDED = "safeguard-dropped", "safeguard-added"
WORDS_OF_EXCEPTION = 8
"""Words between an exception and the consent that it is made for."""
NAMES = {
    "judicial": Message("the approval of a judge or court"),
    "prosecution": Message("the approval of a prosecutor"),
    "notice": Message("notice to the person concerned"),
    "reasons": Message("the duty to give reasons"),
    "hearing": Message("the right to be heard"),
    "counsel": Message("the presence of counsel or witnesses"),
    "appeal": Message("an appeal or remedy"),
    "oversight": Message("independent oversight"),
    "proportion": Message("a test of necessity or proportionality"),
    "rights": Message("a clause on human rights"),
    "consent": Message("the consent of the person concerned"),
    "limits": Message("a limit on how a measure is carried out"),
}


def find(pair: ClausePair) -> Iterator[Signal]:
    """At most one safeguard a direction: the rest of the passage tells the others."""
    found = list(_changed(pair))
    rules = {signal.rule for signal in found}
    yield from found
    yield from (signal for signal in _waived(pair) if signal.rule not in rules)


def _waived(pair: ClausePair) -> Iterator[Signal]:
    """Words that rule a safeguard out: "without a warrant", "shall be final"."""
    if pair.one_sided:
        return
    came = [fact for fact in pair.gained("waiver") if not _is_forbidden(pair.new.passage, fact)]
    went = [fact for fact in pair.lost("waiver") if not _is_forbidden(pair.old.passage, fact)]
    for fact in came[:1]:
        message = Message("words that rule a safeguard out come")
        yield Signal(DROPPED, None, (fact.start, fact.end), message)
    for fact in went[:1]:
        message = Message("words that ruled a safeguard out go")
        yield Signal(ADDED, (fact.start, fact.end), None, message)


def _is_forbidden(passage: Passage, fact: Fact) -> bool:
    """Whether the sentence says no before: "nobody shall be dismissed without notice"."""
    sentence = passage.sentence(passage.words[fact.start].sentence)
    negations = passage.lexicon.negations
    return any(
        passage.words[place].text in negations for place in range(sentence.start, fact.start)
    )


def _changed(pair: ClausePair) -> Iterator[Signal]:
    """Safeguards that went, and others that came and took the place of none."""
    dropped = [fact for fact in pair.lost("safeguard") if not _is_explained(pair, fact, old=True)]
    for fact in dropped[:1]:
        message = Message("{what} goes", what=_name(fact))
        yield Signal(DROPPED, (fact.start, fact.end), None, message)
    for fact in dropped[1:]:
        pair.claim((fact.start, fact.end), None)
    gone = {number for fact in dropped for number in pair.touched((fact.start, fact.end), None)}
    for fact in pair.gained("safeguard"):
        if _is_explained(pair, fact, old=False):
            continue
        if gone.isdisjoint(pair.touched(None, (fact.start, fact.end))):
            message = Message("{what} comes", what=_name(fact))
            yield Signal(ADDED, None, (fact.start, fact.end), message)
            return


def _name(fact: Fact) -> Message:
    return NAMES.get(fact.group, Message("a safeguard"))


def _is_explained(pair: ClausePair, fact: Fact, *, old: bool) -> bool:
    """Whether the words qualify the act of an offence: "with his consent or connivance".

    Or name a body: "the Human Rights Commission".
    """
    passage = (pair.old if old else pair.new).passage
    if fact.group == "rights" and any(
        body.start <= fact.start and fact.end <= body.end for body in bodies(passage)
    ):
        return True
    if is_held_as_right(fact, passage) or _is_exception(passage, fact):
        return True
    words = (fact.start, fact.end)
    touched = set(pair.touched(words, None) if old else pair.touched(None, words))
    return any(
        signal.rule.startswith("intent") and touched & set(pair.touched(signal.old, signal.new))
        for signal in pair.signals
    )


def _is_exception(passage: Passage, fact: Fact) -> bool:
    """Whether consent is what an exception is made for: "unless the patient has consented"."""
    sentence = passage.words[fact.start].sentence
    return fact.group == "consent" and any(
        0 <= fact.start - exception.end <= WORDS_OF_EXCEPTION
        and passage.words[exception.start].sentence == sentence
        for exception in passage.facts("exception")
    )


FILE = RuleFile(
    find=find,
    about=("safeguard", "waiver"),
    rules=(
        Rule(
            id=DROPPED,
            level=FindingLevel.ERROR,
            summary="A procedural safeguard goes: a court order, a warrant, notice, a hearing, "
            "an appeal, independent oversight, a test of necessity, a clause on human rights.",
            check="Who controls the measure now, and how can a person defend themselves?",
            old="The police may search a dwelling under a warrant issued by a judge.",
            new="The police may search a dwelling.",
        ),
        Rule(
            id=ADDED,
            level=FindingLevel.INFO,
            summary="A procedural safeguard comes.",
            check="Does it bind before the measure is taken, and without exceptions?",
            old="The Authority may suspend the service of an operator.",
            new="The Authority may suspend the service of an operator after having heard it.",
        ),
    ),
)
