"""Indonesian and Malay: Pasal and Seksyen."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.indonesian import INDONESIAN
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Pasal 5", "Pasal 5", "5"),
        ("Pasal 5A", "Pasal 5A", "5A"),
        ("PASAL 12", "PASAL 12", "12"),
        ("Pasal I", "Pasal I", "1"),
        ("Seksyen 3", "Seksyen 3", "3"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(INDONESIAN, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Pasal 5, 6",
        "Pasal-pasal",
        "pasal 5",
        "Pasal ini",
        "Pasal 5 (1",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(INDONESIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("BAB IV", Level.CHAPTER, "BAB IV", "4", ""),
        ("Bagian Kesatu", Level.SECTION, "Bagian Kesatu", "1", ""),
        ("Bagian Kedua Kewajiban", Level.SECTION, "Bagian Kedua", "2", "Kewajiban"),
        ("Paragraf 3", Level.SUBSECTION, "Paragraf 3", "3", ""),
        ("BUKU KESATU", Level.BOOK, "BUKU KESATU", "1", ""),
        ("Lampiran", Level.SCHEDULE, "Lampiran", "", ""),
        ("PENJELASAN", Level.SCHEDULE, "PENJELASAN", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(INDONESIAN, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "bab IV",
        "Bagian dari",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(INDONESIAN, line) is None
