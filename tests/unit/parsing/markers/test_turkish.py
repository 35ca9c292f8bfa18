"""Turkish: Madde, added and provisional ones too."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.turkish import TURKISH
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
YAYA YOLLARI KANUNU

BİRİNCİ BÖLÜM
Genel Hükümler

MADDE 1 – Bu Kanun yaya yollarını ve bunları kullananları korur.

MADDE 2 – Bu Kanunda yaya yolu, yürüyenler için olan yoldur.

İKİNCİ BÖLÜM
Yükümlülükler

MADDE 3 – Malik, yolu açık tutar ve bir engel koymaz.

MADDE 4 – Bu Kanun yayımı ile yürürlüğe girer.
"""
OUTLINE = """preamble
chapter 1 | BİRİNCİ BÖLÜM | Genel Hükümler
  article 1 | MADDE 1
  article 2 | MADDE 2
chapter 2 | İKİNCİ BÖLÜM | Yükümlülükler
  article 3 | MADDE 3
  article 4 | MADDE 4"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("MADDE 5 – Malik", "MADDE 5", "5"),
        ("Madde 12- Tanımlar", "Madde 12", "12"),
        ("Geçici Madde 1 – Yürürlük", "Geçici Madde 1", "1"),
        ("EK MADDE 2 –", "EK MADDE 2", "2"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(TURKISH, line) == (label, num)


@pytest.mark.parametrize("line", ["madde 5", "Madde 5, 6", "Maddenin 5"])
def test_no_label(line: str) -> None:
    assert article_label(TURKISH, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("BİRİNCİ BÖLÜM", Level.CHAPTER, "BİRİNCİ BÖLÜM", "1", ""),
        ("Üçüncü Kısım", Level.PART, "Üçüncü Kısım", "3", ""),
        ("EK-1", Level.SCHEDULE, "EK-1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(TURKISH, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("tr", "madde")
