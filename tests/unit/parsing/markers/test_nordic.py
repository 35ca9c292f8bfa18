"""Nordic containers; the unit is the section sign."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers import Markers
from draftdiff.parsing.markers.nordic import DANISH, FINNISH, NORWEGIAN, SWEDISH
from parsing_builders import container_label, outline, parsed

LAW = """
LAG OM STIGAR

1 kap. Inledande bestämmelser

1 § Denna lag skyddar allmänna stigar och den som använder dem.

2 § Med stig avses i lagen en väg för gående som är öppen.

2 kap. Skyldigheter

1 § Ägaren ska hålla stigen fri och får inte stänga den.

2 § Den som går ska stänga varje grind efter sig.
"""
OUTLINE = """preamble
chapter 1 | 1 kap. | Inledande bestämmelser
  article 1 | 1 §
  article 2 | 2 §
chapter 2 | 2 kap. | Skyldigheter
  article 1 | 1 §
  article 2 | 2 §"""


@pytest.mark.parametrize(
    ("markers", "line", "level", "label", "num", "heading"),
    [
        (SWEDISH, "1 kap. Inledning", Level.CHAPTER, "1 kap.", "1", "Inledning"),
        (SWEDISH, "Bilaga 2", Level.SCHEDULE, "Bilaga 2", "2", ""),
        (DANISH, "Kapitel 1", Level.CHAPTER, "Kapitel 1", "1", ""),
        (DANISH, "Afsnit II Pligter", Level.PART, "Afsnit II", "2", "Pligter"),
        (NORWEGIAN, "Kapittel 3. Plikter", Level.CHAPTER, "Kapittel 3", "3", "Plikter"),
        (NORWEGIAN, "Vedlegg 1", Level.SCHEDULE, "Vedlegg 1", "1", ""),
        (FINNISH, "2 luku", Level.CHAPTER, "2 luku", "2", ""),
        (FINNISH, "I OSA", Level.PART, "I OSA", "1", ""),
        (FINNISH, "Liite", Level.SCHEDULE, "Liite", "", ""),
    ],
)
def test_container(
    markers: Markers, line: str, level: Level, label: str, num: str, heading: str
) -> None:
    assert container_label(markers, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    ("markers", "line"),
    [(SWEDISH, "1 kapital"), (DANISH, "kapitel 1"), (NORWEGIAN, "Delt 1"), (FINNISH, "1 lukua")],
)
def test_no_container(markers: Markers, line: str) -> None:
    assert container_label(markers, line) is None


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("sv", "§")
