"""Which body or officer holds a power or a duty.

old  … shall report to the Commissioner      new  … shall report to the Minister
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from draftdiff.analysing.pair import ClausePair, Half, Signal, becomes
from draftdiff.analysing.passage import Passage, read_once
from draftdiff.analysing.rules.definition import marker
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

CHANGED = "authority-changed"
FIRST_WORDS = 2
"""Words before a subject at the front of its sentence: "(1) The Minister"."""
WORDS_OF_AGENT = 4
MOST_ADJECTIVES = 2
SUBJECT_REACH = 14
"""Words between a body and the verb that it is the subject of, in a list of bodies."""
EXPLAINED = ("delegated", "exception", "vague", "penalty", "intent", "right", "definition")
"""Rules whose signals explain a body in the same words; a safeguard's does not when another
body takes the overseer's place."""


class Body(NamedTuple):
    """A body named in a passage: its words, and the stems that make its name."""

    start: int
    end: int
    name: frozenset[str]


def find(pair: ClausePair) -> Iterator[Signal]:
    """The first body that came, went or took the place of another."""
    heads = pair.old.passage.lexicon.sets.get("body", frozenset())
    if pair.one_sided or (
        pair.old.passage.texts.isdisjoint(heads) and pair.new.passage.texts.isdisjoint(heads)
    ):
        return
    went = _only(pair, pair.old, pair.new)
    came = _only(pair, pair.new, pair.old)
    if went and came and not _is_short_form(went[0], came[0]):
        before = pair.old.passage.said(went[0].start, went[0].end)
        after = pair.new.passage.said(came[0].start, came[0].end)
        yield Signal(CHANGED, went[0][:2], came[0][:2], becomes(before, after))
    elif went and not came and (heir := _heir(pair, went[0])):
        before = pair.old.passage.said(went[0].start, went[0].end)
        after = pair.new.passage.said(heir.start, heir.end)
        yield Signal(CHANGED, went[0][:2], heir[:2], becomes(before, after))
    elif went and not came and not _explained(pair, went[0], None, safeguards=True):
        said = pair.old.passage.said(went[0].start, went[0].end)
        gone = Message("“{words}” is no longer named", words=said)
        yield Signal(CHANGED, went[0][:2], None, gone)
    elif came and not went and not _explained(pair, None, came[0], safeguards=True):
        if _stands_for_acronym(pair, came[0]):
            return
        said = pair.new.passage.said(came[0].start, came[0].end)
        yield Signal(CHANGED, None, came[0][:2], Message("“{words}” is named now", words=said))


def _only(pair: ClausePair, half: Half, other: Half) -> list[Body]:
    touched = [
        body
        for body in bodies(half.passage)
        if not half.net.isdisjoint(range(body.start, body.end))
    ]
    if not touched:
        return []
    others = [body.name for body in bodies(other.passage)]
    found = []
    for body in touched:
        if body.name in others or _is_short_for(body, half):
            continue
        if half.cores[body.start] is not None or marker(half, body.start):
            continue
        is_old = half is pair.old
        if _explained(pair, body if is_old else None, None if is_old else body, safeguards=False):
            continue
        if _acts(half.passage, body):
            found.append(body)
    return found


def _is_short_for(body: Body, half: Half) -> bool:
    """Whether the name is short for one that stands before it: "the Court" after its full name."""
    return any(body.name < other.name for other in bodies(half.passage) if other.start < body.start)


def _heir(pair: ClausePair, body: Body) -> Body | None:
    """The body that stands now where a court went: "by a court on request of X", "by X"."""
    court = pair.old.passage.lexicon.sets.get("court", frozenset())
    if not any(pair.old.passage.words[p].text in court for p in range(body.start, body.end)):
        return None
    known = {other.name for other in bodies(pair.old.passage)}
    for number in pair.touched(body[:2], None):
        edit = pair.edits[number]
        for other in bodies(pair.new.passage):
            if _is_short_form(body, other):
                continue  # "the competent court", "the court"
            if edit.new_start <= other.start <= edit.new_end + 1 and (
                other.name not in known or _is_agent(pair.new.passage, other)
            ):
                return other
    return None


@read_once
def bodies(passage: Passage) -> list[Body]:
    """The bodies that a passage names."""
    heads = passage.lexicon.sets.get("body", frozenset())
    general = passage.lexicon.sets.get("general", frozenset())
    no_bodies = passage.facts("innocent", "body")
    found: list[Body] = []
    may_head = heads | passage.lexicon.sets.get("body_with_capital", frozenset())
    for place in [place for place, form in enumerate(passage.forms) if form in may_head]:
        if not _is_head(passage, place, heads) or (found and place < found[-1].end):
            continue
        if _is_function(passage, place) or any(f.start <= place < f.end for f in no_bodies):
            continue
        start, end = _reach(passage, place)
        if any(
            passage.words[p].text in general and not _is_capital(passage, p)
            for p in range(start, end)
        ):
            continue
        stems = frozenset(
            passage.stems[p]
            for p in range(start, end)
            if passage.words[p].text not in passage.lexicon.little or p == place
        )
        found.append(Body(start, end, stems))
    return found


