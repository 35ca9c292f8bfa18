"""What a comparison costs beside what other tools take, and how that grows with the law.

    just bench                   all of it, about ten minutes; writes docs/performance.md
    just bench 60 300            laws of 60 and 300 articles alone, printed and not written

makes laws, runs the whole command and each peer as fresh processes in turn, and writes medians of
processor time and peak memory, with ratios, between two marks of docs/performance.md, and the
chart of growth for the README.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from chart import chart
from measuring import Cost, costs
from operations import written
from peers import peers
from printed import printed

PROJECT = Path(__file__).parents[2]
INTRODUCTION = Path(__file__).with_name("page.md")
PAGE = PROJECT / "docs" / "performance.md"
CHART = PROJECT / "docs" / "pictures" / "growth.svg"
BEGIN, END = "<!-- begin: just bench -->", "<!-- end: just bench -->"
SIZES = (60, 300, 1_000, 3_000, 10_000)
PAGES = (20, 100, 400)
ROUNDS = {60: 9, 300: 7, 1_000: 5, 3_000: 3, 10_000: 1}
OURS = (sys.executable, "-m", "draftdiff")
JSON, HTML = "draftdiff, JSON", "draftdiff, HTML"
CHARTED = (JSON, HTML, "git --word-diff", "wdiff", "dwdiff", "redlines", "lxml htmldiff")

Table = dict[str, Cost | None]


def statutes(folder: Path, articles: int, shared: Path) -> tuple[Path, Path]:
    """Two drafts of one law: by the generator of the shared folder, or invented here."""
    generator = shared / "bench" / "generate.py"
    if not generator.exists():
        return written(folder, articles)
    command = (sys.executable, str(generator), str(articles), str(folder))
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / "v1.txt", folder / "v2.txt"


def texts(size: int, shared: Path) -> Table:
    """Our reports and every peer on a law of one size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new = statutes(folder, size, shared)
        files = str(old), str(new)
        commands: dict[str, Sequence[str]] = {
            JSON: (*OURS, "compare", *files, "--format", "json"),
            HTML: (*OURS, "compare", *files, "--format", "html"),
            **peers(old, new, size),
        }
        return costs(commands, folder, ROUNDS.get(size, 3))


def starts() -> Table:
    """What is paid before anything is compared."""
    drafts = (str(PROJECT / "drafts" / name) for name in ("2014.txt", "2020.txt"))
    commands: dict[str, Sequence[str]] = {
        "python -c pass": (sys.executable, "-c", "pass"),
        'python -c "import typer, rich"': (sys.executable, "-c", "import typer, rich"),
        "draftdiff --version": (*OURS, "--version"),
        "draftdiff --help": (*OURS, "--help"),
        "draftdiff compare, sample drafts": (*OURS, "compare", *drafts, "--format", "html"),
    }
    return costs(commands, PROJECT, 9)


def pdfs(pages: int) -> Table:
    """Two PDFs compared, one read, and what others take to do less."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new = printed(folder, pages)
        plumber = (
            "import pdfplumber; [p.extract_text() for p in pdfplumber.open(sys.argv[1]).pages]"
        )
        shell = f"pdftotext {old.name} 1.txt; pdftotext {new.name} 2.txt; wdiff 1.txt 2.txt"
        commands: dict[str, Sequence[str]] = {
            "draftdiff, two PDFs": (*OURS, "compare", str(old), str(new), "--format", "html"),
            "pdftotext twice, wdiff": ("sh", "-c", shell),
            "draftdiff, one PDF": (*OURS, "extract", str(old)),
            "pdfplumber, one PDF": (sys.executable, "-c", "import sys;" + plumber, str(old)),
        }
        return costs(commands, folder, 2)


def seconds(found: Cost | None) -> str:
    """Processor seconds with two or three figures that tell something."""
    if found is None:
        return "–"
    return f"{found.seconds:.3f}" if found.seconds < 1 else f"{found.seconds:.2f}"


def ratio(one: Cost | None, two: Cost | None) -> str:
    """How many times the second the first is."""
    return f"{one.seconds / two.seconds:.2f}" if one and two and two.seconds else "–"


def rows(head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def page(by_size: Mapping[int, Table], start: Table, by_pages: Mapping[int, Table]) -> str:
    """The part of docs/performance.md that is measured."""
    names = list(dict.fromkeys(name for table in by_size.values() for name in table))
    sizes = [f"{size:,}" for size in by_size]
    times = rows(
        ["processor seconds", *sizes],
        [[name, *(seconds(table.get(name)) for table in by_size.values())] for name in names],
    )
    beside = rows(
        ["times as long as", *sizes],
        [
            [f"{own} ÷ {peer}", *(ratio(t.get(own), t.get(peer)) for t in by_size.values())]
            for own in (JSON, HTML)
            for peer in ("wdiff", "git --word-diff")
        ],
    )
    memory = rows(
        ["megabytes at most", *sizes],
        [
            [name, *(f"{c.megabytes:.0f}" if (c := t.get(name)) else "–" for t in by_size.values())]
            for name in names
        ],
    )
    library = start['python -c "import typer, rich"']
    begin = rows(
        ["start", "seconds", "times the import of typer and rich"],
        [[f"`{name}`", seconds(cost), ratio(cost, library)] for name, cost in start.items()],
    )
    printed_pages = rows(
        ["processor seconds", *(f"{pages} pages" for pages in by_pages)],
        [
            [name, *(seconds(table.get(name)) for table in by_pages.values())]
            for name in dict.fromkeys(name for table in by_pages.values() for name in table)
        ],
    )
    parts = times, beside, memory, begin, printed_pages
    return "\n\n".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    asked = parser.parse_args()
    by_size = {size: texts(size, asked.shared) for size in asked.sizes or SIZES}
    start = starts()
    by_pages = {} if asked.sizes else {pages: pdfs(pages) for pages in PAGES}
    measured = page(by_size, start, by_pages)
    print(measured)
    if not asked.sizes:
        before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        said = INTRODUCTION.read_text("utf-8")
        whole = f"{before}{BEGIN}\n{said}\n{measured}\n{END}{after}"
        PAGE.write_text(whole, encoding="utf-8")
        charted = {name: _points(name, by_size) for name in CHARTED}
        CHART.write_text(chart(charted), encoding="utf-8")


def _points(name: str, by_size: Mapping[int, Table]) -> list[tuple[float, float]]:
    return [(size, cost.seconds) for size, table in by_size.items() if (cost := table.get(name))]


if __name__ == "__main__":
    main()
