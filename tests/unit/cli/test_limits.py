"""`--limit`: every limit has a name, by which it can be raised or lowered, and is told by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.cli.app import run
from draftdiff.cli.settings import reading_settings
from draftdiff.errors import UnreadableInputError, UsageError
from draftdiff.model.reading import Limits, limits_of

LAW = "Article 1. Text.\n"


def test_limits_are_asked_for_by_name() -> None:
    assert limits_of(("pages=9000", "seconds=5")) == Limits(pages=9000, seconds=5)
    assert limits_of(()) == Limits()


@pytest.mark.parametrize(
    "asked", ["pages", "pages=", "pages=0", "pages=-1", "sheets=3", "=3", "pages=³", "pages=9e9"]
)
def test_what_is_no_limit_is_refused(asked: str) -> None:
    with pytest.raises(UsageError, match="the names are megabytes, pages,"):
        limits_of((asked,))


@pytest.mark.parametrize(
    "command",
    [
        ["compare", "old.txt", "new.txt"],
        ["check", "old.txt", "new.txt"],
        ["outline", "old.txt"],
        ["extract", "old.txt"],
        ["inspect", "old.txt"],
        ["history", "old.txt", "new.txt"],
        ["sources", "old.txt", "--against", "new.txt"],
        ["notes", "carry", "old.txt", "new.txt", "notes.toml"],
    ],
    ids=lambda command: command[0],
)
def test_all_commands_that_read_have_limits(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("old.txt", "new.txt"):
        (tmp_path / name).write_text(LAW, encoding="utf-8")
    (tmp_path / "notes.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run([*command, "--limit", "characters=9"]) == 2
    told = capsys.readouterr().err
    assert "old.txt holds more than 9 characters" in told
    assert "--limit characters=NUMBER" in told
    assert told.count("\n") == 1


def test_a_password_is_the_first_line_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("pass word\r\nnot this\n", encoding="utf-8")
    assert reading_settings(password_file=str(tmp_path / "password")).password == "pass word"  # noqa: S105 - opens nothing
    with pytest.raises(UnreadableInputError, match="cannot be read"):
        reading_settings(password_file=str(tmp_path / "none"))
