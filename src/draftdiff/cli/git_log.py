"""The revisions of a file in git, oldest first: each a draft of the law.

    git log --follow     a3f1…  2014-05-02  bill.md
                         9c20…  2015-11-30  acts/bill.md      renamed since

Git is run without a shell and without whatever a repository may ask it to run (pagers, hooks,
filters, signatures): a folder that came by mail is as little to be trusted as a draft.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from draftdiff.errors import UnreadableInputError, UsageError

_HARMLESS = (
    "-c",
    "core.fsmonitor=false",
    "-c",
    "log.showSignature=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.allow=never",
)
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
_SHOWN = 8
"""Letters of a commit's name that people know it by."""


class Revision(NamedTuple):
    """A revision of the file: its commit, the day it was written, its path then, its bytes."""

    commit: str
    day: str
    path: str
    data: bytes

    @property
    def name(self) -> str:
        """The draft's name: "bill.md, 2014-05-02 (a3f1c2d4)"."""
        return f"{Path(self.path).name}, {self.day} ({self.commit[:_SHOWN]})"


def revisions(path: str) -> tuple[Revision, ...]:
    """The file's revisions, oldest first; those that changed nothing in it left out.

    Raises:
        UsageError: git is not installed.
        UnreadableInputError: the file is in no repository, or has never been committed.
    """
    git = shutil.which("git")
    if git is None:
        what = "git is not installed"
        raise UsageError(what, "install it, or save the revisions as files")
    file = Path(path).absolute()
    command = (git, "-C", str(file.parent), "--no-pager", *_HARMLESS)
    found: list[Revision] = []
    for commit, day, name in reversed(list(_commits(command, file, path))):
        data = _run((*command, "cat-file", "blob", f"{commit}:{name}"))
        if data is not None and not (found and found[-1].data == data):
            found.append(Revision(commit, day, name, data))
    if not found:
        what = f"{path} has no revisions in git"
        raise UnreadableInputError(what, "name a file that was committed to a repository")
    return tuple(found)


def _commits(command: tuple[str, ...], file: Path, asked: str) -> Iterator[tuple[str, str, str]]:
    """Commit, day and path of each revision, newest first."""
    log = (
        *command,
        "log",
        "--follow",
        "--no-ext-diff",
        "--no-textconv",
        "--name-only",
        "-z",
        "--format=%x01%H %as%x01",
        "--",
        file.name,
    )
    listed = _run(log)
    if listed is None:
        what = f"the revisions of {asked} cannot be listed"
        raise UnreadableInputError(what, "name a file in a git repository")
    # \x01 commit day \x01, then the path between zeros; no name of a file holds a zero.
    parts = listed.decode("utf-8", "surrogateescape").split("\x01")[1:]
    for head, rest in zip(parts[::2], parts[1::2], strict=True):
        commit, _, day = head.partition(" ")
        name = rest.strip("\0\n")
        if name:
            yield commit, day, name


def _run(command: tuple[str, ...]) -> bytes | None:
    """What the command prints; None where it fails."""
    done = subprocess.run(  # noqa: S603 - no shell, arguments of our own
        command,
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **_ENVIRONMENT},
    )
    return done.stdout if done.returncode == 0 else None
