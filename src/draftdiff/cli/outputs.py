"""Write reports to files: all of them or none, and never over a draft.

    plan    where each report goes, and whether it may; before anything is read
    stage   each report in full beside its place: report.html ← .draftdiff-5f2c.tmp
    commit  every staged file takes its place; where one cannot, those before it go back

Whoever opens a report while it is written sees the old one or the new one, never a half. New
reports are for their owner's eyes alone (mode 0600), since the drafts they quote may be secret.
"""

from __future__ import annotations

import os
import shutil
import signal
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from draftdiff.errors import DraftdiffError, OutputError, UsageError
from draftdiff.reporting import ReportFormat, format_for

STANDARD_INPUT = "-"
_OWNER_ALONE = 0o600
_BINARY = getattr(os, "O_BINARY", 0)
"""What keeps Windows from translating line ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file goes: `asked` as the user named it, `path` with its folder's links followed."""

    asked: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination(Place):
    """Where a report goes, and in which format."""

    format: ReportFormat


def plan(
    outputs: Sequence[str], inputs: Sequence[str], fallback: ReportFormat | None
) -> tuple[Destination, ...]:
    """The destinations that `outputs` name, checked against `inputs`.

    Args:
        outputs: file names; the suffix of each tells its format.
        inputs: the drafts' file names, "-" for standard input.
        fallback: the format of a lone output whose suffix tells none, or tells it among others.

    Raises:
        UsageError: a suffix tells no format, or two outputs are one file.
        OutputError: a file cannot be written there, or is one of the inputs.
    """
    destinations = tuple(
        _destination(asked, fallback if len(outputs) == 1 else None) for asked in outputs
    )
    taken: set[Path] = set()
    for destination in destinations:
        if destination.path in taken:
            what = f"{destination.asked} is named by --output twice"
            raise UsageError(what, "give each report a file of its own")
        taken.add(destination.path)
        _check_place(destination, inputs)
    return destinations


def plan_file(asked: str, inputs: Sequence[str], reports: Iterable[Place]) -> Place:
    """The place of a file that is no report.

    Args:
        asked: the file's name.
        inputs: the drafts' file names, "-" for standard input.
        reports: the places that are taken.

    Raises:
        UsageError: a report goes there.
        OutputError: it cannot be written there, or is one of the inputs.
    """
    place = Place(asked=asked, path=_resolved(asked))
    if any(place.path == report.path for report in reports):
        what = f"{asked} is named for two things to write"
        raise UsageError(what, "give each a file of its own")
    _check_place(place, inputs)
    return place


def _destination(asked: str, fallback: ReportFormat | None) -> Destination:
    try:
        report_format = format_for(asked, fallback)
    except DraftdiffError:
        if fallback is None:
            raise
        report_format = fallback
    return Destination(asked=asked, path=_resolved(asked), format=report_format)


def _resolved(asked: str) -> Path:
    try:
        # A link in the last place is not followed: it is refused, or replaced if it came later.
        folder = Path(asked).parent.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise _nowhere(asked) from error
    if "\0" in asked:
        raise _nowhere(asked)
    return folder / Path(asked).name


def _nowhere(asked: str) -> OutputError:
    what = f"{asked} cannot be written (its name leads nowhere)"
    return OutputError(what, "name another file")


def _check_place(place: Place, inputs: Iterable[str]) -> None:
    asked, path = place.asked, place.path
    if path.is_symlink():
        what = f"{asked} is a link, and the report would go where it points"
        raise OutputError(what, "name the file itself, or another one")
    if path.is_dir():
        what = f"{asked} is a folder"
        raise OutputError(what, "name a file in it, such as report.html")
    if not path.parent.is_dir():
        what = f"the folder of {asked} does not exist"
        raise OutputError(what, "make the folder first, or write elsewhere")
    if path.exists():
        _check_replaced(place, inputs)


def _check_replaced(place: Place, inputs: Iterable[str]) -> None:
    """Whether the file that is there already may go."""
    asked, path = place.asked, place.path
    if not path.is_file():
        what = f"{asked} is no ordinary file"
        raise OutputError(what, "name another file")
    if any(_is_same_file(path, name) for name in inputs):
        what = f"{asked} is one of the drafts, or is read beside them, and would be replaced"
        raise OutputError(what, "name another file")
    if not os.access(path, os.W_OK):
        what = f"{asked} is write-protected"
        raise OutputError(what, "allow writing to it, or name another file")


