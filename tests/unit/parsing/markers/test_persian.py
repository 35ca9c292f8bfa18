"""Persian: ماده and, in constitutions, اصل."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.persian import PERSIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
قانون راه‌های پیاده

فصل اول
کلیات

ماده ۱ - این قانون از راه‌های عمومی پیاده حمایت می‌کند.

ماده ۲ - راه پیاده راهی است برای عابران.

فصل دوم
وظایف

ماده ۳ - مالک باید راه را باز نگه دارد.

ماده ۴ - این قانون از روز انتشار اجرا می‌شود.
"""
OUTLINE = """preamble
chapter 1 | فصل اول | کلیات
  article 1 | ماده ۱
  article 2 | ماده ۲
chapter 2 | فصل دوم | وظایف
  article 3 | ماده ۳
  article 4 | ماده ۴"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("ماده ۵ - مالک", "ماده ۵", "5"),
        ("ماده 12", "ماده 12", "12"),
        ("ماده ۵ مکرر", "ماده ۵ مکرر", "5bis"),
        ("ماده اول", "ماده اول", "1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(PERSIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["مطابق ماده ۵", "ماده ۵، ۶", "ماده قبل"])
def test_no_label(line: str) -> None:
    assert article_label(PERSIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("فصل اول", Level.CHAPTER, "فصل اول", "1", ""),
        ("بخش دوم - وظایف", Level.PART, "بخش دوم", "2", "وظایف"),
        ("فصل بیست و یکم", Level.CHAPTER, "فصل بیست و یکم", "21", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(PERSIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("fa", "ماده")
