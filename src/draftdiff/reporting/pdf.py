"""The page as PDF, printed by a browser or by LibreOffice, whichever is installed.

    page.html ─▶ chromium --headless, with no network and a profile of its own ─▶ page.pdf

draftdiff lays out no pages itself: a browser does it better, in every script. The program's own
clock is taken out of the file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from draftdiff.errors import OutputError
from draftdiff.model import Comparison
from draftdiff.reporting.html import render as render_html

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
_OFFICES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_PATIENCE = 180
"""Seconds after which a program that prints a page is given up."""
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
_DATE = re.compile(rb"/(CreationDate|ModDate) ?\((D:)?[0-9]{14}[^)]*\)")
_FIXED_DATE = b"D:20000101000000+00'00'"


def render(comparison: Comparison, title: str = "") -> bytes:
    """The PDF's bytes.

    Raises:
        OutputError: no program that could print the page is installed, or it failed.
    """
    page = render_html(comparison, title)
    with tempfile.TemporaryDirectory(prefix="draftdiff-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(page)
        command = _command(_program(), source, target)
        _run(command)
        if not target.is_file():
            what = f"{Path(command[0]).name} printed no PDF"
            raise OutputError(what, "write the report as .html and print it from a browser")
        return _DATE.sub(_dated, target.read_bytes())


def _program() -> str:
    """The first browser that is installed, else the first office."""
    names = (*_BROWSERS, *_OFFICES)
    installed = [found for found in map(shutil.which, names) if found]
    installed += [place for place in _PLACES if Path(place).is_file()]
    if not installed:
        what = "a PDF is printed by Chromium, Chrome, Edge or LibreOffice, and none was found here"
        raise OutputError(what, "install one of them, or write the report as .html and print that")
    return installed[0]


def _command(program: str, source: Path, target: Path) -> Sequence[str]:
    profile = source.parent / "profile"
    if Path(program).stem.lower() in _OFFICES:
        return (
            program,
            "--headless",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to",
            "pdf",
            "--outdir",
            str(target.parent),
            str(source),
        )
    # A browser that runs as the administrator, as in containers, refuses to build its sandbox.
    sandbox = ("--no-sandbox",) if sys.platform == "linux" and os.geteuid() == 0 else ()
    return (
        program,
        *_QUIET,
        *sandbox,
        f"--user-data-dir={profile}",
        f"--print-to-pdf={target}",
        source.as_uri(),
    )


def _run(command: Sequence[str]) -> None:
    name = Path(command[0]).name
    try:
        subprocess.run(  # noqa: S603 - a program found by name, with arguments of ours alone
            command,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError) as error:
        what = f"{name} could not print the PDF"
        raise OutputError(what, "write the report as .html and print it from a browser") from error


def _dated(found: re.Match[bytes]) -> bytes:
    """The fixed date in exactly the room of the old one: a PDF counts its bytes."""
    name, room = found.group(1), len(found.group())
    content = _FIXED_DATE[: max(room - len(name) - 3, 0)]
    return (b"/" + name + b"(" + content + b")").ljust(room)
