"""Whatever stops a run, no half report stays, and no report that was there is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from draftdiff.reading import read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
WRITER = """
import os, sys
from pathlib import Path
from draftdiff import __main__ as program
from draftdiff.cli import outputs
program._end_tidily()
def places(letter):
    return [(outputs.plan_file(f"r{n}.html", (), ()), letter * 3_000_000) for n in range(2)]
outputs.write_all(places(b"a"))
try:
    print("ready", flush=True)
    while True:
        for letter in (b"b", b"a"):
            outputs.write_all(places(letter))
except KeyboardInterrupt:
    os._exit(130)
"""


def writing(folder: Path) -> subprocess.Popen[bytes]:
    """A process that writes two reports again and again, each all of one letter."""
    process = subprocess.Popen([sys.executable, "-c", WRITER], cwd=folder, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def reports(folder: Path) -> list[set[bytes]]:
    found = [(folder / f"r{number}.html").read_bytes() for number in range(2)]
    assert [len(report) for report in found] == [3_000_000] * 2
    return [{report[at : at + 1] for at in range(0, len(report), 4096)} for report in found]


@pytest.mark.parametrize("times", [pytest.param(200, marks=pytest.mark.slow), 5])
def test_a_killed_run_leaves_whole_reports(times: int, tmp_path: Path) -> None:
    for turn in range(times):
        with writing(tmp_path) as process:
            time.sleep(0.001 * (turn * 7 % 41))
            process.kill()
        assert all(len(letters) == 1 for letters in reports(tmp_path))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_stopped_run_leaves_nothing_else(number: signal.Signals, tmp_path: Path) -> None:
    for turn in range(4):
        with writing(tmp_path) as process:
            time.sleep(0.003 * turn)
            process.send_signal(number)
            assert process.wait(20) == 130
        letters = reports(tmp_path)
        assert letters[0] == letters[1]
        assert {path.name for path in tmp_path.iterdir()} == {"r0.html", "r1.html"}


def test_a_full_disk_leaves_the_old_report(tmp_path: Path) -> None:
    for name, word in (("old.txt", "may"), ("new.txt", "shall")):
        (tmp_path / name).write_text(f"Article 1\nEveryone {word} obey.\n", encoding="utf-8")
    (tmp_path / "r.html").write_bytes(b"an older report")
    asked = ["compare", "old.txt", "new.txt", "-o", "r.json", "-o", "r.html"]
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000));"
        "from draftdiff.cli.app import run; sys.exit(run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *asked],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "r.html cannot be written" in done.stderr
    assert (tmp_path / "r.html").read_bytes() == b"an older report"
    assert {path.name for path in tmp_path.iterdir()} == {"old.txt", "new.txt", "r.html"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_standard_output_is_told(tmp_path: Path) -> None:
    (tmp_path / "v1.txt").write_text("Article 1\nText.\n", encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "draftdiff", "compare", "v1.txt", "v1.txt"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"standard output cannot be written" in done.stderr


def test_a_request_to_end_is_told_by_its_status(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "v1.txt")
    with (
        subprocess.Popen(
            [sys.executable, "-m", "draftdiff", "extract", "v1.txt"], cwd=tmp_path
        ) as process,
        (tmp_path / "v1.txt").open("wb"),
    ):
        time.sleep(0.2)
        process.terminate()
        assert process.wait(20) == 128 + signal.SIGTERM


def test_no_module_is_taken_from_the_folder_of_the_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit('a trap')", encoding="utf-8")
    (tmp_path / "v1.html").write_text("<p>Article 1</p>", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert [line.text for line in read("v1.html").lines if line.text] == ["Article 1"]
