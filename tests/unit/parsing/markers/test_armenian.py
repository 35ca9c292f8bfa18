"""Armenian: Հոդված."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.armenian import ARMENIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
ՕՐԵՆՔ ԱՐԱՀԵՏՆԵՐԻ ՄԱՍԻՆ

ԳԼՈՒԽ 1
ԸՆԴՀԱՆՈՒՐ ԴՐՈՒՅԹՆԵՐ

Հոդված 1. Նպատակը
Սույն օրենքը պաշտպանում է հանրային արահետները։

Հոդված 2. Հասկացությունները
Արահետը հետիոտնի ճանապարհ է։

ԳԼՈՒԽ 2
ՊԱՐՏԱԿԱՆՈՒԹՅՈՒՆՆԵՐ

Հոդված 3. Սեփականատերը
Սեփականատերը պահպանում է արահետը։
"""
OUTLINE = """preamble
chapter 1 | ԳԼՈՒԽ 1 | ԸՆԴՀԱՆՈՒՐ ԴՐՈՒՅԹՆԵՐ
  article 1 | Հոդված 1 | Նպատակը
  article 2 | Հոդված 2 | Հասկացությունները
chapter 2 | ԳԼՈՒԽ 2 | ՊԱՐՏԱԿԱՆՈՒԹՅՈՒՆՆԵՐ
  article 3 | Հոդված 3 | Սեփականատերը"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Հոդված 5. Նպատակը", "Հոդված 5", "5"),
        ("ՀՈԴՎԱԾ 12", "ՀՈԴՎԱԾ 12", "12"),
        ("Հոդված 5.1. Նպատակը", "Հոդված 5.1", "5-1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(ARMENIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["հոդված 5", "Հոդված 5, 6", "Հոդվածի 5"])
def test_no_label(line: str) -> None:
    assert article_label(ARMENIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [("ԳԼՈՒԽ 1", Level.CHAPTER, "ԳԼՈՒԽ 1", "1", ""), ("Բաժին 2", Level.TITLE, "Բաժին 2", "2", "")],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(ARMENIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("hy", "հոդված")
