"""What one must, and what one may.

old  The Authority may publish …      new  The Authority shall publish …
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from draftdiff.analysing.pair import ClausePair, Half, Signal, becomes, family
from draftdiff.analysing.passage import Fact
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel

_Modals = dict[str, list[Fact]]
"""Modals by the verb that they govern."""
STRENGTHENED, WEAKENED = "duty-strengthened", "duty-weakened"
WORDS_BEFORE = 8
"""Words before a modal among which a negated subject stands ("No officer shall")."""
WORDS_AFTER = 5
"""Words after a modal among which its verb stands."""
MOST_CHANGED = 0.4
"""Share of a clause's words of meaning beyond which its one modal may govern another act."""
LONGEST_INSERTION = 25
"""Words that commas may set between a modal and its verb."""


def find(pair: ClausePair) -> Iterator[Signal]:
    """Verbs that were optional and are a duty now, or the other way round."""
    if pair.one_sided or not any(
        _is_edited(half, fact)
        for half in (pair.old, pair.new)
        for fact in half.passage.facts("duty")
    ):
        return
    old_weak, new_weak = _modals(pair.old, "weak"), _modals(pair.new, "weak")
    old_strong, new_strong = _modals(pair.old, "strong"), _modals(pair.new, "strong")
    if pair.old.passage.lexicon.present_binds:
        _add_present(old_strong, pair.old, new_weak, pair.new, pair.same)
        back = {old: new for new, old in pair.same.items()}
        _add_present(new_strong, pair.new, old_weak, pair.old, back)
    found = [
        *_turned(pair, (old_weak, old_strong), (new_weak, new_strong), STRENGTHENED),
        *_turned(pair, (old_strong, old_weak), (new_strong, new_weak), WEAKENED),
    ]
    yield from found or _lone(pair)


def _lone(pair: ClausePair) -> Iterator[Signal]:
    """The only modal of a clause, whatever verb it governs: "it is desirable that banks report"."""
    olds, news = pair.old.passage.facts("duty"), pair.new.passage.facts("duty")
    if len(olds) != 1 or len(news) != 1 or pair.share_changed > MOST_CHANGED:
        return
    old, new = olds[0], news[0]
    if old.group == new.group or not (_is_edited(pair.old, old) and _is_edited(pair.new, new)):
        return
    if _is_negated(pair.old, old) or _is_negated(pair.new, new):
        return
    if _is_bare(pair.old, old) and _is_bare(pair.new, new):
        return  # "may attend", "shall be open": each governs a verb of its own
    own = set(pair.touched(old[2:4], new[2:4]))
    if any(own & set(pair.touched(signal.old, signal.new)) for signal in pair.signals):
        return
    said_old = pair.old.passage.said(old.start, old.end)
    said_new = pair.new.passage.said(new.start, new.end)
    rule = STRENGTHENED if new.group == "strong" else WEAKENED
    message = becomes(said_old, said_new)
    yield Signal(rule, (old.start, old.end), (new.start, new.end), message)


def _turned(
    pair: ClausePair, olds: tuple[_Modals, _Modals], news: tuple[_Modals, _Modals], rule: str
) -> Iterator[Signal]:
    """The first verb of which a modal of the one kind went and one of the other came."""
    for verb, before in olds[0].items():
        after = news[1].get(verb, [])
        went = len(before) > len(news[0].get(verb, ()))
        came = len(after) > len(olds[1].get(verb, ()))
        if not (went and came):
            continue
        old = next((fact for fact in before if _is_edited(pair.old, fact)), None)
        new = next((fact for fact in after if _is_edited(pair.new, fact)), None)
        if old is None and new is None:
            continue
        old, new = old or before[0], new or after[0]
        said_old = pair.old.passage.said(old.start, old.end)
        said_new = pair.new.passage.said(new.start, new.end)
        message = becomes(said_old, said_new)
        yield Signal(rule, (old.start, old.end), (new.start, new.end), message)
        return


