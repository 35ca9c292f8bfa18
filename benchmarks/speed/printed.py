"""Two drafts of an invented law as PDFs: running heads, page numbers, lines of a book's width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from operations import written
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LINES, WIDTH = 46, 88
"""Lines of a page, and characters of a line."""
ARTICLES_OF_A_PAGE = 3.4


def printed(folder: Path, pages: int) -> tuple[Path, Path]:
    """The drafts of a law of about so many pages."""
    found = []
    for text in written(folder, int(pages * ARTICLES_OF_A_PAGE)):
        path = text.with_suffix(".pdf")
        _print(text.read_text("utf-8"), path, pages)
        found.append(path)
    return found[0], found[1]


def _print(text: str, path: Path, pages: int) -> None:
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    lines = list(_wrapped(text))
    for number in range(min(pages, -(-len(lines) // LINES))):
        canvas.setFont("Times-Italic", 9)
        canvas.drawString(60, 805, "Royal Gazette No. 47")
        canvas.drawCentredString(300, 30, f"- {number + 1} -")
        canvas.setFont("Times-Roman", 11)
        for place, line in enumerate(lines[number * LINES : (number + 1) * LINES]):
            canvas.drawString(60, 780 - 16 * place, line)
        canvas.showPage()
    canvas.save()


def _wrapped(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        yield from textwrap.wrap(paragraph, WIDTH) or [""]