def _is_same_file(path: Path, input_name: str) -> bool:
    """Whether the input is the file at `path`, by whatever name or link, or a folder of it."""
    try:
        if input_name == STANDARD_INPUT:
            given = os.fstat(sys.stdin.fileno())
        elif Path(input_name).is_dir():
            return path.is_relative_to(Path(input_name).resolve())
        else:
            given = Path(input_name).stat()
    except (OSError, ValueError, AttributeError):
        return False  # an input that is not there is told of when it is read
    return os.path.samestat(path.stat(), given)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Staged:
    """A report beside its place: `fresh` holds it, and `kept` what it replaces."""

    place: Place
    fresh: Path
    kept: Path


def write_all(reports: Sequence[tuple[Place, bytes]]) -> None:
    """Write every report to its place; where one cannot be written, none is.

    Raises:
        OutputError: a folder is write-protected, a disk is full, or a file is open elsewhere.
    """
    with _undisturbed():
        _write_all(reports)


def _write_all(reports: Sequence[tuple[Place, bytes]]) -> None:
    staged = [_beside(place) for place, _ in reports]
    try:
        for each, (_, data) in zip(staged, reports, strict=True):
            with _explaining(each.place):
                _stage(each.fresh, data, each.place.path)
        _commit(staged)
    finally:
        for each in staged:
            for temporary in (each.fresh, each.kept):
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let what asks to end, Ctrl-C too, wait for the second that writing takes.

    It could come between a file and the line that takes it away again.
    """
    waiting: list[int] = []

    def wait(number: int, _frame: FrameType | None) -> None:
        waiting.append(number)

    usual = {}
    with suppress(ValueError):  # only the main thread is asked to end
        usual = {number: signal.signal(number, wait) for number in _heeded()}
    try:
        yield
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler or signal.SIG_DFL)
    if waiting:
        signal.raise_signal(waiting[0])


def _heeded() -> list[signal.Signals]:
    """The requests to end that are not ignored, as nohup has it."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    known = [getattr(signal, name) for name in names if hasattr(signal, name)]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]


def _commit(staged: Sequence[_Staged]) -> None:
    """Let every report take its place, or give all places back."""
    begun: list[_Staged] = []
    try:
        for each in staged:
            with _explaining(each.place):
                if len(staged) > 1:
                    _keep(each)
                    begun.append(each)
                each.fresh.replace(each.place.path)
    except BaseException:
        for each in reversed(begun):
            _give_back(each)
        raise
    for folder in {each.place.path.parent for each in staged}:
        _settle(folder)


def _keep(each: _Staged) -> None:
    """Give what is to be replaced a second name, for when another report fails."""
    if not each.place.path.exists():
        return
    try:
        each.kept.hardlink_to(each.place.path)
    except OSError:  # memory sticks and some shares know no second names
        shutil.copy2(each.place.path, each.kept)


def _give_back(each: _Staged) -> None:
    with suppress(OSError):
        if each.kept.exists():
            each.kept.replace(each.place.path)
        elif not each.fresh.exists():
            each.place.path.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Have the disk remember the new names, so that they outlast a power cut."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some file systems do not let folders be synchronised
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def _explaining(destination: Place) -> Iterator[None]:
    """Turn what the system says into what the user can do."""
    try:
        yield
    except PermissionError as error:
        what = f"{destination.asked} cannot be written (no permission, or it is open elsewhere)"
        raise OutputError(what, "close it there, or write to another folder") from error
    except OSError as error:
        what = f"{destination.asked} cannot be written ({error.strerror})"
        raise OutputError(what, "make room, or write to another folder") from error


def _beside(place: Place) -> _Staged:
    """Two names in the folder of `place` that nobody can foresee, and so nobody can take."""
    import secrets  # noqa: PLC0415 - it loads much, for reports that go to files alone

    fresh, kept = (place.path.parent / f".draftdiff-{secrets.token_hex(8)}.tmp" for _ in range(2))
    return _Staged(place=place, fresh=fresh, kept=kept)


def _stage(temporary: Path, data: bytes, replaced: Path) -> None:
    """Write `data` to `temporary` to the last byte, with the rights of the file it replaces."""
    opened = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _OWNER_ALONE)
    with open(opened, "wb") as file:  # noqa: PTH123 - a descriptor has no path
        if replaced.exists():
            temporary.chmod(stat.S_IMODE(replaced.stat().st_mode))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
