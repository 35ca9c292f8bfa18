"""`draftdiff doctor`: what is there, what is not, and whether draftdiff works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from draftdiff import pipeline
from draftdiff.cli import doctor
from draftdiff.cli.app import run


def checks(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    return {each["name"]: each for each in json.loads(capsys.readouterr().out)["checks"]}


def test_a_healthy_installation(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    lines = told.out.splitlines()
    for name in ("draftdiff", "PDFium", "self-test"):
        assert any(line.startswith(f"ok       {name} ") for line in lines), name


def test_what_is_missing_is_told_and_no_fault(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(doctor, "_PLACES", {})
    assert run(["doctor", "--format", "json"]) == 0
    found = checks(capsys)
    assert not any(found[name]["found"] for name in ("a browser", "LibreOffice", "tesseract"))
    assert found["self-test"]["found"]


@pytest.mark.parametrize("fault", [KeyError("a"), None])
def test_a_self_test_that_fails_is_status_2(
    fault: Exception | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = pipeline.compare

    def broken(*drafts: object) -> object:
        if fault is not None:
            raise fault
        return compare(drafts[0], drafts[0])  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "compare", broken)
    assert run(["doctor"]) == 2
    told = capsys.readouterr()
    assert "missing  self-test" in told.out
    assert told.err.count("\n") == 1


def test_tesseract_is_asked_for_its_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.write_text('#!/bin/sh\nprintf "List of languages:\\nosd\\nkhm\\neng\\n"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    run(["doctor", "--format", "json"])
    assert checks(capsys)["tesseract"]["detail"] == "eng, khm"


def test_no_folder_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    run(["doctor"])
    assert str(Path.home()) not in capsys.readouterr().out
