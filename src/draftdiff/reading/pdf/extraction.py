"""PDFium's text of a page, with the place of each line.

    PDFium:   "more”1" │ ", that the Com\ufffe" "mission"     in pieces, ends of lines joined
    Rows:     "more”1, that the Com-"                          as they stand on the page
              "mission"

Asking PDFium for the box of every character would take longer than all the rest: only the first
and the last one of a line are asked for, and what lies near the edges or is looked for by name.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from ctypes import byref, c_double, c_int, create_string_buffer
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from draftdiff.reading.pdf.page import Extraction, Mark, Page, Piece, Row, has_letters

# PDFium puts U+FFFE (older versions: U+0002) for a hyphen at the end of a line, and joins the line
# to the next one.
_LINE_END = re.compile("\r\n|[\r\n]|(?P<hyphen>[\ufffe\x02])")
_GAP_SPACE = 0.15
_GAP_SAME_ROW = 1.0
_GAP_AFTER_MARK = 5.0
_GAP_APART = 1.5
# Letters are .42 to .48 of the size wide on average: a row with wide gaps is wider than that.
_DENSE = 0.5
_LEVEL = 0.3
_LEVEL_OF_MARK = 0.7
_SMALL = 0.8
_SMALLER_TYPE = 0.93
_SHARE_OF_TEXT = 0.15
_RAISED = 0.12
_EDGE_ROWS = 4
_EDGE_ZONE = 0.16
_MARK_LENGTH = 3
_MANY_DRAWINGS = 50
_ENOUGH_LETTERS = 50
_FONT_NAME_LENGTH = 128
_FORM_DEPTH = 3
_QUARTER = 90.0
_MARK_AT_START = re.compile(r"\s*\(?(\d{1,3}|[*†‡§¶]{1,3})(?!\d)")
# m², km³: raised figures that belong to the law.
_UNIT_BEFORE = re.compile(r"(?:^|[\s\d(/])(?:[kcdmµ]?m|ft|in|s)$")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_GAPS = re.compile(r"(?<=\S)\s+(?=\S)")


class _Run(NamedTuple):
    """A stretch of text on one baseline; `first` is the index of its first character."""

    text: str
    first: int
    left: float
    right: float
    baseline: float
    size: float
    angle: float
    font: str


class _Row(NamedTuple):
    """A row in the making: `parts` say which character of the page an offset of `text` is."""

    text: str
    parts: tuple[tuple[int, int], ...]
    left: float
    right: float
    baseline: float
    size: float
    angle: float

    def index_of(self, offset: int) -> int:
        start, first = next(part for part in reversed(self.parts) if part[0] <= offset)
        return first + offset - start


def extract(document: pypdfium2.PdfDocument) -> Extraction:
    """The rows of all pages, and how many characters each font sets."""
    fonts: Counter[str] = Counter()
    pages = tuple(_extract_page(document, index, fonts) for index in range(len(document)))
    return Extraction(pages=pages, characters_by_font=fonts)


def _extract_page(document: pypdfium2.PdfDocument, index: int, fonts: Counter[str]) -> Page:
    try:
        page = document[index]
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(number=index + 1, bottom=0, top=1, rows=(), failed=True)
    _, bottom, _, top = page.get_bbox()
    probe = _Probe(textpage)
    runs = _runs_of(probe)
    for run in runs:
        fonts[run.font] += len(run.text)
    angle = _main_angle(runs)
    if angle:
        probe, bottom, top = _turn(page, textpage, angle)
        runs = _runs_of(probe)
    rows = _with_places(probe, _join(runs), bottom, top)
    pictured = not has_letters(rows, _ENOUGH_LETTERS) and _is_pictured(page)
    textpage.close()
    page.close()
    return Page(number=index + 1, bottom=bottom, top=top, rows=rows, pictured=pictured)


class _Probe:
    """Asks PDFium about single characters; `angle` (degrees) turns a lying page upright."""

    def __init__(self, textpage: Any, angle: float = 0.0) -> None:
        self._raw = textpage.raw
        self.text: str = textpage.get_text_range()
        self._aligned = len(self.text) == textpage.count_chars()
        self._angle = angle
        self._cos, self._sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        self._x, self._y = c_double(), c_double()
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = create_string_buffer(_FONT_NAME_LENGTH)
        self._flags = c_int()

    def index_at(self, offset: int) -> int:
        """The index of the character at an offset of `text`; they differ beyond the BMP."""
        if self._aligned:
            return offset
        units = len(self.text[:offset].encode("utf-16-le")) // 2
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, units))

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character stands: its left end on the baseline."""
        pdfium.FPDFText_GetCharOrigin(self._raw, index, byref(self._x), byref(self._y))
        return self._upright(self._x.value, self._y.value)

    def right_end(self, index: int) -> float:
        """Where a character ends, the space that belongs to it included."""
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, byref(self._box))
        box = self._box
        if not self._angle:
            return float(box.right)
        corners = ((box.left, box.bottom), (box.right, box.top))
        return max(self._upright(x, y)[0] for x, y in corners)

    def size_and_angle(self, index: int) -> tuple[float, float]:
        """The size of the type in points, and the direction of the line in degrees."""
        size = pdfium.FPDFText_GetFontSize(self._raw, index)
        pdfium.FPDFText_GetMatrix(self._raw, index, byref(self._matrix))
        matrix = self._matrix
        size *= math.hypot(matrix.c, matrix.d) or 1.0
        if not matrix.b:
            return size, (0.0 if matrix.a >= 0 else 180.0) - self._angle
        return size, round(math.degrees(math.atan2(matrix.b, matrix.a))) - self._angle

    def font(self, index: int) -> str:
        """The font's name as the file gives it."""
        length = pdfium.FPDFText_GetFontInfo(
            self._raw, index, self._name, _FONT_NAME_LENGTH, byref(self._flags)
        )
        return self._name.value.decode(errors="replace") if length else ""

    def is_hyphen(self, index: int) -> bool:
        """Whether PDFium put the character for a hyphen at the end of a line."""
        return bool(pdfium.FPDFText_IsHyphen(self._raw, index) == 1)

    def _upright(self, x: float, y: float) -> tuple[float, float]:
        if not self._angle:
            return x, y
        return x * self._cos + y * self._sin, y * self._cos - x * self._sin


