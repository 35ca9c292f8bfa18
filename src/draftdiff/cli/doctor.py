"""`draftdiff doctor`: what is installed, what that makes possible, and whether draftdiff works.

    ok       a browser        reports as PDF
    missing  tesseract        scans: install tesseract-ocr
    ok       self-test        an invented pair of drafts was compared as it should be

Nothing is started but tesseract, which is asked for its languages, and fontconfig, for fonts.
"""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from draftdiff import __version__
from draftdiff.cli import console
from draftdiff.cli.exit_codes import ExitCode
from draftdiff.cli.settings import REPORT

_PATIENCE = 20
"""Seconds that a program may take to say what it knows."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
_OFFICES = ("soffice", "libreoffice")
_PLACES = {
    "browser": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ),
    "LibreOffice": (
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "C:/Program Files/LibreOffice/program/soffice.exe",
    ),
    "tesseract": (
        "/opt/homebrew/bin/tesseract",
        "C:/Program Files/Tesseract-OCR/tesseract.exe",
    ),
}
_SCRIPTS = {"Khmer": "km", "Thai": "th", "Arabic": "ar", "Hindi": "hi", "Chinese": "zh-cn"}
_OLD = """Article 1
This law protects personal data.
Article 2
Every person shall report an incident within seventy-two hours.
Article 3
The Commission may issue guidance.
"""
_NEW = """Article 1
This law protects personal data.
Article 2
Every person shall report an incident within twenty-four hours.
Article 4
A fine of two thousand is imposed on whoever obstructs an inspector.
"""
_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R
/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
4 0 obj <</Length 38>> stream
BT /F 12 Tf 50 200 Td (Article 1) Tj ET
endstream endobj
trailer <</Root 1 0 R>>
%%EOF
"""
_EXPECTED = ("unchanged", "reworded", "dropped", "added")


class DoctorFormat(StrEnum):
    """What `--format` takes."""

    TERMINAL = "terminal"
    JSON = "json"


class Check(NamedTuple):
    """One thing that was looked for: whether it is there, what it is, and what it is good for."""

    name: str
    found: bool
    detail: str
    enables: str
    needed: bool = False


def doctor(
    *,
    doctor_format: Annotated[
        DoctorFormat,
        typer.Option("--format", "-f", rich_help_panel=REPORT, help="Format of the list."),
    ] = DoctorFormat.TERMINAL,
) -> ExitCode:
    """Tell what is installed, what that enables, and whether draftdiff works."""
    checks = tuple(_checks())
    healthy = all(check.found for check in checks if check.needed)
    if doctor_format is DoctorFormat.JSON:
        plain = {"schema_version": "1", "checks": [check._asdict() for check in checks]}
        console.write(json.dumps(plain, indent=2).encode("ascii") + b"\n")
    else:
        console.write("".join(f"{line}\n" for line in _lines(checks)).encode())
    if not healthy:
        console.say("draftdiff does not work here; install it anew, or report this.")
    return ExitCode.DONE if healthy else ExitCode.FAILED


def _lines(checks: Sequence[Check]) -> Iterator[str]:
    width = max(len(check.name) for check in checks)
    for check in checks:
        state = "ok" if check.found else "missing"
        detail = f" ({check.detail})" if check.detail else ""
        yield f"{state:8} {check.name:{width}}  {check.enables}{detail}"


def _checks() -> Iterator[Check]:
    version = f"{__version__}, Python {platform.python_version()}, {platform.system()}"
    yield Check("draftdiff", True, version, "comparing", needed=True)
    for check in (_pdf, _self_test):
        yield check()
    browser, office = _program("browser", _BROWSERS), _program("LibreOffice", _OFFICES)
    yield Check("a browser", bool(browser), _name(browser), "reports as PDF")
    yield Check(
        "LibreOffice", bool(office), _name(office), "old Word drafts; PDFs without a browser"
    )
    yield _tesseract()
    yield from _fonts()


def _name(program: str) -> str:
    """The program's name alone: folders may tell who the user is."""
    return Path(program).name


def _program(kind: str, names: Sequence[str]) -> str:
    found = filter(None, map(shutil.which, names))
    placed = (place for place in _PLACES.get(kind, ()) if Path(place).is_file())
    return next((program for program in (*found, *placed)), "")


def _tried(name: str, enables: str, trial: Callable[[], bool]) -> Check:
    """A check that is made by trying; an error of ours is its answer."""
    try:
        works, detail = trial(), ""
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what to tell
        works, detail = False, type(error).__name__
    return Check(name, works, detail, enables, needed=True)


def _pdf() -> Check:
    def trial() -> bool:
        from draftdiff.reading import read  # noqa: PLC0415 - it takes a while

        return [line.text for line in read("v1.pdf", data=_PDF).lines] == ["Article 1"]

    return _tried("PDFium", "drafts as PDF, each read in a process of its own", trial)


def _self_test() -> Check:
    def trial() -> bool:
        from draftdiff import pipeline, reading  # noqa: PLC0415 - they take a while

        old = reading.read("old.txt", data=_OLD.encode())
        new = reading.read("new.txt", data=_NEW.encode())
        kinds = [str(row.kind) for row in pipeline.compare(old, new).changes]
        return sorted(kinds) == sorted(_EXPECTED)

    return _tried("self-test", "an invented pair of drafts was compared as it should be", trial)


def _tesseract() -> Check:
    program = _program("tesseract", ("tesseract",))
    languages = _asked([program, "--list-langs"])[1:] if program else []
    known = ", ".join(sorted(language for language in languages if language != "osd"))
    return Check("tesseract", bool(program), known, "drafts that are scans, with --ocr LANGUAGES")


def _fonts() -> Iterator[Check]:
    """Fonts of scripts that many computers lack, where fontconfig can tell."""
    program = shutil.which("fc-list")
    if program is None:
        return
    for script, code in _SCRIPTS.items():
        found = bool(_asked([program, f":lang={code}", "family"]))
        yield Check(f"{script} font", found, "", f"reports as PDF in {script}")


def _asked(command: Sequence[str]) -> list[str]:
    """The lines that a program answers; none where it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - installed programs, and no argument from outside
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return [line.strip() for line in done.stdout.decode("utf-8", "replace").splitlines() if line]
