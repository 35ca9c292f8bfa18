"""Footnotes that were typed as paragraphs, as programs leave them that make Word files of PDFs.

    Directive 2000/31/EC of the Council⁶⁰ shall apply.
    ⁶⁰→Directive 2000/31/EC of 8 June 2000 (OJ L 178).      raised number, then a gap

The paragraph goes into the bucket "footnote", the raised numbers that refer to it into another.
Raised figures that refer to nothing (m², 10³) stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from draftdiff.reading.redline import Fate, Paragraph, Piece

_NUMBER = re.compile(r"\d{1,3}|[*†‡]{1,3}")
_BRACKETS = " ()[]\xa0"
_GAP = re.compile(r"[\t ]*\S")


def set_typed_notes_apart(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with typed footnotes in their bucket, and no raised words but kept ones."""
    paragraphs = [_with_brackets(paragraph) for paragraph in paragraphs]
    numbers = [_note_number(paragraph) for paragraph in paragraphs]
    known = frozenset(number for number in numbers if number)
    return tuple(
        _plain(paragraph._replace(bucket="footnote"), frozenset())
        if number
        else _plain(paragraph, known)
        for paragraph, number in zip(paragraphs, numbers, strict=True)
    )


def _with_brackets(paragraph: Paragraph) -> Paragraph:
    """The paragraph with brackets around raised numbers as parts of them: "Council (¹)"."""
    if not any(piece.fate is Fate.RAISED for piece in paragraph.pieces):
        return paragraph
    pieces = [
        Piece("".join(piece.text for piece in run), fate)
        for fate, run in groupby(paragraph.pieces, key=lambda piece: piece.fate)
    ]
    for at in range(1, len(pieces) - 1):
        before, piece, after = pieces[at - 1 : at + 2]
        opening = before.text.rstrip()
        if piece.fate is Fate.RAISED and opening.endswith("(") and after.text[:1] == ")":
            cut = opening.removesuffix("(").rstrip()
            pieces[at - 1] = before._replace(text=cut)
            pieces[at] = piece._replace(text=f"{before.text[len(cut) :]}{piece.text})")
            pieces[at + 1] = after._replace(text=after.text[1:])
    return paragraph._replace(pieces=tuple(piece for piece in pieces if piece.text))


def _note_number(paragraph: Paragraph) -> str:
    """The number of a typed footnote; "" where the paragraph is none."""
    if paragraph.bucket is not None or paragraph.label:
        return ""
    pieces = [piece for piece in paragraph.pieces if piece.text]
    if not pieces or pieces[0].fate is not Fate.RAISED:
        return ""
    count = next((at for at, each in enumerate(pieces) if each.fate is not Fate.RAISED), None)
    if count is None:
        return ""
    number = "".join(piece.text for piece in pieces[:count]).strip(_BRACKETS)
    followed = _GAP.match(pieces[count].text) or not pieces[count].text.strip()
    return number if followed and _NUMBER.fullmatch(number) else ""


def _plain(paragraph: Paragraph, known: frozenset[str]) -> Paragraph:
    """The paragraph with its raised words kept, but for those that refer to a known note."""
    pieces = tuple(
        piece
        if piece.fate is not Fate.RAISED or piece.text.strip(_BRACKETS) in known
        else Piece(piece.text)
        for piece in paragraph.pieces
    )
    return paragraph._replace(pieces=pieces)


def _refers(piece: Piece, known: frozenset[str]) -> bool:
    return piece.text.strip(_BRACKETS) in known
