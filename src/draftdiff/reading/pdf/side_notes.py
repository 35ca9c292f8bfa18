"""Side notes: small words in the margin that say what a section is about, and are no part of it.

    2. A person who pollutes a well commits an offence    Offence.
    and is liable to a fine.

PDFium reads across: the note comes out at the end of the line beside it, or before its beginning.
A margin is where nothing but small type stands, beyond the edge that nearly all lines keep.

    "2. A person who pollutes a well commits an offence Offence."    one row, in two sizes of type

Where each note was drawn right after its line, no row is small. A letter at the ends of the rows
that reach out farthest tells such pages; there, rows are cut where the type changes across a gap.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, auto
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar

NOTE = "side note"

_SMALLER = 0.93
_LONG = 0.5
_FEWEST_LINES = 5
_FEWEST_NOTES = 2
# A note in the same row as a label needs no other beside it.
_FEWEST_AT_LABELS = 1
_FEWEST_LETTERS = 3
_SAMPLE = 3
_WIDEST = 0.45
_MOST_CROSSING = 0.25
_NEAR = 1.5
# The shares of a page's height at its edges, where running heads stand.
_EDGE = 0.08


# "1.", "2A.—(1)", "§ 3", "Art. 4", and no amounts: "10 euros", "1.50".
_LABEL = re.compile(
    r"\W{0,2}(?:\d{1,4}[^\W\d_]{0,3}\s?[^\w\s,%/](?!\d)"
    r"|[§第제]|(?=[^a-z])[^\W\d_]{2,12}\.?\s?\d{1,4}(?!\d))"
)

Edges = tuple[float, float]


class Side(Enum):
    """The side of the law that a margin is on."""

    LEFT = auto()
    RIGHT = auto()


class _Placed(Protocol):
    """What stands on a page in one size of type, by and large."""

    @property
    def text(self) -> str: ...
    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def size(self) -> float: ...


_Found = TypeVar("_Found", bound=_Placed)


class Measure(NamedTuple):
    """A line as far as margins are concerned: where it stands, in what size, and how long it is."""

    left: float
    right: float
    size: float
    height: float
    length: int


class Margin(NamedTuple):
    """A margin with notes: where it begins (on the right) or ends (on the left)."""

    edge: float
    on_the_left: bool
    size: float

    def holds(self, line: Measure) -> bool:
        """Whether a line stands wholly in the margin."""
        if self.on_the_left:
            return line.right <= self.edge + _NEAR
        return line.left >= self.edge - _NEAR

    def crosses(self, line: Measure) -> bool:
        """Whether a line stands partly in the margin."""
        return not self.holds(line) and line.left < self.edge - _NEAR < line.right


def may_have_notes(sizes: Sequence[float], baselines: Sequence[float], edges: Edges) -> bool:
    """A first look at the lines of a page, which tells of most that no margin of theirs has notes.

    Args:
        sizes: the size of type of each line.
        baselines: where each stands.
        edges: the lower and the upper edge of the page.
    """
    if min(sizes, default=0.0) >= (limit := _SMALLER * max(sizes, default=0.0)):
        return False
    bottom, top = edges
    low, high = bottom + _EDGE * (top - bottom), top - _EDGE * (top - bottom)
    small = [
        place
        for size, place in zip(sizes, baselines, strict=True)
        if size < limit and low < place < high
    ]
    return len(small) >= _FEWEST_NOTES


def is_smaller(size: float, than: float) -> bool:
    """Whether type is clearly smaller than other type."""
    return size < _SMALLER * than


def is_inside(height: float) -> bool:
    """Whether a height, as a share of the page's, is below running heads and above feet."""
    return _EDGE < height < 1 - _EDGE


def widest_of(rows: Sequence[_Found]) -> Mapping[Side, Sequence[_Found]]:
    """The few wide rows that reach out farthest, for each side: notes do, where a page has them.

    Rows that go backwards are among them: PDFium goes back from some notes to their lines.
    """
    widest = max((row.right - row.left for row in rows), default=0.0)
    wide = [row for row in rows if row.right - row.left >= _LONG * widest]
    backwards = [row for row in rows if row.right < row.left][:_SAMPLE]
    return {
        Side.LEFT: sorted(wide, key=attrgetter("left"))[:_SAMPLE] + backwards,
        Side.RIGHT: sorted(wide, key=attrgetter("right"))[-_SAMPLE:] + backwards,
    }


