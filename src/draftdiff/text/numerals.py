"""Numbers as laws write them, in their own digits and words.

    5   ៥   ５   V   五   第十二   1er   5 bis   29-A   J.2   3の2

`Number.text` is the number in plain digits with its suffix ("5bis"), `Number.order` a tuple that
sorts as a reader would: 5 < 5a < 5bis … < 6. Letters count from 1, so that "Article A" and
"Article J.2" are in order too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from draftdiff.text.additive import additive
from draftdiff.text.ordinals import VALUES
from draftdiff.text.patterns import compiled_when_used

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
ROMAN_PAIRS = tuple(
    sorted(
        (ROMAN | {"CM": 900, "CD": 400, "XC": 90, "XL": 40, "IX": 9, "IV": 4}).items(),
        key=lambda pair: -pair[1],
    )
)
CHINESE_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "両": 2, "两": 2}
CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}
CHINESE_CLASS = "〇零一二三四五六七八九十百千両两"
CHINESE_NUMERAL = re.compile(f"[{CHINESE_CLASS}]+")
LATIN = (
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "nonies",
    "decies",
    "undecies",
    "duodecies",
    "terdecies",
    "quaterdecies",
    "quindecies",
    "sexdecies",
)
WORDS = {
    word: value
    for value, words in enumerate(
        (
            "first premier première primero primera primeiro primeira erster erste pertama kesatu",
            "second seconde deuxième segundo segunda zweiter zweite kedua",
            "third troisième tercero tercera terceiro terceira dritter dritte ketiga",
            "fourth quatrième cuarto cuarta quarto quarta vierter vierte keempat",
            "fifth cinquième quinto quinta fünfter fünfte kelima",
            "sixth sixième sexto sexta sechster sechste keenam",
            "seventh septième séptimo séptima sétimo sétima siebter siebte siebenter ketujuh",
            "eighth huitième octavo octava oitavo oitava achter achte kedelapan",
            "ninth neuvième noveno novena nono nona neunter neunte kesembilan",
            "tenth dixième décimo décima zehnter zehnte kesepuluh",
            "eleventh onzième undécimo undécima elfter elfte",
            "twelfth douzième duodécimo duodécima zwölfter zwölfte",
        ),
        start=1,
    )
    for word in words.split()
}
"""Ordinal words that stand in a label for a number, English, French, Spanish, Portuguese,
German, Indonesian; after the conventions of published laws."""

CARDINAL_WORDS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
CARDINALS = {word: value for value, word in enumerate(CARDINAL_WORDS, start=1)}
"""How English charters number their articles in words: "Article One"."""
VIETNAMESE = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
"""The ordinal words of Vietnamese labels ("Phần thứ ba"); too short for labels elsewhere."""
SOLE = dict.fromkeys(("តែមួយ", "unique", "único", "unico"), 1)
"""The number of a law's only article."""
NUMBER_WORDS = (
    VALUES
    | WORDS
    | CARDINALS
    | SOLE
    | {word: value for value, word in enumerate(VIETNAMESE, start=1)}
)
REPEATED = dict(
    zip(
        ("ស្ទួន", "ទ្វេ", "ត្រី", "ทวิ", "ตรี", "จัตวา", "เบญจ", "ฉ", "สัตต", "อัฏฐ", "مكرر", "مکرر"),
        ("bis", "bis", "ter", *LATIN[:7], "bis", "bis"),
        strict=True,
    )
)
"""What Khmer, Thai, Arabic and Persian laws write for the Latin words of inserted articles."""
REPEATED_WORD = compiled_when_used("|".join(sorted(REPEATED, key=len, reverse=True)))
ORDINAL_SIGN = re.compile(r"(?<=\d)\s?\.?\s?[ºª°]|(?<=\bI)(?:er|re|ère)\b")
"""What makes a digit an ordinal: "5.º", "Ier"."""

LATIN_WORDS = "|".join(sorted(LATIN, key=len, reverse=True))
SUFFIX_PARTS = re.compile(
    rf"(?P<latin>{LATIN_WORDS})|(?P<digits>\d+)|(?P<letters>[A-Za-z]+)"
    r"|(?P<native>[^\W\d_A-Za-z]{1,2})"
)
"""What may follow the main number; `native` are letters of other scripts: 5Α, 5а, 5א, 5क."""
RAISED = re.compile(r"(?<=\d)\.?(?P<raised>[⁰¹²³⁴-⁹]+)")
"""The number of an inserted article as many laws write it: 5¹, 5.¹"""
LONGEST = 60
"""Characters of the longest number: a hostile one must not be turned into an integer."""
LONGEST_LETTERS = 2
"""Letters of the longest number in letters: AA is one, ACT a word."""


ARABIC = re.compile(
    r"(?P<lead>[A-Z]{1,3}\.?\s?(?=\d))?(?P<main>\d+)(?!\d)(?:er|ère|re|[ºª°o])?(?![a-z])"
    r"|(?P<same>\d+)"
)


INSERTED = re.compile(r"\s?[之の의]\s?")
"""What stands between the numbers of an inserted article: 第三条の二, 第三条之一, 제3조의2."""


class Number(NamedTuple):
    """A number of a provision: its plain form and its place in the order."""

    text: str
    order: tuple[int, ...]


