"""From the bytes of a web page to lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from draftdiff.reading.blocks import lines_of
from draftdiff.reading.content import Content, Document
from draftdiff.reading.legacy_fonts import legacy_text
from draftdiff.reading.lines import control_characters
from draftdiff.reading.redline import Fate, Paragraph, Piece, blocks_of, revision_diagnostics
from draftdiff.reading.typed_notes import set_typed_notes_apart
from draftdiff.reading.webpage.flow import LINKED, Flow
from draftdiff.reading.webpage.markup import parse_page

# A list of contents has several entries; a single link may be a heading with a way back.
_FEWEST_ENTRIES = 3
_MARKER = re.compile(r"‘?[(\[][\w–.]{1,6}[)\]]|\d{1,3}\.|[a-z][.)]|[—–-]")


def read_html(document: Document) -> Content:
    """The lines of a web page as a browser shows it, without navigation and lists of contents.

    Raises:
        UnreadableInputError: it is empty, or in no encoding that can be told.
        UsageError: there is no encoding of the name that was given.
    """
    page = parse_page(document)
    flow = Flow(page.root, document.settings.column)
    shown = tuple(_with_markers(_without_contents(flow.paragraphs)))
    shown = set_typed_notes_apart(shown)
    revisions = document.settings.revisions
    lines = lines_of(blocks_of(shown, revisions))
    return Content(
        lines=lines,
        encoding=page.encoding,
        diagnostics=(
            *page.diagnostics,
            *revision_diagnostics(shown, revisions),
            *control_characters(lines),
            *legacy_text("\n".join(line.text for line in lines)),
        ),
    )


def _without_contents(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Runs of links into the page are its list of contents; other links are text."""
    for bucket, group in groupby(paragraphs, key=lambda paragraph: paragraph.bucket):
        run = list(group)
        if bucket != LINKED:
            yield from run
            continue
        name = "contents" if len(run) >= _FEWEST_ENTRIES else None
        yield from (paragraph._replace(bucket=name) for paragraph in run)


def _with_markers(paragraphs: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """Markers that stand in a box of their own, before the words that they number."""
    waiting: Paragraph | None = None
    for paragraph in paragraphs:
        joined = paragraph
        if waiting is not None:
            if paragraph.bucket is None and not paragraph.label:
                pieces = (*waiting.pieces, Piece(" ", Fate.KEPT), *paragraph.pieces)
                joined = paragraph._replace(pieces=pieces)
            else:
                yield waiting
        waiting = None
        if _is_marker(joined):
            waiting = joined
        else:
            yield joined
    if waiting is not None:
        yield waiting


def _is_marker(paragraph: Paragraph) -> bool:
    text = "".join(piece.text for piece in paragraph.pieces).strip()
    return (
        paragraph.bucket is None
        and not paragraph.label
        and _MARKER.fullmatch(text) is not None
        and all(piece.fate is Fate.KEPT for piece in paragraph.pieces)
    )
