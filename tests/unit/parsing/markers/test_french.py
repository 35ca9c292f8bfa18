"""French: articles, alone or in bills."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.french import FRENCH
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Article premier", "Article premier", "1"),
        ("Article 1er", "Article 1er", "1"),
        ("ARTICLE 2", "ARTICLE 2", "2"),
        ("Art. 5 bis", "Art. 5 bis", "5bis"),
        ("Article 5 ter A", "Article 5 ter A", "5terA"),
        ("Article 12-1", "Article 12-1", "12-1"),
        ("Article unique", "Article unique", "1"),
        ("ARTICLE UNIQUE", "ARTICLE UNIQUE", "1"),
        ("Article liminaire", "Article liminaire", ""),
        ("Article 4 (nouveau)", "Article 4 (nouveau)", "4"),
        ("Article L. 12", "Article L. 12", "L.12"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(FRENCH, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Article 5, 6 et 7 du code",
        "Article 5 et article 6",
        "Articles 3 et 4",
        "L’article 5 du code",
        "article 5 du code",
        "Article quinze cents",
        "Article uniquement applicable",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(FRENCH, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("TITRE Ier", Level.TITLE, "TITRE Ier", "1", ""),
        ("Chapitre II : Objet", Level.CHAPTER, "Chapitre II", "2", "Objet"),
        ("Livre III", Level.BOOK, "Livre III", "3", ""),
        ("Section 1", Level.SECTION, "Section 1", "1", ""),
        ("Première partie Objet", Level.PART, "Première partie", "1", "Objet"),
        ("Annexe", Level.SCHEDULE, "Annexe", "", ""),
        ("Sous-section 2", Level.SUBSECTION, "Sous-section 2", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(FRENCH, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "Chapitre II et III",
        "Section de la commune",
        "titre II de la loi",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(FRENCH, line) is None
