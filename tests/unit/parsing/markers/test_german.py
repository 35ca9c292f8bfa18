"""German: Artikel in digits and in words."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.german import GERMAN
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Artikel 5", "Artikel 5", "5"),
        ("Artikel 2a Pflichten", "Artikel 2a", "2a"),
        ("Art. 7", "Art. 7", "7"),
        ("Erster Artikel", "Erster Artikel", "1"),
        ("ARTIKEL 12", "ARTIKEL 12", "12"),
        ("Artikel III", "Artikel III", "3"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(GERMAN, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Artikel 5 und 6",
        "Artikel 5, 6 und 7",
        "Artikel 5 oder 6",
        "Die Artikel 5",
        "Artikel des Gesetzes",
        "artikel 5",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(GERMAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Abschnitt 1", Level.SECTION, "Abschnitt 1", "1", ""),
        ("Zweiter Abschnitt Pflichten", Level.SECTION, "Zweiter Abschnitt", "2", "Pflichten"),
        ("Kapitel IV", Level.CHAPTER, "Kapitel IV", "4", ""),
        ("Teil B", Level.PART, "Teil B", "B", ""),
        ("Buch 2 Sachen", Level.BOOK, "Buch 2", "2", "Sachen"),
        ("Anlage 1", Level.SCHEDULE, "Anlage 1", "1", ""),
        ("Anlage (zu § 3)", Level.SCHEDULE, "Anlage (zu § 3)", "", ""),
        ("Unterabschnitt 3", Level.SUBSECTION, "Unterabschnitt 3", "3", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(GERMAN, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "Abschnitt 1 und 2",
        "Teil des Gesetzes",
        "Kapitel 4 gilt,",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(GERMAN, line) is None
