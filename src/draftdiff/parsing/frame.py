"""The frame of a law: every opening line, how far its body reaches, what stands above it.

The Regulator of Social Housing      <- crossheading, stands above 1
1 Fundamental objectives             <- opening; body: the lines to the next opening
In section 92K …
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from draftdiff.model import Level
from draftdiff.parsing.headings import (
    Head,
    Place,
    bracketed_above,
    may_head,
    nearly_all_above,
    place_of_headings,
)
from draftdiff.parsing.lines import TextLines, ended
from draftdiff.parsing.markers import Hit
from draftdiff.parsing.paragraphs import Layout
from draftdiff.parsing.scheme import Reading, has_letters
from draftdiff.parsing.side_headings import SideHeading, side_headings
from draftdiff.text.numerals import number

ROMAN_LINE = re.compile(r"(?P<num>[IVXL]{1,6})\.?")
SIGNED = re.compile(
    r"(?P<label>§\s?(?P<num>\d{1,3}[^\W\d_]?))\.\s+(?P<rest>[^\W\d_a-zа-я(].*|\(1\).*)"
)
"""How the transitional part of Bulgarian laws numbers its articles."""
WORDED = re.compile(r"(?P<num>[^\W\d_]{4,20}(?:\s[^\W\d_]{4,20})?)\.\s?[-–—]{1,2}\s?(?P<rest>\S.*)")
"""How that of Spanish laws does: "Primera.- …"."""
QUOTED = (",”", ",’", ",»", ',"')
"""How quoted amendments end that are parts of a longer provision."""
MAJORITY = 0.6
"""Share of articles under a line of their own from which such lines are the articles' headings."""


class Opening(NamedTuple):
    """A line that opens an article or a container; `num` is its number in plain digits."""

    head: Head
    hit: Hit
    num: str

    @property
    def is_article(self) -> bool:
        """Whether it opens an article."""
        return self.hit.level is Level.ARTICLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All openings in order, and where headings stand.

    `above` maps an opening's line to the line above it that is its heading (`place` is then
    "above" or "brackets above"), or else a crossheading. The schedules, which begin at the line
    `schedules_from`, have headings in a place of their own, or none.
    `beside` has the headings in the margin, by the lines of their labels.
    """

    openings: tuple[Opening, ...]
    place: Place
    above: dict[int, int]
    schedules_from: int
    place_in_schedules: Place
    beside: Mapping[int, SideHeading]

    def place_for(self, opening: Opening) -> Place:
        """Where the heading of one article stands."""
        return self.place if opening.head.index < self.schedules_from else self.place_in_schedules

    @property
    def claimed(self) -> frozenset[int]:
        """The lines that are headings above openings, and so nobody's text."""
        return frozenset(self.above.values())


def frame_of(lines: TextLines, reading: Reading, layout: Layout) -> Frame:
    """Lay out the openings of a reading.

    Args:
        lines: the text lines.
        reading: the scheme's heads.
        layout: how the document's lines were made.
    """
    found: list[tuple[int, Hit, str]] = [
        (c.index, c.hit, c.number.text if c.number else "") for c in reading.articles
    ]
    found += _numbered(reading.containers)
    found += _transitional_articles(lines, reading)
    found.sort(key=lambda opening: opening[0])
    stops = [*(index for index, _, _ in found[1:]), len(lines)]
    openings = tuple(
        Opening(
            head=Head(
                index=index,
                rest=hit.rest,
                delimiter=hit.delimiter,
                body=range(index + 1, stop),
                width=layout.width,
            ),
            hit=hit,
            num=num,
        )
        for (index, hit, num), stop in zip(found, stops, strict=True)
    )
    schedules_from = min(
        (o.head.index for o in openings if o.hit.level is Level.SCHEDULE), default=len(lines)
    )
    heads = [opening.head for opening in openings if opening.is_article]
    beside = side_headings(lines, reading.articles, layout)
    law = [h for h in heads if h.index < schedules_from]
    in_schedules = place_of_headings(lines, [h for h in heads if h.index > schedules_from])
    frame = Frame(
        openings=openings,
        place=Place.NONE if beside else place_of_headings(lines, law),
        above={},
        schedules_from=schedules_from,
        place_in_schedules=in_schedules,
        beside={
            index: heading
            for index, heading in beside.items()
            if index < schedules_from or in_schedules is Place.NONE
        },
    )
    return _with_lines_above(lines, frame, layout)


def _numbered(containers: Sequence[tuple[int, Hit]]) -> list[tuple[int, Hit, str]]:
    """Containers with their numbers in plain digits: "IV" is 4, but the C after a B stays C."""
    levels = {hit.level for _, hit in containers}
    lettered = {
        level: has_letters([pair for pair in containers if pair[1].level is level])
        for level in levels
    }
    numbered = []
    for index, hit in containers:
        found = number(hit.num.strip(), letters=lettered[hit.level])
        numbered.append((index, hit, found.text if found else hit.num.strip()))
    return numbered


