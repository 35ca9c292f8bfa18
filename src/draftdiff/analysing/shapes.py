"""What a few words that came or went do to the reach of a clause.

    newspapers → newspapers, magazines       a longer list
    systems by public authorities → systems  a limit less
    every person → every holder of a licence a narrower class

Only edits that add or take are told: words that took the place of others may mean the same.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum

from draftdiff.analysing.lexicon import Lexicon
from draftdiff.analysing.pair import ClausePair, Edit, Half
from draftdiff.analysing.tokens import Word

LONGEST_LIMIT = 45
"""Words of the longest limit that is told as one."""
WORDS_OF_NEXT_ITEM = 5
"""Words in which a list goes on with "or": "emotions or intentions"."""
WORDS_OF_MODIFIER = 2
"""Words that tell a noun apart: "private boarding [school]"."""
SHORTEST_MODIFIER = 4
"""Letters of a modifier: shorter words are numbers and letters of provisions."""
WORDS_OF_REPEAT = 4
LONGEST_ITEM = 6
"""Words of meaning of the longest item after "and": more of them are another norm."""


WITHIN_WORDS = frozenset(["", "'", "’", "-", "‑"])
"""Marks that part no words: "et d'autocars"."""


class Shape(Enum):
    """What an edit does."""

    WIDER_LIST = "wider list"
    SHORTER_LIST = "shorter list"
    MORE_LIMITS = "more limits"
    FEWER_LIMITS = "fewer limits"


SHAPES = {
    ("item", True): Shape.WIDER_LIST,
    ("item", False): Shape.SHORTER_LIST,
    ("limit", True): Shape.MORE_LIMITS,
    ("limit", False): Shape.FEWER_LIMITS,
}
"""What a form does, by whether its words came."""


def shape_of(pair: ClausePair, edit: Edit) -> Shape | None:
    """What an edit does; None where that cannot be told from its form."""
    went, came = pair.old_words(edit), pair.new_words(edit)
    if bool(went) == bool(came) or _mostly_moved(pair, edit, len(went) + len(came)):
        return None
    if _only_turns(pair.old, went) or _only_turns(pair.new, came):
        return None
    old, new = (edit.old_start, edit.old_end), (edit.new_start, edit.new_end)
    if came:
        form = "" if _stands_for_pronoun(pair.old, *old) else _form(pair.new, *new, came)
        half, other, words = pair.new, pair.old, came
    else:
        quiet = _repeats_before(pair.old, edit.old_start, went)
        quiet = quiet or _stands_for_pronoun(pair.new, *new)
        form = "" if quiet else _form(pair.old, *old, went)
        half, other, words = pair.old, pair.new, went
    span = old if half is pair.old else new
    if form == "item" and _echoes(half, span, words, other):
        return None
    if not form and _is_made_general(pair, edit, words, removed=not came):
        form = "limit"
    if not form and _is_lone_modifier(pair, half, span, words):
        form = "limit"
    if form == "limit" and _is_replaced(pair, edit, removed=not came):
        return None
    if form == "limit" and _is_said_twice(half, span, words, other):
        return None
    return SHAPES.get((form, bool(came)))


def _only_turns(half: Half, meaning: list[int]) -> bool:
    """Whether words only allow or forbid: "the abuse [by a firm is prohibited]"."""
    turning = half.passage.lexicon.turning
    return bool(meaning) and all(half.passage.words[place].text in turning for place in meaning)


def _mostly_moved(pair: ClausePair, edit: Edit, net: int) -> bool:
    """Whether most words of meaning in an edit stand elsewhere on the other side."""
    old, new = pair.old.passage, pair.new.passage
    went = [old.stems[p] for p in old.content(range(edit.old_start, edit.old_end))]
    came = [new.stems[p] for p in new.content(range(edit.new_start, edit.new_end))]
    if len(went) + len(came) <= 2 * net:
        return False
    olds, news = Counter(went), Counter(came)
    return ((olds - news) + (news - olds)).total() > 2 * net


def _stands_for_pronoun(half: Half, start: int, end: int) -> bool:
    pronouns = half.passage.lexicon.sets.get("pronouns", frozenset())
    return any(half.passage.words[place].text in pronouns for place in range(start, end))


def _echoes(half: Half, edit: tuple[int, int], meaning: list[int], other: Half) -> bool:
    """Whether a word only stands there once more: "another" became "another member"."""
    joins = half.passage.lexicon.joining
    if any(half.passage.words[place].text in joins for place in range(*edit)):
        return False
    return all(half.passage.stems[place] in other.passage.stems for place in meaning)


def _is_lone_modifier(
    pair: ClausePair, half: Half, edit: tuple[int, int], meaning: list[int]
) -> bool:
    """Whether all that a clause gained or lost is what tells its noun apart: "boarding school"."""
    if len(pair.edits) > 1 or len(meaning) > WORDS_OF_MODIFIER or edit[1] - edit[0] > len(meaning):
        return False
    words, lexicon = half.passage.words, half.passage.lexicon
    first, after = words[edit[0]], words[edit[1]] if edit[1] < len(words) else None
    idle = lexicon.sets.get("idle_modifiers", frozenset()) | lexicon.distributive
    if first.text.endswith(lexicon.adverb_endings) or not lexicon.limiting_endings:
        return False
    if any(len(words[p].text) < SHORTEST_MODIFIER or words[p].text in idle for p in meaning):
        return False
    if not lexicon.adjectives_follow:
        return after is not None and not after.mark and after.text not in lexicon.little
    before = words[edit[0] - 1] if edit[0] else None
    return before is not None and not first.mark and before.text not in lexicon.little


def _is_replaced(pair: ClausePair, edit: Edit, *, removed: bool) -> bool:
    """Whether other words stand in the place of a limit: "arising out of", "under".

    Words for all or for none do not: they say that the limit is gone.
    """
    half = pair.new if removed else pair.old
    start, end = (edit.new_start, edit.new_end) if removed else (edit.old_start, edit.old_end)
    lexicon = half.passage.lexicon
    passed, joins = lexicon.before_item, lexicon.joining_and
    others = half.passage.forms[start:end]
    return any(form not in passed and form not in joins for form in others)


def _is_made_general(pair: ClausePair, edit: Edit, meaning: list[int], *, removed: bool) -> bool:
    """Whether "every" took the place of what told a class: "the garment sector", "every sector"."""
    half = pair.new if removed else pair.old
    start, end = (edit.new_start, edit.new_end) if removed else (edit.old_start, edit.old_end)
    sets = half.passage.lexicon.sets
    broad = sets.get("broad", frozenset()) - half.passage.lexicon.negations
    other = (pair.old if removed else pair.new).passage
    said = {other.words[place].text for place in meaning}
    if said <= broad | sets.get("anybody", frozenset()) | sets.get("distributive_any", frozenset()):
        return False
    return len(meaning) <= LONGEST_ITEM and any(
        half.passage.words[place].text in broad and place in half.net for place in range(start, end)
    )


def _is_said_twice(half: Half, edit: tuple[int, int], meaning: list[int], other: Half) -> bool:
    """Whether the words stand once more beside themselves: "name of X; address of X"."""
    relative = half.passage.lexicon.sets.get("relative", frozenset())
    if any(half.passage.words[place].text in relative for place in range(*edit)):
        return False
    stems = half.passage.stems
    return all(
        stems.count(stems[place]) > 1 and stems[place] in other.passage.stems for place in meaning
    )


def _repeats_before(half: Half, start: int, meaning: list[int]) -> bool:
    """Whether the words only say again what stands right before them."""
    stems = half.passage.stems
    near = stems[max(0, start - WORDS_OF_REPEAT) : start]
    return all(stems[place] in near for place in meaning)


def _form(half: Half, edit_start: int, edit_end: int, meaning: list[int]) -> str:
    """Whether the words are an item of a list, a limit, or neither ("")."""
    start, end = _core(half, edit_start, edit_end, meaning)
    if end - start > LONGEST_LIMIT or _is_neutral(half, start, end, meaning):
        return ""
    if _is_predicate(half, edit_start):
        return ""
    if any(f.start < end and start < f.end for f in half.passage.facts("reach", "regardless")):
        return "item"
    if _is_condition_more(half, start):
        return "limit"
    if _is_joined(half, edit_start, meaning) or _is_item(half, start, end, len(meaning)):
        return "item"
    return "limit" if _is_limit(half, start, end, meaning) else ""


def _is_predicate(half: Half, start: int) -> bool:
    """Whether words begin with the verb of their sentence: "[are those listed in] the Schedule"."""
    words, sets = half.passage.words, half.passage.lexicon.sets
    if words[start].text not in sets.get("being", frozenset()):
        return False
    openers = sets.get("relative", frozenset()) | sets.get("limiting", frozenset())
    return not start or words[start - 1].text not in openers


def _core(half: Half, start: int, end: int, meaning: list[int]) -> tuple[int, int]:
    """The words of meaning with the small words that belong to them."""
    words, little = half.passage.words, half.passage.lexicon.little
    first, last = meaning[0], meaning[-1] + 1
    numbers = half.passage.lexicon.numbers
    while first > start and words[first].mark in WITHIN_WORDS:
        before = words[first - 1].text
        if not (before in little or before in numbers or before[:1].isdigit()):
            break
        first -= 1
    while last < end and words[last].text in little:
        last += 1
    return first, last


def _is_item(half: Half, start: int, end: int, size: int) -> bool:
    passage = half.passage
    words, lexicon = passage.words, passage.lexicon
    first, last = words[start], words[end - 1]
    after = words[end] if end < len(words) and words[end].sentence == last.sentence else None
    before = _joint_before(half, start)
    joins = lexicon.joining_or
    limiting = _opens_limit(half, start, end)
    if (
        first.text in joins
        or last.text in joins
        or (before in joins and _ends_item(after, lexicon))
        or (_opens_list(half, start, end) and not limiting and size <= LONGEST_ITEM)
    ):
        return True
    if after and after.text in joins and not limiting:
        return True
    inner = any(words[place].text in lexicon.joining for place in range(start, end))
    comma_after = after is not None and (after.mark == "," or after.text in lexicon.joining_and)
    if _mark_before(half, start) == "," and (comma_after or inner):
        return not limiting or _repeats(half, start)
    if first.text in lexicon.joining_and or before in lexicon.joining_and:
        return size <= LONGEST_ITEM and not _has_duty(half, start, end)
    return _leads_on(half, start, end, after) or (
        last.text in lexicon.joining_and and _in_subject(half, end)
    )


def _leads_on(half: Half, start: int, end: int, after: Word | None) -> bool:
    """Whether "and" ties the words to what follows: "to A and [to B]", "to [A and to] B"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    last = words[end - 1]
    if after and after.text == words[start].text and last.text in lexicon.joining_and:
        return True
    led = {word.text for word in words[end - 2 : end]} & lexicon.joining_and
    return bool(led) and start > 0 and words[start - 1].text == last.text


