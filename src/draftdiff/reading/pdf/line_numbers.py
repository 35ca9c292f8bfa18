"""Line numbers: figures in the margin of bills that count the lines of a page, and are no law.

     1  SECTION 1. SHORT TITLE.             (1) Everyone shall keep the wells clean,
     2     This Act may be cited as             and shall let the neighbours draw
     3  the "Wells Act".                        water from them.                      5

They stand at one place, count by one or by five, and do so on most pages. A list whose items are a
line each looks the same on one page, but not on all.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from draftdiff.reading.pdf.page import Page, Piece, Row

NUMBER = "line number"

_LONGEST = 3
_SAME_PLACE = 4.0
_BY_ONE, _BY_FIVE = 1, 5
_FEWEST = {_BY_ONE: 10, _BY_FIVE: 3}
_SHARE_OF_ROWS = 0.6
_SHARE_OF_STEPS = 0.9
_ROWS_OF_A_FULL_PAGE = 12
_FEWEST_PAGES = 2


class _Number(NamedTuple):
    """A figure that may count a line: its row's place, and its piece where it is not alone."""

    row: int
    piece: Piece | None
    value: int
    right: float
    height: float


def set_line_numbers_apart(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with `Row.bucket` set on line numbers, each as a row of its own."""
    found = [_counting(page) for page in pages]
    full = sum(len(page.rows) >= _ROWS_OF_A_FULL_PAGE for page in pages)
    counted = sum(bool(numbers) for numbers in found)
    if counted < _FEWEST_PAGES or counted * 2 < full:
        return pages
    places = {round(number.right / _SAME_PLACE) for numbers in found for number in numbers}
    found = [
        numbers or _counting_few(page, places) for page, numbers in zip(pages, found, strict=True)
    ]
    return tuple(
        page._replace(rows=tuple(_without(page, numbers))) if numbers else page
        for page, numbers in zip(pages, found, strict=True)
    )


def _counting(page: Page) -> tuple[_Number, ...]:
    """The numbers of a page that count its lines; none where they do not."""
    numbers = list(_numbers(page))
    if len(numbers) < min(_FEWEST.values()):
        return ()
    places = Counter(round(number.right / _SAME_PLACE) for number in numbers)
    place = max(places, key=lambda key: (places[key] + places[key + 1], -key))
    aligned = [number for number in numbers if 0 <= round(number.right / _SAME_PLACE) - place <= 1]
    aligned.sort(key=lambda number: -number.height)
    rows = sum(row.bucket is None and not row.turned for row in page.rows)
    for step in (_BY_ONE, _BY_FIVE):
        enough = len(aligned) >= _FEWEST[step]
        if step == _BY_ONE:
            enough = enough and len(aligned) >= _SHARE_OF_ROWS * rows
        else:
            enough = enough and not any(number.value % _BY_FIVE for number in aligned)
        if enough and _counts(aligned, step):
            return tuple(aligned)
    return ()


def _counting_few(page: Page, places: set[int]) -> tuple[_Number, ...]:
    """The numbers of a page with few lines, at the places where other pages have them."""
    numbers = [each for each in _numbers(page) if round(each.right / _SAME_PLACE) in places]
    numbers.sort(key=lambda number: -number.height)
    rows = sum(row.bucket is None and not row.turned for row in page.rows)
    few = 0 < len(numbers) < _FEWEST[_BY_ONE]
    if not few or numbers[0].value != 1 or len(numbers) < _SHARE_OF_ROWS * rows:
        return ()
    return tuple(numbers) if _counts(numbers, _BY_ONE) else ()


def _counts(numbers: list[_Number], step: int) -> bool:
    steps = [two.value - one.value for one, two in itertools.pairwise(numbers)]
    return steps.count(step) >= _SHARE_OF_STEPS * len(steps)


def _numbers(page: Page) -> Iterator[_Number]:
    for place, row in enumerate(page.rows):
        if row.bucket is not None or row.turned:
            continue
        if _is_number(row.text):
            yield _Number(place, None, int(row.text), row.right, row.baseline)
            continue
        for piece in (row.pieces[0], row.pieces[-1]) if row.pieces else ():
            text = row.text[piece.start : piece.end]
            if _is_number(text):
                yield _Number(place, piece, int(text), piece.right, row.baseline)


def _is_number(text: str) -> bool:
    return len(text) <= _LONGEST and text.isascii() and text.isdecimal()


def _without(page: Page, numbers: tuple[_Number, ...]) -> Iterator[Row]:
    """The rows of a page, line numbers as rows of their own before those they stand beside."""
    by_row = {number.row: number for number in numbers}
    for place, row in enumerate(page.rows):
        number = by_row.get(place)
        if number is None:
            yield row
        elif number.piece is None:
            yield row._replace(bucket=NUMBER)
        else:
            yield row.part(number.piece)._replace(bucket=NUMBER)
            kept = [piece for piece in row.pieces if piece != number.piece]
            first, last = kept[0], kept[-1]
            yield row.part(Piece(first.start, last.end, first.left, last.right))
