"""Break the code in small ways, one at a time, and count how many the tests notice.

python fuzz/mutate.py 160              a hundred and sixty, as many of each group

    limit <= size   ─▶   limit < size      noticed: some test fails, or never ends
    score + 1       ─▶   score - 1         not noticed: told, with its place

The tests that run the broken line are run, those of its own folder first, until one fails. A change
that no test could notice, since the program does the same with it, is listed with the reason in
fuzz/equivalent.toml and not counted. A draw with one number is the same whenever the code is. The
checkout itself is left alone: everything happens in copies.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from coverage import CoverageData

from mutations import Mutation, mutated, mutations

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = ROOT / "fuzz"
SOURCE = Path("src", "draftdiff")
GROUPS = {
    "aligning": ("aligning",),
    "diffing": ("diffing",),
    "rules": ("analysing/rules",),
    "escaping": (
        "reporting/correlation.py",
        "reporting/csv_report.py",
        "reporting/html/markup.py",
        "reporting/markdown_markup.py",
        "reporting/ooxml.py",
        "reporting/terminal/marks.py",
        "reporting/word_markup.py",
        "reporting/wording.py",
        "reporting/xlsx.py",
    ),
}
OWN_TESTS = {
    "aligning": "tests/unit/aligning/",
    "diffing": "tests/unit/diffing/",
    "rules": "tests/unit/analysing/",
    "escaping": "tests/unit/reporting/",
}
TESTS = (
    "tests/unit/aligning",
    "tests/unit/analysing",
    "tests/unit/diffing",
    "tests/unit/reporting",
    "tests/unit/studies",
    "tests/unit/tracing",
    "tests/unit/test_noise.py",
    "tests/unit/test_pipeline.py",
    "tests/properties/test_aligning.py",
    "tests/properties/test_diffing.py",
    "tests/test_compare_cases.py",
    "tests/test_extraction_noise.py",
    "tests/test_sample_comparisons.py",
    "tests/test_sample_findings.py",
)
PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "chosen_tests")
UNWANTED = (".git", ".venv", "node_modules", "__pycache__", ".*_cache")
SECONDS = 300
FAILED = 1
BROKEN = 2


class Outcome(StrEnum):
    """What became of a mutation."""

    NOTICED = "noticed"
    MISSED = "not noticed"
    EQUIVALENT = "equivalent"


Key = tuple[str, str, int, str]
"""What a mutation is known by in fuzz/equivalent.toml: file, line, column and change."""


class Drawn(NamedTuple):
    """A mutation, its group, and its file below src/draftdiff."""

    group: str
    path: str
    mutation: Mutation

    @property
    def key(self) -> Key:
        """What it is known by, wherever its line stands now."""
        return self.path, self.mutation.text, self.mutation.column, self.mutation.change


class Reach(NamedTuple):
    """Which tests run which lines of which file, and how many seconds each test takes."""

    tests: Mapping[str, Mapping[int, Sequence[str]]]
    seconds: Mapping[str, float]

    def of(self, drawn: Drawn) -> list[str]:
        """The tests that could notice the mutation, those of its own folder first."""
        by_line = self.tests.get(drawn.path, {})
        # What runs once, when the module is loaded, matters to all that use the module.
        lines = by_line if drawn.mutation.everywhere else drawn.mutation.lines
        names = {name for line in lines for name in by_line.get(line, ())}
        own = OWN_TESTS[drawn.group]
        return sorted(
            # Whatever fails without any mutation notices none.
            (name for name in names if name in self.seconds),
            key=lambda name: (not name.startswith(own), self.seconds[name], name),
        )


def draw(source: Path, count: int, groups: Sequence[str], number: int) -> Iterator[Drawn]:
    """So many mutations, as many of each group; another number draws others."""
    for group in groups:
        found = [
            Drawn(group, file.relative_to(source).as_posix(), mutation)
            for place in GROUPS[group]
            for file in _python_files(source / place)
            for mutation in mutations(file.read_text("utf-8"))
        ]
        dice = random.Random(f"{group} {number}")
        wanted = -(-count // len(groups))
        yield from dice.sample(found, min(wanted, len(found)))


def _python_files(place: Path) -> list[Path]:
    return sorted(place.rglob("*.py")) if place.is_dir() else [place]


def equivalents(file: Path) -> dict[Key, str]:
    """The changes that change nothing, each with the reason."""
    listed = tomllib.loads(file.read_text("utf-8")).get("equivalent", ())
    return {(e["path"], e["line"], e["column"], e["change"]): e["why"] for e in listed}


def measured(copy: Path, kept: Path, places: Sequence[str]) -> Reach:
    """Run all tests once and see what each of them runs."""
    data, seconds = kept / "coverage", kept / "seconds.json"
    if not seconds.exists():
        command = [*PYTEST, "-n", "auto", "--cov=draftdiff", "--cov-context=test", "--cov-report="]
        environment = _environment(copy, COVERAGE_FILE=str(data), TEST_SECONDS=str(seconds))
        done = subprocess.run([*command, *places], cwd=copy, env=environment, check=False)
        if done.returncode not in {0, FAILED}:
            sys.exit("the tests cannot be run")
    return _reach(CoverageData(str(data)), json.loads(seconds.read_text("utf-8")))


def _reach(data: CoverageData, seconds: Mapping[str, float]) -> Reach:
    data.read()
    tests: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for file in data.measured_files():
        _, _, path = file.rpartition(f"{SOURCE.as_posix()}/")
        for line, contexts in data.contexts_by_lineno(file).items():
            # A file is there twice where tests start the command of another copy.
            tests[path][line] += [context.rpartition("|")[0] for context in contexts]
    return Reach(tests, seconds)


def _environment(copy: Path, **more: str) -> dict[str, str]:
    places = os.pathsep.join((str(copy / "src"), str(PLUGINS)))
    return {**os.environ, "PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1", **more}


def noticed(copy: Path, tests: Sequence[str]) -> bool:
    """Whether one of the tests fails, or they never end."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".json") as chosen:
        json.dump(tests, chosen)
        chosen.flush()
        files = list(dict.fromkeys(name.partition("::")[0] for name in tests))
        try:
            done = subprocess.run(
                [*PYTEST, "-x", "-n", "0", *files],
                cwd=copy,
                env=_environment(copy, CHOSEN_TESTS=chosen.name),
                capture_output=True,
                check=False,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            return True
    # Anything else would be a fault of this program, and no test that noticed.
    if done.returncode not in {0, FAILED, BROKEN}:
        sys.exit(done.stdout.decode() + done.stderr.decode())
    return done.returncode != 0


def tried(drawn: Drawn, copy: Path, reach: Reach) -> Outcome:
    """Make the change in the copy, run the tests, and undo it."""
    tests = reach.of(drawn)
    if not tests:
        return Outcome.MISSED
    file = copy / SOURCE / drawn.path
    whole = file.read_text("utf-8")
    file.write_text(mutated(whole, drawn.mutation), encoding="utf-8")
    try:
        return Outcome.NOTICED if noticed(copy, tests) else Outcome.MISSED
    finally:
        file.write_text(whole, encoding="utf-8")


def outcomes(
    drawn: Sequence[Drawn], copies: Sequence[Path], reach: Reach, known: Mapping[Key, str]
) -> Iterator[tuple[Drawn, Outcome]]:
    """What became of each, as many at once as there are copies."""
    free: SimpleQueue[Path] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def outcome(one: Drawn) -> tuple[Drawn, Outcome]:
        if one.key in known:
            return one, Outcome.EQUIVALENT
        copy = free.get()
        try:
            return one, tried(one, copy, reach)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as pool:
        yield from pool.map(outcome, drawn)


def told(results: Sequence[tuple[Drawn, Outcome]]) -> Iterator[str]:
    """The score of each group, and of all, as rows of a table."""
    yield "| group | mutations | equivalent | noticed | score |"
    yield "|---|---|---|---|---|"
    for group in (*dict.fromkeys(drawn.group for drawn, _ in results), "all"):
        found = [outcome for drawn, outcome in results if group in {drawn.group, "all"}]
        equivalent, seen = found.count(Outcome.EQUIVALENT), found.count(Outcome.NOTICED)
        score = seen / max(len(found) - equivalent, 1)
        yield f"| {group} | {len(found)} | {equivalent} | {seen} | {score:.0%} |"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Count the mutations that the tests notice.")
    parser.add_argument("count", type=int, nargs="?", default=160)
    parser.add_argument("--group", action="append", choices=sorted(GROUPS))
    parser.add_argument("--draw", type=int, default=1, help="the number of the draw")
    parser.add_argument("--tests", action="append", help="only what is there notices")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, help="a folder to keep what each test runs in")
    return parser.parse_args()


def main() -> None:
    """Count, and tell what was not noticed."""
    asked = _arguments()
    known = equivalents(ROOT / "fuzz" / "equivalent.toml")
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder, f"copy{number}") for number in range(asked.at_once)]
        unwanted = shutil.ignore_patterns(
            ".git", ".venv", "node_modules", "__pycache__", ".*_cache"
        )
        for copy in copies:
            shutil.copytree(ROOT, copy, ignore=unwanted)
        kept = asked.keep or Path(folder)
        kept.mkdir(exist_ok=True)
        reach = measured(copies[0], kept, asked.tests or TESTS)
        groups = asked.group or list(GROUPS)
        drawn = list(draw(copies[0] / SOURCE, asked.count, groups, asked.draw))
        results = []
        for one, outcome in outcomes(drawn, copies, reach, known):
            results.append((one, outcome))
            if outcome is Outcome.MISSED:
                path, text, column, change = one.key
                print(f"{path}:{one.mutation.lines[0]}:{column} {change}: {text}", flush=True)
    print("\n".join(told(results)))


if __name__ == "__main__":
    main()
