"""`draftdiff notes carry OLD NEW notes.toml`: an analyst's notes, carried to the next draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from draftdiff.cli import console, outputs
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.notes_file import NotesFile, is_markdown, read_notes, written
from draftdiff.cli.partial import losses_of_comparison, partial_words
from draftdiff.cli.progress import progress
from draftdiff.cli.settings import (
    AllowPartialOption,
    DraftLanguageOption,
    EncodingOption,
    LimitOption,
    OcrOption,
    PasswordOption,
    RevisionsOption,
    UnitOption,
    reading_settings,
    unit_words,
)
from draftdiff.errors import UsageError
from draftdiff.model import Comparison, Options
from draftdiff.model.notes import Note, NoteFate
from draftdiff.model.reading import Settings


class Action(StrEnum):
    """What is to be done with notes."""

    CARRY = "carry"


def notes(  # noqa: PLR0913 - one parameter an option, as typer has it
    action: Annotated[Action, typer.Argument(metavar="carry", help="Carry notes to a new draft.")],
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The draft that the notes were written about.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later draft.")],
    file: Annotated[str, typer.Argument(metavar="NOTES", help="The notes, as .toml or .md.")],
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write the carried notes to FILE; to standard output by default.",
        ),
    ] = None,
    encoding: EncodingOption = None,
    revisions: RevisionsOption = None,
    ocr: OcrOption = None,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
    unit: UnitOption = None,
    language: DraftLanguageOption = None,
    allow_partial: AllowPartialOption = False,
) -> ExitCode:
    """Move every note to its place in a new draft, and mark what was reworded or dropped."""
    place = _place(output, file, (old, new))
    held = read_notes(file)
    settings = reading_settings(
        revisions=revisions, ocr=ocr, limit=limit, password_file=password_file
    )
    options = Options(
        unit=unit_words(unit),
        language=language,
        most_clauses_analysed=0,
        most_articles=settings.limits.articles,
    )
    comparison = _compared((old, new), encoding, settings, options)
    from draftdiff.studies.annotations import carried  # noqa: PLC0415 - not for --help

    moved = NotesFile(header=held.header, notes=carried(held.notes, comparison))
    data = written(moved, file)
    if place is None:
        console.write(data)
    else:
        outputs.write_all([(place, data)])
    console.say(f"{action}: {_counts(moved.notes)}.")
    if comparison.partial and not allow_partial:
        console.say(partial_words(losses_of_comparison(comparison)))
        return ExitCode.PARTIAL
    return ExitCode.DONE


def _place(output: str | None, file: str, drafts: tuple[str, str]) -> outputs.Place | None:
    if output is None:
        return None
    if is_markdown(output) != is_markdown(file):
        what = f"{output} is to hold notes in another form than {file}"
        raise UsageError(what, "end both names in .toml, or both in .md")
    return outputs.plan_file(output, (*drafts, file), ())


def _compared(
    drafts: tuple[str, str], encoding: str | None, settings: Settings, options: Options
) -> Comparison:
    from draftdiff import pipeline, reading  # noqa: PLC0415 - not for --help: they take a while

    sources = []
    for name in drafts:
        with progress(f"Reading {name}"):
            sources.append(reading.read(name, encoding=encoding, settings=settings))
    with progress(f"Comparing {drafts[0]} with {drafts[1]}"):
        return pipeline.compare(sources[0], sources[1], options=options)


def _counts(carried: Sequence[Note]) -> str:
    counts = Counter(note.fate for note in carried)
    told = ", ".join(f"{counts[fate]:,} {fate}" for fate in NoteFate)
    return f"{len(carried):,} {'note' if len(carried) == 1 else 'notes'}: {told}"
