"""Numbers of lines in the margin, as bills print them: at each line, or at each fifth.

     1      (a) the owner of the land          A person who opens a gate must close
     2  shall keep it free; and                it again.                                 5
     3      (b) the council                    (2) In this section, “gate” includes

They count on to the page's end and begin anew, every line or every fifth one. A list's numbers do
not: its lines begin sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from draftdiff.model import Line

BUCKET = "line number"
FIRST = re.compile(r"\s{0,8}(?P<num>\d{1,3})(?=\s+\S)")
FIRST_SET_APART = re.compile(r"\s{0,8}(?P<num>\d{1,3})(?=\s{2,}\S)")
LAST_SET_APART = re.compile(r"(?<=\S)\s{2,}(?P<num>\d{1,3})\s*$")
LONGEST = 200
"""Characters of a line that a margin may stand beside; longer ones are whole paragraphs."""
FEWEST_LINES, FEWEST_FIFTHS = 20, 6
"""Numbers that are needed, where each line and where each fifth has one."""
MOST_LINES, IN_STEP, FIVE_APART, IN_MID_SENTENCE = 0.6, 0.9, 0.7, 0.2
"""Shares of the lines that are numbered, of the numbers that follow the one before, of those that
stand five lines apart, and of the numbered lines that go on in lower case."""
FIFTH = 5


class _Number(NamedTuple):
    """A number in the margin: its line, where that stands among those with text, and its place."""

    line: int
    order: int
    value: int
    start: int
    end: int


def without_line_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without numbers in their margin; each number is a line in its bucket."""
    if not _may_be_numbered(lines):
        return tuple(lines)
    found = {number.line: number for number in _numbers(lines)}
    cut: list[Line] = []
    for index, line in enumerate(lines):
        number = found.get(index)
        if number is None:
            cut.append(line)
            continue
        text = line.text[: number.start] + " " * (number.end - number.start)
        cut.append(line._replace(text=(text + line.text[number.end :]).rstrip()))
        cut.append(line._replace(text=str(number.value), bucket=BUCKET))
    return tuple(cut)


def _may_be_numbered(lines: Sequence[Line]) -> bool:
    """A first look at the lines' ends, which is fast: hardly any text has numbers there."""
    texts = [line.text for line in lines]
    edged = sum([text[-1:].isdecimal() or text.lstrip()[:1].isdecimal() for text in texts])
    return edged >= FEWEST_FIFTHS and edged * 10 >= len(lines)


def _numbers(lines: Sequence[Line]) -> list[_Number]:
    every = _found(lines, FIRST)
    if _number_each_line(lines, every):
        return every
    for pattern in (LAST_SET_APART, FIRST_SET_APART):
        fifths = _found(lines, pattern)
        if _number_each_fifth(fifths):
            return fifths
    return []


def _found(lines: Sequence[Line], pattern: re.Pattern[str]) -> list[_Number]:
    found = []
    order = 0
    for index, line in enumerate(lines):
        if not line.text.strip():
            continue
        order += 1
        number = pattern.search(line.text) if len(line.text) <= LONGEST else None
        if number and (pattern is LAST_SET_APART or number.start() == 0):
            found.append(_Number(index, order, int(number["num"]), *number.span("num")))
    return found


def _number_each_line(lines: Sequence[Line], found: Sequence[_Number]) -> bool:
    filled = sum(bool(line.text.strip()) for line in lines)
    if len(found) < max(FEWEST_LINES, MOST_LINES * filled):
        return False
    goes_on = sum(lines[n.line].text[n.end :].lstrip()[:1].islower() for n in found)
    return _in_step(found, 1) and goes_on >= IN_MID_SENTENCE * len(found)


def _number_each_fifth(found: Sequence[_Number]) -> bool:
    if len(found) < FEWEST_FIFTHS or not _in_step(found, FIFTH):
        return False
    steps = [
        two.order - one.order for one, two in pairwise(found) if two.value == one.value + FIFTH
    ]
    return steps.count(FIFTH) >= FIVE_APART * len(steps) > 0


def _in_step(found: Sequence[_Number], step: int) -> bool:
    """Whether the numbers grow by `step`, or begin anew with it."""
    follow = sum(two.value in {one.value + step, step} for one, two in pairwise(found))
    return follow >= IN_STEP * (len(found) - 1)
