"""Polish: Art. and Artykuł."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.polish import POLISH
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
USTAWA O ŚCIEŻKACH

Rozdział 1
Przepisy ogólne

Art. 1. Ustawa określa zasady korzystania ze ścieżek oraz ich ochrony.

Art. 2. Ścieżka jest to droga dla pieszych.

Rozdział 2
Obowiązki

Art. 2a. Właściciel nie zamyka ścieżki i dba o nią.

Art. 3. Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.
"""
OUTLINE = """preamble
chapter 1 | Rozdział 1 | Przepisy ogólne
  article 1 | Art. 1
  article 2 | Art. 2
chapter 2 | Rozdział 2 | Obowiązki
  article 2a | Art. 2a
  article 3 | Art. 3"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Art. 5. Właściciel", "Art. 5", "5"),
        ("Artykuł 12", "Artykuł 12", "12"),
        ("Art. 5a.", "Art. 5a", "5a"),
        ("Art. 5¹.", "Art. 5¹", "5-1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(POLISH, line) == (label, num)


@pytest.mark.parametrize("line", ["art. 5", "Art. 5, 6 i 7", "Artykuły 3"])
def test_no_label(line: str) -> None:
    assert article_label(POLISH, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Rozdział 1", Level.CHAPTER, "Rozdział 1", "1", ""),
        ("DZIAŁ II Obowiązki", Level.TITLE, "DZIAŁ II", "2", "Obowiązki"),
        ("CZĘŚĆ PIERWSZA", Level.PART, "CZĘŚĆ PIERWSZA", "1", ""),
        ("Załącznik nr 1", Level.SCHEDULE, "Załącznik nr 1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(POLISH, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("pl", "art.")
