"""Nepali: दफा."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.nepali import NEPALI
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
पैदल मार्ग ऐन

परिच्छेद–१
प्रारम्भिक

दफा १. उद्देश्य
यस ऐनले सार्वजनिक पैदल मार्गको संरक्षण गर्छ।

दफा २. परिभाषा
पैदल मार्ग भन्नाले हिँड्ने बाटो सम्झनु पर्छ।

परिच्छेद–२
कर्तव्य

दफा ३. धनीको कर्तव्य
जग्गा धनीले मार्ग खुला राख्नु पर्छ।
"""
OUTLINE = """preamble
chapter 1 | परिच्छेद–१ | प्रारम्भिक
  article 1 | दफा १ | उद्देश्य
  article 2 | दफा २ | परिभाषा
chapter 2 | परिच्छेद–२ | कर्तव्य
  article 3 | दफा ३ | धनीको कर्तव्य"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [("दफा ५", "दफा ५", "5"), ("दफा ५क. परिभाषा", "दफा ५क", "5क"), ("दफा १२", "दफा १२", "12")],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(NEPALI, line) == (label, num)


@pytest.mark.parametrize("line", ["उपदफा ५", "दफा ५, ६", "दफाहरू"])
def test_no_label(line: str) -> None:
    assert article_label(NEPALI, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("परिच्छेद–१", Level.CHAPTER, "परिच्छेद–१", "1", ""),
        ("भाग २ कर्तव्य", Level.PART, "भाग २", "2", "कर्तव्य"),
        ("अनुसूची-१", Level.SCHEDULE, "अनुसूची-१", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(NEPALI, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("ne", "दफा")
