"""A folder of laws and its index on disk.

laws/press.pdf ─┐
laws/data.docx ─┼─ read, parsed ─▶ laws/.draftdiff-index.sqlite     once; later what changed
laws/…          ┘

The index is written law by law, each whole or not at all: an interrupted run loses nothing, and the
next one goes on where it stopped. What tells that a file has changed is its size and time, and
where those differ its content.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from draftdiff.cli.progress import progress
from draftdiff.errors import DraftdiffError, UnreadableInputError, UsageError
from draftdiff.tracing.index import IndexFormatError, LawIndex, Stamp

INDEX_NAME = ".draftdiff-index.sqlite"
NO_SEARCH = "fts5"
"""What SQLite complains of where it was built without full-text search."""
BATCH = 20
"""Laws that are written at once: each writing waits for the disk."""
PATIENCE = 30.0
"""Seconds to wait for another draftdiff that writes the same index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What became of the files: names without their folder, in order."""

    read: tuple[str, ...]
    kept: int
    gone: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]


def laws_in(folder: Path) -> list[Path]:
    """The files in a folder, and in the folders in it, that can be read, in order of their names.

    Links that lead out of the folder are not followed.
    """
    from draftdiff.reading.registry import FORMATS  # noqa: PLC0415 - not for --help

    readable = frozenset(suffix for known in FORMATS for suffix in known.suffixes)
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in readable
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not path.is_symlink()
        and path.is_file()
    )


@contextmanager
def index_on_disk(file: Path) -> Iterator[LawIndex]:
    """The index in a file, made if it is not there.

    Raises:
        UsageError: the file is something else, is damaged, or cannot be written.
    """
    try:
        with closing(sqlite3.connect(file, timeout=PATIENCE)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            yield LawIndex(connection)
    except IndexFormatError:
        what = f"{file.name} is no index of this version of draftdiff"
        raise UsageError(what, "delete it, and run draftdiff index again") from None
    except sqlite3.OperationalError as error:
        if NO_SEARCH in str(error):
            raise _no_search() from error
        what = f"the index {file.name} cannot be used ({error})"
        raise UsageError(what, "check the folder's rights, or put it elsewhere") from error
    except sqlite3.DatabaseError as error:
        what = f"the index {file.name} is damaged"
        raise UsageError(what, "delete it, and run draftdiff index again") from error


@contextmanager
def index_in_memory() -> Iterator[LawIndex]:
    """An index that is gone when the program ends.

    Raises:
        UsageError: this Python cannot search texts.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            index = LawIndex(connection)
        except sqlite3.OperationalError as error:
            raise _no_search() from error
        yield index


def _no_search() -> UsageError:
    what = "the SQLite of this Python has no full-text search (FTS5)"
    return UsageError(what, "use a Python from python.org or from your system's packages")


def update(index: LawIndex, files: Sequence[tuple[str, Path]]) -> Update:
    """Bring an index up to date: read what is new or changed, forget what is gone.

    Args:
        index: the index.
        files: each law's name in the index, and its file.
    """
    known = index.stamps()
    gone = sorted(set(known) - {name for name, _ in files})
    if gone:
        with index.changes():
            for name in gone:
                index.remove(name)
    read: list[str] = []
    failed: list[tuple[str, str]] = []
    waiting = [(name, path) for name, path in files if not _is_same(path, known.get(name))]
    for start in range(0, len(waiting), BATCH):
        with index.changes():
            for name, path in waiting[start : start + BATCH]:
                problem = _put(index, name, path, known.get(name))
                if problem is None:
                    read.append(name)
                else:
                    failed.append((name, problem))
    kept = len(files) - len(waiting)
    return Update(read=tuple(read), kept=kept, gone=tuple(gone), failed=tuple(failed))


def _is_same(path: Path, stamp: Stamp | None) -> bool:
    if stamp is None:
        return False
    status = path.stat()
    return (status.st_size, status.st_mtime_ns) == (stamp.size, stamp.changed)


def _put(index: LawIndex, name: str, path: Path, known: Stamp | None) -> str | None:
    """Read one law into the index; what went wrong, for people, where something did."""
    from draftdiff import parsing, reading  # noqa: PLC0415 - not for --help: they take a while
    from draftdiff.studies.borrowings import provisions_of  # noqa: PLC0415 - likewise

    try:
        status = path.stat()
        data = path.read_bytes()
        stamp = Stamp(status.st_size, status.st_mtime_ns, hashlib.sha256(data).hexdigest())
        if known is not None and known.sha256 == stamp.sha256:
            index.touch(name, stamp)
            return None
        with progress(f"Reading {name}"):
            draft = parsing.parse(reading.read(path, data=data))
        index.put(name, stamp, draft.language, provisions_of(draft))
    except DraftdiffError as error:
        index.remove(name)
        return str(error)
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    return None


def _name(path: Path, folder: Path) -> str:
    """A law's path in its folder; what is no text in a name is shown as such."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def named(folder: Path) -> list[tuple[str, Path]]:
    """The laws of a folder by their paths in it.

    Raises:
        UnreadableInputError: there is no such folder, or no law in it.
    """
    if not folder.is_dir():
        what = f"{folder} is no folder"
        raise UnreadableInputError(what, "name the folder that holds the laws")
    found = [(_name(path, folder), path) for path in laws_in(folder)]
    if not found:
        what = f"the folder {folder} holds no law that can be read"
        raise UnreadableInputError(what, "put the laws' files into it")
    return found
