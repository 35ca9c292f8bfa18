from __future__ import annotations

from pathlib import PurePath

import pytest

from draftdiff.errors import UsageError
from draftdiff.reporting import ReportFormat, format_for


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("report.json", ReportFormat.JSON),
        ("report.html", ReportFormat.HTML),
        ("REPORT.HTM", ReportFormat.HTML),
        ("some.folder/report.md", ReportFormat.MARKDOWN),
        ("2014.txt-2020.txt.markdown", ReportFormat.MARKDOWN),
        (PurePath("report.html"), ReportFormat.HTML),
        ("law.docx", ReportFormat.REDLINE),
        ("law.synopsis.docx", ReportFormat.SYNOPSIS),
        ("LAW.Synopsis.DOCX", ReportFormat.SYNOPSIS),
        ("law.memo.md", ReportFormat.MEMO),
        ("law.txt", ReportFormat.TEXT),
        ("law.csv", ReportFormat.CSV),
        ("law.xlsx", ReportFormat.XLSX),
        ("law.pdf", ReportFormat.PDF),
    ],
)
def test_suffix_says_the_format(name: str | PurePath, expected: ReportFormat) -> None:
    assert format_for(name) is expected


@pytest.mark.parametrize("name", ["report.doc", "report", ".json", "", "folder.json/report"])
def test_other_names_are_refused_with_the_known_suffixes(name: str) -> None:
    with pytest.raises(UsageError, match=r"\.json, \.html, \.htm, \.md, \.markdown"):
        format_for(name)


def test_formats_are_named_as_the_option_takes_them() -> None:
    assert [str(each) for each in ReportFormat] == [
        "json",
        "html",
        "markdown",
        "memo",
        "text",
        "redline",
        "synopsis",
        "csv",
        "xlsx",
        "pdf",
    ]


@pytest.mark.parametrize(
    ("name", "wanted", "expected"),
    [
        ("law.docx", ReportFormat.SYNOPSIS, ReportFormat.SYNOPSIS),
        ("law.synopsis.docx", ReportFormat.REDLINE, ReportFormat.REDLINE),
        ("law.md", ReportFormat.MEMO, ReportFormat.MEMO),
        ("law.html", ReportFormat.MEMO, ReportFormat.HTML),
    ],
)
def test_a_format_asked_for_by_name_wins_among_those_that_end_alike(
    name: str, wanted: ReportFormat, expected: ReportFormat
) -> None:
    assert format_for(name, wanted) is expected
