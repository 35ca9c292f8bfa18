"""The units that a diff compares: words, each with the white space after it.

    "(b) be  punished."   ->   "(b) " "be  " "punished" "."

White space and invisible characters ride along, so that a line break where a space was is no
change of any word. A number keeps its letters and its sign ("194-A", "2016/679", "5°"), and a short
marker its brackets ("(b)"); a number in Chinese figures ("五十万") is one, so is a word in
katakana ("サーバー"), and a dash that was typed as hyphens ("--"): half of any is no word. What is
compared is a key: the word with typography folded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from draftdiff.text.keys import INVISIBLE, typographic_key
from draftdiff.text.patterns import compiled_when_used
from draftdiff.text.words import LETTER, WITHIN, WORD

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9d"
)
"""The letters of scripts that put no space between words."""
_TRAILING = rf"[\s{INVISIBLE}]*"
_MARKER = (
    r"[(（](?:[a-zA-Z]{1,3}|[0-9]{1,3}[a-zA-Z]?|[ivxlc]{4,6}|[〇一二三四五六七八九十百]{1,4})[)）]"
)
_OF_AN_ACT = r"(?:/\d+)*(?:-[A-Z]{1,2}(?![A-Za-z0-9]))?"
_NUMBER = rf"\d+(?:[.,\u00a0\u202f]\d{{3}})*(?:[.,]\d+)?{_OF_AN_ACT}{WITHIN}[°º]?"
HAN_FIGURES = "〇零一二三四五六七八九十百千万萬億亿"
_HAN_NUMBER = f"[{HAN_FIGURES}]{{2,}}"
_KATAKANA = "[\u30a1-\u30fa\u30fc]{2,}"
_DASH = "--+"
_WORD = rf"{LETTER}{WITHIN}(?:[-\u2010\u2011'’\u00ad]{LETTER}{WITHIN})*"


@cache
def _token() -> re.Pattern[str]:
    """A token of any script."""
    return re.compile(
        rf"(?:{_MARKER}|{_NUMBER}|{_HAN_NUMBER}|{_KATAKANA}|{_DASH}|{WORD}){_TRAILING}", re.DOTALL
    )


@cache
def _spaced_token() -> re.Pattern[str]:
    """A token of texts without unspaced scripts, at less than half the time."""
    return re.compile(rf"(?:{_WORD}|{_MARKER}|{_NUMBER}|{_DASH}|.){_TRAILING}", re.DOTALL)


@cache
def _ascii_token() -> re.Pattern[str]:
    """A token of texts without any letter beyond ASCII: quickest to compile and to run."""
    word = "[a-zA-Z][a-zA-Z0-9]*"
    number = rf"\d+(?:[.,]\d{{3}})*(?:[.,]\d+)?{_OF_AN_ACT}[a-zA-Z0-9]*"
    marker = r"\((?:[a-zA-Z]{1,3}|[0-9]{1,3}[a-zA-Z]?|[ivxlc]{4,6})\)"
    return re.compile(
        rf"(?:{word}(?:[-']{word})*|{marker}|{number}|{_DASH}|.)\s*", re.DOTALL | re.ASCII
    )


_UNSPACED_LETTER = compiled_when_used(f"[{UNSPACED}]")
_BLANK = re.compile(rf"[\s{INVISIBLE}]+\Z")
_COENG_DA, _COENG_TA = "\u17d2\u178a", "\u17d2\u178f"
_RO_FIRST = compiled_when_used("(\u17d2\u179a)(\u17d2[\u1780-\u1799\u179b-\u17b3])")
_THOUSANDS = compiled_when_used(r"(?<=\d) (?=\d{3}(?!\d))")
_IDLE_SPACE = compiled_when_used(r"(?<!\d) | (?!\d)")


class Tokens(NamedTuple):
    """The tokens of a text, and what each is compared by; joined, `raw` is the text."""

    raw: Sequence[str]
    keys: Sequence[str]


def tokens(text: str) -> list[str]:
    """The tokens of `text`; joined they are `text` again."""
    if text.isascii():
        return _ascii_token().findall(text)
    return (_token() if is_unspaced(text) else _spaced_token()).findall(text)


def tokenised(text: str) -> Tokens:
    """The tokens of `text` with their keys."""
    raw = tokens(text)
    plain = text.isascii() and "--" not in text
    return Tokens(raw, list(map(str.rstrip if plain else token_key, raw)))


def without_start(tokens: Tokens, size: int) -> Tokens | None:
    """The tokens after the first `size` characters; None where a token crosses that place."""
    at = count = 0
    for raw in tokens.raw:
        if at >= size:
            break
        at += len(raw)
        count += 1
    return Tokens(tokens.raw[count:], tokens.keys[count:]) if at == size else None


def is_unspaced(text: str) -> bool:
    """Whether `text` has letters of a script that puts no space between words."""
    return not text.isascii() and _UNSPACED_LETTER.search(text) is not None


@lru_cache(maxsize=1 << 16)
def token_key(token: str) -> str:
    """What a token is compared by; white space and invisible characters have the empty key."""
    key = _seen(token)
    return "-" if key[:2] == "--" else key


def _seen(text: str) -> str:
    """`text` with typography folded, and with it what no eye tells apart.

    Khmer's da and ta have one shape under another letter, and a ro there stands before whatever
    was typed before or after it.
    """
    key = typographic_key(text)
    if "\u17d2" in key:
        return _RO_FIRST.sub("\\2\\1", key.replace(_COENG_DA, _COENG_TA))
    return key


def is_number(token: str) -> bool:
    """Whether a token is a number; a single Chinese figure may be a part of a word."""
    return token[:1].isdecimal() or (token[:1] in HAN_FIGURES and len(bare(token)) > 1)


def bare(token: str) -> str:
    """The token without the white space and the invisible characters at its end."""
    return _BLANK.sub("", token)


def is_blank(text: str) -> bool:
    """Whether `text` has nothing but white space and invisible characters."""
    return not text or _BLANK.match(text) is not None


def same_but_for_typography(old: str, new: str) -> bool:
    """Whether two stretches differ in typography and white space alone."""
    if not old or not new:
        return is_blank(old or new)
    for end in (0, -1):
        one, two = old[end], new[end]
        if one != two and one.isalnum() and two.isalnum() and (one + two).isascii():
            return False
    return old == new or _typographic_letters(old) == _typographic_letters(new)


def _typographic_letters(text: str) -> str:
    """`text` with typography folded and without white space, but where it parts two numbers."""
    key = _seen(text)
    if " " not in key:
        return key
    return _IDLE_SPACE.sub("", _THOUSANDS.sub("", key))
