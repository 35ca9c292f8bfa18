"""`draftdiff inspect FILE`: what its reader does not see, before the file is passed on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from draftdiff.cli import console
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.progress import progress
from draftdiff.cli.settings import (
    REPORT,
    EncodingOption,
    LimitOption,
    PasswordOption,
    reading_settings,
)
from draftdiff.text.visibility import one_line

if TYPE_CHECKING:
    from draftdiff.reading.inspection import Finding, Inspection


class InspectFormat(StrEnum):
    """What `--format` takes."""

    TERMINAL = "terminal"
    JSON = "json"


def inspect(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file; - is standard input.")],
    *,
    inspect_format: Annotated[
        InspectFormat,
        typer.Option("--format", "-f", rich_help_panel=REPORT, help="Format of the list."),
    ] = InspectFormat.TERMINAL,
    encoding: EncodingOption = None,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
) -> ExitCode:
    """List what is hidden in FILE: properties, names, odd characters."""
    from draftdiff.reading import inspection  # noqa: PLC0415 - not for --help: it takes a while

    settings = reading_settings(limit=limit, password_file=password_file)
    with progress(f"Reading {file}"):
        found = inspection.inspect(file, encoding=encoding, settings=settings)
    if inspect_format is InspectFormat.JSON:
        console.write(json.dumps(_plain(found), indent=2).encode("ascii") + b"\n")
    else:
        console.write("".join(f"{line}\n" for line in _lines(found)).encode())
    return ExitCode.DONE


def _lines(found: Inspection) -> Iterator[str]:
    """The list for people; nothing in it that a terminal would obey."""
    yield one_line(found.source.name)
    pages = f", {found.source.pages:,} pages" if found.source.pages else ""
    yield f"{found.source.format}, {found.size:,} bytes{pages}"
    yield f"SHA-256 {found.source.sha256}"
    for fact in found.facts:
        yield f"  {one_line(fact.name)}: {one_line(fact.value)}"
    for diagnostic in found.source.diagnostics:
        yield f"  ! {one_line(diagnostic.message)}"
    for finding in found.findings:
        yield f"  ! {one_line(finding.message)}{_place(finding)}"
    if found.findings:
        yield "Before you pass this file on: could its text alone do (draftdiff extract)?"
    else:
        yield "Nothing hidden was found; what no program knows to look for may still be there."


def _place(finding: Finding) -> str:
    if finding.line is None:
        return ""
    page = f"page {finding.page}, " if finding.page is not None else ""
    return f" ({page}line {finding.line})"


def _plain(found: Inspection) -> dict[str, object]:
    return {
        "schema_version": "1",
        "name": found.source.name,
        "sha256": found.source.sha256,
        "format": found.source.format,
        "size": found.size,
        "pages": found.source.pages,
        "facts": [fact._asdict() for fact in found.facts],
        "findings": [finding._asdict() for finding in found.findings],
        "diagnostics": [
            {"code": each.code, "message": each.message, "page": each.page, "line": each.line}
            for each in found.source.diagnostics
        ],
    }
