"""Rows of pages to lines of text: what the eye sees as paragraphs and indentation, as characters.

page                                 lines
│ Article 7                          "Article 7"
│                                    ""            the gap is larger than between lines
│     (a) a fee of 10 euros for      "    (a) a fee of 10 euros for"
│     each copy;                     "    each copy;"
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from typing import NamedTuple

from draftdiff.model import Line
from draftdiff.model.span import maker
from draftdiff.reading.pdf.page import Page, Row
from draftdiff.reading.redline import Fate

MARK = "footnote mark"

# Rows that were left out of paragraphs: the gap they leave is none between paragraphs.
_AMID_THE_LAW = frozenset({Fate.STRUCK.value, Fate.UNDERLINED.value})
_CLEARLY_LARGER = 1.2
_CLEARLY_LARGER_POINTS = 1.0
_CHARACTER_WIDTH = 0.5
_DEEPEST = 40
_COMMON_EDGE = 0.08
_SAME_EDGE = 2.0
_SHIFTED_PAGE = 45.0
_COLUMN_SHARE = 0.25
_CROSSING_SHARE = 0.2


_made = maker(Line)


class _Column(NamedTuple):
    """The column of a page that rows from `left` on belong to, and where its text begins."""

    left: float
    edge: float


def lines_of(pages: tuple[Page, ...]) -> tuple[Line, ...]:
    """The lines of all pages, numbered from 1, with buckets, empty lines between paragraphs."""
    pages = tuple(map(_read_down, pages))
    leading = _leading(pages)
    columns = _columns_of_pages(pages)
    lines: list[Line] = []
    for page, page_columns in zip(pages, columns, strict=True):
        first = len(lines)
        _append_lines(lines, page, page_columns, leading)
        if page.recognised:
            lines[first:] = [line._replace(recognised=True) for line in lines[first:]]
    return tuple(lines)


def _append_lines(
    lines: list[Line], page: Page, columns: tuple[_Column, ...], leading: float
) -> None:
    """Append the lines of a page; there are tens of thousands in all, and so it takes few steps."""
    above: Row | None = None
    apart = False
    number = page.number
    for row in page.rows:
        bucket = row.bucket
        if bucket is None or bucket in _AMID_THE_LAW:
            apart = apart or (above is not None and _stand_apart(above, row, leading))
            above = row
        if bucket is None and apart:
            lines.append(_made(("", len(lines) + 1, number, None, False, None)))
            apart = False
        if bucket is None and not row.marks:
            text = _indentation(row, columns) + row.text
            lines.append(_made((text, len(lines) + 1, number, None, False, None)))
        else:
            lines.extend(_lines_of_row(row, columns, number, len(lines)))


def _read_down(page: Page) -> Page:
    rows = _in_reading_order(page.rows)
    return page if rows is page.rows else page._replace(rows=rows)


def _in_reading_order(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """A masthead that was drawn last comes first, a foot that was drawn first comes last.

    Only rows that stand wholly above or below all others are moved: within the body PDFium's
    order knows better, columns above all.
    """
    body = [place for place, row in enumerate(rows) if row.bucket is None and not row.turned]
    cut = _masthead_start([rows[place] for place in body])
    if not cut:
        return rows
    masthead = [rows[place] for place in body[cut:]]
    masthead.sort(key=lambda row: (-row.baseline, row.left))
    moved = set(body[cut:])
    rest = (row for place, row in enumerate(rows) if place not in moved)
    return (*masthead, *rest)


def _masthead_start(rows: list[Row]) -> int:
    """Where the rows begin that come last and stand above all before them; 0 for nowhere."""
    # The last one above the first: few pages need more than this look.
    if not rows or rows[-1].baseline <= rows[0].baseline + rows[0].size / 2:
        return 0
    highest_before = [float("-inf")]
    for row in rows:
        highest_before.append(max(highest_before[-1], row.baseline + row.size / 2))
    lowest = float("inf")
    start = 0
    for place in range(len(rows) - 1, 0, -1):
        lowest = min(lowest, rows[place].baseline)
        if lowest > highest_before[place]:
            start = place
    return start


def _leading(pages: tuple[Page, ...]) -> float:
    """The distance from line to line that is commonest, as a multiple of the type's size."""
    found: list[float] = []
    for page in pages:
        body = [
            (row.baseline, row.size) for row in page.rows if row.bucket is None and not row.turned
        ]
        found.extend(
            round((above - baseline) / size, 2)
            for (above, _), (baseline, size) in itertools.pairwise(body)
            if _SAME_EDGE < above - baseline < 3 * size
        )
    distances = Counter(found)
    return max(distances, key=lambda key: (distances[key], -key), default=1.2)


