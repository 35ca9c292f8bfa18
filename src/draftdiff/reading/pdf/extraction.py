"""PDFium's text of a page, with the place of each line.

    PDFium:   "more”1" │ ", that the Com\ufffe" "mission"     in pieces, ends of lines joined
    Rows:     "more”1, that the Com-"                          as they stand on the page
              "mission"

Asking PDFium for the box of every character would take longer than all the rest: only the first
and the last one of a line are asked for, and what lies near the edges or is looked for by name.
What is done for every line is done here in few steps; what is done for some may take more.
"""

from __future__ import annotations

import math
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from ctypes import (
    POINTER,
    byref,
    c_double,
    c_int,
    c_uint,
    c_ushort,
    cast,
    create_string_buffer,
)
from itertools import accumulate
from operator import itemgetter
from typing import Any, NamedTuple
from unicodedata import category

import pypdfium2
import pypdfium2.raw as pdfium

from draftdiff.model.reading import Settings
from draftdiff.model.span import maker
from draftdiff.reading.pdf import calls, right_to_left
from draftdiff.reading.pdf.clusters import MIDDLE, Clusters, has_clusters
from draftdiff.reading.pdf.drawings import drawings_of
from draftdiff.reading.pdf.ground import has_ground
from draftdiff.reading.pdf.opened import OpenPage, edges_of, opened, shapes_of
from draftdiff.reading.pdf.overdrawn import Lines, Overdrawn, Spot
from draftdiff.reading.pdf.page import (
    HIDDEN,
    Extraction,
    Mark,
    Page,
    Piece,
    Row,
    has_letters,
    rounded_sizes,
)
from draftdiff.reading.pdf.paint import paints
from draftdiff.reading.pdf.right_to_left import Letter, is_right_to_left
from draftdiff.reading.pdf.side_notes import (
    NOTE,
    Margin,
    Measure,
    Side,
    begins_with_label,
    cut_at,
    gap_beside_note,
    is_inside,
    is_smaller,
    margins_of,
    may_be_note,
    may_have_notes,
    size_of_notes,
    widest_of,
)
from draftdiff.reading.redline import Fate

# PDFium puts U+FFFE (older versions: U+0002) for a hyphen at the end of a line, and joins the line
# to the next one.
_LINE_END = re.compile("\r\n|[\r\n]|(?P<hyphen>[\ufffe\x02])")
_PLAIN_END = "\r\n"
_GAP_SPACE = 0.15
_GAP_SAME_ROW = 1.0
_GAP_AFTER_MARK = 5.0
_GAP_APART = 1.5
# Letters are ..45 to .5 of the size wide on average: a row with wide gaps is wider than that.
_DENSE = 0.44
_LEVEL = 0.3
_REACH_OF_SIGN = 0.8
_LEVEL_OF_MARK = 0.7
_OVERLAP = 0.6
_SMALL = 0.8
_SMALLER_TYPE = 0.93
_TWO_SIZES = 2
_SHARE_OF_TEXT = 0.15
_RAISED = 0.12
_EDGE_ROWS = 2
_EDGE_ZONE = 0.16
_MARK_LENGTH = 3
_MANY_DRAWINGS = 50
_SO_MANY_DRAWINGS = 1000
_ENOUGH_LETTERS = 50
_FONT_NAME_LENGTH = 128
_LAST_NARROW = 0xFFFF
_QUARTER = 90.0
_NO_LETTERS = frozenset({0, 0xFFFE})
_HALVES = range(0xD800, 0xE000)
_FILLED = pdfium.FPDF_TEXTRENDERMODE_FILL
_INKLESS = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
_WHITE = 250
_NEAR = 3.0
_MARK_AT_START = re.compile(r"\s*\(?(\d{1,3}|[*†‡§¶]{1,3})(?!\d)")
# m², km³: raised figures that belong to the law.
_UNIT_BEFORE = re.compile(r"(?:^|[\s\d(/])(?:[kcdmµ]?m|ft|in|s)$")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_WORDS = re.compile(r"\S+")
_NUMBERED = re.compile(r"^\d{1,3}\s|\s\d{1,3}$")
_MANY_NUMBERED = 3
_GAP_BESIDE_NUMBER = 0.7
# Words of a justified line stand up to half its size apart, margins more.
_GAP_BESIDE_NOTE = 0.6
_GAPS = re.compile(r"(?<=\S)\s+(?=\S)")


