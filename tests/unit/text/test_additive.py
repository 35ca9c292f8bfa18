"""Numerals whose parts add up: letters as figures, ordinals of several words."""

from __future__ import annotations

import re

import pytest

from draftdiff.text.additive import ARABIC_WORDS, additive, words_pattern


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Α", 1),
        ("Κ΄", 20),
        ("ט״ו", 15),
        ("፩", 1),
        ("الثانية عشرة", 12),
        ("الخامسة بعد المائة", 105),
        ("التاسعة والتسعون", 99),
        ("یکصد و دهم", 110),
        ("", None),
        ("بعد", None),
        ("قانون", None),
        ("Α" * 500, None),
    ],
)
def test_value(text: str, value: int | None) -> None:
    assert additive(text) == value


def test_pattern_takes_whole_words_alone() -> None:
    pattern = re.compile(words_pattern(ARABIC_WORDS))
    found = pattern.match("الحادية والعشرون يعمل")
    assert found is not None
    assert found[0] == "الحادية والعشرون"
    assert pattern.match("الأوليات") is None
