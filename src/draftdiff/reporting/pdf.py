"""The page as PDF, printed by a browser that is installed.

    page.html ─▶ chromium --headless, with no network and a profile of its own ─▶ page.pdf

draftdiff lays out no pages itself: a browser does it better, in every script. The browser's clock
is taken out of the file. LibreOffice is not asked: it lays out no such page in bearable time.
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
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
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
_NODE = re.compile(rb"(?<=\(node)[0-9]{8}(?=\))")
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
        return _settled(target.read_bytes())


def _program() -> str:
    """The first browser that is installed."""
    installed = [found for found in map(shutil.which, _BROWSERS) if found]
    installed += [place for place in _PLACES if Path(place).is_file()]
    if not installed:
        what = "a PDF is printed by Chromium, Chrome or Edge, and none was found here"
        raise OutputError(what, "install one of them, or write the report as .html and print that")
    return installed[0]


def _command(program: str, source: Path, target: Path) -> Sequence[str]:
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


def _settled(printed: bytes) -> bytes:
    """The PDF without the browser's clock, and with the names of its nodes counted from 1.

    A browser numbers the nodes of a page as they come to it, which is not the same every time.
    """
    dated = _DATE.sub(_dated, printed)
    ranks = {name: rank for rank, name in enumerate(sorted(set(_NODE.findall(dated))), 1)}
    return _NODE.sub(lambda found: b"%08d" % ranks[found.group()], dated)


def _dated(found: re.Match[bytes]) -> bytes:
    """The fixed date in exactly the room of the old one: a PDF counts its bytes."""
    name, room = found.group(1), len(found.group())
    content = _FIXED_DATE[: max(room - len(name) - 3, 0)]
    return (b"/" + name + b"(" + content + b")").ljust(room)
