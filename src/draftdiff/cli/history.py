"""`draftdiff history DRAFT DRAFT…`: one law over many drafts.

history D1 D2 D3                       the matrix: who came, went, came back
history … --article 28 --in D1         one article's biography
history … --columns                    the synoptic table
history … --phrase "public order"      where words stood
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from draftdiff.cli import console
from draftdiff.cli.console import Color
from draftdiff.cli.documents import FormatOption, OutputOption, Report, deliver, planned
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.git_log import revisions
from draftdiff.cli.git_revision import content_of
from draftdiff.cli.many import drafts_of, with_labels
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
from draftdiff.model import Options, Source, Verdict
from draftdiff.model.history import History, Place
from draftdiff.model.reading import Settings
from draftdiff.reporting.languages import Language, speaking

DRAFTS = "Which drafts"
FEWEST = 2
ARTICLE, COLUMNS, PHRASE = "--article", "--columns", "--phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is asked of the history: at most one of an article, the columns and a phrase."""

    article: str | None
    draft: str | None
    columns: bool
    phrase: str | None
    changed_only: bool
    title: str


def history(  # noqa: PLR0913 - one parameter an option, as typer has it
    drafts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="DRAFT…",
            help="The drafts, oldest first; or a folder of them. HEAD~1:FILE is one of git.",
        ),
    ] = None,
    *,
    git: Annotated[
        str | None,
        typer.Option(
            "--git",
            metavar="FILE",
            rich_help_panel=DRAFTS,
            help="Take the revisions of this file in git, oldest first.",
        ),
    ] = None,
    by_date: Annotated[
        bool,
        typer.Option(
            "--by-date",
            rich_help_panel=DRAFTS,
            help="Order the drafts by the date or the number in their names.",
        ),
    ] = False,
    label: Annotated[
        list[str] | None,
        typer.Option(
            "--label",
            metavar="TEXT",
            rich_help_panel=DRAFTS,
            help="What to call a draft; once for each, in order.",
        ),
    ] = None,
    article: Annotated[
        str | None,
        typer.Option(
            ARTICLE,
            metavar="NUMBER",
            rich_help_panel=REPORT,
            help="Tell the biography of one article.",
        ),
    ] = None,
    in_draft: Annotated[
        str | None,
        typer.Option(
            "--in",
            metavar="DRAFT",
            rich_help_panel=REPORT,
            help="The draft that --article counts in, by name or by its place (1, 2 …); "
            "the first that has it by default.",
        ),
    ] = None,
    columns: Annotated[
        bool,
        typer.Option(
            COLUMNS, rich_help_panel=REPORT, help="Write the texts side by side, clause by clause."
        ),
    ] = False,
    phrase: Annotated[
        str | None,
        typer.Option(
            PHRASE,
            metavar="WORDS",
            rich_help_panel=REPORT,
            help="Tell where these words stood in each draft, in whatever form.",
        ),
    ] = None,
    changed_only: Annotated[
        bool,
        typer.Option(
            "--changed-only/--all",
            rich_help_panel=REPORT,
            help="Leave out the lines to which nothing happened.",
        ),
    ] = False,
    output: OutputOption = None,
    report_format: FormatOption = None,
    title: TitleOption = "",
    report_language: LanguageOption = Language.ENGLISH,
    color: ColorOption = Color.AUTO,
    width: WidthOption = None,
    encoding: EncodingOption = None,
    revisions_of: RevisionsOption = None,
    ocr: OcrOption = None,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
    unit: UnitOption = None,
    language: DraftLanguageOption = None,
    allow_partial: AllowPartialOption = False,
) -> ExitCode:
    """Follow a law through all its drafts: what came, what went, what came back."""
    view = View(
        article=article,
        draft=in_draft,
        columns=columns,
        phrase=phrase,
        changed_only=changed_only,
        title=title,
    )
    _check(view)
    names = _names(drafts or (), git, by_date=by_date)
    delivery = planned(output or (), names, report_format, width=width, color=color)
    settings = reading_settings(
        revisions=revisions_of, ocr=ocr, limit=limit, password_file=password_file
    )
    sources = _sources(names, git, encoding, settings)
    labels = with_labels([source.name for source in sources], label or ())
    named = [replace(source, name=own) for source, own in zip(sources, labels, strict=True)]
    options = Options(
        unit=unit_words(unit), language=language, most_articles=settings.limits.articles
    )
    found = _followed(named, options)
    with speaking(report_language):
        deliver(_report(found, view), delivery)
    return _status(found, allow_partial=allow_partial)


