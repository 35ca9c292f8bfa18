"""One view of a redline that was printed: what it withdraws, proposes or covers, set apart.

row      "The fee is ten twelve euros."  ten struck out, twelve underlined
final    "The fee is twelve euros."      and a row "ten" in the bucket "struck out"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from draftdiff.model import Diagnostic
from draftdiff.model.reading import Revisions
from draftdiff.reading.pdf.page import Page, Row
from draftdiff.reading.redline import (
    Fate,
    Paragraph,
    Piece,
    is_drawn_redline,
    revision_diagnostics,
    sorted_out,
)

# What is left of the space around words that went.
_IDLE_SPACE = re.compile(r" +(?=[ ,.)]|$)")


def with_view(
    pages: tuple[Page, ...], revisions: Revisions
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """The pages in one view, what it leaves out as rows in buckets; and what to tell of it."""
    redlined = [
        Paragraph(pieces=tuple(_drawn(row)), page=page.number)
        for page in pages
        for row in page.rows
        if row.bucket is None and row.stretches
    ]
    if not redlined:
        return pages, ()
    means = is_drawn_redline(redlined)
    told = revision_diagnostics(redlined, revisions) if means else ()
    return tuple(
        page._replace(
            rows=tuple(
                part for row in page.rows for part in _parts(row, revisions, underlining=means)
            )
        )
        for page in pages
    ), told


def _drawn(row: Row) -> Iterator[Piece]:
    """The words of a row that lines run through or under."""
    for start, end, fate in row.stretches:
        if fate in {Fate.STRUCK, Fate.UNDERLINED}:
            yield Piece(row.text[start:end], fate)


def _parts(row: Row, revisions: Revisions, *, underlining: bool) -> Iterator[Row]:
    """The row as the view has it, and rows of what it leaves out; `underlining` proposes words."""
    if row.bucket is not None or not row.stretches:
        yield row
        return
    shown, apart = sorted_out(_pieces(row, underlining=underlining), revisions)
    if apart and revisions is not Revisions.BOTH:
        shown = _IDLE_SPACE.sub("", shown).lstrip()
    bare = row._replace(pieces=(), marks=(), stretches=())
    if not apart and revisions is not Revisions.BOTH:
        yield row._replace(stretches=())
    elif shown.strip():
        yield bare._replace(text=shown)
    for fate, words in apart:
        yield bare._replace(text=words.strip(), bucket=fate.value)


def _pieces(row: Row, *, underlining: bool) -> Iterator[Piece]:
    fates = [Fate.KEPT] * len(row.text)
    for start, end, fate in row.stretches:
        if underlining or fate is not Fate.UNDERLINED:
            fates[start:end] = [fate] * (end - start)
    for start, end, _ in row.marks:
        fates[start:end] = [Fate.RAISED] * (end - start)
    for fate, offsets in groupby(range(len(fates)), key=fates.__getitem__):
        places = list(offsets)
        yield Piece(row.text[places[0] : places[-1] + 1], fate)