def _is_edited(half: Half, fact: Fact) -> bool:
    return any(place in half.edited for place in range(fact.start, fact.end))


def _modals(half: Half, group: str) -> _Modals:
    """The modals of a group by the verb that follows; negated ones are another rule's."""
    found: _Modals = {}
    passage = half.passage
    other = "weak" if group == "strong" else "strong"
    longer = [(f.start, f.end) for f in passage.facts("duty", other)]
    for fact in passage.facts("duty", group):
        if any(start <= fact.start and fact.end < end for start, end in longer):
            continue  # "shall" of "shall endeavour to"
        place = _verb_place(half, fact)
        if any(fact.end <= start < place for start, _ in longer):
            continue  # "shall, where possible, translate"
        if place >= 0 and half.cores[fact.start] is None:
            found.setdefault(family(passage.stems[place]), []).append(fact)
    return found


def _verb_place(half: Half, fact: Fact) -> int:
    """The word that is the modal's verb; -1 for none, and where the sentence is negated."""
    passage = half.passage
    if _is_negated(half, fact):
        return -1
    sentence = passage.words[fact.start].sentence
    first = _after_insertion(half, fact)
    for place in range(first, min(len(passage.words), first + WORDS_AFTER)):
        word = passage.words[place]
        if word.sentence != sentence:
            return -1
        if word.text not in passage.lexicon.little:
            return place
    return -1


def _is_bare(half: Half, fact: Fact) -> bool:
    """Whether a modal is one word right before its verb."""
    bare = half.passage.lexicon.sets.get("bare_modals", frozenset())
    return fact.end - fact.start == 1 and half.passage.words[fact.start].text in bare


def _is_negated(half: Half, fact: Fact) -> bool:
    """Whether a "not" stands near a modal, or a "no" with its subject."""
    passage = half.passage
    negations = passage.lexicon.all_negations
    start = max(
        passage.sentence(passage.words[fact.start].sentence).start, fact.start - WORDS_BEFORE
    )
    nearby = range(start, min(len(passage.words), fact.end + 2))
    return any(passage.words[place].text in negations for place in nearby)


def _after_insertion(half: Half, fact: Fact) -> int:
    """The word after a modal, and after what commas set in between: "may, by order, amend"."""
    words = half.passage.words
    if fact.end >= len(words) or words[fact.end].mark != ",":
        return fact.end
    for place in range(fact.end + 1, min(len(words), fact.end + LONGEST_INSERTION)):
        if words[place].sentence != words[fact.start].sentence:
            break
        if words[place].mark == ",":
            return place
    return fact.end


def _add_present(
    strong: _Modals, half: Half, weak: _Modals, other: Half, same: Mapping[int, int]
) -> None:
    """Add verbs in the present tense, which binds, where the other side has them as optional.

    `same` tells which word of this side each word of the other is.
    """
    governed = {
        place
        for fact in half.passage.facts("duty")
        for place in range(fact.start, fact.end + WORDS_AFTER)
    }
    for verb, facts in weak.items():
        for fact in facts:
            if not _is_edited(other, fact):
                continue
            place = same.get(_verb_place(other, fact))
            if place is not None and place not in governed:
                strong.setdefault(verb, []).append(Fact("duty", "strong", place, place + 1))


FILE = RuleFile(
    find=find,
    about=("duty",),
    rules=(
        Rule(
            id=STRENGTHENED,
            level=FindingLevel.WARN,
            summary="What one may do becomes what one must do.",
            check="Can everyone whom it binds fulfil the duty?",
            old="The Authority may publish its decisions.",
            new="The Authority shall publish its decisions.",
        ),
        Rule(
            id=WEAKENED,
            level=FindingLevel.WARN,
            summary="What one must do becomes what one may do.",
            check="Who relied on the duty?",
            old="The Council shall hear the associations of journalists.",
            new="The Council may hear the associations of journalists.",
        ),
    ),
)
