"""Read one PDF, from the bytes to the lines, or to the reason why there are none.

bytes ─PDFium─▶ pages of rows ─▶ furniture, notes and columns set apart ─▶ Result(lines)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from draftdiff.model import Diagnostic, Line, Severity
from draftdiff.model.message import Message
from draftdiff.model.reading import Settings
from draftdiff.reading.legacy_fonts import legacy_font
from draftdiff.reading.lines import control_characters
from draftdiff.reading.pdf.page import HIDDEN, Page, Row, has_letters, page_list
from draftdiff.reading.pdf.result import (
    Failure,
    MissingLanguagesError,
    MissingProgramError,
    MissingReaderError,
    Result,
)

_PROPERTIES = {
    "Author": "author",
    "Creator": "program",
    "Producer": "PDF program",
    "CreationDate": "time of making",
    "ModDate": "time of the last change",
    "Title": "title",
    "Subject": "subject",
    "Keywords": "keywords",
}
_NEEDS_PASSWORD = 4
_FEW_LETTERS = 10
_MOSTLY = 0.3
_END = b"%%EOF"
_LENGTH = re.compile(rb"/L\s+(\d+)")
_HEADER_ZONE = 1024


def read_bytes(data: bytes, settings: Settings) -> Result:  # noqa: PLR0911 - a failure each
    """The lines of a PDF with their pages and buckets, or the reason why there are none."""
    if _is_cut_off(data):
        return Result(failure=Failure.CUT_OFF)
    # PDFium loads slowly, and only PDFs need it.
    import pypdfium2  # noqa: PLC0415

    from draftdiff.reading.pdf.extraction import extract  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data, password=settings.password)
    except pypdfium2.PdfiumError as error:
        return Result(failure=_failure(error, data))
    try:
        if len(document) > settings.limits.pages:
            return Result(failure=Failure.TOO_MANY_PAGES)
        facts = tuple(_facts(document.get_metadata_dict(skip_empty=True)))
        extraction = extract(document, settings, data)
        pages = extraction.pages
        if settings.ocr is not None:
            pages = _recognised(document, pages, settings.ocr)
    except MissingProgramError:
        return Result(failure=Failure.NO_TESSERACT)
    except MissingLanguagesError as error:
        return Result(failure=Failure.NO_LANGUAGES, missing=error.args)
    finally:
        document.close()
    if not pages:
        return Result(failure=Failure.NOT_THESE_PAGES)
    try:
        told = _second_opinion(pages, data, every_page=settings.cross_check)
    except MissingReaderError:
        return Result(failure=Failure.NO_SECOND_READER)
    fonts = Counter(extraction.characters_by_font)
    # Recognised letters are what they are, whatever font the page numbers are set in.
    fonts[""] += sum(len(row.text) for page in pages if page.recognised for row in page.rows)
    return replace(_result(pages, (*legacy_font(fonts), *told), settings), facts=facts)


def _second_opinion(
    pages: tuple[Page, ...], data: bytes, *, every_page: bool
) -> tuple[Diagnostic, ...]:
    """What a second reader makes of doubtful pages, or of all; recognised ones have no letters."""
    from draftdiff.reading.pdf.second_opinion import cross_check, doubts  # noqa: PLC0415

    ask = cross_check if every_page else doubts
    return ask(tuple(page for page in pages if not page.recognised), data)


def _facts(metadata: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, name in _PROPERTIES.items():
        if metadata.get(key):
            yield name, metadata[key]


def _recognised(document: Any, pages: tuple[Page, ...], languages: str) -> tuple[Page, ...]:
    """The pages, those that are pictures or mostly guessed read by tesseract."""
    if not any(map(_is_for_the_eye, pages)):
        return pages
    from draftdiff.reading.pdf.recognition import recognise, tesseract  # noqa: PLC0415

    program = tesseract(languages)
    return tuple(
        recognise(program, languages, document, page)._replace(recognised=True, guessed=0.0)
        if _is_for_the_eye(page)
        else page
        for page in pages
    )


def _is_for_the_eye(page: Page) -> bool:
    return _is_picture(page) or page.guessed > _MOSTLY


def _is_picture(page: Page) -> bool:
    return page.pictured and not has_letters(_law(page), _FEW_LETTERS)


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


def _result(
    pages: tuple[Page, ...], diagnostics: tuple[Diagnostic, ...], settings: Settings
) -> Result:
    from draftdiff.reading.pdf.footnotes import set_footnotes_apart  # noqa: PLC0415
    from draftdiff.reading.pdf.furniture import set_furniture_apart  # noqa: PLC0415
    from draftdiff.reading.pdf.layout import lines_of  # noqa: PLC0415
    from draftdiff.reading.pdf.line_numbers import set_line_numbers_apart  # noqa: PLC0415
    from draftdiff.reading.pdf.revisions import with_view  # noqa: PLC0415
    from draftdiff.reading.pdf.selection import select  # noqa: PLC0415

    pages = set_furniture_apart(set_line_numbers_apart(pages))
    pages = select(set_footnotes_apart(pages), settings)
    pages, redlined = with_view(pages, settings.revisions)
    pictured = tuple(page.number for page in pages if _is_picture(page))
    recognised = tuple(
        page.number for page in pages if page.recognised and page.number not in pictured
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
            *_without_text(pictured),
            *_from_ocr(recognised),
            *redlined,
            *_hidden(lines),
            *control_characters(lines),
        ),
    )


def _law(page: Page) -> Iterator[Row]:
    return (row for row in page.rows if row.bucket is None)


def _without_text(pictured: tuple[int, ...]) -> tuple[Diagnostic, ...]:
    """One diagnostic for all pages that are pictures, or none."""
    if not pictured:
        return ()
    numbers = page_list(pictured)
    alone = len(pictured) == 1
    message = (
        Message(
            "Page {page} is a picture without text, and was not compared; "
            "--ocr LANGUAGES reads such pages with an installed tesseract.",
            page=numbers,
        )
        if alone
        else Message(
            "Pages {pages} are pictures without text, and were not compared; "
            "--ocr LANGUAGES reads such pages with an installed tesseract.",
            pages=numbers,
        )
    )
    return (
        Diagnostic(
            code="page-without-text",
            severity=Severity.WARNING,
            message=message,
            page=pictured[0],
            partial=True,
        ),
    )


def _from_ocr(numbers: tuple[int, ...]) -> tuple[Diagnostic, ...]:
    """One diagnostic for all pages whose text was recognised, or none."""
    if not numbers:
        return ()
    count = len(numbers)
    pages = (
        Message("{count} page", count=count)
        if count == 1
        else Message("{count} pages", count=count)
    )
    return (
        Diagnostic(
            code="from-ocr",
            severity=Severity.WARNING,
            message=Message(
                "The text of {pages} comes from text recognition (OCR), the first on page {first}: "
                "check every number and every change there against the scan.",
                pages=pages,
                first=str(numbers[0]),
            ),
            page=numbers[0],
        ),
    )


def _hidden(lines: tuple[Line, ...]) -> tuple[Diagnostic, ...]:
    """One diagnostic for all text that no eye sees, or none."""
    hidden = [line for line in lines if line.bucket == HIDDEN]
    if not hidden:
        return ()
    count = len(hidden)
    found = (
        Message("{count} line", count=count)
        if count == 1
        else Message("{count} lines", count=count)
    )
    return (
        Diagnostic(
            code="hidden-text",
            severity=Severity.WARNING,
            message=Message(
                "The draft has {lines} of hidden text (without ink, white on white, covered, or "
                "off the page), which a reader does not see; it was left out.",
                lines=found,
            ),
            page=hidden[0].page,
            line=hidden[0].number,
        ),
    )


def _unreadable_page(number: int) -> Diagnostic:
    return Diagnostic(
        code="page-unreadable",
        severity=Severity.ERROR,
        message=Message("Page {page} is damaged, and was not compared.", page=str(number)),
        page=number,
        partial=True,
    )
