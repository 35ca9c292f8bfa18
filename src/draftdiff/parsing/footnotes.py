"""Footnotes of plain texts: notes at a page's end, and the marks in the text that point to them.

    The owner¹ closes each gate.[2]           "¹", "[2]"  ▶ bucket "footnote mark"
    ________
    ¹ Inserted by Act 5 of 2010.              ▶ bucket "footnote"
    [2] See Article 7.

A law's own paragraphs may look so. Notes are therefore believed as a whole run or not at all: they
stand apart, count on, end before a gap, and every one of them is pointed to from the text above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from draftdiff.model import Line
from draftdiff.text.patterns import compiled_when_used

NOTE, MARK = "footnote", "footnote mark"
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DIGITS = str.maketrans(RAISED, "0123456789")
AMENDED = tuple(
    f"{word} by"
    for word in (
        *("Ins.", "Inserted", "Subs.", "Substituted", "Omitted"),
        *("Rep.", "Repealed", "Added", "Amended"),
    )
)
"""How notes of Indian and other consolidations begin: "1. Ins. by Act 5 of 2010"."""
OPENING = compiled_when_used(
    rf"\s{{0,12}}(?:(?P<raised>[{RAISED}]{{1,3}})|\[(?P<boxed>\d{{1,3}})\]"
    rf"|(?P<plain>\d{{1,3}})\.?(?=\s{{1,4}}(?:{'|'.join(map(re.escape, AMENDED))})\s))"
    r"\s*(?=[^\W\d_]|[“\"«(])"
)
POINTER = compiled_when_used(
    rf"(?<=[^\s\d{RAISED}])(?P<raised>[{RAISED}]{{1,3}})|(?:(?<=\S)|(?<=[,.;:]\s)|^\s*)\[(?P<boxed>\d{{1,3}})\]"
    r"|(?<!\w)(?P<plain>\d{1,3})(?=\[|\s?\*)"
)
"""A mark in the text: raised after a letter, or in brackets that touch a word, follow a comma or
stand alone."""
RULE = compiled_when_used(r"\s*[_\-–—─=*]{5,}\s*")
FULL_LINE = 50
"""Characters of the shortest line of a note that runs on into the next."""
LABEL = compiled_when_used(r"\s*[^\W\d_]+\.?\s+\d")
"""How labels look in every language: a word and a number; no line that goes on with a note."""
ENDS = tuple(".;:!?。”»)")


class _Run(NamedTuple):
    """Notes in a row: their lines, the rule above among them, and their marks."""

    lines: range
    numbers: frozenset[str]


def without_footnotes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with footnotes and their marks in their buckets."""
    if not _may_have_notes("\n".join([line.text for line in lines])):
        return tuple(lines)
    found: list[Line] = []
    last = 0
    for run in _runs(lines):
        for line in lines[last : run.lines.start]:
            found += _without_marks(line, run.numbers)
        found += [
            line._replace(bucket=NOTE) if line.text.strip() and line.bucket is None else line
            for line in lines[run.lines.start : run.lines.stop]
        ]
        last = run.lines.stop
    return (*found, *lines[last:])


def _may_have_notes(text: str) -> bool:
    return (
        "[1]" in text
        or any(sign in text for sign in RAISED[1:])
        or any(word in text for word in AMENDED)
    )


def _number(found: re.Match[str]) -> str:
    """A mark with how it is written, so that ¹ points to no [1]; "1[" may point to ¹ or to "1."."""
    if found["boxed"]:
        return f"[{found['boxed']}]"
    return (found["raised"] or found["plain"]).translate(DIGITS)


def _runs(lines: Sequence[Line]) -> Iterator[_Run]:
    """All runs of notes, in order; each line is looked at once, and a run that fails left whole."""
    end = max((i for i, line in enumerate(lines) if line.text.strip()), default=-1) + 1
    pointed: set[str] = set()
    index = 0
    while index < len(lines):
        last, numbers = _notes_from(lines, index)
        if numbers and _stands_apart(lines, index, last, end) and _count_on(numbers, pointed):
            yield _Run(range(_rule_above(lines, index), last), frozenset(numbers))
            pointed = set()
        else:
            last = max(last, index + 1)
            pointed.update(_number(m) for line in lines[index:last] for m in _pointers(line))
        index = last


def _count_on(numbers: Sequence[str], pointed: set[str]) -> bool:
    """Whether notes count on, and each is pointed to."""
    values = [int(number.strip("[]")) for number in numbers]
    in_order = values == list(range(values[0], values[0] + len(values)))
    return in_order and pointed.issuperset(numbers)


def _opening(lines: Sequence[Line], index: int) -> re.Match[str] | None:
    return OPENING.match(lines[index].text) if lines[index].bucket is None else None


def _stands_apart(lines: Sequence[Line], first: int, last: int, end: int) -> bool:
    """Whether notes stand below a gap or a rule, or at the text's `end`, and end before a gap."""
    if last < len(lines) and not _is_gap(lines, last):
        return False
    if first == 0 or _is_gap(lines, first - 1) or lines[first - 1].page != lines[first].page:
        return True
    return RULE.fullmatch(lines[first - 1].text) is not None or (last >= end and last - first > 1)


def _pointers(line: Line) -> list[re.Match[str]]:
    """The marks in a line; what its brackets begin with is a paragraph's number, unless alone."""
    if line.bucket is not None or RULE.fullmatch(line.text):
        return []
    end = len(line.text.rstrip())
    return [m for m in POINTER.finditer(line.text) if m.start() or m["plain"] or m.end() == end]


def _is_gap(lines: Sequence[Line], index: int) -> bool:
    return not lines[index].text.strip() or lines[index].bucket is not None


def _notes_from(lines: Sequence[Line], first: int) -> tuple[int, list[str]]:
    """The line after the notes that begin at `first`, and their numbers."""
    numbers: list[str] = []
    index = first
    while index < len(lines) and not _is_gap(lines, index):
        opening = _opening(lines, index)
        if opening:
            numbers.append(_number(opening))
        elif not numbers or not _goes_on(lines, index):
            break
        index += 1
    return index, numbers


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line goes on with the note in the line above."""
    above, text = lines[index - 1].text.strip(), lines[index].text.strip()
    if LABEL.match(text) or RULE.fullmatch(text) or lines[index].page != lines[index - 1].page:
        return False
    return text[:1].islower() or (len(above) >= FULL_LINE and not above.endswith(ENDS))


def _rule_above(lines: Sequence[Line], first: int) -> int:
    """The line of the rule that stands above notes; `first` where there is none."""
    index = first - 1
    while index >= 0 and not lines[index].text.strip():
        index -= 1
    return index if index >= 0 and RULE.fullmatch(lines[index].text) else first


def _without_marks(line: Line, numbers: frozenset[str]) -> Iterator[Line]:
    """The line without the marks of `numbers`, then each mark; brackets of words stay."""
    marks = [m for m in _pointers(line) if not m["plain"] and _number(m) in numbers]
    text = line.text
    for found in reversed(marks):
        text = text[: found.start()] + text[found.end() :]
    yield line._replace(text=text) if marks else line
    yield from (line._replace(text=found[0].strip(), bucket=MARK) for found in marks)