def _is_joined(half: Half, edit_start: int, meaning: list[int]) -> bool:
    """Whether "or" leads to the words, with a formula between: "or, where applicable, …"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    lead = {word.text for word in words[edit_start : meaning[0]]}
    return bool(lead & lexicon.joining_or)


def _ends_item(after: Word | None, lexicon: Lexicon) -> bool:
    """Whether an item ends before a word: a modifier such as "whole" is followed by its noun."""
    joins = lexicon.joining
    return after is None or after.mark != "" or after.text in joins or after.text in lexicon.little


def _opens_list(half: Half, start: int, end: int) -> bool:
    """Whether the words come before a list that was there: "[states,] emotions or intentions"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    following = words[end : end + WORDS_OF_NEXT_ITEM]
    joins = lexicon.joining
    return (
        bool(following)
        and following[0].mark == ","
        and not words[start].mark
        and any(word.text in joins for word in following[1:])
    )


def _is_compound(half: Half, start: int, end: int) -> bool:
    """Whether the words are a modifier with a hyphen: "high-risk systems"."""
    words = half.passage.words
    hyphens = [word.mark in {"-", "‑"} for word in words[start + 1 : end]]
    return bool(hyphens) and all(hyphens) and end < len(words) and not words[end].mark


def _is_torn(half: Half, end: int, meaning: list[int]) -> bool:
    """Whether one word goes with a small one whose noun stays: "shall be [held in] public"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    goes_on = end < len(words) and not words[end].mark
    sets = lexicon.sets
    leading = lexicon.articles.union(sets.get("limiting", ()), sets.get("pronouns", ()))
    return len(meaning) == 1 and goes_on and end > meaning[0] + 1 and words[end - 1].text in leading


def _points_back(half: Half, start: int, meaning: list[int]) -> bool:
    """Whether words only name a person named before: "where an officer …, [that person] must"."""
    words, sets = half.passage.words, half.passage.lexicon.sets
    persons = sets.get("anybody", frozenset())
    pronoun = words[start].text in sets.get("pronouns", frozenset())
    return pronoun and all(words[place].text in persons for place in meaning)


def _is_limit(half: Half, start: int, end: int, meaning: list[int]) -> bool:
    if _is_torn(half, end, meaning) or _points_back(half, start, meaning):
        return False
    if _opens_limit(half, start, end) or _is_compound(half, start, end):
        return True
    adjectives = half.passage.lexicon.sets.get("limiting_adjectives", frozenset())
    return all(half.passage.words[place].text in adjectives for place in meaning)


def _is_condition_more(half: Half, start: int) -> bool:
    """Whether the words add to a relative clause: "who [has a licence and] falls ill"."""
    words, sets = half.passage.words, half.passage.lexicon.sets
    if not start or words[start].text not in sets.get("auxiliary", frozenset()):
        return False
    return words[start - 1].text in sets.get("relative", frozenset())


def _opens_limit(half: Half, start: int, end: int) -> bool:
    """Whether the first word opens a limit: "of which …", "driven by …"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    if words[start].text in lexicon.sets.get("limiting", frozenset()):
        return True
    return (
        end - start > 1
        and words[start].text.endswith(lexicon.limiting_endings)
        and words[start + 1].text in lexicon.little
        and words[start + 1].text not in lexicon.joining
        and bool(lexicon.limiting_endings)
    )


