"""What histories and searches for sources cost, beside wdiff on every pair of files.

20 drafts      draftdiff history d00 … d19       wdiff d00 d01; wdiff d01 d02; …
200 laws       draftdiff sources d --against     wdiff law-000 d; wdiff law-001 d; …
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from measuring import Cost, costs

sys.path.insert(0, str(Path(__file__).parents[1]))

import history
import sources

OURS = (sys.executable, "-m", "draftdiff")
ARTICLES = 100
ROUNDS = 3


def histories(drafts: int) -> dict[str, Cost | None]:
    """A law over so many drafts, and one comparison of two of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = list(map(str, history.written(folder, drafts, ARTICLES)))
        commands: dict[str, Sequence[str]] = {
            "draftdiff history, JSON": (*OURS, "history", *paths, "--format", "json"),
            "draftdiff history, HTML": (*OURS, "history", *paths, "--format", "html"),
            "draftdiff compare, first and last": (
                *(*OURS, "compare", paths[0], paths[-1]),
                *("--format", "json"),
            ),
            "wdiff, each draft and the next": _in_shell(
                f"wdiff {shlex.quote(old)} {shlex.quote(new)}" for old, new in pairwise(paths)
            ),
        }
        return costs(commands, folder, ROUNDS)


def searches(laws: int) -> dict[str, Cost | None]:
    """A folder of so many laws read into an index, and a draft looked up in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place, draft = sources.written(folder, laws)
        index = shlex.join((*OURS, "index", str(place)))
        commands: dict[str, Sequence[str]] = {
            "draftdiff index, for the first time": _in_shell(
                (f"rm -f {shlex.quote(str(place / '.draftdiff-index.sqlite'))}", index)
            ),
            "draftdiff index, up to date": (*OURS, "index", str(place)),
            "draftdiff sources": (
                *(*OURS, "sources", str(draft), "--against", str(place)),
                *("--format", "json"),
            ),
            "wdiff, the draft and each law": _in_shell(
                f"wdiff {shlex.quote(str(law))} {shlex.quote(str(draft))}"
                for law in sorted(place.glob("*.txt"))
            ),
        }
        return costs(commands, folder, ROUNDS)


def _in_shell(commands: Iterable[str]) -> tuple[str, ...]:
    return ("sh", "-c", "; ".join(commands))
