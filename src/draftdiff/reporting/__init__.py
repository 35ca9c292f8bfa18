"""render(comparison, format) -> bytes: one file per format.

Comparison ─json_report─▶ JSON      for scripts, after the schema in schema/
           ─html────────▶ HTML      one file to read, hand on and print
           ─markdown────▶ Markdown  for wikis, tickets and mails
           ─memo────────▶ Markdown  short, for an e-mail
           ─redline─────▶ DOCX      tracked changes, to accept or reject in Word
           ─synopsis────▶ DOCX      old and new in two columns
           ─csv_report──▶ CSV       the correlation table; xlsx: the same for Excel
           ─pdf─────────▶ PDF       the page, printed by an installed browser
           ─terminal────▶ text      for the screen, and as a plain file

A format's module is imported when that format is asked for: a small comparison should not wait
for the templates of a report that nobody wants.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import assert_never

from draftdiff.errors import UsageError
from draftdiff.model import Comparison, Draft
from draftdiff.reporting.languages import Language, speaking
from draftdiff.reporting.resources import resource

__all__ = [
    "BINARY",
    "Language",
    "Presentation",
    "ReportFormat",
    "format_for",
    "outline_schema",
    "render",
    "render_outline",
    "schema",
]


class ReportFormat(StrEnum):
    """The formats of a report; the values are what `--format` takes."""

    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    MEMO = "memo"
    TEXT = "text"
    REDLINE = "redline"
    SYNOPSIS = "synopsis"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


BINARY = frozenset(
    {ReportFormat.REDLINE, ReportFormat.SYNOPSIS, ReportFormat.XLSX, ReportFormat.PDF}
)
"""Formats that are no text."""

_SUFFIXES = {
    ".json": ReportFormat.JSON,
    ".html": ReportFormat.HTML,
    ".htm": ReportFormat.HTML,
    ".md": ReportFormat.MARKDOWN,
    ".markdown": ReportFormat.MARKDOWN,
    ".memo.md": ReportFormat.MEMO,
    ".txt": ReportFormat.TEXT,
    ".docx": ReportFormat.REDLINE,
    ".synopsis.docx": ReportFormat.SYNOPSIS,
    ".csv": ReportFormat.CSV,
    ".xlsx": ReportFormat.XLSX,
    ".pdf": ReportFormat.PDF,
}
_TEXT_WIDTH = 80
"""Columns of the plain text: what mail programs leave unwrapped."""


def format_for(path: str | PurePath, wanted: ReportFormat | None = None) -> ReportFormat:
    """The format that a report's file name asks for by its suffix, in any case.

    The longest suffix counts: "law.synopsis.docx" is a synopsis, any other ".docx" a redline.

    Args:
        path: the file's name.
        wanted: a format that was asked for by name; it wins among those that end alike.

    Raises:
        UsageError: no report format has that suffix.
    """
    name = PurePath(path).name.lower()
    found = [suffix for suffix in _SUFFIXES if name.endswith(suffix) and name != suffix]
    if not found:
        known = ", ".join(suffix for suffix in _SUFFIXES if suffix.count(".") == 1)
        what = f"the name {PurePath(path).name!r} does not say which kind of report to write"
        raise UsageError(what, f"end it in one of {known}, or give --format")
    endings = {suffix.rpartition(".")[2] for suffix, each in _SUFFIXES.items() if each is wanted}
    if wanted is not None and name.rpartition(".")[2] in endings:
        return wanted
    return _SUFFIXES[max(found, key=len)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """How a report is presented: its title ("" for the drafts' names), and its language."""

    title: str = ""
    language: Language = Language.ENGLISH


def render(
    comparison: Comparison,
    report_format: ReportFormat,
    presentation: Presentation | None = None,
) -> bytes:
    """The report as a file's bytes; the same comparison gives the same bytes.

    Raises:
        OutputError: a PDF was asked for, and no program that prints one is installed.
    """
    asked = presentation or Presentation()
    with speaking(asked.language):
        return _rendered(comparison, report_format, asked.title)


def _rendered(comparison: Comparison, report_format: ReportFormat, title: str) -> bytes:
    # ruff: noqa: PLC0415, C901, PLR0911 - a branch a format, each with imports of its own
    match report_format:
        case ReportFormat.JSON:
            from draftdiff.reporting import json_report

            return json_report.render(comparison)
        case ReportFormat.HTML:
            from draftdiff.reporting import html

            return html.render(comparison, title)
        case ReportFormat.MARKDOWN:
            from draftdiff.reporting import markdown

            return markdown.render(comparison, title)
        case ReportFormat.MEMO:
            from draftdiff.reporting import memo

            return memo.render(comparison, title)
        case ReportFormat.TEXT:
            from draftdiff.reporting import terminal

            return terminal.render_text(comparison, width=_TEXT_WIDTH, title=title)
        case ReportFormat.REDLINE:
            from draftdiff.reporting import redline

            return redline.render(comparison, title)
        case ReportFormat.SYNOPSIS:
            from draftdiff.reporting import synopsis

            return synopsis.render(comparison, title)
        case ReportFormat.CSV:
            from draftdiff.reporting import csv_report

            return csv_report.render(comparison)
        case ReportFormat.XLSX:
            from draftdiff.reporting import xlsx

            return xlsx.render(comparison, title)
        case ReportFormat.PDF:
            from draftdiff.reporting import pdf

            return pdf.render(comparison, title)
        case _:
            assert_never(report_format)


def render_outline(draft: Draft) -> bytes:
    """What was read and parsed from one draft, as the JSON of `draftdiff outline`."""
    from draftdiff.reporting.outline import render as render_tree

    return render_tree(draft)


def schema() -> bytes:
    """The JSON Schema (draft 2020-12) of the JSON report."""
    return resource("schema/report-1.json")


def outline_schema() -> bytes:
    """The JSON Schema (draft 2020-12) of the JSON outline."""
    return resource("schema/outline-1.json")
