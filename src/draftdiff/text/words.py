"""Split a text into words without losing a character.

    "Article 28(1): thirty (30) days"
     Article| |28|(|1|)|:| |thirty| |(|30|)| |days

Numbers with their separators ("1,000,000", "3.5") and words with inner hyphens or apostrophes are
one word: half of a number is no word. Chinese and Japanese split at each character, Khmer, Thai,
Lao and Burmese at each cluster, since a mark must never be torn off its letter.
"""

from __future__ import annotations

import re

CLUSTER = (
    # a Khmer letter with its subscripts and marks
    r"[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*"
    # a Thai or Lao letter, with the vowel before it and the marks after it
    r"|[\u0e40-\u0e44\u0ec0-\u0ec4]?[\u0e01-\u0e2e\u0e81-\u0eae][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebd\u0ec8-\u0ece]*"
    # a Burmese syllable: a letter, stacked letters, marks, and a final with its killer
    r"|[\u1000-\u102a](?:\u1039[\u1000-\u102a]|[\u102b-\u103e]|[\u1000-\u102a]\u103a)*"
)
WORD = re.compile(
    r"\s+"
    rf"|{CLUSTER}"
    r"|[\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff\uff66-\uff9d]"
    r"|\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d+)?"
    # letters of any other script, with inner hyphens and apostrophes
    r"|[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
    r"[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]*"
    r"(?:[-\u2010\u2011'’\u00ad][^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
    r"[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]*)*"
    r"|.",
    re.DOTALL,
)


def split(text: str) -> list[str]:
    """The words, marks and white space of `text`, in order; joined they are `text` again."""
    return WORD.findall(text)
