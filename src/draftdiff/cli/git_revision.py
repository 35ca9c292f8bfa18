"""A draft as it stands in a revision of a git repository: `HEAD~1:drafts/law.txt`.

    draftdiff compare HEAD~1:law.txt law.txt
                      └ git cat-file blob ─▶ bytes, read as a file of that name would be

git is run without a shell, and only asked for an object's size and content: no filter, no
textconv, no hook and no pager of the repository is started, and nothing is fetched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from draftdiff.errors import UnreadableInputError

MARK = ":"
LONGEST_WAIT = 60
"""Seconds that git may take for one object: minutes are a repository that does not answer."""
MOST_BYTES = 512 * 1024 * 1024
"""The size up to which drafts are read, in files too."""
_ENVIRONMENT = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def content_of(name: str) -> bytes | None:
    """What git has under a name such as `HEAD:law.txt`; None for the name of a file.

    Args:
        name: as the user gave it. A file of that very name goes before a revision.

    Raises:
        UnreadableInputError: git is not there, or has no such revision or file in it.
    """
    if not _is_revision(name):
        return None
    git = shutil.which("git")
    if git is None:
        what = f"{_shown(name)} does not exist, and git, which could have it, is not installed"
        raise UnreadableInputError(what, "check the name, or install git")
    size = _asked(git, "-s", name)
    if int(size) > MOST_BYTES:
        what = f"{_shown(name)} is larger than {MOST_BYTES // 1024 // 1024} megabytes"
        raise UnreadableInputError(what, "check that it is the right file")
    return _asked(git, "blob", name)


def path_of(name: str) -> str:
    """The file's own path within a name such as `HEAD:law.txt`, for reports that point into it."""
    return name.partition(MARK)[2] if _is_revision(name) else name


def _is_revision(name: str) -> bool:
    revision, mark, path = name.partition(MARK)
    is_drive = len(revision) == 1 and os.name == "nt"
    plain = name.isprintable() and not revision.startswith("-")
    return bool(revision and mark and path) and plain and not is_drive and not _exists(name)


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _asked(git: str, question: str, name: str) -> bytes:
    """Git's answer about one object.

    A revision never begins with "-" here, so that none can be an option.
    """
    try:
        run = subprocess.run(  # noqa: S603 - no shell, and the name is no option
            [git, "cat-file", question, name],
            env={**os.environ, **_ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST_WAIT,
            check=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        what = f"{_shown(name)} is neither a file nor in this git repository"
        step = "check the name: git log lists revisions, and paths begin at the repository's top"
        raise UnreadableInputError(what, step) from error
    return run.stdout


def _shown(name: str) -> str:
    return os.fsencode(name).decode(errors="replace")
