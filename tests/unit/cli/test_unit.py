"""`--unit` and `--language`: what a person tells about a draft that the tool cannot guess."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from draftdiff.cli.app import run

LAW = "".join(f"Canon {n}. Gates\nEveryone shall close every gate.\n\n" for n in range(1, 5))


@pytest.fixture
def law(tmp_path: Path) -> str:
    path = tmp_path / "law.txt"
    path.write_text(LAW, encoding="utf-8")
    return str(path)


def test_outline_takes_the_unit_and_the_language(
    law: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["outline", law, "--unit", "Canon", "--language", "la", "-f", "json"]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    assert (told["articles"], told["language"], told["scheme"]) == (4, "la", "own unit")


@pytest.mark.parametrize("pattern", ["(", "x*", "[a"])
def test_bad_pattern_is_one_line(
    law: str, pattern: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["outline", law, "--unit", pattern]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"draftdiff: --unit {pattern!r} is no pattern for a label: ")
    assert told.count("\n") == 1
