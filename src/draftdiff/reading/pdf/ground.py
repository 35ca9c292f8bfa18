"""What lies behind white letters: on a dark ground they are read, on a white page they are not."""

from __future__ import annotations

from ctypes import byref, c_float, c_int, c_uint
from typing import Any

import pypdfium2.raw as pdfium

from draftdiff.reading.pdf.opened import Shape, shapes_of

_WHITE = 250
_THICK = 6.0


def has_ground(page: Any, x: float, y: float) -> bool:
    """Whether a picture or a filled shape that is not white lies around a point of a raw page."""
    edges = (c_float(), c_float(), c_float(), c_float())
    for shape in shapes_of(page):
        if shape.kind not in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH}:
            continue
        if not pdfium.FPDFPageObj_GetBounds(shape.raw, *map(byref, edges)):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        if left <= x <= right and bottom <= y <= top and _is_dark(shape):
            return True
    return False


def _is_dark(shape: Shape) -> bool:
    if shape.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        return True
    mode, stroked = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(shape.raw, byref(mode), byref(stroked))
    if mode.value and _is_coloured(shape, pdfium.FPDFPageObj_GetFillColor):
        return True
    # Some programs draw the ground of a heading as one thick line.
    width = c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(shape.raw, byref(width))
    thick = bool(stroked.value) and width.value >= _THICK
    return thick and _is_coloured(shape, pdfium.FPDFPageObj_GetStrokeColor)


def _is_coloured(shape: Shape, colour_of: Any) -> bool:
    """Whether a shape's fill or stroke is of any colour but white."""
    ink = (c_uint(), c_uint(), c_uint(), c_uint())
    if not colour_of(shape.raw, *map(byref, ink)):
        return False
    *colours, alpha = (part.value for part in ink)
    return alpha > 0 and min(colours) < _WHITE
