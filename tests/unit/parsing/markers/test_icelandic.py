"""Icelandic: the number stands before the word."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.icelandic import ICELANDIC
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("5. gr.", "5. gr.", "5"),
        ("5. gr. a", "5. gr. a", "5a"),
        ("12. gr. Markmið", "12. gr.", "12"),
        ("2. gr. b.", "2. gr. b", "2b"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(ICELANDIC, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "gr. 5",
        "5. mgr.",
        "5. gr., sbr. 6. gr.",
        "1. mgr. 5. gr.",
        "5 gr.",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(ICELANDIC, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("I. kafli Almenn ákvæði", Level.CHAPTER, "I. kafli", "1", "Almenn ákvæði"),
        ("II. kafli A", Level.CHAPTER, "II. kafli A", "2", ""),
        ("1. hluti", Level.PART, "1. hluti", "1", ""),
        ("Viðauki", Level.SCHEDULE, "Viðauki", "", ""),
        ("Ákvæði til bráðabirgða", Level.TRANSITIONAL, "Ákvæði til bráðabirgða", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(ICELANDIC, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "kafli I",
        "I. kafla laganna",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(ICELANDIC, line) is None
