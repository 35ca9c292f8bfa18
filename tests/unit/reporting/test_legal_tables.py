"""Findings in front of every report, errors first, and sanctions side by side."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from draftdiff import pipeline, reading
from draftdiff.model import Comparison, FindingLevel
from draftdiff.reporting import ReportFormat, render
from draftdiff.reporting.findings import findings_words
from draftdiff.reporting.findings_table import findings_lines, findings_title
from draftdiff.reporting.languages import Language, speaking
from draftdiff.reporting.penalties import penalties_lines, penalties_title
from draftdiff.reporting.redaction import redacted
from parsed_html import parsed
from report_texts import text_of

DRAFTS = Path(__file__).parents[3] / "drafts"
WITH_ALL = (ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.XLSX)
WITH_ERRORS = (ReportFormat.MEMO, ReportFormat.SYNOPSIS)
OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"


@cache
def sample() -> Comparison:
    old, new = (reading.read(str(DRAFTS / name)) for name in ("2014.txt", "2020.txt"))
    return pipeline.with_penalties(pipeline.compare(old, new))


@cache
def quiet() -> Comparison:
    source = reading.read(str(DRAFTS / "2014.txt"))
    return pipeline.compare(source, source)


@cache
def told(report_format: ReportFormat) -> str:
    return text_of(render(sample(), report_format), report_format)


def test_errors_come_first_and_then_the_order_of_the_report() -> None:
    lines = findings_lines(sample())
    weights = [line.level.weight for line in lines]
    assert weights == sorted(weights, reverse=True)
    for level in FindingLevel:
        numbers = [line.number for line in lines if line.level is level]
        assert numbers == sorted(numbers)
    once = {
        (number, finding.rule, finding.message)
        for number, row in enumerate(sample().changes)
        for finding in row.findings
    }
    assert len(lines) == len(once)


def test_what_is_found_again_in_a_row_is_told_once_with_how_often() -> None:
    findings = sum(len(row.findings) for row in sample().changes)
    counts = [re.search(r" \(×(\d+)\)$", line.message) for line in findings_lines(sample())]
    assert sum(int(count[1]) if count else 1 for count in counts) == findings
    assert any(counts)
    for row in sample().changes:
        sentences = findings_words(row)
        assert len(sentences) == len({(each.rule, each.message) for each in row.findings})


@pytest.mark.parametrize("report_format", WITH_ALL)
def test_every_finding_is_in_the_table(report_format: ReportFormat) -> None:
    words = " ".join(told(report_format).split())
    for line in findings_lines(sample()):
        assert line.rule in words.replace("\\-", "-")


@pytest.mark.parametrize("report_format", WITH_ERRORS)
def test_short_reports_have_the_errors(report_format: ReportFormat) -> None:
    words = told(report_format)
    assert findings_title() in words
    for line in findings_lines(sample()):
        assert (f"({line.rule})" in words.replace("\\", "")) or line.level is not FindingLevel.ERROR


@pytest.mark.parametrize("report_format", [*WITH_ALL, *WITH_ERRORS, ReportFormat.TEXT])
def test_the_table_stands_before_the_articles(report_format: ReportFormat) -> None:
    if report_format is not ReportFormat.XLSX:  # its findings are a sheet of their own
        words = told(report_format)
        last = "Seizure" if report_format is ReportFormat.SYNOPSIS else "intimidat"
        assert words.index(findings_title()) < words.rindex(last)


def test_a_screen_has_the_first_ones_and_tells_how_many_are_left_out() -> None:
    words = told(ReportFormat.TEXT)
    left = len(findings_lines(sample())) - 20
    assert f"… and {left} more, beside their articles." in words


@pytest.mark.parametrize("report_format", [*WITH_ALL, *WITH_ERRORS, ReportFormat.TEXT])
def test_nothing_found_is_no_table(report_format: ReportFormat) -> None:
    words = text_of(render(quiet(), report_format), report_format)
    assert findings_title() not in words
    assert penalties_title() not in words


def test_each_line_of_the_page_leads_to_its_row() -> None:
    page = parsed(render(sample(), ReportFormat.HTML))
    ids = {each.attributes["id"] for each in page.walk() if "id" in each.attributes}
    tables = [each for each in page.all("table") if each.classes & {"findings-table", "penalties"}]
    links = [link.attributes["href"] for table in tables for link in table.all("a")]
    assert len(links) == len(findings_lines(sample())) + len(penalties_lines(sample()))
    assert {link.removeprefix("#") for link in links} <= ids


def test_the_page_has_all_sanctions() -> None:
    page = parsed(render(sample(), ReportFormat.HTML))
    (table,) = [each for each in page.all("table") if "penalties" in each.classes]
    assert len(table.all("tr")) == len(penalties_lines(sample())) + 1
    assert "from one (01) year to three (03) years" in table.text()


def test_the_workbook_has_a_sheet_for_each() -> None:
    words = told(ReportFormat.XLSX)
    assert f'name="{findings_title()}"' in words or findings_title() in words
    assert "Sanctions" in words
    assert words.count("imprisonment from two (02) years to five (05) years") > 1


def test_redacted_reports_quote_no_sanction() -> None:
    assert redacted(sample()).penalties == ()
    report = render(redacted(sample()), ReportFormat.XLSX)
    assert "crowns" not in text_of(report, ReportFormat.XLSX)


@pytest.mark.parametrize("language", list(Language))
def test_tables_speak_the_language_of_the_report(language: Language) -> None:
    with speaking(language):
        title, fates = penalties_title(), {line.fate for line in penalties_lines(sample())}
    assert (title == "Sanctions, old against new") is (language is Language.ENGLISH)
    assert ("raised" in fates) is (language is Language.ENGLISH)


def test_hostile_words_are_no_markup(tmp_path: Path) -> None:
    for name, years in (("old.txt", "one"), ("new.txt", "five")):
        text = (
            "Article 1\nThis law applies.\nArticle <script>2</script>\n"
            f"Article 2\nWhoever does <b>so</b> =cmd|x {OVERRIDE} shall be punished by "
            f"imprisonment of <i>{years}</i> years.\n"
        )
        (tmp_path / name).write_text(text, "utf-8")
    old, new = (reading.read(str(tmp_path / name)) for name in ("old.txt", "new.txt"))
    comparison = pipeline.with_penalties(pipeline.compare(old, new))
    page = render(comparison, ReportFormat.HTML).decode()
    assert not re.search(r"<(script|b|i)>(2|so|one|five)", page)
    assert OVERRIDE not in page
