"""Amharic: digits of both kinds, and words."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.amharic import AMHARIC
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
የእግረኛ መንገድ አዋጅ

ምዕራፍ አንድ
ጠቅላላ ድንጋጌዎች

አንቀጽ 1
ዓላማ
ይህ አዋጅ የሕዝብ የእግር መንገዶችን ይጠብቃል።

አንቀጽ 2
ትርጓሜ
መንገድ ማለት የእግረኛ መንገድ ነው።

ምዕራፍ ሁለት
ግዴታዎች

አንቀጽ 3
የባለቤት ግዴታ
ባለቤቱ መንገዱን ክፍት ያደርጋል።
"""
OUTLINE = """preamble
chapter 1 | ምዕራፍ አንድ | ጠቅላላ ድንጋጌዎች
  article 1 | አንቀጽ 1 | ዓላማ
  article 2 | አንቀጽ 2 | ትርጓሜ
chapter 2 | ምዕራፍ ሁለት | ግዴታዎች
  article 3 | አንቀጽ 3 | የባለቤት ግዴታ"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [("አንቀጽ 5", "አንቀጽ 5", "5"), ("አንቀጽ ፲፪", "አንቀጽ ፲፪", "12"), ("አንቀጽ አምስት", "አንቀጽ አምስት", "5")],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(AMHARIC, line) == (label, num)


@pytest.mark.parametrize("line", ["በአንቀጽ 5", "አንቀጽ 5, 6"])
def test_no_label(line: str) -> None:
    assert article_label(AMHARIC, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [("ምዕራፍ አንድ", Level.CHAPTER, "ምዕራፍ አንድ", "1", ""), ("ክፍል ሁለት", Level.PART, "ክፍል ሁለት", "2", "")],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(AMHARIC, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("am", "አንቀጽ")
