"""Let atheris look for bytes that break something, guided by the code that they reach.

python fuzz/guided.py                     every target, sixty seconds in all
python fuzz/guided.py --seconds 3600      an hour in all
python fuzz/guided.py pdf parser          these targets alone

    small good files ─▶ changed, joined ─▶ new code reached: kept, and changed again ─▶ …

atheris and its libFuzzer exist for Linux and some Pythons: `pip install --group fuzz`. What they
find is a file crash-…, whose bytes become a test in tests/, by their own name.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve()
_READERS = ("docx", "epub", "html", "markdown", "odt", "pdf", "rtf", "text", "xml")
_PARTS = "packed parts"
_LAWS = ("parser", "comparison", "reports")
TARGETS = (*_READERS, _PARTS, *_LAWS)
_MEGABYTES = 2500
_LONGEST = 30
_SEED_SIZE = 800
_BETWEEN = b"\n=====\n"
_DRAFTS = ("2014.txt", "2020.txt")


def main() -> int:
    """Look, each target for its part of the time; the exit status is 1 if one found something."""
    parser = argparse.ArgumentParser(description="Look for bytes that break something.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together")
    parser.add_argument("--seeds", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    targets = asked.targets or TARGETS
    if unknown := set(targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    if asked.seeds:
        _look(targets[0], asked.seconds, asked.seeds)
    if find_spec("atheris") is None:
        print("atheris is not installed: pip install --group fuzz")
        return 0
    at_once = os.cpu_count() or 1
    seconds = max(asked.seconds * at_once // len(targets), 1)
    with ThreadPoolExecutor(at_once) as pool:
        statuses = list(pool.map(lambda target: _looked(target, seconds), targets))
    return int(any(statuses))


def _looked(target: str, seconds: int) -> int:
    """The exit status of looking at one target, in a process that it may take with it."""
    with tempfile.TemporaryDirectory() as seeds:
        done = subprocess.run(
            [sys.executable, str(_HERE), target, "--seconds", str(seconds), "--seeds", seeds],
            env={**os.environ, "PYTHONPATH": str(_HERE.parents[1] / "tests")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    said = done.stdout.decode("utf-8", errors="replace")
    last = next((line for line in said.splitlines()[::-1] if line.startswith("Done ")), "no end")
    print(f"{target}: {last}", flush=True)
    if done.returncode:
        print(said, flush=True)
    return done.returncode


def _look(target: str, seconds: int, folder: Path) -> None:
    """Have libFuzzer look, and keep what reaches new code in the folder; it ends the process."""
    import atheris  # noqa: PLC0415 - whoever has none is told so

    with atheris.instrument_imports(include=["draftdiff"]):
        one = _target(target)
        for number, seed in enumerate(_seeds(target)):
            (folder / f"seed{number}").write_bytes(seed)
            # Stages and formats load their modules when they are first asked for.
            one(seed)
    options = (f"-timeout={_LONGEST}", f"-rss_limit_mb={_MEGABYTES}", "-max_len=8192")
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", *options, str(folder)], one)
    atheris.Fuzz()


def _target(target: str) -> Callable[[bytes], None]:
    """What is to be done with the bytes."""
    # They are to be loaded where atheris listens.
    import holds  # noqa: PLC0415
    from office_builders import packed  # noqa: PLC0415

    def packed_part(data: bytes) -> None:
        name = holds.PACKED[data[0] % 2] if data else "docx"
        parts = holds.parts_of(name)
        chosen = sorted(parts)[data[1] % len(parts) if len(data) > 1 else 0]
        holds.read_or_refused(name, packed({**parts, chosen: data[2:]}))

    def comparison(data: bytes) -> Any:
        old, _, new = data.partition(_BETWEEN)
        return holds.compared(_lines(old), _lines(new))

    def reports(data: bytes) -> None:
        found = comparison(data)
        for each in holds.WRITERS:
            holds.written(found, each)

    known: dict[str, Callable[[bytes], Any]] = {
        _PARTS: packed_part,
        "parser": lambda data: holds.parsed(_lines(data)),
        "comparison": comparison,
        "reports": reports,
    }
    return known.get(target) or (lambda data: holds.read_or_refused(target, data))


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", errors="replace").split("\n")


def _seeds(target: str) -> Iterator[bytes]:
    """Small good inputs, for atheris to change."""
    import holds  # noqa: PLC0415 - as above

    if target == _PARTS:
        for number, name in enumerate(holds.PACKED):
            for place, (_, part) in enumerate(sorted(holds.parts_of(name).items())):
                yield bytes((number, place)) + part
        return
    if target in _READERS:
        yield holds.GOOD[target]
        return
    old, new = ((_HERE.parents[1] / "drafts" / name).read_bytes()[:_SEED_SIZE] for name in _DRAFTS)
    yield holds.TEXT.encode() + _BETWEEN + holds.TEXT.replace("may", "shall").encode()
    yield old + _BETWEEN + new


if __name__ == "__main__":
    sys.exit(main())
