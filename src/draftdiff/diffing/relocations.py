"""Clauses that left one article and stand in another: moved, not dropped here and added there.

    old 28(1)(b)  "… keeps the data for longer than a year"    28  dropped (1)(b) ┐ 28(1)(b)
    new 45(2)     "… keeps the data for longer than a year"    45  added (2)      ┘  → 45(2) moved

Both rows keep a clause, each with its own place alone and both citations. Only a clause whose words
are the same, and which went once and came once, is known again: what every article says has no
place that it moved from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from draftdiff.diffing.moves import IDLE_ENDS
from draftdiff.model import ArticleDiff, ClauseDiff, ClauseKind
from draftdiff.text.keys import typographic_key, word_key

LEAST_BYTES = 40
"""Bytes of the letters of the shortest clause that is known in another article: some eight words of
a script with spaces, some fourteen signs of Chinese or Khmer. Of the clauses that the corpus' laws
have twice, nearly all are shorter ("The Minister may make regulations")."""


class _Place(NamedTuple):
    """A clause of a row: the numbers of both."""

    row: int
    clause: int


def with_relocations(rows: Sequence[ArticleDiff]) -> list[ArticleDiff]:
    """The rows, with clauses that went from one row and came in another as moved."""
    gone = _sole(rows, ClauseKind.DROPPED)
    come = _sole(rows, ClauseKind.ADDED) if gone else {}
    found = [(gone[key], come[key]) for key in gone if key in come]
    moved: dict[_Place, ClauseDiff] = {}
    for one, two in found:
        if one.row == two.row:
            continue
        old, new = _clause(rows, one), _clause(rows, two)
        moved[one] = old._replace(kind=ClauseKind.MOVED, new=new.new)
        moved[two] = new._replace(kind=ClauseKind.MOVED, old=old.old)
    touched = {place.row for place in moved}
    return [_with(row, at, moved) if at in touched else row for at, row in enumerate(rows)]


def _clause(rows: Sequence[ArticleDiff], place: _Place) -> ClauseDiff:
    return rows[place.row].clauses[place.clause]


def _with(row: ArticleDiff, at: int, moved: dict[_Place, ClauseDiff]) -> ArticleDiff:
    clauses = tuple(moved.get(_Place(at, k), clause) for k, clause in enumerate(row.clauses))
    return replace(row, clauses=clauses)


def _sole(rows: Sequence[ArticleDiff], kind: ClauseKind) -> dict[str, _Place]:
    """The clauses of one kind that are known by their words, which no other of them has."""
    found: dict[str, _Place | None] = {}
    for at, row in enumerate(rows):
        for number, text in _texts(row, kind):
            key = _key(text)
            if key:
                found[key] = None if key in found else _Place(at, number)
    return {key: place for key, place in found.items() if place is not None}


def _texts(row: ArticleDiff, kind: ClauseKind) -> Iterator[tuple[int, str]]:
    wanted = [(k, clause) for k, clause in enumerate(row.clauses) if clause.kind is kind]
    if not wanted:
        return
    text = row.old_text if kind is ClauseKind.DROPPED else row.new_text
    for number, clause in wanted:
        span = clause.old_span or clause.new_span
        if span is not None and span.end - span.start > LEAST_BYTES // 4:
            yield number, span.of(text)


def _key(text: str) -> str:
    """What a clause is known by: its words without its number; "" where it is too short."""
    key = typographic_key(_marker().sub("", text, count=1)).strip(IDLE_ENDS)
    return key if len(word_key(key).encode()) >= LEAST_BYTES else ""


@cache
def _marker() -> re.Pattern[str]:
    """The number of a clause with its brackets or its mark, or a bullet; a quote before it."""
    return re.compile(
        r"\A\s*[“‘«„\"]?(?:[(（\[]?[^\W_]{1,7}[)）\].、．°៖]{1,2}|[-–—•·])[\s\u200b]*"
    )
