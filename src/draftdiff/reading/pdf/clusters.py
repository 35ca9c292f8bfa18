"""What PDFium adds to scripts whose letters are put together from several strokes.

    page       វិធាន  ស្កាត់     drawn as  វ  +  ិ  +  ធាន,  "វ" and "ិ" marked as one: "វិ"
    PDFium     វិ វិធាន  ស្កា ត់   the marked text once for each stroke, and spaces that are none

Browsers and web offices write Khmer, Burmese and Indian scripts so. The strokes share one mark:
all but the first are left out. PDFium also takes the first stroke for the whole cluster and sees
a gap after it: such a space is one only if it stands clear of all the strokes.

    page       ស្តី ពី       drawn as  ស្ត  +  ី, a little higher  +  ពី
    PDFium     ស្ត ពី ី

A vowel that is drawn for itself, PDFium may put after the next letter: it belongs to the letter
that was drawn just before it.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from ctypes import (
    POINTER,
    byref,
    c_double,
    c_float,
    c_ubyte,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
)
from itertools import accumulate, pairwise
from typing import Any

import pypdfium2.raw as pdfium

from draftdiff.text.patterns import compiled_when_used

# Scripts whose letters are put together from several glyphs: Arabic, Indic, Thai to Burmese, Khmer.
_CLUSTERED = compiled_when_used("[\u0600-\u06ff\u0900-\u109f\u1780-\u17ff]")
_ACTUAL_TEXT = b"ActualText\0"
_LONGEST = 4096
# The end of the ink is measured, to which the space beside each letter comes.
_SPACE = 0.2
_SAME_PLACE = 0.05
_HIGHEST = 100
# Letters are looked for at this share of their size above the line: accents are higher up.
MIDDLE = 0.3
# Older PDFium cannot tell which drawing a letter is of: its text is taken as it is.
_drawing_of = getattr(pdfium, "FPDFText_GetTextObject", None)


def has_clusters(text: str) -> bool:
    """Whether a text is of a script that needs the care of this module, and can have it."""
    if _drawing_of is None or text.isascii():
        return False
    return _CLUSTERED.search(text) is not None


class Clusters:
    """The clusters of one page, upright text only."""

    def __init__(self, page: Any, textpage: Any, count: int) -> None:
        self._textpage = textpage
        self._count = count
        self._page = page
        self._strokes = _strokes_by_height(page)
        self._repeated: dict[int, bool] = {}
        self._drawn_first: dict[int, int] = {}

    def reach_before(self, left: float, height: float) -> float:
        """How far to the right the strokes reach that begin before `left` at a height."""
        lefts, rights = self._strokes.get(int(height), ((), ()))
        place = bisect_left(lefts, left - _SAME_PLACE)
        return rights[place - 1] if place else -math.inf

    def superfluous(self) -> list[tuple[int, int]]:
        """The ranges of PDFium's characters that do not stand on the page, in order."""
        ranges: list[tuple[int, int]] = []
        space = None
        for index in range(self._count):
            drawing = self._drawing(index)
            if drawing:
                if space is not None and (self._is_mark(index) or not self._stands_clear(index)):
                    ranges.append((space, space + 1))
                if self._is_repeated(drawing):
                    ranges.append((index, index + 1))
                space = None
            elif pdfium.FPDFText_GetUnicode(self._textpage, index) == ord(" "):
                space = index
            else:
                space = None
        return ranges

    def moved(self) -> list[tuple[int, int, int]]:
        """Marks that stand after the wrong letter: from where, to where, and after which character.

        In the order in which they were drawn, so that several marks of one letter follow it.
        """
        drawn = {
            _address(pdfium.FPDFPage_GetObject(self._page, place)): place
            for place in range(pdfium.FPDFPage_CountObjects(self._page))
        }
        parts = {
            drawn[address]: part for address, part in self._parts().items() if address in drawn
        }
        found = []
        order = sorted(parts)
        for before, place in pairwise(order):
            start, end = parts[place]
            after = parts[before][1]
            if after != start and self._is_mark(start) and self._is_level(parts[before][0], start):
                found.append((start, end, after))
        return found

    def _parts(self) -> dict[int, tuple[int, int]]:
        """The first stretch of characters of each drawing that is read, by its address."""
        parts: dict[int, tuple[int, int]] = {}
        last = 0
        for index in range(self._count):
            drawing = self._drawing(index)
            address = _address(drawing)
            if not address or self._is_repeated(drawing):
                last = 0
            elif address == last:
                parts[address] = (parts[address][0], index + 1)
            elif address not in parts:
                parts[address] = (index, index + 1)
                last = address
            else:
                last = 0
        return parts

    def _is_mark(self, index: int) -> bool:
        letter = chr(pdfium.FPDFText_GetUnicode(self._textpage, index))
        return unicodedata.category(letter).startswith("M")

    def _is_level(self, one: int, two: int) -> bool:
        """Whether two characters may stand on one line."""
        left, height, other = c_double(), c_double(), c_double()
        pdfium.FPDFText_GetCharOrigin(self._textpage, one, byref(left), byref(height))
        pdfium.FPDFText_GetCharOrigin(self._textpage, two, byref(left), byref(other))
        return abs(height.value - other.value) < self._size(one)

    def _stands_clear(self, index: int) -> bool:
        """Whether nothing is drawn where the space before a character would be."""
        left, baseline = c_double(), c_double()
        pdfium.FPDFText_GetCharOrigin(self._textpage, index, byref(left), byref(baseline))
        size = self._size(index)
        reach = self.reach_before(left.value, baseline.value + MIDDLE * size)
        return left.value - reach > _SPACE * size

    def _drawing(self, index: int) -> Any:
        return _drawing_of(self._textpage, index) if _drawing_of else None

    def _is_repeated(self, drawing: Any) -> bool:
        """Whether the text of a drawing was given before, with another stroke of its cluster."""
        address = _address(drawing)
        if address not in self._repeated:
            mark = _mark_with_text(drawing)
            first = self._drawn_first.setdefault(mark, address) if mark else address
            self._repeated[address] = first != address
        return self._repeated[address]

    def _size(self, index: int) -> float:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._textpage, index, byref(matrix))
        size = float(pdfium.FPDFText_GetFontSize(self._textpage, index))
        return size * (math.hypot(matrix.c, matrix.d) or 1.0)