def _check(view: View) -> None:
    """Refuse what contradicts itself, before anything is read."""
    asked = [
        name
        for name, given in (
            (ARTICLE, view.article is not None),
            (COLUMNS, view.columns),
            (PHRASE, view.phrase is not None),
        )
        if given
    ]
    if len(asked) > 1:
        what = f"{asked[0]} and {asked[1]} are two reports"
        raise UsageError(what, "ask for them one after the other")
    if view.draft is not None and view.article is None:
        what = "--in names a draft, but no article was asked for"
        raise UsageError(what, "give --article NUMBER too")
    if view.phrase is not None and not any(map(str.isalnum, view.phrase)):
        what = "--phrase has no words"
        raise UsageError(what, 'give some, as in --phrase "public order"')


def _names(drafts: Sequence[str], git: str | None, *, by_date: bool) -> list[str]:
    if git is not None:
        if drafts:
            what = "--git and drafts were both given"
            raise UsageError(what, "name either a file in git or the drafts")
        return [git]
    names = drafts_of(drafts, by_date=by_date)
    if len(names) < FEWEST:
        what = "a history needs two drafts at least"
        raise UsageError(what, "name them, oldest first, or a folder of them")
    return names


def _sources(
    names: Sequence[str], git: str | None, encoding: str | None, settings: Settings
) -> list[Source]:
    from draftdiff import reading

    if git is None:
        sources = []
        for name in names:
            with progress(f"Reading {name}"):
                sources.append(
                    reading.read(name, encoding=encoding, settings=settings, data=content_of(name))
                )
        return sources
    found = []
    for revision in revisions(git):
        with progress(f"Reading {revision.name}"):
            source = reading.read(
                revision.path, encoding=encoding, settings=settings, data=revision.data
            )
        found.append(replace(source, name=revision.name))
    if len(found) < FEWEST:
        what = f"{git} has one revision in git"
        raise UsageError(what, "a history needs two at least")
    return found


def _followed(sources: Sequence[Source], options: Options) -> History:
    from draftdiff import studies

    with progress(f"Following {len(sources)} drafts"):
        return studies.follow(sources, options)


def _report(found: History, view: View) -> Report:
    # ruff: noqa: PLC0415 - each report is loaded when it is asked for
    from draftdiff.reporting.history import json_history

    if view.article is not None:
        from draftdiff.reporting.history.biography import life
        from draftdiff.tracing.biography import biography

        told = biography(found, _subject(found, view.article, view.draft))
        return Report(
            document=life(told, view.title), json=lambda: json_history.biography_json(told)
        )
    if view.phrase is not None:
        from draftdiff.reporting.history.phrase import where
        from draftdiff.tracing.phrases import trail

        stood = trail(found, view.phrase)
        return Report(document=where(stood), json=lambda: json_history.phrase_json(stood))
    if view.columns:
        from draftdiff.reporting.history.columns import synopsis

        return Report(
            document=synopsis(found, view.title),
            json=lambda: json_history.matrix_json(found),
            landscape=True,
        )
    from draftdiff.reporting.history.matrix import matrix

    return Report(
        document=matrix(found, view.title, changed_only=view.changed_only),
        json=lambda: json_history.matrix_json(found),
        landscape=True,
    )


def _subject(found: History, article: str, draft: str | None) -> Place:
    """The article that was asked for.

    Raises:
        UsageError: no draft is called so, or it has no such article.
    """
    from draftdiff.aligning.labels import place_of

    if draft is not None:
        number = _draft_number(found, draft)
        return Place(number, place_of(article, found.drafts[number]))
    refused: UsageError | None = None
    for number, each in enumerate(found.drafts):
        try:
            return Place(number, place_of(article, each))
        except UsageError as error:
            refused = refused or error
    what = f'no draft has an article "{article}"'
    raise UsageError(what, refused.next_step if refused else "name another") from None


def _draft_number(found: History, asked: str) -> int:
    names = [draft.source.name for draft in found.drafts]
    if asked.isdecimal() and 1 <= int(asked) <= len(names):
        return int(asked) - 1
    wanted = Path(asked).name
    matching = [number for number, name in enumerate(names) if wanted in {name, Path(name).stem}]
    matching = matching or [number for number, name in enumerate(names) if wanted in name]
    if len(matching) == 1:
        return matching[0]
    what = f'--in "{asked}" names no draft' if not matching else f'--in "{asked}" names several'
    raise UsageError(what, f"give its place, from 1 to {len(names)}")


def _status(found: History, *, allow_partial: bool) -> ExitCode:
    losses = [loss for draft in found.drafts for loss in losses_of_draft(draft)]
    losses += [
        f"{draft.source.name}: no article structure was found"
        for draft in found.drafts
        if draft.verdict is Verdict.NOT_A_LAW
        and not any(loss.startswith(draft.source.name) for loss in losses)
    ]
    if not losses or allow_partial:
        return ExitCode.DONE
    console.say(partial_words(losses))
    return ExitCode.PARTIAL
