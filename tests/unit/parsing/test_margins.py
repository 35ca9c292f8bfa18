"""Numbers of lines in the margin are set apart; numbers of lists and tables stay."""

from __future__ import annotations

import pytest

from builders import source
from draftdiff.parsing.margins import without_line_numbers
from parsing_builders import bucket, numbers, parsed_lines, words_lost, words_made_up

LAW = [
    line
    for num in range(1, 9)
    for line in (
        f"SECTION {num}. DUTIES OF OWNERS.",
        f"(a) In General.—The owner of plot {num} shall keep every",
        "footpath that crosses it free of obstacles, and shall",
        "close its gates.",
        "(b) Walkers.—A person who opens a gate shall close it",
        "again without delay.",
    )
]
PLAIN = [art.text for art in parsed_lines(LAW).articles]


def numbered(lines: list[str], page: int = 25) -> list[str]:
    return [f"{1 + at % page:>6} {line}" for at, line in enumerate(lines)]


def fifths(lines: list[str], page: int = 30, *, last: bool = True) -> list[str]:
    """The lines with each fifth numbered at its end, or at its beginning."""
    found = []
    for at, line in enumerate(lines):
        value = 1 + at % page
        mark = str(value) if value % 5 == 0 else ""
        found.append(f"{line:<70}{mark}".rstrip() if last else f"{mark:<6}{line}")
    return found


@pytest.mark.parametrize(
    "lines", [numbered(LAW), numbered(LAW, 1000), fifths(LAW), fifths(LAW, last=False)]
)
def test_line_numbers_are_set_apart(lines: list[str]) -> None:
    draft = parsed_lines(lines)
    assert numbers(draft) == [str(num) for num in range(1, 9)]
    assert [art.text for art in draft.articles] == PLAIN
    assert bucket(draft, "line number")[:2] in (["1", "2"], ["5", "10"])
    assert not words_lost(draft)
    assert not words_made_up(draft)


@pytest.mark.parametrize(
    "lines",
    [
        LAW,
        [f"{num} The owner of plot {num} closes its gates." for num in range(1, 60)],
        [f"{num}  Duties of owners" for num in range(1, 60)],
        [f"Gates on plot {num}      {num * 5}" for num in range(1, 60)],
        [f"{num * 5} days are given" if num % 2 else "and no more" for num in range(1, 60)],
        ["5  gates", "10  gates", "15  gates"],
        [*LAW, "30 days", "and 40"],
    ],
)
def test_other_numbers_stay(lines: list[str]) -> None:
    given = source(*lines).lines
    assert without_line_numbers(given) == given
