"""Programs that make real files for tests: a browser that prints, LibreOffice that converts.

print_page("<p>Article 1", folder)     folder/printed.pdf, by an installed Chromium
convert(folder / "law.docx", "pdf")    folder/law.pdf, by an installed LibreOffice
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SECONDS = 120
BROWSER = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
NEEDS_BROWSER = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
NEEDS_OFFICE = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)


def print_page(page: str, folder: Path) -> Path:
    """The PDF that the browser prints of a web page."""
    (folder / "printed.html").write_text(page, encoding="utf-8")
    subprocess.run(
        [
            *(str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
            *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
            *("--disable-sync", f"--user-data-dir={folder / 'browser'}"),
            *("--no-pdf-header-footer", f"--print-to-pdf={folder / 'printed.pdf'}"),
            (folder / "printed.html").as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    return folder / "printed.pdf"


def convert(path: Path, suffix: str) -> Path:
    """A file in another format, beside it."""
    profile = f"-env:UserInstallation={(path.parent / 'office').as_uri()}"
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", suffix, path.name],
        check=True,
        capture_output=True,
        timeout=SECONDS,
        cwd=path.parent,
    )
    return path.with_suffix(f".{suffix}")


def has_font(family: str) -> bool:
    """Whether fontconfig knows a font."""
    if shutil.which("fc-list") is None:
        return False
    found = subprocess.run(
        ["fc-list", f":family={family}"], capture_output=True, check=False, timeout=SECONDS
    )
    return bool(found.stdout.strip())
