"""A bar for each chapter: what became of its articles, drawn to one scale.

    Chapter 3 Offences    ████▒▒▒▒▒▒░░    4 unchanged, 6 reworded, 2 added

The figures stand beside the bar: a bar is for the eye, not for reading off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from draftdiff.model import ArticleDiff, Comparison, Kind
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import element, escaped, isolated
from draftdiff.reporting.languages import figure, say

_WIDTH, _HEIGHT = 240, 12
_MOST = 60
"""Chapters that a reader can take in; a law whose every article is a chapter has no chapters."""


def chapter_numbers(comparison: Comparison) -> Mapping[str, int]:
    """The titles of the outermost containers, numbered in the order of the rows."""
    titles = dict.fromkeys(map(wording.chapter_title, comparison.changes))
    numbers = {title: number for number, title in enumerate(filter(None, titles))}
    return numbers if 1 < len(numbers) <= _MOST else {}


def chapter_bars(comparison: Comparison, chapters: Mapping[str, int]) -> str:
    """A table with a bar in each line; nothing where the law has no chapters."""
    if not chapters:
        return ""
    counts: dict[str, Counter[Kind]] = {}
    for row in comparison.changes:
        counts.setdefault(wording.chapter_title(row), Counter())[row.kind] += _articles(row)
    most = max(count.total() for count in counts.values())
    lines = "\n".join(_line(title, counts[title], most) for title in counts)
    heads = (say("Chapter"), say("Articles"), say("What happened"))
    head = "".join(element("th", escaped(word), {"scope": "col"}) for word in heads)
    caption = escaped(say("What became of the articles, by chapter"))
    return element(
        "table",
        f"<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}\n</tbody>",
        {"class": "bars"},
    )


def _articles(row: ArticleDiff) -> int:
    return max(len(row.old), len(row.new))


def _line(title: str, count: Counter[Kind], most: int) -> str:
    name = isolated(title) or escaped(say("(in no chapter)"))
    present = [kind for kind in Kind if count[kind]]
    figures = ", ".join(
        say("{count} {kind}", count=figure(count[kind]), kind=wording.kind_name(kind))
        for kind in present
    )
    cells = (
        element("th", name, {"scope": "row"}),
        element("td", _bar(present, count, most)),
        element("td", escaped(figures)),
    )
    return element("tr", "".join(cells))


def _bar(present: Sequence[Kind], count: Counter[Kind], most: int) -> str:
    """The bar alone, hidden from screen readers: the figures beside it say the same."""
    parts, start = [], 0
    for kind in present:
        end = start + count[kind]
        left, right = (round(place * _WIDTH / most, 1) for place in (start, end))
        parts.append(
            f'<rect class="{kind.value}" x="{left:g}" y="0" width="{right - left:g}" '
            f'height="{_HEIGHT}"></rect>'
        )
        start = end
    return element(
        "svg",
        "".join(parts),
        {"viewBox": f"0 0 {_WIDTH} {_HEIGHT}", "class": "bar", "aria-hidden": "true"},
    )
