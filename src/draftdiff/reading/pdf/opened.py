"""A page of PDFium's that is open, without what pypdfium2 keeps of each: there may be thousands.

with opened(document, 7) as page:      FPDF_LoadPage, FPDFText_LoadPage
    …                                  page.raw, page.textpage, page.edges
                                       both closed, whatever happened
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_DEEPEST = 2


class OpenPage(NamedTuple):
    """A page and its text, as PDFium's raw interface takes them."""

    raw: Any
    textpage: Any


class Shape(NamedTuple):
    """A drawing of a page, and its kind (FPDF_PAGEOBJ_…)."""

    raw: Any
    kind: int


@contextmanager
def opened(document: pypdfium2.PdfDocument, index: int) -> Iterator[OpenPage | None]:
    """The page at an index from 0; None where PDFium cannot read it."""
    raw = pdfium.FPDF_LoadPage(document.raw, index)
    textpage = pdfium.FPDFText_LoadPage(raw) if raw else None
    try:
        yield OpenPage(raw, textpage) if textpage else None
    finally:
        if textpage:
            pdfium.FPDFText_ClosePage(textpage)
        if raw:
            pdfium.FPDF_ClosePage(raw)


def edges_of(page: Any) -> tuple[float, float, float, float]:
    """The left, lower, right and upper edge of what a raw page shows."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, byref(box))
    return box.left, box.bottom, box.right, box.top


def shapes_of(page: Any) -> Iterator[Shape]:
    """The drawings of a raw page in the order they are drawn, those within drawings included."""
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _shapes(pdfium.FPDFPage_GetObject(page, place), 0)


def _shapes(drawing: Any, depth: int) -> Iterator[Shape]:
    kind = pdfium.FPDFPageObj_GetType(drawing)
    yield Shape(drawing, kind)
    if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        for place in range(pdfium.FPDFFormObj_CountObjects(drawing)):
            yield from _shapes(pdfium.FPDFFormObj_GetObject(drawing, place), depth + 1)
