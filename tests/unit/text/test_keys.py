"""Keys fold typography and nothing else."""

from __future__ import annotations

import pytest

from draftdiff.text.keys import typographic_key, word_key


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("thirty  (30)\u00a0days", "thirty (30) days"),
        ("“free”", '"free"'),
        ("''free''", '"free"'),
        ("owner’s", "owner's"),
        ("2019–2020", "2019-2020"),
        ("co\u00adoperate", "cooperate"),
        ("ﬁnal", "final"),
        ("é", "e\u0301"),
        ("\u200bមាត្រា\u200b", "មាត្រា"),
        ("and so on…", "and so on..."),
        (" one\n two ", "one two"),
        ("น้ำ", "นํ้า"),
        ("กำหนด", "กําหนด"),
    ],
)
def test_typography_is_folded(one: str, two: str) -> None:
    assert typographic_key(one) == typographic_key(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("may", "May"), ("30", "31"), ("shall", "shall not"), ("10,000", "10.000"),
     ("résumé", "resume"),
     ("a; b", "a, b"), ("co-operate", "cooperate"), ("ក", "ខ")],
)  # fmt: skip
def test_words_are_not(one: str, two: str) -> None:
    assert typographic_key(one) != typographic_key(two)


def test_word_key_keeps_letters_and_digits_alone() -> None:
    assert word_key("SEC. 101. “Authorization” – of ½") == word_key("Sec 101 authorization of ½")
    assert word_key("Section 10") != word_key("Section 1")
