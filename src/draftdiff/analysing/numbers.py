"""The numbers of a clause, in figures and in words.

thirty (30)                30        five hundred thousand     500 000
quatre-vingt-dix           90        two thirds                0.6667, a share
treinta y cinco            35        the fifteenth day         15
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from draftdiff.analysing.lexicon import Lexicon
from draftdiff.analysing.tokens import Word

HUNDRED, THOUSAND = 100, 1000
TEN, TWENTY = 10, 20
FOUR = 4
"""What French multiplies by twenty: quatre-vingts."""
EQUAL = 1e-6
_GROUPED = re.compile(r"^(?:\d{1,3}(?:\D\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})$")
DIGITS = re.compile(r"^\d")


class Number(NamedTuple):
    """A number: `start` and `end` are its words; `share` says that it counts parts of one."""

    value: float
    start: int
    end: int
    share: bool


def read_numbers(words: Sequence[Word], lexicon: Lexicon) -> list[Number]:
    """Every number, in order; a second form in brackets belongs to the first."""
    found: list[Number] = []
    end = 0
    for place in _candidates(words, lexicon):
        if place < end:
            continue
        text = words[place].text
        number = None
        if text in lexicon.counting or DIGITS.match(text):
            number = _share(place, words, lexicon) or _whole(place, words, lexicon)
        elif text in lexicon.articles or text in lexicon.sets.get("distributive_all", ()):
            number = _one(place, words, lexicon)
        if number is None:
            continue
        end = number.end
        if found and _repeats(found[-1], number, words):
            found[-1] = found[-1]._replace(end=number.end)
        else:
            found.append(number)
    return found


def _candidates(words: Sequence[Word], lexicon: Lexicon) -> list[int]:
    """Where numbers may begin: at figures, at words for numbers, and before "month" and the like.

    An article counts one before such a word alone, and no other word can be a number.
    """
    durations, may_count = lexicon.units.get("duration", {}), lexicon.may_count
    found: list[int] = []
    for place, word in enumerate(words):
        if not may_count[word.text]:
            continue
        if place and word.text in durations and found[-1:] != [place - 1]:
            found.append(place - 1)
        found.append(place)
    return found


def _repeats(last: Number, number: Number, words: Sequence[Word]) -> bool:
    """Whether a number is the second form of the last: "thirty (30)"."""
    in_brackets = words[number.start].mark == "(" and last.end == number.start
    return in_brackets and abs(last.value - number.value) < EQUAL * max(1.0, number.value)


def _share(place: int, words: Sequence[Word], lexicon: Lexicon) -> Number | None:
    """A share in one word: "half", "a third of the members"; no "third party"."""
    text = words[place].text
    alone = lexicon.units.get("share", {}).get(text)
    if alone is not None:
        return Number(alone, place, place + 1, share=True)
    part = lexicon.units.get("fraction", {}).get(text)
    before = words[place - 1].text if place else ""
    after = words[place + 1].text if place + 1 < len(words) else ""
    if part is None or before not in lexicon.articles:
        return None
    if after not in lexicon.sets.get("of", frozenset()):
        return None
    return Number(part, place, place + 1, share=True)


def _one(place: int, words: Sequence[Word], lexicon: Lexicon) -> Number | None:
    """An article that counts one: "for a decade", "end of each week"; no "day of rest a week"."""
    before = words[place - 1].text if place else ""
    after = words[place + 1].text if place + 1 < len(words) else ""
    opening = "before_one" if words[place].text in lexicon.articles else "of"
    if before not in lexicon.sets.get(opening, frozenset()):
        return None
    if after not in lexicon.units.get("duration", {}):
        return None
    if words[place].text in lexicon.sets.get("definite", frozenset()):
        return None  # "after the day on which", and no day by itself
    return Number(1, place, place + 1, share=False)


def _whole(place: int, words: Sequence[Word], lexicon: Lexicon) -> Number | None:
    text = words[place].text
    following = words[place + 1].text if place + 1 < len(words) else ""
    grades = lexicon.sets.get("grades", frozenset())
    if text in lexicon.ordinals and (
        following in lexicon.units.get("duration", {}) or following in grades
    ):
        return Number(lexicon.ordinals[text], place, place + 1, share=False)
    value, end = (
        _in_figures(place, words, lexicon)
        if DIGITS.match(text)
        else _in_words(place, words, lexicon)
    )
    if end == place or _is_any_one(place, value, words, lexicon):
        return None
    parts = lexicon.units.get("fraction", {})
    if end < len(words) and words[end].text in parts and not words[end].mark.strip("-"):
        return Number(value * parts[words[end].text], place, end + 1, share=True)
    return Number(value, place, end, share=False)


def _is_any_one(place: int, value: float, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether "one" counts nothing: "in any one week"."""
    broad = lexicon.sets.get("broad", frozenset())
    return value == 1 and place > 0 and words[place - 1].text in broad


def _in_figures(place: int, words: Sequence[Word], lexicon: Lexicon) -> tuple[float, int]:
    """The value of a number in figures, and of "million" after it, and where it ends."""
    text = words[place].text
    grouped = _GROUPED.match(text)
    value = float(re.sub(r"\D", "", text) if grouped else text.replace(",", "."))
    end = place + 1
    while end < len(words) and lexicon.numbers.get(words[end].text, 0) >= HUNDRED:
        value *= lexicon.numbers[words[end].text]
        end += 1
    return value, end


def _in_words(place: int, words: Sequence[Word], lexicon: Lexicon) -> tuple[float, int]:
    """The value of a number in words, and where it ends: at its start where there is none."""
    total = current = 0.0
    end = place
    while end < len(words):
        if end > place and _joins(end, words, lexicon, current):
            end += 1
        value = lexicon.numbers.get(words[end].text)
        if value is None or (end > place and words[end].mark.strip("-")):
            break
        if value >= THOUSAND:
            total, current = total + (current or 1) * value, 0.0
        elif _multiplies(value, current):
            current = (current or 1) * value
        elif current and not _adds(value, current):
            break
        else:
            current += value
        end += 1
    return total + current, end


def _joins(place: int, words: Sequence[Word], lexicon: Lexicon, current: float) -> bool:
    """Whether "and" joins tens and units, or hundreds and the rest: "treinta y uno"."""
    if words[place].text not in lexicon.joining_and or place + 1 >= len(words):
        return False
    following = lexicon.numbers.get(words[place + 1].text, 0)
    after = words[place + 2].text if place + 2 < len(words) else ""
    if current and current % HUNDRED == 0 and lexicon.numbers.get(after, 0) < HUNDRED:
        return 0 < following < HUNDRED
    tens = lexicon.numbers.get(words[place - 1].text, 0)
    return 0 < following < TEN and TWENTY <= tens < HUNDRED and current % TEN == 0


def _multiplies(value: float, current: float) -> bool:
    return value == HUNDRED or (value == TWENTY and current == FOUR)


def _adds(value: float, current: float) -> bool:
    """Whether a number goes on: "forty" with "nine", "hundred" with "twenty"."""
    if current % HUNDRED == 0:
        return True
    return current % TEN == 0 and (value < TEN or (current % TWENTY == 0 and value < TWENTY))
