"""How much work a comparison does, counted and not timed: the same on every machine.

    python benchmarks/speed/operations.py             what a fixed pair of drafts takes now
    python benchmarks/speed/operations.py --record    and write it down

    pairs scored          how many pairs of articles the aligner looked at in every way
    words diffed          words given to the edit distance, both sides
    characters searched   characters in which references to articles were looked for
    characters split      characters that were split into words for the diff
    calls                 calls of draftdiff's own functions, reading to JSON
    calls for the page    the same for the HTML of the comparison alone

`tests/test_operations.py` holds them against what is recorded: a pass over all lines that nobody
needs, or a pair of drafts compared twice, shows there long before a clock would tell.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from invented import Writer, text_of  # noqa: E402 - the scripts beside this folder

from draftdiff.model import Comparison  # noqa: E402
from draftdiff.pipeline import compare  # noqa: E402
from draftdiff.reading import read  # noqa: E402
from draftdiff.reporting import ReportFormat, render  # noqa: E402

RECORDED = HERE / "operations.json"
ARTICLES = 300
CALLS, PAGE = "calls", "calls for the page"
WEIGHED = {
    ("similarity.py", "views"): ("pairs scored", lambda _: 1),
    ("words.py", "word_stretches"): (
        "words diffed",
        lambda given: len(given["old"].raw) + len(given["new"].raw),
    ),
    ("references.py", "references"): ("characters searched", lambda given: len(given["text"])),
    ("tokens.py", "tokens"): ("characters split", lambda given: len(given["text"])),
}
"""What is read off a call: by file and function, the counter and how much the call adds to it."""


def counted() -> dict[str, int]:
    """The work of comparing two drafts of an invented law of 300 articles, by counter."""
    with tempfile.TemporaryDirectory() as name:
        old, new = written(Path(name))
        _compared(old, new)  # once before, so that what is loaded and kept does not count
        found = _counted(lambda: _compared(old, new))
        comparison = _compared(old, new)
        page = _counted(lambda: render(comparison, ReportFormat.HTML))
    names = [*(name for name, _ in WEIGHED.values()), CALLS]
    return {**{name: found[name] for name in names}, PAGE: page[CALLS]}


def _counted(work: Callable[[], object]) -> Counter[str]:
    found: Counter[str] = Counter()
    sys.setprofile(_counter(found))
    try:
        work()
    finally:
        sys.setprofile(None)
    return found


def written(folder: Path, articles: int = ARTICLES) -> tuple[Path, Path]:
    """Two drafts of one invented law, as plain text files."""
    writer = Writer(seed=11)
    law = writer.law(articles)
    paths = folder / "old.txt", folder / "new.txt"
    for path, draft in zip(paths, (law, writer.next_draft(law)), strict=True):
        path.write_text(text_of(draft), encoding="utf-8")
    return paths


def _compared(old: Path, new: Path) -> Comparison:
    comparison = compare(read(old), read(new))
    render(comparison, ReportFormat.JSON)
    return comparison


def _counter(found: Counter[str]) -> Any:
    def count(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        # Comprehensions are calls in some versions of Python and none in others.
        if event != "call" or code.co_name.startswith("<") or "draftdiff" not in code.co_filename:
            return
        found[CALLS] += 1
        weighed = WEIGHED.get((Path(code.co_filename).name, code.co_name))
        if weighed:
            found[weighed[0]] += weighed[1](frame.f_locals)

    return count


def recorded() -> dict[str, int]:
    """What was written down last."""
    figures: dict[str, int] = json.loads(RECORDED.read_text("utf-8"))
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args()
    found = counted()
    for name, count in found.items():
        print(f"{name:20} {count:>12,}")
    if asked.record:
        RECORDED.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
