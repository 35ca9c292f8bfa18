"""Footnotes, and the small raised figures that point to them.

    … put forward legislation¹ for a coordinated approach.     "1" ──▶ bucket "footnote mark"
    ─────────
    1  https://ec.europa.eu/…                                        ▶ bucket "footnote"

A footnote is believed when its number also stands raised in the text above it; small type alone
may be a table or a schedule of the law.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from draftdiff.reading.pdf.furniture import main_size
from draftdiff.reading.pdf.page import Mark, Page, Row

FOOTNOTE = "footnote"

_SMALLER = 0.93
_START = re.compile(r"\s*\(?(\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡§¶]{1,3})(?!\d)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


_SENTENCE_END = (".", "!", "?", ")", "»", "”", "’", ";", "។", "。")


class _Note(NamedTuple):
    """A row that begins a footnote: its place in `Page.rows` and its number."""

    place: int
    number: str


def set_footnotes_apart(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with `Row.bucket` set on footnotes, and marks only where they point to one."""
    body = main_size(pages)
    done: list[Page] = []
    goes_on = False
    for page in pages:
        places = _footnote_places(page, body, goes_on=goes_on)
        done.append(_with_footnotes(page, places, body))
        goes_on = bool(places) and not page.rows[max(places)].text.endswith(_SENTENCE_END)
    return tuple(done)


def _footnote_places(page: Page, body: float, *, goes_on: bool) -> frozenset[int]:
    """The places of all rows of footnotes; `goes_on`: the last page ended amid one."""
    marked = {mark.number for row in page.rows for mark in row.marks if _is_body(row, body)}
    if not marked and not goes_on:
        return frozenset()
    places: set[int] = set()
    for block in _small_blocks(page, body):
        notes = [note for note in _notes(page, block) if note.number in marked]
        if goes_on and not places:
            places.update(block)
        elif notes:
            # The same number may begin a row of a small table above: the lowest one is the note.
            start = max(note.place for note in notes if note.number == notes[0].number)
            places.update(place for place in block if place >= start)
    return frozenset(places)


def _is_body(row: Row, body: float) -> bool:
    return row.bucket is None and not row.turned and row.size >= _SMALLER * body


def _is_small(row: Row, body: float) -> bool:
    return row.bucket is None and not row.turned and row.size < _SMALLER * body


def _small_blocks(page: Page, body: float) -> list[list[int]]:
    """The places of every stretch of small rows that no row of the body stands below."""
    blocks: list[list[int]] = [[]]
    for place, row in enumerate(page.rows):
        if _is_small(row, body):
            blocks[-1].append(place)
        elif _is_body(row, body):
            blocks.append([])
    return [block for block in blocks if block and not _has_body_below(page, block, body)]


def _has_body_below(page: Page, block: list[int], body: float) -> bool:
    rows = [page.rows[place] for place in block]
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    foot = min(row.baseline for row in rows)
    return any(
        _is_body(row, body) and row.baseline < foot and row.left < right and row.right > left
        for row in page.rows
    )


def _notes(page: Page, block: list[int]) -> list[_Note]:
    starts = ((place, _START.match(page.rows[place].text)) for place in block)
    return [
        _Note(place, start.group(1).translate(_SUPERSCRIPTS)) for place, start in starts if start
    ]


def _with_footnotes(page: Page, places: frozenset[int], body: float) -> Page:
    if not places and not any(row.marks for row in page.rows):
        return page
    numbers = {note.number for note in _notes(page, sorted(places))}
    rows = tuple(
        row._replace(bucket=FOOTNOTE, marks=())
        if place in places
        else row._replace(marks=_pointing(row, numbers, body))
        for place, row in enumerate(page.rows)
    )
    return page._replace(rows=rows)


def _pointing(row: Row, numbers: set[str], body: float) -> tuple[Mark, ...]:
    if not row.marks or not _is_body(row, body):
        return ()
    return tuple(mark for mark in row.marks if mark.number in numbers)
