"""The report as PDF, printed by a program that is installed.

    page.html     ─▶ chromium --headless, with no network and a profile of its own ─▶ report.pdf
    synopsis.docx ─▶ soffice --headless, where there is no browser                 ─▶ report.pdf

draftdiff lays out no pages itself: a browser does it better, in every script. LibreOffice does not
lay out the page in bearable time; it prints the synopsis, old and new in two columns, which is
made of simpler stuff. The program's clock is taken out of the file.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from draftdiff.errors import OutputError
from draftdiff.model import Comparison
from draftdiff.reporting.html import render as render_html
from draftdiff.reporting.synopsis import render as render_synopsis

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
_BROWSER_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
_OFFICES = ("soffice", "libreoffice")
_OFFICE_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_PATIENCE = 180
"""Seconds after which a program that prints is given up."""
_QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_STEP = "write the report as .html and print it from a browser"
_DATE = re.compile(rb"/(CreationDate|ModDate) ?\((D:)?[0-9]{14}[^)]*\)")
_NODE = re.compile(rb"(?<=\(node)[0-9]{8}(?=\))")
_IDENTITY = re.compile(
    rb"(?<=/ID \[ <)[0-9A-F]{32}(?=>)|(?<=>\n<)[0-9A-F]{32}(?=> \])|(?<=/DocChecksum /)[0-9A-F]{32}"
)
_FIXED_DATE = b"D:20000101000000+00'00'"


class _Printer(NamedTuple):
    """A program, what it prints, and how it is asked to: source, target ─▶ arguments."""

    program: str
    suffix: str
    make: Callable[[Comparison, str], bytes]
    command: Callable[[str, Path, Path], Sequence[str]]


def render(comparison: Comparison, title: str = "") -> bytes:
    """The PDF's bytes.

    Raises:
        OutputError: no program that could print the report is installed, or each one failed.
    """
    failed: OutputError | None = None
    for printer in _printers():
        try:
            return _printed(printer, printer.make(comparison, title))
        except OutputError as error:
            failed = failed or error
    if failed:
        raise failed
    what = "a PDF is printed by Chromium, Chrome, Edge or LibreOffice, and none was found here"
    raise OutputError(what, "install one of them, or write the report as .html and print that")


def _printers() -> Iterator[_Printer]:
    """A browser and LibreOffice, as far as they are installed; the browser first."""
    browser = _installed(_BROWSERS, _BROWSER_PLACES)
    if browser:
        yield _Printer(browser, "html", render_html, _browser_command)
    office = _installed(_OFFICES, _OFFICE_PLACES)
    if office:
        yield _Printer(office, "docx", render_synopsis, _office_command)


def _installed(names: Sequence[str], places: Sequence[str]) -> str:
    found = filter(None, map(shutil.which, names))
    placed = (place for place in places if Path(place).is_file())
    return next((program for program in (*found, *placed)), "")


def _printed(printer: _Printer, report: bytes) -> bytes:
    """What the program prints, in a folder that goes whatever happens."""
    with tempfile.TemporaryDirectory(prefix="draftdiff-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, f"report.{printer.suffix}"), Path(folder, "report.pdf")
        source.write_bytes(report)
        _run(printer.command(printer.program, source, target))
        if not target.is_file():
            what = f"{Path(printer.program).name} printed no PDF"
            raise OutputError(what, _STEP)
        return _settled(target.read_bytes())


def _browser_command(program: str, source: Path, target: Path) -> Sequence[str]:
    # A browser that runs as the administrator, as in containers, refuses to build its sandbox.
    sandbox = ("--no-sandbox",) if sys.platform == "linux" and os.geteuid() == 0 else ()
    return (
        program,
        *_QUIET,
        *sandbox,
        f"--user-data-dir={source.parent / 'profile'}",
        f"--print-to-pdf={target}",
        source.as_uri(),
    )


def _office_command(program: str, source: Path, target: Path) -> Sequence[str]:
    return (
        program,
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(source.parent / 'profile').as_uri()}",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(target.parent),
        str(source),
    )


def _run(command: Sequence[str]) -> None:
    """Run the program to its end; it and all that it started end when the time is over."""
    name = Path(command[0]).name
    what = f"{name} could not print the PDF"
    try:
        process = subprocess.Popen(  # noqa: S603 - found by name, with arguments of ours alone
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise OutputError(what, _STEP) from error
    try:
        status = process.wait(_PATIENCE)
    except subprocess.TimeoutExpired as error:
        what = f"{name} took longer than {_PATIENCE} seconds to print the PDF"
        raise OutputError(what, _STEP) from error
    finally:
        _end(process)
    if status:
        raise OutputError(what, _STEP)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with the processes that it started: an office leaves one behind."""
    if sys.platform == "win32":
        process.kill()
    else:
        # The group is gone where all of them have ended by themselves.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _settled(printed: bytes) -> bytes:
    """The PDF without the program's clock, and with names that hang on its content alone.

    A browser numbers the nodes of a page as they come to it, which is not the same every time, and
    LibreOffice takes the clock into the document's identity.
    """
    dated = _DATE.sub(_dated, printed)
    ranks = {name: rank for rank, name in enumerate(sorted(set(_NODE.findall(dated))), 1)}
    named = _NODE.sub(lambda found: b"%08d" % ranks[found.group()], dated)
    anonymous = _IDENTITY.sub(b"0" * 32, named)
    identity = hashlib.sha256(anonymous).hexdigest()[:32].upper().encode()
    return _IDENTITY.sub(identity, named)


def _dated(found: re.Match[bytes]) -> bytes:
    """The fixed date in exactly the room of the old one: a PDF counts its bytes."""
    name, room = found.group(1), len(found.group())
    content = _FIXED_DATE[: max(room - len(name) - 3, 0)]
    return (b"/" + name + b"(" + content + b")").ljust(room)
