"""`draftdiff extract FILE`: the text as it is read, for seeing what draftdiff saw.

git config diff.draftdiff.textconv "draftdiff extract --allow-partial"
*.docx diff=draftdiff          in .gitattributes; git diff then shows words
"""

from __future__ import annotations

from typing import Annotated

import typer

from draftdiff.cli import console
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.progress import progress
from draftdiff.cli.settings import (
    REPORT,
    AllowPartialOption,
    ColumnOption,
    CropOption,
    CrossCheckOption,
    EncodingOption,
    LimitOption,
    OcrOption,
    PagesOption,
    PasswordOption,
    RevisionsOption,
    reading_settings,
)
from draftdiff.model import Source
from draftdiff.text.visibility import visible


def extract(  # noqa: PLR0913 - one parameter an option, as typer has it
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file; - is standard input.")],
    *,
    show_removed: Annotated[
        bool,
        typer.Option(
            "--show-removed",
            rich_help_panel=REPORT,
            help="Print what is none of the law too, each line with what it is.",
        ),
    ] = False,
    encoding: EncodingOption = None,
    revisions: RevisionsOption = None,
    column: ColumnOption = None,
    pages: PagesOption = None,
    crop: CropOption = None,
    ocr: OcrOption = None,
    cross_check: CrossCheckOption = False,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
    allow_partial: AllowPartialOption = False,
) -> ExitCode:
    """Print the text of FILE as it is read."""
    from draftdiff import reading  # noqa: PLC0415 - not for --help: it takes a while

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
    with progress(f"Reading {file}"):
        source = reading.read(file, encoding=encoding, settings=settings)
    console.write(_text(source, show_removed=show_removed).encode("utf-8", "replace"))
    return _status(source, allow_partial=allow_partial)


def _text(source: Source, *, show_removed: bool) -> str:
    """The lines to print; nothing in them that a terminal would obey."""
    lines = [
        line.text if line.bucket is None else f"[{line.bucket}] {line.text}"
        for line in source.lines
        if show_removed or line.bucket is None
    ]
    whole = "".join([f"{line}\n" for line in lines])
    # What is shown of a letter depends on its line, but for ASCII, where none depends on any.
    return visible(whole) if whole.isascii() else "".join(f"{visible(line)}\n" for line in lines)


def _status(source: Source, *, allow_partial: bool) -> ExitCode:
    losses = [found.message for found in source.diagnostics if found.partial]
    if not losses or allow_partial:
        return ExitCode.DONE
    more = f" And {len(losses) - 1:,} more." if len(losses) > 1 else ""
    console.say(f"{source.name}: {losses[0]}{more} --allow-partial accepts it.")
    return ExitCode.PARTIAL
