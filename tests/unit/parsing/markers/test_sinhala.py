"""Sinhala: the word before or after its number."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.sinhala import SINHALA
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
පයින් යන මාර්ග පනත

I වන කොටස
මූලික

වගන්තිය 1
මෙම පනත පොදු මාර්ග ආරක්ෂා කරයි.

වගන්තිය 2
මාර්ගය යනු පයින් යන මාර්ගයකි.

II වන කොටස
යුතුකම්

වගන්තිය 3
හිමිකරු මාර්ගය විවෘතව තැබිය යුතුය.
"""
OUTLINE = """preamble
part 1 | I වන කොටස | මූලික
  article 1 | වගන්තිය 1
  article 2 | වගන්තිය 2
part 2 | II වන කොටස | යුතුකම්
  article 3 | වගන්තිය 3"""


@pytest.mark.parametrize(
    ("line", "label", "num"), [("වගන්තිය 5", "වගන්තිය 5", "5"), ("5 වන වගන්තිය", "5 වන වගන්තිය", "5")]
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(SINHALA, line) == (label, num)


@pytest.mark.parametrize("line", ["මෙම වගන්තිය 5", "වගන්තිය 5, 6"])
def test_no_label(line: str) -> None:
    assert article_label(SINHALA, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("I වන කොටස", Level.PART, "I වන කොටස", "1", ""),
        ("කොටස 2", Level.PART, "කොටස 2", "2", ""),
        ("උපලේඛනය", Level.SCHEDULE, "උපලේඛනය", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(SINHALA, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("si", "වගන්තිය")
