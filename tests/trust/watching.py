"""Runs of the command with every step that Python audits written down, its workers' steps too.

PYTHONPATH=watch  draftdiff compare v1.pdf v2.docx
    └ sitecustomize: sys.addaudithook ─▶ events.jsonl: open, subprocess.Popen, socket.connect …
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

_HOOK = """
import json, os, sys
_log = os.open(os.environ["WATCHED_EVENTS"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
_names = ("open", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork",
          "os.remove", "os.rename", "os.mkdir", "shutil.rmtree", "webbrowser.open")
def _hook(event, args):
    if event in _names or event.startswith(("socket.", "urllib.", "ftplib.", "http.")):
        plain = [a if isinstance(a, (str, int)) else os.fsdecode(a) if isinstance(a, bytes)
                 else [str(x) for x in a] if isinstance(a, (list, tuple)) else str(a)
                 for a in args]
        os.write(_log, json.dumps([event, plain]).encode() + b"\\n")
sys.addaudithook(_hook)
"""


class Watched(NamedTuple):
    """What a run ended with, and the audited events as (name, arguments)."""

    status: int
    out: bytes
    err: bytes
    events: list[tuple[str, list[Any]]]

    def of(self, *starts: str) -> list[list[Any]]:
        """The arguments of the events whose names begin so."""
        return [arguments for name, arguments in self.events if name.startswith(starts)]


def watched(arguments: list[str], folder: Path, home: Path) -> Watched:
    """Run the command in `folder`, with everything that belongs to a user in `home`."""
    watch = home / "watch"
    watch.mkdir(parents=True, exist_ok=True)
    (watch / "sitecustomize.py").write_text(_HOOK, encoding="utf-8")
    log = home / "events.jsonl"
    log.unlink(missing_ok=True)
    temporary = home / "tmp"
    temporary.mkdir(exist_ok=True)
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(watch),
        "PYTHONDONTWRITEBYTECODE": "1",
        "WATCHED_EVENTS": str(log),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, "-m", "draftdiff", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    events = [tuple(json.loads(line)) for line in log.read_text("utf-8").splitlines()]
    return Watched(done.returncode, done.stdout, done.stderr, events)
