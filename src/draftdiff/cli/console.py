"""Standard output and standard error, whatever is on the other side.

    results   ─▶ standard output, as bytes: UTF-8 on every system, no line ends translated
    the rest  ─▶ standard error, one line each, nothing in it that a terminal would obey

A reader that has seen enough (`draftdiff … | head`) is no error.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import IO

from draftdiff.errors import OutputError

PIPED_WIDTH = 100
"""Columns where there is no terminal to ask: the same for everyone."""
ENDLESS = 1_000_000
"""Columns of lines that are never broken."""
WIDEST = 120
"""Columns at most unless asked for: longer lines are hard to read."""


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def write(data: bytes) -> None:
    """Write `data` to standard output.

    Raises:
        OutputError: standard output is closed, or its disk is full.
    """
    if sys.stdout is None:
        what = "standard output is closed"
        raise OutputError(what, "write to a file with --output FILE")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _abandon_output()
    except OSError as error:
        _abandon_output()
        what = f"standard output cannot be written ({error.strerror})"
        raise OutputError(what, "make room, or write elsewhere with --output FILE") from error


def _abandon_output() -> None:
    """Let what is still buffered go nowhere, or Python would complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def say(message: str) -> None:
    """Write `message` to standard error, as one line that begins with the command's name."""
    if sys.stderr is None:
        return
    from draftdiff.text.visibility import visible  # noqa: PLC0415 - most runs say nothing

    line = f"draftdiff: {visible(' '.join(message.split()))}\n"
    encoding = sys.stderr.encoding or "utf-8"
    try:
        sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()
    except OSError:
        # Nobody listens; the exit status still tells.
        return


def wants_color(choice: Color, environ: Mapping[str, str], stream: IO[str] | None) -> bool:
    """Whether to colour what goes to `stream`: `choice` first, then NO_COLOR and FORCE_COLOR."""
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and _understands_color(environ)


def _understands_color(environ: Mapping[str, str]) -> bool:
    """Whether the terminal obeys escape sequences; an old Windows console prints them."""
    if os.name == "nt":
        return any(name in environ for name in ("WT_SESSION", "ANSICON", "TERM", "ConEmuANSI"))
    return environ.get("TERM", "dumb") != "dumb"


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether a person watches `stream`."""
    return stream is not None and not stream.closed and stream.isatty()


def lines_of(asked: int | None, stream: IO[str] | None) -> int:
    """How long lines may be: as `columns` says, and without an end where no person watches.

    A program that looks for words must not miss those that a line's end divides.
    """
    return columns(asked, stream) if asked is not None or is_terminal(stream) else ENDLESS


def columns(asked: int | None, stream: IO[str] | None) -> int:
    """How many columns to fill: those asked for, else the terminal's, else a fixed number."""
    if asked is not None:
        return asked
    if not is_terminal(stream):
        return PIPED_WIDTH
    return min(shutil.get_terminal_size((PIPED_WIDTH, 24)).columns, WIDEST)
