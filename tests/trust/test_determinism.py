"""Same drafts, same bytes: whatever the hash seed, the locale, the clock's zone and the folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

DRAFTS = Path(__file__).resolve().parents[2] / "drafts"
PAIR = ("2014.txt", "2020.txt")
REPORTS = ("r.html", "r.json", "r.docx", "r.md", "r.xlsx", "r.csv", "r.txt")
WORLDS = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "random"},
    {"LC_ALL": "C", "PYTHONUTF8": "0"},
    {"LC_ALL": "tr_TR.UTF-8"},
    {"LC_ALL": "km_KH.UTF-8"},
    {"TZ": "Pacific/Kiritimati"},
    {"COLUMNS": "40", "TERM": "xterm-256color"},
)


def digests(folder: Path, world: dict[str, str], pair: tuple[str, str] = PAIR) -> dict[str, str]:
    """What each report and the screen hash to in that world."""
    shutil.copytree(DRAFTS, folder, dirs_exist_ok=True)
    asked = [word for name in REPORTS for word in ("-o", name)]
    digest = {}
    for extra in (asked, ["--format", "json"], []):
        done = subprocess.run(
            [sys.executable, "-m", "draftdiff", "compare", *pair, *extra],
            cwd=folder,
            env={**_plain_environment(), **world},
            capture_output=True,
            check=True,
            timeout=120,
        )
        digest[" ".join(extra)] = hashlib.sha256(done.stdout + done.stderr).hexdigest()
    for name in REPORTS:
        digest[name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    return digest


def _plain_environment() -> dict[str, str]:
    kept = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "PYTHONPATH")
    return {name: os.environ[name] for name in kept if name in os.environ}


@cache
def expected(folder: str) -> dict[str, str]:
    return digests(Path(folder), {"PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8", "TZ": "UTC"})


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: "-".join(map("=".join, world.items())))
def test_every_world_gives_the_same_bytes(
    world: dict[str, str], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    there = tmp_path_factory.getbasetemp() / "expected"
    assert digests(tmp_path / "ein anderer Ordner", world) == expected(str(there))
