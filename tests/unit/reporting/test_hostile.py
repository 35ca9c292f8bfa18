"""What a draft says is shown, never done: in no report is it markup, a template or a control."""

from __future__ import annotations

import pytest

import comparisons
from draftdiff.reporting import ReportFormat, render
from draftdiff.reporting.wording import visible
from parsed_html import parsed
from report_texts import WRITTEN, text_of

CONTROLS = {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}
OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


@pytest.mark.parametrize("report_format", WRITTEN)
def test_no_control_or_override_is_left(report_format: ReportFormat) -> None:
    report = text_of(render(comparisons.hostile(), report_format), report_format)
    ends = {"\r"} if report_format is ReportFormat.CSV else set()
    assert not set(report) & (CONTROLS | OVERRIDES) - ends
    assert report.count("\r") == report.count("\r\n")


def test_html_shows_the_hostile_text_word_for_word() -> None:
    report = render(comparisons.hostile(), ReportFormat.HTML)
    assert visible(comparisons.HOSTILE) in parsed(report).text()
    lowered = report.lower()
    assert lowered.count(b"<script") == 1
    for never in (b"<img", b"]]>", b"<!--", b"url("):
        assert never not in lowered


def test_placeholders_of_templates_are_text() -> None:
    report = parsed(render(comparisons.hostile(), ReportFormat.HTML))
    assert "${title} $style {{ config }} %s" in report.all("h1")[0].text()


def test_markdown_has_no_markup_of_the_draft() -> None:
    report = render(comparisons.hostile(), ReportFormat.MARKDOWN).decode()
    ours = report.replace("<!-- -->", "").replace("\\\\", "")
    for never in ("<", ">", "`", "[", "]", "_", "${", "@someone"):
        assert not _unescaped(ours, never), never
    assert "://e" not in report.replace("<!-- -->://", "")


def _unescaped(text: str, mark: str) -> bool:
    return any(text.startswith(mark, at) and text[at - 1 : at] != "\\" for at in range(len(text)))


def test_a_file_name_is_hostile_too() -> None:
    for report_format in WRITTEN:
        report = text_of(render(comparisons.hostile(), report_format), report_format)
        assert "\x1b" not in report