class _Row(NamedTuple):
    """A row in the making, at first a stretch of text between two line ends.

    `parts` say which character of the page an offset of `text` is. `spaced` says that white space
    was cut off its start or its end, `hidden` that no eye sees it, `guessed` that its font does
    not say which letters it draws.
    """

    text: str
    parts: tuple[tuple[int, int], ...]
    left: float
    right: float
    baseline: float
    size: float
    angle: float
    spaced: tuple[bool, bool]
    hidden: bool
    font: str
    guessed: bool
    bucket: str | None = None

    def index_of(self, offset: int) -> int:
        start, first = self.parts[-1]
        if offset < start:
            start, first = self.parts[bisect_right(self.parts, offset, key=itemgetter(0)) - 1]
        return first + offset - start


_making, _finished = maker(_Row), maker(Row)


def extract(document: pypdfium2.PdfDocument, settings: Settings, data: bytes) -> Extraction:
    """The rows of all pages that are wanted, and how many characters each font sets.

    Args:
        document: the PDF.
        settings: which pages are wanted, and whether they are to be cut in parts.
        data: the bytes of the PDF.
    """
    lines = Lines.THROUGH
    if _draws_letters_one_by_one(document) and not paints(data):
        lines = Lines.NONE
    found = _extract(document, settings, lines)
    if any(
        stretch.fate is Fate.STRUCK
        for page in found.pages
        for row in page.rows
        for stretch in row.stretches
    ):
        # A redline: its underlined words count, which nobody asked for in other drafts.
        return _extract(document, settings, Lines.ALL)
    return found


