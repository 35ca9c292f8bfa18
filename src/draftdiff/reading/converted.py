"""Formats that LibreOffice reads for us, where it is installed: old Word, WordPerfect, Pages.

    draft.doc ─LibreOffice, in a folder of its own─▶ draft.docx ─▶ read_docx

Nothing of it stays on the disk, no macro runs, and no window opens.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from draftdiff.errors import UnknownFormatError, UnreadableInputError
from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message
from draftdiff.reading.apart import read_apart
from draftdiff.reading.content import Content, Document

SECONDS = 60
"""By the clock: LibreOffice needs some of them to start, on a weak computer many."""
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def read_converted(document: Document) -> Content:
    """The lines of a document that LibreOffice turns into a Word file first.

    Raises:
        UnknownFormatError: LibreOffice is not installed.
        UnreadableInputError: LibreOffice cannot read it either, or takes too long.
    """
    program = _libreoffice()
    if program is None:
        what = f"{document.label} is in an old format (DOC) that needs LibreOffice to be read"
        step = "install LibreOffice, or save the draft as DOCX or PDF"
        raise UnknownFormatError(what, step)
    # Confidential drafts must not stay behind: the folder goes, whatever happens.
    with tempfile.TemporaryDirectory(prefix="draftdiff-", ignore_cleanup_errors=True) as folder:
        data = _converted(program, document, Path(folder))
    content = read_apart("docx:read_docx", replace(document, data=data))
    return replace(content, diagnostics=(_told(), *content.diagnostics))


def _libreoffice() -> str | None:
    found = (shutil.which(name) for name in _PROGRAMS)
    placed = (place for place in _USUAL_PLACES if Path(place).is_file())
    return next((program for program in (*found, *placed) if program), None)


def _converted(program: str, document: Document, folder: Path) -> bytes:
    """The document as DOCX."""
    (folder / "draft.doc").write_bytes(document.data)
    command = [
        program,
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
        str(folder / "draft.doc"),
    ]
    try:
        _run(command, folder)
        return (folder / "draft.docx").read_bytes()
    except subprocess.TimeoutExpired as error:
        what = f"LibreOffice took longer than {SECONDS} seconds to read {document.label}"
        raise UnreadableInputError(what, "save the draft as DOCX or PDF") from error
    except OSError as error:
        what = f"{document.label} cannot be read by LibreOffice"
        step = "check that it is the right file, or save the draft as DOCX or PDF"
        raise UnreadableInputError(what, step) from error


def _run(command: Sequence[str], home: Path) -> None:
    """Run the program to its end; it and all that it started end when the time is over."""
    process = subprocess.Popen(  # noqa: S603 - an installed program, and no argument from outside
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(home)} if sys.platform != "win32" else None,
        start_new_session=True,
    )
    try:
        process.wait(SECONDS)
    finally:
        if sys.platform == "win32":
            process.kill()
        else:
            # The group is gone where all of them have ended by themselves.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _told() -> Diagnostic:
    return Diagnostic(
        code="converted",
        severity=Severity.INFO,
        message=Message(
            "The file is in an old format; LibreOffice turned it into a Word document first."
        ),
    )
