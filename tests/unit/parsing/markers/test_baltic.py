"""Latvian and Lithuanian: the number before its word."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.baltic import LATVIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
TAKŲ ĮSTATYMAS

PIRMASIS SKIRSNIS
BENDROSIOS NUOSTATOS

1 straipsnis. Įstatymo paskirtis
Šis įstatymas saugo viešuosius takus.

2 straipsnis. Sąvokos
Takas yra kelias pėstiesiems.

ANTRASIS SKIRSNIS
PAREIGOS

2-1 straipsnis. Savininko pareigos
Savininkas prižiūri taką.

3 straipsnis. Įsigaliojimas
Įstatymas įsigalioja jį paskelbus.
"""
OUTLINE = """preamble
section 1 | PIRMASIS SKIRSNIS | BENDROSIOS NUOSTATOS
  article 1 | 1 straipsnis | Įstatymo paskirtis
  article 2 | 2 straipsnis | Sąvokos
section 2 | ANTRASIS SKIRSNIS | PAREIGOS
  article 2-1 | 2-1 straipsnis | Savininko pareigos
  article 3 | 3 straipsnis | Įsigaliojimas"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("5. pants. Mērķis", "5. pants", "5"),
        ("5.¹ pants", "5.¹ pants", "5-1"),
        ("12.pants", "12.pants", "12"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(LATVIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["5. panta", "5. pants, 6. pants", "saskaņā ar 5. pants"])
def test_no_label(line: str) -> None:
    assert article_label(LATVIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("I nodaļa", Level.CHAPTER, "I nodaļa", "1", ""),
        ("1. pielikums", Level.SCHEDULE, "1. pielikums", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(LATVIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("lt", "straipsnis")