def _draws_letters_one_by_one(document: pypdfium2.PdfDocument) -> bool:
    """Whether a page amid the document has so many drawings that looking at each takes long."""
    if not len(document):
        return False
    page = pdfium.FPDF_LoadPage(document.raw, len(document) // 2)
    if not page:
        return False
    count = int(pdfium.FPDFPage_CountObjects(page))
    pdfium.FPDF_ClosePage(page)
    return count > _SO_MANY_DRAWINGS


def _extract(document: pypdfium2.PdfDocument, settings: Settings, lines: Lines) -> Extraction:
    fonts: Counter[str] = Counter()
    # Parts of rows are looked for near the edges only, unless the user cuts pages in parts.
    in_parts = settings.crop is not None or settings.column is not None
    pages = tuple(
        _extract_page(document, index, fonts, lines, in_parts=in_parts)
        for index in range(len(document))
        if settings.wants_page(index + 1)
    )
    return Extraction(pages=pages, characters_by_font=fonts)


def _extract_page(
    document: pypdfium2.PdfDocument,
    index: int,
    fonts: Counter[str],
    lines: Lines,
    *,
    in_parts: bool,
) -> Page:
    with opened(document, index) as page:
        if page is None:
            return Page(number=index + 1, bottom=0, top=1, rows=(), failed=True)
        return _read_page(page, index + 1, fonts, lines, in_parts=in_parts)


def _read_page(
    page: OpenPage, number: int, fonts: Counter[str], lines: Lines, *, in_parts: bool
) -> Page:
    probe = _Probe(page)
    runs: list[_Row] = []
    if probe.from_the_right:
        mirror = _Probe(page, mirrored=True)
        runs = _runs_from_the_right(mirror)
        probe = mirror if runs else probe
    runs = runs or _runs_of(probe)
    for run in runs:
        fonts[run.font] += len(run.text)
    angle = _main_angle(runs)
    if angle:
        probe = _Probe(page, angle)
        runs = _runs_of(probe)
    left, bottom, right, top = probe.edges
    recognised = _are_recognised(runs)
    if recognised:
        runs = [run._replace(hidden=False) for run in runs]
    joined = _without_side_notes(probe, _join(probe, runs))
    edge = set(range(len(joined))) if in_parts else _edge_rows(joined, bottom, top)
    rows = _with_places(probe, joined, edge)
    if lines is not Lines.NONE:
        drawings = drawings_of(page.raw, probe.upright if probe.is_turned else None)
        rows = _with_stretches(probe, Overdrawn(page.raw, drawings, lines), rows, joined)
    return Page(
        number=number,
        bottom=bottom,
        top=top,
        rows=rows,
        pictured=not has_letters(rows, _ENOUGH_LETTERS) and _is_pictured(page.raw),
        left=left,
        right=right,
        recognised=recognised,
        guessed=_share_guessed(runs),
    )


def _runs_from_the_right(probe: _Probe) -> list[_Row]:
    """The lines of a page in its mirror image; none where most of it stands upright no more."""
    letters = [*probe.letters()]
    if 2 * len(letters) < len("".join(probe.text.split())):
        return []
    return [_run_from_the_right(probe, line) for line in right_to_left.lines_of(letters)]


def _share_guessed(runs: list[_Row]) -> float:
    guessed = sum(len(run.text) for run in runs if run.guessed and not run.hidden)
    return guessed / sum(len(run.text) for run in runs) if guessed else 0.0


class _Probe:
    """Asks PDFium about single characters.

    `angle` (degrees) turns a lying page upright. A page that is written from right to left is read
    in a mirror, so that its lines begin on the left as all others do.
    """

    def __init__(self, page: OpenPage, angle: float = 0.0, *, mirrored: bool = False) -> None:
        self._angle = angle
        self._mirrored = mirrored
        self.is_turned = bool(angle) or mirrored
        self._raw = page.textpage
        self._handle = calls.handle_of(page.textpage)
        self._count = max(0, pdfium.FPDFText_CountChars(page.textpage))
        self.text = _text_of(page.textpage, self._count)
        units = len(self.text.encode("utf-16-le")) // 2
        # Characters without a meaning in Unicode count for PDFium, and are not in its text.
        self._aligned = units == self._count
        self._narrow = units == len(self.text)
        # Whether an offset of the text is the index of its character, as on most pages.
        self.counts_alike = self._aligned and self._narrow
        self._cos, self._sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        self.from_the_right = is_right_to_left(self.text)
        self._clusters: Clusters | None = None
        plain = self._aligned and not self.is_turned and not self.from_the_right
        if plain and has_clusters(self.text):
            self._clusters = Clusters(page.raw, page.textpage, self._count)
        # PDFium writes its answers here; it is asked a dozen times for each line.
        self._x, self._y = c_double(), c_double()
        self._point = byref(self._x), byref(self._y)
        self._box = pdfium.FS_RECTF()
        self._box_reference = byref(self._box)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_reference = byref(self._matrix)
        self._name = create_string_buffer(_FONT_NAME_LENGTH)
        self._flags = byref(c_int())
        self._names: dict[bytes, str] = {}
        self._page = page.raw
        self._ink = (c_uint(), c_uint(), c_uint(), c_uint())
        self._ink_references = tuple(map(byref, self._ink))
        left, _, right, _ = edges_of(page.raw)
        self._across = left + right
        self.edges = _upright_edges(page.raw, self.upright)
        # A letter so near to the page is seen in part.
        left, bottom, right, top = self.edges
        self._reach = left - _NEAR, bottom - _NEAR, right + _NEAR, top + _NEAR

    def index_at(self, offset: int) -> int:
        """The index of the character at an offset of `text`; PDFium counts UTF-16."""
        if self.counts_alike:
            return offset
        units = offset
        if not self._narrow:
            units = len(self.text[:offset].encode("utf-16-le")) // 2
        if self._aligned:
            return units
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, units))

    def superfluous(self) -> list[tuple[int, int]]:
        """The ranges of `text` that do not stand on the page."""
        ranges = self._clusters.superfluous() if self._clusters else []
        if self._narrow or not ranges:
            return ranges
        widths = (1 + (ord(character) > _LAST_NARROW) for character in self.text)
        starts = {unit: offset for offset, unit in enumerate(accumulate(widths, initial=0))}
        return [(starts[start], starts[end]) for start, end in ranges]

    def moved(self) -> list[tuple[int, int, int]]:
        """Marks that PDFium set behind a wrong letter: their range, and what they come after."""
        return self._clusters.moved() if self._clusters and self._narrow else []

    @property
    def in_clusters(self) -> bool:
        """Whether the page has letters that are put together from several strokes."""
        return self._clusters is not None

    def reach_before(self, left: float, baseline: float, size: float) -> float:
        """How far the text before a place reaches, where boxes of characters do not tell it."""
        if self._clusters is None:
            return -math.inf
        return self._clusters.reach_before(left, baseline + MIDDLE * size)

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character stands: its left end on the baseline."""
        calls.origin(self._handle, index, *self._point)
        if not self.is_turned:
            return self._x.value, self._y.value
        if self._mirrored:
            calls.loose_box(self._handle, index, self._box_reference)
            return self._across - self._box.right, self._y.value
        return self.upright(self._x.value, self._y.value)

    def right_end(self, index: int) -> float:
        """Where a character ends, the space that belongs to it included."""
        calls.loose_box(self._handle, index, self._box_reference)
        box = self._box
        if not self.is_turned:
            return float(box.right)
        corners = ((box.left, box.bottom), (box.right, box.top))
        return max(self.upright(x, y)[0] for x, y in corners)

    def size_and_angle(self, index: int) -> tuple[float, float]:
        """The size of the type in points, and the direction of the line in degrees."""
        size = calls.font_size(self._handle, index)
        calls.matrix(self._handle, index, self._matrix_reference)
        matrix = self._matrix
        size *= (math.hypot(matrix.c, matrix.d) if matrix.c else abs(matrix.d)) or 1.0
        if not matrix.b:
            return size, (0.0 if matrix.a >= 0 else 180.0) - self._angle
        return size, round(math.degrees(math.atan2(matrix.b, matrix.a))) - self._angle

    def font(self, index: int) -> str:
        """The font's name as the file gives it."""
        length = calls.font_name(self._handle, index, self._name, _FONT_NAME_LENGTH, self._flags)
        if not length:
            return ""
        name = self._name.value
        if name not in self._names:
            self._names[name] = name.decode(errors="replace")
        return self._names[name]

    def is_hidden(self, index: int, x: float, y: float) -> bool:
        """Whether a character at a place is drawn in no ink, or white on white, or off the page."""
        left, bottom, right, top = self._reach
        if not left <= x <= right or not bottom <= y <= top:
            return True
        drawn = calls.drawing_of(self._handle, index)
        if not drawn:
            return False
        mode = calls.render_mode(drawn)
        if mode != _FILLED:
            return mode in _INKLESS
        if not calls.fill_colour(drawn, *self._ink_references):
            return False
        red, green, blue, alpha = self._ink
        if not alpha.value:
            return True
        white = red.value >= _WHITE and green.value >= _WHITE and blue.value >= _WHITE
        return white and not has_ground(self._page, self._across - x if self._mirrored else x, y)

    def is_guessed(self, index: int) -> bool:
        """Whether PDFium takes a letter's code for the letter, for want of anything better."""
        return bool(calls.has_no_mapping(self._handle, index) == 1)

    def spot(self, index: int) -> Spot:
        """Where a character begins and ends, and which drawing it is of."""
        drawing = pdfium.FPDFText_GetTextObject(self._raw, index)
        return Spot(self.origin(index)[0], self.right_end(index), drawing)

    def is_hyphen(self, index: int) -> bool:
        """Whether PDFium put the character for a hyphen at the end of a line."""
        return bool(pdfium.FPDFText_IsHyphen(self._raw, index) == 1)

    def letters(self) -> Iterator[Letter]:
        """All letters that stand upright on the page; what is between them are no letters."""
        for index in range(self._count):
            code = pdfium.FPDFText_GetUnicode(self._raw, index)
            if code in _NO_LETTERS or pdfium.FPDFText_IsGenerated(self._raw, index) == 1:
                continue
            # Half a letter beyond the first plane, or none at all, stands for nothing known.
            known = code <= sys.maxunicode and code not in _HALVES
            text = chr(code) if known else "\ufffd"
            if text.isspace():
                continue
            size, angle = self.size_and_angle(index)
            calls.origin(self._handle, index, *self._point)
            calls.loose_box(self._handle, index, self._box_reference)
            placed = math.isfinite(self._x.value + self._y.value + self._box.right + size)
            if placed and not angle:
                # Where it begins is the same for all pieces of a ligature; where its ink does, not.
                left, right = self._x.value, max(self._x.value, self._box.right)
                yield Letter(text, index, left, right, self._y.value, size)

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is once the page has been turned upright."""
        if self._mirrored:
            return self._across - x, y
        if not self._angle:
            return x, y
        return x * self._cos + y * self._sin, y * self._cos - x * self._sin


class _Edges(NamedTuple):
    """The edges of a page that has been turned upright."""

    left: float
    bottom: float
    right: float
    top: float


def _upright_edges(page: Any, upright: Callable[[float, float], tuple[float, float]]) -> _Edges:
    left, bottom, right, top = edges_of(page)
    corners = [upright(x, y) for x in (left, right) for y in (bottom, top)]
    across, up = zip(*corners, strict=True)
    return _Edges(min(across), min(up), max(across), max(up))


def _text_of(textpage: Any, count: int) -> str:
    buffer = create_string_buffer(2 * count + 2)
    units = pdfium.FPDFText_GetText(textpage, 0, count, cast(buffer, POINTER(c_ushort)))
    return buffer.raw[: max(0, 2 * units - 2)].decode("utf-16-le", errors="replace")


def _main_angle(runs: list[_Row]) -> float:
    """The direction most of the text runs in, where that is a multiple of a right angle."""
    lengths: Counter[float] = Counter()
    for run in runs:
        lengths[run.angle] += len(run.text)
    if not lengths:
        return 0.0
    angle = max(lengths, key=lambda key: (lengths[key], -abs(key)))
    return angle if angle % _QUARTER == 0 else 0.0


def _runs_of(probe: _Probe) -> list[_Row]:
    """What stands between line ends, with what PDFium added left out."""
    if _has_plain_ends(probe.text) and not probe.in_clusters:
        return _runs_of_lines(probe)
    parts: list[tuple[int, int, bool]] = []
    start, end = 0, len(probe.text)
    moved = probe.moved()
    cuts = [(place, place, False) for move in moved for place in move]
    for cut, following, hyphen in sorted([*_line_ends(probe), *cuts, (end, end, False)]):
        if start < cut:
            parts.append((start, cut, hyphen))
        start = max(start, following)
    for start, end, after in moved:
        _move(parts, start, end, after)
    runs = (
        _run(probe, start, probe.text[start:end], hyphen=hyphen) for start, end, hyphen in parts
    )
    return [run for run in runs if run]


def _run_from_the_right(probe: _Probe, line: right_to_left.Line) -> _Row:
    text = line.text.strip()
    start = line.text.index(text)
    indices = line.indices[start : start + len(text)]
    middle = indices[_typical(text)]
    across, baseline = probe.origin(middle)
    size, angle = probe.size_and_angle(middle)
    right, left = (probe.upright(x, baseline)[0] for x in (line.left, line.right))
    return _Row(
        text=text,
        parts=tuple(enumerate(indices)),
        left=left,
        right=right,
        baseline=baseline,
        size=size,
        angle=angle,
        spaced=(False, False),
        hidden=probe.is_hidden(middle, across, baseline),
        font=probe.font(middle),
        guessed=probe.is_guessed(middle),
    )


def _has_plain_ends(text: str) -> bool:
    """Whether lines end in one way only, and none with a hyphen."""
    ends = text.count(_PLAIN_END)
    alike = text.count("\n") == ends == text.count("\r")
    return alike and "\ufffe" not in text and "\x02" not in text


def _runs_of_lines(probe: _Probe) -> list[_Row]:
    """The runs of a page that has nothing but plain ends of lines."""
    runs: list[_Row] = []
    start = 0
    for text in probe.text.split(_PLAIN_END):
        run = _run(probe, start, text, hyphen=False)
        if run:
            runs.append(run)
        start += len(text) + len(_PLAIN_END)
    return runs


def _move(parts: list[tuple[int, int, bool]], start: int, end: int, after: int) -> None:
    """Set the part from `start` to `end` behind the one that ends at `after`."""
    part = next((each for each in parts if each[0] == start and each[1] == end), None)
    before = next((place for place, each in enumerate(parts) if each[1] == after), None)
    if part is not None and before is not None and parts[before] != part:
        parts.remove(part)
        place = next(place for place, each in enumerate(parts) if each[1] == after)
        parts.insert(place + 1, part)


def _are_recognised(runs: list[_Row]) -> bool:
    """Whether most is inkless: it is the recognised text of a scan then, and meant to be read."""
    hidden = sum(len(run.text) for run in runs if run.hidden)
    return hidden * 2 > sum(len(run.text) for run in runs)


def _line_ends(probe: _Probe) -> list[tuple[int, int, bool]]:
    """Where runs end and the next ones start in the text, and whether a hyphen stands there."""
    ends = [(start, end, False) for start, end in probe.superfluous()]
    for ending in _LINE_END.finditer(probe.text):
        marked = ending["hyphen"] is not None
        if not marked or probe.is_hyphen(probe.index_at(ending.start())):
            ends.append((ending.start(), ending.end(), marked))
    return ends


def _run(probe: _Probe, start: int, text: str, *, hyphen: bool) -> _Row | None:
    stripped = text.lstrip()
    start += len(text) - len(stripped)
    stripped = stripped.rstrip()
    if not stripped:
        return None
    first, middle, last = start, start + _typical(stripped), start + len(stripped) - 1
    if not probe.counts_alike:
        first, middle, last = map(probe.index_at, (first, middle, last))
    left, _ = probe.origin(first)
    across, baseline = probe.origin(middle)
    size, angle = probe.size_and_angle(middle)
    # U+FFFE that stands for no hyphen stands for nothing known, and no XML may hold it.
    shown = stripped.replace("\ufffe", "\ufffd")
    return _making(
        (
            f"{shown}-" if hyphen else shown,
            ((0, first),),
            left,
            probe.right_end(last),
            baseline,
            size,
            angle,
            (text[0].isspace(), text[-1].isspace()),
            probe.is_hidden(middle, across, baseline),
            probe.font(first),
            probe.is_guessed(middle),
            None,
        )
    )


def _typical(text: str) -> int:
    """The offset of a character that is set as most of a run is.

    A footnote begins with a raised figure, a line may end with one or have one in its middle.
    """
    middle = len(text[: len(text) // 2 + 1].rstrip()) - 1
    if not text[middle].isnumeric():
        return middle
    letters = (at for at in range(middle - 1, -1, -1) if text[at].isalpha())
    return next(letters, middle)


def _join(probe: _Probe, runs: list[_Row]) -> list[_Row]:
    """Put together what stands side by side on one line."""
    rows: list[_Row] = []
    for row in runs:
        # A vowel's sign stands over or under the strokes of its letter, and not after them.
        if probe.in_clusters and not _is_sign(row.text):
            reach = probe.reach_before(row.left, row.baseline, row.size)
            if rows and rows[-1].right < reach and rows[-1].left < row.left:
                rows[-1] = rows[-1]._replace(right=reach)
        if rows and _continues(rows[-1], row):
            rows[-1] = _joined(rows[-1], row)
        else:
            rows.append(row)
    return rows


def _continues(row: _Row, following: _Row) -> bool:
    size = max(row.size, following.size)
    drop = abs(row.baseline - following.baseline)
    # Most rows stand below the last one, and nothing more need be asked.
    if drop >= _REACH_OF_SIGN * size or row.angle or following.angle:
        return False
    if row.hidden is not following.hidden:
        return False
    gap = following.left - row.right
    if _is_sign(following.text):
        return drop < _REACH_OF_SIGN * size and abs(gap) < 2 * _REACH_OF_SIGN * size
    if len(row.text) <= _MARK_LENGTH and row.size < _SMALL * following.size:
        return drop < _LEVEL_OF_MARK * size and -_OVERLAP * size < gap < _GAP_AFTER_MARK * size
    small = min(row.size, following.size) < _SMALL * size
    level = _LEVEL_OF_MARK if small else _LEVEL
    return drop < level * size and -_OVERLAP * size < gap < _GAP_SAME_ROW * size


def _joined(row: _Row, following: _Row) -> _Row:
    text = row.text + " " if _are_spaced(row, following) else row.text
    longer = max(row, following, key=lambda part: len(part.text))
    return row._replace(
        text=text + following.text,
        parts=(*row.parts, *((len(text) + start, first) for start, first in following.parts)),
        right=following.right,
        baseline=longer.baseline,
        size=longer.size,
        spaced=(row.spaced[0], following.spaced[1]),
    )


def _is_sign(text: str) -> bool:
    """Whether a text begins with a sign that belongs to the letter before it."""
    return not text[0].isascii() and category(text[0]).startswith("M")


def _are_spaced(row: _Row, following: _Row) -> bool:
    if _is_sign(following.text):
        return False
    if row.spaced[1] or following.spaced[0]:
        return True
    gap = following.left - row.right
    return gap > _GAP_SPACE * max(row.size, following.size)


def _without_side_notes(probe: _Probe, rows: list[_Row]) -> list[_Row]:
    """The rows, small words in the margins as rows of their own, in a bucket.

    Each comes after the row of the law that it stands beside.
    """
    margins = _margins(probe, rows)
    if not margins:
        return rows
    found: list[_Row] = []
    for row in rows:
        parts = [row]
        for margin in margins:
            parts = [each for part in parts for each in _parted(probe, part, margin)]
        found.extend(parts)
    return _with_notes_beside(found)


def _margins(probe: _Probe, rows: list[_Row]) -> tuple[Margin, ...]:
    """The margins of a page, whether its notes are rows of their own or parts of others."""
    parts, beside_labels = _parts_by_size(probe, rows)
    if not beside_labels:
        sizes, baselines = [row.size for row in rows], [row.baseline for row in rows]
        if not may_have_notes(sizes, baselines, (probe.edges.bottom, probe.edges.top)):
            return ()
    measures = [_measure(probe, row) for row in parts if not row.angle and not row.hidden]
    return margins_of(measures, beside_labels)


def _parts_by_size(probe: _Probe, rows: list[_Row]) -> tuple[list[_Row], frozenset[Side]]:
    """The rows, cut where a note begins or ends, and the sides on which notes stand at labels.

    Few pages have such notes, and most that have none are told by a few letters.
    """
    wide = widest_of(rows)
    sides = [side for side in Side if any(_ends_smaller(probe, row, side) for row in wide[side])]
    if not sides:
        return rows, frozenset()
    limit = size_of_notes(rows)
    found, beside_labels = rows, set()
    for side in sides:
        parted = [_law_and_note(probe, row, limit, side) for row in found]
        if any(len(parts) > 1 and begins_with_label(parts[0].text) for parts in parted):
            beside_labels.add(side)
            found = [part for parts in parted for part in parts]
    return found, frozenset(beside_labels)


def _note_begins(row: _Row, side: Side) -> bool:
    """Whether a row's text begins with its note: PDFium goes back to the line from some notes."""
    return (side is Side.LEFT) is not (row.right < row.left)


