"""Whether conditions must all be met, or one of them.

old  (a) …; and (b) …      new  (a) …; or (b) …
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.analysing.pair import ClausePair, Signal, becomes
from draftdiff.analysing.passage import Passage
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel

CHANGED = "connector-changed"


def find(pair: ClausePair) -> Iterator[Signal]:
    """The first joining word that turned, while what it joins stayed."""
    if pair.one_sided or not _may_turn(pair):
        return
    for edit in pair.free_edits():
        olds = [p for p in range(edit.old_start, edit.old_end) if _is_word(pair.old.passage, p)]
        news = [p for p in range(edit.new_start, edit.new_end) if _is_word(pair.new.passage, p)]
        place = _turned(pair, olds, news)
        if place is None:
            continue
        old, new = place
        before, after = pair.old.passage.words[old].text, pair.new.passage.words[new].text
        yield Signal(CHANGED, (old, old + 1), (new, new + 1), becomes(before, after))
        return
    yield from list(_quantifiers(pair)) or _distributives(pair)


def _may_turn(pair: ClausePair) -> bool:
    """Whether any word that came or went joins items, or says how many of them count."""
    lexicon = pair.old.passage.lexicon
    return (
        pair.has("quantifier")
        or not pair.changed_texts.isdisjoint(lexicon.joining)
        or not pair.changed_texts.isdisjoint(lexicon.sets.get("distributive_any", frozenset()))
    )


def _distributives(pair: ClausePair) -> Iterator[Signal]:
    """One word for all or for any within a condition: "if all parties agree", "if any agrees"."""
    sets = pair.old.passage.lexicon.sets
    for edit in pair.free_edits():
        olds = [p for p in range(edit.old_start, edit.old_end) if _is_word(pair.old.passage, p)]
        news = [p for p in range(edit.new_start, edit.new_end) if _is_word(pair.new.passage, p)]
        if len(olds) != 1 or len(news) != 1:
            continue
        old, new = olds[0], news[0]
        before, after = pair.old.passage.words[old].text, pair.new.passage.words[new].text
        kinds = [
            {
                name
                for name in ("distributive_all", "distributive_any")
                if word in sets.get(name, ())
            }
            for word in (before, after)
        ]
        if all(kinds) and kinds[0] != kinds[1] and _is_conditional(pair.new.passage, new):
            yield Signal(CHANGED, (old, old + 1), (new, new + 1), becomes(before, after))
            return


def _is_conditional(passage: Passage, place: int) -> bool:
    """Whether a word stands in a condition."""
    openers = passage.lexicon.sets.get("conditional", frozenset())
    start = passage.sentence(passage.words[place].sentence).start
    return any(passage.words[p].text in openers for p in range(start, place))


def _is_word(passage: Passage, place: int) -> bool:
    return passage.words[place].text not in passage.lexicon.articles


def _turned(pair: ClausePair, olds: list[int], news: list[int]) -> tuple[int, int] | None:
    """The places of "and" and "or" at the same end of an edit whose one side is just that."""
    if not olds or not news or min(len(olds), len(news)) > 1:
        return None
    for old, new in ((olds[0], news[0]), (olds[-1], news[-1])):
        kinds = {_kind(pair.old.passage, old), _kind(pair.new.passage, new)}
        if kinds == {"and", "or"}:
            return old, new
    return None


def _kind(passage: Passage, place: int) -> str:
    word = passage.words[place].text
    if word in passage.lexicon.joining_and:
        return "and"
    return "or" if word in passage.lexicon.joining_or else ""


def _quantifiers(pair: ClausePair) -> Iterator[Signal]:
    """Conditions that must all be met against those of which one is enough."""
    for one, two in (("all", "any"), ("any", "all")):
        for old in pair.lost("quantifier", one)[:1]:
            for new in pair.gained("quantifier", two)[:1]:
                before = pair.old.passage.said(old.start, old.end)
                after = pair.new.passage.said(new.start, new.end)
                message = becomes(before, after)
                yield Signal(CHANGED, (old.start, old.end), (new.start, new.end), message)
                return


FILE = RuleFile(
    find=find,
    claims=False,  # other words of the edit may widen a definition or a scope
    rules=(
        Rule(
            id=CHANGED,
            level=FindingLevel.WARN,
            summary="“and” becomes “or” between conditions or items, or “all” becomes “any”; or "
            "the reverse.",
            check="Must all the conditions be met now, or is one enough?",
            old="The conditions are that the data are personal and that they are sensitive.",
            new="The conditions are that the data are personal or that they are sensitive.",
        ),
    ),
)
