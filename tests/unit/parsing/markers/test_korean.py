"""Korean: 제…조 with inserted numbers."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.korean import KOREAN
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("제3조(목적) 이 법은", "제3조", "3"),
        ("제3조의2(정의) 이 법은", "제3조의2", "3-2"),
        ("제 12 조 (목적)", "제 12 조", "12"),
        ("제4조 과태료", "제4조", "4"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(KOREAN, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "제3조의 규정",
        "제3조제1항",
        "제3조 및 제4조",
        "제3조에 따라",
        "제3조를",
        "제3조와 제4조",
        "제3조, 제4조",
        "제3조부터",
        "이 법 제3조",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(KOREAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("제1장 총칙", Level.CHAPTER, "제1장", "1", "총칙"),
        ("제2절", Level.SECTION, "제2절", "2", ""),
        ("제1편", Level.PART, "제1편", "1", ""),
        ("제3관 의무", Level.SUBSECTION, "제3관", "3", "의무"),
        ("부칙", Level.TRANSITIONAL, "부칙", "", ""),
        ("부 칙", Level.TRANSITIONAL, "부 칙", "", ""),
        ("[별표 1]", Level.SCHEDULE, "[별표 1]", "1", ""),
        ("별표", Level.SCHEDULE, "별표", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(KOREAN, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "제1장의 규정",
        "제1장에서",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(KOREAN, line) is None
