"""Torn words are made whole; single letters that are no words stay."""

from __future__ import annotations

import pytest

from draftdiff.parsing.repair import repaired
from parsing_builders import parsed


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A r t i c l e 5", "Article 5"),
        ("A r t i c l e  5.  G a t e s  of paths", "Article 5. Gates of paths"),
        ("A R T I C L E 5", "ARTICLE 5"),
        ("С т а т ь я 5", "Статья 5"),
        ("§ 5  G e s e t z e", "§ 5 Gesetze"),
        ("(c h a p t e r)", "(chapter)"),
        ("พระราชบัญญัติก ำหนดโทษจ ำคุก", "พระราชบัญญัติกำหนดโทษจำคุก"),
        ("บ่อน้ ำ", "บ่อน้ำ"),
        ("นํ ้าและนํ้า", "น้ำและน้ำ"),
        ("กําหนด", "กำหนด"),
        ("ຈໍາກັດ", "ຈຳກັດ"),
    ],
)
def test_torn_words_are_made_whole(text: str, whole: str) -> None:
    assert repaired([text]) == (whole,)


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 A person is an owner",
        "the points a b c d e and f",
        "A B C D E",
        "a i u e",
        "x x x x x",
        "I a m",
        "ABC DEF  GHI",
        "ก ข ค ง",
        "ក ខ គ ឃ",
        "的 人 不 得",
        "a  person  closes  gates",
    ],
)
def test_other_letters_stay(text: str) -> None:
    assert repaired([text]) == (text,)


def test_labels_in_spaced_letters_open_articles() -> None:
    draft = parsed(
        "\n\n".join(f"A r t i c l e  {n}\n\nEveryone shall close gate {n}." for n in (1, 2, 3))
    )
    assert [article.label for article in draft.articles] == ["Article 1", "Article 2", "Article 3"]
    assert draft.source.lines[0].text == "A r t i c l e  1"
