"""Nothing leaks: no network, no program but ours, no file but the drafts', no trace left behind."""

from __future__ import annotations

import getpass
import platform
import sys
from pathlib import Path
from typing import Any

import pytest

import draftdiff
from office_builders import p, word
from trust.watching import Watched, watched

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX are looked at")
QUOTED = "Zanzibarium"
LAW = f"Article 1\nEveryone may {QUOTED}.\nArticle 2\nNobody shall be harmed.\n"
SYSTEM = ("/dev/", "/etc/", "/usr/", "/proc/", "/lib", "/sys/")
"""What Python and the system's libraries read by themselves, none of it the user's."""
COMMANDS = {
    "compare": ["compare", "old.txt", "new.txt"],
    "compare to files": ["compare", "old.txt", "new.docx", "-o", "r.html", "-o", "r.json"],
    "compare pages": ["compare", "old.html", "new.docx", "--format", "json"],
    "check": ["check", "old.txt", "new.txt", "--fail-on", "any"],
    "outline": ["outline", "new.docx"],
    "extract": ["extract", "old.html"],
    "inspect": ["inspect", "new.docx"],
    "history": ["history", "old.txt", "new.txt"],
    "sources": ["sources", "old.txt", "--against", "new.txt"],
    "index": ["index", "laws", "--index", "own.index"],
    "notes": ["notes", "carry", "old.txt", "new.txt", "notes.toml"],
    "rules": ["rules"],
    "schema": ["schema"],
    "redacted": ["compare", "old.txt", "new.txt", "--redact"],
    "an error": ["compare", "old.txt", "broken.docx"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "drafts"
    (found / "laws").mkdir(parents=True)
    changed = LAW.replace("may", "shall")
    for name, text in (("old.txt", LAW), ("new.txt", changed), ("laws/law.txt", LAW)):
        (found / name).write_text(text, encoding="utf-8")
    (found / "old.html").write_text("".join(f"<p>{line}</p>" for line in LAW.splitlines()))
    (found / "new.docx").write_bytes(word(*map(p, changed.splitlines())))
    (found / "broken.docx").write_bytes(word(p(QUOTED))[:-40])
    (found / "notes.toml").write_text("", encoding="utf-8")
    return found


def of(folder: Path, command: str) -> Watched:
    return watched(COMMANDS[command], folder, folder.parent / "home")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_leaks(command: str, folder: Path) -> None:
    home = folder.parent / "home"
    run = of(folder, command)
    assert run.status in {0, 1} or command == "an error", run.err
    assert run.of("socket.", "urllib.", "http.", "ftplib.", "webbrowser.") == []
    assert run.of("os.system", "os.exec", "os.posix_spawn", "os.fork") == []
    assert [args for args in run.of("subprocess.Popen") if not _is_worker(args)] == []
    strange = {str(args[0]) for args in run.of("open") if not _is_expected(args[0], folder, home)}
    assert strange == set()
    assert list((home / "tmp").iterdir()) == []
    assert {path.name for path in home.iterdir()} == {"watch", "events.jsonl", "tmp"}
    for told in (run.out, run.err):
        for secret in (str(folder), str(home), platform.node()):
            assert not secret or secret.encode() not in told
    left = {path.name for path in folder.iterdir()} - {"r.html", "r.json", "own.index"}
    assert not {name for name in left if name.startswith(".")}


def _is_worker(arguments: list[Any]) -> bool:
    program, command = str(arguments[0]), list(arguments[1])
    return program == sys.executable and command[1:4] == ["-P", "-m", "draftdiff.reading.worker"]


def _is_expected(place: object, folder: Path, home: Path) -> bool:
    if isinstance(place, int) or not str(place).startswith("/"):
        return True  # an open file, or a name in the folder that the command runs in
    package = Path(draftdiff.__file__).parents[1]
    installed = (*sys.path, sys.prefix, sys.base_prefix, str(package))
    ours = (str(folder), str(home / "watch"), str(home / "tmp"), *filter(None, installed))
    return str(place).startswith((*ours, *SYSTEM)) and not _is_of_the_user(str(place))


def _is_of_the_user(place: str) -> bool:
    return place.startswith(("/etc/passwd", "/etc/hostname", "/etc/resolv.conf", "/proc/net"))


def test_errors_quote_no_draft(folder: Path) -> None:
    run = of(folder, "an error")
    assert run.status == 2
    assert run.err.count(b"\n") == 1
    assert QUOTED.encode() not in run.err
    assert b"broken.docx is damaged" in run.err


def test_a_redacted_report_has_no_word_of_the_drafts(folder: Path) -> None:
    assert QUOTED.encode() not in of(folder, "redacted").out
    assert QUOTED.encode() in of(folder, "compare").out


def test_reports_hold_no_user_and_no_path(folder: Path) -> None:
    of(folder, "compare to files")
    for name in ("r.html", "r.json"):
        report = (folder / name).read_bytes()
        assert len(report) > 1000
        assert str(folder).encode() not in report
        assert platform.node().encode() not in report
        assert len(user := getpass.getuser()) < 5 or user.encode() not in report


def test_workers_are_watched_too(folder: Path) -> None:
    run = of(folder, "extract")
    assert len(run.of("subprocess.Popen")) == 1
    assert any("lxml" in str(arguments[0]) for arguments in run.of("open"))
