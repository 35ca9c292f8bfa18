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
from itertools import accumulate, pairwise
from typing import NamedTuple

from draftdiff.model.span import maker
from draftdiff.text.numerals import plain_digits
from draftdiff.text.words import CLUSTER

_WORD = re.compile(
    r"(\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"  # in lakhs: 1,00,000
    r"|\d{1,3}(?:[ \u00a0\u202f,.'’]\d{3})+(?![\d])"
    r"|\d+(?:[.,]\d+)?"
    rf"|{CLUSTER}"
    r"|[\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff]"
    # a letter with the accents that some files write after it
    r"|(?:[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff][\u0300-\u036f]*)+"
    r"|[%$€£៛¥])"
)
_ASCII_WORD = re.compile(
    r"([a-z]+|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[ ,.']\d{3})+(?!\d)"
    r"|\d+(?:[.,]\d+)?|[%$])",
    re.ASCII,
)
"""The same for texts of small letters of ASCII alone, which most laws in English are."""
_LATIN_WORD = re.compile(
    r"([^\W\d_]+"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|\d{1,3}(?:[ \u00a0\u202f,.'’]\d{3})+(?!\d)"
    r"|\d+(?:[.,]\d+)?"
    r"|[%$€£])"
)
"""The same for texts of Latin letters, each of one sign."""
_NO_LATIN = re.compile(r"[\u0300-\u1fff\u2c00-\U0010ffff]")
"""What a text has that is none of those."""
_MARK = re.compile(r"[^\w\s]")
ENDS = frozenset("។!?")
"""Marks that end a sentence wherever they stand."""
MOST_KNOWN_WORDS = 20_000
"""Words whose folded form is remembered: more than the vocabulary of two laws."""
MOST_KNOWN_MARKS = 2_000
"""Marks between words that are remembered."""
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
        "cap",
        "ch",
        "pt",
        "reg",
        "regs",
        "subs",
        "subsec",
        "vol",
        "pp",
        "viz",
        "approx",
        "rs",
        "nu",
        "re",
        "tk",
        "ksh",
        "kshs",
        "shs",
        "ush",
        "tsh",
        "fr",
        "frs",
        "dh",
        "dhs",
        "bs",
        "apdo",
        "párr",
    ]
)


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


_word = maker(Word)


def forms_of(text: str) -> list[str]:
    """The words of `text` alone, folded, in order."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    if _NO_LATIN.search(text) is None:
        return list(map(_folded, _LATIN_WORD.findall(text)))
    return list(map(_folded, _WORD.findall(plain_digits(text))))


def words_of(text: str) -> list[Word]:
    """The words of `text`, in order."""
    if text.isascii():
        parts = _ASCII_WORD.split(text.lower())
        forms = parts[1::2]
    else:
        is_latin = _NO_LATIN.search(text) is None
        parts = _LATIN_WORD.split(text) if is_latin else _WORD.split(plain_digits(text))
        forms = list(map(_folded, parts[1::2]))
    places = list(accumulate(map(len, parts)))
    starts, ends = places[:-1:2], places[1::2]
    marks = [""] * len(forms)
    firsts: list[int] = []
    for number, between in enumerate(parts[:-1:2]):
        if between == " ":
            continue
        marks[number], line, ended = _between(between)
        if number and not (ended or line) and "." in between:
            ended = _has_full_stop(between, forms[number - 1], ends[number - 1], text)
        if ended or (line and number):
            firsts.append(number)
    sentences = _sentences(firsts, len(forms))
    return list(map(_word, zip(forms, starts, ends, sentences, marks, strict=True)))


@lru_cache(maxsize=MOST_KNOWN_WORDS)
def _folded(piece: str) -> str:
    return piece.lower() if piece.isascii() else unicodedata.normalize("NFKC", piece).lower()


@lru_cache(maxsize=MOST_KNOWN_MARKS)
def _between(said: str) -> tuple[str, bool, bool]:
    """Of what stands between words: the last mark, and whether a line or a sentence ends there.

    A full stop may end none; `_has_full_stop` tells.
    """
    marks = _MARK.findall(said)
    return marks[-1] if marks else "", "\n" in said, not ENDS.isdisjoint(marks)


def _sentences(firsts: list[int], size: int) -> list[int]:
    """The sentence of each of so many words, by the words that begin another one."""
    if not firsts:
        return [0] * size
    found: list[int] = []
    for sentence, (start, end) in enumerate(pairwise([0, *firsts, size])):
        found += [sentence] * (end - start)
    return found


def _has_full_stop(between: str, word: str, end: int, text: str) -> bool:
    """Whether a full stop between two words ends a sentence, and no abbreviation or number.

    Args:
        between: what stands between them.
        word: the first of them.
        end: where that ends.
        text: what both are of.
    """
    if word in ABBREVIATIONS:
        return False
    if end == len(word) and word.isdecimal():
        return True
    return any(_goes_on_anew(text, end + at + 1) for at, mark in enumerate(between) if mark == ".")


def _goes_on_anew(text: str, at: int) -> bool:
    """Whether what stands after a full stop may begin a sentence."""
    following = text[at : at + 3].lstrip(" \"”’»)'")
    return not following or not (following[0].islower() or text[at : at + 1].isalnum())
