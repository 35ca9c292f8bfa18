"""Reports that are documents: which formats were asked for, and where each goes.

-f markdown   to standard output
-o a.html     by the suffix, any number of them in one run
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Annotated, assert_never

import typer

from draftdiff.cli import console, outputs, pager
from draftdiff.cli.console import Color
from draftdiff.cli.settings import REPORT
from draftdiff.errors import UsageError
from draftdiff.reporting.documents.blocks import Document
from draftdiff.reporting.languages import say
from draftdiff.text import visibility


class DocumentFormat(StrEnum):
    """What `--format` takes."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"


_SUFFIXES = {
    ".json": DocumentFormat.JSON,
    ".html": DocumentFormat.HTML,
    ".htm": DocumentFormat.HTML,
    ".md": DocumentFormat.MARKDOWN,
    ".markdown": DocumentFormat.MARKDOWN,
    ".docx": DocumentFormat.DOCX,
    ".xlsx": DocumentFormat.XLSX,
    ".csv": DocumentFormat.CSV,
    ".txt": DocumentFormat.TERMINAL,
}
_BINARY = frozenset({DocumentFormat.DOCX, DocumentFormat.XLSX})
_TEXT_WIDTH = 100
"""Columns of a plain text file: tables need room."""

OutputOption = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        rich_help_panel=REPORT,
        help="Write a report to FILE; its suffix says which (.html, .docx, .xlsx, .csv, .md, "
        ".txt, .json). May be given several times.",
    ),
]
FormatOption = Annotated[
    DocumentFormat | None,
    typer.Option(
        "--format",
        "-f",
        rich_help_panel=REPORT,
        help="Format on standard output; terminal by default.",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A file to write, and in which format."""

    place: outputs.Place
    format: DocumentFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What was asked for: files, the format on standard output, and the looks of the screen."""

    targets: tuple[Target, ...]
    shown: DocumentFormat | None
    width: int | None
    color: Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report before it has a format: as a document, and as JSON.

    `long` makes a longer document for formats that are read at leisure (HTML, Markdown, DOCX).
    """

    document: Document
    json: Callable[[], bytes]
    long: Callable[[], Document] | None = None
    landscape: bool = False

    @property
    def at_leisure(self) -> Document:
        """The longer document, where there is one."""
        return self.long() if self.long is not None else self.document


def planned(
    asked: Sequence[str],
    inputs: Sequence[str],
    shown: DocumentFormat | None,
    *,
    width: int | None,
    color: Color,
) -> Delivery:
    """Where reports go; refuses what cannot be, before anything is read.

    Raises:
        UsageError: a suffix tells no format, two outputs are one file, or a format that is no
            text would go to a terminal.
        OutputError: a file cannot be written there, or is one of the inputs.
    """
    targets: list[Target] = []
    for name in asked:
        place = outputs.plan_file(name, tuple(inputs), [target.place for target in targets])
        targets.append(Target(place=place, format=_format_of(name)))
    if shown in _BINARY and not asked and console.is_terminal(sys.stdout):
        what = f"a report as {shown} is no text, and would go to the terminal"
        raise UsageError(what, "give it a file with --output FILE")
    return Delivery(targets=tuple(targets), shown=shown, width=width, color=color)


def _format_of(name: str) -> DocumentFormat:
    suffix = PurePath(name).suffix.lower()
    if suffix not in _SUFFIXES:
        what = f"the name {PurePath(name).name!r} does not say which kind of report to write"
        raise UsageError(what, f"end it in one of {', '.join(_SUFFIXES)}")
    return _SUFFIXES[suffix]


def deliver(report: Report, delivery: Delivery) -> None:
    """Render all, then write all: the files first, since standard output may be cut off."""
    files = [(target.place, _rendered(report, target.format)) for target in delivery.targets]
    shown = _shown(report, delivery)
    outputs.write_all(files)
    pager.show(shown, paged=delivery.shown in {None, DocumentFormat.TERMINAL})


def _shown(report: Report, delivery: Delivery) -> bytes:
    """What goes to standard output; where files are written, their names."""
    if delivery.targets and delivery.shown is None:
        names = (visibility.one_line(each.place.asked) for each in delivery.targets)
        return "".join(f"{say('Written: {file}', file=name)}\n" for name in names).encode()
    if delivery.shown not in {None, DocumentFormat.TERMINAL}:
        return _rendered(report, delivery.shown)
    from draftdiff.reporting.documents import text

    return text.render(
        report.document,
        width=console.columns(delivery.width, sys.stdout),
        color=console.wants_color(delivery.color, os.environ, sys.stdout),
    ).encode()


def _rendered(report: Report, asked: DocumentFormat | None) -> bytes:
    # ruff: noqa: PLC0415, PLR0911 - a branch a format, loaded when it is asked for
    match asked:
        case DocumentFormat.JSON:
            return report.json()
        case DocumentFormat.HTML:
            from draftdiff.reporting.documents import html

            return html.render(report.at_leisure)
        case DocumentFormat.MARKDOWN:
            from draftdiff.reporting.documents import markdown

            return markdown.render(report.at_leisure)
        case DocumentFormat.DOCX:
            from draftdiff.reporting.documents import word

            return word.render(report.at_leisure, landscape=report.landscape)
        case DocumentFormat.XLSX:
            from draftdiff.reporting.documents import sheets

            return sheets.workbook(report.document)
        case DocumentFormat.CSV:
            from draftdiff.reporting.documents import sheets

            return sheets.csv_file(report.document)
        case DocumentFormat.TERMINAL | None:
            from draftdiff.reporting.documents import text

            return text.render(report.document, width=_TEXT_WIDTH, color=False).encode()
        case _ as never:
            assert_never(never)
