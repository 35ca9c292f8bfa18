"""The walk through the candidates: which lines are heads, told by their numbers together."""

from __future__ import annotations

import pytest

from parsing_builders import numbers, parsed

SENTENCE = "Everyone shall close every gate behind him or her when walking on a footpath."


def law(*labels: str) -> str:
    return "\n\n".join(f"{label}\n\n{SENTENCE}" for label in labels)


@pytest.mark.parametrize(
    "nums",
    [
        ["1", "2", "3"],
        ["1", "2", "2a", "2b", "3"],
        ["1", "2", "2bis", "2ter", "3"],
        ["1", "2", "5", "6"],
        ["3", "4", "5"],
        ["1", "2", "3", "3", "4"],
        ["1", "10", "11", "12"],
    ],
)
def test_walks_that_laws_take(nums: list[str]) -> None:
    assert numbers(parsed(law(*(f"Article {num}" for num in nums)))) == nums


def test_jump_and_return_is_a_mention() -> None:
    labels = [f"Article {num}" for num in range(1, 9)]
    text = law(*labels).replace(SENTENCE, f"{SENTENCE} It is subject to\nArticle 61.", 1)
    assert numbers(parsed(text)) == [str(num) for num in range(1, 9)]


def test_numbering_may_begin_anew_in_a_schedule() -> None:
    text = (
        law("Article 1", "Article 2", "Article 3")
        + "\n\nANNEX I\n\n"
        + law("Article 1", "Article 2")
    )
    draft = parsed(text)
    assert numbers(draft) == ["1", "2", "3", "1", "2"]
    assert [article.num for article in draft.law_articles] == ["1", "2", "3"]
    assert [article.eid for article in draft.articles][-2:] == ["att_1__art_1", "att_1__art_2"]


def test_letters_are_letters_where_the_law_counts_with_them() -> None:
    draft = parsed(law(*(f"Article {letter}" for letter in "ABCDE")))
    assert numbers(draft) == list("ABCDE")


def test_roman_numerals_are_numbers() -> None:
    draft = parsed(law("Article I", "Article II", "Article III", "Article IV"))
    assert numbers(draft) == ["1", "2", "3", "4"]


def test_numbered_list_of_minutes_is_no_law() -> None:
    minutes = ["Minutes of the meeting", "", "1. Opening", "2. Roads", "", "1. Gates", "2. Paths"]
    draft = parsed("\n".join(minutes))
    assert numbers(draft) == []
    assert draft.verdict.value == "not a law"
    assert [diagnostic.code for diagnostic in draft.diagnostics] == ["no-articles"]
    assert draft.body[0].text.split("\n") == [line for line in minutes if line]


def test_the_sole_article_of_a_second_law_in_the_file_is_a_head() -> None:
    sentence = "ម្ចាស់ដីត្រូវបិទទ្វាររបង។"
    amended = "\n".join(f"មាត្រា {num} ថ្មី-\n\n{sentence}" for num in "៥៦៧")
    text = f"មាត្រា១ ៖ {sentence}\nមាត្រា២ ៖ {sentence}\n\nមាត្រាតែមួយ ៖ {sentence}\n{amended}"
    assert numbers(parsed(text)) == ["1", "2", "1", "5", "6", "7"]
