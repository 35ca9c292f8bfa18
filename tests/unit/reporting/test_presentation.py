"""Memo, synopsis, plain text, one article alone, ASCII and PDF."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

import comparisons
from builders import article, compared, row
from draftdiff.errors import OutputError, UsageError
from draftdiff.model import Trait
from draftdiff.reporting import Presentation, ReportFormat, pdf, render, terminal
from report_texts import parts

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


def memo(*rows: Any) -> str:
    return render(compared(*rows), ReportFormat.MEMO).decode()


def test_a_memo_puts_what_was_dropped_first() -> None:
    text = render(comparisons.plain(), ReportFormat.MEMO).decode()
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == ["Dropped", "Added", "Split or merged", "Reworded"]
    assert "- **Article 29**\n  - Copies are kept. They are sealed." in text
    assert "The fine is ~~5~~**10** million riel." in text


def test_a_memo_quotes_little_of_a_long_text() -> None:
    long = " ".join(f"word{number}" for number in range(400))
    text = memo(row(article("1", f"{long} five {long}"), article("1", f"{long} ten {long}")))
    (quote,) = (line for line in text.splitlines() if "~~five~~" in line)
    assert len(quote) < 200
    assert "**ten**" in quote
    assert len(memo(row(None, article("2", long)))) < 600


def test_a_memo_of_equal_drafts_has_no_sections() -> None:
    assert "##" not in memo(row(article("1", "Same."), article("1", "Same.")))


def synopsis(*rows: Any) -> list[list[str]]:
    """The cells of the table as texts, a paragraph a line."""
    xml = parts(render(compared(*rows), ReportFormat.SYNOPSIS))["word/document.xml"]
    xml = xml.partition("<w:tbl>")[2]
    return [
        [
            "\n".join(
                "".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", paragraph))
                for paragraph in cell.split("</w:p>")[:-1]
            )
            for cell in line.split("</w:tc>")[:-1]
        ]
        for line in xml.split("</w:tr>")[:-1]
    ]


def test_a_synopsis_has_both_texts_in_columns() -> None:
    each = row(article("1", "The fine is 5.\nGone."), article("2", "The fine is 10.\nCome."))
    head, line = synopsis(each)
    assert head == ["old.txt", "new.txt"]
    assert line == ["Article 1\nThe fine is 5.\nGone.", "Article 2\nThe fine is 10.\nCome."]


def test_a_synopsis_tells_unchanged_articles_in_one_line_and_renumbered_ones_without_text() -> None:
    rows = [row(article(n, f"Text {n}."), article(n, f"Text {n}.")) for n in "123"]
    renumbered = row(article("4", "Equal."), article("5", "Equal."), traits=(Trait.RENUMBERED,))
    lines = synopsis(*rows, renumbered, row(None, article("6", "New.")))[1:]
    assert lines == [
        ["Article 1 – Article 3", "unchanged"],
        ["Article 4", "Article 5\n(unchanged, renumbered)"],
        ["—", "Article 6\nNew."],
    ]


def test_plain_text_gives_no_advice_about_options() -> None:
    text = render(comparisons.plain(), ReportFormat.TEXT).decode()
    assert "--all" not in text
    assert "left out." in text
    assert "[-5-]{+10+}" in text.replace(" ", "")
    assert "\x1b" not in text


@pytest.mark.parametrize("name", ["28", "45", "Article 28", "ARTICLE  45"])
def test_one_article_is_found_by_its_number_on_either_side(name: str) -> None:
    shown = terminal.render_article(comparisons.plain(), name, width=80, color=False)
    assert shown.startswith("Article 28 → Article 45 ·")
    assert "Article 29" not in shown


@pytest.mark.parametrize("name", ["99", "", "Article"])
def test_an_article_that_is_not_there_is_told(name: str) -> None:
    with pytest.raises(UsageError, match="neither draft has an article"):
        terminal.render_article(comparisons.plain(), name, width=80, color=False)


def test_ascii_has_no_other_sign_of_ours() -> None:
    shown = terminal.render_terminal(comparisons.plain(), width=80, color=False, show_all=True)
    assert not shown.isascii()
    assert terminal.plain_ascii(shown).isascii()


def test_a_pdf_without_a_program_to_print_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(Path, "is_file", lambda _self: False)
    with pytest.raises(OutputError, match=r"install one of them, or write the report as \.html"):
        render(comparisons.plain(), ReportFormat.PDF)


def only(monkeypatch: pytest.MonkeyPatch, **programs: str | None) -> None:
    """Let these programs alone be installed, by their names."""
    monkeypatch.setattr(shutil, "which", programs.get)
    monkeypatch.setattr(Path, "is_file", lambda self: self.name == "report.pdf" and self.exists())


def test_a_program_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, chromium=shutil.which("false"))
    with pytest.raises(OutputError, match="false could not print the PDF"):
        render(comparisons.plain(), ReportFormat.PDF)


def test_a_program_that_prints_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, soffice=shutil.which("true"))
    with pytest.raises(OutputError, match="true printed no PDF"):
        render(comparisons.plain(), ReportFormat.PDF)


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_a_program_that_does_not_end_is_ended_with_all_that_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script, alive = tmp_path / "browser", tmp_path / "alive"
    script.write_text(f"#!/bin/sh\n(sleep 2; touch {alive}) &\nsleep 60\n", "utf-8")
    script.chmod(0o755)
    only(monkeypatch, chromium=str(script))
    monkeypatch.setattr(pdf, "_PATIENCE", 0.5)
    with pytest.raises(OutputError, match="browser took longer than"):
        render(comparisons.plain(), ReportFormat.PDF)
    time.sleep(2.5)
    assert not alive.exists()


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("browser", [None, shutil.which("false")], ids=["none", "broken"])
def test_libreoffice_prints_where_no_browser_does(
    monkeypatch: pytest.MonkeyPatch, browser: str | None
) -> None:
    only(monkeypatch, chromium=browser, soffice=OFFICE)
    first, second = (
        render(comparisons.plain(), ReportFormat.PDF, Presentation(title="A law")) for _ in "12"
    )
    assert first.startswith(b"%PDF-")
    assert first == second
    assert b"D:20000101000000+" in first


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed")
def test_a_pdf_is_printed_with_no_clock_in_it() -> None:
    first, second = (
        render(comparisons.plain(), ReportFormat.PDF, Presentation(title="A law")) for _ in "12"
    )
    assert first.startswith(b"%PDF-")
    assert first == second
    assert b"D:20000101000000+00'00'" in first


def test_dates_of_a_pdf_keep_their_room() -> None:
    dated = b"<</CreationDate (D:20240506070809+00'00')\n/ModDate(D:20240506070809Z)>>"
    fixed = pdf._settled(dated)
    assert len(fixed) == len(dated)
    assert b"2024" not in fixed


def test_nodes_of_a_pdf_are_counted_in_their_order() -> None:
    printed = b"/ID (node00000047)>> /ID (node00000120)>> (node00000047) (node12) node00000047"
    assert pdf._settled(printed) == (
        b"/ID (node00000001)>> /ID (node00000002)>> (node00000001) (node12) node00000047"
    )