def _transitional_articles(lines: TextLines, reading: Reading) -> list[tuple[int, Hit, str]]:
    """The articles of a transitional part that the scheme has none in: "II" alone, or "§ 2. …"."""
    starts = [index for index, hit in reading.containers if hit.level is Level.TRANSITIONAL]
    if not starts or any(c.index > starts[-1] for c in reading.articles):
        return []
    stop = min((i for i, _ in reading.containers if i > starts[-1]), default=len(lines))
    found: list[tuple[int, Hit, str]] = []
    for index in range(starts[-1] + 1, stop):
        match = ROMAN_LINE.fullmatch(lines.texts[index])
        if match:
            hit = Hit(Level.ARTICLE, lines.texts[index], match["num"], "", "", 0)
            found.append((index, hit, match["num"]))
        elif signed := SIGNED.match(lines.texts[index]):
            hit = Hit(Level.ARTICLE, signed["label"], signed["num"], ".", signed["rest"], 0)
            found.append((index, hit, signed["num"]))
        elif (worded := WORDED.match(lines.texts[index])) and (num := number(worded["num"])):
            hit = Hit(Level.ARTICLE, worded["num"], worded["num"], ".", worded["rest"], 0)
            found.append((index, hit, num.text))
    return found


def _with_lines_above(lines: TextLines, frame: Frame, layout: Layout) -> Frame:
    """The frame with the headings and crossheadings that stand above openings."""
    if frame.place is Place.BRACKETS_ABOVE:
        above = {
            o.head.index: line
            for o in frame.openings
            if o.is_article and (line := bracketed_above(lines, o.head)) is not None
        }
        return replace(frame, above=above)
    taken = {o.head.index for o in frame.openings}
    bare = {o.head.index for o in frame.openings if not o.head.rest.strip()}
    above = {
        opening.head.index: line
        for opening in frame.openings
        if (line := _line_above(lines, opening, spaced=layout.spaced)) is not None
        and line not in taken
        and lines.before(line) not in bare
    }
    under = {
        index: line
        for index, line in _headings_under_containers(lines, frame.openings)
        if index not in above
    }
    if frame.place is not Place.NONE or frame.beside or layout.spaced:
        return replace(frame, above=above)
    heads = [opening.head.index for opening in frame.openings if opening.is_article]
    others = [index for index in heads if index not in under]
    if sum(index in above for index in others) >= MAJORITY * max(1, len(others)):
        first = _heading_of_first(lines, heads[0], above) if heads[0] not in under else {}
        return replace(frame, above=above | under | first, place=Place.ABOVE)
    own = (_own_heading(lines, opening) for opening in frame.openings if not opening.is_article)
    containers = frozenset(taken.union(*own))
    more = nearly_all_above(lines, heads, containers, whole=not layout.width)
    return replace(frame, above=above | more, place=Place.ABOVE if more else frame.place)


def _own_heading(lines: TextLines, container: Opening) -> list[int]:
    """The line under a container's bare label, which is its heading."""
    below = lines.after(container.head.index)
    return [below] if below is not None and not container.head.rest.strip() else []


def _heading_of_first(lines: TextLines, head: int, above: Mapping[int, int]) -> dict[int, int]:
    """The heading of a law's first article, under its title: as far from its label as others."""
    line = lines.before(head)
    if head in above or line is None or lines.before(line) is None or not may_head(lines, line):
        return {}
    far = Counter(label - heading for label, heading in above.items())
    return {head: line} if head - line == max(far, key=lambda each: (far[each], each)) else {}


def _headings_under_containers(
    lines: TextLines, openings: Sequence[Opening]
) -> Iterator[tuple[int, int]]:
    """The first articles of containers, each with the line that stands above it alone.

    Nothing but the container's own heading stands above that line, which ends no sentence.
    """
    for container, article in pairwise(openings):
        if container.is_article or not article.is_article:
            continue
        between = [index for index in container.head.body if lines.texts[index]]
        own = 0 if container.head.rest.strip() else 1
        if len(between) == own + 1 and may_head(lines, between[-1]):
            yield article.head.index, between[-1]


def _line_above(lines: TextLines, opening: Opening, *, spaced: bool) -> int | None:
    """The line above an opening that is a heading: short, unended, in a block of its own."""
    index = lines.before(opening.head.index)
    if index is None or spaced:
        return None
    text = lines.texts[index]
    above = lines.before(index)
    if text.startswith("#"):
        return index if above is not None else None
    if above is None or not lines.opens_block(index):
        return None
    if not (ended(lines.texts[above]) or lines.texts[above].endswith(QUOTED)):
        return None
    return index if may_head(lines, index) else None


def without(lines: TextLines, removed: frozenset[int]) -> TextLines:
    """The lines with those of `removed` blank, so that all indexes stay."""
    if not removed:
        return lines
    texts = tuple("" if i in removed else text for i, text in enumerate(lines.texts))
    return replace(lines, texts=texts)