def size_of_notes(rows: Sequence[_Placed]) -> float:
    """The size that notes of a page stay below."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += len(row.text)
    return _SMALLER * max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def gap_beside_note(
    words: Sequence[tuple[int, int]], is_small: Callable[[int], bool], *, begins: bool
) -> tuple[int, int] | None:
    """The offsets between which small words at one end of a row and its other words stand apart.

    Args:
        words: where each word begins and ends.
        is_small: tells of a letter by its offset whether it is as small as notes are.
        begins: whether the row begins with the small words, or ends with them.

    Returns:
        Where the last word before the gap ends and the next one begins; None where none or all
        words are small.
    """
    pairs = list(pairwise(words))
    if not begins:
        pairs.reverse()
    for (start, end), (following, _) in pairs:
        note, law = (start, following) if begins else (following, start)
        if not is_small(note):
            return None
        if not is_small(law):
            return end, following
    return None


def may_be_note(text: str) -> bool:
    """Whether a text has the letters of a note: marks of footnotes and numbers of lines do not."""
    return sum(map(str.isalpha, text)) >= _FEWEST_LETTERS


def begins_with_label(text: str) -> bool:
    """Whether a line begins as articles and paragraphs do, with their number."""
    return _LABEL.match(text) is not None


def margins_of(
    lines: Sequence[Measure], beside_labels: frozenset[Side] = frozenset()
) -> tuple[Margin, ...]:
    """The margins of a page that hold notes.

    Args:
        lines: the lines of the page.
        beside_labels: the sides on which small words stand in one row with a label.
    """
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += line.length
    body = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
    if min(sizes, default=body) >= _SMALLER * body:
        return ()
    large = [line for line in lines if line.size >= _SMALLER * body]
    widest = max((line.right - line.left for line in large), default=0.0)
    long = [line for line in large if line.right - line.left >= _LONG * widest]
    if len(long) < _FEWEST_LINES:
        return ()
    left, right = (_median([line.left for line in long]), _median([line.right for line in long]))
    small = [line for line in lines if _may_be_note(line, body, _WIDEST * (right - left))]
    found = []
    beside = [line.left for line in small if line.left >= right - _NEAR]
    if len(beside) >= _fewest(Side.RIGHT, beside_labels):
        found.append(Margin(min(beside), on_the_left=False, size=_SMALLER * body))
    before = [line.right for line in small if line.right <= left + _NEAR]
    if len(before) >= _fewest(Side.LEFT, beside_labels):
        found.append(Margin(max(before), on_the_left=True, size=_SMALLER * body))
    return tuple(margin for margin in found if _is_kept(margin, long))


def _fewest(side: Side, beside_labels: frozenset[Side]) -> int:
    return _FEWEST_AT_LABELS if side in beside_labels else _FEWEST_NOTES


def _median(places: list[float]) -> float:
    """The lower of the two in the middle, where they are even in number."""
    return sorted(places)[(len(places) - 1) // 2]


def _may_be_note(line: Measure, body: float, widest: float) -> bool:
    return (
        is_inside(line.height) and line.size < _SMALLER * body and line.right - line.left <= widest
    )


def _is_kept(margin: Margin, long: Sequence[Measure]) -> bool:
    """Whether nearly all lines of the law keep out of the margin, and none is in it alone."""
    if any(margin.holds(line) for line in long):
        return False
    crossing = sum(line.left < margin.edge - _NEAR < line.right for line in long)
    if margin.on_the_left:
        # A line that begins with a note begins before the margin ends.
        crossing = sum(line.left < margin.edge - _NEAR for line in long)
    return crossing <= _MOST_CROSSING * len(long)


def cut_at(
    margin: Margin,
    offsets: Iterable[int],
    place: Callable[[int], tuple[float, float]],
    *,
    backwards: bool,
) -> int | None:
    """The offset at which a line that crosses a margin passes from one to the other, or None.

    Args:
        margin: the margin that it crosses.
        offsets: where its words begin.
        place: gives the left end and the size of the type of a character by its offset.
        backwards: whether the line goes from the right to the left.
    """
    for offset in offsets:
        left, size = place(offset)
        beyond = left >= margin.edge - _NEAR
        if beyond is backwards:
            continue
        to_the_law = margin.on_the_left is not backwards
        return offset if (size >= margin.size) is to_the_law else None
    return None
