"""Chinese: 第…条 in Chinese and other digits."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.chinese import CHINESE
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("第一条\u3000本法", "第一条", "1"),
        ("第十条", "第十条", "10"),
        ("第二十三条", "第二十三条", "23"),
        ("第一百零五条", "第一百零五条", "105"),
        ("第5条", "第5条", "5"),
        ("第十条之一\u3000本法", "第十条之一", "10-1"),
        ("第一條", "第一條", "1"),
        ("第 三 条", "第 三 条", "3"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(CHINESE, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "第五条第一款",
        "第五条的规定",
        "第五条规定",
        "第五条、第六条",
        "第五条至第七条",
        "第五条和第六条",
        "本法第五条",
        "第五",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(CHINESE, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("第一章　总则", Level.CHAPTER, "第一章", "1", "总则"),
        ("第二节", Level.SECTION, "第二节", "2", ""),
        ("第一编", Level.BOOK, "第一编", "1", ""),
        ("附件一", Level.SCHEDULE, "附件一", "1", ""),
        ("附件", Level.SCHEDULE, "附件", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(CHINESE, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "本法第一章",
        "第一批",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(CHINESE, line) is None