def _ends_smaller(probe: _Probe, row: _Row, side: Side) -> bool:
    """Whether the first or the last letter of a row is smaller than most of it."""
    offset = 0 if _note_begins(row, side) else len(row.text) - 1
    return is_smaller(probe.size_and_angle(row.index_of(offset))[0], row.size)


def _law_and_note(probe: _Probe, row: _Row, limit: float, side: Side) -> tuple[_Row, ...]:
    """A row without the note at one of its ends, and the note; the row alone if it has none."""
    if row.angle or row.hidden or not is_inside(_measure(probe, row).height):
        return (row,)
    words = [(word.start(), word.end()) for word in _WORDS.finditer(row.text)]

    def is_small(offset: int) -> bool:
        return probe.size_and_angle(row.index_of(offset))[0] < limit

    begins = _note_begins(row, side)
    gap = gap_beside_note(words, is_small, begins=begins)
    if gap is None:
        return (row,)
    right, left = probe.right_end(row.index_of(gap[0] - 1)), probe.origin(row.index_of(gap[1]))[0]
    if abs(left - right) < _GAP_BESIDE_NOTE * limit:
        return (row,)
    parts = _cut(probe, row, gap[1])
    note, law = parts if begins else parts[::-1]
    return (law, note) if may_be_note(note.text) else (row,)


