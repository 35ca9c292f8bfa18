"""The tables of a document as a workbook and as CSV.

Every word is an inline string, which no program evaluates; one that looks like a formula is also
marked as text. In CSV it is led by an apostrophe, and changed words stand in [-brackets-] and
{+braces+}; in the workbook they are struck and underlined.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice

from draftdiff.reporting.correlation import is_formula
from draftdiff.reporting.documents.blocks import Cell, Document, Paragraph, Table
from draftdiff.reporting.inline import Mark, Piece
from draftdiff.reporting.ooxml import Part, escaped, packed
from draftdiff.reporting.terminal.marks import Marks, plain_marks
from draftdiff.text.visibility import visible

_BYTE_ORDER_MARK = "\ufeff"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WIDTH = 36
_HEAD, _TEXT, _LOOKS_LIKE_FORMULA = 1, 2, 3
_LONGEST_CELL = 32_000
"""Excel refuses a file with a cell of more than 32,767 characters."""
_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_ALIGNED = 'applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
_FONT = '<sz val="11"/><name val="Calibri"/>'
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font>{_FONT}</font>'
    f"<font><b/>{_FONT}</font></fonts>"
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    f'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" {_ALIGNED}'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" '
    f'{_ALIGNED}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>"
)
_RUNS = {
    Mark.KEPT: f"<rPr>{_FONT.replace('name val', 'rFont val')}</rPr>",
    Mark.DELETED: (
        '<rPr><strike/><sz val="11"/><color rgb="FF8A1C1C"/><rFont val="Calibri"/></rPr>'
    ),
    Mark.INSERTED: ('<rPr><sz val="11"/><color rgb="FF14532D"/><rFont val="Calibri"/><u/></rPr>'),
}


def csv_file(document: Document) -> bytes:
    """The tables as a CSV file after RFC 4180, an empty line between two of them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    for number, table in enumerate(document.tables):
        if number:
            writer.writerow([])
        writer.writerow([_harmless(head) for head in table.heads])
        marks = plain_marks(cell.text for row in table.rows for cell in row)
        writer.writerows([_harmless(_bracketed(cell, marks)) for cell in row] for row in table.rows)
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _bracketed(cell: Cell, marks: Marks) -> str:
    lines = ("".join(_in_brackets(piece, marks) for piece in each.line) for each in cell.paragraphs)
    return "\n".join(lines)


def _in_brackets(piece: Piece, marks: Marks) -> str:
    match piece.mark:
        case Mark.KEPT:
            return piece.text
        case Mark.DELETED:
            return f"{marks.deleted}{piece.text}{marks.deleted_end}"
        case Mark.INSERTED:
            return f"{marks.inserted}{piece.text}{marks.inserted_end}"


def _harmless(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if is_formula(shown) else shown


def workbook(document: Document) -> bytes:
    """The tables as an Excel workbook, a sheet for each."""
    parts = [
        ("worksheet", Part(f"xl/worksheets/sheet{number}.xml", f"{_KIND}.worksheet+xml", sheet))
        for number, sheet in enumerate(map(_sheet, document.tables), 1)
    ]
    parts.append(("styles", Part("xl/styles.xml", f"{_KIND}.styles+xml", _STYLES)))
    listed = "".join(
        f'<sheet name="{escaped(_sheet_name(table, number))}" sheetId="{number}" '
        f'r:id="rId{number}"/>'
        for number, table in enumerate(document.tables, 1)
    )
    main = Part(
        "xl/workbook.xml",
        f"{_KIND}.sheet.main+xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets></workbook>',
    )
    return packed(main, parts, title=document.title)


def _sheet_name(table: Table, number: int) -> str:
    """A name that Excel accepts, and that no other sheet has."""
    own = f"{number} {visible(table.name).translate(_NOT_IN_NAMES).strip(chr(39))}"
    return own[:_LONGEST_NAME].rstrip()


def _sheet(table: Table) -> str:
    count = len(table.heads)
    heads = "".join(_plain_cell(f"{column_name(at)}1", head) for at, head in enumerate(table.heads))
    body = "".join(_row(number, row) for number, row in enumerate(table.rows, 2))
    last = f"{column_name(count - 1)}{len(table.rows) + 1}"
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f'</sheetView></sheetViews><cols><col min="1" max="{count}" width="{_WIDTH}" '
        f'customWidth="1"/></cols><sheetData><row r="1">{heads}</row>{body}</sheetData>'
        f'<autoFilter ref="A1:{last}"/></worksheet>'
    )


def column_name(index: int) -> str:
    """The letters of a column, counted from 0: A, …, Z, AA."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _plain_cell(place: str, text: str) -> str:
    return _string(place, _HEAD, f'<t xml:space="preserve">{escaped(text)}</t>')


def _row(number: int, row: tuple[Cell, ...]) -> str:
    cells = "".join(_text_cell(f"{column_name(at)}{number}", cell) for at, cell in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _text_cell(place: str, cell: Cell) -> str:
    if not cell.text:
        return ""
    style = _LOOKS_LIKE_FORMULA if is_formula(cell.text) else _TEXT
    if all(piece.mark is Mark.KEPT for each in cell.paragraphs for piece in each.line):
        text = escaped(visible(cell.text)[:_LONGEST_CELL])
        return _string(place, style, f'<t xml:space="preserve">{text}</t>')
    return _string(place, style, "".join(_rich(_pieces(cell.paragraphs))))


def _pieces(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[Mark, str]]:
    for number, each in enumerate(paragraphs):
        if number:
            yield Mark.KEPT, "\n"
        yield from ((piece.mark, piece.text) for piece in each.line)


def _rich(pieces: Iterator[tuple[Mark, str]]) -> Iterator[str]:
    """Runs of a rich string, as long as Excel takes them."""
    room = _LONGEST_CELL
    for mark, text in islice(pieces, _LONGEST_CELL):
        shown = visible(text)[:room]
        room -= len(shown)
        if shown:
            yield f'<r>{_RUNS[mark]}<t xml:space="preserve">{escaped(shown)}</t></r>'


def _string(place: str, style: int, content: str) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is>{content}</is></c>'
