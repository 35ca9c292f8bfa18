"""The correlation table as cells: what spreadsheets get, in both directions.

old      heading   new          heading        what happened  also        alike  match
Art. 28  Contents  Article 45   False content  reworded       renumbered  83 %   high
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Comparison, Provision, Side
from draftdiff.reporting import wording
from draftdiff.reporting.languages import say
from draftdiff.reporting.shares import shares_words

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class Line(NamedTuple):
    """The cells of a link; `alike` is a percentage, or None where words were not matched."""

    old: str
    old_heading: str
    old_chapter: str
    old_place: str
    new: str
    new_heading: str
    new_chapter: str
    new_place: str
    kind: str
    traits: str
    alike: int | None
    match: str
    note: str


def heads() -> Line:
    """The titles of the columns, that of `alike` left to `alike_head`."""
    return Line(
        old=say("Old"),
        old_heading=say("Old heading"),
        old_chapter=say("Old chapter"),
        old_place=say("Old place"),
        new=say("New"),
        new_heading=say("New heading"),
        new_chapter=say("New chapter"),
        new_place=say("New place"),
        kind=say("What happened"),
        traits=say("Also"),
        alike=None,
        match=say("Match"),
        note=say("Note"),
    )


def alike_head() -> str:
    """The title of the column of percentages."""
    return say("Alike (%)")


def lines(comparison: Comparison, first: Side = Side.NEW) -> list[Line]:
    """A line for each row, in the order of one side; what that side has not comes last."""
    articles = wording.articles_by_side(comparison)

    def place(row: ArticleDiff) -> tuple[bool, int]:
        places = row.link.old if first is Side.OLD else row.link.new
        return (not places, places[0] if places else 0)

    return [_line(row, articles) for row in sorted(comparison.changes, key=place)]


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet might take the cell's text for a formula."""
    return cell.lstrip(" \u00a0\u200b\ufeff").startswith(_FORMULA_STARTS)


def _line(row: ArticleDiff, articles: Mapping[Side, tuple[Provision, ...]]) -> Line:
    alike = wording.similarity(row)
    match = ""
    if row.old and row.new:
        match = say("check") if wording.needs_check(row) else say("high")
    elif wording.needs_check(row):
        match = say("check")
    notes = (wording.check_words(row, articles), *shares_words(row, articles))
    return Line(
        old=wording.side_title(row.old),
        old_heading=wording.side_heading(row.old),
        old_chapter=_chapter(row.old),
        old_place=wording.side_place(row.old),
        new=wording.side_title(row.new),
        new_heading=wording.side_heading(row.new),
        new_chapter=_chapter(row.new),
        new_place=wording.side_place(row.new),
        kind=wording.kind_word(row),
        traits=", ".join(wording.trait_words(row)),
        alike=int(alike.rstrip("%")) if alike else None,
        match=match,
        note=_joined(notes),
    )


def _chapter(articles: Sequence[Provision]) -> str:
    return _joined(dict.fromkeys(map(wording.path_words, articles)))


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(part for part in parts if part)
