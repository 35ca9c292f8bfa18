"""Numerals whose parts add up: letters that are figures, and ordinals of several words.

ΙΒ΄ = 10 + 2    י״ב = 10 + 2    ፲፪ = 10 + 2
الثانية عشرة = 2 + 10    الحادية والعشرون = 1 + 20    بیست و یکم = 20 + 1
"""

from __future__ import annotations

import re

GREEK = dict(zip("ΑΒΓΔΕϚΖΗΘΙΚΛΜΝΞΟΠϘΡ", (*range(1, 10), *range(10, 100, 10), 100), strict=True))
HEBREW = dict(
    zip("אבגדהוזחטיכלמנסעפצקרשת", (*range(1, 10), *range(10, 100, 10), *range(100, 401, 100)),
        strict=True)
)  # fmt: skip
ETHIOPIC = dict(zip("፩፪፫፬፭፮፯፰፱፲፳፴፵፶፷፸፹፺፻", (*range(1, 10), *range(10, 101, 10)), strict=True))
FIGURES = GREEK | HEBREW | ETHIOPIC
SIGNS = re.compile("[\\s΄´ʹ'’׳\"”״\u0301]")
"""What marks letters as figures, NFKC forms included; they have no value of their own."""

ARABIC_WORDS = (
    (1, "الأولى الاولى الأول الاول الحادية الحادي"),
    (2, "الثانية الثاني"),
    (3, "الثالثة الثالث"),
    (4, "الرابعة الرابع"),
    (5, "الخامسة الخامس"),
    (6, "السادسة السادس"),
    (7, "السابعة السابع"),
    (8, "الثامنة الثامن"),
    (9, "التاسعة التاسع"),
    (10, "العاشرة العاشر عشرة عشر"),
    (20, "العشرون العشرين"),
    (30, "الثلاثون الثلاثين"),
    (40, "الأربعون الأربعين الاربعون الاربعين"),
    (50, "الخمسون الخمسين"),
    (60, "الستون الستين"),
    (70, "السبعون السبعين"),
    (80, "الثمانون الثمانين"),
    (90, "التسعون التسعين"),
    (100, "المائة المئة"),
    (200, "المائتان المائتين المئتان المئتين"),
    (300, "الثلاثمائة الثلاثمئة"),
    (0, "بعد"),
)
PERSIAN_WORDS = (
    (1, "اول یکم"),
    (2, "دوم"),
    (3, "سوم"),
    (4, "چهارم"),
    (5, "پنجم"),
    (6, "ششم"),
    (7, "هفتم"),
    (8, "هشتم"),
    (9, "نهم"),
    (10, "دهم"),
    (11, "یازدهم"),
    (12, "دوازدهم"),
    (13, "سیزدهم"),
    (14, "چهاردهم"),
    (15, "پانزدهم"),
    (16, "شانزدهم"),
    (17, "هفدهم"),
    (18, "هجدهم"),
    (19, "نوزدهم"),
    (20, "بیست بیستم"),
    (30, "سی سی‌ام"),
    (40, "چهل چهلم"),
    (50, "پنجاه پنجاهم"),
    (60, "شصت شصتم"),
    (70, "هفتاد هفتادم"),
    (80, "هشتاد هشتادم"),
    (90, "نود نودم"),
    (100, "صد صدم یکصد یکصدم"),
    (0, "و"),
)
ADDED = {word: value for value, words in (*ARABIC_WORDS, *PERSIAN_WORDS) for word in words.split()}
AND = "و"
"""The Arabic "and", written together with the word after it."""
LONGEST = 40
"""Characters of the longest numeral that is read."""


def words_pattern(table: tuple[tuple[int, str], ...]) -> str:
    """A pattern for an ordinal of one to six words of `table`."""
    listed = sorted((w for _, words in table for w in words.split()), key=lambda w: (-len(w), w))
    word = rf"{AND}?(?:{'|'.join(listed)})(?!\w)"
    return rf"(?:{word}(?:\s+{word}){{0,5}})"


def additive(text: str) -> int | None:
    """The value of a numeral whose letters or words add up; None where `text` is none."""
    if not 0 < len(text) <= LONGEST:
        return None
    letters = SIGNS.sub("", text).replace("ΣΤ", "Ϛ")
    values = [FIGURES.get(letter) for letter in letters]
    if None in values or not values:
        values = [ADDED.get(word, ADDED.get(word.removeprefix(AND))) for word in text.split()]
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) and sum(known) else None
