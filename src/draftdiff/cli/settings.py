"""The options that several commands take, said once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from draftdiff.cli.console import Color
from draftdiff.errors import UnreadableInputError, UsageError
from draftdiff.model.reading import (
    Revisions,
    Settings,
    crop_of,
    limits_of,
    ocr_languages,
    page_ranges,
)

REPORT, READING, EXIT = "Report", "Reading the drafts", "Exit status"
MATCHING = "Which article is which"

_LONGEST_PASSWORD = 1024

EncodingOption = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        rich_help_panel=READING,
        help="Character encoding of text files, such as cp1252; told from the text by default.",
    ),
]
RevisionsOption = Annotated[
    Revisions | None,
    typer.Option(
        "--revisions",
        rich_help_panel=READING,
        help="Changes as made, not made, or both marked.",
    ),
]
ColumnOption = Annotated[
    int | None,
    typer.Option(
        "--column",
        min=1,
        metavar="N",
        rich_help_panel=READING,
        help="The one column of several to read.",
    ),
]
PagesOption = Annotated[
    str | None,
    typer.Option(
        "--pages",
        metavar="RANGES",
        rich_help_panel=READING,
        help="Pages of a PDF to read, as in 3-40,45.",
    ),
]
CropOption = Annotated[
    str | None,
    typer.Option(
        "--crop",
        metavar="T,R,B,L",
        rich_help_panel=READING,
        help="Per cent to cut off pages: 10,0,8,0.",
    ),
]
OcrOption = Annotated[
    str | None,
    typer.Option(
        "--ocr",
        metavar="LANGUAGES",
        rich_help_panel=READING,
        help="Recognise scanned pages, as in khm+eng.",
    ),
]
CrossCheckOption = Annotated[
    bool,
    typer.Option(
        "--cross-check",
        rich_help_panel=READING,
        help="Have a second reader read each page of PDFs, and tell where it finds other text.",
    ),
]
LimitOption = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=NUMBER",
        rich_help_panel=READING,
        help="Allow a file more than usual, as in seconds=120.",
    ),
]
PasswordOption = Annotated[
    str | None,
    typer.Option(
        "--password-file",
        metavar="FILE",
        rich_help_panel=READING,
        help="The first line of FILE opens locked PDFs.",
    ),
]
PinOption = Annotated[
    list[str] | None,
    typer.Option(
        "--pin",
        metavar="OLD=NEW",
        rich_help_panel=MATCHING,
        help="Match these two articles; may come several times.",
    ),
]
ForbidOption = Annotated[
    list[str] | None,
    typer.Option(
        "--forbid",
        metavar="OLD=NEW",
        rich_help_panel=MATCHING,
        help="Never match these two; may come several times.",
    ),
]
OverridesOption = Annotated[
    str | None,
    typer.Option(
        "--overrides",
        metavar="FILE",
        rich_help_panel=MATCHING,
        help="Take such decisions from a TOML file.",
    ),
]
WriteOverridesOption = Annotated[
    str | None,
    typer.Option(
        "--write-overrides",
        metavar="FILE",
        rich_help_panel=MATCHING,
        help="Write what needs a check to such a file.",
    ),
]
ExplainOption = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="ARTICLE",
        rich_help_panel=MATCHING,
        help="Show why an article was matched so; or old:28.",
    ),
]
UnitOption = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="REGEX",
        rich_help_panel=READING,
        help="The word before an article's number, as in 'Point|Item'; recognised by default.",
    ),
]
DraftLanguageOption = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        rich_help_panel=READING,
        help="Language of the draft, as in km; told from the text by default.",
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


def reading_settings(  # noqa: PLR0913 - an option each
    *,
    revisions: Revisions | None = None,
    column: int | None = None,
    pages: str | None = None,
    crop: str | None = None,
    ocr: str | None = None,
    cross_check: bool = False,
    limit: Sequence[str] | None = None,
    password_file: str | None = None,
) -> Settings:
    """What the options ask of a reader.

    Raises:
        UsageError: one of them makes no sense.
        UnreadableInputError: the password's file cannot be read.
    """
    return Settings(
        revisions=revisions or Revisions.FINAL,
        column=column,
        pages=page_ranges(pages) if pages is not None else (),
        crop=crop_of(crop) if crop is not None else None,
        ocr=ocr_languages(ocr) if ocr is not None else None,
        cross_check=cross_check,
        limits=limits_of(limit or ()),
        password=_password(password_file) if password_file is not None else None,
    )


def _password(name: str) -> str:
    """The first line of a file; a password on the command line would be seen by others."""
    try:
        with Path(name).open(encoding="utf-8") as file:
            return file.readline(_LONGEST_PASSWORD).rstrip("\r\n")
    except (OSError, ValueError) as error:
        what = f"the password in {name} cannot be read"
        raise UnreadableInputError(what, "check the name, and that it is a text") from error


def unit_words(asked: str | None) -> str | None:
    """What `--unit` asks for.

    Raises:
        UsageError: it is no regular expression, or one that fits every line.
    """
    if asked is None:
        return None
    from draftdiff.parsing.markers import known_unit  # noqa: PLC0415 - not for --help

    try:
        known_unit(asked)
    except (re.error, ValueError) as error:
        what = f"--unit {asked!r} is no pattern for a label: {error}"
        raise UsageError(
            what, "give the word before the numbers, as in --unit 'Point|Item'"
        ) from None
    return asked