def _with_notes_beside(rows: list[_Row]) -> list[_Row]:
    """The rows, each note after the row of the law that is nearest to it in height."""
    law = [place for place, row in enumerate(rows) if not row.angle and row.bucket is None]
    beside: dict[int, list[_Row]] = {}
    for row in rows:
        if row.bucket == NOTE and law:
            nearest = min(law, key=lambda place: abs(rows[place].baseline - row.baseline))
            beside.setdefault(nearest, []).append(row)
    if not beside:
        return rows
    found: list[_Row] = []
    for place, row in enumerate(rows):
        if row.bucket != NOTE:
            notes = sorted(beside.get(place, ()), key=lambda note: (-note.baseline, note.left))
            found.extend((row, *notes))
    return found


def _measure(probe: _Probe, row: _Row) -> Measure:
    height = (row.baseline - probe.edges.bottom) / max(probe.edges.top - probe.edges.bottom, 1.0)
    left, right = sorted((row.left, row.right))
    return Measure(left, right, row.size, height, len(row.text))


def _parted(probe: _Probe, row: _Row, margin: Margin) -> list[_Row]:
    """A row, or its part in a margin and the rest of it."""
    if row.angle or row.hidden or row.bucket is not None:
        return [row]
    measure = _measure(probe, row)
    if margin.holds(measure):
        return [row._replace(bucket=NOTE)] if row.size < margin.size else [row]
    backwards = row.right < row.left
    if not (margin.crosses(measure) or backwards):
        return [row]

    def place(offset: int) -> tuple[float, float]:
        index = row.index_of(offset)
        return probe.origin(index)[0], probe.size_and_angle(index)[0]

    words = [found.start() for found in _WORDS.finditer(row.text)]
    cut = cut_at(margin, words[1:], place, backwards=backwards)
    if cut is None:
        return [row]
    before, after = _cut(probe, row, cut)
    if margin.on_the_left is not backwards:
        return [before._replace(bucket=NOTE), after]
    return [before, after._replace(bucket=NOTE)]