def _turn(page: Any, textpage: Any, angle: float) -> tuple[_Probe, float, float]:
    """The same page with its main direction from left to right, and its lower and upper edge."""
    probe = _Probe(textpage, angle)
    left, bottom, right, top = page.get_bbox()
    edges = [probe._upright(x, y)[1] for x in (left, right) for y in (bottom, top)]  # noqa: SLF001
    return probe, min(edges), max(edges)


def _main_angle(runs: list[_Run]) -> float:
    """The direction most of the text runs in, where that is a multiple of a right angle."""
    lengths: Counter[float] = Counter()
    for run in runs:
        lengths[run.angle] += len(run.text)
    if not lengths:
        return 0.0
    angle = max(lengths, key=lambda key: (lengths[key], -abs(key)))
    return angle if angle % _QUARTER == 0 else 0.0


def _runs_of(probe: _Probe) -> list[_Run]:
    runs: list[_Run] = []
    start = 0
    text = probe.text
    for ending in _LINE_END.finditer(text):
        hyphen = ending["hyphen"] is not None and probe.is_hyphen(probe.index_at(ending.start()))
        if ending["hyphen"] and not hyphen:
            continue
        run = _run(probe, start, text[start : ending.start()], hyphen=hyphen)
        runs.extend([run] if run else [])
        start = ending.end()
    run = _run(probe, start, text[start:], hyphen=False)
    runs.extend([run] if run else [])
    return runs


