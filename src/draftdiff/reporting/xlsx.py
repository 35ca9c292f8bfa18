"""The correlation table as an Excel workbook: old to new on one sheet, new to old on the other.

Every word is an inline string, which no program evaluates; one that looks like a formula is also
marked as text, so that it stays text when somebody edits its cell. Percentages are numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from draftdiff.model import Comparison, Side
from draftdiff.reporting import wording
from draftdiff.reporting.correlation import alike_head, heads, is_formula, lines
from draftdiff.reporting.findings_table import findings_heads, findings_lines, findings_title
from draftdiff.reporting.languages import say
from draftdiff.reporting.ooxml import Part, escaped, packed
from draftdiff.reporting.penalties import penalties_heads, penalties_lines

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
Cell = str | int | None
_WIDTHS_OF_FINDINGS = (9, 24, 30, 90)
_WIDTHS_OF_SANCTIONS = (30, 24, 60, 60, 14)
_WIDTHS = (16, 34, 34, 18, 16, 34, 34, 18, 14, 24, 9, 9, 48)
_HEAD, _TEXT, _LOOKS_LIKE_FORMULA = 1, 2, 3
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2">'
    '<font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" '
    'applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_LONGEST_CELL = 32_000
"""Excel refuses a file with a cell of more than 32,767 characters."""


def render(comparison: Comparison, title: str = "") -> bytes:
    """The workbook's bytes."""
    sheets = tuple(_sheets(comparison))
    parts = [
        ("worksheet", Part(f"xl/worksheets/sheet{number}.xml", f"{_KIND}.worksheet+xml", sheet))
        for number, (_, sheet) in enumerate(sheets, 1)
    ]
    parts.append(("styles", Part("xl/styles.xml", f"{_KIND}.styles+xml", _STYLES)))
    listed = "".join(
        f'<sheet name="{escaped(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _) in enumerate(sheets, 1)
    )
    workbook = Part(
        "xl/workbook.xml",
        f"{_KIND}.sheet.main+xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets></workbook>',
    )
    names = " → ".join(map(wording.draft_name, (comparison.old, comparison.new)))
    return packed(workbook, parts, title=title or names)


def _sheets(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The name and the XML of each sheet; findings and sanctions where there are any."""
    head = [alike_head() if cell is None else cell for cell in heads()]
    yield say("Old to new"), _sheet(head, lines(comparison, Side.OLD), _WIDTHS)
    yield say("New to old"), _sheet(head, lines(comparison, Side.NEW), _WIDTHS)
    findings = [line.cells for line in findings_lines(comparison)]
    if findings:
        yield findings_title(), _sheet(findings_heads(), findings, _WIDTHS_OF_FINDINGS)
    sanctions = [line.cells for line in penalties_lines(comparison)]
    if sanctions:
        yield say("Sanctions"), _sheet(penalties_heads(comparison), sanctions, _WIDTHS_OF_SANCTIONS)


def _sheet(head: Sequence[Cell], rows: Sequence[Iterable[Cell]], columns: Sequence[int]) -> str:
    widths = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(columns, 1)
    )
    body = "".join(_row(number, row) for number, row in enumerate(rows, 2))
    last = f"{ascii_uppercase[len(columns) - 1]}{len(rows) + 1}"
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{widths}</cols>"
        f"<sheetData>{_row(1, head, _HEAD)}{body}</sheetData>"
        f'<autoFilter ref="A1:{last}"/></worksheet>'
    )


def _row(number: int, cells: Iterable[str | int | None], style: int = _TEXT) -> str:
    return f'<row r="{number}">{"".join(_cells(number, cells, style))}</row>'


def _cells(number: int, cells: Iterable[str | int | None], style: int) -> Iterator[str]:
    for column, cell in zip(ascii_uppercase, cells, strict=False):
        place = f"{column}{number}"
        if isinstance(cell, int):
            yield f'<c r="{place}"><v>{cell}</v></c>'
        elif cell:
            own = _LOOKS_LIKE_FORMULA if is_formula(cell) else style
            text = escaped(cell[:_LONGEST_CELL])
            yield (
                f'<c r="{place}" s="{own}" t="inlineStr">'
                f'<is><t xml:space="preserve">{text}</t></is></c>'
            )
