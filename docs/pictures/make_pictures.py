"""Make the README's pictures from what the command really prints.

    draftdiff compare … --color always ─▶ ANSI ─▶ terminal.svg     a screen, its middle left out
    draftdiff compare … -o report.html ─▶ HTML ─▶ report.png       the first screen, and an article

Usage: python docs/pictures/make_pictures.py        needs Chromium for report.png

terminal.svg is the same bytes on every run; what report.png looks like depends on the fonts that
Chromium finds.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

# The standard format loads a font from the network, which a picture should not do.
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

HERE = Path(__file__).parent
DRAFTS = HERE.parents[1] / "drafts"
OLD, NEW = DRAFTS / "2014.txt", DRAFTS / "2020.txt"
TITLE = "draftdiff compare drafts/2014.txt drafts/2020.txt"
COLUMNS = 96
TABLE_ROWS = 10
"""Rows of the correlation table that the picture of the terminal shows."""
SHOWN = "19"
"""Number of the old article whose changes both pictures show: the order of a court goes."""
LONGEST = 14
"""Lines of that article that are shown on the terminal."""
WIDTH, FIRST_SCREEN, ARTICLE = 1280, 760, 640
"""Pixels: the page's width, and the heights of the two parts of the report's picture."""
PAPER = TerminalTheme(
    (253, 253, 251),
    (36, 41, 47),
    [
        (36, 41, 47),
        (180, 20, 40),
        (10, 110, 50),
        (130, 90, 0),
        (20, 80, 160),
        (120, 50, 140),
        (0, 110, 120),
        (110, 119, 129),
    ],
)
FRAMES = """<!doctype html><meta charset="utf-8">
<style>body{{margin:0;background:#888}} iframe{{display:block;border:0;width:{width}px}}
iframe+iframe{{margin-top:6px}}</style>
<iframe src="{report}" style="height:{first}px" scrolling="no"></iframe>
<iframe src="{report}#{row}" style="height:{article}px" scrolling="no"></iframe>
"""


def main() -> None:
    """Make both pictures."""
    (HERE / "terminal.svg").write_text(terminal_picture(), encoding="utf-8")
    picture_of_report(HERE / "report.png")


def draftdiff(*arguments: str) -> str:
    """What `draftdiff compare` prints for the two drafts."""
    command = [sys.executable, "-m", "draftdiff", "compare", str(OLD), str(NEW), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def terminal_picture() -> str:
    """The command's coloured output as SVG: its beginning, and one article."""
    printed = draftdiff("--color", "always", "--width", str(COLUMNS)).splitlines()
    console = Console(record=True, width=COLUMNS, file=tempfile.TemporaryFile("w"))  # noqa: SIM115
    for line in excerpt(printed):
        console.print(Text.from_ansi(line), soft_wrap=True)
    return console.export_svg(
        title=TITLE, theme=PAPER, code_format=without_web_font(), unique_id="terminal"
    )


def excerpt(printed: Sequence[str]) -> list[str]:
    """Summary, counts and first rows of the table; then the article that is shown."""
    bare = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in printed]
    table = next(place for place, line in enumerate(bare) if line.startswith("Old "))
    start = next(place for place, line in enumerate(bare) if line.startswith(f"Article {SHOWN} → "))
    end = next(place for place in range(start, len(bare)) if not bare[place])
    article = printed[start : min(end, start + LONGEST)]
    return [*printed[: table + TABLE_ROWS], "⋮", *article, "⋮"]


def without_web_font() -> str:
    """The format of the SVG with the reader's own monospaced font."""
    bare = re.sub(r"@font-face \{\{.*?\}\}\s*|<!--.*?-->", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    return bare.replace("font-family: Fira Code", "font-family: ui-monospace, Menlo, Consolas")


def picture_of_report(target: Path) -> None:
    """The report as Chromium shows it, in two parts: the first screen, and one article."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draftdiff("-o", str(folder / "report.html"))
        page = FRAMES.format(
            width=WIDTH,
            report="report.html",
            first=FIRST_SCREEN,
            row=html.escape(row_id()),
            article=ARTICLE,
        )
        (folder / "frames.html").write_text(page, encoding="utf-8")
        arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--virtual-time-budget=5000",
            f"--user-data-dir={folder / 'profile'}",
            f"--window-size={WIDTH},{FIRST_SCREEN + ARTICLE + 6}",
            f"--screenshot={target}",
            (folder / "frames.html").as_uri(),
        ]
        subprocess.run([browser, *arguments], check=True, capture_output=True)


def row_id() -> str:
    """The name that the report gives to the row of the article that is shown."""
    changes = json.loads(draftdiff("--format", "json"))["changes"]
    ids = (row["id"] for row in changes if any(article["num"] == SHOWN for article in row["old"]))
    return str(next(ids))


if __name__ == "__main__":
    main()
