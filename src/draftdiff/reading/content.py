"""What goes into a reader of one format, and what comes out of it.

    Document(bytes) ─text | markdown | pdf | …─▶ Content(lines, diagnostics)

A reader knows nothing of files: it gets the bytes, and its lines become a `Source`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from draftdiff.model import Diagnostic, Line
from draftdiff.model.reading import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes of a file.

    `label` names the file as the user did, folders included: for errors only, since reports hold
    no paths. `encoding` is the encoding that the user named, if any; binary formats ignore it.
    """

    label: str
    data: bytes
    encoding: str | None = None
    settings: Settings = field(default=Settings())


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The lines of a document and what could not be read of it.

    `encoding` is None for binary formats, `pages` for formats without pages.
    """

    lines: tuple[Line, ...]
    encoding: str | None = None
    pages: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


class Fact(NamedTuple):
    """A property of a file, as the file states it."""

    name: str
    value: str


Reader: TypeAlias = Callable[[Document], Content]
