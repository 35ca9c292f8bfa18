"""`draftdiff compare OLD NEW`: the comparison, on the terminal or as reports.

    check what was asked ─▶ read, compare ─▶ render every report ─▶ write them all ─▶ status

Whatever can be refused is refused before the first draft is read, and nothing is written until
everything is rendered.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import Annotated, NamedTuple

import typer

from draftdiff import reporting
from draftdiff.cli import console, outputs, pager
from draftdiff.cli.console import Color
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.git_revision import content_of
from draftdiff.cli.many import too_many
from draftdiff.cli.notes_file import NotesInOption, NotesOption, annotated, asked_notes
from draftdiff.cli.overrides import asked_overrides, written_overrides
from draftdiff.cli.partial import losses_of_comparison, partial_words
from draftdiff.cli.presentation import (
    ArticleOption,
    AsciiOption,
    Dress,
    LanguageOption,
    NewLabelOption,
    OldLabelOption,
    PagerOption,
    RedactOption,
    TitleOption,
    dressed,
)
from draftdiff.cli.progress import progress
from draftdiff.cli.settings import (
    EXIT,
    READING,
    REPORT,
    AllowPartialOption,
    ColorOption,
    ColumnOption,
    CropOption,
    CrossCheckOption,
    DraftLanguageOption,
    EncodingOption,
    ExplainOption,
    ForbidOption,
    LimitOption,
    OcrOption,
    OverridesOption,
    PagesOption,
    PasswordOption,
    PinOption,
    RevisionsOption,
    UnitOption,
    WidthOption,
    WriteOverridesOption,
    reading_settings,
    unit_words,
)
from draftdiff.errors import UsageError
from draftdiff.model import Comparison, LabelOverrides, Options, Side
from draftdiff.model.reading import Revisions, Settings
from draftdiff.reporting import BINARY, Language, Presentation, ReportFormat
from draftdiff.reporting.languages import say, speaking
from draftdiff.text import visibility


class Format(StrEnum):
    """What `--format` takes."""

    TERMINAL = "terminal"
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


class Screen(NamedTuple):
    """How the terminal report looks."""

    width: int
    color: bool
    show_all: bool
    show_noise: bool
    article: str | None
    ascii_only: bool
    paged: bool
    presentation: Presentation


class Input(NamedTuple):
    """A draft as the user named it, and what is asked of its reader."""

    name: str
    encoding: str | None
    settings: Settings


class Overruled(NamedTuple):
    """What people know better, where to write it, and which article to explain."""

    overrides: LabelOverrides
    written: outputs.Place | None
    explained: str | None


def compare(  # noqa: PLR0913 - one parameter an option, as typer has it
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The earlier draft; - is standard input.")
    ],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help="The later draft; - is standard input.")
    ],
    more: Annotated[list[str] | None, typer.Argument(hidden=True, metavar="")] = None,
    *,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            rich_help_panel=REPORT,
            help="Write a report to FILE; its suffix says which (.html, .docx, .synopsis.docx, "
            ".pdf, .xlsx, .csv, .md, .memo.md, .txt, .json). May be given several times.",
        ),
    ] = None,
    report_format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            rich_help_panel=REPORT,
            help="Format on standard output; terminal by default.",
        ),
    ] = None,
    show_all: Annotated[
        bool,
        typer.Option(
            "--all/--changed-only",
            rich_help_panel=REPORT,
            help="List unchanged articles too, and show changed ones in full.",
        ),
    ] = False,
    show_noise: Annotated[
        bool,
        typer.Option(
            "--show-noise",
            rich_help_panel=REPORT,
            help="Mark differences of mere typography too: spaces, quotes, dashes.",
        ),
    ] = False,
    article: ArticleOption = None,
    title: TitleOption = "",
    old_label: OldLabelOption = "",
    new_label: NewLabelOption = "",
    report_language: LanguageOption = Language.ENGLISH,
    redact: RedactOption = False,
    color: ColorOption = Color.AUTO,
    width: WidthOption = None,
    ascii_only: AsciiOption = False,
    use_pager: PagerOption = True,
    encoding: EncodingOption = None,
    old_encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", rich_help_panel=READING, help="That of the old draft alone."),
    ] = None,
    new_encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", rich_help_panel=READING, help="That of the new draft alone."),
    ] = None,
    revisions: RevisionsOption = None,
    old_revisions: Annotated[
        Revisions | None,
        typer.Option(rich_help_panel=READING, help="Those of the old draft alone."),
    ] = None,
    new_revisions: Annotated[
        Revisions | None,
        typer.Option(rich_help_panel=READING, help="Those of the new draft alone."),
    ] = None,
    column: ColumnOption = None,
    pages: PagesOption = None,
    old_pages: Annotated[
        str | None,
        typer.Option(metavar="RANGES", rich_help_panel=READING, help="Those of the old draft."),
    ] = None,
    new_pages: Annotated[
        str | None,
        typer.Option(metavar="RANGES", rich_help_panel=READING, help="Those of the new draft."),
    ] = None,
    crop: CropOption = None,
    ocr: OcrOption = None,
    cross_check: CrossCheckOption = False,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
    unit: UnitOption = None,
    language: DraftLanguageOption = None,
    pin: PinOption = None,
    forbid: ForbidOption = None,
    overrides: OverridesOption = None,
    write_overrides: WriteOverridesOption = None,
    explain: ExplainOption = None,
    notes: NotesOption = None,
    notes_in: NotesInOption = Side.NEW,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code", rich_help_panel=EXIT, help="End with status 1 where the drafts differ."
        ),
    ] = False,
    allow_partial: AllowPartialOption = False,
) -> ExitCode:
    """Tell what changed from the draft OLD to the draft NEW."""
    if more:
        raise too_many((old, new, *more))
    used = tuple(filter(None, (notes, overrides)))
    destinations = _destinations(output or (), (old, new), report_format, used)
    noted = asked_notes(notes, notes_in, redact=redact)
    overruled = Overruled(
        overrides=asked_overrides(pin or (), forbid or (), overrides),
        written=_place_of_overrides(write_overrides, (old, new), destinations),
        explained=_explained(explain, report_format),
    )
    settings = partial(
        reading_settings,
        column=column,
        crop=crop,
        ocr=ocr,
        cross_check=cross_check,
        limit=limit,
        password_file=password_file,
    )
    inputs = (
        Input(
            name=old,
            encoding=old_encoding or encoding,
            settings=settings(revisions=old_revisions or revisions, pages=old_pages or pages),
        ),
        Input(
            name=new,
            encoding=new_encoding or encoding,
            settings=settings(revisions=new_revisions or revisions, pages=new_pages or pages),
        ),
    )
    screen = Screen(
        width=console.lines_of(width, sys.stdout),
        color=console.wants_color(color, os.environ, sys.stdout),
        show_all=show_all,
        show_noise=show_noise,
        article=_lone_article(article, report_format),
        ascii_only=ascii_only or not pager.shows_unicode(sys.stdout),
        paged=use_pager,
        presentation=Presentation(title=title, language=report_language),
    )
    dress = Dress(presentation=screen.presentation, labels=(old_label, new_label), redact=redact)
    most = inputs[0].settings.limits.articles
    options = Options(unit=unit_words(unit), language=language, most_articles=most)
    found = _compared(inputs, overruled.overrides, options)
    told = annotated(dressed(_with_tables(found, destinations, report_format), dress), noted)
    with speaking(report_language):
        _deliver(told, destinations, report_format, screen, overruled)
    return _status(told, exit_code=exit_code, allow_partial=allow_partial)


def _destinations(
    asked: Sequence[str],
    inputs: tuple[str, str],
    report_format: Format | None,
    used: tuple[str, ...],
) -> tuple[outputs.Destination, ...]:
    """Where reports go; refuses what cannot be, before anything is read."""
    if inputs == (outputs.STANDARD_INPUT, outputs.STANDARD_INPUT):
        what = "both drafts are to come from standard input"
        raise UsageError(what, "give the name of a file for one of them")
    fallback = None
    if report_format not in {None, Format.TERMINAL}:
        fallback = ReportFormat(str(report_format))
    if fallback in BINARY and not asked and console.is_terminal(sys.stdout):
        what = f"a report as {fallback} is no text, and would go to the terminal"
        raise UsageError(what, "give it a file with --output FILE")
    return outputs.plan(asked, (*inputs, *used), fallback)


def _place_of_overrides(
    asked: str | None, inputs: tuple[str, str], reports: Sequence[outputs.Destination]
) -> outputs.Place | None:
    return None if asked is None else outputs.plan_file(asked, inputs, reports)


def _explained(asked: str | None, report_format: Format | None) -> str | None:
    if asked is not None and report_format not in {None, Format.TERMINAL}:
        what = f"--explain writes text, and not {report_format}"
        raise UsageError(what, "leave --format out, or write the report with --output FILE")
    return asked


def _lone_article(asked: str | None, report_format: Format | None) -> str | None:
    if asked is not None and report_format not in {None, Format.TERMINAL}:
        what = f"--article shows text, and not {report_format}"
        raise UsageError(what, "leave --format out, or write the report with --output FILE")
    return asked


def _compared(inputs: Sequence[Input], overrides: LabelOverrides, options: Options) -> Comparison:
    from draftdiff import pipeline, reading  # noqa: PLC0415 - not for --help: they take a while

    sources = []
    for draft in inputs:
        with progress(f"Reading {draft.name}"):
            sources.append(
                reading.read(
                    draft.name,
                    encoding=draft.encoding,
                    settings=draft.settings,
                    data=content_of(draft.name),
                )
            )
    old, new = sources
    with progress(f"Comparing {old.name} with {new.name}"):
        return pipeline.compare(old, new, options=options, overrides=overrides)


def _deliver(
    comparison: Comparison,
    destinations: Sequence[outputs.Destination],
    report_format: Format | None,
    screen: Screen,
    overruled: Overruled,
) -> None:
    """Render all, then write all: the files first, since standard output may be cut off."""
    visible = _with_noise(comparison) if screen.show_noise else comparison
    with progress("Writing the report"):
        rendered = {
            destination.format: reporting.render(
                # Scripts tell noise by its flag.
                comparison if destination.format is ReportFormat.JSON else visible,
                destination.format,
                screen.presentation,
            )
            for destination in destinations
        }
        files: list[tuple[outputs.Place, bytes]] = [
            (where, rendered[where.format]) for where in destinations
        ]
        if overruled.written is not None:
            files.append((overruled.written, written_overrides(comparison)))
        if overruled.explained is not None:
            shown = _explanation(comparison, overruled.explained, screen)
        else:
            told = comparison if report_format is Format.JSON else visible
            shown = _shown(told, [where for where, _ in files], report_format, screen)
        outputs.write_all(files)
    pager.show(shown, paged=screen.paged and report_format in {None, Format.TERMINAL})


def _with_tables(
    comparison: Comparison, destinations: Sequence[outputs.Destination], asked: Format | None
) -> Comparison:
    """With the sanctions of both drafts, where a report has a table of them: it takes a while."""
    from draftdiff import pipeline  # noqa: PLC0415 - not for --help: it takes a while

    formats = {str(asked), *(str(destination.format) for destination in destinations)}
    if formats.isdisjoint({Format.HTML, Format.PDF, Format.XLSX}):
        return comparison
    return pipeline.with_penalties(comparison)


def _with_noise(comparison: Comparison) -> Comparison:
    from draftdiff import pipeline  # noqa: PLC0415 - not for --help: it takes a while

    return pipeline.with_noise_marked(comparison)


def _explanation(comparison: Comparison, name: str, screen: Screen) -> bytes:
    from draftdiff import pipeline  # noqa: PLC0415 - not for --help: it takes a while
    from draftdiff.reporting import terminal  # noqa: PLC0415 - it loads rich

    explanations = pipeline.explain(comparison, name)
    return terminal.render_explanations(
        comparison, explanations, width=screen.width, color=screen.color
    ).encode()


def _shown(
    comparison: Comparison,
    files: Sequence[outputs.Place],
    report_format: Format | None,
    screen: Screen,
) -> bytes:
    """What goes to standard output: one report, or the summary where the reports are files.

    A format that was asked for by name and went to a file is not shown a second time.
    """
    if screen.article is not None:
        return _article(comparison, screen.article, screen)
    in_files = {str(file.format) for file in files if isinstance(file, outputs.Destination)}
    if files and (report_format is None or report_format in in_files):
        return _summary(comparison, files, screen)
    if report_format in {None, Format.TERMINAL}:
        return _report(comparison, screen)
    return reporting.render(comparison, ReportFormat(str(report_format)), screen.presentation)


def _summary(comparison: Comparison, files: Sequence[outputs.Place], screen: Screen) -> bytes:
    from draftdiff.reporting import terminal  # noqa: PLC0415 - it loads rich

    summary = terminal.render_summary(
        comparison, width=screen.width, color=screen.color, title=screen.presentation.title
    )
    written = [
        f"{say('Written: {file}', file=visibility.one_line(where.asked))}\n" for where in files
    ]
    return _encoded(summary + "".join(written), screen)


def _report(comparison: Comparison, screen: Screen) -> bytes:
    from draftdiff.reporting import terminal  # noqa: PLC0415 - it loads rich

    report = terminal.render_terminal(
        comparison,
        width=screen.width,
        color=screen.color,
        show_all=screen.show_all,
        title=screen.presentation.title,
    )
    return _encoded(report, screen)


def _article(comparison: Comparison, name: str, screen: Screen) -> bytes:
    from draftdiff.reporting import terminal  # noqa: PLC0415 - it loads rich

    shown = terminal.render_article(comparison, name, width=screen.width, color=screen.color)
    return _encoded(shown, screen)


def _encoded(report: str, screen: Screen) -> bytes:
    from draftdiff.reporting.terminal import plain_ascii  # noqa: PLC0415 - it loads rich

    return (plain_ascii(report) if screen.ascii_only else report).encode()


def _status(comparison: Comparison, *, exit_code: bool, allow_partial: bool) -> ExitCode:
    if comparison.partial and not allow_partial:
        console.say(partial_words(losses_of_comparison(comparison)))
        return ExitCode.PARTIAL
    if exit_code and comparison.differs:
        return ExitCode.DIFFERENCES
    return ExitCode.DONE
