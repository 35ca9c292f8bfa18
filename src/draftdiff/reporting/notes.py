"""An analyst's notes beside the rows that they are about.

Note on 28(1)(b), “anarchism”: what is anarchism?

A note's words are its writer's, and as hostile as a draft's: whoever shows them escapes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from draftdiff.model import Comparison
from draftdiff.model.notes import PlacedNote
from draftdiff.reporting.languages import say
from draftdiff.reporting.wording import one_line


def note_words(placed: PlacedNote) -> str:
    """A note in one line, with its place and what it quotes."""
    note = placed.note
    place = one_line(note.at or note.was)
    text = one_line(note.text)
    if not note.quote:
        return say("Note on {place}: {text}", place=place, text=text)
    quote = one_line(note.quote)
    return say("Note on {place}, “{quote}”: {text}", place=place, quote=quote, text=text)


def notes_words(notes: Iterable[PlacedNote]) -> tuple[str, ...]:
    """Notes in their order, each in one line."""
    return tuple(map(note_words, notes))


def unplaced_title() -> str:
    """What stands above the notes whose place was not found."""
    return say("Notes whose place was not found")


def unplaced_words(comparison: Comparison) -> tuple[str, ...]:
    """The notes whose place was not found, each in one line."""
    return notes_words(comparison.unplaced_notes)


def notes_json(notes: Iterable[PlacedNote]) -> list[dict[str, Any]]:
    """Notes for programs: the place in the draft as a range of the article's text."""
    return [
        {
            "at": placed.note.at,
            "side": placed.side,
            "span": placed.spot and placed.spot.span,
            "quote": placed.note.quote,
            "text": placed.note.text,
            "fate": placed.note.fate,
            "was": placed.note.was,
        }
        for placed in notes
    ]
