"""Read one PDF, from the bytes to the lines; as a process of its own, or within the caller's.

    bytes on standard input ─▶ python -m draftdiff.reading.pdf.worker ─▶ JSON on standard output

A PDF of five kilobytes can keep PDFium busy for ever or ask for all the memory there is: the
process has limits of its own, and takes nothing else with it when it falls.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterator

from draftdiff.model import Diagnostic, Severity
from draftdiff.reading.legacy_fonts import legacy_font
from draftdiff.reading.lines import control_characters
from draftdiff.reading.pdf.page import Page, Row, has_letters
from draftdiff.reading.pdf.result import Failure, Result, to_json

SECONDS = 120
MEMORY = 3 * 1024**3
_NEEDS_PASSWORD = 4
_FEW_LETTERS = 10
_END = b"%%EOF"
_LENGTH = re.compile(rb"/L\s+(\d+)")
_HEADER_ZONE = 1024


def main() -> None:
    """Read a PDF from standard input and write the result as JSON to standard output."""
    _limit_resources()
    # The process ends before there is anything to collect, and looking for it takes a tenth.
    gc.disable()
    sys.stdout.buffer.write(to_json(read_bytes(sys.stdin.buffer.read())))


def _limit_resources() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        # A core dump would leave a confidential draft on the disk.
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(limit)
        allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(limit, (allowed, hard))
        except (OSError, ValueError):
            continue


def read_bytes(data: bytes) -> Result:
    """The lines of a PDF with their pages and buckets, or the reason why there are none."""
    if _is_cut_off(data):
        return Result(failure=Failure.CUT_OFF)
    # PDFium loads slowly, and only PDFs need it.
    import pypdfium2  # noqa: PLC0415

    from draftdiff.reading.pdf.extraction import extract  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Result(failure=_failure(error, data))
    try:
        extraction = extract(document)
    finally:
        document.close()
    return _result(extraction.pages, legacy_font(extraction.characters_by_font))


def _is_cut_off(data: bytes) -> bool:
    """Whether the end is missing: PDFium repairs such files, and silently leaves pages out."""
    end = data.rfind(_END)
    if end < 0 or b" obj" in data[end:]:
        return True
    # Files made for the web begin with an end mark; they tell their true length instead.
    head = data[:_HEADER_ZONE]
    length = _LENGTH.search(head) if b"/Linearized" in head else None
    return length is not None and int(length.group(1)) > len(data)


def _failure(error: Exception, data: bytes) -> Failure:
    code = getattr(error, "err_code", None)
    if code == _NEEDS_PASSWORD or "assword" in str(error) or b"/Encrypt" in data:
        return Failure.ENCRYPTED
    # PDFium loaded it without an error, and found nothing in it.
    return Failure.NO_PAGES if code == 0 or "Success" in str(error) else Failure.DAMAGED


def _result(pages: tuple[Page, ...], diagnostics: tuple[Diagnostic, ...]) -> Result:
    from draftdiff.reading.pdf.footnotes import set_footnotes_apart  # noqa: PLC0415
    from draftdiff.reading.pdf.furniture import set_furniture_apart  # noqa: PLC0415
    from draftdiff.reading.pdf.layout import lines_of  # noqa: PLC0415

    pages = set_footnotes_apart(set_furniture_apart(pages))
    pictured = tuple(
        page.number for page in pages if page.pictured and not has_letters(_law(page), _FEW_LETTERS)
    )
    lines = lines_of(pages)
    failed = tuple(_unreadable_page(page.number) for page in pages if page.failed)
    if not any(has_letters(_law(page), 1) for page in pages) or len(pictured) == len(pages):
        return Result(failure=Failure.NO_TEXT, pages=len(pages), pictured=pictured)
    return Result(
        lines=lines,
        pages=len(pages),
        pictured=pictured,
        diagnostics=(
            *diagnostics,
            *failed,
            *(_page_without_text(number) for number in pictured),
            *control_characters(lines),
        ),
    )


def _law(page: Page) -> Iterator[Row]:
    return (row for row in page.rows if row.bucket is None)


def _page_without_text(number: int) -> Diagnostic:
    return Diagnostic(
        code="page-without-text",
        severity=Severity.WARNING,
        message=(
            f"Page {number} is a picture without text, and was not compared; "
            "run text recognition (OCR) over the draft to include it."
        ),
        page=number,
        partial=True,
    )


def _unreadable_page(number: int) -> Diagnostic:
    return Diagnostic(
        code="page-unreadable",
        severity=Severity.ERROR,
        message=f"Page {number} is damaged, and was not compared.",
        page=number,
        partial=True,
    )


if __name__ == "__main__":
    main()
