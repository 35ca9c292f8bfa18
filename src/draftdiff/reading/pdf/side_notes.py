"""Side notes: small words in the margin that say what a section is about, and are no part of it.

    2. A person who pollutes a well commits an offence    Offence.
    and is liable to a fine.

PDFium reads across: the note comes out at the end of the line beside it, or before its beginning.
A margin is where nothing but small type stands, beyond the edge that nearly all lines keep.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

NOTE = "side note"

_SMALLER = 0.93
_LONG = 0.5
_FEWEST_LINES = 5
_FEWEST_NOTES = 2
_WIDEST = 0.45
_MOST_CROSSING = 0.25
_NEAR = 1.5
# The shares of a page's height at its edges, where running heads stand.
_EDGE = 0.08


Edges = tuple[float, float]


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


def margins_of(lines: Sequence[Measure]) -> tuple[Margin, ...]:
    """The margins of a page that hold notes."""
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
    if len(beside) >= _FEWEST_NOTES:
        found.append(Margin(min(beside), on_the_left=False, size=_SMALLER * body))
    before = [line.right for line in small if line.right <= left + _NEAR]
    if len(before) >= _FEWEST_NOTES:
        found.append(Margin(max(before), on_the_left=True, size=_SMALLER * body))
    return tuple(margin for margin in found if _is_kept(margin, long))


def _median(places: list[float]) -> float:
    """The lower of the two in the middle, where they are even in number."""
    return sorted(places)[(len(places) - 1) // 2]


def _may_be_note(line: Measure, body: float, widest: float) -> bool:
    inside = _EDGE < line.height < 1 - _EDGE
    return inside and line.size < _SMALLER * body and line.right - line.left <= widest


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
    margin: Margin, offsets: Iterable[int], place: Callable[[int], tuple[float, float]]
) -> int | None:
    """The offset at which a line that crosses a margin passes from one to the other, or None.

    Args:
        margin: the margin that it crosses.
        offsets: where its words begin.
        place: gives the left end and the size of the type of a character by its offset.
    """
    for offset in offsets:
        left, size = place(offset)
        in_margin = left >= margin.edge - _NEAR
        if margin.on_the_left and in_margin:
            return offset if size >= margin.size else None
        if not margin.on_the_left and in_margin:
            return offset if size < margin.size else None
    return None
