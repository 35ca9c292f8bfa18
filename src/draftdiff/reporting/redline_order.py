"""One order for both drafts: what stayed, and between it what went and what came.

    old  A B C D        A
    new  A C B E   ─▶   B  gone (moved)
                        C
                        B  come (moved)
                        D  gone
                        E  come

Read without what came it is the old draft in its own order, read without what went the new one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Comparison, Draft, Provision
from draftdiff.model.draft import walk
from draftdiff.text.keys import word_key

_Key = tuple[str, int, int]


class Block(NamedTuple):
    """Provisions of either side that stand in the redline together.

    `row` is set where they are one row's; both sides are there only for what stayed in place.
    `move` numbers the two ends of a move from 1, and is 0 where nothing moved.
    """

    old: tuple[Provision, ...]
    new: tuple[Provision, ...]
    row: ArticleDiff | None = None
    move: int = 0


class _Unit(NamedTuple):
    """Provisions that go together on one side, under what they are found by on the other."""

    key: _Key
    nodes: tuple[Provision, ...]


def blocks(comparison: Comparison) -> Iterator[Block]:
    """Every provision of both drafts, headings of chapters too, in the redline's order."""
    rows = (*comparison.changes, *comparison.surroundings)
    olds = _units(comparison.old, [row.old for row in rows])
    news = _units(comparison.new, [row.new for row in rows])
    fixed = _fixed(olds, news, rows)
    moves = _moves(olds, news, fixed, rows)
    old_at = new_at = 0
    for old_end, new_end in (*fixed, (len(olds), len(news))):
        for unit in olds[old_at:old_end]:
            yield Block(unit.nodes, (), _row(unit, rows), moves.get(unit.key, 0))
        for unit in news[new_at:new_end]:
            yield Block((), unit.nodes, _row(unit, rows), moves.get(unit.key, 0))
        if old_end < len(olds):
            unit = olds[old_end]
            yield Block(unit.nodes, news[new_end].nodes, _row(unit, rows))
        old_at, new_at = old_end + 1, new_end + 1


def _row(unit: _Unit, rows: Sequence[ArticleDiff]) -> ArticleDiff | None:
    kind, number, _ = unit.key
    return rows[number] if kind == "row" else None


def _units(draft: Draft, sides: Sequence[tuple[Provision, ...]]) -> list[_Unit]:
    """The draft cut into units: a row's articles, or a heading between articles.

    Articles of one row with anything between them are units each: they are found by nothing.
    """
    row_of = {id(node): number for number, side in enumerate(sides) for node in side}
    nodes = [node for node in walk(draft.body) if node.title or node.text]
    places: dict[int, list[int]] = {}
    for place, node in enumerate(nodes):
        if id(node) in row_of:
            places.setdefault(row_of[id(node)], []).append(place)
    found, titles = list[_Unit](), Counter[str]()
    for place, node in enumerate(nodes):
        number = row_of.get(id(node))
        if number is None:
            # A chapter whose title has another space or capital is the same chapter.
            title = word_key(node.title) or node.title
            titles[title] += 1
            found.append(_Unit((title, -1, titles[title]), (node,)))
        elif places[number][-1] - places[number][0] >= len(places[number]):
            found.append(_Unit(("row", number, place + 1), (node,)))
        elif place == places[number][0]:
            found.append(_Unit(("row", number, 0), tuple(nodes[each] for each in places[number])))
    return found


def _fixed(
    olds: Sequence[_Unit], news: Sequence[_Unit], rows: Sequence[ArticleDiff]
) -> list[tuple[int, int]]:
    """The longest run of pairs that stand in the same order on both sides.

    Articles that the comparison calls moved are none of them: the reports agree on what moved.
    """
    place_of = {unit.key: place for place, unit in enumerate(news) if _may_pair(unit)}
    pairs = [
        (place, place_of[unit.key])
        for place, unit in enumerate(olds)
        if unit.key in place_of and not _is_moved(unit, rows)
    ]
    return _longest_rise(pairs)


def _may_pair(unit: _Unit) -> bool:
    kind, _, apart = unit.key
    return kind != "row" or not apart


def _is_moved(unit: _Unit, rows: Sequence[ArticleDiff]) -> bool:
    row = _row(unit, rows)
    return row is not None and row.link.moved


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs`, whose firsts rise, in which the seconds rise too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for place, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [second]
        last[length : length + 1] = [place]
    found, place = list[tuple[int, int]](), last[-1] if last else -1
    while place >= 0:
        found.append(pairs[place])
        place = before[place]
    return found[::-1]


def _moves(
    olds: Sequence[_Unit],
    news: Sequence[_Unit],
    fixed: Sequence[tuple[int, int]],
    rows: Sequence[ArticleDiff],
) -> Mapping[_Key, int]:
    """A number for each row of one old and one new article that are not at the same place."""
    stayed = {olds[old].key for old, _ in fixed}
    there = {unit.key for unit in olds}
    moved = [
        unit.key
        for unit in news
        if unit.key in there and unit.key not in stayed and _is_single(_row(unit, rows))
    ]
    return {key: number for number, key in enumerate(moved, 1)}


def _is_single(row: ArticleDiff | None) -> bool:
    return row is not None and len(row.old) == len(row.new) == 1
