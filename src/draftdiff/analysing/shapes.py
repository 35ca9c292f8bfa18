"""What a few words that came or went do to the reach of a clause.

    newspapers → newspapers, magazines       a longer list
    systems by public authorities → systems  a limit less
    every person → every holder of a licence a narrower class

Only edits that add or take are told: words that took the place of others may mean the same.
"""

from __future__ import annotations

from enum import Enum

from draftdiff.analysing.pair import ClausePair, Edit, Half

LONGEST_LIMIT = 45
"""Words of the longest limit that is told as one."""
MOST_REPLACED = 2
"""Words of meaning that may go where others come, for the edit still to be an addition."""


class Shape(Enum):
    """What an edit does."""

    WIDER_LIST = "wider list"
    SHORTER_LIST = "shorter list"
    MORE_LIMITS = "more limits"
    FEWER_LIMITS = "fewer limits"


def shape_of(pair: ClausePair, edit: Edit) -> Shape | None:
    """What an edit does; None where that cannot be told from its form."""
    went, came = pair.old_words(edit), pair.new_words(edit)
    if came and not went:
        form = _form(pair.new, edit.new_start, edit.new_end, came)
        if form == "pronoun":
            return None
        if _stands_for_pronoun(pair.old, edit.old_start, edit.old_end):
            return None
        return {"item": Shape.WIDER_LIST, "limit": Shape.MORE_LIMITS}.get(form)
    if went and not came:
        if _stands_for_pronoun(pair.new, edit.new_start, edit.new_end):
            return None
        form = _form(pair.old, edit.old_start, edit.old_end, went)
        return {"item": Shape.SHORTER_LIST, "limit": Shape.FEWER_LIMITS}.get(form)
    return None


def _stands_for_pronoun(half: Half, start: int, end: int) -> bool:
    pronouns = half.passage.lexicon.sets.get("pronouns", frozenset())
    return any(half.passage.words[place].text in pronouns for place in range(start, end))


def _form(half: Half, start: int, end: int, meaning: list[int]) -> str:
    """Whether the words are an item of a list, a limit, or neither."""
    passage = half.passage
    words, lexicon = passage.words, passage.lexicon
    if end - start > LONGEST_LIMIT or _is_neutral(half, start, end, meaning):
        return ""
    if any(f.start < end and start < f.end for f in passage.facts("reach", "regardless")):
        return "item"
    first, last = words[start], words[end - 1]
    after = words[end] if end < len(words) and words[end].sentence == last.sentence else None
    before = words[start - 1] if start and words[start - 1].sentence == first.sentence else None
    joins = lexicon.joining_or
    if first.text in joins or last.text in joins or (before and before.text in joins):
        return "item"
    if after and after.text in joins and first.text not in lexicon.sets.get("limiting", ()):
        return "item"
    comma_before = _mark_before(half, start) == ","
    comma_after = after is not None and (after.mark == "," or after.text in lexicon.joining_and)
    limiting = first.text in lexicon.sets.get("limiting", frozenset())
    inner_or = any(words[place].text in joins for place in range(start, end))
    if comma_before and (comma_after or inner_or) and not limiting:
        return "item"
    if comma_before and comma_after and _repeats(half, start, before, end):
        return "item"
    if (first.text in lexicon.joining_and or last.text in lexicon.joining_and) and _in_subject(half, end):
        return "item"
    if limiting:
        return "limit"
    return "limit" if _is_limiting_word(half, meaning) else ""


def _mark_before(half: Half, start: int) -> str:
    """The mark before a word, or before the article that the edit left out: ", a citizen"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    while start and not words[start].mark and words[start - 1].text in lexicon.articles:
        start -= 1
    return words[start].mark


def _repeats(half: Half, start: int, before: object, end: int) -> bool:
    """Whether a list repeats its small word: "des écoles, des crèches, des hôpitaux"."""
    words = half.passage.words
    small = words[start].text
    return any(words[p].text == small for p in range(max(0, start - 8), start))


def _in_subject(half: Half, end: int) -> bool:
    """Whether the words stand before the verb of their sentence."""
    facts = half.passage.facts("duty")
    sentence = half.passage.words[end - 1].sentence
    starts = [f.start for f in facts if half.passage.words[f.start].sentence == sentence]
    return bool(starts) and end <= min(starts)


def _is_limiting_word(half: Half, meaning: list[int]) -> bool:
    adjectives = half.passage.lexicon.sets.get("limiting_adjectives", frozenset())
    return all(half.passage.words[place].text in adjectives for place in meaning)


def _is_neutral(half: Half, start: int, end: int, meaning: list[int]) -> bool:
    """Whether the words are a formula that limits nothing ("where applicable")."""
    covered = {
        place
        for fact in half.passage.facts("reach", "neutral")
        if start <= fact.start < end
        for place in range(fact.start, end)
    }
    return all(place in covered for place in meaning)
