"""PDFium's functions that every line of a law is asked about, at a third of the price.

    typed      ctypes looks at each argument, and makes an object of each handle     0.84 µs
    bare       as here: the callers give what C expects, and C's answer comes back   0.24 µs

A law of four hundred pages has twenty thousand lines. What is passed must be what the headers of
PDFium ask for: a `Handle` for a page or a drawing, an `int`, a `byref` of what is written to.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import c_double, c_int, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium


class Handle(c_void_p):
    """The address of something of PDFium's; false where there is nothing."""


def handle_of(pointer: Any) -> Handle:
    """The handle of what a typed function returned."""
    return cast(pointer, Handle)


def _bare(function: Any, result: Any) -> Callable[..., Any]:
    # Of the same kind, and so called in the way that the system at hand calls libraries.
    bare = type(function)(cast(function, c_void_p).value)
    bare.restype = result
    return bare  # type: ignore[no-any-return]


origin = _bare(pdfium.FPDFText_GetCharOrigin, None)
loose_box = _bare(pdfium.FPDFText_GetLooseCharBox, None)
matrix = _bare(pdfium.FPDFText_GetMatrix, None)
font_size = _bare(pdfium.FPDFText_GetFontSize, c_double)
font_name = _bare(pdfium.FPDFText_GetFontInfo, c_int)
drawing_of = _bare(pdfium.FPDFText_GetTextObject, Handle)
has_no_mapping = _bare(pdfium.FPDFText_HasUnicodeMapError, c_int)
render_mode = _bare(pdfium.FPDFTextObj_GetTextRenderMode, c_int)
fill_colour = _bare(pdfium.FPDFPageObj_GetFillColor, c_int)
drawing_at = _bare(pdfium.FPDFPage_GetObject, Handle)
kind_of = _bare(pdfium.FPDFPageObj_GetType, c_int)
