"""Hebrew: סעיף, and letters as figures."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.hebrew import HEBREW
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
חוק השבילים

פרק א': כללי

סעיף 1. מטרה
חוק זה מגן על שבילים ציבוריים.

סעיף 2. הגדרות
שביל הוא דרך להולכי רגל.

פרק ב': חובות

סעיף 3. חובת הבעלים
בעל הקרקע ישמור על השביל פנוי.

סעיף 4. תחילה
תחילתו של חוק זה ביום פרסומו.
"""
OUTLINE = """preamble
chapter 1 | פרק א' | כללי
  article 1 | סעיף 1 | מטרה
  article 2 | סעיף 2 | הגדרות
chapter 2 | פרק ב' | חובות
  article 3 | סעיף 3 | חובת הבעלים
  article 4 | סעיף 4 | תחילה"""


@pytest.mark.parametrize(
    ("line", "label", "num"), [("סעיף 5", "סעיף 5", "5"), ("סעיף 5א. הגדרות", "סעיף 5א", "5א")]
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(HEBREW, line) == (label, num)


@pytest.mark.parametrize("line", ["לפי סעיף 5", "סעיף 5, 6", "סעיפים 3"])
def test_no_label(line: str) -> None:
    assert article_label(HEBREW, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("פרק א': כללי", Level.CHAPTER, "פרק א'", "1", "כללי"),
        ('פרק י"ב', Level.CHAPTER, 'פרק י"ב', "12", ""),
        ("תוספת ראשונה", Level.SCHEDULE, "תוספת ראשונה", "1", ""),
        ("סימן ב׳", Level.SECTION, "סימן ב׳", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(HEBREW, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("he", "סעיף")
