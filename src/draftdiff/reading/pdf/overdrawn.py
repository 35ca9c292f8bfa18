"""Words that something is drawn over: struck through, underlined, or covered by a bar.

    The fee is t̶e̶n̶ twelve euros.     a line at the middle of the letters strikes them through
                    ̲ ̲ ̲ ̲ ̲ ̲            a line at their feet underlines them
    The minister is ████ ████.     a bar that is drawn after the letters hides them

A redline that was printed holds no revisions: only these lines tell what goes and what comes.
Letters under a bar are still in the file, whatever the eye says.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from ctypes import c_void_p, cast
from enum import Enum
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from draftdiff.reading.pdf.drawings import Bar, Drawings, Rule
from draftdiff.reading.pdf.page import Row, Stretch
from draftdiff.reading.redline import Fate

# Where lines run, in sizes of the type above the baseline.
_UNDER, _AT_FEET, _THROUGH, _HIGHEST = -0.38, 0.0, 0.1, 0.5
_BAND = 12.0
_FARTHEST = 4_000.0
_FEET, _WAIST = 0.05, 0.55
# In points, how far before its first letter a line may begin: rules of tables begin further off.
_BEFORE = 1.5


class Spot(NamedTuple):
    """Where a letter begins and ends across the page, and the drawing that it is of."""

    left: float
    right: float
    drawing: Any

    @property
    def middle(self) -> float:
        """Halfway across the letter."""
        return (self.left + self.right) / 2


class Lines(Enum):
    """Which lines are looked for.

    Most drafts have lines at the feet of words, and these mean something only where others run
    through words.
    """

    NONE = 0
    THROUGH = 1
    ALL = 2


class Overdrawn:
    """Says what is drawn over the rows of one page; `lines` are those that count."""

    def __init__(self, page: Any, drawings: Drawings, lines: Lines) -> None:
        self._page = page
        self._drawings = drawings
        self._heights = [rule.y for rule in drawings.rules]
        self._underlining = lines is Lines.ALL
        # There may be a bar for every cell of a table: each row looks at those at its height.
        self._bars: dict[int, list[Bar]] = defaultdict(list)
        for bar in drawings.bars:
            for band in range(_band(bar.box.bottom), _band(bar.box.top) + 1):
                self._bars[band].append(bar)
        self._places: dict[int, int] = {}

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to be drawn over anything."""
        return not self._drawings.rules and not self._drawings.bars

    def is_near(self, row: Row) -> bool:
        """Whether something is drawn at the height of a row: what need not be asked of others."""
        if self._bars:
            return True
        reach = _HIGHEST * row.size
        place = bisect_left(self._heights, row.baseline - reach)
        return place < len(self._heights) and self._heights[place] <= row.baseline + reach

    def stretches(self, row: Row, spot: Callable[[int], Spot]) -> tuple[Stretch, ...]:
        """The parts of a row with a fate of their own; `spot` finds a letter by its offset."""
        rules, bars = tuple(self._rules_of(row)), tuple(self._bars_of(row))
        if bars:
            # Grounds are drawn before their letters: the ends of a row tell most of them.
            ends = (spot(0), spot(len(row.text) - 1))
            first = min(self._place_of(end.drawing) for end in ends)
            bars = tuple(bar for bar in bars if bar.place > first)
        if not rules and not bars:
            return ()
        letters = [offset for offset, letter in enumerate(row.text) if not letter.isspace()]
        spots = {offset: spot(offset) for offset in letters}
        rules = tuple(rule for rule in rules if _fits(rule, spots.values()))
        fates = {offset: self._fate(spots[offset], rules, bars) for offset in letters}
        return tuple(_stretches(fates))

    def _rules_of(self, row: Row) -> Iterator[Rule]:
        """The lines through or under a row, with what each makes of its words."""
        if row.size <= 0:
            return
        first = bisect_left(self._heights, row.baseline + _UNDER * row.size)
        last = bisect_right(self._heights, row.baseline + _HIGHEST * row.size)
        for rule in self._drawings.rules[first:last]:
            fate = rule.fate or _fate_at((rule.y - row.baseline) / row.size)
            if fate is None or (fate is Fate.UNDERLINED and not self._underlining):
                continue
            if rule.left < row.right and row.left < rule.right:
                yield rule._replace(fate=fate)

    def _bars_of(self, row: Row) -> Iterator[Bar]:
        """The bars that cover a row's letters from their feet up; others are of the next row."""
        feet, waist = row.baseline + _FEET * row.size, row.baseline + _WAIST * row.size
        for bar in self._bars.get(_band(waist), ()):
            box = bar.box
            beside = box.right <= row.left or row.right <= box.left
            if not beside and box.bottom < feet and waist < box.top:
                yield bar

    def _fate(self, spot: Spot, rules: Iterable[Rule], bars: Iterable[Bar]) -> Fate | None:
        """What becomes of a letter: under a bar it is hidden, and a line through it strikes it."""
        over = [bar.place for bar in bars if bar.box.left <= spot.middle <= bar.box.right]
        if over and max(over) > self._place_of(spot.drawing):
            return Fate.HIDDEN
        fates = {rule.fate for rule in rules if rule.left <= spot.middle <= rule.right}
        return next((fate for fate in (Fate.STRUCK, Fate.UNDERLINED) if fate in fates), None)

    def _place_of(self, drawing: Any) -> int:
        """When a drawing is drawn; what is no drawing of the page itself counts as the last."""
        count = int(pdfium.FPDFPage_CountObjects(self._page))
        if not self._places:
            for place in range(count):
                self._places[_address(pdfium.FPDFPage_GetObject(self._page, place))] = place
        return self._places.get(_address(drawing), count)


def _band(height: float) -> int:
    return int(max(-_FARTHEST, min(_FARTHEST, height)) // _BAND)


def _address(drawing: Any) -> int:
    return cast(drawing, c_void_p).value or 0 if drawing else 0


def _fate_at(height: float) -> Fate | None:
    """What a line makes of words, by its height in sizes of their type above the baseline."""
    if _THROUGH <= height <= _HIGHEST:
        return Fate.STRUCK
    return Fate.UNDERLINED if _UNDER <= height <= _AT_FEET else None


def _fits(rule: Rule, spots: Iterable[Spot]) -> bool:
    """Whether a line begins with one of the letters; reviewers' marks begin where they will."""
    if rule.marked:
        return True
    lefts = (spot.left for spot in spots if rule.left <= spot.middle <= rule.right)
    return min(lefts, default=math.inf) - rule.left <= _BEFORE


def _stretches(fates: Mapping[int, Fate | None]) -> Iterator[Stretch]:
    """Letters of one fate in a row, the spaces between them included."""
    for fate, letters in groupby(fates, key=fates.__getitem__):
        offsets = list(letters)
        if fate is not None:
            yield Stretch(offsets[0], offsets[-1] + 1, fate)
