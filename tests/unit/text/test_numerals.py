"""Numbers as laws write them, in digits, letters and words of many languages."""

from __future__ import annotations

import pytest

from draftdiff.text.numerals import chinese, number, roman


@pytest.mark.parametrize(
    ("text", "plain", "order"),
    [
        ("5", "5", (5,)),
        ("005", "5", (5,)),
        ("5a", "5a", (5, 1)),
        ("5 a", "5a", (5, 1)),
        ("29-A", "29A", (29, 1)),
        ("55-AA", "55AA", (55, 27)),
        ("5 bis", "5bis", (5, 100)),
        ("5 ter A", "5terA", (5, 101, 1)),
        ("12-1", "12-1", (12, 1)),
        ("12.1", "12-1", (12, 1)),
        ("5/1", "5-1", (5, 1)),
        ("1er", "1", (1,)),
        ("1ère", "1", (1,)),
        ("Ier", "1", (1,)),
        ("5º", "5", (5,)),
        ("5.º", "5", (5,)),
        ("5.º-A", "5A", (5, 1)),
        ("5°", "5", (5,)),
        ("5.", "5", (5,)),
        ("IV", "4", (4,)),
        ("XLII bis", "42bis", (42, 100)),
        ("J.2", "J.2", (10, 2)),
        ("L. 12", "L.12", (12, 12)),
        ("៥", "5", (5,)),
        ("១២ ស្ទួន", "12bis", (12, 100)),
        ("៣ ទ្វេ", "3bis", (3, 100)),
        ("៤ ត្រី", "4ter", (4, 101)),
        ("๑๒ ทวิ", "12bis", (12, 100)),
        ("๕/๑", "5-1", (5, 1)),
        ("五", "5", (5,)),
        ("二十三", "23", (23,)),
        ("三の二", "3-2", (3, 2)),
        ("三の二の四", "3-2-4", (3, 2, 4)),
        ("十之一", "10-1", (10, 1)),
        ("３の２", "3-2", (3, 2)),
        ("12의2", "12-2", (12, 2)),
        ("premier", "1", (1,)),
        ("PRIMERO", "1", (1,)),
        ("Zweiter", "2", (2,)),
        ("kesatu", "1", (1,)),
        ("5¹", "5-1", (5, 1)),
        ("5.¹", "5-1", (5, 1)),
        ("5^1", "5-1", (5, 1)),
        ("5Α", "5Α", (5, 945)),
        ("5а", "5а", (5, 1072)),
        ("५क", "5क", (5, 2325)),
        ("٥ مكرر", "5bis", (5, 100)),
        ("الحادية والعشرون", "21", (21,)),
        ("بیست و یکم", "21", (21,)),
        ("ΙΒ΄", "12", (12,)),
        ("ΣΤ΄", "6", (6,)),
        ("י״ב", "12", (12,)),
        ("፲፪", "12", (12,)),
        ("BİRİNCİ", "1", (1,)),
        ("druhá", "2", (2,)),
        ("کتاب", None, None),
        ("thứ", None, None),
        ("ba", "3", (3,)),
        ("AA", "AA", (27,)),
        ("ACT", None, None),
        ("", None, None),
        ("-", None, None),
    ],
)
def test_number(text: str, plain: str | None, order: tuple[int, ...] | None) -> None:
    found = number(text)
    assert (found and found.text, found and found.order) == (plain, order)


def test_single_letters_are_letters_where_the_law_says_so() -> None:
    roman_number, letter = number("C"), number("C", letters=True)
    assert roman_number is not None
    assert letter is not None
    assert (roman_number.text, letter.text) == ("100", "C")


def test_inserted_numbers_stand_between_their_neighbours() -> None:
    labels = ["5", "5a", "5b", "5z", "5bis", "5ter", "6"]
    orders = [found.order for label in labels if (found := number(label))]
    assert orders == sorted(orders)
    assert len(set(orders)) == len(labels)


@pytest.mark.parametrize("text", ["", "IIII", "VX", "iv", "MMMMM" * 50, "A", "I I"])
def test_no_roman_numeral(text: str) -> None:
    assert roman(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("十", 10), ("十一", 11), ("二十", 20), ("一百零五", 105), ("二〇", 20), ("千二百", 1200),
     ("7", 7),
     ("", None), ("条", None), ("一条", None), ("9" * 5000, None)],
)  # fmt: skip
def test_chinese(text: str, value: int | None) -> None:
    assert chinese(text) == value
