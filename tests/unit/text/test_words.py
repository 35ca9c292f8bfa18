"""Texts split where readers see words, and lose nothing."""

from __future__ import annotations

import pytest

from draftdiff.text.words import split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Article 28(1): thirty", "Article| |28|(|1|)|:| |thirty"),
        ("1,000,000 or 3.5 or 10%", "1,000,000| |or| |3.5| |or| |10|%"),
        ("5.", "5|."),
        ("well-known owner’s", "well-known| |owner’s"),
        ("one\n\n two", "one|\n\n |two"),
        ("l'article", "l'article"),
        ("본문 " + "\u1112\u1161\u11ab", "본문| |\u1112\u1161\u11ab"),
        ("本法", "本|法"),
        ("本law法", "本|law|法"),
        ("ច្បាប់", "ច្បា|ប់"),
        ("กฎหมาย", "ก|ฎ|ห|มา|ย"),
        ("법률에 따라", "법률에| |따라"),
        ("§ 5a", "§| |5|a"),
        ("", ""),
    ],
)
def test_split(text: str, words: str) -> None:
    assert "|".join(split(text)) == words
