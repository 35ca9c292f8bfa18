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
from dataclasses import dataclass, field
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
    rf"|\s[A-Z]{{1,2}}{END}"
    r")?"
)
ARABIC = rf"\d{{1,4}}(?:er|ère|re|º|ª|°|o(?![a-z]))?(?:{SUFFIX})"
ROMAN = rf"[IVXLC]{{1,8}}(?![a-zA-Z])(?:{SUFFIX})"
LETTERED = r"[A-Z]{1,2}(?:\.\d{1,3})?(?![\w])"
CODE = r"[A-Z]{1,2}\.?\s?\d{1,4}(?:-\d{1,4}){0,3}"
CJK = rf"[{CHINESE_CLASS}\d０-９]{{1,8}}"

LATIN_NUMBER = rf"(?:{CODE}|{ARABIC}|{ROMAN}|{LETTERED}|(?i:{ORDINAL_WORDS})(?![\w]))"
PLAIN_NUMBER = rf"(?:{ARABIC}|{ROMAN})"
DELIMITER = r"[ \t\u00a0]*(?:[.:．：។៖,，、\-‐–—]|[)）](?!\w))*"


class Hit(NamedTuple):
    """A line that looks like a head: its parts, and how they are written."""

    level: Level
    label: str
    num: str
    delimiter: str
    rest: str
    hashes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One way to write a label: `words` is a pattern for the word, `number` for the number.

    Where the number stands before the word ("11. gr."), `number_first` is true. `closing` is a
    pattern for what ends the label after the number ("条"). A group named `after` in either
    belongs to the number ("条の二").
    """

    level: Level
    words: str
    number: str = LATIN_NUMBER
    closing: str = ""
    number_first: bool = False
    pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    @property
    def label_pattern(self) -> str:
        """The pattern of the label alone, with the group `num`."""
        num = rf"(?P<num>{self.number})"
        if self.number_first:
            return rf"{num}\s{{0,2}}{self.words}{self.closing}"
        return rf"{self.words}[\s\u200b]{{0,3}}{num}{self.closing}"

    def __post_init__(self) -> None:
        """Compile the pattern of the whole line once."""
        whole = (
            r"\s*(?P<hashes>#{1,6}\s+)?(?:\*\*|__)?"
            rf"(?P<label>{self.label_pattern})(?P<delimiter>{DELIMITER})(?:\*\*|__)?(?P<rest>.*)"
        )
        object.__setattr__(self, "pattern", re.compile(whole, re.DOTALL))

    def match(self, line: str) -> Hit | None:
        """The parts of `line`, where it begins with such a label."""
        found = self.pattern.match(line[:LINE_LIMIT])
        if not found:
            return None
        return Hit(
            self.level,
            found["label"].strip(),
            found["num"] + (found.groupdict().get("after") or ""),
            found["delimiter"].strip(),
            found["rest"] + line[LINE_LIMIT:],
            len((found["hashes"] or "").strip()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Markers:
    """The labels of one language, or of one scheme that many languages share.

    `needles` are words one of which must occur in a text before its lines are looked at.
    `unnumbered` are whole lines that open a container without a number ("Annex", "附則").
    `rank` says which scheme is believed first: a law of articles may have numbered sections.
    """

    name: str
    languages: frozenset[str]
    needles: tuple[str, ...]
    articles: tuple[Mark, ...] = ()
    containers: tuple[Mark, ...] = ()
    unnumbered: tuple[tuple[Level, str], ...] = ()
    rank: int = 0
