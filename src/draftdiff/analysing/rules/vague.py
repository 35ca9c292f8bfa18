"""Terms of value that the law does not define: public order, morality, social stability.

old  … danger to the network …      new  … national security …
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Half, Signal, family
from draftdiff.analysing.passage import Fact, Passage
from draftdiff.analysing.rules.authority import bodies
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

ADDED, DROPPED = "vague-term-added", "vague-term-dropped"


def find(pair: ClausePair) -> Iterator[Signal]:
    """Terms that came or went; each term counts once, wherever it stands."""
    olds, news = _terms(pair, pair.old), _terms(pair, pair.new)
    for fact in _only(pair.new, news, olds):
        said = pair.new.passage.said(fact.start, fact.end)
        message = Message("a vague term comes: “{words}”", words=said)
        yield Signal(ADDED, None, (fact.start, fact.end), message)
        break
    for fact in _only(pair.old, olds, news):
        said = pair.old.passage.said(fact.start, fact.end)
        message = Message("a vague term goes: “{words}”", words=said)
        yield Signal(DROPPED, (fact.start, fact.end), None, message)
        break


def _terms(pair: ClausePair, half: Half) -> dict[frozenset[str], Fact]:
    passage = half.passage
    minds = passage.facts("intent")
    named = [range(body.start, body.end) for body in bodies(passage)]
    turned = any(signal.rule.startswith("duty") for signal in pair.signals)
    held = [
        fact
        for category in ("exception", "intent", "safeguard")
        for fact in passage.facts(category)
    ]
    return {
        frozenset(
            family(passage.stems[p]) for p in passage.content(range(fact.start, fact.end))
        ): fact
        for fact in reversed(passage.facts("vague"))
        if half.counts(fact.start, "vague")
        and not (turned and fact.group == "discretion")  # "may, if it sees fit" became "shall"
        and not any(one.start < fact.start and fact.end <= one.end for one in held)
        and not _is_parted(passage, fact)
        and not any((one.start, one.end) == (fact.start, fact.end) for one in minds)
        and not any(fact.start in name and fact.end - 1 in name for name in named)
    }


def _is_parted(passage: Passage, fact: Fact) -> bool:
    """Whether a comma parts the two words of a term: "sound, image or text"."""
    pair = fact.end - fact.start == len(("public", "order"))
    return pair and passage.words[fact.end - 1].mark == ","


def _only(
    half: Half, terms: dict[frozenset[str], Fact], others: dict[frozenset[str], Fact]
) -> Iterator[Fact]:
    for key, fact in sorted(terms.items(), key=lambda item: item[1].start):
        went = any(place in half.net for place in range(fact.start, fact.end))
        if went and not any(key & other for other in others):
            yield fact


FILE = RuleFile(
    find=find,
    about=("vague",),
    rules=(
        Rule(
            id=ADDED,
            level=FindingLevel.WARN,
            summary="A term of value that the law does not define comes: public order, national "
            "security, morality, false information, or other acts.",
            check="Who decides what the term covers, and could it cover criticism?",
            old="The Minister may prohibit a newspaper that calls for violence.",
            new="The Minister may prohibit a newspaper that disturbs public order.",
        ),
        Rule(
            id=DROPPED,
            level=FindingLevel.INFO,
            summary="Such a term goes.",
            check="Is the ground that took its place more precise?",
            old="The Minister may prohibit a newspaper that hurts the dignity of the nation.",
            new="The Minister may prohibit a newspaper that calls for violence.",
        ),
    ),
)
