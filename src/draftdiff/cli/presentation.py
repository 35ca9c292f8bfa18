"""How reports are presented: titles, names of the sides, language, and how much they tell.

--title "Cybercrime Law"  --old-label "2014 leak"  --report-language km  --redact
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, NamedTuple

import typer

from draftdiff.cli.settings import REPORT
from draftdiff.model import Comparison, Draft
from draftdiff.reporting import Language, Presentation

TitleOption = Annotated[
    str,
    typer.Option(
        "--title",
        metavar="TEXT",
        rich_help_panel=REPORT,
        help="Title of the reports, in place of the drafts' names.",
    ),
]
OldLabelOption = Annotated[
    str,
    typer.Option(
        "--old-label",
        metavar="TEXT",
        rich_help_panel=REPORT,
        help="What to call the old draft, in place of its file's name.",
    ),
]
NewLabelOption = Annotated[
    str,
    typer.Option(
        "--new-label",
        metavar="TEXT",
        rich_help_panel=REPORT,
        help="What to call the new draft.",
    ),
]
LanguageOption = Annotated[
    Language,
    typer.Option(
        "--report-language",
        rich_help_panel=REPORT,
        help="Language of the reports' own words; the drafts keep theirs.",
    ),
]
RedactOption = Annotated[
    bool,
    typer.Option(
        "--redact",
        rich_help_panel=REPORT,
        help="Leave the drafts' words out of the reports: labels, kinds and figures stay.",
    ),
]
ArticleOption = Annotated[
    str | None,
    typer.Option(
        "--article",
        metavar="NUMBER",
        rich_help_panel=REPORT,
        help="Show one article alone, by its number in either draft.",
    ),
]
AsciiOption = Annotated[
    bool,
    typer.Option(
        "--ascii",
        rich_help_panel=REPORT,
        help="No arrows and frames on the terminal but those of ASCII.",
    ),
]
PagerOption = Annotated[
    bool,
    typer.Option(
        "--pager/--no-pager",
        rich_help_panel=REPORT,
        help="Show long reports on the terminal through PAGER.",
    ),
]


class Dress(NamedTuple):
    """What the reports are to look like; `labels` are those of the old and the new draft."""

    presentation: Presentation
    labels: tuple[str, str]
    redact: bool


def dressed(comparison: Comparison, dress: Dress) -> Comparison:
    """The comparison as the reports are to tell of it."""
    if dress.redact:
        from draftdiff.reporting.redaction import redacted  # noqa: PLC0415 - seldom asked for

        comparison = redacted(comparison)
    old, new = dress.labels
    return replace(
        comparison, old=_labelled(comparison.old, old), new=_labelled(comparison.new, new)
    )


def _labelled(draft: Draft, label: str) -> Draft:
    return replace(draft, source=replace(draft.source, name=label)) if label.strip() else draft
