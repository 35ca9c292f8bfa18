"""Rights and entitlements of persons.

old  Every member may inspect the books.      new  (nothing)
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Half, Signal
from draftdiff.analysing.passage import Fact, Passage
from draftdiff.analysing.rules.lexical import both_ways
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.analysing.shapes import Shape, shape_of
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

DROPPED, ADDED = "right-dropped", "right-added"
WORDS_OF_HOLDER = 3
"""Words after "open to" among which the one stands to whom it is open."""
WORDS_OF_SUBJECT = 6
"""Words of the subject and the verb of a clause that is one permission."""


def find(pair: ClausePair) -> Iterator[Signal]:
    """Rights that came or went, and what a right is to, where a list of it grew or shrank."""
    if not pair.has("right") and pair.changed_texts.isdisjoint(
        pair.old.passage.lexicon.sets.get("permitting", frozenset())
    ):
        return
    found = list(both_ways(pair, "right", (DROPPED, ADDED), Message("a right"), _is_free))
    yield from found or list(_permissions(pair)) or _contents(pair)


def _permissions(pair: ClausePair) -> Iterator[Signal]:
    """A new "may" of a person: "A tenant … and may deduct the cost of repairs"."""
    if pair.one_sided:
        yield from _whole_permission(pair)
        return
    adds = not any(pair.old_words(edit) for edit in pair.edits)
    takes = not any(pair.new_words(edit) for edit in pair.edits)
    for edit in pair.free_edits():
        came = _permission(pair.new, edit.new_start, edit.new_end)
        went = _permission(pair.old, edit.old_start, edit.old_end)
        if came and adds:
            said = pair.new.passage.said(came[0], came[1])
            yield Signal(ADDED, None, came, Message("a right comes: “{words}”", words=said))
            return
        if went and takes:
            said = pair.old.passage.said(went[0], went[1])
            yield Signal(DROPPED, went, None, Message("a right goes: “{words}”", words=said))
            return


def _whole_permission(pair: ClausePair) -> Iterator[Signal]:
    """A clause of one permission that came or went: "Users may delete their account"."""
    half, rule = (pair.new, ADDED) if pair.new.passage.words else (pair.old, DROPPED)
    found = _permission(half, 0, min(len(half.passage.words), WORDS_OF_SUBJECT))
    if found:
        said = half.passage.said(*found)
        if rule == ADDED:
            yield Signal(ADDED, None, found, Message("a right comes: “{words}”", words=said))
        else:
            yield Signal(DROPPED, found, None, Message("a right goes: “{words}”", words=said))


def _permission(half: Half, start: int, end: int) -> tuple[int, int] | None:
    """The "may" and its verb among the words of an edit, where a person is its subject."""
    passage = half.passage
    sets = passage.lexicon.sets
    for place in range(start, end - 1):
        if passage.words[place].text not in sets.get("permitting", frozenset()):
            continue
        verb = passage.words[place + 1]
        if place not in half.net or verb.text in passage.lexicon.little:
            continue
        if place + 1 in half.net and _subject(passage, place) == "person":
            return place, place + 2
    return None


def _subject(passage: Passage, place: int) -> str:
    """Whether a person or a body is named first in the sentence before a word."""
    sets = passage.lexicon.sets
    for at in range(passage.sentence(passage.words[place].sentence).start, place):
        for kind in ("body", "person"):
            if passage.words[at].text in sets.get(kind, frozenset()):
                return kind
    return ""


def _is_free(pair: ClausePair, fact: Fact, is_new: bool) -> bool:  # noqa: FBT001 - a callback
    """Whether no change of duty or safeguard explains the words already."""
    passage = (pair.new if is_new else pair.old).passage
    heads = passage.lexicon.sets.get("body", frozenset())
    after = passage.words[fact.end : fact.end + WORDS_OF_HOLDER]
    if passage.words[fact.end - 1].text in passage.lexicon.sets.get("to", frozenset()) and any(
        word.text in heads for word in after
    ):
        return False  # "it is open to the Commission": a power
    touched = pair.touched(None, fact[2:4]) if is_new else pair.touched(fact[2:4], None)
    claimed = {n for s in pair.signals for n in pair.touched(s.old, s.new)}
    core = (pair.new if is_new else pair.old).cores[fact.start]
    return core == "right" or claimed.isdisjoint(touched)


def _contents(pair: ClausePair) -> Iterator[Signal]:
    rights = {
        pair.new.passage.words[fact.start].sentence: fact
        for fact in reversed(pair.new.passage.facts("right"))
    }
    for edit in pair.free_edits():
        if edit.new_start >= len(pair.new.passage.words):
            continue
        fact = rights.get(pair.new.passage.words[edit.new_start].sentence)
        if fact is None or edit.new_start < fact.end - 1:
            continue
        shape = shape_of(pair, edit)
        if shape is Shape.WIDER_LIST:
            said = pair.new.passage.said(edit.new_start, edit.new_end)
            message = Message("the right covers more: “{words}”", words=said)
            yield Signal(ADDED, None, (edit.new_start, edit.new_end), message)
            return
        if shape is Shape.SHORTER_LIST:
            said = pair.old.passage.said(edit.old_start, edit.old_end)
            message = Message("the right covers less: “{words}”", words=said)
            yield Signal(DROPPED, (edit.old_start, edit.old_end), None, message)
            return


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=DROPPED,
            level=FindingLevel.ERROR,
            summary="A right or entitlement of a person goes, or covers less.",
            check="Who loses the right, and does another clause still give it?",
            old="The books shall be kept in order, and any member is entitled to inspect them.",
            new="The books shall be kept in order.",
        ),
        Rule(
            id=ADDED,
            level=FindingLevel.INFO,
            summary="A right or entitlement of a person comes, or covers more.",
            check="How can the right be enforced, and against whom?",
            old="The employer shall deduct the contribution from the wage.",
            new="The employer shall deduct the contribution from the wage. The worker has the "
            "right to revoke this at any time.",
        ),
    ),
)
