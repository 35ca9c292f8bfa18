"""Bare numbers as the basic unit."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.bare import BARE
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("5 Regulations", "5", "5"),
        ("12. Short title", "12", "12"),
        ("5A Water", "5A", "5A"),
        ("12. (1) This Act", "12", "12"),
        ("7.", "7", "7"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(BARE, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "5",
        "5 (1)",
        "5) the rent",
        "5, 6 and 7",
        "5.1 Water",
        "5 and 6",
        "12345 Water",
        "(5) Water",
        "- 5 Water",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(BARE, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("PART 2", Level.PART, "PART 2", "2", ""),
        ("SCHEDULE 1", Level.SCHEDULE, "SCHEDULE 1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(BARE, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "part 2",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(BARE, line) is None
