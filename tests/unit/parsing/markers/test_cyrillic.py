"""Russian and Ukrainian: Статья, Стаття."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.cyrillic import CYRILLIC
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Статья 5. Цель", "Статья 5", "5"),
        ("СТАТЬЯ 12", "СТАТЬЯ 12", "12"),
        ("Статья 5.1. Цель", "Статья 5.1", "5-1"),
        ("Статья 5-1", "Статья 5-1", "5-1"),
        ("Стаття 5. Мета", "Стаття 5", "5"),
        ("Ст. 7", "Ст. 7", "7"),
        ("Статья IV", "Статья IV", "4"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(CYRILLIC, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Статьи 3 и 4",
        "статья 5",
        "Статья 5, 6",
        "В статье 5",
        "Статьею 5",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(CYRILLIC, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Глава 1. Общие положения", Level.CHAPTER, "Глава 1", "1", "Общие положения"),
        ("Раздел II", Level.TITLE, "Раздел II", "2", ""),
        ("Розділ III ОБОВ’ЯЗКИ", Level.TITLE, "Розділ III", "3", "ОБОВ’ЯЗКИ"),
        ("Часть 1", Level.PART, "Часть 1", "1", ""),
        ("Приложение", Level.SCHEDULE, "Приложение", "", ""),
        ("Додаток 2", Level.SCHEDULE, "Додаток 2", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(CYRILLIC, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "глава 1",
        "Часть первая статьи",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(CYRILLIC, line) is None