def _has_duty(half: Half, start: int, end: int) -> bool:
    return any(start <= fact.start < end for fact in half.passage.facts("duty"))


def _joint_before(half: Half, start: int) -> str:
    """The word before, articles and "any" or "every" left out: "and any person"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    passed = lexicon.before_item
    place = start - 1
    while place > 0 and words[place].text in passed:
        place -= 1
    if place < 0 or words[place].sentence != words[start].sentence:
        return ""
    return words[place].text


def _mark_before(half: Half, start: int) -> str:
    """The mark before a word, or before the article that the edit left out: ", a citizen"."""
    words, lexicon = half.passage.words, half.passage.lexicon
    while start and words[start].mark in WITHIN_WORDS and words[start - 1].text in lexicon.articles:
        start -= 1
    return words[start].mark


def _repeats(half: Half, start: int) -> bool:
    """Whether a list repeats its small word: "des écoles, des crèches, des hôpitaux"."""
    words = half.passage.words
    small = words[start].text
    return any(words[place].text == small for place in range(max(0, start - 8), start))


def _in_subject(half: Half, end: int) -> bool:
    """Whether the words stand before the verb of their sentence."""
    facts = half.passage.facts("duty")
    sentence = half.passage.words[end - 1].sentence
    starts = [f.start for f in facts if half.passage.words[f.start].sentence == sentence]
    return bool(starts) and end <= min(starts)


def _is_neutral(half: Half, start: int, end: int, meaning: list[int]) -> bool:
    """Whether the words are a formula that limits nothing ("where applicable")."""
    covered: set[int] = set()
    for fact in half.passage.facts("reach"):
        if fact.group == "neutral":
            covered.update(range(fact.start, fact.end))
        elif fact.group == "opening" and start <= fact.start < end:
            covered.update(range(fact.start, end))
    covered.update(
        place
        for fact in half.passage.facts("vague", "discretion")
        for place in range(fact.start, fact.end)
    )
    return all(place in covered for place in meaning)
