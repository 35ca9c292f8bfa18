"""The units of a diff: pairs of texts and their tokens."""

from __future__ import annotations

import pytest

from draftdiff.diffing.tokens import token_key, tokenised, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("be  punished.", ["be  ", "punished", "."]),
        (" be", [" ", "be"]),
        ("(b) be", ["(b) ", "be"]),
        ("28(1)(iii)", ["28", "(1)", "(iii)"]),
        ("(2A) (xviii)", ["(2A) ", "(xviii)"]),
        ("(where it is)", ["(", "where ", "it ", "is", ")"]),
        ("194A, 5bis", ["194A", ", ", "5bis"]),
        ("1,000,000 or 3.5%", ["1,000,000 ", "or ", "3.5", "%"]),
        ("Article 5.", ["Article ", "5", "."]),
        ("vice-chair's", ["vice-chair's"]),
        ("（二）查处", ["（二）", "查", "处"]),
        ("第三十八条", ["第", "三十八", "条"]),
        ("处五十万元", ["处", "五十万", "元"]),
        ("(EU) 2016/679,", ["(EU) ", "2016/679", ","]),
        ("194-A and 5-year", ["194-A ", "and ", "5", "-", "year"]),
        ("and/or 1/2", ["and", "/", "or ", "1/2"]),
        ("第194-A条", ["第", "194-A", "条"]),
        ("统一规定", ["统", "一", "规", "定"]),
        ("1° à 5° du", ["1° ", "à ", "5° ", "du"]),
        ("means -- the", ["means ", "-- ", "the"]),
        ("第五条--", ["第", "五", "条", "--"]),
        ("ប្រមុខ\u200bរដ្ឋ", ["ប្រ", "មុ", "ខ\u200b", "រ", "ដ្ឋ"]),
        ("a\u200b b", ["a\u200b ", "b"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected
    assert tokenised(text).raw == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [("be\n", "be "), ("“", '"'), ("vice–chair", "vice-chair"), ("ﬁne", "fine"), ("\u200b", " ")],
)
def test_typography_has_one_key(one: str, two: str) -> None:
    assert token_key(one) == token_key(two)


@pytest.mark.parametrize(("one", "two"), [("Be", "be"), ("12¹", "121"), ("½", "1/2"), ("①", "1")])
def test_other_signs_have_other_keys(one: str, two: str) -> None:
    assert token_key(one) != token_key(two)
