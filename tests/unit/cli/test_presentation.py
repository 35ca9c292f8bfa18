"""Titles, labels, languages, redaction and one article, through the command."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from draftdiff.cli.app import run

DRAFTS = Path(__file__).parents[3] / "drafts"


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("2014.txt", "2015.txt"):
        shutil.copy(DRAFTS / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)


def told(capfd: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["compare", "2014.txt", "2015.txt", *options]) == 0
    return capfd.readouterr().out


def test_labels_stand_for_the_names_of_the_files(capfd: pytest.CaptureFixture[str]) -> None:
    options = ("--old-label", "leak of May", "--new-label", "bill")
    shown = told(capfd, *options)
    assert shown.startswith("leak of May → bill\n")
    assert "2014.txt" not in shown
    report = json.loads(told(capfd, *options, "-f", "json"))
    assert (report["old"]["name"], report["new"]["name"]) == ("leak of May", "bill")


def test_a_title_stands_above_the_report(capfd: pytest.CaptureFixture[str]) -> None:
    assert told(capfd, "--title", "The\x1b Law").startswith("The‹U+001B› Law\nOf the 35 articles")


def test_the_report_speaks_another_language(capfd: pytest.CaptureFixture[str]) -> None:
    assert "renuméroté" in told(capfd, "--report-language", "fr")
    assert "renumerado" in told(capfd, "--report-language", "es", "-f", "csv")
    assert "មាត្រា" in told(capfd, "--report-language", "km", "-f", "memo")
    assert "renumbered" in told(capfd)


def test_a_redacted_report_has_no_text(capfd: pytest.CaptureFixture[str]) -> None:
    assert "computer" in told(capfd, "--all")
    assert "computer" not in told(capfd, "--all", "--redact")


def test_one_article_alone(capfd: pytest.CaptureFixture[str]) -> None:
    shown = told(capfd, "--article", "28", "--ascii")
    assert shown.startswith("Article 28")
    assert "Article 27" not in shown.splitlines()[0]
    assert shown.isascii()


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (("--article", "999"), "neither draft has an article '999'; draftdiff outline"),
        (("--article", "2", "-f", "json"), "--article shows text, and not json"),
    ],
)
def test_what_cannot_be_is_one_line(
    options: tuple[str, ...], error: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", "2014.txt", "2015.txt", *options]) == 2
    assert error in capfd.readouterr().err


def test_the_name_of_a_file_says_which_report(capfd: pytest.CaptureFixture[str]) -> None:
    names = ("r.docx", "r.synopsis.docx", "r.xlsx", "r.csv", "r.memo.md", "r.txt")
    told(capfd, *(word for name in names for word in ("-o", name)))
    begins = {name: Path(name).read_bytes()[:4] for name in names}
    assert begins["r.docx"] == begins["r.synopsis.docx"] == begins["r.xlsx"] == b"PK\x03\x04"
    assert Path("r.docx").read_bytes() != Path("r.synopsis.docx").read_bytes()
    assert begins["r.memo.md"].startswith(b"# 2")
