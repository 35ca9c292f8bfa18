"""Filipino: articles, and sections that articles may group."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.filipino import FILIPINO
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
BATAS SA MGA DAANAN

Kabanata I
Pangkalahatang Probisyon

Seksyon 1. Layunin. - Pinangangalagaan ng batas na ito ang mga daanan.

Seksyon 2. Mga Kahulugan. - Ang daanan ay lugar na nilalakaran.

Kabanata II
Mga Tungkulin

Seksyon 3. Tungkulin ng may-ari. - Dapat panatilihing malinis ng may-ari ang daanan.

Seksyon 4. Bisa. - Magkakabisa ang batas na ito sa paglalathala nito.
"""
OUTLINE = """preamble
chapter 1 | Kabanata I | Pangkalahatang Probisyon
  article 1 | Seksyon 1 | Layunin
  article 2 | Seksyon 2 | Mga Kahulugan
chapter 2 | Kabanata II | Mga Tungkulin
  article 3 | Seksyon 3 | Tungkulin ng may-ari
  article 4 | Seksyon 4 | Bisa"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [("Artikulo 5. Layunin", "Artikulo 5", "5"), ("ARTIKULO IV", "ARTIKULO IV", "4")],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(FILIPINO, line) == (label, num)


@pytest.mark.parametrize("line", ["ng Artikulo 5", "Artikulo 5, 6 at 7", "Mga Artikulo"])
def test_no_label(line: str) -> None:
    assert article_label(FILIPINO, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Kabanata I", Level.CHAPTER, "Kabanata I", "1", ""),
        ("BAHAGI 2", Level.PART, "BAHAGI 2", "2", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(FILIPINO, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("tl", "seksyon")
