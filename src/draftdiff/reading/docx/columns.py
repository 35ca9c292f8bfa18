"""Word columns that stand in for places on a page, read from the top of the page down.

    file: column 1 ""  ""  "This law lays down:"  │  column 2 "Article 1 Subject"
    page:                         Article 1 Subject
          This law lays down:

Programs that turn PDFs into Word files set a heading amid the page as the second of two columns,
and push what stands lower into its place with blank paragraphs. Columns of real text begin at one
height and stay in their order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from draftdiff.reading.docx.styles import whole_number
from draftdiff.reading.xmltree import attribute, child, children, name_of, text_of

_HALF_POINTS = 22
_TWIPS_OF_A_HALF_POINT = 10
# A column that is long is text to be read in its order, wherever it begins.
_MOST_PARAGRAPHS = 3
# Twips: less than a line is no other place.
_LOWER = 200


def in_reading_order(body: Any) -> Iterator[Any]:
    """The blocks of a text, short columns of one section ordered by the height they begin at."""
    section: list[Any] = []
    for block in body:
        section.append(block)
        properties = _section_properties(block)
        if properties is not None:
            yield from _ordered(section, properties)
            section = []
    yield from section


def _section_properties(block: Any) -> Any:
    """What a block says of the section that ends with it; None where none ends."""
    return block if name_of(block) == "sectPr" else child(block, "pPr", "sectPr")


def _ordered(section: list[Any], properties: Any) -> list[Any]:
    count = whole_number(attribute(child(properties, "cols"), "num")) or 1
    if count == 1:
        return section
    columns = _columns(section)
    if not 1 < len(columns) <= count or any(_is_long(column) for column in columns):
        return section
    heights = [_blank_above(column) for column in columns]
    if max(heights) - min(heights) < _LOWER:
        return section
    order = sorted(range(len(columns)), key=lambda place: (heights[place], place))
    return [block for place in order for block in columns[place]]


def _columns(section: list[Any]) -> list[list[Any]]:
    """The blocks of each column: a new one begins with a break before any word."""
    columns: list[list[Any]] = [[]]
    for block in section:
        if _begins_column(block):
            columns.append([])
        columns[-1].append(block)
    return columns


def _begins_column(paragraph: Any) -> bool:
    for run in children(paragraph, "r"):
        for each in run:
            if name_of(each) == "br" and attribute(each, "type") == "column":
                return True
        if text_of(run).strip():
            return False
    return False


def _is_long(column: list[Any]) -> bool:
    return sum(bool(text_of(block).strip()) for block in column) > _MOST_PARAGRAPHS


def _blank_above(column: list[Any]) -> int:
    """How far below the column's top its first words stand, in twips."""
    above = 0
    for block in column:
        if name_of(block) != "p":
            break
        spacing = child(block, "pPr", "spacing")
        above += whole_number(attribute(spacing, "before")) or 0
        if text_of(block).strip():
            break
        size = whole_number(attribute(child(block, "pPr", "rPr", "sz"), "val"))
        above += (size or _HALF_POINTS) * _TWIPS_OF_A_HALF_POINT
        above += whole_number(attribute(spacing, "after")) or 0
    return above
