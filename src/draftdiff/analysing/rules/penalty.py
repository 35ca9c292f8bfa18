"""Sanctions: which kinds there are, how heavy each is, and how they add up.

old  a fine, or imprisonment of up to one year
new  a fine, and imprisonment of one to three years     penalty-raised
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import pairwise

from draftdiff.analysing.pair import ClausePair, Half, Signal, really_went
from draftdiff.analysing.passage import Fact, Passage, read_once
from draftdiff.analysing.quantities import Bound, Quantity
from draftdiff.analysing.roles import Role, role_of, sanctions
from draftdiff.analysing.rules.comparing import Change, bounded, changes, growth
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

RAISED, LOWERED, ADDED, DROPPED = (
    "penalty-raised",
    "penalty-lowered",
    "penalty-added",
    "penalty-dropped",
)
NAMES = {
    "imprisonment": Message("imprisonment"),
    "fine": Message("a fine"),
    "death": Message("the death penalty"),
    "corporal": Message("corporal punishment"),
    "dissolution": Message("dissolution"),
    "closure": Message("closure, suspension or blocking"),
    "rights": Message("loss of rights or office"),
    "licence": Message("loss of a licence"),
    "confiscation": Message("confiscation"),
    "expulsion": Message("expulsion"),
    "labour": Message("supervision or community work"),
    "publicity": Message("a public reprimand"),
}
BOUND_NAMES = {
    Bound.LEAST: Message("minimum"),
    Bound.MOST: Message("maximum"),
    Bound.EXACT: Message("sanction"),
}


def find(pair: ClausePair) -> Iterator[Signal]:
    """Sanctions that came, went, grew or fell."""
    if not pair.has("sanction"):
        return
    yield from _kinds(pair)
    if not pair.one_sided:
        yield from _amounts(pair)
        yield from _accumulation(pair)
        yield from _joints(pair)


def _by_kind(half: Half) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in sanctions(half.passage):
        found.setdefault(fact.group, []).append(fact)
    return found


def _edited(pair: ClausePair, half: Half, facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if really_went(half, fact) and not _is_turned(pair, half, fact)]


def _is_turned(pair: ClausePair, half: Half, fact: Fact) -> bool:
    """Whether a permission stands where the words are: "are barred from", "are allowed to"."""
    sets = half.passage.lexicon.sets
    yes, no = sets.get("yes", frozenset()), sets.get("no", frozenset())
    if not any(half.passage.words[place].text in no for place in fact.places):
        return False
    is_old = half is pair.old
    other = (pair.new if is_old else pair.old).passage
    words = (fact.start, fact.end)
    for number in pair.touched(words, None) if is_old else pair.touched(None, words):
        edit = pair.edits[number]
        there = pair.new_words(edit) if is_old else pair.old_words(edit)
        if any(other.words[place].text in yes for place in there):
            return True
    return False


def _kinds(pair: ClausePair) -> Iterator[Signal]:
    olds, news = _by_kind(pair.old), _by_kind(pair.new)
    went = {
        kind: _edited(pair, pair.old, facts) for kind, facts in olds.items() if kind not in news
    }
    came = {
        kind: _edited(pair, pair.new, facts) for kind, facts in news.items() if kind not in olds
    }
    went = {kind: facts for kind, facts in went.items() if facts}
    came = {kind: facts for kind, facts in came.items() if facts}
    for rule, one, two in ((RAISED, "fine", "imprisonment"), (LOWERED, "imprisonment", "fine")):
        if one in went and two in came:
            gone, new = went.pop(one)[0], came.pop(two)[0]
            message = (
                Message("{old} becomes {new}", old=NAMES[one], new=NAMES[two])
                if rule == RAISED
                else Message("{old} becomes only {new}", old=NAMES[one], new=NAMES[two])
            )
            yield Signal(rule, (gone.start, gone.end), (new.start, new.end), message)
    for kind, facts in went.items():
        message = Message("{what} goes", what=NAMES[kind])
        yield Signal(DROPPED, (facts[0].start, facts[0].end), None, message)
        if pair.one_sided:
            return
    for kind, facts in came.items():
        message = Message("{what} comes", what=NAMES[kind])
        yield Signal(ADDED, None, (facts[0].start, facts[0].end), message)
        if pair.one_sided:
            return


@read_once
def _terms(passage: Passage) -> dict[str, list[Quantity]]:
    found: dict[str, list[Quantity]] = {}
    for quantity in passage.quantities:
        use = role_of(quantity, passage)
        if use.role is Role.SANCTION:
            found.setdefault(use.kind, []).append(quantity)
    return found


def _amounts(pair: ClausePair) -> Iterator[Signal]:
    olds, news = _terms(pair.old.passage), _terms(pair.new.passage)
    kept = set(_by_kind(pair.old)) & set(_by_kind(pair.new))
    for kind in sorted(kept & (set(olds) | set(news))):
        for change in changes(olds.get(kind, ()), news.get(kind, ())):
            signal = _of_change(pair, kind, change)
            if signal:
                yield signal


def _of_change(pair: ClausePair, kind: str, change: Change) -> Signal | None:
    old, new = change
    direction = growth(change) or _one_sided_growth(change)
    if not direction or not _touches(pair, change):
        return None
    rule = RAISED if direction > 0 else LOWERED
    said_old = pair.old.passage.said(old.start, old.end) if old else Message("none")
    said_new = pair.new.passage.said(new.start, new.end) if new else Message("none")
    if old and new and said_old == said_new:
        said_old, said_new = bounded(old.bound, said_old), bounded(new.bound, said_new)
    amounts = {
        "sanction": NAMES[kind],
        "bound": BOUND_NAMES[(new or old).bound],  # type: ignore[union-attr]
        "old": said_old,
        "new": said_new,
    }
    message = (
        Message("{sanction}: {bound} raised from {old} to {new}", **amounts)
        if direction > 0
        else Message("{sanction}: {bound} lowered from {old} to {new}", **amounts)
    )
    return Signal(
        rule,
        (old.start, old.end) if old else None,
        (new.start, new.end) if new else None,
        message,
    )


def _one_sided_growth(change: Change) -> int:
    """1 where a bound that came or went makes the sanction heavier, -1 where it makes it lighter.

    A minimum that comes makes it heavier; a maximum that comes, lighter.
    """
    only = change.old or change.new
    if only is None or only.bound is Bound.EXACT:
        return 0
    heavier = (only.bound is Bound.LEAST) == (change.old is None)
    return 1 if heavier else -1


def _touches(pair: ClausePair, change: Change) -> bool:
    """Whether an edit touches the quantity, or the words of its bound before it."""
    old, new = change
    near = 4
    return bool(
        (old and any(p in pair.old.edited for p in range(max(0, old.start - near), old.end)))
        or (new and any(p in pair.new.edited for p in range(max(0, new.start - near), new.end)))
    )


def _accumulation(pair: ClausePair) -> Iterator[Signal]:
    """Sanctions that add up, are multiplied or last for life."""
    kept = set(_by_kind(pair.old)) & set(_by_kind(pair.new))
    if not kept or list(_joints(pair)):
        return
    multiples = _multiple(pair.old.passage), _multiple(pair.new.passage)
    if all(multiples):
        yield from _multiplied(*multiples)
        return
    for group, words in (
        ("multiplied", Message("the sanction is multiplied")),
        ("both", Message("sanctions may be imposed together")),
        ("life", Message("the sanction lasts for life")),
    ):
        if group == "both" and len(kept) < 2:  # noqa: PLR2004 - "both" joins two
            continue
        for fact in pair.gained("sanctioned", group)[:1]:
            yield Signal(RAISED, None, (fact.start, fact.end), _is_new(words))
        for fact in pair.lost("sanctioned", group)[:1]:
            yield Signal(LOWERED, (fact.start, fact.end), None, _no_more(words))
    for group, words in (
        ("reduced", Message("the sanction is reduced")),
        ("alternative", Message("one of the sanctions may be imposed alone")),
    ):
        for fact in pair.gained("sanctioned", group)[:1]:
            yield Signal(LOWERED, None, (fact.start, fact.end), _is_new(words))
        for fact in pair.lost("sanctioned", group)[:1]:
            yield Signal(RAISED, (fact.start, fact.end), None, _no_more(words))


def _is_new(words: Message) -> Message:
    return Message("{what}, which is new", what=words)


def _no_more(words: Message) -> Message:
    return Message("{what} no more", what=words)


def _multiple(passage: Passage) -> tuple[float, Fact] | None:
    """By how much a sanction is multiplied: "twice the amount", "ten times the duty"."""
    for fact in passage.facts("sanctioned", "multiplied"):
        for place in range(max(0, fact.start - 1), fact.end):
            text = passage.words[place].text
            known = passage.lexicon.units.get("multiple", {}).get(text)
            number = passage.lexicon.numbers.get(text)
            value = known or number or (float(text) if text.isdecimal() else None)
            if value:
                return value, fact
    return None


def _multiplied(old: tuple[float, Fact] | None, new: tuple[float, Fact] | None) -> Iterator[Signal]:
    if old is None or new is None or old[0] == new[0]:
        return
    values = {"old": f"{old[0]:g}", "new": f"{new[0]:g}"}
    if new[0] > old[0]:
        rule, message = (
            RAISED,
            Message("the sanction is multiplied by {new} and no longer by {old}: more", **values),
        )
    else:
        rule, message = (
            LOWERED,
            Message("the sanction is multiplied by {new} and no longer by {old}: less", **values),
        )
    yield Signal(rule, old[1][2:4], new[1][2:4], message)


def _and(first: Message, last: Message) -> Message:
    return Message("{first} and {last}", first=first, last=last)


def _joints(pair: ClausePair) -> Iterator[Signal]:
    """Sanctions that "or" joined and "and" joins now, or the other way round."""
    olds, news = _joined(pair.old.passage), _joined(pair.new.passage)
    for kinds, (old_place, old_and) in olds.items():
        if kinds not in news:
            continue
        new_place, new_and = news[kinds]
        if old_and is new_and:
            continue
        rule = LOWERED if old_and else RAISED
        joined = reduce(_and, (NAMES[kind] for kind in sorted(kinds)))
        message = (
            Message("{what} are alternatives now", what=joined)
            if old_and
            else Message("{what} are imposed together now", what=joined)
        )
        yield Signal(rule, (old_place, old_place + 1), (new_place, new_place + 1), message)


def _joined(passage: Passage) -> dict[frozenset[str], tuple[int, bool]]:
    """The last word that joins two neighbouring sanctions, and whether it is "and"."""
    found: dict[frozenset[str], tuple[int, bool]] = {}
    lexicon = passage.lexicon
    ordered = sorted(sanctions(passage), key=lambda fact: fact.start)
    for one, two in pairwise(ordered):
        if (
            one.group == two.group
            or passage.words[one.start].sentence != passage.words[two.start].sentence
        ):
            continue
        between = range(one.end, two.start)
        adding = [f for f in passage.facts("sanctioned", "together") if f.start in between]
        if adding:
            found[frozenset((one.group, two.group))] = (adding[0].start, True)
            continue
        for place in reversed(between):
            word = passage.words[place].text
            if word in lexicon.joining:
                found[frozenset((one.group, two.group))] = (place, word in lexicon.joining_and)
                break
    return found


FILE = RuleFile(
    find=find,
    about=("sanction",),
    rules=(
        Rule(
            id=RAISED,
            level=FindingLevel.ERROR,
            summary="A sanction grows: a longer term, a higher fine, prison in place of a fine, "
            "or sanctions together that were alternatives.",
            check="Is the heavier sanction proportionate to the act, and is it explained?",
            old="Whoever does so shall be punished by imprisonment of up to one year.",
            new="Whoever does so shall be punished by imprisonment of up to three years.",
        ),
        Rule(
            id=LOWERED,
            level=FindingLevel.INFO,
            summary="A sanction becomes lighter: a shorter term, a lower fine, a fine in place "
            "of prison, or alternatives where sanctions came together.",
            check="Does the lighter sanction hold for every act that the clause covers?",
            old="Whoever does so shall be punished by a fine not exceeding 5,000 dollars.",
            new="Whoever does so shall be punished by a fine not exceeding 1,000 dollars.",
        ),
        Rule(
            id=ADDED,
            level=FindingLevel.ERROR,
            summary="A kind of sanction comes where the clause had none of that kind, or a new "
            "clause carries a sanction.",
            check="Who can be sanctioned now, by whom, and for what?",
            old="Every broadcaster shall name the source of its news.",
            new="Every broadcaster shall name the source of its news. The licence of a "
            "broadcaster which does not shall be revoked.",
        ),
        Rule(
            id=DROPPED,
            level=FindingLevel.INFO,
            summary="A kind of sanction goes and none of that kind is left, or a clause that "
            "carried one is dropped.",
            check="Is the act free of sanction now, or is it punished elsewhere?",
            old="Whoever does so shall be punished by imprisonment of six months and by a fine "
            "of 200 dollars.",
            new="Whoever does so shall be punished by a fine of 200 dollars.",
        ),
    ),
)
