"""Formats that LibreOffice reads for us, where it is installed: old Word, WordPerfect, Pages.

    draft.doc ─LibreOffice, in a folder of its own─▶ draft.docx ─▶ read_docx

Nothing of it stays on the disk, no macro runs, and no window opens.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from draftdiff.errors import UnknownFormatError, UnreadableInputError
from draftdiff.model import Diagnostic, Severity
from draftdiff.reading.content import Content, Document
from draftdiff.reading.docx import read_docx

SECONDS = 180
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
    content = read_docx(replace(document, data=data))
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
        subprocess.run(  # noqa: S603 - an installed program, and no argument from outside
            command,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "HOME": str(folder)} if sys.platform != "win32" else None,
        )
        return (folder / "draft.docx").read_bytes()
    except subprocess.TimeoutExpired as error:
        what = f"LibreOffice took longer than {SECONDS} seconds to read {document.label}"
        raise UnreadableInputError(what, "save the draft as DOCX or PDF") from error
    except OSError as error:
        what = f"{document.label} cannot be read by LibreOffice"
        step = "check that it is the right file, or save the draft as DOCX or PDF"
        raise UnreadableInputError(what, step) from error


def _told() -> Diagnostic:
    return Diagnostic(
        code="converted",
        severity=Severity.INFO,
        message="The file is in an old format; LibreOffice turned it into a Word document first.",
    )
