"""Raised signs on lines of their own are joined in wrapped text; lists and numbers are not."""

from __future__ import annotations

import pytest

from parsing_builders import parsed_lines

TOP = [
    "Article 1. Purpose",
    "",
    "This law protects public footpaths and the people who use them when they walk, run or",
    "ride on them in the morning, at noon, in the evening and at night, and in all the four",
    "seasons of the year, whatever the weather may be and whoever the owner of the land may",
    "be on the day on which they do so, and it does so without any regard to their age, and",
]
END = [
    "",
    "Article 2. Duties",
    "",
    "An owner shall keep the footpath free of obstacles and shall repair it as soon as it is",
    "damaged by wind or water, by animals or by machines, and at the latest within two weeks",
    "of the day on which he or she was told of the damage by the council or by anybody else.",
]


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        (["of new technology", "1", ". However, nobody may ride."], "of new technology1. However,"),
        (["of new technology", "12", ", which is defined below."], "technology12, which"),
        (["of new technology", "3", "which is defined below."], "technology 3 which"),
        (["within a period of", "30", "days after that."], "of 30 days after"),
        (["on the 3", "rd", "session of the assembly."], "on the 3rd session of"),
        (["on the 3", "rd", "Session of the Assembly."], "on the 3rd Session of"),
        (["on the 21", "st of March it ends."], "on the 21st of March"),
    ],
)
def test_torn_signs_are_rejoined(torn: list[str], whole: str) -> None:
    draft = parsed_lines([*TOP, *torn, *END])
    assert whole in draft.articles[0].text


@pytest.mark.parametrize(
    "apart",
    [
        ["The fees are these:", "1", "2", "3"],
        ["The fees are these.", "1", ". However"],
        ["a fee of", "1", "(a) in winter"],
        ["a fee of", "1", "a) in winter"],
        ["a fee of", "1", "", "Which is paid"],
        ["in winter", "Rd 7 is closed."],
    ],
)
def test_other_short_lines_stay_as_they_are(apart: list[str]) -> None:
    draft = parsed_lines([*TOP, "", *apart, *END])
    assert draft.articles[0].text.endswith("\n".join(line for line in apart if line))