def _stand_apart(above: Row, row: Row, leading: float) -> bool:
    """Whether the gap between two rows is clearly larger than that between lines."""
    drop = above.baseline - row.baseline
    usual = leading * max(above.size, row.size)
    return drop > usual and drop > max(_CLEARLY_LARGER * usual, usual + _CLEARLY_LARGER_POINTS)


def _columns_of_pages(pages: tuple[Page, ...]) -> list[tuple[_Column, ...]]:
    """The columns of each page, their edges settled by all pages of the same hand."""
    own = [_columns(page) for page in pages]
    edges: dict[tuple[int, int, int], list[float]] = defaultdict(list)
    for page, columns in zip(pages, own, strict=True):
        for place, column in enumerate(columns):
            edges[page.number % 2, len(columns), place].append(column.edge)
    common = {key: _lowest_common(values) for key, values in edges.items()}
    return [
        tuple(
            column._replace(
                edge=_settled(column.edge, common[page.number % 2, len(columns), place])
            )
            for place, column in enumerate(columns)
        )
        for page, columns in zip(pages, own, strict=True)
    ]


def _settled(edge: float, common: float) -> float:
    """The common edge, where the page's own may be that of a list that fills it."""
    return common if common < edge < common + _SHIFTED_PAGE else edge


def _columns(page: Page) -> tuple[_Column, ...]:
    rows = [row for row in page.rows if row.bucket is None and not row.turned]
    if not rows:
        return (_Column(float("-inf"), 0.0),)
    lefts, rights = [row.left for row in rows], [row.right for row in rows]
    middle = (min(lefts) + max(rights)) / 2
    first = [left for left in lefts if left < middle]
    second = [left for left in lefts if left >= middle]
    before = sum(
        left < middle and right < middle for left, right in zip(lefts, rights, strict=True)
    )
    across = len(first) - before
    least = _COLUMN_SHARE * len(rows)
    if min(before, len(second)) >= least and across <= _CROSSING_SHARE * len(rows):
        return (
            _Column(float("-inf"), _lowest_common(first)),
            _Column(middle, _lowest_common(second)),
        )
    return (_Column(float("-inf"), _lowest_common(lefts)),)


def _lowest_common(values: list[float]) -> float:
    """The lowest value that a fair share of all values is near to."""
    ordered = sorted(values)
    least = max(1, _COMMON_EDGE * len(ordered))
    end = 0
    for start, value in enumerate(ordered):
        while end < len(ordered) and ordered[end] <= value + _SAME_EDGE:
            end += 1
        if end - start >= least:
            return value
    return ordered[0]


def _lines_of_row(row: Row, columns: tuple[_Column, ...], page: int, before: int) -> list[Line]:
    """The row's line, and a line for each footnote mark that is taken out of it."""
    if row.bucket is not None:
        return [Line(row.text, before + 1, page, row.bucket)]
    lines = [Line(_indentation(row, columns) + _without_marks(row), before + 1, page)]
    lines.extend(
        Line(row.text[mark.start : mark.end], before + place, page, MARK)
        for place, mark in enumerate(row.marks, 2)
    )
    return lines


def _without_marks(row: Row) -> str:
    text = row.text
    for mark in reversed(row.marks):
        before, after = text[: mark.start], text[mark.end :]
        # "fee ¹ is" has one space too many without the mark.
        text = (before.rstrip() if not after.strip() or after[0].isspace() else before) + after
    return text


def _indentation(row: Row, columns: tuple[_Column, ...]) -> str:
    if row.turned:
        return ""
    column = columns[-1] if row.left >= columns[-1].left else columns[0]
    width = max(_CHARACTER_WIDTH * row.size, 1.0)
    beyond = row.left - column.edge
    return " " * min(_DEEPEST, round(beyond / width)) if beyond > 0 else ""
