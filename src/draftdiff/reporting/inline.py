r"""Old and new text as one stream of lines with marks: what a redline is made of.

    ops    equal "The fine is "  replace "5"→"10"  equal " riel.\n"  insert "(2) Repeat"
    lines  [kept "The fine is ", deleted "5", inserted "10", kept " riel.\n"]
           [inserted "(2) Repeat"]

Every newline ends a line, whatever its mark. The kept and the deleted pieces together are the old
text, the kept and the inserted ones the new, but for noise, which shows the new text unmarked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from draftdiff.model import ArticleDiff, Op, OpKind


class Mark(StrEnum):
    """How a piece of text is marked."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text under one mark.

    `old_at` and `new_at` are where it begins in the row's old and new text, in characters; of
    the text that it is not part of, where it would stand.
    """

    mark: Mark
    text: str
    old_at: int
    new_at: int


Line = tuple[Piece, ...]


def marked_lines(row: ArticleDiff) -> Iterator[Line]:
    """The row's text with its marks, a line at a time; a newline stands only at a line's end.

    Neighbouring pieces of a line never have the same mark, and no piece is empty.
    """
    line: list[Piece] = []
    for piece in _lines_of_pieces(row):
        if line and line[-1].mark is piece.mark:
            line[-1] = _joined(line[-1], piece)
        else:
            line.append(piece)
        if piece.text.endswith("\n"):
            yield tuple(line)
            line = []
    if line:
        yield tuple(line)


def _joined(before: Piece, after: Piece) -> Piece:
    return Piece(
        mark=before.mark,
        text=before.text + after.text,
        old_at=before.old_at,
        new_at=before.new_at,
    )


def _lines_of_pieces(row: ArticleDiff) -> Iterator[Piece]:
    old_text, new_text = row.old_text, row.new_text
    for op in row.ops:
        for piece in _pieces(op, old_text, new_text):
            yield from _by_line(piece)


def _pieces(op: Op, old_text: str, new_text: str) -> Iterator[Piece]:
    if op.kind is OpKind.EQUAL or op.noise:
        yield Piece(
            mark=Mark.KEPT, text=op.new.of(new_text), old_at=op.old.start, new_at=op.new.start
        )
        return
    yield Piece(
        mark=Mark.DELETED, text=op.old.of(old_text), old_at=op.old.start, new_at=op.new.start
    )
    yield Piece(
        mark=Mark.INSERTED, text=op.new.of(new_text), old_at=op.old.end, new_at=op.new.start
    )


def _by_line(piece: Piece) -> Iterator[Piece]:
    """The piece cut after each newline. splitlines would cut at more than newlines."""
    start = 0
    while start < len(piece.text):
        end = piece.text.find("\n", start) + 1 or len(piece.text)
        yield Piece(
            mark=piece.mark,
            text=piece.text[start:end],
            old_at=piece.old_at + (start if piece.mark is not Mark.INSERTED else 0),
            new_at=piece.new_at + (start if piece.mark is not Mark.DELETED else 0),
        )
        start = end
