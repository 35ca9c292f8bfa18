"""What searching an index of laws costs, and how that grows.

    python benchmarks/sources.py               200 laws of 100 articles
    python benchmarks/sources.py --grow        200, 500, 1,000 and 2,000 laws

A draft of 100 articles, most of them borrowed from five of the laws and reworded, is looked up by
the command itself, in a process of its own: user time, start-up and reading included.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from invented import Article, Writer, text_of

ALLOWED = 2.0
"""Seconds of user time for a draft of 100 articles against 200 laws."""
LAWS, ARTICLES = 200, 100
STEPS = (200, 500, 1_000, 2_000)
BORROWED, SOURCES = 0.7, 5


def written(folder: Path, laws: int) -> tuple[Path, Path]:
    """A folder of laws, and a draft beside it."""
    writer = Writer(seed=11)
    place = folder / "laws"
    place.mkdir()
    made = [writer.law(ARTICLES) for _ in range(laws)]
    for number, law in enumerate(made):
        (place / f"law-{number:04}.txt").write_text(text_of(law), encoding="utf-8")
    draft = folder / "draft.txt"
    draft.write_text(text_of(borrowed(writer, made[:SOURCES])), encoding="utf-8")
    return place, draft


def borrowed(writer: Writer, laws: list[list[Article]]) -> list[Article]:
    """A draft of articles of these laws, reworded as a next draft is, and of its own."""
    articles = []
    for _ in range(ARTICLES):
        if writer.dice.random() < BORROWED:
            (article, *_) = writer.next_draft([writer.dice.choice(writer.dice.choice(laws))] * 3)
        else:
            article = writer.article()
        articles.append(article)
    return articles


def run(*arguments: str) -> tuple[float, float, bytes]:
    """User seconds, seconds by the clock, and what the command prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "draftdiff", *arguments], check=True, capture_output=True
    )
    elapsed = time.perf_counter() - start
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, elapsed, done.stdout


def main() -> int:
    """Print the figures; 1 where a search takes too long."""
    parser = argparse.ArgumentParser(description="Time searching an index of laws.")
    parser.add_argument("--grow", action="store_true", help="up to 2,000 laws")
    asked = parser.parse_args()
    print(f"{'laws':>6} {'index, s':>9} {'MB':>6} {'search, user s':>15} {'again, s':>9}")
    first = 0.0
    for laws in STEPS if asked.grow else (LAWS,):
        with tempfile.TemporaryDirectory() as folder:
            place, draft = written(Path(folder), laws)
            building, _, _ = run("index", str(place))
            size = (place / ".draftdiff-index.sqlite").stat().st_size / 1e6
            search, _, _ = run("sources", str(draft), "--against", str(place), "-f", "json")
            again, _, _ = run("index", str(place))
        first = first or search
        print(f"{laws:6,} {building:9.1f} {size:6.1f} {search:15.2f} {again:9.2f}")
    return 0 if first < ALLOWED else 1


if __name__ == "__main__":
    sys.exit(main())
