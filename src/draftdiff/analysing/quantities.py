"""Numbers of a clause with their units: what is counted, and how much of it.

    "not exceeding thirty (30) days"       duration  30 days, at most
    "from one to five years"               duration  360 days, at least; 1800 days, at most
    "two thirds of the members"            share     0.6667

Numbers that only name a provision, a law or a date are left out: another rule reads those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from draftdiff.analysing.lexicon import Lexicon
from draftdiff.analysing.tokens import Word


class Unit(StrEnum):
    """What a number counts."""

    DURATION = "duration"
    MONEY = "money"
    SHARE = "share"
    COUNT = "count"


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


class _Number(NamedTuple):
    value: float
    start: int
    end: int
    share: bool


FARTHEST_UNIT = 4
"""Words between a number and its unit: "30 (thirty) consecutive calendar days"."""
WORDS_OF_BOUND = 5
HUNDRED = 100
YEAR_OF_A_LAW = range(1700, 2200)
_GROUPED = re.compile(r"^\d{1,3}(?:\D\d{3})+$")
_DIGITS = re.compile(r"^\d")


def quantities(text: str, words: Sequence[Word], lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Every quantity of a clause, in reading order."""
    numbers = _without_repeats(_numbers(words, lexicon), words, text)
    found: list[Quantity] = []
    for place, number in enumerate(numbers):
        if _is_name(number, words, text, lexicon):
            continue
        unit = _unit(number, words, text, lexicon)
        if unit is None and place + 1 < len(numbers):
            following = numbers[place + 1]
            if _is_range(number, following, words, lexicon):
                unit = _unit(following, words, text, lexicon)
                unit = unit and (*unit[:3], number.end)
        if unit is None:
            continue
        kind, size, noun, end = unit
        found.append(
            Quantity(
                kind,
                number.value * size,
                _bound(number, words, lexicon),
                number.start,
                end,
                words[number.start].sentence,
                noun,
            )
        )
    return tuple(_bounded(found, words, lexicon))


def _numbers(words: Sequence[Word], lexicon: Lexicon) -> list[_Number]:
    """The numbers in digits and in words, put together ("five hundred thousand")."""
    found: list[_Number] = []
    place = 0
    while place < len(words):
        text = words[place].text
        if text not in lexicon.counting and not _DIGITS.match(text):
            place += 1
            continue
        number = _number_at(place, words, lexicon)
        if number is None:
            place += 1
        else:
            found.append(number)
            place = number.end
    return found


def _number_at(place: int, words: Sequence[Word], lexicon: Lexicon) -> _Number | None:
    shares = lexicon.units.get("fraction", {})
    alone = lexicon.units.get("share", {})
    if words[place].text in alone:
        return _Number(alone[words[place].text], place, place + 1, share=True)
    if words[place].text in shares and _is_share(place, words, lexicon):
        return _Number(shares[words[place].text], place, place + 1, share=True)
    following = words[place + 1].text if place + 1 < len(words) else ""
    if words[place].text in lexicon.ordinals and following in lexicon.units.get("duration", {}):
        return _Number(lexicon.ordinals[words[place].text], place, place + 1, share=False)
    value = _digits(words[place].text)
    end = place + 1
    if value is None:
        value, end = _spelled(place, words, lexicon)
        if value is None:
            return None
    else:
        while end < len(words) and lexicon.numbers.get(words[end].text, 0) >= HUNDRED:
            value *= lexicon.numbers[words[end].text]
            end += 1
    if end < len(words) and words[end].text in shares and not words[end].mark.strip("-"):
        return _Number(value * shares[words[end].text], place, end + 1, share=True)
    return _Number(value, place, end, share=False)


