"""`draftdiff outline DRAFT`: what was read and parsed, so that a person can judge a comparison."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from typing import Annotated, assert_never

import typer

from draftdiff import reporting
from draftdiff.cli import console
from draftdiff.cli.console import Color
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.partial import losses_of_draft, outline_words
from draftdiff.cli.progress import progress
from draftdiff.cli.settings import (
    REPORT,
    AllowPartialOption,
    ColorOption,
    ColumnOption,
    CropOption,
    CrossCheckOption,
    DraftLanguageOption,
    EncodingOption,
    LimitOption,
    OcrOption,
    PagesOption,
    PasswordOption,
    RevisionsOption,
    UnitOption,
    WidthOption,
    reading_settings,
    unit_words,
)
from draftdiff.model import Draft, Verdict


class OutlineFormat(StrEnum):
    """What `--format` takes."""

    TERMINAL = "terminal"
    JSON = "json"


def outline(  # noqa: PLR0913 - one parameter an option, as typer has it
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The draft; - is standard input.")],
    *,
    outline_format: Annotated[
        OutlineFormat,
        typer.Option("--format", "-f", rich_help_panel=REPORT, help="Format of the outline."),
    ] = OutlineFormat.TERMINAL,
    show_removed: Annotated[
        bool,
        typer.Option(
            "--show-removed",
            rich_help_panel=REPORT,
            help="Print the lines that were taken out: running heads, footnotes, contents.",
        ),
    ] = False,
    color: ColorOption = Color.AUTO,
    width: WidthOption = None,
    encoding: EncodingOption = None,
    revisions: RevisionsOption = None,
    column: ColumnOption = None,
    pages: PagesOption = None,
    crop: CropOption = None,
    ocr: OcrOption = None,
    cross_check: CrossCheckOption = False,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
    unit: UnitOption = None,
    language: DraftLanguageOption = None,
    allow_partial: AllowPartialOption = False,
) -> ExitCode:
    """Show what was found in DRAFT, and what was left out."""
    from draftdiff import parsing, reading  # noqa: PLC0415 - not for --help: they take a while

    settings = reading_settings(
        revisions=revisions,
        column=column,
        pages=pages,
        crop=crop,
        ocr=ocr,
        cross_check=cross_check,
        limit=limit,
        password_file=password_file,
    )
    words = unit_words(unit)
    with progress(f"Reading {draft}"):
        source = reading.read(draft, encoding=encoding, settings=settings)
        parsed = parsing.parse(source, unit=words, language=language)
    match outline_format:
        case OutlineFormat.JSON:
            console.write(reporting.render_outline(parsed))
        case OutlineFormat.TERMINAL:
            console.write(_screen(parsed, color, width, show_removed=show_removed))
        case _ as never:
            assert_never(never)
    return _status(parsed, allow_partial=allow_partial)


def _screen(draft: Draft, color: Color, width: int | None, *, show_removed: bool) -> bytes:
    from draftdiff.reporting import terminal  # noqa: PLC0415 - it loads rich

    return terminal.render_outline_terminal(
        draft,
        width=console.columns(width, sys.stdout),
        color=console.wants_color(color, os.environ, sys.stdout),
        show_removed=show_removed,
    ).encode()


def _status(draft: Draft, *, allow_partial: bool) -> ExitCode:
    losses = list(losses_of_draft(draft))
    whole = draft.verdict is not Verdict.NOT_A_LAW and not losses
    if whole or allow_partial:
        return ExitCode.DONE
    console.say(outline_words(draft, losses))
    return ExitCode.PARTIAL
