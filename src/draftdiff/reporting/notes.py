"""An analyst's notes beside the rows that they are about.

Note on 28(1)(b), “anarchism”: what is anarchism?

A note's words are its writer's, and as hostile as a draft's: whoever shows them escapes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from draftdiff.model import ArticleDiff, Comparison, Side
from draftdiff.model.notes import PlacedNote
from draftdiff.reporting.inline import Line, Mark
from draftdiff.reporting.languages import say
from draftdiff.text.visibility import one_line


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


def notes_above(row: ArticleDiff) -> tuple[PlacedNote, ...]:
    """The row's notes that are about whole articles: they stand above the text."""
    return tuple(note for note in row.notes if _at(row, note) is None)


def beside_clauses(
    row: ArticleDiff, lines: Iterable[Line]
) -> Iterator[tuple[tuple[Line, ...], tuple[PlacedNote, ...]]]:
    """The row's lines in parts, each with the notes that stand behind it.

    A note stands behind the line in which its clause, or its quote, begins.
    """
    shown = tuple(lines)
    behind: dict[int, list[PlacedNote]] = {}
    for note in row.notes:
        at = _at(row, note)
        if at is not None:
            behind.setdefault(_line_of(shown, note.side, at), []).append(note)
    start = 0
    for number in sorted(behind):
        yield shown[start : number + 1], tuple(behind[number])
        start = number + 1
    if start < len(shown):
        yield shown[start:], ()


def _at(row: ArticleDiff, note: PlacedNote) -> int | None:
    """Where the note's clause begins in the row's joined texts; None for a whole article."""
    if note.spot is None:
        return None
    old = note.side is Side.OLD
    articles, places = (row.old, row.link.old) if old else (row.new, row.link.new)
    number = places.index(note.spot.article)
    if len(note.spot.span) >= len(articles[number].text):
        return None
    return sum(len(each.text) + 1 for each in articles[:number]) + note.spot.span.start


def _line_of(lines: Sequence[Line], side: Side, at: int) -> int:
    """The last line of one side's text that begins at a character or before it."""
    absent = Mark.INSERTED if side is Side.OLD else Mark.DELETED
    found = 0
    for number, line in enumerate(lines):
        own = [piece for piece in line if piece.mark is not absent]
        if own and (own[0].old_at if side is Side.OLD else own[0].new_at) <= at:
            found = number
    return found


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
