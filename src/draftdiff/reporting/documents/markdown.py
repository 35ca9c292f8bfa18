"""A document as Markdown: CommonMark with GitHub's tables and strikes."""

from __future__ import annotations

from collections.abc import Iterator

import draftdiff
from draftdiff.reporting import wording
from draftdiff.reporting.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
)
from draftdiff.reporting.markdown_markup import escaped, marked_paragraph


def render(document: Document) -> bytes:
    """The file in UTF-8, ended by a newline."""
    blocks = [f"# {escaped(document.title)}"]
    blocks += [text for block in document.blocks for text in _block(block)]
    blocks.append(f"{escaped(wording.advice())} draftdiff {escaped(draftdiff.__version__)}")
    return ("\n\n".join(blocks) + "\n").encode()


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {escaped(block.text)}"
        case Paragraph():
            if text := _paragraph(block):
                yield text
        case Bullets():
            yield "\n".join(f"- {escaped(item)}" for item in block.items)
        case Table():
            yield _table(block)


def _paragraph(paragraph: Paragraph) -> str:
    text = marked_paragraph(paragraph.line)
    marked = any(fence in text for fence in ("**", "~~"))
    if not text or not paragraph.strong or marked:
        return text
    return f"**{text}**"


def _table(table: Table) -> str:
    head = f"| {' | '.join(map(escaped, table.heads))} |"
    rule = f"|{' --- |' * len(table.heads)}"
    rows = (f"| {' | '.join(map(_cell, row))} |" for row in table.rows)
    return "\n".join((head, rule, *rows))


def _cell(cell: Cell) -> str:
    """Paragraphs in one line: a table of Markdown has no other."""
    return "<br>".join(filter(None, map(_paragraph, cell.paragraphs)))
