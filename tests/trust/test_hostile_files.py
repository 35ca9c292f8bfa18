"""Every hostile file ends soon, within its memory, in a status and a line that names the reason."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hostile_files import Hostile, hostile_files

FILES = tuple(hostile_files())
SECONDS = 35
MOST_KILOBYTES = 1_600_000
SLOW = {"forms.pdf", "inflated.pdf", "articles.txt", "members.docx", "bomb.docx"}


def files() -> list[object]:
    return [
        pytest.param(each, id=each.name, marks=[pytest.mark.slow] if each.name in SLOW else [])
        for each in FILES
    ]


@pytest.mark.parametrize("file", files())
def test_it_ends_and_says_why(file: Hostile, tmp_path: Path) -> None:
    (tmp_path / file.name).write_bytes(file.make())
    (tmp_path / "good.txt").write_text("Article 1\nEveryone may obey.\n", encoding="utf-8")
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "draftdiff", "compare", file.name, "good.txt", "-f", "json"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=4 * SECONDS,
    )
    assert time.monotonic() - started < 2 * SECONDS  # others may want the processor too
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MOST_KILOBYTES
    told = done.stderr.decode()
    assert "Traceback" not in told
    assert "internal error" not in told
    if done.returncode == 0:
        assert file.readable
        assert done.stdout
        return
    assert done.returncode in {2, 3}
    assert told.count("\n") == 1
    assert told.startswith("draftdiff: ")
    assert file.name in told
    assert bool(done.stdout) == (done.returncode == 3)