def _cut(probe: _Probe, row: _Row, offset: int) -> tuple[_Row, _Row]:
    """A row in two; `offset` is where a word begins."""
    text = row.text[:offset].rstrip()
    end, start = row.index_of(len(text) - 1), row.index_of(offset)
    before = row._replace(text=text, right=probe.right_end(end), spaced=(row.spaced[0], True))
    parts = [(0, start), *((at - offset, first) for at, first in row.parts if at > offset)]
    after = row._replace(
        text=row.text[offset:],
        parts=tuple(parts),
        left=probe.origin(start)[0],
        spaced=(True, row.spaced[1]),
    )
    return _measured_anew(probe, before), _measured_anew(probe, after)


def _measured_anew(probe: _Probe, row: _Row) -> _Row:
    """A part of a row with the size and the baseline of its own letters."""
    index = row.index_of(_typical(row.text))
    return row._replace(baseline=probe.origin(index)[1], size=probe.size_and_angle(index)[0])


def _with_places(probe: _Probe, rows: list[_Row], edge: set[int]) -> tuple[Row, ...]:
    """The finished rows: those of `edge` with their pieces, all with their footnote marks."""
    wanted = _wanted_marks(rows)
    figures = _figures(wanted)
    numbered = _numbered_rows(rows)
    finished = []
    for place, row in enumerate(rows):
        pieces = _pieces(probe, row) if place in edge else ()
        finished.append(
            _finished(
                (
                    row.text,
                    row.left,
                    row.right,
                    row.baseline,
                    row.size,
                    bool(row.angle),
                    pieces or (_pieces_beside_number(probe, row) if place in numbered else ()),
                    _marks(probe, row, wanted, figures) if wanted else (),
                    HIDDEN if row.hidden else row.bucket,
                    (),
                )
            )
        )
    return tuple(finished)


