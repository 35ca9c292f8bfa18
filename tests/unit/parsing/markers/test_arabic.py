"""Arabic: numbers in both digits and in words."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.arabic import ARABIC_LAW
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
قانون الممرات

الفصل الأول
أحكام عامة

المادة الأولى
يحمي هذا القانون الممرات العامة.

المادة الثانية
الممر هو طريق للمشاة.

الفصل الثاني
الواجبات

المادة الثالثة
على المالك أن يبقي الممر سالكا.

المادة الرابعة
يعمل بهذا القانون من تاريخ نشره.
"""
OUTLINE = """preamble
chapter 1 | الفصل الأول | أحكام عامة
  article 1 | المادة الأولى
  article 2 | المادة الثانية
chapter 2 | الفصل الثاني | الواجبات
  article 3 | المادة الثالثة
  article 4 | المادة الرابعة"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("المادة 5", "المادة 5", "5"),
        ("المادة (٥)", "المادة (٥)", "5"),
        ("مادة ١٢:", "مادة ١٢", "12"),
        ("المــادة 3", "المــادة 3", "3"),
        ("المادة الأولى", "المادة الأولى", "1"),
        ("المادة الثانية عشرة", "المادة الثانية عشرة", "12"),
        ("المادة الحادية والعشرون", "المادة الحادية والعشرون", "21"),
        ("المادة الخامسة بعد المائة", "المادة الخامسة بعد المائة", "105"),
        ("المادة 5 مكرر", "المادة 5 مكرر", "5bis"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(ARABIC_LAW, line) == (label, num)


@pytest.mark.parametrize("line", ["وفقا للمادة 5", "المادة 5، 6", "المواد 3 و 4", "المادة السابقة"])
def test_no_label(line: str) -> None:
    assert article_label(ARABIC_LAW, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("الفصل الأول", Level.CHAPTER, "الفصل الأول", "1", ""),
        ("الباب الثاني أحكام عامة", Level.TITLE, "الباب الثاني", "2", "أحكام عامة"),
        ("الفصل 3", Level.CHAPTER, "الفصل 3", "3", ""),
        ("الملاحق", Level.SCHEDULE, "الملاحق", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(ARABIC_LAW, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("ar", "المادة")
