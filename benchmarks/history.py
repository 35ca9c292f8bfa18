"""What a history costs, beside one comparison of two of its drafts.

    python benchmarks/history.py            20 drafts of 300 articles

Both are timed in one process, user time, reading and parsing included; a history must cost less
than 25 comparisons of neighbours, however many articles come back.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from invented import Writer, text_of

from draftdiff import pipeline, studies
from draftdiff.reading import read

ALLOWED = 25
BACK = 3
"""Drafts from one that brings an article back to the next such."""


def written(folder: Path, drafts: int, articles: int) -> list[Path]:
    """The drafts as files; some bring back an article that had been dropped."""
    writer = Writer(seed=7)
    law = writer.law(articles)
    paths, gone = [], []
    for number in range(drafts):
        path = folder / f"draft-{number:02}.txt"
        path.write_text(text_of(law), encoding="utf-8")
        paths.append(path)
        new = writer.next_draft(law)
        gone += [article for article in law if article not in new][:2]
        if number % BACK == BACK - 1:
            new.insert(len(new) // 2, gone.pop(0))
        law = new
    return paths


def seconds(work: Callable[[], object]) -> float:
    """The user time that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Print the figures; 1 where a history costs too much."""
    parser = argparse.ArgumentParser(description="Time a history beside one comparison.")
    parser.add_argument("--drafts", type=int, default=20)
    parser.add_argument("--articles", type=int, default=300)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = written(Path(folder), asked.drafts, asked.articles)
        pairs = [(paths[place], paths[place + 1]) for place in range(0, len(paths) - 1, 4)]
        single = median(
            seconds(lambda pair=pair: pipeline.compare(read(pair[0]), read(pair[1])))
            for pair in pairs
        )
        whole = seconds(lambda: studies.follow([read(path) for path in paths]))
    print(f"one comparison  {single:6.2f} s  (median of {len(pairs)} pairs of neighbours)")
    print(f"the history     {whole:6.2f} s  {asked.drafts} drafts of {asked.articles} articles")
    print(f"ratio           {whole / single:6.1f}    allowed {ALLOWED}")
    return 0 if whole < ALLOWED * single else 1


if __name__ == "__main__":
    sys.exit(main())
