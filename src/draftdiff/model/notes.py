"""An analyst's notes: anchored to an article or a clause, and perhaps to a quote in it.

at "28(1)(b)"   quote "political cohesiveness"   text "Vague: ask for a definition."
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from draftdiff.model.alignment import Side
from draftdiff.model.span import Span

Extra = str | int | float | bool | date | time | datetime | tuple["Extra", ...]
"""What else a note may hold: its author, its day, its tags."""


class NoteFate(StrEnum):
    """What became of what a note is about, from one draft to the next.

    Lost is a note whose place was not found in the draft that it was written about.
    """

    KEPT = "kept"
    REWORDED = "reworded"
    DROPPED = "dropped"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note.

    `at` is how its place is cited in the draft ("28(1)(b)", "Article 28"), "" where it has none
    any more; `quote` are words of that place, or "". `fate` and `was` tell what became of it when
    it was last carried to another draft, and how its place had been cited before. `extras` are
    what else the file says of it, in order.
    """

    at: str
    text: str
    quote: str = ""
    fate: NoteFate | None = None
    was: str = ""
    extras: tuple[tuple[str, Extra], ...] = ()


class Spot(NamedTuple):
    """A place in a draft: the article's index, how the place is cited, its range of the text."""

    article: int
    citation: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedNote:
    """A note and its place in a draft of a comparison; None where it was not found."""

    note: Note
    side: Side
    spot: Spot | None
