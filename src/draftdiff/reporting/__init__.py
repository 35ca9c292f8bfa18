"""render(comparison, format) -> bytes: one file per format.

Comparison ─json_report─▶ JSON      for scripts, after the schema in schema/
           ─html────────▶ HTML      one file to read, hand on and print
           ─markdown────▶ Markdown  for wikis, tickets and mails
           ─terminal────▶ text      for the screen

A format's module is imported when that format is asked for: a small comparison should not wait
for the templates of a report that nobody wants.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath
from typing import assert_never

from draftdiff.errors import UsageError
from draftdiff.model import Comparison, Draft
from draftdiff.reporting.resources import resource

__all__ = [
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


_SUFFIXES = {
    ".json": ReportFormat.JSON,
    ".html": ReportFormat.HTML,
    ".htm": ReportFormat.HTML,
    ".md": ReportFormat.MARKDOWN,
    ".markdown": ReportFormat.MARKDOWN,
}


def format_for(path: str | PurePath) -> ReportFormat:
    """The format that a report's file name asks for by its suffix, in any case.

    Raises:
        UsageError: no report format has that suffix.
    """
    name = PurePath(path).name
    found = _SUFFIXES.get(PurePath(name).suffix.lower())
    if found is None:
        what = f"the name {name!r} does not say which kind of report to write"
        raise UsageError(what, f"end it in one of {', '.join(_SUFFIXES)}, or give --format")
    return found


def render(comparison: Comparison, report_format: ReportFormat) -> bytes:
    """The report as a file's bytes, in UTF-8; the same comparison gives the same bytes."""
    # ruff: noqa: PLC0415 - each format pays for its own imports alone
    match report_format:
        case ReportFormat.JSON:
            from draftdiff.reporting.json_report import render as render_json

            return render_json(comparison)
        case ReportFormat.HTML:
            from draftdiff.reporting.html import render as render_html

            return render_html(comparison)
        case ReportFormat.MARKDOWN:
            from draftdiff.reporting.markdown import render as render_markdown

            return render_markdown(comparison)
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
