"""What takes long is told on a terminal, and only there, and only then."""

from __future__ import annotations

import io
import sys
import time

import pytest

from draftdiff.cli.progress import progress


class Terminal(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


def shown_during(seconds: float, stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is written to `stream` while a body runs that long, with patience for 0.05 seconds."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("Comparing [bold]old\x1b[31m.txt", patience=0.05):
        time.sleep(seconds)
    return stream.getvalue()


def test_long_work_is_told_on_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = shown_during(1.5, Terminal(), monkeypatch)
    assert "Comparing [bold]old‹U+001B›[31m.txt" in shown
    assert shown.endswith("\x1b[2K") or "\x1b[2K" in shown[-40:]


def test_short_work_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown_during(0, Terminal(), monkeypatch) == ""


def test_nothing_is_told_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown_during(0.2, io.StringIO(), monkeypatch) == ""


def test_an_error_passes_through_and_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with pytest.raises(ValueError, match="invalid literal"), progress("Comparing", patience=60):
        int("the body's")
    assert terminal.getvalue() == ""
