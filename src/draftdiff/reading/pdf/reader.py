"""Have a PDF read, and say what went wrong in words.

Document ─▶ worker ─▶ Result ─▶ Content, or "v1.pdf is encrypted; save a copy of it without…"
"""

from __future__ import annotations

from draftdiff.errors import EncryptedInputError, NoTextError, UnreadableInputError
from draftdiff.reading.content import Content, Document, Fact
from draftdiff.reading.limits import beyond
from draftdiff.reading.pdf import worker
from draftdiff.reading.pdf.page import page_list
from draftdiff.reading.pdf.result import Failure, Result

_AGAIN = "download or copy it again"


def read_pdf(document: Document) -> Content:
    """The lines of a PDF in reading order, with pages; what is no law is in buckets.

    Raises:
        EncryptedInputError: it needs a password.
        NoTextError: its pages are pictures or empty.
        UnreadableInputError: it is damaged, cut off, or has no pages, or too many.
    """
    result = worker.read_bytes(document.data, document.settings)
    if result.failure is Failure.TOO_MANY_PAGES:
        complaint = f"has more than {document.settings.limits.pages:,} pages"
        raise beyond(document.label, complaint, "pages")
    if result.failure is not None:
        raise _error(document.label, result, result.failure)
    return Content(lines=result.lines, pages=result.pages, diagnostics=result.diagnostics)


def facts_of_pdf(document: Document) -> tuple[Fact, ...]:
    """What a PDF says of who made it; nothing where it cannot be read."""
    result = worker.read_bytes(document.data, document.settings)
    return tuple(Fact(name, value) for name, value in result.facts)


_MESSAGES = {
    Failure.DAMAGED: ("is damaged: it is not a valid PDF", _AGAIN),
    Failure.CUT_OFF: ("is cut off: its end is missing", _AGAIN),
    Failure.NO_PAGES: ("has no pages", "check that it is the right file"),
    Failure.NOT_THESE_PAGES: (
        "has none of the pages that were asked for",
        "look up its page numbers, counted from 1",
    ),
    Failure.NO_SECOND_READER: (
        "cannot be cross-checked: pdfplumber is not installed",
        "install it (pip install pdfplumber), or leave --cross-check out",
    ),
    Failure.NO_TESSERACT: (
        "has pages that are pictures, and tesseract is not installed",
        "install tesseract, or leave --ocr out",
    ),
}


def _error(label: str, result: Result, failure: Failure) -> UnreadableInputError:
    if failure is Failure.ENCRYPTED:
        step = "give the right one with --password-file, or save a copy without a password"
        return EncryptedInputError(f"{label} is encrypted and needs a password", step)
    if failure is Failure.NO_TEXT:
        return _no_text(label, result)
    if failure is Failure.NO_LANGUAGES:
        missing = ", ".join(result.missing)
        what = f"tesseract lacks the language data for {missing} to read {label}"
        return UnreadableInputError(what, "install it (tesseract-ocr-…), or name other languages")
    what, step = _MESSAGES[failure]
    return UnreadableInputError(f"{label} {what}", step)


def _no_text(label: str, result: Result) -> NoTextError:
    if not result.pictured:
        what = f"{label} has no text: its pages are empty"
        return NoTextError(what, "check that it is the right file")
    noun = "page" if len(result.pictured) == 1 else "pages"
    verb = "is a picture" if len(result.pictured) == 1 else "are pictures"
    what = f"{label} has no text: {noun} {page_list(result.pictured)} {verb}"
    step = "read it with --ocr LANGUAGES (such as khm+eng) and an installed tesseract"
    return NoTextError(what, step)
