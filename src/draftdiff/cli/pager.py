"""Show what is longer than the screen through a pager, as git does.

    report, 400 lines ─▶ terminal of 50 ─▶ less -FRX        | head, > file: straight through

DRAFTDIFF_PAGER names another program, then PAGER does; "cat" or nothing at all is none.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import TextIO

from draftdiff.cli import console

_USUAL = "less"
# Quit if it fits, show colours, leave the screen as it was; and run no command that is typed.
_LESS = {"LESS": "FRX", "LESSSECURE": "1", "LESSCHARSET": "utf-8"}


def show(data: bytes, *, paged: bool) -> None:
    """Write `data` to standard output, through a pager where `paged` and longer than the screen.

    Raises:
        OutputError: standard output is closed, or its disk is full.
    """
    command = pager(os.environ) if paged and is_long(data) else ()
    if not command or not _ran(command, data):
        console.write(data)


def is_long(data: bytes) -> bool:
    """Whether a person watches standard output, and the text has more lines than the screen."""
    if not console.is_terminal(sys.stdout) or not console.is_terminal(sys.stdin):
        return False
    return data.count(b"\n") >= shutil.get_terminal_size().lines


def shows_unicode(stream: TextIO | None) -> bool:
    """Whether what watches `stream` has more signs than ASCII; files and pipes do."""
    if stream is None or not console.is_terminal(stream):
        return True
    return (stream.encoding or "utf-8").lower().replace("-", "").startswith("utf")


def pager(environ: Mapping[str, str]) -> Sequence[str]:
    """The pager's command; () where none is wanted or found."""
    asked = environ.get("DRAFTDIFF_PAGER", environ.get("PAGER", _USUAL))
    try:
        words = shlex.split(asked)
    except ValueError:
        return ()
    if not words or words[0] == "cat":
        return ()
    program = shutil.which(words[0])
    return (program, *words[1:]) if program else ()


def _ran(command: Sequence[str], data: bytes) -> bool:
    """Whether the pager could be started; what it says at its end is its own business."""
    environment = {**os.environ, **{key: os.environ.get(key, _LESS[key]) for key in _LESS}}
    try:
        subprocess.run(command, input=data, env=environment, check=False)  # noqa: S603 - the user's own
    except OSError:
        return False
    return True