def _with_stretches(
    probe: _Probe, overdrawn: Overdrawn, rows: tuple[Row, ...], joined: list[_Row]
) -> tuple[Row, ...]:
    """The rows with what is drawn over them; `joined` are the same ones in the making."""
    if overdrawn.is_plain:
        return rows

    def finished(row: Row, making: _Row) -> Row:
        if row.turned or row.bucket is not None or not overdrawn.is_near(row):
            return row
        stretches = overdrawn.stretches(row, lambda offset: probe.spot(making.index_of(offset)))
        return row._replace(stretches=stretches) if stretches else row

    return tuple(map(finished, rows, joined))


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


def _numbered_rows(rows: list[_Row]) -> frozenset[int]:
    """The places of rows that begin or end with a figure, where there are so many of them."""
    places = frozenset(
        place
        for place, row in enumerate(rows)
        if (row.text[0].isdigit() or row.text[-1].isdigit())
        and not row.angle
        and _NUMBERED.search(row.text)
    )
    return places if len(places) >= _MANY_NUMBERED else frozenset()


def _pieces_beside_number(probe: _Probe, row: _Row) -> tuple[Piece, ...]:
    """The row and the figure that stands apart before or after it; empty where none does."""
    gaps = list(_GAPS.finditer(row.text))
    for gap in (gaps[0], gaps[-1]) if gaps else ():
        number = row.text[: gap.start()] if gap is gaps[0] else row.text[gap.end() :]
        right = probe.right_end(row.index_of(gap.start() - 1))
        left, _ = probe.origin(row.index_of(gap.end()))
        if number.isdecimal() and left - right > _GAP_BESIDE_NUMBER * row.size:
            return (
                Piece(0, gap.start(), row.left, right),
                Piece(gap.end(), len(row.text), left, row.right),
            )
    return ()


