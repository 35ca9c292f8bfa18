r"""Old and new text as one stream of lines with marks: what a redline is made of.

    ops    equal "The fine is "  replace "5"→"10"  equal " riel.\n"  insert "(2) Repeat"
    lines  [kept "The fine is ", deleted "5", inserted "10", kept " riel.\n"]
           [inserted "(2) Repeat"]

Every newline ends a line, whatever its mark. The kept and the deleted pieces together are the old
text, the kept and the inserted ones the new, but for noise, which shows the new text unmarked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from itertools import groupby
from typing import NamedTuple

from draftdiff.model import ArticleDiff, ClauseDiff, Op, OpKind


class Mark(StrEnum):
    """How a piece of text is marked."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


class Piece(NamedTuple):
    """Text under one mark; a tuple, since a law has tens of thousands of them.

    `old_at` and `new_at` are where it begins in the row's old and new text, in characters; of
    the text that it is not part of, where it would stand. `old_end` is where it ends in the old.
    """

    mark: Mark
    text: str
    old_at: int
    new_at: int
    old_end: int


Line = tuple[Piece, ...]

# A law has a hundred thousand pieces: looking up names of classes would take as long as the rest.
_KEPT, _DELETED, _INSERTED, _EQUAL = Mark.KEPT, Mark.DELETED, Mark.INSERTED, OpKind.EQUAL
_piece: Callable[[tuple[Mark, str, int, int, int]], Piece] = partial(tuple.__new__, Piece)

# In characters: two lines of a page. To open a fold takes longer than to read them.
_CONTEXT = 160


def marked_lines(row: ArticleDiff) -> Iterator[Line]:
    """The row's text with its marks, a line at a time; a newline stands only at a line's end.

    Neighbouring pieces of a line never have the same mark, and no piece is empty.
    """
    return _joined_lines(_lines_of_pieces(row.ops, row.old_text, row.new_text))


def line_of_move(row: ArticleDiff, clause: ClauseDiff) -> Line:
    """What became of a clause of the row that stands elsewhere now, as one line."""
    pieces = _lines_of_pieces(clause.ops, row.old_text, row.new_text)
    return tuple(piece for line in _joined_lines(pieces) for piece in line)


def _joined_lines(pieces: Iterable[Piece]) -> Iterator[Line]:
    line: list[Piece] = []
    last: Mark | None = None
    for piece in pieces:
        mark = piece[0]
        if mark is last:
            line[-1] = _joined(line[-1], piece)
        else:
            line.append(piece)
            last = mark
        if piece[1][-1] == "\n":
            yield tuple(line)
            line, last = [], None
    if line:
        yield tuple(line)


def old_words(old_text: str, line: Line) -> Line:
    """What stands in a row's old text where its `line` stands.

    Kept pieces show the new text where the change is quiet; a reader of the old text must find
    the old one: "Article 5", and not the number that Article 5 has now.
    """
    pieces = (
        piece
        if piece.mark is Mark.DELETED
        else piece._replace(text=old_text[piece.old_at : piece.old_end])
        for piece in line
        if piece.mark is not Mark.INSERTED
    )
    return tuple(piece for piece in pieces if piece.text)


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
    mark, text, old_at, new_at, _ = before
    return _piece((mark, text + after[1], old_at, new_at, after[4]))


def _lines_of_pieces(ops: Iterable[Op], old_text: str, new_text: str) -> Iterator[Piece]:
    gap = 0
    for op in ops:
        for piece in _pieces(op, gap, old_text, new_text):
            text = piece[1]
            if "\n" in text and text.index("\n") < len(text) - 1:
                yield from _by_line(piece)
            elif text:
                yield piece
        gap = _gap(op, old_text, new_text) if op.noise else 0


def _gap(noise: Op, old_text: str, new_text: str) -> int:
    """How much white space at the end of the old text the new text has not.

    noise "systems " → "systems", then "within it" → ", and": without its space the deleted text
    would run into the word before it.
    """
    old, new = noise.old.of(old_text), noise.new.of(new_text)
    return 0 if new[-1:].isspace() else len(old) - len(old.rstrip())


def _pieces(op: Op, gap: int, old_text: str, new_text: str) -> tuple[Piece, ...]:
    """The op as pieces; what it deletes begins `gap` characters earlier."""
    kind, (old_start, old_end), (new_start, new_end), noise, followed, renumbered = op
    words = new_text[new_start:new_end]
    if kind is _EQUAL or noise or followed or renumbered:
        return (_piece((_KEPT, words, old_start, new_start, old_end)),)
    inserted = _piece((_INSERTED, words, old_end, new_start, old_end))
    if old_start == old_end:
        return (inserted,)
    start = old_start - gap
    return _piece((_DELETED, old_text[start:old_end], start, new_start, old_end)), inserted


def _by_line(piece: Piece) -> Iterator[Piece]:
    """The piece cut after each newline. splitlines would cut at more than newlines."""
    mark, text, old_at, new_at, old_end = piece
    in_old, in_new = mark is not _INSERTED, mark is not _DELETED
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        old_start = min(old_at + start, old_end) if in_old else old_at
        old_stop = old_end if end == len(text) else min(old_at + end, old_end)
        new_start = new_at + start if in_new else new_at
        yield _piece((mark, text[start:end], old_start, new_start, old_stop))
        start = end
