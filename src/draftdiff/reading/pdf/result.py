"""What a PDF gives, in a form that can be sent from one process to another as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from draftdiff.model import Diagnostic, Line, Severity
from draftdiff.model.reading import Crop, PageRange, Revisions, Settings


class Failure(StrEnum):
    """Why nothing could be read of a PDF."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    CUT_OFF = "cut off"
    NO_PAGES = "no pages"
    NO_TEXT = "no text"
    NOT_THESE_PAGES = "not these pages"
    NO_TESSERACT = "no tesseract"
    NO_LANGUAGES = "no languages"


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


def to_json(result: Result) -> bytes:
    """The result as JSON in ASCII."""
    plain = {
        "lines": result.lines,
        "pages": result.pages,
        "pictured": result.pictured,
        "diagnostics": [asdict(diagnostic) for diagnostic in result.diagnostics],
        "failure": result.failure,
        "missing": result.missing,
        "facts": result.facts,
    }
    return json.dumps(plain).encode("ascii")


def from_json(data: bytes) -> Result:
    """The result that `to_json` wrote.

    Raises:
        ValueError: the data are not whole.
    """
    plain = json.loads(data)
    return Result(
        lines=tuple(Line(*line) for line in plain["lines"]),
        pages=plain["pages"],
        pictured=tuple(plain["pictured"]),
        diagnostics=tuple(_diagnostic(each) for each in plain["diagnostics"]),
        failure=Failure(plain["failure"]) if plain["failure"] else None,
        missing=tuple(plain["missing"]),
        facts=tuple((name, value) for name, value in plain["facts"]),
    )


def _diagnostic(plain: dict[str, Any]) -> Diagnostic:
    return Diagnostic(**{**plain, "severity": Severity(plain["severity"])})


def settings_to_json(settings: Settings) -> bytes:
    """The settings as one line of JSON in ASCII, for the worker to read first."""
    return json.dumps(asdict(settings)).encode("ascii") + b"\n"


def settings_from_json(line: bytes) -> Settings:
    """The settings that `settings_to_json` wrote."""
    plain = json.loads(line)
    return Settings(
        revisions=Revisions(plain["revisions"]),
        column=plain["column"],
        pages=tuple(PageRange(*wanted) for wanted in plain["pages"]),
        crop=Crop(*plain["crop"]) if plain["crop"] else None,
        ocr=plain["ocr"],
    )
