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
    ],
)
def test_suffix_says_the_format(name: str | PurePath, expected: ReportFormat) -> None:
    assert format_for(name) is expected


@pytest.mark.parametrize("name", ["report.pdf", "report", ".json", "", "folder.json/report"])
def test_other_names_are_refused_with_the_known_suffixes(name: str) -> None:
    with pytest.raises(UsageError, match=r"\.json, \.html, \.htm, \.md, \.markdown"):
        format_for(name)


def test_formats_are_named_as_the_option_takes_them() -> None:
    assert [str(each) for each in ReportFormat] == ["json", "html", "markdown"]
