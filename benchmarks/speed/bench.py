"""What a comparison costs beside what other tools take, and how that grows with the law.

    just bench                   all of it, a quarter of an hour; writes docs/performance.md
    just bench 60 300            laws of 60 and 300 articles alone, printed and not written

makes laws, runs the whole command and each peer as fresh processes in turn, and writes medians of
processor time and peak memory, with ratios, between two marks of docs/performance.md, and the
chart of growth for the README.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from chart import chart
from measuring import Cost, costs
from office import typed
from operations import written
from peers import peers
from printed import printed
from studied import histories, searches

PROJECT = Path(__file__).parents[2]
INTRODUCTION = Path(__file__).with_name("page.md")
PAGE = PROJECT / "docs" / "performance.md"
CHART = PROJECT / "docs" / "pictures" / "growth.svg"
BEGIN, END = "<!-- begin: just bench -->", "<!-- end: just bench -->"
SIZES = (60, 300, 1_000, 3_000, 10_000)
PAGES = (20, 100, 400)
TYPED = (60, 300, 1_000, 3_000)
DRAFTS = (5, 20)
LAWS = (50, 200)
STAGES = Path(__file__).with_name("stages.py")
ROUNDS = {60: 9, 300: 7, 1_000: 5, 3_000: 3, 10_000: 1}
OURS = (sys.executable, "-m", "draftdiff")
JSON, HTML = "draftdiff, JSON", "draftdiff, HTML"
CHARTED = (JSON, HTML, "git --word-diff", "wdiff", "dwdiff", "redlines", "lxml htmldiff")

TABLES = (
    *("texts", "ratios", "memory", "starts"),
    *("pdfs", "documents", "histories", "searches", "stages"),
)
"""The tables by their names in page.md, in the order in which they are measured."""

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


def documents(articles: int) -> Table:
    """Two DOCX files compared, one read, and what reading alone takes others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new = typed(folder, articles)
        docx = "import docx; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"
        commands: dict[str, Sequence[str]] = {
            "draftdiff, two DOCX": (*OURS, "compare", str(old), str(new), "--format", "html"),
            "draftdiff, one DOCX": (*OURS, "extract", str(old)),
            "python-docx, one DOCX": (sys.executable, "-c", "import sys;" + docx, str(old)),
        }
        return costs(commands, folder, 3)


def stages() -> str:
    """What pytest-benchmark says of each stage by itself, as a table of milliseconds."""
    with tempfile.TemporaryDirectory() as name:
        report = Path(name) / "stages.json"
        options = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--benchmark-disable-gc")
        timer = ("--benchmark-timer=time.process_time", f"--benchmark-json={report}")
        command = (sys.executable, "-m", "pytest", *options, *timer, str(STAGES))
        subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
        found = json.loads(report.read_text("utf-8"))["benchmarks"]
    table: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for each in found:
        stage, articles = each["param"].rsplit("-", 1)
        table[stage][int(articles)] = f"{1000 * each['stats']['median']:.1f}"
    sizes = sorted({size for medians in table.values() for size in medians})
    head = ["milliseconds", *(f"{size:,} articles" for size in sizes)]
    return rows(head, [[stage, *(got[size] for size in sizes)] for stage, got in table.items()])


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


def by_size(tables: Mapping[int, Table], of: str) -> str:
    """A table of processor seconds with a column for each size: "20 pages", "100 pages"."""
    names = dict.fromkeys(name for table in tables.values() for name in table)
    return rows(
        ["processor seconds", *(f"{size:,} {of}".rstrip() for size in tables)],
        [[name, *(seconds(table.get(name)) for table in tables.values())] for name in names],
    )


def beside_peers(tables: Mapping[int, Table]) -> list[str]:
    """What texts cost: seconds, how many times those of the peers, and memory."""
    sizes = [f"{size:,}" for size in tables]
    ratios = rows(
        ["times as long as", *sizes],
        [
            [f"{own} ÷ {peer}", *(ratio(t.get(own), t.get(peer)) for t in tables.values())]
            for own in (JSON, HTML)
            for peer in ("wdiff", "git --word-diff")
        ],
    )
    names = dict.fromkeys(name for table in tables.values() for name in table)
    memory = rows(
        ["megabytes at most", *sizes],
        [
            [name, *(f"{c.megabytes:.0f}" if (c := t.get(name)) else "–" for t in tables.values())]
            for name in names
        ],
    )
    return [by_size(tables, ""), ratios, memory]


def beginnings(table: Table) -> str:
    """What is paid at every start, beside the import of the libraries of the command line."""
    library = table['python -c "import typer, rich"']
    return rows(
        ["start", "seconds", "times the import of typer and rich"],
        [[f"`{name}`", seconds(cost), ratio(cost, library)] for name, cost in table.items()],
    )


def others() -> list[str]:
    """The tables of other files, other commands, and the stages."""
    return [
        by_size({pages: pdfs(pages) for pages in PAGES}, "pages"),
        by_size({articles: documents(articles) for articles in TYPED}, "articles"),
        by_size({drafts: histories(drafts) for drafts in DRAFTS}, "drafts"),
        by_size({laws: searches(laws) for laws in LAWS}, "laws"),
        stages(),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    asked = parser.parse_args()
    tables = {size: texts(size, asked.shared) for size in asked.sizes or SIZES}
    parts = [*beside_peers(tables), beginnings(starts())]
    parts += [] if asked.sizes else others()
    print("\n\n".join(parts))
    if not asked.sizes:
        write(parts, tables)


def write(parts: Sequence[str], tables: Mapping[int, Table]) -> None:
    """Put the tables between the two marks of the page, and draw the chart of growth."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    measured = Template(INTRODUCTION.read_text("utf-8")).substitute(
        dict(zip(TABLES, parts, strict=True))
    )
    PAGE.write_text(f"{before}{BEGIN}\n{measured}{END}{after}", encoding="utf-8")
    charted = {name: _points(name, tables) for name in CHARTED}
    CHART.write_text(chart(charted), encoding="utf-8")


def _points(name: str, tables: Mapping[int, Table]) -> list[tuple[float, float]]:
    return [(size, cost.seconds) for size, table in tables.items() if (cost := table.get(name))]


if __name__ == "__main__":
    main()
