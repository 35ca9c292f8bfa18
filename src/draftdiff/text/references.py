"""References to articles inside a text, in the scripts and words of many laws.

    "… as laid down in Articles 5, 6(2) and 7, and in Article 9 of the Criminal Code"
                                ^  ^       ^                 (another law's: left out)

A reference that follows the renumbering of its law is no change, so it must be told from any
other number. Only numbers after a word for "article" (or around one, as in 第五条) count, in
lists too. One that goes on "of the …" points to another law, unless that is "this" law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from draftdiff.text.numerals import number

WORDS = {
    "rticle": r"[Aa]rticles?",
    "rt.": r"[Aa]rts?\.",
    "rts.": r"[Aa]rts\.",
    "ection": r"[Ss]ections?",
    "ec.": r"[Ss]ec\.",
    "lause": r"[Cc]lauses?",
    "egulation": r"[Rr]egulations?",
    "ule": r"[Rr]ules?",
    "rtículo": r"[Aa]rtículos?",
    "rtigo": r"[Aa]rtigos?",
    "rtikel": r"[Aa]rtikel[ns]?",
    "§": r"§§?",
    "asal": r"[Pp]asal",
    "iều": r"[Đđ]iều",
    "тат": r"[Сс]тат(?:ья|ьи|ье|ью|ьей|ей|ьях|ям|ями|тя|ті|тю|тею)",
    "มาตรา": r"มาตรา",
    "មាត្រា": r"មាត្រា",
}
"""Words for the basic unit of a law, by a part that a plain search finds fast. Paragraphs are
numbered within the unit, and so are not meant."""
SPACELESS_WORDS = frozenset({"มาตรา", "មាត្រា"})
LATIN_NUMBER = r"\d{1,4}[a-z]{0,2}(?![\w])(?:\s(?:bis|ter|quater|quinquies|sexies)(?![a-z]|\s\d))?"
NUMBER = (
    rf"(?:{LATIN_NUMBER}|\d{{1,4}}[A-Z]{{1,2}}(?![\w])|[០-៩]{{1,4}}(?![០-៩])|[๐-๙]{{1,4}}(?![๐-๙]))"
    r"(?![/\-–]\d)"
)
POINTS = r"(?:\s?\([0-9A-Za-z]{1,5}\)){0,4}"
AND = (
    r"(?:\s?,\s?(?:and\s|or\s)?|\s(?:and|or|to|et|ou|à|und|oder|bis|y|o|a|e|dan|và|и|или|по|та)\s"
    r"|\s?[–—]\s?|\s?(?:និង|ឬ|និង\s?មាត្រា|และ|หรือ)\s?)"
)
THIS = (
    r"th(?:is|e present)|pr[ée]sent|dies|est[ae]|presente|d[eo]st[ae]|ini|នេះ|này|наст|цього|þess"
)
OF = (
    r"\s?,?\s?(?:of|du|de|des|del|della|der|da|do|dos|av|af|dari|của|នៃ)"
    r"(?:\s(?:the|la|l['’]|le|les|el|los))?\s?"
)


class Reference(NamedTuple):
    """A reference in a text: where its number stands, and the number in plain digits."""

    start: int
    end: int
    num: str


@cache
def _opening(word: str) -> re.Pattern[str]:
    alone = "" if word in SPACELESS_WORDS else r"(?<![\w])"
    return re.compile(rf"{alone}(?:{word})[\s\u200b]{{0,2}}(?={NUMBER})")


def _openings(text: str) -> Iterator[int]:
    """Where the first number after a word for "article" stands."""
    for part, word in WORDS.items():
        place = text.find(part)
        while place >= 0:
            found = _opening(word).match(text, place - (part[0] != word[0]))
            if found:
                yield found.end()
            place = text.find(part, place + 1)


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"(?P<num>{NUMBER}){POINTS}")


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"{AND}(?={NUMBER})")


@cache
def _of_another() -> re.Pattern[str]:
    return re.compile(rf"{OF}(?!.{{0,12}}(?:{THIS}))", re.DOTALL)


@cache
def _around() -> re.Pattern[str]:
    """第五条, 第五条の二, 제5조의2, 5. gr.: the number stands inside the word, or before it."""
    han = "〇零一二三四五六七八九十百千"
    return re.compile(
        rf"(?<!》)第(?P<han>[{han}\d]{{1,8}}(?=条)条?(?:[之の][{han}\d]{{1,4}})?)"
        r"|제\s?(?P<korean>\d{1,4}(?=조)조?(?:의\s?\d{1,3})?)"
        r"|(?<![\d.])(?P<gr>\d{1,3})\.\sgr\."
    )


def references(text: str) -> list[Reference]:
    """The references of `text` to articles of its own law, in order."""
    return sorted({*_after_words(text), *_inside_words(text)})


def _after_words(text: str) -> Iterator[Reference]:
    for opening in _openings(text):
        found: list[Reference] = []
        place: int | None = opening
        end = opening
        while place is not None:
            listed = _listed().match(text, place)
            if not listed:
                break
            read = number(listed["num"])
            if read:
                found.append(Reference(*listed.span("num"), read.text))
            end = listed.end()
            more = _and().match(text, end)
            place = more.end() if more else None
        if not _of_another().match(text, end):
            yield from found


def _inside_words(text: str) -> Iterator[Reference]:
    if text.isascii() and " gr." not in text:
        return
    for found in _around().finditer(text):
        group = found.lastgroup or ""
        read = number(found[group].replace("条", "").replace("조", ""))
        if read:
            yield Reference(*found.span(group), read.text)
