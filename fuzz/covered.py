"""The table of what the tests run, by package, from coverage.json: what `just coverage` prints.

aligning 99.9 % of lines, 98.9 % of branches …
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

CORE = frozenset(
    ("aligning", "analysing", "diffing", "model", "parsing", "pipeline.py", "text", "tracing")
)
COUNTS = ("covered_lines", "num_statements", "covered_branches", "num_branches")
FOLDER = "src/draftdiff/"


def packages(report: Mapping[str, Mapping[str, Mapping[str, int]]]) -> dict[str, list[int]]:
    """The counts of each package: lines run and in all, branches run and in all."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for file, figures in report.items():
        package = file.replace("\\", "/").rpartition(FOLDER)[2].partition("/")[0]
        counts = [figures["summary"][name] for name in COUNTS]
        found[package] = [one + two for one, two in zip(found[package], counts, strict=True)]
    return found


def told(name: str, counts: Iterable[int]) -> str:
    """A row of the table."""
    lines_run, lines, branches_run, branches = counts
    shares = (
        f"{run / max(of, 1):.1%}" for run, of in ((lines_run, lines), (branches_run, branches))
    )
    return f"| {name} | {' | '.join(shares)} |"


def main() -> None:
    """Print the table, the core in one row."""
    file = Path(sys.argv[1] if len(sys.argv) > 1 else "coverage.json")
    found = packages(json.loads(file.read_text("utf-8"))["files"])
    print("| package | lines | branches |")
    print("|---|---|---|")
    for name in sorted(name for name, counts in found.items() if counts[3]):
        print(told(f"`{name.removesuffix('.py')}`", found[name]))
    for title, names in (("**the core**", CORE), ("**all**", found)):
        print(told(title, map(sum, zip(*(found[name] for name in names), strict=True))))


if __name__ == "__main__":
    main()