def plain_digits(text: str) -> str:
    """`text` with every decimal digit of any script as its ASCII digit; same length."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(c, 0)) if not c.isascii() and c.isdecimal() else c for c in text
    )


def roman(text: str) -> int | None:
    """The value of an upper-case Roman numeral; None where `text` is none."""
    if len(text) > LONGEST:
        return None
    total, last = 0, 0
    for letter in reversed(text):
        value = ROMAN.get(letter)
        if value is None:
            return None
        total += value if value >= last else -value
        last = max(last, value)
    return total if text and to_roman(total) == text else None


def to_roman(value: int) -> str:
    """The Roman numeral of `value`, in upper case."""
    parts = []
    for letters, weight in ROMAN_PAIRS:
        parts.append(letters * (value // weight))
        value %= weight
    return "".join(parts)


def chinese(text: str) -> int | None:
    """The value of a Chinese or Japanese numeral ("二十三", "二〇"); None where it is none."""
    if not 0 < len(text) <= LONGEST or not (
        (text.isdecimal() and text.isascii()) or CHINESE_NUMERAL.fullmatch(text)
    ):
        return None
    if text.isascii():
        return int(text)
    if not any(c in CHINESE_UNITS for c in text):
        return int("".join(str(CHINESE_DIGITS[c]) for c in text))
    total = current = 0
    for c in text:
        if c in CHINESE_DIGITS:
            current = CHINESE_DIGITS[c]
        else:
            total += (current or 1) * CHINESE_UNITS[c]
            current = 0
    return total + current


def _letters_value(letters: str) -> int:
    """A=1 … Z=26, AA=27: the place of a letter suffix."""
    value = 0
    for letter in letters.upper():
        value = value * 26 + ord(letter) - 64
    return value


LETTERED = re.compile(
    r"(?P<roman>[IVXLCDM]+|[ivxlcdm]+)(?=[^A-Za-z]|$|" + "|".join(LATIN) + r")"
    r"|(?P<letters>[A-Z]{1,2})(?![A-Za-z])"
)


@lru_cache(maxsize=65536)
def number(text: str, *, letters: bool = False) -> Number | None:
    """Read the number of a provision from its label.

    Args:
        text: the number with its suffix as it stands ("5 bis", "29-A", "៥", "IV", "三").
        letters: whether single letters are letters ("Article C" is the third) and not Roman
            numerals; which it is shows in the whole law alone.

    Returns:
        The number, or None where `text` is none.
    """
    if len(text) > LONGEST:
        return None
    plain = plain_digits(unicodedata.normalize("NFKC", _without_signs(text))).strip().rstrip(".")
    word = NUMBER_WORDS.get(plain.casefold())
    if word is not None:
        return Number(str(word), (word,))
    parts = [chinese(part) for part in INSERTED.split(plain)]
    if all(part is not None for part in parts):
        order = tuple(part for part in parts if part is not None)
        return Number("-".join(map(str, order)), order)
    found = ARABIC.match(plain)
    if found:
        return _arabic(found, plain[found.end() :])
    value = None if plain.isascii() else additive(plain)
    if value is not None:
        return Number(str(value), (value,))
    return _lettered(plain, letters=letters)


def _without_signs(text: str) -> str:
    """`text` without ordinal signs, with other languages' suffixes as the Latin ones."""
    text = RAISED.sub(r"-\g<raised>", ORDINAL_SIGN.sub("", text))
    return text if text.isascii() else REPEATED_WORD.sub(lambda m: REPEATED[m[0]], text)


def _arabic(found: re.Match[str], suffix: str) -> Number:
    main = found["main"] or found["same"]
    lead = re.sub(r"\W", "", found["lead"] or "")
    order = (_letters_value(lead), int(main)) if lead else (int(main),)
    rest, tail = _suffix(suffix)
    dot = "." if lead and "." in (found["lead"] or "") else ""
    return Number(f"{lead}{dot}{int(main)}{rest}", order + tail)


def _lettered(plain: str, *, letters: bool) -> Number | None:
    """A Roman numeral ("IV" is 4, "IVbis" 4bis) or a letter ("K" stays K)."""
    found = LETTERED.match(plain)
    if not found:
        return None
    rest, tail = _suffix(plain[found.end() :])
    value = None if letters and len(found[0]) == 1 else roman(found[0].upper())
    if value is not None:
        return Number(f"{value}{rest}", (value, *tail))
    if not found[0].isupper() or len(found[0]) > LONGEST_LETTERS:
        return None
    return Number(found[0] + rest, (_letters_value(found[0]), *tail))


def _suffix(text: str) -> tuple[str, tuple[int, ...]]:
    """The plain form and the order of what follows the main number (" bis A", "-1", "の2")."""
    plain, order = [], []
    for part in SUFFIX_PARTS.finditer(text):
        if part["latin"]:
            plain.append(part["latin"])
            order.append(100 + LATIN.index(part["latin"]))
        elif part["digits"]:
            plain.append("-" + part["digits"])
            order.append(int(part["digits"]))
        elif part["native"]:
            plain.append(part["native"])
            order += map(ord, part["native"].casefold())
        else:
            plain.append(part["letters"])
            order.append(_letters_value(part["letters"]))
    return "".join(plain), tuple(order)
