"""What a defined term covers.

old  “press” means a newspaper      new  “press” includes a newspaper or a web page
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Edit, Half, Signal
from draftdiff.analysing.passage import Fact, Passage
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.analysing.shapes import Shape, shape_of
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

WIDENED, NARROWED = "definition-widened", "definition-narrowed"
FARTHEST_MARKER = 16
"""Words of the longest defined term before its "means"."""
WORDS_OF_TERM = 4
"""Words of a defined term after its marker: "on entend par « déchet »"."""
WORDS_OF_NOUN = 3
"""Words in which a noun is told from the verb "means" by what stands before it."""
WIDER = (Shape.WIDER_LIST, Shape.FEWER_LIMITS)


def find(pair: ClausePair) -> Iterator[Signal]:
    """At most one signal a direction."""
    if pair.one_sided or not pair.has("definition"):
        return
    found: dict[str, Signal] = {}
    for signal in (*_openness(pair), *_exceptions(pair), *_contents(pair)):
        found.setdefault(signal.rule, signal)
    yield from found.values()


def marker(half: Half, place: int) -> Fact | None:
    """The "means" of the definition that a word stands in; None where it stands in none."""
    passage = half.passage
    if not passage.words or place >= len(passage.words):
        return None
    sentence = passage.sentence(passage.words[place].sentence)
    for fact in passage.facts("definition", "markers"):
        near = sentence.start <= fact.start < sentence.start + FARTHEST_MARKER
        if near and _is_defined(half, sentence.start, fact):
            return fact
    return None


def _is_defined(half: Half, start: int, fact: Fact) -> bool:
    """Whether what stands before the marker is a term: in quotes, or with "means" itself."""
    words = half.passage.words
    last = words[min(len(words), fact.end + WORDS_OF_TERM) - 1]  # "se entiende por “…”"
    before = half.passage.text[max(0, words[start].start - 2) : last.end]
    closed = any(f.start == fact.start for f in half.passage.facts("definition", "closed"))
    quoted = any(mark in before for mark in "“”‘’\"«»„'")
    noun = words[fact.start - 1].text if fact.start else ""
    if noun in half.passage.lexicon.sets.get("before_noun", frozenset()) and not quoted:
        return False  # "persons without means"
    before_noun = half.passage.lexicon.sets.get("well_before_noun", frozenset())
    near = words[max(start, fact.start - WORDS_OF_NOUN) : fact.start]
    if not quoted and any(word.text in before_noun for word in near):
        return False  # "by electronic means"
    opens = fact.start == start  # « Sont considérés comme … », «Se considera …»
    return (
        quoted
        or (closed and opens)
        or (
            closed
            and half.passage.words[fact.start].text
            in half.passage.lexicon.sets.get("defining", frozenset())
        )
    )


def _openness(pair: ClausePair) -> Iterator[Signal]:
    """The verb of the definition: "means" against "includes"."""
    for new in pair.gained("definition", "open"):
        if marker(pair.new, new.start) and pair.lost("definition", "closed"):
            old = pair.lost("definition", "closed")[0]
            yield Signal(WIDENED, old[2:4], new[2:4], Message("the definition is open now"))
            return
    for new in pair.gained("definition", "closed"):
        if marker(pair.new, new.start) and pair.lost("definition", "open"):
            old = pair.lost("definition", "open")[0]
            yield Signal(NARROWED, old[2:4], new[2:4], Message("the definition is closed now"))
            return


def _exceptions(pair: ClausePair) -> Iterator[Signal]:
    for signal in pair.signals:
        if signal.rule == "exception-added" and signal.new and marker(pair.new, signal.new[0]):
            yield Signal(NARROWED, None, signal.new, Message("an exception narrows the term"))
        if signal.rule == "exception-dropped" and signal.old and marker(pair.old, signal.old[0]):
            message = Message("an exception no longer narrows the term")
            yield Signal(WIDENED, signal.old, None, message)


def _contents(pair: ClausePair) -> Iterator[Signal]:
    for edit in pair.free_edits():
        shape = shape_of(pair, edit)
        if shape is None:
            continue
        comes = shape in {Shape.WIDER_LIST, Shape.MORE_LIMITS}
        half = pair.new if comes else pair.old
        place = edit.new_start if comes else edit.old_start
        fact = marker(half, place)
        if fact is None or place < fact.start:
            continue
        wider = (shape in WIDER) != _is_excluded(half, place)
        yield _signal(pair, edit, wider=wider, comes=comes)


def _is_excluded(half: Half, place: int) -> bool:
    """Whether a word stands in what the definition leaves out."""
    passage = half.passage
    return any(
        fact.start < place
        and passage.words[fact.start].sentence == passage.words[place].sentence
        and not _is_closed(passage, fact.end, place)
        for fact in passage.facts("exception")
    )


def _is_closed(passage: Passage, start: int, place: int) -> bool:
    """Whether a comma ends an exclusion before a word; one before "and" or "or" goes on with it."""
    joins = passage.lexicon.joining
    return any(
        word.mark == "," and word.text not in joins for word in passage.words[start : place + 1]
    )


def _signal(pair: ClausePair, edit: Edit, *, wider: bool, comes: bool) -> Signal:
    rule = WIDENED if wider else NARROWED
    if comes:
        said = pair.new.passage.said(edit.new_start, edit.new_end)
        message = (
            Message("the term covers more: “{words}” comes", words=said)
            if wider
            else Message("the term covers less: “{words}” comes", words=said)
        )
        return Signal(rule, None, (edit.new_start, edit.new_end), message)
    said = pair.old.passage.said(edit.old_start, edit.old_end)
    message = (
        Message("the term covers more: “{words}” goes", words=said)
        if wider
        else Message("the term covers less: “{words}” goes", words=said)
    )
    return Signal(rule, (edit.old_start, edit.old_end), None, message)


FILE = RuleFile(
    find=find,
    about=("definition",),
    rules=(
        Rule(
            id=WIDENED,
            level=FindingLevel.WARN,
            summary="A defined term covers more: “means” becomes “includes”, an item comes, a "
            "limit or an exception goes.",
            check="Which clauses use the term, and whom do they reach now?",
            old="“Press” means a newspaper or a magazine.",
            new="“Press” means a newspaper, a magazine or a web page.",
        ),
        Rule(
            id=NARROWED,
            level=FindingLevel.WARN,
            summary="A defined term covers less: “includes” becomes “means”, an item goes, a "
            "limit or an exception comes.",
            check="Which clauses use the term, and whom do they protect no longer?",
            old="“Importer” means a person who imports or repairs a device.",
            new="“Importer” means a person who imports a device.",
        ),
    ),
)
