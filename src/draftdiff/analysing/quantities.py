"""Numbers of a clause with their units: what is counted, and how much of it.

    "not exceeding thirty (30) days"       duration  30 days, at most
    "from one to five years"               duration  360 days, at least; 1800 days, at most
    "two thirds of the members"            share     0.6667

Numbers that only name a provision, a law or a date are left out: another rule reads those.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from draftdiff.analysing.lexicon import Lexicon
from draftdiff.analysing.numbers import Number, read_numbers
from draftdiff.analysing.tokens import Word


class Unit(StrEnum):
    """What a number counts."""

    DURATION = "duration"
    MONEY = "money"
    SHARE = "share"
    COUNT = "count"
    GRADE = "grade"


class Bound(StrEnum):
    """Whether a number is the least, the most, or the very amount."""

    LEAST = "at least"
    MOST = "at most"
    EXACT = "exactly"


class Quantity(NamedTuple):
    """A number with its unit.

    `value` is in days, in the currency's own unit, as a share of 1, or in pieces; `start` and
    `end` are the words that it covers, its unit included.
    """

    unit: Unit
    value: float
    bound: Bound
    start: int
    end: int
    sentence: int
    noun: str


FARTHEST_UNIT = 4
"""Words between a number and its unit: "30 (thirty) consecutive calendar days"."""
LONGEST_BRACKET = 20
"""Words of a number in brackets; in Khmer each word is a syllable."""
WORDS_OF_BOUND = 5
"""Words before a number in which its bound is said: "for a period of not less than"."""
WORDS_OF_RANGE = 2
"""Words between the two numbers of a range: "one to five", "six (06) months to two"."""
WORDS_OF_AGE = 6
LONGEST_ABBREVIATION = 3
"""Letters of the abbreviation of a currency: "Rs. 500", "Ksh 500"."""
SIGNS_OF_MONEY = frozenset("$€£៛¥")


class _Measure(NamedTuple):
    """What a number counts, how much one of it is, and where that is said."""

    unit: Unit
    size: float
    noun: str
    end: int


def quantities(text: str, words: Sequence[Word], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Every quantity of a clause, in reading order."""
    numbers = read_numbers(words, lexicon)
    found: list[Quantity] = []
    for number, following in zip_longest(numbers, numbers[1:]):
        if number is None or _is_name(number, words, text, lexicon):
            continue
        measure = _measure(number, words, text, lexicon)
        if measure is None and following and _is_range(number, following, words, lexicon):
            measure = _measure(following, words, text, lexicon)
            measure = measure and measure._replace(end=number.end)
        if measure:
            found.append(_quantity(number, measure, words, lexicon))
    return tuple(_bounded(found, words, lexicon))


def _quantity(
    number: Number, measure: _Measure, words: Sequence[Word], lexicon: Lexicon
) -> Quantity:
    return Quantity(
        unit=measure.unit,
        value=number.value * measure.size,
        bound=_bound(number, words, lexicon),
        start=number.start,
        end=measure.end,
        sentence=words[number.start].sentence,
        noun=measure.noun,
    )


def _is_name(number: Number, words: Sequence[Word], text: str, lexicon: Lexicon) -> bool:
    """Whether the number names a provision, a law, a date or a clause."""
    word = words[number.start]
    if not word.text[:1].isdigit():
        return False
    before, rest = text[: word.start].rstrip(), text[words[number.end - 1].end :]
    return (
        _is_signed(word, before, rest[:1])
        or _is_named(number, words, text, lexicon)
        or _is_bracketed(word, before, rest)
        or _is_chained(number, words, lexicon)
    )


def _is_signed(word: Word, before: str, after: str) -> bool:
    """The number of a clause at its front, a part of "2016/679", or "n° 5"."""
    at_front = word.start == 0 and after in {".", ")", ":"}
    return at_front or after in {"/", "°"} or before.endswith(("/", "°", "§", "nº", "n°"))


def _is_named(number: Number, words: Sequence[Word], text: str, lexicon: Lexicon) -> bool:
    """A number after "article", or beside the name of a month."""
    if _is_grade(number, words, lexicon):
        return False
    if number.start:
        previous = words[number.start - 1]
        if previous.text in lexicon.sets.get("numbered", frozenset()):
            return True
        if is_month(previous, text, lexicon):
            return True
    following = words[number.end : number.end + 2]
    return bool(following) and (
        is_month(following[0], text, lexicon)
        or (following[0].text == "de" and is_month(following[-1], text, lexicon))
    )


