"""Rows of tables as paragraphs.

    | (a) | a fee of 10 euros; |     "(a)  a fee of 10 euros;"      short cells make one line
    | Text in  | Amendment |         column 1, then column 2; or one of them, where the user
    | force …  | …         |         wants one

A cell of several paragraphs keeps them: two laws side by side must not be woven into one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from draftdiff.reading.redline import Paragraph, Piece

Cell: TypeAlias = tuple[Paragraph, ...]
_MARKER = re.compile(r"[(\[]?\w{1,6}[.)\]]*|[-–—•·]")


def paragraphs_of_row(cells: Sequence[Cell], column: int | None) -> Iterator[Paragraph]:
    """The paragraphs of a row.

    Args:
        cells: the cells from the first column to the last, each with its paragraphs.
        column: the only column wanted, counted from 1; rows with fewer columns stay whole.
    """
    if column is not None and len(cells) > 1 and column <= len(cells):
        yield from cells[column - 1]
        return
    filled = [cell for cell in map(_with_words, cells) if cell]
    if not filled:
        return
    if all(len(cell) == 1 for cell in filled):
        yield _joined([cell[0] for cell in filled])
    elif len(filled) > 1 and len(filled[0]) == 1 and _is_marker(filled[0][0]):
        yield _joined([filled[0][0], filled[1][0]])
        yield from filled[1][1:]
        for cell in filled[2:]:
            yield from cell
    else:
        for cell in filled:
            yield from cell


def _with_words(cell: Cell) -> Cell:
    return tuple(each for each in cell if each.label or _text(each).strip())


def _text(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)


def _is_marker(paragraph: Paragraph) -> bool:
    text = f"{paragraph.label}{_text(paragraph)}".strip()
    return paragraph.bucket is None and _MARKER.fullmatch(text) is not None


def _joined(paragraphs: Sequence[Paragraph]) -> Paragraph:
    """One paragraph of several, a tab between any two."""
    first = paragraphs[0]
    pieces = list(first.pieces)
    for paragraph in paragraphs[1:]:
        label = f"{paragraph.label} " if paragraph.label else ""
        pieces.append(Piece(f"\t{label}"))
        pieces.extend(paragraph.pieces)
    return first._replace(pieces=tuple(pieces))
