"""Thai: มาตรา in Thai and other digits."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.thai import THAI
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("มาตรา ๑ พระราชบัญญัตินี้", "มาตรา ๑", "1"),
        ("มาตรา ๑๒", "มาตรา ๑๒", "12"),
        ("มาตรา 5", "มาตรา 5", "5"),
        ("มาตรา ๕ ทวิ", "มาตรา ๕ ทวิ", "5bis"),
        ("มาตรา ๕ ตรี", "มาตรา ๕ ตรี", "5ter"),
        ("มาตรา ๕ จัตวา", "มาตรา ๕ จัตวา", "5quater"),
        ("มาตรา ๕/๑", "มาตรา ๕/๑", "5-1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(THAI, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "ตามมาตรา ๕",
        "มาตรา",
        "มาตรานี้",
        "มาตรา ๕, ๖",
        "มาตรา ๕ แห่งพระราชบัญญัตินี้",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(THAI, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("หมวด ๑", Level.CHAPTER, "หมวด ๑", "1", ""),
        ("หมวดที่ ๒ หน้าที่", Level.CHAPTER, "หมวดที่ ๒", "2", "หน้าที่"),
        ("ส่วนที่ ๓", Level.SECTION, "ส่วนที่ ๓", "3", ""),
        ("ลักษณะ ๔", Level.TITLE, "ลักษณะ ๔", "4", ""),
        ("ภาค ๑", Level.PART, "ภาค ๑", "1", ""),
        ("บทเฉพาะกาล", Level.TRANSITIONAL, "บทเฉพาะกาล", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(THAI, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "ตามหมวด ๑",
        "ส่วนราชการ",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(THAI, line) is None
