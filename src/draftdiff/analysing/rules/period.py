"""Time limits and durations that are no sanction and no time of keeping.

old  within one month      new  within two weeks
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Half, Signal
from draftdiff.analysing.passage import Passage
from draftdiff.analysing.quantities import Quantity, Unit, is_month
from draftdiff.analysing.roles import Role, role_of
from draftdiff.analysing.rules.comparing import bounded, changes, growth
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

CHANGED = "period-changed"
NEAR = 4
"""Words around a period that an edit may touch to be one of it ("not exceeding")."""
STRONGER = ("safeguard", "exception", "right", "delegated", "penalty", "retention")
"""Rules that say more about words in which a period comes or goes as well."""


def find(pair: ClausePair) -> Iterator[Signal]:
    """Periods that changed, came or went."""
    if pair.one_sided:
        return
    yield from _dates(pair)
    for change in changes(_periods(pair.old), _periods(pair.new)):
        old, new = change
        if (old is None and _measures(pair, new)) or (new is None and _measures(pair, old)):
            continue
        if not (_is_touched(pair.old, old) or _is_touched(pair.new, new)):
            continue
        if (old is None or new is None) and _belongs_to_another(pair, old, new):
            continue
        said_old = pair.old.passage.said(old.start, old.end) if old else Message("none")
        said_new = pair.new.passage.said(new.start, new.end) if new else Message("none")
        if old and new and said_old == said_new:
            said_old, said_new = bounded(old.bound, said_old), bounded(new.bound, said_new)
        yield Signal(
            CHANGED,
            (old.start, old.end) if old else None,
            (new.start, new.end) if new else None,
            _said(said_old, said_new, growth(change)),
        )


def _said(old: str, new: str, direction: int) -> Message:
    if direction > 0:
        return Message("period longer: {old} becomes {new}", old=old, new=new)
    if direction < 0:
        return Message("period shorter: {old} becomes {new}", old=old, new=new)
    return Message("period changed: {old} becomes {new}", old=old, new=new)


def _measures(pair: ClausePair, quantity: Quantity | None) -> bool:
    """Whether a duration that came or went tells whom is meant, and sets no time for anything.

    "… staff who work more than twenty hours a week".
    """
    for edit in pair.edits:
        for half, start, end in (
            (pair.old, edit.old_start, edit.old_end),
            (pair.new, edit.new_start, edit.new_end),
        ):
            if quantity and start <= quantity.start < end and quantity in half.passage.quantities:
                relative = half.passage.lexicon.sets.get("relative", frozenset())
                opening = half.passage.words[max(0, start - 1) : start + 1]
                said = any(word.text in relative for word in opening)
                return said or _is_participle(half.passage, start)
    return False


def _is_participle(passage: Passage, place: int) -> bool:
    """Whether a word opens a limit by its ending: "staying longer than ninety days"."""
    word, lexicon = passage.words[place].text, passage.lexicon
    endings = lexicon.limiting_endings
    plain = word not in lexicon.numbers and word not in lexicon.little and not word[0].isdigit()
    return bool(endings) and plain and word.endswith(endings)


def _belongs_to_another(pair: ClausePair, old: Quantity | None, new: Quantity | None) -> bool:
    """Whether a period came or went within words that another rule tells of: an appeal's delay."""
    before = (old.start, old.end) if old else None
    after = (new.start, new.end) if new else None
    own = set(pair.touched(before, after))
    return any(
        signal.rule.startswith(STRONGER) and own & set(pair.touched(signal.old, signal.new))
        for signal in pair.signals
    )


def _dates(pair: ClausePair) -> Iterator[Signal]:
    """Days of the calendar: those that went, against those that came in their order."""
    olds, news = _calendar(pair.old), _calendar(pair.new)
    went = [place for place, day in olds.items() if day not in news.values()]
    came = [place for place, day in news.items() if day not in olds.values()]
    for old, new in zip(went, came, strict=False):
        before, after = pair.old.passage.said(*old), pair.new.passage.said(*new)
        message = Message("date changed: {old} becomes {new}", old=before, new=after)
        yield Signal(CHANGED, old, new, message)


def _calendar(half: Half) -> dict[tuple[int, int], frozenset[str]]:
    """The dates of a passage, by their words: the month and the numbers beside it, in any order."""
    words, lexicon = half.passage.words, half.passage.lexicon
    if half.passage.texts.isdisjoint(lexicon.sets.get("months", frozenset())):
        return {}
    small = lexicon.sets.get("of_date", frozenset())
    found = {}
    for place, word in enumerate(words):
        if not is_month(word, half.passage.text, lexicon) or half.cores[place] is not None:
            continue
        start, end = place, place + 1
        while start and (words[start - 1].text.isdecimal() or words[start - 1].text in small):
            start -= 1
        while end < len(words) and (words[end].text.isdecimal() or words[end].text in small):
            end += 1
        while start < place and words[start].text in small:
            start += 1
        while end > place + 1 and words[end - 1].text in small:
            end -= 1
        numbers = {str(int(w.text)) for w in words[start:end] if w.text.isdecimal()}
        if numbers:
            found[start, end] = frozenset({word.text, *numbers})
    return found


def _periods(half: Half) -> list[Quantity]:
    return [
        quantity
        for quantity in half.passage.quantities
        if quantity.unit is Unit.DURATION
        and half.cores[quantity.start] is None
        and role_of(quantity, half.passage).role is Role.PERIOD
    ]


def _is_touched(half: Half, quantity: Quantity | None) -> bool:
    if quantity is None:
        return False
    start = max(0, quantity.start - NEAR)
    return any(place in half.edited for place in range(start, quantity.end))


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=CHANGED,
            level=FindingLevel.WARN,
            summary="A deadline, a notice period, a term of office or another duration changes, "
            "comes or goes.",
            check="Who gains time, and who loses it?",
            old="An appeal may be lodged within thirty days.",
            new="An appeal may be lodged within ten days.",
        ),
    ),
)
