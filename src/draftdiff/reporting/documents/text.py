"""A document for the screen: paragraphs wrapped, tables as wide as the screen.

    2014.txt      2015.txt     2020.txt
    Article 28    dropped      Article 44, back

A table with more columns than the screen has room for is told row by row instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.reporting.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
)
from draftdiff.reporting.inline import Mark, Piece
from draftdiff.reporting.terminal.marks import (
    COLORED,
    DELETED,
    DELETED_END,
    INSERTED,
    INSERTED_END,
    Marks,
    plain_marks,
)
from draftdiff.reporting.terminal.page import INDENT, NARROWEST, Page
from draftdiff.reporting.terminal.wrap import fit, wrap
from draftdiff.text import visibility

_GAP = "  "
_NARROWEST_COLUMN = 14
"""Cells that "Article 28" and what became of it need."""
_NARROWEST = 9
"""Cells of a column of figures."""
_FENCES = {
    Mark.KEPT: ("", ""),
    Mark.DELETED: (DELETED, DELETED_END),
    Mark.INSERTED: (INSERTED, INSERTED_END),
}


def render(document: Document, *, width: int, color: bool) -> str:
    """The document as lines, with a newline at the end."""
    marks = COLORED if color else plain_marks(_texts(document))
    page = Page(width=max(width, NARROWEST), color=color, marks=marks)
    lines = [page.bold(line) for line in page.paragraph(visibility.one_line(document.title))]
    for block in document.blocks:
        lines += _block(block, page)
    return "\n".join(lines) + "\n"


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row)


def _block(block: Block, page: Page) -> Iterator[str]:
    match block:
        case Heading():
            yield ""
            yield from map(page.bold, page.paragraph(visibility.one_line(block.text)))
        case Paragraph():
            yield from _paragraph(block, page)
        case Bullets():
            for item in block.items:
                yield from page.paragraph(f"- {visibility.one_line(item)}")
        case Table():
            yield ""
            yield from _table(block, page)


def _paragraph(paragraph: Paragraph, page: Page) -> Iterator[str]:
    indent = INDENT * (paragraph.depth + (paragraph.language is not None))
    for line in page.paragraph(_marked(paragraph), indent):
        if paragraph.strong:
            yield page.bold(line)
        else:
            yield page.dim(line) if paragraph.quiet else line


def _marked(paragraph: Paragraph) -> str:
    return "".join(map(_fenced, paragraph.line))


def _fenced(piece: Piece) -> str:
    opening, closing = _FENCES[piece.mark]
    text = visibility.visible(piece.text).replace("\t", " ").replace("\n", " ")
    core = text.strip()
    if not core:
        return text
    before, after = text.split(core, 1)
    return f"{before}{opening}{core}{closing}{after}"


def _table(table: Table, page: Page) -> Iterator[str]:
    widths = table.columns(page.width - len(_GAP) * (len(table.heads) - 1))
    if sum(widths) < _NARROWEST_COLUMN * len(widths) or min(widths) < _NARROWEST:
        yield from _told(table, page)
        return
    heads = (
        fit(visibility.one_line(head), width)
        for head, width in zip(table.heads, widths, strict=True)
    )
    yield page.bold(_GAP.join(heads).rstrip())
    marks = plain_marks(cell.text for row in table.rows for cell in row)
    for row in table.rows:
        columns = [_wrapped(cell, width, marks) for cell, width in zip(row, widths, strict=True)]
        for number in range(max(map(len, columns), default=0)):
            parts = (
                lines[number] if number < len(lines) else fit("", width)
                for lines, width in zip(columns, widths, strict=True)
            )
            yield _GAP.join(parts).rstrip()


def _wrapped(cell: Cell, room: int, marks: Marks) -> list[str]:
    """The cell's lines, each filled up to the column's width; without colour, which has none."""
    return [
        fit(line, room)
        for paragraph in cell.paragraphs
        for line in wrap(_marked(paragraph), room, marks)
    ]


def _told(table: Table, page: Page) -> Iterator[str]:
    for row in table.rows:
        filled = [(head, cell) for head, cell in zip(table.heads, row, strict=True) if cell.text]
        for number, (head, cell) in enumerate(filled):
            words = " · ".join(_marked(paragraph) for paragraph in cell.paragraphs)
            indent = INDENT if number else ""
            yield from page.paragraph(f"{visibility.one_line(head)}: {words}", indent)
