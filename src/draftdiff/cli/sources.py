"""`draftdiff sources DRAFT --against LAW…`: what was borrowed from where, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from draftdiff.cli import console
from draftdiff.cli.console import Color
from draftdiff.cli.documents import FormatOption, OutputOption, Report, deliver, planned
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.git_revision import content_of
from draftdiff.cli.law_folder import (
    INDEX_NAME,
    Update,
    index_in_memory,
    index_on_disk,
    named,
    update,
)
from draftdiff.cli.partial import losses_of_draft, partial_words
from draftdiff.cli.presentation import LanguageOption, TitleOption
from draftdiff.cli.progress import progress
from draftdiff.cli.settings import (
    REPORT,
    AllowPartialOption,
    ColorOption,
    DraftLanguageOption,
    EncodingOption,
    LimitOption,
    OcrOption,
    PasswordOption,
    RevisionsOption,
    UnitOption,
    WidthOption,
    reading_settings,
    unit_words,
)
from draftdiff.errors import UsageError
from draftdiff.model import Diagnostic, Severity, Verdict
from draftdiff.model.message import Message
from draftdiff.model.sources import Sources
from draftdiff.reporting.languages import Language, speaking
from draftdiff.tracing.index import LawIndex

LAWS = "Which laws"
MANY = 20
"""Laws from which an index on disk saves its while."""


def sources(  # noqa: PLR0913 - one parameter an option, as typer has it
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The draft; - is standard input.")],
    against: Annotated[
        list[str] | None,
        typer.Argument(metavar="LAW…", help="More laws that it may have been borrowed from."),
    ] = None,
    *,
    first: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="LAW",
            rich_help_panel=LAWS,
            help="A law that it may have been borrowed from, or a folder of laws.",
        ),
    ] = None,
    index_file: Annotated[
        str | None,
        typer.Option(
            "--index",
            metavar="FILE",
            rich_help_panel=LAWS,
            help="The folder's index, where it does not lie in the folder.",
        ),
    ] = None,
    texts: Annotated[
        bool,
        typer.Option(
            "--texts",
            rich_help_panel=REPORT,
            help="Show each article against its sources on the terminal too, not only in "
            "HTML, Markdown and Word files.",
        ),
    ] = False,
    output: OutputOption = None,
    report_format: FormatOption = None,
    title: TitleOption = "",
    report_language: LanguageOption = Language.ENGLISH,
    color: ColorOption = Color.AUTO,
    width: WidthOption = None,
    encoding: EncodingOption = None,
    revisions: RevisionsOption = None,
    ocr: OcrOption = None,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
    unit: UnitOption = None,
    language: DraftLanguageOption = None,
    allow_partial: AllowPartialOption = False,
) -> ExitCode:
    """Tell which provisions a draft was borrowed from, and what was left out of them."""
    from draftdiff import parsing, reading  # noqa: PLC0415 - not for --help: they take a while

    laws = [*(first or ()), *(against or ())]
    if not laws:
        what = "no law was named"
        raise UsageError(what, "name some: draftdiff sources DRAFT --against LAW [LAW…]")
    delivery = planned(output or (), (draft, *laws), report_format, width=width, color=color)
    settings = reading_settings(
        revisions=revisions, ocr=ocr, limit=limit, password_file=password_file
    )
    words = unit_words(unit)
    with progress(f"Reading {draft}"):
        source = reading.read(draft, encoding=encoding, settings=settings, data=content_of(draft))
        parsed = parsing.parse(source, unit=words, language=language)
    with _index_of(laws, index_file) as (index, done):
        from draftdiff.studies.borrowings import sources_of  # noqa: PLC0415 - likewise

        with progress(f"Searching {len(index.laws())} laws"):
            found = sources_of(parsed, index)
    found = replace(found, diagnostics=tuple(map(_diagnostic, done.failed)))
    with speaking(report_language):
        deliver(_report(found, title, texts=texts), delivery)
    return _status(found, allow_partial=allow_partial)


@contextmanager
def _index_of(laws: list[str], index_file: str | None) -> Iterator[tuple[LawIndex, Update]]:
    """The index of a folder, up to date, or one in memory of the laws that were named."""
    folder = Path(laws[0])
    if len(laws) == 1 and folder.is_dir():
        files = named(folder)
        place = Path(index_file) if index_file else folder / INDEX_NAME
        if place.exists():
            with index_on_disk(place) as index:
                yield index, update(index, files)
            return
        if len(files) > MANY:
            console.say(f"run draftdiff index {folder} once, and this will be faster.")
    else:
        files = [pair for law in laws for pair in _files_of(law)]
    names = [name for name, _ in files]
    unique = [
        (name if names.count(name) == 1 else f"{name} ({number})", path)
        for number, (name, path) in enumerate(files, 1)
    ]
    with index_in_memory() as index:
        yield index, update(index, unique)


def _files_of(law: str) -> list[tuple[str, Path]]:
    path = Path(law)
    return named(path) if path.is_dir() else [(path.name, path)]


def _diagnostic(failed: tuple[str, str]) -> Diagnostic:
    name, problem = failed
    return Diagnostic(
        code="law-left-out",
        severity=Severity.WARNING,
        message=Message("{law} was left out: {problem}", law=name, problem=problem),
        partial=True,
    )


def _report(found: Sources, title: str, *, texts: bool) -> Report:
    from draftdiff.reporting.sources import json_sources  # noqa: PLC0415 - not for --help
    from draftdiff.reporting.sources.tables import table_of_sources  # noqa: PLC0415 - likewise

    return Report(
        document=table_of_sources(found, title, texts=texts),
        long=lambda: table_of_sources(found, title, texts=True),
        json=lambda: json_sources.render(found),
        landscape=True,
    )


def _status(found: Sources, *, allow_partial: bool) -> ExitCode:
    losses = list(losses_of_draft(found.draft))
    losses += [each.message.rstrip(".") for each in found.diagnostics]
    if found.draft.verdict is Verdict.NOT_A_LAW and not losses:
        losses.append(f"{found.draft.source.name}: no article structure was found")
    if not losses or allow_partial:
        return ExitCode.DONE
    console.say(partial_words(losses))
    return ExitCode.PARTIAL