def _address(handle: Any) -> int:
    return cast(handle, c_void_p).value or 0 if handle else 0


def _bounds(drawing: Any) -> tuple[float, float, float, float]:
    """The left, right, lower and upper end of a drawing."""
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(drawing, byref(left), byref(bottom), byref(right), byref(top))
    return left.value, right.value, bottom.value, top.value


def _strokes_by_height(page: Any) -> dict[int, tuple[list[float], list[float]]]:
    """For every point of height, where strokes begin, and how far those before each reach."""
    strokes: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        drawing = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(drawing) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        left, right, bottom, top = _bounds(drawing)
        if not math.isfinite(left + right + bottom + top):
            continue
        # A drawing far higher than any type would fill the memory.
        for height in range(int(bottom), int(min(top, bottom + _HIGHEST)) + 1):
            strokes[height].append((left, right))
    reach = {}
    for height, ends in strokes.items():
        ends.sort()
        reach[height] = (
            [left for left, _ in ends],
            list(accumulate((right for _, right in ends), max)),
        )
    return reach


def _mark_with_text(drawing: Any) -> int:
    """The address of the mark that says what a drawing reads as; 0 where there is none."""
    buffer, length = create_string_buffer(_LONGEST), c_ulong()
    start = cast(buffer, POINTER(c_ubyte))
    for place in range(pdfium.FPDFPageObj_CountMarks(drawing)):
        mark = pdfium.FPDFPageObj_GetMark(drawing, place)
        if pdfium.FPDFPageObjMark_GetParamBlobValue(
            mark, _ACTUAL_TEXT, start, _LONGEST, byref(length)
        ):
            return _address(mark)
    return 0
