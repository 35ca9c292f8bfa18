"""`draftdiff check OLD NEW`: the gate for CI, on changes of legal weight.

    profile ─▶ compare ─▶ findings ─▶ baseline, acceptances ─▶ text, SARIF, … ─▶ status 0 or 1

The day of acceptances is the one thing that a check takes from the clock; `--today` sets it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from draftdiff.cli import console
from draftdiff.cli.acceptances import read_acceptances
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.gating import checked, read_baseline, stale_words, watched
from draftdiff.cli.git_revision import content_of, path_of
from draftdiff.cli.latest import latest
from draftdiff.cli.partial import losses_of_comparison, partial_words
from draftdiff.cli.presentation import LanguageOption
from draftdiff.cli.profile import Profile, read_profile, read_toml
from draftdiff.cli.progress import progress
from draftdiff.cli.settings import (
    EXIT,
    REPORT,
    AllowPartialOption,
    EncodingOption,
    LimitOption,
    PasswordOption,
    reading_settings,
)
from draftdiff.errors import UsageError
from draftdiff.model import Comparison, FindingLevel, GateResult, Options
from draftdiff.model.reading import Settings
from draftdiff.reporting.gate import FOR_PEOPLE, WITH_PENALTIES, GateFormat, render_gate
from draftdiff.reporting.languages import Language, speaking

if TYPE_CHECKING:
    from draftdiff.analysing import Lexicon

RULES_PANEL = "What counts"
FAIL_ON = "DRAFTDIFF_FAIL_ON"


class Reader(NamedTuple):
    """How both drafts are to be read."""

    encoding: str | None
    settings: Settings


class Threshold(StrEnum):
    """What `--fail-on` takes."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"
    ANY = "any"


def check(  # noqa: PLR0913 - one parameter an option, as typer has it
    old: Annotated[
        str | None, typer.Argument(metavar="OLD", help="The earlier draft; - is standard input.")
    ] = None,
    new: Annotated[
        str | None, typer.Argument(metavar="NEW", help="The later draft; - is standard input.")
    ] = None,
    *,
    folder: Annotated[
        str | None,
        typer.Option(
            "--latest",
            metavar="FOLDER",
            help="Take the two newest drafts of FOLDER, by the dates in their names.",
        ),
    ] = None,
    fail_on: Annotated[
        Threshold | None,
        typer.Option(
            "--fail-on",
            rich_help_panel=EXIT,
            help="End with status 1 on findings of this level or above; error by default.",
        ),
    ] = None,
    gate_format: Annotated[
        GateFormat,
        typer.Option("--format", "-f", rich_help_panel=REPORT, help="Format on standard output."),
    ] = GateFormat.TEXT,
    report_language: LanguageOption = Language.ENGLISH,
    quote: Annotated[
        bool,
        typer.Option(
            "--quote",
            rich_help_panel=REPORT,
            help="Let GitHub's lines, which others may see, quote the drafts.",
        ),
    ] = False,
    show_penalties: Annotated[
        bool,
        typer.Option(
            "--penalties",
            rich_help_panel=REPORT,
            help="Add all sanctions of both drafts, old against new (text, json, markdown).",
        ),
    ] = False,
    baseline: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            rich_help_panel=RULES_PANEL,
            help="An earlier check --format json; what it has does not count.",
        ),
    ] = None,
    accept: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            rich_help_panel=RULES_PANEL,
            help="Accepted findings; draftdiff-accept.toml by default.",
        ),
    ] = None,
    profile_file: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="FILE",
            rich_help_panel=RULES_PANEL,
            help="Levels and watched phrases; draftdiff.toml by default.",
        ),
    ] = None,
    lexicon: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            rich_help_panel=RULES_PANEL,
            help="Words and phrases of your own, on top of those of a language.",
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            rich_help_panel=RULES_PANEL,
            help="The day that acceptances are held against, as in 2026-12-31.",
        ),
    ] = None,
    encoding: EncodingOption = None,
    limit: LimitOption = None,
    password_file: PasswordOption = None,
    allow_partial: AllowPartialOption = False,
) -> ExitCode:
    """Find changes of legal weight, and stop a script on them."""
    day = _day(today)
    _check_tables(gate_format, wanted=show_penalties)
    files = _files(old, new, folder)
    here = Path.cwd()
    profile = _profile(profile_file, here, lexicon)
    acceptances = read_acceptances(accept, here)
    known = read_baseline(baseline)
    reader = Reader(encoding, reading_settings(limit=limit, password_file=password_file))
    comparison = _compared(files, reader, profile, penalties=show_penalties)
    holding = [acceptance for acceptance in acceptances if acceptance.holds(day)]
    found = checked(comparison, profile.levels, known, holding)
    result = GateResult(
        comparison=comparison,
        checked=found,
        threshold=_threshold(fail_on, os.environ, profile),
        files=(path_of(files[0]), path_of(files[1])),
        watched=watched(comparison, profile),
        shows_penalties=show_penalties,
    )
    with speaking(report_language if gate_format in FOR_PEOPLE else Language.ENGLISH):
        console.write(render_gate(result, gate_format, quote=quote))
    for words in stale_words(acceptances, found, day):
        console.say(words)
    return _status(result, allow_partial=allow_partial)


