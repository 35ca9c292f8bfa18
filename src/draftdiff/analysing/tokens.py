"""The words of a clause as rules see them: folded, with their places and their sentences.

    "Art. 5. No person shall, l'an 2 000, …"
     art  5 | no person shall  l an 2 000

Marks are no words, but each word remembers the mark before it. A hyphen or an apostrophe ends a
word (`l'article`, `forty-nine`); a number keeps its separators. Places are those of the clause
as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from draftdiff.text.numerals import plain_digits
from draftdiff.text.words import CLUSTER

_WORD = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f,.'’]\d{3})+(?![\d])"
    r"|\d+(?:[.,]\d+)?"
    rf"|{CLUSTER}"
    r"|[\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff]"
    # a letter with the accents that some files write after it
    r"|(?:[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff][\u0300-\u036f]*)+"
    r"|(?P<mark>[%$€£៛¥]|[^\w\s])"
    r"|(?P<line>\n)"
)
_ASCII_WORD = re.compile(
    r"[A-Za-z]+"
    r"|\d{1,3}(?:[ ,.']\d{3})+(?!\d)"
    r"|\d+(?:[.,]\d+)?"
    r"|(?P<mark>[%$]|[^\w\s])"
    r"|(?P<line>\n)",
    re.ASCII,
)
"""The same for texts of ASCII alone, which most laws in English are."""
SIGNS = frozenset("%$€£៛¥")
ENDS = frozenset("។!?")
"""Marks that end a sentence wherever they stand."""
MOST_KNOWN_WORDS = 20_000
"""Words whose folded form is remembered: more than the vocabulary of two laws."""
ABBREVIATIONS = frozenset(
    [
        "art",
        "arts",
        "no",
        "nos",
        "para",
        "paras",
        "sec",
        "ss",
        "cl",
        "dr",
        "mr",
        "mrs",
        "st",
        "al",
        "cf",
        "ibid",
        "núm",
        "inc",
        "lit",
        "sr",
        "sra",
        "vs",
        "n",
        "l",
        "r",
        "d",
    ]
)
SHORTEST_WORD_BEFORE_STOP = 2


class Word(NamedTuple):
    """A word of a clause.

    `text` is composed and in lower case; `start` and `end` are its place in the clause; `sentence`
    counts from 0; `mark` is the last mark between the word before and it ("" where there is none).
    """

    text: str
    start: int
    end: int
    sentence: int
    mark: str


def words_of(text: str) -> list[Word]:
    """The words of `text`, in order."""
    found: list[Word] = []
    sentence, mark, stop = 0, "", False
    pattern, plain = (_ASCII_WORD, text) if text.isascii() else (_WORD, plain_digits(text))
    for match in pattern.finditer(plain):
        kind = match.lastgroup
        if kind is None or match.group() in SIGNS:
            if stop:
                sentence, stop = sentence + 1, False
            start, end = match.span()
            found.append(Word(_folded(match.group()), start, end, sentence, mark))
            mark = ""
        elif kind == "line":
            stop = stop or bool(found)
        else:
            mark = match.group()
            ends = mark in ENDS or (mark == "." and _ends_sentence(found, match.end(), text))
            stop = stop or ends
    return found


@lru_cache(maxsize=MOST_KNOWN_WORDS)
def _folded(piece: str) -> str:
    return piece.lower() if piece.isascii() else unicodedata.normalize("NFKC", piece).lower()


def _ends_sentence(words: list[Word], at: int, text: str) -> bool:
    """Whether the full stop before `at` ends a sentence, and no abbreviation or number."""
    if not words or words[-1].text in ABBREVIATIONS:
        return False
    if words[-1].text.isdecimal() and words[-1].start == 0:
        return True
    following = text[at : at + 3].lstrip(" \"”’»)'")
    return not following or not (following[0].islower() or text[at : at + 1].isalnum())
