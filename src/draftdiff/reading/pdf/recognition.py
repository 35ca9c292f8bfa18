"""Text recognition: pages that are pictures, read by an installed tesseract.

    page ─PDFium─▶ raster, 300 dots an inch ─tesseract─▶ words with boxes ─▶ rows

The raster goes through a pipe: no picture of a confidential page is left on a disk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any, NamedTuple

from draftdiff.reading.pdf.page import Page, Row
from draftdiff.reading.pdf.result import MissingLanguagesError, MissingProgramError

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
# Scans of posters would ask for gigabytes.
_MOST_DOTS = 40_000_000
_SECONDS_A_PAGE = 90
_WORD_LEVEL = "5"
_COLUMNS = 12
_LEAST_CONFIDENCE = 0.0
_USUAL_PLACES = (r"C:\Program Files\Tesseract-OCR\tesseract.exe", "/opt/homebrew/bin/tesseract")


class _Word(NamedTuple):
    """A recognised word: the line it stands in, its box in points from the page's upper left."""

    line: tuple[str, ...]
    text: str
    left: float
    top: float
    right: float
    bottom: float


def tesseract(languages: str) -> str:
    """The program, where it is installed and knows all of `languages` ("khm+eng").

    Raises:
        MissingProgramError: it is not installed.
        MissingLanguagesError: it lacks some of the languages.
    """
    found = shutil.which("tesseract") or next(filter(os.path.isfile, _USUAL_PLACES), None)
    if found is None:
        raise MissingProgramError
    listed = subprocess.run(  # noqa: S603 - an installed program, and no argument from outside
        [found, "--list-langs"], capture_output=True, check=False, timeout=_SECONDS_A_PAGE
    )
    known = set(listed.stdout.decode("utf-8", "replace").split())
    missing = [name for name in languages.split("+") if name not in known]
    if missing:
        raise MissingLanguagesError(*missing)
    return found


def recognise(program: str, languages: str, document: Any, page: Page) -> Page:
    """The page with the rows that tesseract reads on it; unchanged where it reads none."""
    pdf_page = document[page.number - 1]
    width, height = pdf_page.get_size()
    scale = DOTS_PER_INCH / POINTS_PER_INCH
    dots = max(width * height * scale * scale, 1.0)
    scale *= min(1.0, (_MOST_DOTS / dots) ** 0.5)
    bitmap = pdf_page.render(scale=scale, grayscale=True)
    table = _run(program, languages, _portable(bitmap))
    pdf_page.close()
    rows = tuple(_rows(_words(table, 1 / scale), page.top))
    return page._replace(rows=rows) if rows else page


def _portable(bitmap: Any) -> bytes:
    """A grey picture as PGM, which needs no library to write."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    data = bytes(bitmap.buffer)
    body = b"".join(data[row * stride : row * stride + width] for row in range(height))
    return f"P5 {width} {height} 255\n".encode("ascii") + body


def _run(program: str, languages: str, picture: bytes) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - an installed program; the languages are checked
            [program, "stdin", "stdout", "-l", languages, "--dpi", str(DOTS_PER_INCH), "tsv"],
            input=picture,
            capture_output=True,
            check=False,
            timeout=_SECONDS_A_PAGE,
            # One thread: a weak computer has other things to do, and results are the same anyway.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", "replace")


def _words(table: str, scale: float) -> Iterator[_Word]:
    for line in table.splitlines()[1:]:
        cells = line.split("\t", _COLUMNS - 1)
        if len(cells) < _COLUMNS or cells[0] != _WORD_LEVEL or not cells[11].strip():
            continue
        left, top, width, height = (float(cell) * scale for cell in cells[6:10])
        if float(cells[10]) >= _LEAST_CONFIDENCE:
            box = (left, top, left + width, top + height)
            yield _Word(tuple(cells[1:5]), cells[11].strip(), *box)


def _rows(words: Iterator[_Word], top: float) -> Iterator[Row]:
    """The words of each line as a row; y grows upwards there."""
    lines: dict[tuple[str, ...], list[_Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    for line in lines.values():
        bottom = max(word.bottom for word in line)
        size = bottom - min(word.top for word in line)
        yield Row(
            text=" ".join(word.text for word in line),
            left=min(word.left for word in line),
            right=max(word.right for word in line),
            baseline=top - bottom,
            size=max(size, 1.0),
        )
