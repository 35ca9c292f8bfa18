"""Greek: άρθρα, and containers that are numbered by letters."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.greek import GREEK
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Άρθρο 1", "Άρθρο 1"),
        ("Αρθρο 2. Ορισμοί", "Αρθρο 2"),
        ("ΑΡΘΡΟ 12", "ΑΡΘΡΟ 12"),
        ("Άρθρο 5Α", "Άρθρο 5Α"),
        ("Άρθρον 7", "Άρθρον 7"),
    ],
)
def test_label(line: str, label: str) -> None:
    found = article_label(GREEK, line)
    assert found is not None
    assert found[0] == label


@pytest.mark.parametrize("line", ["Άρθρα 3 και 4", "του άρθρου 5", "Άρθρο 5, 6 και 7"])
def test_no_label(line: str) -> None:
    assert article_label(GREEK, line) is None


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("ΚΕΦΑΛΑΙΟ Α΄", Level.CHAPTER),
        ("Μέρος Β΄ Γενικές διατάξεις", Level.PART),
        ("ΤΜΗΜΑ ΙΙ", Level.SECTION),
        ("ΠΑΡΑΡΤΗΜΑ", Level.SCHEDULE),
    ],
)
def test_container(line: str, level: Level) -> None:
    found = container_label(GREEK, line)
    assert found is not None
    assert level in found
