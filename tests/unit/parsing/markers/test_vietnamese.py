"""Vietnamese: Điều."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.vietnamese import VIETNAMESE
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Điều 5. Phạm vi", "Điều 5", "5"),
        ("Điều 5a. Phạm vi", "Điều 5a", "5a"),
        ("ĐIỀU 12", "ĐIỀU 12", "12"),
        ("Điều 5:", "Điều 5", "5"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(VIETNAMESE, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Điều 5, 6 và 7",
        "Điều này",
        "điều 5",
        "tại Điều 5",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(VIETNAMESE, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Chương I", Level.CHAPTER, "Chương I", "1", ""),
        ("Mục 2 QUY ĐỊNH", Level.SECTION, "Mục 2", "2", "QUY ĐỊNH"),
        ("Phần thứ nhất", Level.PART, "Phần thứ nhất", "1", ""),
        ("Phần thứ ba", Level.PART, "Phần thứ ba", "3", ""),
        ("Phụ lục", Level.SCHEDULE, "Phụ lục", "", ""),
        ("Tiểu mục 1", Level.SUBSECTION, "Tiểu mục 1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(VIETNAMESE, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "chương I",
        "Phần lớn",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(VIETNAMESE, line) is None
