"""The map of movement: the old order on the left, the new on the right, a line for each link.

    Article 1 ──────── Article 1
    Article 2 ───╲ ╱── Article 2
    Article 3 ────╳─── Article 3
    Article 4 ×     ╲─ Article 4
                     + Article 5

Links that kept their place are faint, those that moved are strong, splits and merges dashed; what
was dropped has a cross and what was added a plus. The tables say the same in words, so that a
screen reader is told no more than what the picture is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Kind, Provision
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import element, escaped
from draftdiff.reporting.languages import say
from draftdiff.text import visibility

_WIDTH, _LEFT, _RIGHT = 720, 210, 510
_LONGEST_LABEL = 30
_WIDE, _WIDE_ROOM = frozenset("WF"), 1.5
_KHMER_COENG = "\u17d2"
_ROOMY, _PLAIN, _TIGHT = 15, 12, 6
_LETTERS = 10
"""Height of a line of labels, in the picture's units."""


class _Column(NamedTuple):
    """One side: its labels, and the height at which each article stands."""

    labels: str
    heights: Mapping[int, int]
    height: int


def movement_map(
    rows: Sequence[ArticleDiff], old: Sequence[Provision], new: Sequence[Provision]
) -> str:
    """The picture; nothing where either side has no articles, since nothing can have moved.

    Args:
        rows: the comparison's rows.
        old: the old draft's articles, as `Link.old` counts them.
        new: the new draft's articles.
    """
    if not old or not new:
        return ""
    pitch = _pitch(max(len(old), len(new)))
    dropped = {place for row in rows if row.kind is Kind.DROPPED for place in row.link.old}
    added = {place for row in rows if row.kind is Kind.ADDED for place in row.link.new}
    left = _column(old, pitch, "o", dropped)
    right = _column(new, pitch, "n", added)
    linked = [row for row in _faint_first(rows) if row.old and row.new]
    is_plain = wording.is_quiet if pitch > _TIGHT else _kept_its_place
    quiet = "".join(_curves(row, left, right) for row in linked if is_plain(row))
    lines = "\n".join(_line(row, left, right) for row in linked if not is_plain(row))
    title = escaped(say("Map of movement: the old order on the left, the new on the right"))
    height = max(left.height, right.height) + _LETTERS
    parts = (
        f"<title>{title}</title>",
        f'<path d="{quiet}"></path>',
        lines,
        left.labels,
        right.labels,
    )
    return element(
        "svg",
        "\n".join(parts),
        {"viewBox": f"0 0 {_WIDTH} {height}", "class": "map", "role": "img"},
    )


def _pitch(articles: int) -> int:
    """The height of a line: two hundred articles are still read one by one."""
    if articles <= 60:  # noqa: PLR2004 - a screen or two
        return _ROOMY
    return _PLAIN if articles <= 300 else _TIGHT  # noqa: PLR2004 - a few pages


def _column(articles: Sequence[Provision], pitch: int, side: str, alone: set[int]) -> _Column:
    """One side's labels with its chapters among them, as far as they have room."""
    labels: list[str] = []
    heights: dict[int, int] = {}
    y, chapter, free = 0, "", 0
    for place, article in enumerate(articles):
        outermost = article.path[0] if article.path else chapter
        if outermost != chapter:
            chapter = outermost
            y = max(y, free) + pitch
            labels.append(_label(visibility.one_line(chapter), y, "c"))
            free = y + _LETTERS
        sign = ("× " if side == "o" else "+ ") if place in alone else ""
        # What came or went is always named: it makes the room that its label needs.
        y = max(y + pitch, free if sign or (chapter and not heights) else 0)
        heights[place] = y
        if sign or y >= free:
            labels.append(_label(sign + wording.article_title(article), y, "a" if sign else ""))
            free = y + _LETTERS
    x = _LEFT - 6 if side == "o" else _RIGHT + 6
    group = {"class": side, "transform": f"translate({x} 3)"}
    return _Column(element("g", "\n".join(labels), group), heights, y)


def _label(text: str, y: int, name: str) -> str:
    kind = f' class="{name}"' if name else ""
    return f'<text{kind} y="{y}">{escaped(_cut(text))}</text>'


def _cut(text: str) -> str:
    """The label as far as it has room; wide letters take the room of one and a half."""
    if len(text) * _WIDE_ROOM <= _LONGEST_LABEL:
        return text
    if text.isascii():
        whole = len(text) <= _LONGEST_LABEL
        return text if whole else text[: _LONGEST_LABEL - 1].rstrip() + "…"
    room, end, before = float(_LONGEST_LABEL), 0, ""
    for at, letter in enumerate(text):
        # Never between a letter and its accents, nor before a Khmer subscript.
        if before != _KHMER_COENG and not unicodedata.category(letter).startswith("M"):
            end = at if room >= 1 else end
            room -= _WIDE_ROOM if unicodedata.east_asian_width(letter) in _WIDE else 1
        if room < 0:
            return text[:end].rstrip() + "…"
        before = letter
    return text


def _faint_first(rows: Sequence[ArticleDiff]) -> list[ArticleDiff]:
    """Strong lines are drawn over faint ones."""
    return sorted(rows, key=lambda row: (row.link.moved, _is_forked(row)))


def _kept_its_place(row: ArticleDiff) -> bool:
    """Whether the row is a faint line: among many hundreds no pointer finds one of those."""
    return not (row.link.moved or _is_forked(row))


def _is_forked(row: ArticleDiff) -> bool:
    return row.kind in {Kind.SPLIT, Kind.MERGED}


def _line(row: ArticleDiff, left: _Column, right: _Column) -> str:
    """The row's lines, which tell what they are when the pointer rests on them."""
    names = [row.kind.value, *(("moved",) if row.link.moved else ())]
    names += ["forked"] if _is_forked(row) else []
    told = escaped(wording.of_draft(wording.row_title(row), wording.fate(row)))
    path = f'<path d="{_curves(row, left, right)}"></path>'
    return element("g", f"<title>{told}</title>{path}", {"class": " ".join(names)})


def _curves(row: ArticleDiff, left: _Column, right: _Column) -> str:
    """The drawing commands from each old article of the row to each new one."""
    middle = (_LEFT + _RIGHT) // 2
    commands = []
    for old, new in product(row.link.old, row.link.new):
        start, end = left.heights[old], right.heights[new]
        curve = f"C{middle} {start} {middle} {end} {_RIGHT} {end}"
        commands.append(f"M{_LEFT} {start}{f'H{_RIGHT}' if start == end else curve}")
    return "".join(commands)
