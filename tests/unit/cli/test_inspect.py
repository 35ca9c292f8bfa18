"""`inspect` lists what a reader does not see."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from draftdiff.cli.app import run
from office_builders import dele, p, r, word


def inspected(capsys: pytest.CaptureFixture[str], path: Path) -> dict[str, Any]:
    assert run(["inspect", str(path), "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def codes(found: dict[str, Any]) -> list[str]:
    return [finding["code"] for finding in found["findings"]]


def text(folder: Path, words: str) -> Path:
    path = folder / "law.txt"
    path.write_text(words, encoding="utf-8")
    return path


def test_a_word_file_betrays_names_and_hidden_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "law.docx"
    path.write_bytes(word(p("A fee", dele(" of 10"), r(" unseen", "<w:vanish/>"), ".")))
    found = inspected(capsys, path)
    assert found["facts"] == [{"name": "names in revisions and comments", "value": "Anna"}]
    assert codes(found) == ["properties", "hidden-text", "tracked-deletion"]


def test_a_pdf_states_who_made_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "law.pdf"
    canvas = Canvas(str(path), invariant=True)
    canvas.setAuthor("Anna")
    canvas.drawString(70, 700, "Everyone shall keep to the left.")
    canvas.save()
    assert {"name": "author", "value": "Anna"} in inspected(capsys, path)["facts"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Article 1. Every\u200bone.", ["invisible-characters"]),
        ("Article 1. \u202eEveryone.", ["invisible-characters"]),
        ("Article 1. \U000e0041Everyone.", ["invisible-characters"]),
        ("Article 1.\u2009Everyone\u2005shall.", ["odd-spaces"]),
        ("Article 1. Еveryone.", ["look-alikes"]),
        ("Article 1. \ue000 \ufffd", ["unmapped"]),
        ("A\u200b\u200c\u200b\u200cB", ["invisible-characters", "possible-mark"]),
        ("Article 1. Everyone – “all” – shall.", []),
        ("មាត្រា\u200b១\u200bជន\u200bទាំងអស់", []),
        ("§ 1. Üble Straße, coöperatie, Ελλάδα, Россия", []),
    ],
)
def test_characters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, expected: list[str]
) -> None:
    assert codes(inspected(capsys, text(tmp_path, words))) == expected


def test_a_terminal_obeys_nothing_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "law.html"
    path.write_text(
        '<html><meta name="author" content="\x1b]0;x\x07Anna"><p>Text</p></html>', encoding="utf-8"
    )
    assert run(["inspect", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "Anna" in shown
    assert "pass this file on" in shown


def test_a_plain_file_has_nothing_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["inspect", str(text(tmp_path, "Article 1\n"))]) == 0
    assert "Nothing hidden was found" in capsys.readouterr().out
