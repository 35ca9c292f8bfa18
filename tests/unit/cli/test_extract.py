"""`extract` prints what was read, and nothing that a terminal would obey."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from draftdiff.cli.app import run
from office_builders import dele, ins, p, word


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = run(["extract", *arguments])
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def test_a_text_is_printed_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "law.txt"
    path.write_text("Article 1\n\n  (a) ក្រម;\n", encoding="utf-8")
    assert printed(capsys, str(path)) == (0, "Article 1\n\n  (a) ក្រម;\n", "")


def test_a_terminal_obeys_nothing_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "law.txt"
    path.write_text("Article 1 \x1b[2Jgone\n", encoding="utf-8")
    _, shown, _ = printed(capsys, str(path))
    assert "\x1b" not in shown
    assert "gone" in shown


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], "A fee of 12\n"),
        (["--revisions", "original"], "A fee of 10\n"),
        (["--revisions", "both"], "A fee of [-10-]{+12+}\n"),
        (["--show-removed"], "A fee of 12\n[tracked deletion] 10\n"),
    ],
)
def test_views_and_what_was_removed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], expected: str
) -> None:
    path = tmp_path / "law.docx"
    path.write_bytes(word(p("A fee of ", dele("10"), ins("12"))))
    assert printed(capsys, str(path), *options) == (0, expected, "")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--pages", "9-3"], "names no pages"),
        (["--pages", "x"], "names no pages"),
        (["--crop", "60,0,60,0"], "is no crop"),
        (["--crop", "1,2"], "is no crop"),
        (["--ocr", "--help; rm"], "names no language"),
        (["--revisions", "mine"], "--revisions"),
        (["--column", "0"], "--column"),
    ],
)
def test_senseless_options_are_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    path = tmp_path / "law.txt"
    path.write_text("Article 1\n", encoding="utf-8")
    status, shown, told = printed(capsys, str(path), *options)
    assert (status, shown) == (2, "")
    assert words in told
    assert told.count("\n") == 1


def scan(path: Path, *texts: str | None) -> Path:
    """A PDF with a page for each text; None is a page that is a picture."""
    canvas = Canvas(str(path), pagesize=(600, 800), invariant=True)
    grey = ImageReader(io.BytesIO(b"P5 2 2 255\n" + bytes([0, 90, 180, 255])))
    for text in texts:
        if text is None:
            canvas.drawImage(grey, 50, 50, 500, 700)
        else:
            canvas.drawString(70, 700, text)
        canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("command", ["extract", "outline"])
def test_a_scan_that_nobody_asked_to_recognise_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    path = scan(tmp_path / "scan.pdf", None, None, None)
    assert run([command, str(path), "--allow-partial"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "pages 1-3 are pictures; read it with --ocr LANGUAGES" in shown.err
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize("command", ["extract", "outline"])
def test_a_scanned_page_among_others_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    path = scan(tmp_path / "scan.pdf", "Article 1. All shall rest.", None, "Article 2. None works.")
    assert run([command, str(path)]) == 3
    shown = capsys.readouterr()
    assert "All shall rest." in shown.out or command == "outline"
    assert "Page 2 is a picture without text, and was not compared" in shown.err
    assert run([command, str(path), "--allow-partial"]) == 0


def test_both_views_of_one_file_can_be_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "law.docx"
    fee = p("A fee of ", dele("10"), ins("12"), " euros is due on the first day of each month.")
    path.write_bytes(
        word(
            p("Article 1"),
            fee,
            p("Article 2"),
            p("It is paid in money."),
            p("Article 3"),
            p("End."),
        )
    )
    arguments = ["compare", str(path), str(path), "--old-revisions", "original", "--exit-code"]
    assert run(arguments) == 1
    assert "Article 1" in capsys.readouterr().out
