"""Lines from right to left: letters with places in, the words as they are read out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from unicodedata import category

import pytest
from hypothesis import given, strategies

from draftdiff.reading.pdf.right_to_left import Letter, is_right_to_left, lines_of

WIDTH = 6.0


def drawn(
    seen: str, *, baseline: float = 700.0, start: int = 0, right: float = 500.0
) -> list[Letter]:
    """The letters of a line as the eye sees it, from left to right; a space is a gap."""
    left = right - WIDTH * len(seen)
    return [
        Letter(sign, start + place, left + WIDTH * place, left + WIDTH * (place + 1), baseline, 12)
        for place, sign in enumerate(seen)
        if sign != " "
    ]


def read(letters: Sequence[Letter]) -> list[str]:
    return [line.text for line in lines_of(letters)]


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        # Hebrew; the brackets are the ones that PDFium gives, each the other of its pair.
        ("ג ב א", "א ב ג"),
        ("םימי 30 ךות", "תוך 30 ימים"),
        ("םימי (20) (1)", "(1) (20) ימים"),
        # PDFium has not turned the bracket on the left.
        (".)info@example.org האר)", "(ראה info@example.org)."),
        ("ףיעס (1", "1) סעיף"),
        ("ריחמה ןמ 5%", "5% מן המחיר"),
        (".12.6.2024 םויב", "ביום 12.6.2024."),
        (".World Bank ידי לע", "על ידי World Bank."),
        ("-5 וא +3", "3+ או 5-"),
        # Arabic: figures take neither signs of addition nor of percent along.
        ("%5 ةبسن", "نسبة 5%"),
        ("ارتم 40-30", "30-40 مترا"),
        ("1,250 مسر", "رسم 1,250"),
        # A line in Latin letters alone, and one that is a part of a Hebrew sentence.
        ("Annex I: World Bank", "Annex I: World Bank"),
        (".info@example.org", "info@example.org."),
        ("- 4 -", "- 4 -"),
    ],
)
def test_a_line_is_read_from_the_right(seen: str, expected: str) -> None:
    assert read(drawn(seen)) == [expected]


def test_a_bracket_may_close_on_the_next_line() -> None:
    letters = [
        *drawn("האר)", baseline=720),
        *drawn(".)info@example.org", start=100),
        *drawn("(א", baseline=680, start=200),
    ]
    assert read(letters) == ["(ראה", "info@example.org).", "א)"]


def test_what_stands_level_is_a_line_and_columns_are_parts() -> None:
    letters = [
        *drawn("דחא", right=500),
        *drawn("םיינש", start=10, baseline=701, right=476),
        *drawn("רחא רוט", start=20, right=250),
        *drawn("הרוש", start=30, baseline=680, right=500),
    ]
    assert read(letters) == ["אחד שניים", "טור אחר", "שורה"]


def test_a_label_stays_with_what_it_numbers() -> None:
    assert read([*drawn(".1", right=500), *drawn("דחא", start=10, right=450)]) == ["1. אחד"]


@pytest.mark.parametrize("turned", [False, True])
def test_pieces_of_a_ligature_are_read_in_their_order(*, turned: bool) -> None:
    """PDFium gives some words from the left, and the pieces of one glyph with them."""
    places = [("س", 30.0), ("ل", 20.0), ("ا", 20.0), ("م", 10.0)]
    if turned:
        places.reverse()
    letters = [
        Letter(text, at, left, left + 9.0, 700.0, 12.0) for at, (text, left) in enumerate(places)
    ]
    assert read(letters) == ["سلام"]


def test_marks_belong_to_the_letter_that_they_stand_over() -> None:
    shadda = Letter("\N{ARABIC SHADDA}", 9, 496.0, 498.0, 703.0, 12.0)
    (line,) = lines_of([*drawn("دج"), shadda])
    assert line.text == "ج\N{ARABIC SHADDA}د"
    assert line.indices == (1, 1, 0)


PLACES = strategies.floats(-1e4, 1e4)
LETTERS = strategies.lists(
    strategies.tuples(
        strategies.sampled_from("אבجدab12().,%-«»\N{ARABIC SHADDA}\N{HEBREW POINT QAMATS}"),
        PLACES,
        strategies.floats(0, 30),
        PLACES,
        strategies.floats(0.1, 40),
    ),
    max_size=60,
)


@given(LETTERS)
def test_no_letter_is_lost_or_read_twice(
    drawings: Sequence[tuple[str, float, float, float, float]],
) -> None:
    letters = [
        Letter(text, at, left, left + width, baseline, size)
        for at, (text, left, width, baseline, size) in enumerate(drawings)
    ]
    lines = lines_of(letters)
    bases = [each for each in letters if category(each.text) != "Mn"]
    assert sorted({at for line in lines for at in line.indices}) == [each.at for each in bases]
    shown = Counter(sign for line in lines for sign in line.text if sign.isalnum())
    assert shown == Counter(each.text for each in bases if each.text.isalnum())
    assert all(len(line.text) == len(line.indices) for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 1", False),
        ("", False),
        ("Règlement", False),
        ("المادة 1", True),
        ("סעיף 1 (Article 1)", False),
        ("סעיפים ופרקים 1 (Art)", True),
    ],
)
def test_a_page_is_what_most_of_its_letters_are(text: str, *, expected: bool) -> None:
    assert is_right_to_left(text) is expected