def _is_head(passage: Passage, place: int, heads: frozenset[str]) -> bool:
    """Whether a word is the head of a body's name; of some words a capital alone says so."""
    word = passage.words[place]
    if word.text in heads:
        return True
    names = passage.lexicon.sets.get("body_with_capital", frozenset())
    return (
        word.text in names
        and _is_capital(passage, place)
        and place > passage.sentence(word.sentence).start
    )


def _is_function(passage: Passage, place: int) -> bool:
    """Whether the word is a function and no body: "term of office", "hold office"."""
    sets = passage.lexicon.sets
    before = passage.words[place - 1].text if place else ""
    return passage.words[place].text in sets.get("function", ()) and before in sets.get(
        "of_function", ()
    )


def _reach(passage: Passage, place: int) -> tuple[int, int]:
    """The words of a name around its head: what stands before it, and capitalised after it."""
    words, lexicon = passage.words, passage.lexicon
    naming = lexicon.sets.get("naming", frozenset())
    start = place
    while (
        start
        and _belongs(passage, start - 1, words[start].mark)
        and words[start - 1].sentence == words[place].sentence
    ):
        start -= 1
    end = place + 1
    while (
        end < len(words)
        and words[end].sentence == words[place].sentence
        and words[end].mark in {"", "-"}
    ):
        if _is_capital(passage, end):
            end += 1
        elif words[end].text in naming and end + 1 < len(words):
            at = end + 1
            while at < len(words) and words[at].text in lexicon.articles:
                at += 1
            if at < len(words) and _is_capital(passage, at) and not words[at].mark:
                end = at + 1
            else:
                break
        else:
            break
    return start, end


def _belongs(passage: Passage, place: int, mark: str) -> bool:
    word = passage.words[place]
    if mark not in {"", "-"} or word.text in passage.lexicon.articles:
        return False
    if not passage.lexicon.sets.get("adjectives_before"):
        return False
    return (
        (word.text not in passage.lexicon.little or word.text == "national")
        and not word.text[:1].isdigit()
        and (
            _is_capital(passage, place)
            or passage.stems[place] in passage.lexicon.stems_of("adjectives_before")
        )
    )


def _is_capital(passage: Passage, place: int) -> bool:
    word = passage.words[place]
    return passage.text[word.start].isupper()


def _acts(passage: Passage, body: Body) -> bool:
    """Whether it holds a power or a duty there: it is the subject, or the act is by or to it."""
    sentence = passage.words[body.start].sentence
    if body.start - passage.sentence(sentence).start <= FIRST_WORDS:
        return True
    return _is_agent(passage, body) or any(
        passage.words[fact.start].sentence == sentence
        and 0 <= fact.start - body.end <= SUBJECT_REACH
        and not _verb_between(passage, body.end, fact.start)
        for fact in passage.facts("duty")
    )


def _is_agent(passage: Passage, body: Body) -> bool:
    """Whether the small words before it say so: "by the", "approval of the"."""
    before = [
        word.text
        for word in passage.words[max(0, body.start - WORDS_OF_AGENT) : body.start]
        if word.text not in passage.lexicon.articles
    ]
    sets = passage.lexicon.sets
    if passage.lexicon.sets.get("adjectives_before"):
        for _ in range(MOST_ADJECTIVES):
            kept = passage.lexicon.little | sets.get("agent", frozenset())
            if before[-1:] and before[-1] not in kept:
                before.pop()  # "by a designated judge"
    if before[-1:] and before[-1] in sets.get("agent", frozenset()):
        return True
    of, power = sets.get("of_power", sets.get("of", frozenset())), sets.get("power", frozenset())
    return before[-1:] != [] and before[-1] in of and any(word in power for word in before[-2:-1])


def _verb_between(passage: Passage, start: int, end: int) -> bool:
    starts = passage.lexicon.sets.get("clause_starts", frozenset())
    return any(passage.words[place].text in starts for place in range(start, end))


def _explained(pair: ClausePair, old: Body | None, new: Body | None, *, safeguards: bool) -> bool:
    rules = (*EXPLAINED, "safeguard") if safeguards else EXPLAINED
    touched = set(pair.touched(old[:2] if old else None, new[:2] if new else None))
    return any(
        signal.rule.startswith(rules) and touched & set(pair.touched(signal.old, signal.new))
        for signal in pair.signals
    )


def _is_short_form(old: Body, new: Body) -> bool:
    return old.name < new.name or new.name < old.name


def _stands_for_acronym(pair: ClausePair, body: Body) -> bool:
    """Whether the name spells out the capitals of a word that went ("EDPS")."""
    passage = pair.new.passage
    letters = sorted(passage.words[p].text[:1] for p in range(body.start, body.end))
    old = pair.old.passage
    return any(
        sorted(old.words[p].text) == letters
        for p in pair.old.net
        if old.text[old.words[p].start : old.words[p].end].isupper()
    )


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=CHANGED,
            level=FindingLevel.WARN,
            summary="The body or officer that holds a power or a duty is replaced, added or "
            "removed.",
            check="Is the body that decides now as independent as the one before?",
            old="Complaints shall be examined by the Press Council.",
            new="Complaints shall be examined by the Ministry of Information.",
        ),
    ),
)
