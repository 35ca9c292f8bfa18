"""Swahili: Ibara and Kifungu."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.swahili import SWAHILI
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
SHERIA YA NJIA

SEHEMU YA KWANZA
MASHARTI YA JUMLA

Ibara ya 1
Sheria hii inalinda njia za umma.

Ibara ya 2
Njia ni mahali pa kupita kwa miguu.

SEHEMU YA PILI
WAJIBU

Ibara ya 3
Mwenye ardhi atatunza njia.

Ibara ya 4
Sheria hii itaanza kutumika itakapotangazwa.
"""
OUTLINE = """preamble
part 1 | SEHEMU YA KWANZA | MASHARTI YA JUMLA
  article 1 | Ibara ya 1
  article 2 | Ibara ya 2
part 2 | SEHEMU YA PILI | WAJIBU
  article 3 | Ibara ya 3
  article 4 | Ibara ya 4"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Ibara ya 5", "Ibara ya 5", "5"),
        ("Kifungu cha 12", "Kifungu cha 12", "12"),
        ("KIFUNGU 3", "KIFUNGU 3", "3"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(SWAHILI, line) == (label, num)


@pytest.mark.parametrize("line", ["kifungu cha 5", "Kifungu cha 5, 6", "Kifunguo 5"])
def test_no_label(line: str) -> None:
    assert article_label(SWAHILI, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("SEHEMU YA KWANZA", Level.PART, "SEHEMU YA KWANZA", "1", ""),
        ("Sura ya II", Level.CHAPTER, "Sura ya II", "2", ""),
        ("Jedwali la Pili", Level.SCHEDULE, "Jedwali la Pili", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(SWAHILI, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("sw", "kifungu")
