"""The options that several commands take, said once."""

from __future__ import annotations

from typing import Annotated

import typer

from draftdiff.cli.console import Color

REPORT, READING, EXIT = "Report", "Reading the drafts", "Exit status"

EncodingOption = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        rich_help_panel=READING,
        help="Character encoding of text files, such as cp1252; told from the text by default.",
    ),
]
AllowPartialOption = Annotated[
    bool,
    typer.Option(
        "--allow-partial",
        rich_help_panel=EXIT,
        help="Do not end with status 3 where part of the text could not be read or compared.",
    ),
]
ColorOption = Annotated[
    Color,
    typer.Option(
        "--color",
        rich_help_panel=REPORT,
        help="Colour on the terminal. NO_COLOR and FORCE_COLOR are heeded.",
    ),
]
WidthOption = Annotated[
    int | None,
    typer.Option(
        "--width",
        metavar="COLUMNS",
        min=40,
        max=1000,
        rich_help_panel=REPORT,
        help="Width of the report on the terminal; the terminal's own by default.",
    ),
]
