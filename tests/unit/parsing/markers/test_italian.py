"""Italian: Articolo, Capo, and suffixes behind a hyphen."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.italian import ITALIAN
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Articolo 5", "Articolo 5", "5"),
        ("Art. 2-bis.", "Art. 2-bis", "2bis"),
        ("ART. 7 (Sanzioni)", "ART. 7", "7"),
        ("Art. 12-quater. Obblighi", "Art. 12-quater", "12quater"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(ITALIAN, line) == (label, num)


@pytest.mark.parametrize(
    "line", ["Articoli 5 e 6", "articolo 5", "Articolo 5, comma 2", "Art. 5 e 6"]
)
def test_no_label(line: str) -> None:
    assert article_label(ITALIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("CAPO II OBBLIGHI", Level.CHAPTER, "CAPO II", "2", "OBBLIGHI"),
        ("Titolo I", Level.TITLE, "Titolo I", "1", ""),
        ("Sezione 3 Controlli", Level.SECTION, "Sezione 3", "3", "Controlli"),
        ("Allegato A", Level.SCHEDULE, "Allegato A", "A", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(ITALIAN, line) == (level, label, num, heading)
