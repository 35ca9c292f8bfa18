"""Japanese: 第…条 with inserted numbers."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.japanese import JAPANESE
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("第三条\u3000この法律は", "第三条", "3"),
        ("第三条の二\u3000村は", "第三条の二", "3-2"),
        ("第三条の二の三\u3000村は", "第三条の二の三", "3-2-3"),
        ("第四十五条", "第四十五条", "45"),
        ("第１０条", "第１０条", "10"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(JAPANESE, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "第三条の規定",
        "第三条第一項",
        "第三条及び第四条",
        "第三条に",
        "第三条から",
        "前条",
        "第三条之一　乡镇",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(JAPANESE, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("第一章　総則", Level.CHAPTER, "第一章", "1", "総則"),
        ("第二章の二　義務", Level.CHAPTER, "第二章の二", "2-2", "義務"),
        ("第一節", Level.SECTION, "第一節", "1", ""),
        ("第二款", Level.SUBSECTION, "第二款", "2", ""),
        ("第一編", Level.BOOK, "第一編", "1", ""),
        ("附　則", Level.TRANSITIONAL, "附　則", "", ""),
        ("附則（平成五年法律第一号）", Level.TRANSITIONAL, "附則（平成五年法律第一号）", "", ""),
        ("別表第一", Level.SCHEDULE, "別表第一", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(JAPANESE, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "附則第三条",
        "本章",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(JAPANESE, line) is None
