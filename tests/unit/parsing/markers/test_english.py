"""English: articles, sections, clauses, regulations and rules."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.english import ARTICLE
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Article 5", "Article 5", "5"),
        ("Article 5. Search", "Article 5", "5"),
        ("ARTICLE 12: SEARCH", "ARTICLE 12", "12"),
        ("Art. 7 - Search", "Art. 7", "7"),
        ("Article 5a", "Article 5a", "5a"),
        ("Article 29-A. Search", "Article 29-A", "29A"),
        ("Article 5 bis Search", "Article 5 bis", "5bis"),
        ("Article IV", "Article IV", "4"),
        ("Article 3 (new)", "Article 3 (new)", "3"),
        ("Article the first. Search", "Article the first", "1"),
        ("Article J.2", "Article J.2", "J.2"),
        ("## Article 5", "Article 5", "5"),
        ("**Article 5** Search", "Article 5", "5"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(ARTICLE, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Article 5, 6 and 7 apply.",
        "Article 5(1) applies.",
        "Article 5 and Article 6 apply.",
        "Article 5 or 6 applies.",
        "Articles 5 to 7",
        "The Article 5",
        "article 5 applies",
        "Article five hundred",
        "Article 5, 2 and 3",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(ARTICLE, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Chapter IV Offences", Level.CHAPTER, "Chapter IV", "4", "Offences"),
        ("PART 2", Level.PART, "PART 2", "2", ""),
        ("Title III: Courts", Level.TITLE, "Title III", "3", "Courts"),
        ("SCHEDULE 1", Level.SCHEDULE, "SCHEDULE 1", "1", ""),
        ("Annex A", Level.SCHEDULE, "Annex A", "A", ""),
        ("Subsection 2", Level.SUBSECTION, "Subsection 2", "2", ""),
        ("BOOK I", Level.BOOK, "BOOK I", "1", ""),
        ("The Schedule", Level.SCHEDULE, "The Schedule", "", ""),
        ("Transitional provisions", Level.TRANSITIONAL, "Transitional provisions", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(ARTICLE, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "Chapter 4 applies to them and to others,",
        "Chapter 4 and 5 apply.",
        "Part of the law",
        "chapter 4",
        "Title to land",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(ARTICLE, line) is None
