"""Hungarian: the number before its sign."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.hungarian import HUNGARIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
TÖRVÉNY A GYALOGUTAKRÓL

I. FEJEZET
ÁLTALÁNOS RENDELKEZÉSEK

1. § A törvény célja az, hogy a gyalogutak és a gyalogosok védelmét szolgálja.

2. § (1) A gyalogút egy út, amely nem járművek számára van.

II. FEJEZET
KÖTELEZETTSÉGEK

2/A. § A tulajdonos az utat szabadon tartja és nem zárja le.

3. § Ez a törvény a kihirdetés napján lép hatályba.
"""
OUTLINE = """preamble
chapter 1 | I. FEJEZET | ÁLTALÁNOS RENDELKEZÉSEK
  article 1 | 1. §
  article 2 | 2. §
chapter 2 | II. FEJEZET | KÖTELEZETTSÉGEK
  article 2A | 2/A. §
  article 3 | 3. §"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [("5. § A tulajdonos", "5. §", "5"), ("5/A. § (1)", "5/A. §", "5A"), ("12.§", "12.§", "12")],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(HUNGARIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["az 5. §", "5. §-a", "5 §§"])
def test_no_label(line: str) -> None:
    assert article_label(HUNGARIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("I. FEJEZET", Level.CHAPTER, "I. FEJEZET", "1", ""),
        ("ELSŐ RÉSZ", Level.PART, "ELSŐ RÉSZ", "1", ""),
        ("2. melléklet", Level.SCHEDULE, "2. melléklet", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(HUNGARIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("hu", "5. §")
