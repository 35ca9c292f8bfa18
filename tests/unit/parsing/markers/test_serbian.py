"""Serbian in both scripts, and Croatian."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.serbian import SERBIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
ЗАКОН О СТАЗАМА

Глава I
ОПШТЕ ОДРЕДБЕ

Члан 1.
Овај закон штити јавне стазе и људе који их користе.

Члан 2.
Стаза је пут за пешаке у смислу овог закона.

Глава II
ОБАВЕЗЕ

Члан 3.
Власник је дужан да стазу одржава и да је не затвара.

Члан 4.
Овај закон ступа на снагу даном објављивања.
"""
OUTLINE = """preamble
chapter 1 | Глава I | ОПШТЕ ОДРЕДБЕ
  article 1 | Члан 1
  article 2 | Члан 2
chapter 2 | Глава II | ОБАВЕЗЕ
  article 3 | Члан 3
  article 4 | Члан 4"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Члан 5.", "Члан 5", "5"),
        ("Član 12.", "Član 12", "12"),
        ("Članak 7.", "Članak 7", "7"),
        ("Члан 5а", "Члан 5а", "5а"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(SERBIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["члан 5", "Члан 5, 6 и 7", "Чланови 3"])
def test_no_label(line: str) -> None:
    assert article_label(SERBIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("Глава I", Level.CHAPTER, "Глава I", "1", ""),
        ("ГЛАВА II ОБАВЕЗЕ", Level.CHAPTER, "ГЛАВА II", "2", "ОБАВЕЗЕ"),
        ("Odeljak 3", Level.SECTION, "Odeljak 3", "3", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(SERBIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("sr", "члан")