def _wanted_marks(rows: list[_Row]) -> frozenset[str]:
    """The numbers of what may be footnotes: rows in smaller type that begin with one."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += len(row.text)
    sizes = rounded_sizes(sizes)
    if len(sizes) < _TWO_SIZES:
        return frozenset()
    # Footnotes may take more of a page than its text, and a title is larger than both.
    least = _SHARE_OF_TEXT * sizes.total()
    main = max((size for size, length in sizes.items() if length >= least), default=0.0)
    small = (row.text for row in rows if row.size < _SMALLER_TYPE * main)
    starts = (_MARK_AT_START.match(text.translate(_SUPERSCRIPTS)) for text in small)
    return frozenset(start.group(1) for start in starts if start)


def _figures(wanted: frozenset[str]) -> re.Pattern[str]:
    """Where one of the numbers stands by itself."""
    figures = "|".join(sorted(map(re.escape, wanted), key=lambda each: (-len(each), each)))
    return re.compile(rf"(?<!\d)(?<!\d[.,/])(?:{figures})(?!\d)")


def _marks(
    probe: _Probe, row: _Row, wanted: frozenset[str], figures: re.Pattern[str]
) -> tuple[Mark, ...]:
    marks = [
        Mark(found.start(), found.end(), found.group())
        for found in figures.finditer(row.text)
        if _is_raised(probe, row, found.start())
    ]
    if not row.text.isascii():
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
    """Whether a raw page shows a picture, or so many drawings that they may be letters."""
    drawings = 0
    for shape in shapes_of(page):
        if shape.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            return True
        drawings += shape.kind == pdfium.FPDF_PAGEOBJ_PATH
        if drawings >= _MANY_DRAWINGS:
            return True
    return False
