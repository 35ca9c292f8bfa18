from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest

from draftdiff.cli import console, pager

LONG = b"line\n" * 500


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes, bool], tuple[str, bytes]]:
    """Who got the text on a terminal, the pager or standard output, and what of it."""
    got: list[tuple[str, bytes]] = []

    def run(_command: Sequence[str], *, input: bytes, **_options: object) -> None:  # noqa: A002 - as subprocess has it
        got.append(("pager", input))

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(console, "write", lambda data: got.append(("output", data)))
    monkeypatch.setattr(pager, "pager", lambda _environ: ("less",))

    def show(data: bytes, terminal: bool) -> tuple[str, bytes]:  # noqa: FBT001 - a table's column
        monkeypatch.setattr(console, "is_terminal", lambda _stream: terminal)
        pager.show(data, paged=True)
        return got.pop()

    return show


def test_only_what_is_long_goes_to_the_pager_and_only_on_a_terminal(
    shown: Callable[[bytes, bool], tuple[str, bytes]],
) -> None:
    assert shown(LONG, True) == ("pager", LONG)
    assert shown(b"short\n", True) == ("output", b"short\n")
    assert shown(LONG, False) == ("output", LONG)


def test_no_pager_is_no_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []
    monkeypatch.setattr(console, "write", written.append)
    monkeypatch.setattr(console, "is_terminal", lambda _stream: True)
    pager.show(LONG, paged=False)
    assert written == [LONG]


def test_a_pager_that_does_not_start_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []
    monkeypatch.setattr(console, "write", written.append)
    monkeypatch.setattr(console, "is_terminal", lambda _stream: True)
    monkeypatch.setattr(pager, "pager", lambda _environ: (os.devnull,))
    pager.show(LONG, paged=True)
    assert written == [LONG]


@pytest.mark.parametrize(
    "environ",
    [
        {"PAGER": "cat"},
        {"PAGER": ""},
        {"PAGER": "no-such-program"},
        {"PAGER": "unclosed 'quote"},
        {"DRAFTDIFF_PAGER": "", "PAGER": sys.executable},
    ],
)
def test_there_may_be_no_pager(environ: dict[str, str]) -> None:
    assert pager.pager(environ) == ()


def test_the_own_variable_comes_first() -> None:
    environ = {"DRAFTDIFF_PAGER": f"{sys.executable} -x", "PAGER": "cat"}
    assert pager.pager(environ) == (sys.executable, "-x")