def _is_share(place: int, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a word such as "third" counts parts: "a third of the members", no "third party"."""
    before = words[place - 1].text if place else ""
    after = words[place + 1].text if place + 1 < len(words) else ""
    of = lexicon.sets.get("of", frozenset())
    return before in lexicon.articles and after in of


def _digits(text: str) -> float | None:
    if not _DIGITS.match(text):
        return None
    if _GROUPED.match(text):
        return float(re.sub(r"\D", "", text))
    return float(text.replace(",", "."))


def _spelled(place: int, words: Sequence[Word], lexicon: Lexicon) -> tuple[float | None, int]:
    total = current = 0.0
    at = place
    while at < len(words):
        value = lexicon.numbers.get(words[at].text)
        if value is None or (at > place and words[at].mark.strip("-")):
            joins = (
                at > place
                and words[at].text in lexicon.joining_and
                and at + 1 < len(words)
                and not words[at + 1].mark
                and 0 < lexicon.numbers.get(words[at + 1].text, 0) < min(HUNDRED, current or 1000)
                and current % 10 == 0
                and lexicon.numbers.get(words[at - 1].text, 0) >= 20
            )
            if not joins:
                break
            at += 1
            continue
        if value >= 1000:
            total += (current or 1) * value
            current = 0
        elif value == HUNDRED or (value == 20 and current == 4):
            current = (current or 1) * value
        elif (
            at > place
            and current
            and (current % 10 or value >= 20)
            and not (current % HUNDRED == 0 or (current % 20 == 0 and value < 20))
        ):
            break
        else:
            current += value
        at += 1
    return (total + current, at) if at > place else (None, place)


def _without_repeats(numbers: Sequence[_Number], words: Sequence[Word], text: str) -> list[_Number]:
    """Numbers without their second form: "thirty (30)", "1,000,000 (one million)"."""
    found: list[_Number] = []
    for number in numbers:
        in_brackets = words[number.start].mark == "("
        if found and in_brackets and found[-1].end == number.start:
            if abs(found[-1].value - number.value) < 1e-6 * max(1.0, number.value):
                found[-1] = found[-1]._replace(end=number.end)
                continue
        found.append(number)
    return found


def _is_name(number: _Number, words: Sequence[Word], text: str, lexicon: Lexicon) -> bool:
    """Whether the number names a provision, a law, a date or a clause."""
    word = words[number.start]
    before = text[: word.start].rstrip()
    after = text[words[number.end - 1].end :][:1]
    if not word.text[:1].isdigit():
        return False
    if (word.start == 0 and after in {".", ")", ":"}) or after in {"/", "°"} or before.endswith(("/", "°", "§", "nº", "n°")):
        return True
    previous = words[number.start - 1].text if number.start else ""
    names = lexicon.sets.get("numbered", frozenset())
    if previous in names or previous in lexicon.sets.get("months", frozenset()):
        return True
    following = words[number.end].text if number.end < len(words) else ""
    if following in lexicon.sets.get("months", frozenset()) or (
        following == "de"
        and number.end + 1 < len(words)
        and words[number.end + 1].text in lexicon.sets.get("months", frozenset())
    ):
        return True
    if before.endswith("("):
        return after == ")"
    if after == "(":
        return not text[words[number.end - 1].end :].lstrip("(")[:1].isalpha() or len(word.text) < 2
    chained = previous in lexicon.joining_and | lexicon.joining_or or word.mark == ","
    if chained and number.start >= 2 and words[number.start - 2].text[:1].isdigit():
        return number.start >= 3 and words[number.start - 3].text in names
    return False


_Unit = tuple[Unit, float, str, int]


def _unit(number: _Number, words: Sequence[Word], text: str, lexicon: Lexicon) -> _Unit | None:
    units = lexicon.units
    sign = text[: words[number.start].start].rstrip()[-1:]
    if sign in {"$", "€", "£", "៛", "¥"}:
        return Unit.MONEY, 1.0, "", number.end
    if number.share:
        return Unit.SHARE, 1.0, "", number.end
    for at in range(number.end, min(len(words), number.end + FARTHEST_UNIT)):
        word = words[at]
        if word.sentence != words[number.start].sentence or (
            at > number.end and word.mark in {",", ";", "("}
        ):
            break
        if word.text in units.get("duration", {}):
            kind = _age(at, words, lexicon)
            size = units["duration"][word.text]
            return (kind, size, "", at + 1)
        if word.text in units.get("percent", {}):
            return Unit.SHARE, 0.01, "", at + 1
        if word.text in units.get("money", {}) or word.text in SIGNS_OF_MONEY:
            return Unit.MONEY, 1.0, "", at + 1
        if word.text in units.get("between", {}) or word.mark == "(":
            continue
        if _is_foreign_currency(text, word):
            continue
        break
    return _counted(number, words, lexicon)


SIGNS_OF_MONEY = frozenset("$€£៛¥")


def _is_foreign_currency(text: str, word: Word) -> bool:
    """Whether the word is a capitalised adjective: "5,000 Swiss francs"."""
    return text[word.start : word.start + 1].isupper()


def _age(at: int, words: Sequence[Word], lexicon: Lexicon) -> Unit:
    """Years of age count people's years: an amount and no period."""
    after = {word.text for word in words[at + 1 : at + 3]}
    before = {word.text for word in words[max(0, at - 4) : at]}
    aging = lexicon.sets.get("age", frozenset())
    return Unit.COUNT if after & aging or before & aging else Unit.DURATION


def _counted(number: _Number, words: Sequence[Word], lexicon: Lexicon) -> _Unit | None:
    if number.end >= len(words):
        return None
    word = words[number.end]
    if word.mark or word.sentence != words[number.start].sentence or word.text[:1].isdigit():
        return None
    if word.text in lexicon.little or word.text in lexicon.numbers:
        return None
    if number.end - number.start == 1 and words[number.start].text in lexicon.sets.get(
        "pronouns", frozenset()
    ):
        return None
    return Unit.COUNT, 1.0, lexicon.stem(word.text), number.end


def _is_range(one: _Number, two: _Number, words: Sequence[Word], lexicon: Lexicon) -> bool:
    between = {word.text for word in words[one.end : two.start]}
    linking = lexicon.joining_and | lexicon.joining_or | lexicon.sets.get("to", frozenset())
    return two.start - one.end <= 2 and bool(
        between & linking or words[two.start].mark in {"-", "–"}
    )


def _bound(number: _Number, words: Sequence[Word], lexicon: Lexicon) -> Bound:
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
    linking = lexicon.joining_and | lexicon.joining_or | lexicon.sets.get("to", frozenset())
    result = list(found)
    for place in range(len(result) - 1):
        one, two = result[place], result[place + 1]
        between = [word.text for word in words[one.end : two.start]]
        if (
            one.unit is two.unit
            and 0 < len(between) <= 2
            and set(between) & linking
            and two.value > one.value
        ):
            result[place] = one._replace(bound=Bound.LEAST)
            result[place + 1] = two._replace(bound=Bound.MOST)
    return result
