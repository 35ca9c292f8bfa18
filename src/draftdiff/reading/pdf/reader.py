"""Have a PDF read by a process with limits, and say what went wrong in words.

Document ─▶ worker ─▶ Result ─▶ Content, or "v1.pdf is encrypted; save a copy of it without…"
"""

from __future__ import annotations

import os
import subprocess
import sys

from draftdiff.errors import EncryptedInputError, NoTextError, UnreadableInputError
from draftdiff.reading.content import Content, Document, Fact
from draftdiff.reading.pdf import worker
from draftdiff.reading.pdf.page import page_list
from draftdiff.reading.pdf.result import Failure, Result, from_json, settings_to_json

_AGAIN = "download or copy it again"


def read_pdf(document: Document) -> Content:
    """The lines of a PDF in reading order, with pages; what is no law is in buckets.

    Raises:
        EncryptedInputError: it needs a password.
        NoTextError: its pages are pictures or empty.
        UnreadableInputError: it is damaged, cut off, has no pages, or asks for too much time.
    """
    result = _in_own_process(document) if _can_spawn() else _within(document)
    if result.failure is not None:
        raise _error(document.label, result, result.failure)
    return Content(lines=result.lines, pages=result.pages, diagnostics=result.diagnostics)


def facts_of_pdf(document: Document) -> tuple[Fact, ...]:
    """What a PDF says of who made it; nothing where it cannot be read."""
    result = _in_own_process(document) if _can_spawn() else _within(document)
    return tuple(Fact(name, value) for name, value in result.facts)


def _can_spawn() -> bool:
    """Whether `sys.executable` is a Python: it is none in a frozen program or a browser."""
    frozen = getattr(sys, "frozen", False) or sys.platform == "emscripten"
    return bool(sys.executable) and not frozen


def _within(document: Document) -> Result:
    return worker.read_bytes(document.data, document.settings)


def _in_own_process(document: Document) -> Result:
    # -P: the folder that draftdiff runs in may hold files named like modules.
    command = [sys.executable, "-P", "-m", "draftdiff.reading.pdf.worker"]
    # Where draftdiff was found through a path of the caller's making, the worker needs it too.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    seconds = worker.MOST_SECONDS if document.settings.ocr else worker.SECONDS
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and no argument from outside
            command,
            input=settings_to_json(document.settings) + document.data,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=environment,
        )
        return from_json(done.stdout)
    except subprocess.TimeoutExpired as error:
        what = f"{document.label} took longer than {seconds} seconds to read"
        step = "print it to a new PDF, or save it as text"
        raise UnreadableInputError(what, step) from error
    except OSError:
        # Some sandboxes let no program start another.
        return _within(document)
    except ValueError as error:
        what = f"{document.label} asks for more memory than there is, or makes PDFium fail"
        step = "print it to a new PDF, or save it as text"
        raise UnreadableInputError(what, step) from error


_MESSAGES = {
    Failure.DAMAGED: ("is damaged: it is not a valid PDF", _AGAIN),
    Failure.CUT_OFF: ("is cut off: its end is missing", _AGAIN),
    Failure.NO_PAGES: ("has no pages", "check that it is the right file"),
    Failure.NOT_THESE_PAGES: (
        "has none of the pages that were asked for",
        "look up its page numbers, counted from 1",
    ),
    Failure.NO_TESSERACT: (
        "has pages that are pictures, and tesseract is not installed",
        "install tesseract, or leave --ocr out",
    ),
}


def _error(label: str, result: Result, failure: Failure) -> UnreadableInputError:
    if failure is Failure.ENCRYPTED:
        step = "save a copy of it without a password, and compare that"
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
