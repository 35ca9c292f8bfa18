"""What was read from a file, line by line, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a diagnostic matters to the reader of the report."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """Something that the reader of a report must know about how a draft was read.

    `code` is a stable word for scripts ("scanned-page"); `message` is one sentence for people.
    `partial` says that text was lost to it: the comparison then ends with exit status 3.
    `page` and `line` count from 1.
    """

    code: str
    severity: Severity
    message: str
    page: int | None = None
    line: int | None = None
    partial: bool = False


class Identifier(NamedTuple):
    """What a file of law XML calls a provision.

    `eid` names its place ("sec_5") and changes with its number; `guid` was drawn by lot when the
    provision was written, and stays with it through all drafts that keep it.
    """

    eid: str | None = None
    guid: str | None = None


class Line(NamedTuple):
    """A line of the source as it stands, with its place.

    `number` counts the lines of the file (or of the extracted text) from 1, `page` the pages
    of a paged format from 1. `bucket` names what a reader has recognised by its geometry to be
    no part of the law ("running head", "page number", "footnote"); the parser keeps such lines
    apart. `recognised` says that the text comes from text recognition (OCR): its figures prove
    nothing. `identifier` is what the file itself calls the provision that begins on the line. A
    named tuple and not a dataclass: there are tens of thousands of them.
    """

    text: str
    number: int
    page: int | None = None
    bucket: str | None = None
    recognised: bool = False
    identifier: Identifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as read.

    `name` is the file's name without its folder; `sha256` is over the file's bytes; `format` is
    the reader's word for it ("text", "markdown", "pdf"); `encoding` is None for binary formats.
    """

    name: str
    sha256: str
    format: str
    lines: tuple[Line, ...]
    encoding: str | None = None
    pages: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