def is_month(word: Word, text: str, lexicon: Lexicon) -> bool:
    """Whether a word is the name of a month: "1 May", and no "may"."""
    if word.text not in lexicon.sets.get("months", frozenset()):
        return False
    modal = word.text in lexicon.sets.get("permitting", frozenset())
    return not modal or _is_capital(text, word)


def _is_bracketed(word: Word, before: str, rest: str) -> bool:
    """A number that is all that stands in brackets, or that has such a one after it: "7(1)"."""
    if before.endswith("("):
        return rest[:1] == ")"
    if not rest.startswith("("):
        return False
    return not rest[1:2].isalpha() or len(word.text) == 1


def _is_chained(number: Number, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """The second number of "Articles 12 and 13", and of "Sections 21 to 24"."""
    if number.start < len(("articles", "12", "and")):
        return False
    noun, first, joint = words[number.start - 3 : number.start]
    joins = joint.text in lexicon.joining | lexicon.sets.get("to", frozenset())
    named = noun.text in lexicon.sets.get("numbered", frozenset())
    return joins and named and first.text[:1].isdigit()


def _measure(number: Number, words: Sequence[Word], text: str, lexicon: Lexicon) -> _Measure | None:
    """The unit of a number; the noun that it counts where it has none; None for neither."""
    own = _own_measure(number, words, text, lexicon)
    return own or _following_unit(number, words, text, lexicon) or _counted(number, words, lexicon)


def _own_measure(
    number: Number, words: Sequence[Word], text: str, lexicon: Lexicon
) -> _Measure | None:
    """The unit that a number has by its form, or by what stands before it."""
    is_money = text[: words[number.start].start].rstrip()[-1:] in SIGNS_OF_MONEY or (
        number.start > 0 and _is_currency_code(text, words[number.start - 1], lexicon)
    )
    if is_money:
        return _Measure(Unit.MONEY, 1.0, "", number.end)
    if number.share:
        return _Measure(Unit.SHARE, 1.0, "", number.end)
    if _is_grade(number, words, lexicon):
        return _Measure(Unit.GRADE, 1.0, "", number.end)
    return None


def _following_unit(
    number: Number, words: Sequence[Word], text: str, lexicon: Lexicon
) -> _Measure | None:
    """The unit after a number, a few words of its kind between: "30 (thirty) working days"."""
    between = lexicon.units.get("between", {})
    first = _after_brackets(number.end, words)
    if first < len(words) and words[first].text in lexicon.sets.get("ordinal_endings", ()):
        first += 1
        if _is_of(words, first, lexicon):
            return _Measure(Unit.DURATION, 1.0, "", first)  # "by the 20th of the month"
    for at in range(first, min(len(words), first + FARTHEST_UNIT)):
        word = words[at]
        parted = at > number.end and word.mark in {",", ";", "("}
        if parted or word.sentence != words[number.start].sentence:
            break
        found = _unit_at(at, words, lexicon)
        if found:
            return found
        if word.text not in between and word.mark != "(" and not _is_capital(text, word):
            break
    return None


def _is_of(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    return place < len(words) and words[place].text in lexicon.sets.get("of", frozenset())


def _is_grade(number: Number, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a number is a step on a scale: "level 3 on the standard scale", "la 5e classe"."""
    grades = lexicon.sets.get("grades", frozenset())
    beside = (*words[max(0, number.start - 1) : number.start], *words[number.end : number.end + 1])
    return any(word.text in grades for word in beside)


def _after_brackets(place: int, words: Sequence[Word]) -> int:
    """The word after a second form in brackets, in whatever words it is: "១៨០ (មួយរយប៉ែតសិប) ថ្ងៃ"."""
    if place >= len(words) or words[place].mark != "(":
        return place
    for at in range(place + 1, min(len(words), place + LONGEST_BRACKET)):
        if words[at].mark == ")":
            return at
    return place


def _is_currency_code(text: str, word: Word, lexicon: Lexicon) -> bool:
    """Whether the word before a number names its currency: "KHR 4,000,000", "Rs. 500"."""
    said = text[word.start : word.end]
    is_code = said.isupper() or (said.istitle() and len(said) <= LONGEST_ABBREVIATION)
    return is_code and word.text in lexicon.units.get("money", {})


def _unit_at(at: int, words: Sequence[Word], lexicon: Lexicon) -> _Measure | None:
    text, units = words[at].text, lexicon.units
    if text in units.get("duration", {}):
        return _Measure(_time_or_age(at, words, lexicon), units["duration"][text], "", at + 1)
    if text in units.get("percent", {}):
        return _Measure(Unit.SHARE, 0.01, "", at + 1)
    if text in units.get("money", {}) or text in SIGNS_OF_MONEY:
        return _Measure(Unit.MONEY, 1.0, "", at + 1)
    return None


def _is_capital(text: str, word: Word) -> bool:
    """Whether the word is a capitalised adjective: "5,000 Swiss francs"."""
    return text[word.start : word.start + 1].isupper()


def _time_or_age(at: int, words: Sequence[Word], lexicon: Lexicon) -> Unit:
    """Years of age count people's years: an amount and no period."""
    near = {word.text for word in words[max(0, at - WORDS_OF_AGE) : at + WORDS_OF_AGE]}
    return Unit.COUNT if near & lexicon.sets.get("age", frozenset()) else Unit.DURATION


def _counted(number: Number, words: Sequence[Word], lexicon: Lexicon) -> _Measure | None:
    """What a number without a unit counts: "ten thousand voters"; "one" alone counts nothing."""
    near = {word.text for word in words[max(0, number.start - 2) : number.start]}
    if near & lexicon.sets.get("age", frozenset()):
        return _Measure(Unit.COUNT, 1.0, "age", number.end)
    at = _after_or_more(number.end, words, lexicon)
    bounded = _bound(number, words, lexicon) is not Bound.EXACT
    while bounded and at < len(words) and words[at].text in lexicon.sets.get("further", ()):
        at += 1  # "one chairman and eight other members" counts neither all nor a bound
    if at >= len(words):
        return None
    word, first = words[at], words[number.start]
    if _is_partitive(words[at : at + 2], lexicon):
        return _Measure(Unit.COUNT, 1.0, lexicon.stem(words[at + 1].text), number.end)
    little = word.text in lexicon.little or word.text in lexicon.numbers
    if word.mark or little or word.sentence != first.sentence or word.text[:1].isdigit():
        return None
    if number.end - number.start == 1 and first.text in lexicon.sets.get("pronouns", frozenset()):
        return None
    return _Measure(Unit.COUNT, 1.0, lexicon.stem(word.text), number.end)


def _is_partitive(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether words after a number say of whom it counts some: "three of whom"."""
    if len(words) < len(("of", "whom")) or words[0].mark or words[1].mark:
        return False
    relative = lexicon.sets.get("partitive", frozenset())
    return words[0].text in lexicon.sets.get("of", frozenset()) and words[1].text in relative


def _after_or_more(at: int, words: Sequence[Word], lexicon: Lexicon) -> int:
    """The word after "or more", which may stand between a number and its noun."""
    said = [word.text for word in words[at : at + 2]]
    more = lexicon.sets.get("or_more", frozenset())
    if said[:1] and said[0] in lexicon.joining_or and said[-1] in more:
        return at + len(said)
    return at


def _is_range(one: Number, two: Number, words: Sequence[Word], lexicon: Lexicon) -> bool:
    between = {word.text for word in words[one.end : two.start]}
    linking = lexicon.linking
    if two.start - one.end <= WORDS_OF_RANGE:
        return bool(between & linking or words[two.start].mark in {"-", "–"})
    near = two.start - one.end <= WORDS_OF_BOUND and one.value < two.value
    return near and bool(between & linking) and between <= lexicon.little


def _bound(number: Number, words: Sequence[Word], lexicon: Lexicon) -> Bound:
    before = [
        word.text
        for word in words[max(0, number.start - WORDS_OF_BOUND) : number.start]
        if word.sentence == words[number.start].sentence
    ]
    said = " " + " ".join(before) + " "
    longest, bound = "", Bound.EXACT
    for kind, name in ((Bound.LEAST, "least"), (Bound.MOST, "most")):
        for phrase in lexicon.sets.get(name, frozenset()):
            if len(phrase) > len(longest) and f" {phrase} " in said:
                longest, bound = phrase, kind  # "not more than" and not "more than"
    return bound


def _bounded(found: Sequence[Quantity], words: Sequence[Word], lexicon: Lexicon) -> list[Quantity]:
    """Quantities with "from one to five" as the least and the most."""
    linking = lexicon.linking
    result = list(found)
    for place in range(len(result) - 1):
        one, two = result[place], result[place + 1]
        between = [word.text for word in words[one.end : two.start]]
        if (
            one.unit is two.unit
            and 0 < len(between) <= WORDS_OF_RANGE
            and set(between) & linking
            and two.value > one.value
        ):
            result[place] = one._replace(bound=Bound.LEAST)
            result[place + 1] = two._replace(bound=Bound.MOST)
    return result
