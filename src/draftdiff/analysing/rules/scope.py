"""Whom, what and where a clause covers.

old  Every newspaper shall …      new  Every newspaper, blog or website shall …
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Edit, Half, Signal
from draftdiff.analysing.passage import Fact
from draftdiff.analysing.rules.definition import marker
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.analysing.shapes import Shape, shape_of
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

EXTENDED, NARROWED = "scope-extended", "scope-narrowed"
FIRST_WORDS = 2
"""Words before the subject at the front of its sentence: "1. Every"."""
SHORTEST_NAME, DIGITS_OF_YEAR = 3, 4
"""Letters from which a word of a Latin script covers anything by itself; the digits of a year,
which laws are cited with."""
TOLD_WHOLE = ("safeguard",)
"""Rules whose phrases have a rest that is no limit of its own."""
WORDS_OF_REST = 8
"""Words after such a phrase that may belong to it."""
MOST_CHANGED = 0.5
"""Share of a clause's words of meaning beyond which it is another clause, and its shape tells
nothing."""


def find(pair: ClausePair) -> Iterator[Signal]:
    """At most one signal a direction."""
    found: dict[str, Signal] = {}
    told: set[int] = set()
    shapes = list(_shapes(pair))
    if {signal.rule for signal in shapes} == {EXTENDED, NARROWED}:
        shapes = []  # as many words came as went: the same, said otherwise
    for signals in (_reach(pair), _classes(pair), _beside_bodies(pair), shapes):
        for signal in signals:
            touched = set(pair.touched(signal.old, signal.new))
            if told.isdisjoint(touched):
                found.setdefault(signal.rule, signal)
            told |= touched
    yield from found.values()


def _reach(pair: ClausePair) -> Iterator[Signal]:
    """Attempts, preparation, other countries, whoever: words that reach further by themselves."""
    for fact in pair.gained("reach", "extended")[:1]:
        if not pair.lost("reach", "extended") and not _is_told(pair, fact, is_new=True):
            said = pair.new.passage.said(fact.start, fact.end)
            message = Message("the clause reaches further: “{words}” comes", words=said)
            yield Signal(EXTENDED, None, (fact.start, fact.end), message)
    for fact in pair.lost("reach", "extended")[:1]:
        if not pair.gained("reach", "extended") and not _is_told(pair, fact, is_new=False):
            said = pair.old.passage.said(fact.start, fact.end)
            message = Message("the clause reaches less far: “{words}” goes", words=said)
            yield Signal(NARROWED, (fact.start, fact.end), None, message)


def _is_told(pair: ClausePair, fact: Fact, *, is_new: bool) -> bool:
    """Whether a vague term that another ground took the place of has been told of already."""
    words = (fact.start, fact.end)
    own = set(pair.touched(None, words) if is_new else pair.touched(words, None))
    return any(
        signal.rule.startswith("vague") and own & set(pair.touched(signal.old, signal.new))
        for signal in pair.signals
    )


def _shapes(pair: ClausePair) -> Iterator[Signal]:
    if pair.one_sided or pair.share_changed > MOST_CHANGED:
        return
    for edit in pair.free_edits():
        shape = shape_of(pair, edit)
        if shape is None:
            continue
        if _is_quantifier(pair, edit) or _names_only(pair, edit) or _goes_on(pair, edit):
            continue
        comes = shape in {Shape.WIDER_LIST, Shape.MORE_LIMITS}
        if marker(pair.new if comes else pair.old, edit.new_start if comes else edit.old_start):
            continue
        yield _signal(
            pair, edit, wider=shape in {Shape.WIDER_LIST, Shape.FEWER_LIMITS}, comes=comes
        )


def _goes_on(pair: ClausePair, edit: Edit) -> bool:
    """Whether words only end what another rule told of: "independent of X [and of any party]"."""
    for signal in pair.signals:
        if not signal.rule.startswith(TOLD_WHOLE):
            continue
        for half, told, start in (
            (pair.old, signal.old, edit.old_start),
            (pair.new, signal.new, edit.new_start),
        ):
            words = half.passage.words
            if told and told[1] <= start < min(len(words), told[1] + WORDS_OF_REST):
                same = words[start].sentence == words[told[1] - 1].sentence
                if same and not any(word.mark for word in words[told[1] : start + 1]):
                    return True
    return False


def _is_quantifier(pair: ClausePair, edit: Edit) -> bool:
    """Whether the words are those of "each of the following", which tell how items are joined."""
    for half, meaning in ((pair.old, pair.old_words(edit)), (pair.new, pair.new_words(edit))):
        covered = {
            place
            for fact in half.passage.facts("quantifier")
            for place in range(fact.start, fact.end)
        }
        if meaning and covered.issuperset(meaning):
            return True
    return False


def _names_only(pair: ClausePair, edit: Edit) -> bool:
    """Whether words only name a place or a law: "B", "(b), or", "of the Housing Act 2008"."""
    halves = (
        (pair.old, range(edit.old_start, edit.old_end), pair.old_words(edit)),
        (pair.new, range(edit.new_start, edit.new_end), pair.new_words(edit)),
    )
    everything = [half.passage.words[place].text for half, places, _ in halves for place in places]
    if any(text.isdecimal() and len(text) == DIGITS_OF_YEAR for text in everything):
        return True
    texts = [half.passage.words[place].text for half, _, places in halves for place in places]
    short = all(text.isascii() and len(text) < SHORTEST_NAME for text in texts)
    return short or any(_is_name(half, places, meaning) for half, places, meaning in halves)


def _is_name(half: Half, places: range, meaning: list[int]) -> bool:
    """Whether words go on with a name, or name a law: "Journal officiel [de la République]"."""
    words, passage = half.passage.words, half.passage
    if not meaning or not places.start:
        return False
    of = passage.lexicon.sets.get("of", frozenset())
    if words[places.start].text not in of or words[places.start].mark:
        return False
    laws = passage.lexicon.sets.get("instrument_names", frozenset())
    if words[meaning[0]].text in laws:
        return True
    return all(passage.text[words[place].start].isupper() for place in meaning)


def _signal(pair: ClausePair, edit: Edit, *, wider: bool, comes: bool) -> Signal:
    rule = EXTENDED if wider else NARROWED
    if comes:
        said = pair.new.passage.said(edit.new_start, edit.new_end)
        message = (
            Message("the clause covers more: “{words}” comes", words=said)
            if wider
            else Message("the clause covers less: “{words}” comes", words=said)
        )
        return Signal(rule, None, (edit.new_start, edit.new_end), message)
    said = pair.old.passage.said(edit.old_start, edit.old_end)
    message = (
        Message("the clause covers more: “{words}” goes", words=said)
        if wider
        else Message("the clause covers less: “{words}” goes", words=said)
    )
    return Signal(rule, (edit.old_start, edit.old_end), None, message)


def _classes(pair: ClausePair) -> Iterator[Signal]:
    """A narrower class in the place of "every person", or the other way round."""
    persons = pair.old.passage.lexicon.sets.get("anybody", frozenset())
    for edit in pair.free_edits():
        went, came = pair.old_words(edit), pair.new_words(edit)
        if not went or not came:
            continue
        was = _is_anybody(pair.old, went, persons)
        now = _is_anybody(pair.new, came, persons)
        others = came if was else went
        other = (pair.new if was else pair.old).passage
        if was is now or any(other.words[p].text in persons for p in others):
            continue
        if not _starts_sentence(pair, edit):
            continue
        yield Signal(
            NARROWED if was else EXTENDED,
            (edit.old_start, edit.old_end),
            (edit.new_start, edit.new_end),
            Message("the clause binds a narrower class of persons")
            if was
            else Message("the clause binds a wider class of persons"),
        )


def _is_anybody(half: Half, meaning: list[int], persons: frozenset[str]) -> bool:
    """Whether an edit holds "any person", "everyone" and the like."""
    words = half.passage.words
    broad = half.passage.lexicon.sets.get("broad", frozenset())
    return any(
        words[p].text in persons
        and (
            p == 0
            or words[p - 1].text in broad
            or words[p].text not in half.passage.lexicon.sets["person"]
        )
        for p in meaning
    )


def _beside_bodies(pair: ClausePair) -> Iterator[Signal]:
    """Other persons that came or went in one list with a public body."""
    persons = pair.old.passage.lexicon.sets.get("person", frozenset())
    for signal in pair.signals:
        if signal.rule != "authority-changed" or (signal.old and signal.new):
            continue
        for number in pair.touched(signal.old, signal.new):
            edit = pair.edits[number]
            came = [p for p in pair.new_words(edit) if pair.new.passage.words[p].text in persons]
            went = [p for p in pair.old_words(edit) if pair.old.passage.words[p].text in persons]
            if came and not went:
                message = Message("other persons are covered too")
                yield Signal(EXTENDED, None, (came[0], came[0] + 1), message)
            if went and not came:
                message = Message("other persons are covered no more")
                yield Signal(NARROWED, (went[0], went[0] + 1), None, message)


def _starts_sentence(pair: ClausePair, edit: Edit) -> bool:
    word = pair.old.passage.words[edit.old_start]
    return edit.old_start - pair.old.passage.sentence(word.sentence).start <= FIRST_WORDS


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=EXTENDED,
            level=FindingLevel.WARN,
            summary="Whom, what or where the clause covers grows: new classes, attempts, other "
            "countries, a condition less.",
            check="Who or what is covered that was not?",
            old="Every newspaper shall keep a register of its owners.",
            new="Every newspaper, blog or website shall keep a register of its owners.",
        ),
        Rule(
            id=NARROWED,
            level=FindingLevel.INFO,
            summary="Whom, what or where the clause covers shrinks.",
            check="Who or what is no longer covered, and did the clause protect them?",
            old="Importers shall cooperate on any system.",
            new="Importers shall cooperate on any system which they have imported.",
        ),
    ),
)
