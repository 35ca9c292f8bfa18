"""What hostile files cost, and what is said of them: writes the table of docs/security.md.

python benchmarks/hostile.py            about two minutes
python benchmarks/hostile.py --twenty   twenty comparisons of 4,000 articles at once, too
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]

from invented import Writer, text_of  # noqa: E402

from hostile_files import hostile_files  # noqa: E402 - the paths come first

PAGE = ROOT / "docs" / "security.md"
BEGIN, END = "<!-- table -->\n", "<!-- end of the table -->\n"
GOOD = "Article 1\nEveryone may obey.\n"
AT_ONCE = 20
MILLION = 1_000_000


class Cost(NamedTuple):
    """What a run took, and how it ended."""

    seconds: float
    megabytes: float
    status: int
    said: str


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """A run of the command in `folder`."""
    return subprocess.Popen(
        [sys.executable, "-m", "draftdiff", *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=(folder / f"{arguments[-1]}.err").open("wb"),
    )


def finish(process: subprocess.Popen[bytes], started: float, errors: Path) -> Cost:
    """What it cost; the memory is that of the larger of the command and its worker."""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - started
    return Cost(seconds, used.ru_maxrss / 1024, process.returncode, errors.read_text("utf-8"))


def table() -> str:
    """A row for each hostile file."""
    rows = ["| file | size | seconds | MB | status | what is said |", "|---|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "good.txt").write_text(GOOD, encoding="utf-8")
        for each in hostile_files():
            size = (folder / each.name).write_bytes(each.make())
            arguments = ("compare", each.name, "good.txt", "-f", "json")
            process = start(folder, *arguments)
            cost = finish(process, time.monotonic(), folder / "json.err")
            said = cost.said.strip().removeprefix("draftdiff: ").replace("|", "\\|") or "(compared)"
            rows.append(
                f"| {each.title} (`{each.name}`) | {_size(size)} | {cost.seconds:.1f} | "
                f"{cost.megabytes:.0f} | {cost.status} | {said} |"
            )
            print(rows[-1], flush=True)
    return "\n".join(rows) + "\n"


def _size(count: int) -> str:
    return f"{count / 1000:,.1f} kB" if count < MILLION else f"{count / MILLION:,.1f} MB"


def twenty() -> None:
    """Twenty comparisons at once: all the same report, the slowest against the fastest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        writer = Writer(7)
        law = writer.law(4000)
        (folder / "old.txt").write_text(text_of(law), encoding="utf-8")
        (folder / "new.txt").write_text(text_of(writer.next_draft(law)), encoding="utf-8")
        names = [f"r{number:02}.json" for number in range(AT_ONCE)]
        started = time.monotonic()
        runs = [start(folder, "compare", "old.txt", "new.txt", "-o", each) for each in names]
        costs = [
            finish(run, started, folder / f"{each}.err")
            for run, each in zip(runs, names, strict=True)
        ]
        reports = {(folder / each).read_bytes() for each in names}
        print(f"statuses {sorted({cost.status for cost in costs})}, {len(reports)} report(s)")
        print(f"last after {max(cost.seconds for cost in costs):.0f} s")
        print(f"{max(cost.megabytes for cost in costs):.0f} MB each at most")


if __name__ == "__main__":
    made = table()
    if PAGE.is_file():
        before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        PAGE.write_text(before + BEGIN + made + END + rest.partition(END)[2], encoding="utf-8")
    if "--twenty" in sys.argv:
        twenty()
