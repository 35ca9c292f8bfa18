"""What a numbering scheme looks like at the start of a line.

    Article 28 bis. Contents and websites
    ├──label─────┤├┤├──────rest─────────┤
            └num┘ delimiter

A language's file lists its words for the basic unit and for its containers; this module turns
them into patterns. A match is a candidate only: whether it is a head, the sequence, the layout
and the rest of the document decide (`parsing.heads`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from draftdiff.model import Level
from draftdiff.text.numerals import CHINESE_CLASS, LATIN, WORDS

LINE_LIMIT = 300
"""Characters of a line that are looked at: no label is longer, and hostile lines stay cheap."""

LATIN_SUFFIX = "|".join(sorted(LATIN, key=len, reverse=True))
ORDINAL_WORDS = "|".join(sorted(WORDS, key=len, reverse=True))
END = r"(?=\s*$|\s*[(（\[:.]|\s+[-–—])"
"""What must follow a suffix set apart by a space, lest "Article 5 A person" lose its "A"."""

SUFFIX = (
    rf"(?:\s?(?:{LATIN_SUFFIX})(?![a-z])(?:[- ][A-Z]{{1,2}}{END}|-\d{{1,2}})?"
    r"|[-–]?[A-Z]{1,3}(?![\w])"
    r"|[a-z]{1,2}(?![\w])"
    r"|[-–.]\d{1,3}(?![\w])(?!\.\d)"
    rf"|\s(?:[A-Z]{{1,2}}|[a-z]){END}"
    r")?"
)
ARABIC = rf"\d{{1,6}}(?:er|ère|re|\.?[ºª]|°|o(?![a-z]))?(?:{SUFFIX})"
ROMAN = rf"(?:[IVXLC]{{1,8}}(?![a-zA-Z])|I(?:er|re|ère)(?![\w]))(?:{SUFFIX})"
LETTERED = r"[A-Z]{1,2}(?:\.\d{1,3})?(?![\w])"
CODE = r"[A-Z]{1,2}\.?\s?\d{1,6}(?:-\d{1,6}){0,3}"
CJK = rf"[{CHINESE_CLASS}\d０-９]{{1,8}}"

LATIN_NUMBER = rf"(?:{CODE}|{ARABIC}|{ROMAN}|{LETTERED}|(?i:{ORDINAL_WORDS})(?![\w]))"
PLAIN_NUMBER = rf"(?:{ARABIC}|{ROMAN})"
DELIMITER = r"[ \t\u00a0]*(?:[.:．：។៖ៈ,，、।॥։።၊။\-‐–—]|[)）](?!\w))*"


class Hit(NamedTuple):
    """A line that looks like a head: its parts, and how they are written."""

    level: Level
    label: str
    num: str
    delimiter: str
    rest: str
    hashes: int


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed: most documents need the marks of one language."""
    return re.compile(pattern)


LEAD = r"\s*(?P<hashes>#{1,6}\s+)?(?P<bold>\*\*|__)?"
TRAIL = rf"(?P<delimiter>{DELIMITER})(?:\*\*|__)?"


class Mark(NamedTuple):
    """One way to write a label: `words` is a pattern for the word, `number` for the number.

    Where the number stands before the word ("11. gr."), `number_first` is true. `closing` is a
    pattern for what ends the label after the number ("条"). A group named `after` in `words` or
    `closing` belongs to the number ("条の二").
    """

    level: Level
    words: str
    number: str = LATIN_NUMBER
    closing: str = ""
    number_first: bool = False

    @property
    def opening(self) -> str:
        """A pattern for how a line with this label begins, for a first look at a line."""
        return rf"(?:{self.number})\s{{0,2}}{self.words}" if self.number_first else self.words

    def match(self, line: str) -> Hit | None:
        """The parts of `line`, where it begins with such a label.

        The word, the number and what closes the label are matched one after the other, since
        the number's pattern is the same for many marks and slow to compile.
        """
        line, whole = line[:LINE_LIMIT], line
        lead = _compiled(LEAD).match(line)
        if lead is None:
            return None
        if self.number_first:
            num = _compiled(self.number).match(line, lead.end())
            end = num and _compiled(rf"\s{{0,2}}{self.words}{self.closing}").match(line, num.end())
        else:
            word = _compiled(rf"{self.words}[\s\u200b]{{0,3}}").match(line, lead.end())
            num = word and _compiled(self.number).match(line, word.end())
            end = num and _compiled(self.closing).match(line, num.end())
        if not num or not end:
            return None
        trail = _compiled(TRAIL).match(line, end.end())
        after_label = trail.end() if trail else end.end()
        rest = whole[after_label:]
        if lead["bold"] and rest.endswith(lead["bold"]):
            rest = rest.removesuffix(lead["bold"])
        return Hit(
            self.level,
            line[lead.end() : end.end()].strip(),
            num[0] + (end.groupdict().get("after") or ""),
            trail["delimiter"].strip() if trail else "",
            rest,
            len((lead["hashes"] or "").strip()),
        )


class Markers(NamedTuple):
    """The labels of one language, or of one scheme that many languages share.

    `needles` are words one of which must occur in a text before its lines are looked at.
    `unnumbered` are whole lines that open a container without a number ("Annex", "附則").
    `rank` says which scheme is believed first: a law of articles may have numbered sections.
    `names_language` says that its word is written in one language alone, and so tells it better
    than the small words of the text do.
    """

    name: str
    languages: frozenset[str]
    needles: tuple[str, ...]
    articles: tuple[Mark, ...] = ()
    containers: tuple[Mark, ...] = ()
    unnumbered: tuple[tuple[Level, str], ...] = ()
    rank: int = 0
    names_language: bool = False


def container_marks(
    number: str, *words: tuple[Level, str], closing: str = "", number_first: bool = False
) -> tuple[Mark, ...]:
    """Marks for the containers of one language, which share the pattern of their numbers."""
    return tuple(
        Mark(level=level, words=word, number=number, closing=closing, number_first=number_first)
        for level, word in words
    )


def known_unit(words: str) -> Markers:
    """The scheme of a law whose articles are labelled with `words`, a regular expression.

    Raises:
        re.error: `words` is none.
        ValueError: `words` matches the empty text, and so every line.
    """
    re.compile(words)
    inner = rf"(?:{words})(?!\w)"
    if re.compile(rf"\s*{inner}\s*").fullmatch(""):
        msg = "it matches the empty text"
        raise ValueError(msg)
    return Markers(
        name="own unit",
        languages=frozenset(),
        needles=("",),
        articles=(Mark(level=Level.ARTICLE, words=inner),),
    )
