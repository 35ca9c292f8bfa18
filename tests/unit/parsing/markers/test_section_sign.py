"""The section sign, in any language."""

from __future__ import annotations

import pytest

from draftdiff.parsing.markers.section_sign import SECTION_SIGN
from parsing_builders import article_label


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("§ 5", "§ 5", "5"),
        ("§ 5a Zweck", "§ 5a", "5a"),
        ("§ 5. Zweck", "§ 5", "5"),
        ("§5", "§5", "5"),
        ("§ 12 a Zweck", "§ 12 a", "12a"),
        ("5 §", "5 §", "5"),
        ("12 a § Zweck", "12 a §", "12a"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(SECTION_SIGN, line) == (label, num)


@pytest.mark.parametrize(
    "line",
    [
        "§§ 5 und 6",
        "§ 5, 6 und 7",
        "§ 5 und § 6",
        "§ 5(1)",
        "§ eins",
        "nach § 5",
    ],
)
def test_no_label(line: str) -> None:
    assert article_label(SECTION_SIGN, line) is None
