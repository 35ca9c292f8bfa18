"""A chart of growth as SVG: seconds by articles, both on logarithmic scales.

    10 s ┤            ╱ wdiff
     1 s ┤       ╱ ╱
    0.1 s┤  ╱────
         └──┬────┬────┬──
           60  1,000  10,000

Written by hand, since a library of charts would write another file on each machine.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 170, 30, 50
ARTICLES = (60, 300, 1_000, 3_000, 10_000)
SECONDS = (0.001, 0.01, 0.1, 1.0, 10.0, 100.0)
COLORS = ("#b3261e", "#e8710a", "#188038", "#1a56b0", "#7b1fa2", "#5f6368", "#00838f")
OWN = 2
"""How many of the lines, from the first, are our own, and so drawn thicker."""
APART = 16
"""How far the names at the ends of lines stand apart at least."""

Points = Sequence[tuple[float, float]]


def chart(lines: Mapping[str, Points]) -> str:
    """The chart of the lines that have points, each with its name at its end."""
    drawn = [(name, points) for name, points in lines.items() if points]
    view = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
    parts = [
        f'<svg {view} font-family="sans-serif" font-size="13" role="img">',
        "<title>Processor seconds by the number of articles</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        *_grid(),
    ]
    names = _names_apart([(points[-1][0], _y(points[-1][1]), name) for name, points in drawn])
    for place, (name, points) in enumerate(drawn):
        color = COLORS[place % len(COLORS)]
        at = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in points)
        thick = 3 if place < OWN else 1.6
        parts.append(
            f'<polyline points="{at}" fill="none" stroke="{color}" stroke-width="{thick}"/>'
        )
        end = _x(points[-1][0]) + 8
        weight = "bold" if place < OWN else "normal"
        parts.append(
            f'<text x="{end:.1f}" y="{names[name] + 4:.1f}" fill="{color}" '
            f'font-weight="{weight}">{escape(name)}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


def _grid() -> list[str]:
    parts = []
    for value in SECONDS:
        y = _y(value)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#dadce0"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:g} s</text>')
    for value in ARTICLES:
        x = _x(value)
        parts.append(f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#dadce0"/>')
        parts.append(
            f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{value:,}</text>'
        )
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(
        f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">articles of each draft</text>'
    )
    return parts


def _x(articles: float) -> float:
    first, last = math.log(ARTICLES[0]), math.log(ARTICLES[-1])
    return LEFT + (WIDTH - RIGHT - LEFT) * (math.log(articles) - first) / (last - first)


def _y(seconds: float) -> float:
    first, last = math.log(SECONDS[0]), math.log(SECONDS[-1])
    share = (math.log(max(seconds, SECONDS[0])) - first) / (last - first)
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share


def _names_apart(ends: Sequence[tuple[float, float, str]]) -> dict[str, float]:
    """Where each name stands: of those whose lines end at one place none covers another."""
    found: dict[str, float] = {}
    for end in {x for x, _, _ in ends}:
        below = math.inf
        for y, name in sorted(((y, name) for x, y, name in ends if x == end), reverse=True):
            below = min(y, below - APART)
            found[name] = below
    return found
