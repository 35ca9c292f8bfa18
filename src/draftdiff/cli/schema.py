"""`draftdiff schema`: the JSON Schemas of the JSON reports, for whoever writes programs on them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from draftdiff.cli.console import write
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.reporting.resources import resource


class Schema(StrEnum):
    """The reports that have a schema: those of `compare`, `outline`, `history` and `sources`."""

    REPORT = "report"
    OUTLINE = "outline"
    HISTORY = "history"
    SOURCES = "sources"


def schema(
    report: Annotated[
        Schema, typer.Argument(metavar="[REPORT]", help="Which report: that of compare by default.")
    ] = Schema.REPORT,
) -> ExitCode:
    """Print the JSON Schema of a JSON report: report, outline, history or sources."""
    write(resource(f"schema/{report}-1.json"))
    return ExitCode.DONE
