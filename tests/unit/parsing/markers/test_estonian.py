"""Estonian: the containers, since the unit is the section sign."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.estonian import ESTONIAN
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Paragrahv 5. Mõisted", "Paragrahv 5", "5"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(ESTONIAN, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "paragrahv 5 lõige 2",
        "Paragrahvid 5 ja 6",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(ESTONIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("1. peatükk Üldsätted", Level.CHAPTER, "1. peatükk", "1", "Üldsätted"),
        ("II peatükk", Level.CHAPTER, "II peatükk", "2", ""),
        ("3. jagu", Level.SECTION, "3. jagu", "3", ""),
        ("1. osa", Level.PART, "1. osa", "1", ""),
        ("2. jaotis", Level.SUBSECTION, "2. jaotis", "2", ""),
        ("Lisa 1", Level.SCHEDULE, "Lisa 1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(ESTONIAN, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "1. peatükki kohaldatakse",
        "peatükk 1",
        "3 osanikku",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(ESTONIAN, line) is None
