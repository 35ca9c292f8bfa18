"""What the user may ask of readers: which revisions, which column, which pages, which part.

--revisions original  --column 2  --pages 3-40,45  --crop 10,0,8,0  --ocr khm+eng
--limit pages=9000  --cross-check
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import NamedTuple

from draftdiff.errors import UsageError

_RANGE = re.compile(r"(\d{1,6})(-(\d{1,6})?)?")
_PERCENT = 100.0
_NUMBER = re.compile(r"[0-9]{1,12}")
_LANGUAGES = re.compile(r"[A-Za-z][A-Za-z0-9_]{1,30}(?:\+[A-Za-z][A-Za-z0-9_]{1,30}){0,9}")


class Revisions(StrEnum):
    """How a draft with revisions is read: all accepted, none made yet, or both marked."""

    FINAL = "final"
    ORIGINAL = "original"
    BOTH = "both"


class PageRange(NamedTuple):
    """Pages from `first` to `last`, both counted from 1 and included; None is the end."""

    first: int
    last: int | None


class Crop(NamedTuple):
    """How much of each edge of a page is no part of the law, in per cent of the page."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a file may ask of the computer, each under the name that `--limit` knows it by.

    The longest laws of the world stay well within all of them; what does not is a mistake, a
    device that never ends, or a trap.
    """

    megabytes: int = 256
    """Of the file. Scans of a thousand pages take so much."""
    pages: int = 5_000
    """Of a PDF."""
    unpacked: int = 256
    """Megabytes of the parts of a packed document. The longest laws have 20 as Word writes it."""
    ratio: int = 250
    """How many times larger a part may become when it is unpacked. XML of Word shrinks to a tenth,
    tables of equal cells to a hundredth, and bombs to a thousandth."""
    characters: int = 20_000_000
    """Of the text: a code of ten thousand articles has ten million."""
    lines: int = 200_000
    """Of the text."""
    articles: int = 15_000
    """Of one draft. The longest codes have ten thousand."""
    seconds: int = 30
    """Of the processor, to read the file; one more for each quarter of a megabyte of it, and four
    times as many at most."""
    memory: int = 1_200
    """Megabytes, to read the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user wants of a reader; each format heeds what it knows.

    `column` picks one column, counted from 1, of tables and of pages set side by side. `pages`
    are the pages wanted of a paged format, all where it is empty; `crop` what is cut off each.
    `ocr` names the languages in which pages that are pictures are to be recognised ("khm+eng").
    `password` opens locked files. `cross_check` asks a second reader of every page of a PDF.
    `limits` are those that all formats heed.
    """

    revisions: Revisions = Revisions.FINAL
    column: int | None = None
    pages: tuple[PageRange, ...] = ()
    crop: Crop | None = None
    ocr: str | None = None
    password: str | None = None
    cross_check: bool = False
    limits: Limits = field(default=Limits())

    def wants_page(self, number: int) -> bool:
        """Whether a page, counted from 1, is to be read."""
        return not self.pages or any(
            wanted.first <= number and (wanted.last is None or number <= wanted.last)
            for wanted in self.pages
        )


def page_ranges(text: str) -> tuple[PageRange, ...]:
    """The ranges that `text` names: "3-40,45" or "7-".

    Raises:
        UsageError: it names none, or a range that ends before it begins.
    """
    found = []
    for part in text.split(","):
        match = _RANGE.fullmatch(part.strip())
        first = int(match[1]) if match else 0
        last = None if match and match[2] == "-" else int((match and match[3]) or first)
        if first < 1 or (last is not None and last < first):
            what = f"{text!r} names no pages"
            raise UsageError(what, "write them as 3-40 or 3-40,45 or 7-")
        found.append(PageRange(first, last))
    return tuple(found)


def crop_of(text: str) -> Crop:
    """The crop that `text` names: per cent off the top, the right, the bottom and the left.

    Raises:
        UsageError: it is not four numbers, or nothing of the page would be left.
    """
    try:
        top, right, bottom, left = (float(part) for part in text.split(","))
        leaves = min(top, right, bottom, left) >= 0
        leaves = leaves and top + bottom < _PERCENT and right + left < _PERCENT
    except ValueError:
        leaves = False
    if not leaves:
        what = f"{text!r} is no crop"
        step = "write the per cent to cut off the top, right, bottom and left, as 10,0,8,0"
        raise UsageError(what, step)
    return Crop(top, right, bottom, left)


def ocr_languages(text: str) -> str:
    """`text`, where it can name languages of tesseract ("eng", "khm+eng").

    Raises:
        UsageError: it cannot.
    """
    if not _LANGUAGES.fullmatch(text):
        what = f"{text!r} names no language for text recognition"
        raise UsageError(what, "write it as eng, khm or khm+eng")
    return text


def limits_of(asked: Iterable[str]) -> Limits:
    """The usual limits, but for those that are asked for as "pages=9000".

    Raises:
        UsageError: there is no limit of that name, or what is asked for is no number above zero.
    """
    known = tuple(limit.name for limit in fields(Limits))
    found: dict[str, int] = {}
    for text in asked:
        name, _, value = text.partition("=")
        number = int(value) if _NUMBER.fullmatch(value) else 0
        if name not in known or number < 1:
            what = f"{text!r} is no limit"
            raise UsageError(what, f"write it as NAME=NUMBER; the names are {', '.join(known)}")
        found[name] = number
    return Limits(**found)