def _check_tables(gate_format: GateFormat, *, wanted: bool) -> None:
    if wanted and gate_format not in WITH_PENALTIES:
        what = f"--penalties adds a table, and {gate_format} has none"
        raise UsageError(what, f"use --format {', '.join(WITH_PENALTIES)}")


def _day(said: str | None) -> date:
    if said is None:
        return date.today()  # noqa: DTZ011 - the day where the user is, as on their calendar
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        what = f"--today is {said!r}"
        raise UsageError(what, "write it as in 2026-12-31") from error


def _files(old: str | None, new: str | None, folder: str | None) -> tuple[str, str]:
    """The drafts' names: both given, or the newest of a folder, which is told."""
    if folder is not None:
        if old is not None or new is not None:
            what = "--latest and drafts are both given"
            raise UsageError(what, "give the folder, or the two drafts")
        files = latest(folder)
        console.say(f"comparing {files[0]} with {files[1]}.")
        return files
    if old is None or new is None:
        what = "two drafts are needed"
        raise UsageError(what, "give OLD and NEW, or --latest FOLDER")
    if old == new == "-":
        what = "both drafts are to come from standard input"
        raise UsageError(what, "give the name of a file for one of them")
    return old, new


def _profile(asked: str | None, here: Path, lexicon: str | None) -> Profile:
    from draftdiff.analysing import RULES  # noqa: PLC0415 - not for --help: it takes a while

    profile = read_profile(asked, here, frozenset(RULES))
    return replace(profile, lexicon=lexicon) if lexicon is not None else profile


def _compared(
    files: tuple[str, str], reader: Reader, profile: Profile, *, penalties: bool
) -> Comparison:
    from draftdiff import pipeline, reading  # noqa: PLC0415 - not for --help: they take a while

    sources = []
    for name in files:
        with progress(f"Reading {name}"):
            sources.append(
                reading.read(
                    name,
                    encoding=reader.encoding,
                    settings=reader.settings,
                    data=content_of(name),
                )
            )
    old, new = sources
    with progress(f"Comparing {old.name} with {new.name}"):
        most = reader.settings.limits.articles
        options = Options(most_clauses_analysed=None, most_articles=most)
        comparison = pipeline.compare(old, new, options)
        lexicon = _own_words(profile, comparison.new.language)
        if lexicon is not None:
            comparison = pipeline.with_findings(comparison, lexicon)
        return pipeline.with_penalties(comparison, lexicon) if penalties else comparison


def _own_words(profile: Profile, language: str) -> Lexicon | None:
    """The lexicon with the words of the house's own; None where it has none."""
    from draftdiff.analysing import extended_lexicon, parse_lexicon  # noqa: PLC0415

    lexicon = None
    if profile.lexicon is not None:
        path = Path(profile.lexicon)
        meant_for, lexicon = parse_lexicon(read_toml(path, "the lexicon"), path.name)
        if meant_for != language:
            what = f"the lexicon {path.name} is for {meant_for!r}, and the draft is in {language!r}"
            raise UsageError(what, "extend the lexicon of the drafts' language")
    if profile.vague:
        return extended_lexicon(language, lexicon, {"vague": {"terms": list(profile.vague)}})
    return lexicon


def _threshold(
    asked: Threshold | None, environ: Mapping[str, str], profile: Profile
) -> FindingLevel:
    """The level that stops: the command line over the environment over the profile."""
    said = asked or environ.get(FAIL_ON) or profile.fail_on or Threshold.ERROR
    if said not in list(Threshold):
        what = f"{FAIL_ON} is {said!r}"
        raise UsageError(what, f"use one of {', '.join(Threshold)}")
    return FindingLevel.INFO if said == Threshold.ANY else FindingLevel(said)


def _status(result: GateResult, *, allow_partial: bool) -> ExitCode:
    if result.comparison.partial and not allow_partial:
        console.say(partial_words(losses_of_comparison(result.comparison)))
        return ExitCode.PARTIAL
    return ExitCode.DIFFERENCES if result.stops else ExitCode.DONE
