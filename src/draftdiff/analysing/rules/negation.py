"""Whether an act is allowed or forbidden.

old  … may not be compelled to …      new  … may be compelled to …
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from draftdiff.analysing.pair import ClausePair, Edit, Half, Signal, becomes, really_went
from draftdiff.analysing.passage import Passage
from draftdiff.analysing.rules.exception import stood_there
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel

FLIPPED = "negation-flipped"
MOST_CHANGED = 0.6
"""Share of a clause's words of meaning beyond which it is another clause."""
MOST_WORDS = 6
"""Words of meaning, on either side, of an edit that turns a provision round."""
WORDS_OF_NE = 5
"""Words from "ne" to what completes it: "n'est jamais"."""
WORDS_OF_SUBJECT = 15
"""Words from what completes it to "ne": "aucune offre reçue après la date limite n'est …"."""
IDLE = (
    ("idiom", "neutral"),
    ("exception", "markers"),
    ("safeguard", None),
    ("waiver", None),
    ("intent", None),
)
"""What holds a "not" that forbids nothing: "not exceeding", "does not apply", "not authorised"."""


class _Negations(NamedTuple):
    """The words that negate, on either side."""

    old: list[int]
    new: list[int]


def find(pair: ClausePair) -> Iterator[Signal]:
    """At most one flip a clause."""
    if pair.one_sided or not _may_turn(pair):
        return
    turned = list(_turned(pair))[:1]
    yield from turned
    if turned or pair.gained("condition", "only") or pair.lost("condition", "only"):
        return
    if _is_safeguarded(pair):
        return
    negations = _Negations(_negations(pair.old), _negations(pair.new))
    yield from list(_bare(pair, negations))[:1] or list(_opposites(pair, negations))[:1]


def _may_turn(pair: ClausePair) -> bool:
    """Whether any word that came or went could allow, forbid or negate."""
    lexicon = pair.old.passage.lexicon
    return not pair.changed_texts.isdisjoint(lexicon.turning) or any(
        really_went(half, fact)
        for half in (pair.old, pair.new)
        for fact in half.passage.facts("permission")
    )


def _is_safeguarded(pair: ClausePair) -> bool:
    """Whether a ban fell or came with a safeguard: "none … unless", "not … without hearing"."""
    rules = {signal.rule for signal in pair.signals}
    excepted = pair.lost("exception") or pair.gained("exception")
    fell = "safeguard-dropped" in rules and _counted(pair.old) > _counted(pair.new)
    came = "safeguard-added" in rules and _counted(pair.new) > _counted(pair.old)
    return fell or came or bool(excepted and rules & {"safeguard-dropped", "safeguard-added"})


def _turned(pair: ClausePair) -> Iterator[Signal]:
    """A word of permission right where one of prohibition stood: "accepted", "rejected"."""
    if pair.changed_texts.isdisjoint(pair.old.passage.lexicon.polar):
        return
    sets = pair.old.passage.lexicon.sets
    yes, no = sets.get("yes", frozenset()), sets.get("no", frozenset())
    for edit in pair.edits:
        old, new = pair.old_words(edit)[:1], pair.new_words(edit)[:1]
        for half, meaning, empty in ((pair.old, old, new), (pair.new, new, old)):
            if meaning and not empty and _is_deemed_refused(half, meaning[0]):
                yield _signal(pair, edit)
        if not old or not new or _negated(pair.old, old[0]) or _negated(pair.new, new[0]):
            continue
        before, after = pair.old.passage.words[old[0]].text, pair.new.passage.words[new[0]].text
        if (before in yes and after in no) or (before in no and after in yes):
            message = becomes(before, after)
            yield Signal(FLIPPED, (old[0], old[0] + 1), (new[0], new[0] + 1), message)


def _is_deemed_refused(half: Half, place: int) -> bool:
    """Whether a word says what silence means: "is presumed to be withheld"."""
    words, sets = half.passage.words, half.passage.lexicon.sets
    before = {word.text for word in words[max(0, place - WORDS_OF_NE) : place]}
    return words[place].text in sets.get("no", ()) and bool(before & sets.get("deeming", set()))


def _negated(half: Half, place: int) -> bool:
    """Whether a negation stands right before a word, small words between left out."""
    words = half.passage.words
    near = range(max(0, place - WORDS_OF_NE), place)
    return any(
        _negates(half.passage, p, words[p].text) and words[p].sentence == words[place].sentence
        for p in near
    )


def _negations(half: Half) -> list[int]:
    passage = half.passage
    if passage.texts.isdisjoint(passage.lexicon.all_negations):
        return []
    idle = {
        place
        for category, group in IDLE
        for fact in passage.facts(category, group)
        if category != "exception" or not stood_there(half, fact)
        for place in range(fact.start, fact.end)
    }
    return [
        place
        for place, word in enumerate(passage.words)
        if place not in idle and _negates(passage, place, word.text)
    ]


def _negates(passage: Passage, place: int, text: str) -> bool:
    """Whether a word negates by itself: "not"; "ne" where no "pas" completes it."""
    negations = passage.lexicon.negations
    if text in negations:
        return True
    if text not in passage.lexicon.half_negations:
        return False
    near = passage.words[max(0, place - WORDS_OF_SUBJECT) : place + WORDS_OF_NE]
    return not any(word.text in negations for word in near)