def _run(probe: _Probe, start: int, text: str, *, hyphen: bool) -> _Run | None:
    stripped = text.lstrip()
    start += len(text) - len(stripped)
    stripped = stripped.rstrip()
    if not stripped:
        return None
    first = probe.index_at(start)
    last = probe.index_at(start + len(stripped) - 1)
    left, _ = probe.origin(first)
    # A footnote begins with a raised figure, a line may end with one: its middle is typical of it.
    half = stripped[: len(stripped) // 2 + 1].rstrip()
    middle = probe.index_at(start + len(half) - 1)
    _, baseline = probe.origin(middle)
    size, angle = probe.size_and_angle(middle)
    return _Run(
        text=stripped + "-" if hyphen else stripped,
        first=first,
        left=left,
        right=probe.right_end(last),
        baseline=baseline,
        size=size,
        angle=angle,
        font=probe.font(first),
    )


def _join(runs: list[_Run]) -> list[_Row]:
    """Put together what stands side by side on one line."""
    rows: list[_Row] = []
    for run in runs:
        parts = ((0, run.first),)
        row = _Row(run.text, parts, run.left, run.right, run.baseline, run.size, run.angle)
        if rows and _continues(rows[-1], row):
            rows[-1] = _joined(rows[-1], row)
        else:
            rows.append(row)
    return rows


def _continues(row: _Row, following: _Row) -> bool:
    if row.angle or following.angle:
        return False
    size = max(row.size, following.size)
    gap = following.left - row.right
    drop = abs(row.baseline - following.baseline)
    if len(row.text) <= _MARK_LENGTH and row.size < _SMALL * following.size:
        return drop < _LEVEL_OF_MARK * size and -_LEVEL * size < gap < _GAP_AFTER_MARK * size
    small = min(row.size, following.size) < _SMALL * size
    level = _LEVEL_OF_MARK if small else _LEVEL
    return drop < level * size and -_LEVEL * size < gap < _GAP_SAME_ROW * size


def _joined(row: _Row, following: _Row) -> _Row:
    apart = following.left - row.right > _GAP_SPACE * max(row.size, following.size)
    text = row.text + " " if apart else row.text
    longer = max(row, following, key=lambda part: len(part.text))
    return _Row(
        text=text + following.text,
        parts=(*row.parts, *((len(text) + start, first) for start, first in following.parts)),
        left=row.left,
        right=following.right,
        baseline=longer.baseline,
        size=longer.size,
        angle=0.0,
    )


def _with_places(probe: _Probe, rows: list[_Row], bottom: float, top: float) -> tuple[Row, ...]:
    """The finished rows: those near the edges with their pieces, all with their footnote marks."""
    edge = _edge_rows(rows, bottom, top)
    wanted = _wanted_marks(rows)
    return tuple(
        Row(
            text=row.text,
            left=row.left,
            right=row.right,
            baseline=row.baseline,
            size=row.size,
            turned=bool(row.angle),
            pieces=_pieces(probe, row) if place in edge else (),
            marks=_marks(probe, row, wanted) if wanted else (),
        )
        for place, row in enumerate(rows)
    )


def _edge_rows(rows: list[_Row], bottom: float, top: float) -> set[int]:
    """The places of the rows nearest to the upper and the lower edge."""
    zone = _EDGE_ZONE * (top - bottom)
    order = sorted(range(len(rows)), key=lambda place: (rows[place].baseline, place))
    low = [place for place in order[:_EDGE_ROWS] if rows[place].baseline < bottom + zone]
    high = [place for place in order[-_EDGE_ROWS:] if rows[place].baseline > top - zone]
    return {place for place in low + high if not rows[place].angle}


def _pieces(probe: _Probe, row: _Row) -> tuple[Piece, ...]:
    """The parts of a row that wide gaps keep apart; empty where there is one part only."""
    if row.right - row.left < _DENSE * row.size * len(row.text):
        return ()
    pieces: list[Piece] = []
    start, start_left = 0, row.left
    for gap in _GAPS.finditer(row.text):
        right = probe.right_end(row.index_of(gap.start() - 1))
        left, _ = probe.origin(row.index_of(gap.end()))
        if left - right > _GAP_APART * row.size:
            pieces.append(Piece(start, gap.start(), start_left, right))
            start, start_left = gap.end(), left
    if not pieces:
        return ()
    return (*pieces, Piece(start, len(row.text), start_left, row.right))


def _wanted_marks(rows: list[_Row]) -> frozenset[str]:
    """The numbers of what may be footnotes: rows in smaller type that begin with one."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += len(row.text)
    # Footnotes may take more of a page than its text, and a title is larger than both.
    least = _SHARE_OF_TEXT * sizes.total()
    main = max((size for size, length in sizes.items() if length >= least), default=0.0)
    small = (row.text for row in rows if row.size < _SMALLER_TYPE * main)
    starts = (_MARK_AT_START.match(text.translate(_SUPERSCRIPTS)) for text in small)
    return frozenset(start.group(1) for start in starts if start)


def _marks(probe: _Probe, row: _Row, wanted: frozenset[str]) -> tuple[Mark, ...]:
    figures = "|".join(sorted(map(re.escape, wanted), key=len, reverse=True))
    marks = [
        Mark(found.start(), found.end(), found.group())
        for found in re.finditer(rf"(?<![\d.,/])(?:{figures})(?!\d)", row.text)
        if _is_raised(probe, row, found.start())
    ]
    marks.extend(
        Mark(found.start(), found.end(), found.group().translate(_SUPERSCRIPTS))
        for found in _SUPERSCRIPT.finditer(row.text)
        if not _UNIT_BEFORE.search(row.text[: found.start()])
    )
    return tuple(sorted(mark for mark in marks if mark.number in wanted))


def _is_raised(probe: _Probe, row: _Row, offset: int) -> bool:
    """Whether a figure is smaller than its line and stands higher."""
    if _UNIT_BEFORE.search(row.text[:offset]):
        return False
    index = row.index_of(offset)
    size, _ = probe.size_and_angle(index)
    _, baseline = probe.origin(index)
    raised = baseline - row.baseline > _RAISED * row.size
    return size < _SMALL * row.size and (raised or offset == 0)


def _is_pictured(page: Any) -> bool:
    """Whether a page shows a picture, or so many drawings that they may be letters."""
    drawings = 0
    for shape in page.get_objects(max_depth=_FORM_DEPTH):
        if shape.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            return True
        drawings += shape.type == pdfium.FPDF_PAGEOBJ_PATH
        if drawings >= _MANY_DRAWINGS:
            return True
    return False
