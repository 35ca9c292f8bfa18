"""Tamil: பிரிவு and உறுப்புரை."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.tamil import TAMIL
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
நடைபாதைச் சட்டம்

அத்தியாயம் 1
பொது

பிரிவு 1
இச்சட்டம் பொது நடைபாதைகளைப் பாதுகாக்கிறது.

பிரிவு 2
நடைபாதை என்பது நடப்போருக்கான வழி.

அத்தியாயம் 2
கடமைகள்

பிரிவு 3
உரிமையாளர் பாதையைத் திறந்து வைக்க வேண்டும்.
"""
OUTLINE = """preamble
chapter 1 | அத்தியாயம் 1 | பொது
  article 1 | பிரிவு 1
  article 2 | பிரிவு 2
chapter 2 | அத்தியாயம் 2 | கடமைகள்
  article 3 | பிரிவு 3"""


@pytest.mark.parametrize(
    ("line", "label", "num"), [("பிரிவு 5", "பிரிவு 5", "5"), ("உறுப்புரை 12", "உறுப்புரை 12", "12")]
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(TAMIL, line) == (label, num)


@pytest.mark.parametrize("line", ["இப்பிரிவு 5", "பிரிவு 5, 6", "பிரிவுகள்"])
def test_no_label(line: str) -> None:
    assert article_label(TAMIL, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("அத்தியாயம் 1", Level.CHAPTER, "அத்தியாயம் 1", "1", ""),
        ("பகுதி II", Level.PART, "பகுதி II", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(TAMIL, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("ta", "பிரிவு")
