"""What a PDF gives: lines, or the reason why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftdiff.model import Diagnostic, Line


class Failure(StrEnum):
    """Why nothing could be read of a PDF."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    CUT_OFF = "cut off"
    NO_PAGES = "no pages"
    NO_TEXT = "no text"
    TOO_MANY_PAGES = "too many pages"
    NOT_THESE_PAGES = "not these pages"
    NO_TESSERACT = "no tesseract"
    NO_LANGUAGES = "no languages"
    NO_SECOND_READER = "no second reader"


class MissingProgramError(Exception):
    """There is no tesseract."""


class MissingReaderError(Exception):
    """There is no second reader of PDFs."""


class MissingLanguagesError(Exception):
    """Tesseract lacks language packs; `args` are their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The lines and diagnostics of a PDF, or why there are none.

    `pictured` are the numbers of the pages that are pictures, counted from 1; `missing` the
    languages that tesseract lacks; `facts` what the file says of itself.
    """

    lines: tuple[Line, ...] = ()
    pages: int = 0
    pictured: tuple[int, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    missing: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
