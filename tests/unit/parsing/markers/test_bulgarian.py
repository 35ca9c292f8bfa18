"""Bulgarian: Чл., and chapters counted in words."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.bulgarian import BULGARIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
ЗАКОН ЗА ПЪТЕКИТЕ

Глава първа
ОБЩИ ПОЛОЖЕНИЯ

Чл. 1. Този закон се прилага за обществените пътеки и за хората.

Чл. 2. Пътека по смисъла на закона е път за пешеходци.

Глава втора
ЗАДЪЛЖЕНИЯ

Чл. 2а. Собственикът пази пътеката и не я затваря.

Чл. 3. Законът влиза в сила от деня на обнародването му.
"""
OUTLINE = """preamble
chapter 1 | Глава първа | ОБЩИ ПОЛОЖЕНИЯ
  article 1 | Чл. 1
  article 2 | Чл. 2
chapter 2 | Глава втора | ЗАДЪЛЖЕНИЯ
  article 2а | Чл. 2а
  article 3 | Чл. 3"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Чл. 5. Собственикът пази", "Чл. 5", "5"),
        ("Член 12", "Член 12", "12"),
        ("Чл. 5а. Цел", "Чл. 5а", "5а"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(BULGARIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["чл. 5", "Чл. 5, 6 и 7", "по Чл. 5"])
def test_no_label(line: str) -> None:
    assert article_label(BULGARIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Глава първа", Level.CHAPTER, "Глава първа", "1", ""),
        ("Раздел II Права", Level.SECTION, "Раздел II", "2", "Права"),
        ("ЧАСТ ВТОРА", Level.PART, "ЧАСТ ВТОРА", "2", ""),
        ("Приложение № 1", Level.SCHEDULE, "Приложение № 1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(BULGARIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("bg", "чл.")
