"""Czech and Slovak: Čl., and parts counted in words."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.czech import CZECH
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
ZÁKON O STEZKÁCH

ČÁST PRVNÍ
OBECNÁ USTANOVENÍ

§ 1
Účel

Zákon chrání veřejné stezky a lidi, kteří je užívají.

§ 2
Pojmy

Stezka je cesta pro chodce na pozemku.

ČÁST DRUHÁ
POVINNOSTI

§ 3
Vlastník

Vlastník se stará o stezku a nezavírá ji.

§ 4
Účinnost

Zákon nabývá účinnosti dnem, kdy je vyhlášen ve sbírce.
"""
OUTLINE = """preamble
part 1 | ČÁST PRVNÍ | OBECNÁ USTANOVENÍ
  article 1 | § 1 | Účel
  article 2 | § 2 | Pojmy
part 2 | ČÁST DRUHÁ | POVINNOSTI
  article 3 | § 3 | Vlastník
  article 4 | § 4 | Účinnost"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [("Čl. 5", "Čl. 5", "5"), ("Článek 12", "Článek 12", "12"), ("Článok 3", "Článok 3", "3")],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(CZECH, line) == (label, num)


@pytest.mark.parametrize("line", ["čl. 5", "Čl. 5, 6 a 7", "Články 3"])
def test_no_label(line: str) -> None:
    assert article_label(CZECH, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("ČÁST PRVNÍ", Level.PART, "ČÁST PRVNÍ", "1", ""),
        ("Hlava II Povinnosti", Level.TITLE, "Hlava II", "2", "Povinnosti"),
        ("PRVÁ ČASŤ", Level.PART, "PRVÁ ČASŤ", "1", ""),
        ("Příloha č. 1", Level.SCHEDULE, "Příloha č. 1", "1", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(CZECH, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("cs", "§")
