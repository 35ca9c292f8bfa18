"""Text that only a font makes right is told, and other text is not."""

from __future__ import annotations

import pytest

from draftdiff.reading.legacy_fonts import legacy_font, legacy_text

LIMON = "maRta 1>- c,ab;enHmaneKalbMNg rbs;rdæ Edl RtUv)an kñúgRBHraCaNacRk TaMgGs; nig b¤\n"


@pytest.mark.parametrize(
    ("fonts", "named"),
    [
        ({"NJGBOM+LimonR1": 100, "NJGCBM+LimonS1": 900}, "LimonS1"),
        ({"ABC-TEXT-05": 30, "TimesNewRoman": 70}, "ABC-TEXT-05"),
        ({"KrutiDev010": 10}, "KrutiDev010"),
        ({".VnTime": 10}, ".VnTime"),
    ],
)
def test_legacy_fonts_are_named(fonts: dict[str, int], named: str) -> None:
    (found,) = legacy_font(fonts)
    assert found.code == "legacy-font"
    assert named in found.message
    assert found.partial


@pytest.mark.parametrize(
    "fonts",
    [
        {},
        {"Times New Roman": 10},
        {"KhmerOS": 900, "LimonS1": 20},
        {"ABCDEF+Arial": 10},
        {"VNILLA": 10},
    ],
)
def test_other_fonts_are_not(fonts: dict[str, int]) -> None:
    assert legacy_font(fonts) == ()


def test_legacy_text_is_known_by_its_letters() -> None:
    (found,) = legacy_text(LIMON * 5)
    assert found.code == "legacy-font"
    assert "Limon" in found.message


@pytest.mark.parametrize(
    "text",
    ["", "Article 1. The ministry shall rbs; keep Edl.", "មាត្រា ១ ច្បាប់នេះ", "verbs; nouns; Edle"],
)
def test_other_text_is_not(text: str) -> None:
    assert legacy_text(text * 5) == ()
