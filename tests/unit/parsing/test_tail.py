"""Signature blocks are kept apart from the last article, and nothing else is."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from parsing_builders import parsed, text_of

LAW = """
Article 1. Purpose

This law protects public footpaths.

Article 2. Gates

Everyone shall close every gate.

Article 3. Entry into force

This law enters into force on the day after its publication.

{end}
"""


@pytest.mark.parametrize(
    "end",
    [
        "Done at the seat of the assembly, on the first day of March.",
        "Done at the seat of the assembly.\n\nThe Speaker",
        "The Speaker\nThe Clerk",
        "IN WITNESS WHEREOF the undersigned have signed this law.",
        "For the European Parliament\tFor the Council\nThe President\tThe President",
        "LEXICON\n\nGate: what closes a footpath for a while.",
        "Given under the seal of the assembly.",
        "Fait à la capitale, le premier mars.",
        "Hecho en la capital, el primero de marzo.",
        "LEGISLATIVE FINANCIAL STATEMENT\n\n1. Costs\n\nNone.",
        "រាជធានីភ្នំពេញ ថ្ងៃទី ១ ខែមីនា",
    ],
)
def test_signature_block_is_the_tail(end: str) -> None:
    draft = parsed(LAW.format(end=end))
    assert text_of(draft, Level.TAIL).split() == end.split()
    assert draft.articles[-1].text == "This law enters into force on the day after its publication."


def test_signature_block_may_begin_within_the_last_paragraph() -> None:
    end = "It applies everywhere. Done at the capital,\nFor the Council The President\nCOSTS\nNone."
    draft = parsed(LAW.format(end=end))
    assert draft.articles[-1].text.endswith("It applies everywhere.")
    assert text_of(draft, Level.TAIL).split("\n") == [
        "Done at the capital,",
        "For the Council The President",
        "COSTS",
        "None.",
    ]


@pytest.mark.parametrize(
    "end",
    [
        "It is published in the official journal.",
        "(a) gates;\n(b) paths.",
        "The list of footpaths is done at the council's own cost.",
        "one short line",
    ],
)
def test_text_of_the_last_article_stays_with_it(end: str) -> None:
    draft = parsed(LAW.format(end=end))
    assert text_of(draft, Level.TAIL) == ""
    assert draft.articles[-1].text.endswith(end)


def test_an_article_that_ends_no_sentence_keeps_its_words() -> None:
    article = "พระราชบัญญัตินี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศ"
    text = "\n\n".join(f"มาตรา {num}\n\n{article}" for num in "๑๒๓")
    assert [each.text for each in parsed(text).articles] == [article] * 3
    signed = parsed(f"{text}\n\nผู้รับสนองพระราชโองการ\nนายกรัฐมนตรี")
    assert [each.text for each in signed.articles] == [article] * 3
    assert text_of(signed, Level.TAIL) == "ผู้รับสนองพระราชโองการ\nนายกรัฐมนตรี"


def test_closing_words_inside_the_law_close_nothing() -> None:
    text = LAW.format(end="").replace(
        "Everyone shall", "Done in winter, it is void. Everyone shall"
    )
    draft = parsed(text)
    assert len(draft.articles) == 3
    assert text_of(draft, Level.TAIL) == ""


@pytest.mark.parametrize(
    "closing",
    ["Done at Brussels,", "Fait à Bruxelles, le 3 mars", "Hecho en Bruselas, el 3 de marzo"],
)
def test_signature_block_may_begin_in_the_law_s_last_paragraph(closing: str) -> None:
    last = "This law enters into force on the day after its publication."
    draft = parsed(LAW.replace(last, f"{last} {closing}").format(end="The President"))
    assert draft.articles[-1].text == last
    assert text_of(draft, Level.TAIL) == f"{closing}\nThe President"


def test_a_sentence_about_what_is_done_at_a_place_stays() -> None:
    last = "Notice is given in writing. Done at night, a search needs a warrant."
    draft = parsed(
        LAW.replace("Everyone shall close every gate.", last).format(end="The Speaker\nThe Clerk")
    )
    assert draft.articles[1].text == last
