"""Hindi: धारा and अनुच्छेद."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.hindi import HINDI
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
पैदल मार्ग अधिनियम

अध्याय 1
प्रारंभिक

धारा 1. उद्देश्य
यह अधिनियम सार्वजनिक पैदल मार्गों की रक्षा करता है।

धारा 2. परिभाषाएं
पैदल मार्ग का अर्थ पैदल चलने का रास्ता है।

अध्याय 2
कर्तव्य

धारा 3. स्वामी के कर्तव्य
स्वामी मार्ग को खुला रखेगा।
"""
OUTLINE = """preamble
chapter 1 | अध्याय 1 | प्रारंभिक
  article 1 | धारा 1 | उद्देश्य
  article 2 | धारा 2 | परिभाषाएं
chapter 2 | अध्याय 2 | कर्तव्य
  article 3 | धारा 3 | स्वामी के कर्तव्य"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("धारा 5", "धारा 5", "5"),
        ("धारा ५क. परिभाषा", "धारा ५क", "5क"),
        ("अनुच्छेद 12", "अनुच्छेद 12", "12"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(HINDI, line) == (label, num)


@pytest.mark.parametrize("line", ["इस धारा 5", "धारा 5, 6", "धाराएं"])
def test_no_label(line: str) -> None:
    assert article_label(HINDI, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("अध्याय 1", Level.CHAPTER, "अध्याय 1", "1", ""),
        ("प्रथम अध्याय", Level.CHAPTER, "प्रथम अध्याय", "1", ""),
        ("भाग III", Level.PART, "भाग III", "3", ""),
        ("दूसरी अनुसूची", Level.SCHEDULE, "दूसरी अनुसूची", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(HINDI, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("hi", "धारा")
