"""Spanish: artículos in digits and in words."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.spanish import SPANISH
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Artículo primero", "Artículo primero", "1"),
        ("Artículo 5.º Objeto", "Artículo 5.º", "5"),
        ("ARTÍCULO 12. Objeto", "ARTÍCULO 12", "12"),
        ("Articulo 3º", "Articulo 3º", "3"),
        ("Art. 7", "Art. 7", "7"),
        ("Artículo 5 bis", "Artículo 5 bis", "5bis"),
        ("Artículo 29-A", "Artículo 29-A", "29A"),
        ("Artículo décimo. Objeto", "Artículo décimo", "10"),
        ("Artículo único.", "Artículo único", "1"),
        ("ARTICULO UNICO", "ARTICULO UNICO", "1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(SPANISH, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Artículo 5, 6 y 7",
        "Artículo 5 y 6",
        "Artículos 3 a 5",
        "artículo 5 de la ley",
        "El artículo 5",
        "Artículo únicamente aplicable",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(SPANISH, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("TÍTULO I", Level.TITLE, "TÍTULO I", "1", ""),
        ("Capítulo II Objeto", Level.CHAPTER, "Capítulo II", "2", "Objeto"),
        ("Sección 3", Level.SECTION, "Sección 3", "3", ""),
        ("LIBRO PRIMERO", Level.BOOK, "LIBRO PRIMERO", "1", ""),
        ("Anexo", Level.SCHEDULE, "Anexo", "", ""),
        ("Disposiciones transitorias", Level.TRANSITIONAL, "Disposiciones transitorias", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(SPANISH, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "Capítulo II y III",
        "Parte de la ley",
        "título II",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(SPANISH, line) is None
