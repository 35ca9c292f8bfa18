"""Romanian: Art. and Articolul."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.romanian import ROMANIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
LEGEA POTECILOR

CAPITOLUL I
Dispoziții generale

Articolul 1
Prezenta lege protejează potecile publice și oamenii care le folosesc.

Articolul 2
Poteca este un drum pentru pietoni și nu se închide.

CAPITOLUL II
Obligații

Articolul 3
Proprietarul menține poteca liberă în orice anotimp, cu grijă.

Articolul 4
Legea intră în vigoare la data publicării.
"""
OUTLINE = """preamble
chapter 1 | CAPITOLUL I | Dispoziții generale
  article 1 | Articolul 1
  article 2 | Articolul 2
chapter 2 | CAPITOLUL II | Obligații
  article 3 | Articolul 3
  article 4 | Articolul 4"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Art. 5. Proprietarul", "Art. 5", "5"),
        ("Articolul 12", "Articolul 12", "12"),
        ("Art. 5^1", "Art. 5^1", "5-1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(ROMANIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["art. 5", "Art. 5, 6 și 7", "Articolele 3"])
def test_no_label(line: str) -> None:
    assert article_label(ROMANIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("CAPITOLUL I", Level.CHAPTER, "CAPITOLUL I", "1", ""),
        ("Titlul II Obligații", Level.TITLE, "Titlul II", "2", "Obligații"),
        ("SECȚIUNEA a 2-a", Level.SECTION, "SECȚIUNEA a 2-a", "2", ""),
        ("Anexa nr. 1", Level.SCHEDULE, "Anexa nr. 1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(ROMANIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("ro", "articolul")
