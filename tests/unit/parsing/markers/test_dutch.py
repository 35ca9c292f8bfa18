"""Dutch: Artikel, Hoofdstuk, and numbers that hold the book's or the chapter's."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.dutch import DUTCH
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Artikel 5", "Artikel 5", "5"),
        ("Artikel 2a. Plichten van de eigenaar", "Artikel 2a", "2a"),
        ("Art. 7", "Art. 7", "7"),
        ("ARTIKEL IV", "ARTIKEL IV", "4"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(DUTCH, line) == (label, num)


@pytest.mark.parametrize(
    "line", ["Artikelen 5 en 6", "artikel 5", "Artikel 5, 6 en 7", "Het artikel"]
)
def test_no_label(line: str) -> None:
    assert article_label(DUTCH, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("HOOFDSTUK 2. PLICHTEN", Level.CHAPTER, "HOOFDSTUK 2", "2", "PLICHTEN"),
        ("Titel III Slotbepalingen", Level.TITLE, "Titel III", "3", "Slotbepalingen"),
        ("Afdeling 1", Level.SECTION, "Afdeling 1", "1", ""),
        ("§ 2 Toezicht", Level.SUBSECTION, "§ 2", "2", "Toezicht"),
        ("Boek 3", Level.BOOK, "Boek 3", "3", ""),
        ("Bijlage A", Level.SCHEDULE, "Bijlage A", "A", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(DUTCH, line) == (level, label, num, heading)
