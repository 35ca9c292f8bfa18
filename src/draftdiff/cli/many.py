"""Many drafts from the command line: files, folders, and the revisions of a file in git.

draftdiff history 2014.pdf 2015.docx 2020.pdf      as given
draftdiff history drafts/                          by the date or the number in the name
draftdiff history --git law.md                     its revisions, oldest first
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from draftdiff.errors import UsageError

_DATE = re.compile(
    r"(?<!\d)((?:1[6-9]|2\d)\d\d)"
    r"(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-2]\d|3[01]))?)?(?!\d)"
)
"""A year, perhaps with its month and day: 2014, 2014-05, 20140502."""
_NUMBER = re.compile(r"(\d+)")


def drafts_of(names: Sequence[str], *, by_date: bool) -> list[str]:
    """The files that the names mean, in order.

    Args:
        names: files, or folders of drafts; what is in a folder is ordered by date and number.
        by_date: order files by the date in their names too.

    Raises:
        UsageError: a folder holds no file that can be read as a draft.
    """
    found: list[str] = []
    for name in names:
        folder = Path(name)
        found += sorted(_in_folder(folder), key=date_key) if folder.is_dir() else [name]
    return sorted(found, key=date_key) if by_date else found


def _in_folder(folder: Path) -> list[str]:
    from draftdiff.reading.registry import FORMATS  # noqa: PLC0415 - not for --help

    readable = frozenset(suffix for known in FORMATS for suffix in known.suffixes)
    found = [
        str(path)
        for path in folder.iterdir()
        if path.is_file()
        and path.suffix.lower() in readable
        and not path.name.casefold().startswith((".", "readme"))
    ]
    if not found:
        what = f"the folder {folder} holds no draft"
        raise UsageError(what, "name the drafts themselves, in order")
    return found


def date_key(name: str) -> tuple[tuple[int, ...], list[tuple[int, int, str]]]:
    """What a file is ordered by: the date in its name, else as people count ("9" before "10")."""
    own = Path(name).name
    date = _DATE.search(own)
    parts = tuple(int(part or 0) for part in date.groups()) if date else ()
    return (parts, list(_counted(own)))


def _counted(name: str) -> Iterator[tuple[int, int, str]]:
    for part in _NUMBER.split(name):
        yield (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())


def with_labels(names: Iterable[str], labels: Sequence[str]) -> list[str]:
    """The drafts' names as reports tell them: the labels that were given, in order.

    Raises:
        UsageError: there are some labels, but not one for each draft.
    """
    own = list(names)
    if labels and len(labels) != len(own):
        what = f"{len(labels)} labels were given for {len(own)} drafts"
        raise UsageError(what, "give --label once for each draft, in order")
    return list(labels) or own


def too_many(names: Sequence[str]) -> UsageError:
    """What to say where one comparison was asked for with more than two drafts."""
    import shlex  # noqa: PLC0415 - not for comparisons that are in order
    import subprocess  # noqa: PLC0415 - likewise

    words = subprocess.list2cmdline(names) if os.name == "nt" else shlex.join(names)
    what = f"compare takes two drafts, and {len(names)} were given"
    return UsageError(what, f"run draftdiff history {words} to follow a law through all of them")
