r"""Old and new text as one stream of lines with marks: what a redline is made of.

    ops    equal "The fine is "  replace "5"→"10"  equal " riel.\n"  insert "(2) Repeat"
    lines  [kept "The fine is ", deleted "5", inserted "10", kept " riel.\n"]
           [inserted "(2) Repeat"]

Every newline ends a line, whatever its mark. The kept and the deleted pieces together are the old
text, the kept and the inserted ones the new, but for noise, which shows the new text unmarked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from draftdiff.model import ArticleDiff, Op


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

# In characters: two lines of a page. To open a fold takes longer than to read them.
_CONTEXT = 160


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


def stretches(row: ArticleDiff) -> Iterator[tuple[bool, tuple[Line, ...]]]:
    """The lines of a long text in groups, each with whether it need not be read.

    That are unchanged lines in a row, but for a few words: they are the context of a change.
    """
    for unchanged, group in groupby(marked_lines(row), key=_is_unchanged):
        lines = tuple(group)
        yield unchanged and len(shown(lines)) > _CONTEXT, lines


def shown(lines: Iterable[Line]) -> str:
    """All the text of the lines, whatever its marks."""
    return "".join(piece.text for line in lines for piece in line)


def _is_unchanged(line: Line) -> bool:
    return all(piece.mark is Mark.KEPT for piece in line)


def _joined(before: Piece, after: Piece) -> Piece:
    return Piece(
        mark=before.mark,
        text=before.text + after.text,
        old_at=before.old_at,
        new_at=before.new_at,
    )


def _lines_of_pieces(row: ArticleDiff) -> Iterator[Piece]:
    old_text, new_text = row.old_text, row.new_text
    gap = 0
    for op in row.ops:
        for piece in _pieces(op, gap, old_text, new_text):
            yield from _by_line(piece)
        gap = _gap(op, old_text, new_text) if op.noise else 0


def _gap(noise: Op, old_text: str, new_text: str) -> int:
    """How much white space at the end of the old text the new text has not.

    noise "systems " → "systems", then "within it" → ", and": without its space the deleted text
    would run into the word before it.
    """
    old, new = noise.old.of(old_text), noise.new.of(new_text)
    return 0 if new[-1:].isspace() else len(old) - len(old.rstrip())


def _pieces(op: Op, gap: int, old_text: str, new_text: str) -> Iterator[Piece]:
    """The op as pieces; what it deletes begins `gap` characters earlier."""
    if op.is_quiet:
        kept = op.new.of(new_text)
        yield Piece(mark=Mark.KEPT, text=kept, old_at=op.old.start, new_at=op.new.start)
        return
    if op.old:
        start = op.old.start - gap
        deleted = old_text[start : op.old.end]
        yield Piece(mark=Mark.DELETED, text=deleted, old_at=start, new_at=op.new.start)
    inserted = op.new.of(new_text)
    yield Piece(mark=Mark.INSERTED, text=inserted, old_at=op.old.end, new_at=op.new.start)


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
