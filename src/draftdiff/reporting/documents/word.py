"""A document as a Word file, upright or landscape; tables repeat their heads on every page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
from draftdiff.reporting.inline import Mark
from draftdiff.reporting.word_markup import (
    Changes,
    begins_right_to_left,
    document,
    paragraph,
    undivided,
)

_MARGINS = (
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="567" w:footer="567" w:gutter="0"/>'
)
_A4, _A3 = (11906, 16838), (16838, 23811)
"""Width and height of a page that stands upright, in twentieths of a point."""
_BESIDE = 2 * 1134
"""What the margins take of the width."""
_MANY_COLUMNS = 6
"""Columns that need a sheet of twice the size."""
_BOLD, _GREY = "<w:b/><w:bCs/>", '<w:color w:val="595959"/>'
_MARKS = {
    Mark.KEPT: "",
    Mark.DELETED: '<w:strike/><w:color w:val="8A1C1C"/>',
    Mark.INSERTED: '<w:color w:val="14532D"/><w:u w:val="single"/>',
}


def render(content: Document, *, landscape: bool = False) -> bytes:
    """The file's bytes; in landscape, a table of many columns gets a larger sheet."""
    columns = max((len(table.heads) for table in content.tables), default=0)
    short, long = _A3 if landscape and columns > _MANY_COLUMNS else _A4
    width, height = (long, short) if landscape else (short, long)
    turned = ' w:orient="landscape"' if landscape else ""
    section = f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>{_MARGINS}'
    body = [_plain(content.title, style="Heading1")]
    body += [part for block in content.blocks for part in _block(block, width - _BESIDE)]
    body.append(_plain(wording.advice(), style="Small"))
    return document("".join(body), section, language=content.language, title=content.title)


def _plain(text: str, *, style: str = "", properties: str = "") -> str:
    runs = Changes().run(text, properties=properties) if text else ""
    return paragraph(runs, style=style, right_to_left=begins_right_to_left(text))


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading():
            yield _plain(block.text, style=f"Heading{min(block.level, 2)}")
        case Paragraph():
            yield _paragraph(block)
        case Bullets():
            yield from (_plain(f"• {item}") for item in block.items)
        case Table():
            # Word joins tables that nothing parts.
            yield _table(block, width) + paragraph("")


def _paragraph(block: Paragraph) -> str:
    loudness = (_BOLD if block.strong else "") + (_GREY if block.quiet else "")
    runs = "".join(
        Changes().run(piece.text, properties=_properties(loudness, piece.mark))
        for piece in block.line
    )
    right_to_left = begins_right_to_left(block.text)
    return paragraph(runs, depth=block.depth, right_to_left=right_to_left)


def _properties(loudness: str, mark: Mark) -> str:
    """The schema wants bold before struck, and one colour alone."""
    if mark is Mark.KEPT:
        return loudness
    return loudness.replace(_GREY, "") + _MARKS[mark]


def _table(table: Table, width: int) -> str:
    widths = table.columns(width)
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    )
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    grid = f"<w:tblGrid>{columns}</w:tblGrid>"
    heads = (_plain(head, properties=_BOLD) for head in table.heads)
    head = _row(heads, widths, "<w:trPr><w:tblHeader/></w:trPr>")
    rows = "".join(
        _row(map(_cell, row), widths, undivided(sum(len(cell.text) for cell in row)))
        for row in table.rows
    )
    return f"<w:tbl>{properties}{grid}{head}{rows}</w:tbl>"


def _row(cells: Iterable[str], widths: Sequence[int], properties: str = "") -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{properties}{made}</w:tr>"


def _cell(cell: Cell) -> str:
    """A cell needs at least one paragraph."""
    return "".join(map(_paragraph, cell.paragraphs)) or paragraph("")
