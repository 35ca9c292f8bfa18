"""Lists of contents: heads in a row with nothing under them, which all come again later.

Sec. 1. Short title.          <- contents
TITLE I: PROCUREMENT          <- contents
Sec. 101. Authorization.      <- contents
…
SEC. 101. AUTHORIZATION.      <- head
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.parsing.lines import TextLines
from draftdiff.parsing.markers import Hit
from draftdiff.text.keys import word_key

SHORTEST = 3
"""Entries that make a list; two heads in a row are a container and its first article."""

TITLES = re.compile(
    r"(?:#{1,6}\s*)?(?:table of contents|contents"
    r"|arrangement of (?:sections|clauses|regulations)"
    r"|sommaire|table des matières|inhaltsverzeichnis|inhaltsübersicht|índice|sumário"
    r"|目\s*[录錄次]"
    r"|차\s*례|목\s*차|mục lục|daftar isi"
    r"|សន្លឹកមាតិកា|មាតិការឿង|สารบัญ|оглавление|содержание|зміст)\s*:?",
    re.IGNORECASE,
)
LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d*\s*$|…+\s*\d*\s*$|\t\d{1,4}\s*$")


def contents_lines(lines: TextLines, hits: Sequence[tuple[int, Hit]]) -> frozenset[int]:
    """The lines of all lists of contents, with their title lines.

    Args:
        lines: the text lines.
        hits: articles and containers together, in the order of their lines.
    """
    found: set[int] = set()
    last_of_label = {_label_key(hit): index for index, hit in hits}
    for run in _runs(lines, hits):
        again = sum(last_of_label[_label_key(hit)] > run[-1][0] for _, hit in run)
        dotted = sum(LEADERS.search(lines.texts[index]) is not None for index, _ in run)
        if again * 3 >= len(run) * 2 or dotted * 2 > len(run):
            found.update(range(run[0][0], _last_line(lines, run) + 1))
            title = lines.before(run[0][0])
            if title is not None and TITLES.fullmatch(lines.texts[title]):
                found.add(title)
    return frozenset(found)


def _label_key(hit: Hit) -> tuple[str, str]:
    return hit.level.value, word_key(hit.num or hit.label)


def _runs(lines: TextLines, hits: Sequence[tuple[int, Hit]]) -> list[list[tuple[int, Hit]]]:
    """Hits in a row between which there is no more than a heading's second line."""
    runs: list[list[tuple[int, Hit]]] = [[]]
    for index, hit in hits:
        run = runs[-1]
        if run and _lines_between(lines, run[-1][0], index) > _allowed(run[-1][1]):
            runs.append([])
        runs[-1].append((index, hit))
    return [_without_last_head(run) for run in runs if len(run) > SHORTEST]


def _without_last_head(run: list[tuple[int, Hit]]) -> list[tuple[int, Hit]]:
    """The entry at which a label comes for the second time opens the law itself."""
    seen: set[tuple[str, str]] = set()
    for position, (_, hit) in enumerate(run):
        key = _label_key(hit)
        if key in seen and position >= SHORTEST and hit.level.value != "section":
            return run[:position]
        seen.add(key)
    return run


def _allowed(hit: Hit) -> int:
    return 0 if hit.rest.strip() else 1


def _lines_between(lines: TextLines, first: int, last: int) -> int:
    return sum(1 for index in range(first + 1, last) if lines.texts[index])


def _last_line(lines: TextLines, run: Sequence[tuple[int, Hit]]) -> int:
    index, hit = run[-1]
    if hit.rest.strip():
        return index
    below = lines.after(index)
    return below if below is not None else index
