"""The drawings of a page that can say something of its letters: lines, and bars that hide.

─────────          thin and level, whether stroked, filled, or a reviewer's mark   Rule
██████             filled, nothing shines through, smaller than half the page      Bar
▭ ╱ ◯ ▒            frames, slopes, curves, highlighting                           neither
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import islice, repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from draftdiff.reading.pdf import calls
from draftdiff.reading.pdf.opened import edges_of
from draftdiff.reading.redline import Fate

# In points: thicker lines are bars, shorter ones dashes or dots.
_THICKEST = 3.0
_SHORTEST = 3.0
_MOST_SEGMENTS = 4000
_SEGMENTS_OF_A_BOX = 6
_LARGEST_BAR = 0.5
# No page that people read has more; a page that means harm may have a million.
_MOST_BARS = 5000
_MOST_LINKS = 500
# The share of a link's box that is below the middle of its letters.
_FOOT = 0.33
_OPAQUE = 255
_MARKS = {
    pdfium.FPDF_ANNOT_STRIKEOUT: Fate.STRUCK,
    pdfium.FPDF_ANNOT_UNDERLINE: Fate.UNDERLINED,
}

# Asked for thousands of times: PDFium writes the edges of a box here.
_EDGES = (c_float(), c_float(), c_float(), c_float())
_EDGE_REFERENCES = tuple(map(byref, _EDGES))

Upright = Callable[[float, float], tuple[float, float]]
"""Turns a point of a lying page."""


class Box(NamedTuple):
    """A box of an upright page, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From the lower to the upper edge."""
        return self.top - self.bottom

    @property
    def width(self) -> float:
        """From the left to the right edge."""
        return self.right - self.left


class Rule(NamedTuple):
    """A level line at height `y`.

    `fate` is what it makes of the words at it, where that is known; `marked` says that a reviewer
    drew it with a tool for that.
    """

    y: float
    left: float
    right: float
    fate: Fate | None = None
    marked: bool = False


class Bar(NamedTuple):
    """A filled rectangle; `place` says when it is drawn, as a place among all drawings."""

    box: Box
    place: int


class Drawings(NamedTuple):
    """The lines of a page from its foot up, and its bars in the order they are drawn."""

    rules: tuple[Rule, ...]
    bars: tuple[Bar, ...]


def drawings_of(page: Any, upright: Upright | None) -> Drawings:
    """The lines and bars of a raw page; `upright` is None for one that stands upright."""
    left, bottom, right, top = edges_of(page)
    largest = _LARGEST_BAR * abs((right - left) * (top - bottom))
    rules = list(_marks(page, upright))
    bars: list[Bar] = []
    for place, path in _paths(page):
        left, bottom, right, top = _edges_of(path, upright)
        height, width = top - bottom, right - left
        if height <= _THICKEST:
            if width >= _SHORTEST:
                rules.append(Rule((bottom + top) / 2, left, right))
        elif width <= _THICKEST:
            continue
        elif pdfium.FPDFPath_CountSegments(path) > _SEGMENTS_OF_A_BOX:
            rules.extend(_rules_within(path, upright))
        elif width * height <= largest and len(bars) < _MOST_BARS and _is_opaque(path):
            bars.append(Bar(Box(left, bottom, right, top), place))
    links = tuple(islice(_links(page, upright), _MOST_LINKS)) if rules else ()
    said = (rule for rule in rules if not any(_underlines(rule, link) for link in links))
    return Drawings(tuple(sorted(said, key=lambda rule: rule.y)), tuple(bars))


def _paths(page: Any) -> Iterator[tuple[int, Any]]:
    """The drawings of a page that are no letters and no pictures, with their places."""
    places = range(pdfium.FPDFPage_CountObjects(page))
    # Browsers draw each letter for itself: there may be thousands of drawings on a page.
    drawings = map(calls.drawing_at, repeat(calls.handle_of(page)), places)
    kinds = map(calls.kind_of, drawings)
    path = pdfium.FPDF_PAGEOBJ_PATH
    for place in [place for place, kind in enumerate(kinds) if kind == path]:
        yield place, pdfium.FPDFPage_GetObject(page, place)


def _edges_of(drawing: Any, upright: Upright | None) -> tuple[float, float, float, float]:
    """The left, lower, right and upper edge of a drawing; all 0 where PDFium knows none."""
    left, bottom, right, top = _EDGES
    if not pdfium.FPDFPageObj_GetBounds(drawing, *_EDGE_REFERENCES):
        return 0.0, 0.0, 0.0, 0.0
    if upright is None:
        return left.value, bottom.value, right.value, top.value
    return _box((upright(left.value, bottom.value), upright(right.value, top.value)))


def _box(points: Iterable[tuple[float, float]]) -> Box:
    across, up = zip(*points, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def _rule(box: Box) -> Iterator[Rule]:
    if box.height <= _THICKEST and box.width >= _SHORTEST:
        yield Rule((box.bottom + box.top) / 2, box.left, box.right)


def _is_opaque(path: Any) -> bool:
    """Whether a drawing is filled, and nothing shines through it."""
    mode, stroked = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(mode), byref(stroked))
    if not mode.value or pdfium.FPDFPageObj_HasTransparency(path):
        return False
    ink = c_uint(), c_uint(), c_uint(), c_uint()
    filled = pdfium.FPDFPageObj_GetFillColor(path, *map(byref, ink))
    return bool(filled) and ink[3].value == _OPAQUE


def _rules_within(path: Any, upright: Upright | None) -> Iterator[Rule]:
    """The lines of a drawing of several: some programs draw all lines of a page as one."""
    count = pdfium.FPDFPath_CountSegments(path)
    part: list[tuple[float, float]] = []
    for place in range(min(count, _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, place)
        starts = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        if starts and part:
            yield from _rule(_box(part))
            part = []
        point = _point(path, segment)
        part.append(upright(*point) if upright else point)
    if part:
        yield from _rule(_box(part))


def _point(path: Any, segment: Any) -> tuple[float, float]:
    x, y, matrix = c_float(), c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    pdfium.FPDFPageObj_GetMatrix(path, byref(matrix))
    return (
        matrix.a * x.value + matrix.c * y.value + matrix.e,
        matrix.b * x.value + matrix.d * y.value + matrix.f,
    )


def _marks(page: Any, upright: Upright | None) -> Iterator[Rule]:
    """What reviewers struck through or underlined with the tools of a PDF program."""
    for place in range(pdfium.FPDFPage_GetAnnotCount(page)):
        mark = pdfium.FPDFPage_GetAnnot(page, place)
        fate = _MARKS.get(pdfium.FPDFAnnot_GetSubtype(mark)) if mark else None
        if fate is not None:
            for box in _boxes_of_mark(mark, upright):
                yield Rule((box.bottom + box.top) / 2, box.left, box.right, fate, marked=True)
        if mark:
            pdfium.FPDFPage_CloseAnnot(mark)


def _links(page: Any, upright: Upright | None) -> Iterator[Box]:
    edges = pdfium.FS_RECTF()
    for place in range(pdfium.FPDFPage_GetAnnotCount(page)):
        link = pdfium.FPDFPage_GetAnnot(page, place)
        if not link:
            continue
        is_link = pdfium.FPDFAnnot_GetSubtype(link) == pdfium.FPDF_ANNOT_LINK
        if is_link and pdfium.FPDFAnnot_GetRect(link, byref(edges)):
            corners = ((edges.left, edges.bottom), (edges.right, edges.top))
            yield _box(corners if upright is None else (upright(*corner) for corner in corners))
        pdfium.FPDFPage_CloseAnnot(link)


def _underlines(rule: Rule, link: Box) -> bool:
    """Whether a line says of words that they are a link, and nothing more."""
    beside = link.left - _THICKEST <= rule.left and rule.right <= link.right + _THICKEST
    return beside and link.bottom - _THICKEST <= rule.y <= link.bottom + _FOOT * link.height


def _boxes_of_mark(mark: Any, upright: Upright | None) -> Iterator[Box]:
    corners = pdfium.FS_QUADPOINTSF()
    for place in range(pdfium.FPDFAnnot_CountAttachmentPoints(mark)):
        if pdfium.FPDFAnnot_GetAttachmentPoints(mark, place, byref(corners)):
            points = [
                (getattr(corners, f"x{corner}"), getattr(corners, f"y{corner}"))
                for corner in range(1, 5)
            ]
            yield _box(points if upright is None else (upright(*point) for point in points))
