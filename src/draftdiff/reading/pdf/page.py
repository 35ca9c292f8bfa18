"""The values between the steps of reading a PDF. Lengths are points, y grows upwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from draftdiff.reading.redline import Fate

_MOST_RANGES = 6
HIDDEN = "hidden text"
"""The bucket of what no eye sees."""


class Piece(NamedTuple):
    """A part of a row that stands apart from the rest of it, as characters of the row's text.

    `left` and `right` are where it begins and ends on the page.
    """

    start: int
    end: int
    left: float
    right: float


class Mark(NamedTuple):
    """A small raised figure or sign in a row: a reference to a footnote."""

    start: int
    end: int
    number: str


class Stretch(NamedTuple):
    """A part of a row with a fate of its own, as characters of the row's text."""

    start: int
    end: int
    fate: Fate


class Row(NamedTuple):
    """A line of a page as it stands there.

    `left` and `right` are where its text begins and ends, `baseline` where it stands, `size` that
    of its type. `turned` says that it runs in another direction than the rest of the page.
    `pieces` has two entries or more where wide gaps part the row (looked for near the page's
    edges only), `stretches` what is struck through, underlined or covered. A named tuple and not
    a dataclass: there are tens of thousands of them.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    turned: bool = False
    pieces: tuple[Piece, ...] = ()
    marks: tuple[Mark, ...] = ()
    bucket: str | None = None
    stretches: tuple[Stretch, ...] = ()

    def part(self, piece: Piece) -> Row:
        """The part of the row that a piece names, as a row of its own."""
        start, end = piece.start, piece.end
        marks = (mark for mark in self.marks if start <= mark.start and mark.end <= end)
        stretches = (each for each in self.stretches if start < each.end and each.start < end)
        return self._replace(
            text=self.text[start:end],
            left=piece.left,
            right=piece.right,
            pieces=(),
            marks=tuple(Mark(mark.start - start, mark.end - start, mark.number) for mark in marks),
            stretches=tuple(
                Stretch(max(each.start, start) - start, min(each.end, end) - start, each.fate)
                for each in stretches
            ),
        )


class Page(NamedTuple):
    """A page: its number from 1, its edges, its rows in reading order.

    `pictured` says that it shows pictures or drawings, `failed` that it could not be read at all,
    `recognised` that its rows come from text recognition. `guessed` is the share, from 0 to 1, of
    its characters whose fonts do not say which letters they draw.
    """

    number: int
    bottom: float
    top: float
    rows: tuple[Row, ...]
    pictured: bool = False
    failed: bool = False
    left: float = 0.0
    right: float = 1.0
    recognised: bool = False
    guessed: float = 0.0

    def height_of(self, row: Row) -> float:
        """How high a row stands: 0 is the lower edge of the page, 1 the upper one."""
        return (row.baseline - self.bottom) / max(self.top - self.bottom, 1.0)


class Extraction(NamedTuple):
    """All pages, and how many characters each font sets."""

    pages: tuple[Page, ...]
    characters_by_font: Mapping[str, int]


def page_list(numbers: Sequence[int]) -> str:
    """Page numbers for people: "1-3, 5"."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    texts = [f"{first}-{last}" if last > first else str(first) for first, last in ranges]
    if len(texts) > _MOST_RANGES:
        texts[_MOST_RANGES:] = ["…"]
    return ", ".join(texts)


def rounded_sizes(lengths: Mapping[float, int]) -> Counter[float]:
    """How much text each size of type sets; sizes that differ by less than a tenth are one."""
    found: Counter[float] = Counter()
    for size, length in lengths.items():
        found[round(size, 1)] += length
    return found


def has_letters(rows: Iterable[Row], least: int) -> bool:
    """Whether the rows have at least so many letters, those of all scripts counted."""
    letters = (sign for row in rows for sign in row.text if sign.isalpha())
    return next(islice(letters, least - 1, None), None) is not None