def _bare(pair: ClausePair, negations: _Negations) -> Iterator[Signal]:
    """A negation that came or went while the words around it stayed."""
    olds, news = negations
    if len(olds) == len(news) or _counted(pair.old) == _counted(pair.new):
        return
    for edit in pair.free_edits():
        if _beside(pair.old, pair.old_words(edit)) or _beside(pair.new, pair.new_words(edit)):
            continue
        if _cancels(pair, edit):
            continue
        gone = [p for p in olds if edit.old_start <= p < edit.old_end]
        come = [p for p in news if edit.new_start <= p < edit.new_end]
        if bool(gone) != bool(come):
            yield _signal(pair, edit)


def _beside(half: Half, meaning: list[int]) -> list[int]:
    """The words that belong to no turn that only negates: "under no circumstances"."""
    turns = {
        place
        for fact in half.passage.facts("idiom", "negating")
        for place in range(fact.start, fact.end)
    }
    return [place for place in meaning if place not in turns]


def _counted(half: Half) -> int:
    """How often a passage says no: by "not", in exceptions, by "fails to" and "is prohibited"."""
    passage = half.passage
    no = passage.lexicon.sets.get("no", frozenset())
    said = sum(
        word.text in no or _negates(passage, place, word.text)
        for place, word in enumerate(passage.words)
    )
    return said + len(passage.facts("idiom", "lacking"))


def _cancels(pair: ClausePair, edit: Edit) -> bool:
    """Whether a word turned into its opposite too: "not unlawful" is "lawful"."""
    old, new = pair.old.passage, pair.new.passage
    olds = {old.words[p].text for p in range(edit.old_start, edit.old_end)}
    news = {new.words[p].text for p in range(edit.new_start, edit.new_end)}
    prefixes = old.lexicon.negating_prefixes
    return any(
        prefix + word in others
        for one, others in ((olds, news), (news, olds))
        for word in one
        for prefix in prefixes
    )


def _opposites(pair: ClausePair, negations: _Negations) -> Iterator[Signal]:
    """A word of permission where one of prohibition stood, or the other way round."""
    if pair.share_changed > MOST_CHANGED:
        return  # another norm, of which nothing says that it is the reverse
    for edit in pair.free_edits():
        if max(len(pair.old_words(edit)), len(pair.new_words(edit))) > MOST_WORDS:
            continue  # so many words are another norm
        olds = sum(edit.old_start <= place < edit.old_end for place in negations.old)
        news = sum(edit.new_start <= place < edit.new_end for place in negations.new)
        if (olds != news and _cancels(pair, edit)) or _both_go_on_negated(pair, edit):
            continue
        old = _polarity(pair.old, edit.old_start, edit.old_end, negated=olds % 2 == 1)
        new = _polarity(pair.new, edit.new_start, edit.new_end, negated=news % 2 == 1)
        if old and new and old != new:
            yield _signal(pair, edit)


def _both_go_on_negated(pair: ClausePair, edit: Edit) -> bool:
    """Whether a "not" that stayed follows the words on both sides: "may not", "shall not"."""
    old, new = pair.old.passage, pair.new.passage
    return all(
        end < len(passage.words) and _negates(passage, end, passage.words[end].text)
        for passage, end in ((old, edit.old_end), (new, edit.new_end))
    )


def _polarity(half: Half, start: int, end: int, *, negated: bool) -> str:
    """Whether the words of an edit allow or forbid; "" where they do neither."""
    sets = half.passage.lexicon.sets
    words = {half.passage.words[p].text for p in range(start, end) if p in half.net}
    words -= half.passage.lexicon.negations  # "cannot" has been counted as what negates
    if words & sets.get("no", frozenset()):
        return "allowed" if negated else "forbidden"
    if words & sets.get("yes", frozenset()):
        return "forbidden" if negated else "allowed"
    if negated:
        return "forbidden"
    for group in ("forbidden", "allowed"):
        for fact in half.passage.facts("permission", group):
            if fact.start < end and start < fact.end and really_went(half, fact):
                return group
    return ""


def _signal(pair: ClausePair, edit: Edit) -> Signal:
    old = _around(edit.old_start, edit.old_end, len(pair.old.passage.words))
    new = _around(edit.new_start, edit.new_end, len(pair.new.passage.words))
    before, after = pair.old.passage.said(*old), pair.new.passage.said(*new)
    return Signal(FLIPPED, old, new, becomes(before, after))


def _around(start: int, end: int, size: int) -> tuple[int, int]:
    """The words with one more on either side, so that there is something to quote."""
    return max(0, start - 1), min(size, max(end, start) + 1)


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=FLIPPED,
            level=FindingLevel.ERROR,
            summary="What was allowed is forbidden, or the reverse; silence that meant consent "
            "means refusal.",
            check="Is the turn meant, or did a “not” get lost?",
            old="A provider may not be compelled to hand over keys.",
            new="A provider may be compelled to hand over keys.",
        ),
    ),
)
