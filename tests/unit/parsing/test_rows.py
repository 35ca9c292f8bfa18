"""Rows of tables in plain texts stay apart; justified lines are joined."""

from __future__ import annotations

import pytest

from parsing_builders import parsed

LAW = """
Article 1. Fees

The owner of a well pays the fees that the assembly sets in May of each year,
and that stand in this table, in shillings for each well and for each spring:

{rows}

Article 2. Register

The council keeps a register of all wells and springs, which anyone may read on
any day, and tells the assembly in May of each year how many wells there are.
"""


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Licence for a well                             200 shillings\n"
            "Licence for a spring                           100 shillings"
        ),
        (
            "Licence for a well in the town or near it          200\n"
            "Licence for a spring                                20"
        ),
    ],
)
def test_rows_are_paragraphs_of_their_own(rows: str) -> None:
    text = parsed(LAW.format(rows=rows)).articles[0].text
    assert text.split("\n")[-2:] == rows.split("\n")


def test_justified_lines_are_one_paragraph() -> None:
    rows = (
        "The   fee   for a spring outside the town is half of that for a well   in\n"
        "the town, and no fee   is   due for   a   well that nobody   has   drawn\n"
        "water from in the year before."
    )
    assert parsed(LAW.format(rows=rows)).articles[0].text.count("\n") == 1
