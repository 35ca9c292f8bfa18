"""Standard output and standard error, whatever is on the other side."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from draftdiff.cli import console
from draftdiff.cli.console import ENDLESS, PIPED_WIDTH, WIDEST, Color
from draftdiff.errors import OutputError


class Terminal(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("choice", "environ", "watched", "expected"),
    [
        (Color.AUTO, XTERM, True, True),
        (Color.AUTO, XTERM, False, False),
        (Color.AUTO, {"TERM": "dumb"}, True, False),
        (Color.AUTO, {}, True, False),
        (Color.AUTO, {**XTERM, "NO_COLOR": "1"}, True, False),
        (Color.AUTO, {**XTERM, "NO_COLOR": ""}, True, True),
        (Color.AUTO, {"FORCE_COLOR": "1"}, False, True),
        (Color.AUTO, {"FORCE_COLOR": ""}, False, False),
        (Color.AUTO, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        (Color.ALWAYS, {"NO_COLOR": "1"}, False, True),
        (Color.NEVER, {**XTERM, "FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_what_was_asked_for_then_what_the_environment_says(
    choice: Color,
    environ: dict[str, str],
    watched: bool,  # noqa: FBT001 - a column of the table
    expected: bool,  # noqa: FBT001 - likewise
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.name", "posix")
    stream = Terminal() if watched else io.StringIO()
    assert console.wants_color(choice, environ, stream) is expected


def test_lines_in_a_pipe_have_no_end_unless_one_is_asked_for() -> None:
    assert console.lines_of(None, io.StringIO()) == ENDLESS
    assert console.lines_of(90, io.StringIO()) == 90
    assert console.lines_of(None, Terminal()) <= WIDEST


@pytest.mark.parametrize(
    ("environ", "expected"), [({}, False), ({"WT_SESSION": "1"}, True), ({"ANSICON": "1"}, True)]
)
def test_an_old_windows_console_gets_no_escape_sequences(
    environ: dict[str, str],
    expected: bool,  # noqa: FBT001 - a column of the table
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("draftdiff.cli.console.os.name", "nt")
    assert console.wants_color(Color.AUTO, environ, Terminal()) is expected


def test_there_is_no_colour_without_a_stream() -> None:
    assert console.wants_color(Color.AUTO, XTERM, None) is False


def test_the_width_is_the_one_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "77")
    assert console.columns(60, Terminal()) == 60


def test_the_width_of_a_pipe_is_the_same_for_everyone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "77")
    assert console.columns(None, io.StringIO()) == PIPED_WIDTH


@pytest.mark.parametrize(("terminal", "expected"), [("77", 77), ("400", WIDEST)])
def test_the_width_of_a_terminal_is_its_own_up_to_what_reads_well(
    terminal: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", terminal)
    assert console.columns(None, Terminal()) == expected


def test_what_is_said_is_one_line_that_no_terminal_obeys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.say("bad\nname \x1b]0;owned\x07 \u202egnp.txt")
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert told.startswith("draftdiff: bad name ‹U+001B›]0;owned‹U+0007›")
    assert "\u202e" not in told


def test_what_the_terminal_cannot_encode_is_spelt_out(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, encoding="ascii"))
    console.say("មាត្រា is here")
    assert raw.getvalue().startswith(b"draftdiff: \\u1798")


def test_nothing_is_said_where_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    console.say("anything")
    monkeypatch.setattr(sys, "stderr", Broken(OSError(5, "Input/output error")))
    console.say("anything")


class Broken(io.StringIO):
    """A stream whose bytes arrive nowhere."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise self.error

    def fileno(self) -> int:
        return 99


def test_closed_standard_output_is_an_error_with_a_next_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="closed; write to a file with --output FILE"):
        console.write(b"x")


def test_a_reader_that_went_away_is_no_error_but_a_full_disk_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    redirected: list[Any] = []
    monkeypatch.setattr("os.dup2", lambda *files: redirected.append(files))
    monkeypatch.setattr(sys, "stdout", Broken(BrokenPipeError(32, "Broken pipe")))
    console.write(b"x")
    assert redirected[0][1] == 99
    monkeypatch.setattr(sys, "stdout", Broken(OSError(28, "No space left on device")))
    with pytest.raises(OutputError, match="No space left on device"):
        console.write(b"x")
