"""Footnotes that were typed as paragraphs, as programs leave them that make Word files of PDFs.

    Directive 2000/31/EC of the Council⁶⁰ shall apply.
    ⁶⁰→Directive 2000/31/EC of 8 June 2000 (OJ L 178).      raised number, then a gap

The paragraph goes into the bucket "footnote", the raised numbers that refer to it into another.
Raised figures that refer to nothing (m², 10³) stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.reading.redline import Fate, Paragraph, Piece

_NUMBER = re.compile(r"\d{1,3}|[*†‡]{1,3}")
_GAP = re.compile(r"[\t ]*\S")


def set_typed_notes_apart(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with typed footnotes in their bucket, and no raised words but kept ones."""
    numbers = [_note_number(paragraph) for paragraph in paragraphs]
    known = frozenset(number for number in numbers if number)
    return tuple(
        _plain(paragraph._replace(bucket="footnote"), frozenset())
        if number
        else _plain(paragraph, known)
        for paragraph, number in zip(paragraphs, numbers, strict=True)
    )


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
    number = "".join(piece.text for piece in pieces[:count]).strip()
    followed = _GAP.match(pieces[count].text) or not pieces[count].text.strip()
    return number if followed and _NUMBER.fullmatch(number) else ""


def _plain(paragraph: Paragraph, known: frozenset[str]) -> Paragraph:
    """The paragraph with its raised words kept, but for those that refer to a known note."""
    pieces = tuple(
        piece if piece.fate is not Fate.RAISED or piece.text.strip() in known else Piece(piece.text)
        for piece in paragraph.pieces
    )
    return paragraph._replace(pieces=pieces)
