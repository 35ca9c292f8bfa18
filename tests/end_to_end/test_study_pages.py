"""The pages of histories and sources in a real browser: no request, no error, no barrier.

npm ci --prefix tests/browser    installs what drives the browser; without it nothing is tested here
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from draftdiff.cli.app import run

PROJECT = Path(__file__).parents[2]
VISIT = PROJECT / "tests" / "browser"
DRAFTS = PROJECT / "drafts"
BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
NODE = shutil.which("node")
THREE = [str(DRAFTS / f"{year}.txt") for year in (2014, 2015, 2020)]
KHMER = [str(DRAFTS / f"{year}.km.txt") for year in (2014, 2020)]
PAGES = {
    "matrix": ["history", *THREE],
    "life": ["history", *THREE, "--article", "28", "--in", "2014"],
    "columns": ["history", *THREE, "--columns"],
    "phrase": ["history", *THREE, "--phrase", "public order"],
    "sources": ["sources", THREE[2], "--against", THREE[0]],
    "khmer": ["history", *KHMER, "--report-language", "km"],
}

pytestmark = pytest.mark.skipif(
    not (BROWSER and NODE and (VISIT / "node_modules").is_dir()),
    reason="needs Chromium, node and: npm ci --prefix tests/browser",
)


def test_the_pages_bar_nobody_and_ask_for_nothing(tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.html" for name in PAGES}
    for name, arguments in PAGES.items():
        assert run([*arguments, "-o", str(files[name])]) == 0
    ended = subprocess.run(
        [str(NODE), "study.mjs", str(BROWSER), *map(str, files.values())],
        cwd=VISIT,
        capture_output=True,
        check=False,
        timeout=240,
        encoding="utf-8",
    )
    assert ended.returncode == 0, ended.stderr
    for name, found in zip(files, json.loads(ended.stdout), strict=True):
        assert found["requests"] == found["errors"] == [], name
        for scheme in ("light", "dark"):
            assert found[scheme]["violations"] == [], (name, scheme)
            assert found[scheme]["overflow"] == [0, 0], (name, scheme)
