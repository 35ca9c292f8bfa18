"""What holds for words, keys and numbers of every text."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.parsing.markers import REGISTRY
from draftdiff.parsing.paragraphs import opening_marker
from draftdiff.text.keys import typographic_key, word_key
from draftdiff.text.numerals import chinese, number, plain_digits, roman, to_roman
from draftdiff.text.scripts import language
from draftdiff.text.words import split

HOSTILE = (
    "0", "9 ", " ", "(", "((", ")", "Article ", "a)", "(a)", ".", ". ", "1,000", "1.", "§", "§ ",
    "第", "第一", "一", "I", "IX", "“", "-", "a-", "a'", "…", "\t", "#", "**", "bis", "1 bis ",
    "មាត្រា",
    "ក្", "๑", "\u200b", "e\u0301", "\u0301", "\u202e", "ﬁ", "A", "a b ", "Section 1 and ", "'",
    "\u00ad",
)  # fmt: skip
LENGTH = 100_000
MOST_SECONDS = 0.5
"""Ten times what such a text may take, so that a busy machine fails no test."""
CJK_DIGITS = "零一二三四五六七八九"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_words_rejoin_to_the_text(text: str) -> None:
    assert "".join(split(text)) == text


CLUSTERS = ("ក", "ក្រ", "ខ្មែ", "ស្ត្រី", "បុំ", "ก", "กั", "เก", "แก้", "ນີ້", "က", "ကို", "法", "か")
"""Letters with all that stands on and around them, in Khmer, Thai, Lao, Burmese, Chinese and
Japanese."""


@given(st.lists(st.sampled_from(CLUSTERS), max_size=30))
def test_no_mark_is_torn_off_its_letter(clusters: list[str]) -> None:
    assert split("".join(clusters)) == clusters


@given(st.text(max_size=200))
def test_keys_of_keys_are_themselves(text: str) -> None:
    assert typographic_key(typographic_key(text)) == typographic_key(text)


@given(st.text(alphabet="ab c\u00a0\u200b“”\"'’-–\u00ad", max_size=60))
def test_word_key_ignores_spaces_quotes_and_dashes(text: str) -> None:
    assert word_key(text) == re.sub(r"[^abc]", "", text)


@given(st.integers(1, 3999))
def test_roman_numerals_round_trip(value: int) -> None:
    assert roman(to_roman(value)) == value


@given(st.text(alphabet="IVXLCDM", max_size=12))
def test_only_well_formed_roman_numerals_have_a_value(text: str) -> None:
    value = roman(text)
    assert value is None or to_roman(value) == text


@given(st.integers(1, 999))
def test_chinese_numerals_round_trip(value: int) -> None:
    assert chinese(in_chinese(value)) == value


def in_chinese(value: int) -> str:
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    text = f"{CJK_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += f"{CJK_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (CJK_DIGITS[ones] if ones else "")


@pytest.mark.parametrize("zero", ["0", "០", "๐", "٠", "०", "০", "၀", "０"])
@given(value=st.integers(1, 9999))
def test_numbers_are_read_in_every_script(zero: str, value: int) -> None:
    written = "".join(chr(ord(zero) + int(digit)) for digit in str(value))
    assert plain_digits(written) == str(value)
    found = number(written)
    assert found is not None
    assert found == (str(value), (value,))


@given(st.integers(1, 999), st.integers(1, 999))
def test_numbers_sort_by_value(one: int, two: int) -> None:
    first, second = number(str(one)), number(f"{two} bis")
    assert first is not None
    assert second is not None
    assert (first.order < second.order) == (one <= two)


@given(st.integers(1, 999), st.sampled_from(["", "bis", "ter", "A", "AA", "-2"]))
def test_the_plain_form_of_a_number_is_its_own(value: int, suffix: str) -> None:
    found = number(f"{value}{suffix}")
    assert found is not None
    assert number(found.text) == found


@settings(max_examples=300)
@given(st.text(max_size=30), st.booleans())
def test_no_label_makes_number_raise(text: str, letters: bool) -> None:  # noqa: FBT001 - drawn
    found = number(text, letters=letters)
    assert found is None or found.text


def marks() -> dict[str, Callable[[str], object]]:
    found: dict[str, Callable[[str], object]] = {
        "words": split,
        "typographic key": typographic_key,
        "word key": word_key,
        "number": number,
        "language": language,
        "clause marker": opening_marker,
    }
    for markers in REGISTRY:
        for mark in (*markers.articles, *markers.containers):
            found[f"{markers.name} {mark.level} {mark.words}"] = mark.match
    return found


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_pattern_is_slow_on_hostile_text(unit: str) -> None:
    for prefix in ("", "Article ", "第", "§ ", "(", "1"):
        text = prefix + unit * (LENGTH // len(unit))
        for name, look in marks().items():
            start = time.process_time()
            look(text)
            assert time.process_time() - start < MOST_SECONDS, name
