"""Split a text into words without losing a character.

    "Article 28(1): thirty (30) days"
     Article| |28|(|1|)|:| |thirty| |(|30|)| |days

Numbers with their separators ("1,000,000", "3.5") and words with inner hyphens or apostrophes are
one word: half of a number is no word. Chinese and Japanese split at each character, Khmer, Thai,
Lao and Burmese at each cluster, since a mark must never be torn off its letter.
"""

from __future__ import annotations

import re
from functools import cache

CLUSTER = (
    # a Khmer letter with its subscripts and marks
    r"[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*"
    # a Thai or Lao letter, with the vowel before it and the marks after it
    r"|[\u0e40-\u0e44\u0ec0-\u0ec4]?[\u0e01-\u0e2e\u0e81-\u0eae][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebd\u0ec8-\u0ece]*"
    # a Burmese syllable: a letter, stacked letters, marks, and a final with its killer
    r"|[\u1000-\u102a](?:\u1039[\u1000-\u102a]|[\u102b-\u103e]|[\u1000-\u102a]\u103a)*"
)
CLUSTERED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
INDIC_BLOCKS = range(0x0900, 0x0E00, 0x80)
INDIC_MARKS = ((0x00, 0x03), (0x3A, 0x3C), (0x3E, 0x4F), (0x51, 0x57), (0x62, 0x63))
"""The scripts from Devanagari to Sinhala have their marks at the same places of their blocks."""
MARKS = (
    # accents set apart from their letters, and the marks of Cyrillic, Hebrew, Arabic
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u200c\u200d"
) + "".join(
    f"{chr(block + first)}-{chr(block + last)}"
    for block in INDIC_BLOCKS
    for first, last in INDIC_MARKS
)
LETTER = rf"[^\W\d_{CLUSTERED}]"
WITHIN = rf"[^\W_{CLUSTERED}]*(?:[{MARKS}]+[^\W_{CLUSTERED}]*)*"
WORD = (
    r"\s+"
    rf"|{CLUSTER}"
    r"|[\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff\uff66-\uff9d]"
    r"|\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d+)?"
    # letters of any other script, with inner hyphens and apostrophes
    rf"|{LETTER}{WITHIN}(?:[-\u2010\u2011'’\u00ad]{LETTER}{WITHIN})*"
    r"|."
)
"""A word, a mark or white space; to be compiled with `re.DOTALL`."""


def split(text: str) -> list[str]:
    """The words, marks and white space of `text`, in order; joined they are `text` again."""
    return _pattern().findall(text)


@cache
def _pattern() -> re.Pattern[str]:
    """The pattern of all scripts, which takes a while to compile."""
    return re.compile(WORD, re.DOTALL)
