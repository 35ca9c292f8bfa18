"""Portuguese: artigos with their ordinal signs."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.portuguese import PORTUGUESE
from parsing_builders import article_label, container_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("Art. 5º As hortas", "Art. 5º", "5"),
        ("Artigo 5.º", "Artigo 5.º", "5"),
        ("ARTIGO 12", "ARTIGO 12", "12"),
        ("Art. 55-A As hortas", "Art. 55-A", "55A"),
        ("Art. 2º-A As hortas", "Art. 2º-A", "2A"),
        ("Art. 5o As hortas", "Art. 5o", "5"),
        ("Art. 10. As hortas", "Art. 10", "10"),
        ("Artigo único", "Artigo único", "1"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(PORTUGUESE, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "Art. 5º, 6º e 7º",
        "Art. 5º e 6º",
        "arts. 5º e 6º",
        "Arts. 5º e 6º",
        "O art. 5º",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(PORTUGUESE, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [
        ("TÍTULO I", Level.TITLE, "TÍTULO I", "1", ""),
        ("Capítulo II Objeto", Level.CHAPTER, "Capítulo II", "2", "Objeto"),
        ("SEÇÃO III", Level.SECTION, "SEÇÃO III", "3", ""),
        ("Subseção I", Level.SUBSECTION, "Subseção I", "1", ""),
        ("Livro I", Level.BOOK, "Livro I", "1", ""),
        ("ANEXO", Level.SCHEDULE, "ANEXO", "", ""),
    ],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(PORTUGUESE, line) == (level, label, num, heading)


@pytest.mark.parametrize(
    "line",
    [
        "Capítulo II e III",
        "parte da lei",
    ],
)
def test_no_container(line: str) -> None:
    assert container_label(PORTUGUESE, line) is None
