"""Lists of contents: heads in a row with nothing under them, which all come again later.

Sec. 1. Short title.          <- contents
TITLE I: PROCUREMENT          <- contents
Sec. 101. Authorization.      <- contents
…
SEC. 101. AUTHORIZATION.      <- head
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from draftdiff.model import Level
from draftdiff.parsing.headings import looks_like_heading
from draftdiff.parsing.lines import TextLines, is_small
from draftdiff.parsing.markers import Hit
from draftdiff.parsing.tree import DEPTH
from draftdiff.text.keys import word_key
from draftdiff.text.patterns import compiled_when_used

SHORTEST = 3
"""Entries that make a list; two heads in a row are a container and its first article."""

TITLES = compiled_when_used(
    r"(?:#{1,6}\s*)?(?:table of contents|contents"
    r"|arrangement of (?:sections|clauses|regulations)"
    r"|sommaire|table des matières|inhaltsverzeichnis|inhaltsübersicht|índice|sumário"
    r"|目\s*[录錄次]"
    r"|차\s*례|목\s*차|mục lục|daftar isi"
    r"|សន្លឹកមាតិកា|មាតិការឿង|สารบัญ|оглавление|содержание|зміст)\s*:?",
    re.IGNORECASE,
)
COMPARED, MOST_PLACES = 40, 3
"""Letters of a heading that are compared, and places of a label that are looked at: a schedule
may have articles with the same numbers."""
NESTING = frozenset(DEPTH) - {Level.SCHEDULE, Level.TRANSITIONAL}
MOST_WRAPPED = 2
"""Lines that an entry runs on into at most."""
LONGEST_LEADERS = 200
"""Characters at a line's end that are looked at for leaders."""
LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d*\s*$|…+\s*\d*\s*$|\t\d{1,4}\s*$|[ \xa0]{3,}\d{1,4}\s*$")


class _Place(NamedTuple):
    """A line that begins with a label, the bare words after it, and those above or beside it."""

    line: int
    rest: str
    above: str

    def is_headed(self, heading: str) -> bool:
        """Whether `heading`, in bare words, is the label's; any, where nothing follows it."""
        return not self.rest or any(
            words and (words.startswith(heading) or heading.startswith(words))
            for words in (self.rest, self.above)
        )


_Places = Mapping[tuple[str, str], Sequence[_Place]]


def contents_lines(lines: TextLines, hits: Sequence[tuple[int, Hit]]) -> frozenset[int]:
    """The lines of all lists of contents, with their title lines.

    Args:
        lines: the text lines.
        hits: articles and containers together, in the order of their lines.
    """
    found: set[int] = set()
    places = _places_of_labels(lines, hits)
    heads = frozenset(index for index, _ in hits)
    for run in _runs(lines, hits, places):
        again = sum(_comes_again(hit, run[-1][0], places) for _, hit in run)
        dotted = sum(_is_dotted(lines.texts[index]) for index, _ in run)
        if again * 3 >= len(run) * 2 or dotted * 2 > len(run):
            last = _last_line(lines, run, heads)
            found.update(_with_neighbours(lines, run[0][0], last))
    return frozenset(found)


def _places_of_labels(
    lines: TextLines, hits: Sequence[tuple[int, Hit]]
) -> dict[tuple[str, str], list[_Place]]:
    places: dict[tuple[str, str], list[_Place]] = {}
    for index, hit in hits:
        above = lines.texts[index - 1][:COMPARED] if index else ""
        if lines.beside:
            above = _beside(lines, index) or above
        place = _Place(index, word_key(hit.rest[:COMPARED]), word_key(above))
        places.setdefault(_label_key(hit), []).append(place)
    return places


def _beside(lines: TextLines, index: int) -> str:
    """What stands in the margin beside a label, as far as it is compared; "" for nothing."""
    note = lines.beside.get(lines.sources[index].number, ())
    return " ".join(line.text for line in note)[:COMPARED]


def _comes_again(hit: Hit, last: int, places: _Places) -> bool:
    """Whether the entry's label stands below the line `last` with the same heading, or none."""
    listed = places[_label_key(hit)]
    below = bisect_right(listed, last, key=lambda place: place.line)
    heading = word_key(LEADERS.sub("", hit.rest[:LONGEST_LEADERS])[:COMPARED])
    return any(place.is_headed(heading) for place in listed[below : below + MOST_PLACES])


def _is_dotted(text: str) -> bool:
    if not text[-1:].isdecimal() and text[-1:] not in {".", "…"}:
        return False
    return LEADERS.search(text[-LONGEST_LEADERS:]) is not None


def _label_key(hit: Hit) -> tuple[str, str]:
    return hit.level, word_key(hit.num or hit.label)


def _runs(
    lines: TextLines,
    hits: Sequence[tuple[int, Hit]],
    places: _Places,
) -> list[list[tuple[int, Hit]]]:
    """Hits in a row between which there is no more than a heading's second line."""
    runs: list[list[tuple[int, Hit]]] = [[]]
    for index, hit in hits:
        run = runs[-1]
        if run and not _is_next_entry(lines, run[-1], index):
            runs.append([])
        if not _is_sentence(hit):
            runs[-1].append((index, hit))
        elif runs[-1]:
            runs.append([])
    return [_first_list(run, places) for run in runs if len(run) > SHORTEST]


def _first_list(run: list[tuple[int, Hit]], places: _Places) -> list[tuple[int, Hit]]:
    """The entries up to where the law itself opens.

    It opens where an article comes for the second time, or a container of the outermost level:
    inner ones count anew in each outer one. One that came in the second half of the list is an
    entry listed twice, since a law begins where its list does. Containers just before the opening
    that never come again are the law's own, too.
    """
    outermost = min((DEPTH[hit.level] for _, hit in run if hit.level in NESTING), default=-1)
    first: dict[tuple[str, str], int] = {}
    for position, (_, hit) in enumerate(run):
        restarts = DEPTH.get(hit.level, outermost) <= outermost
        came = first.setdefault(_label_key(hit), position)
        if 2 * came < position and restarts and position >= SHORTEST:
            return _without_last_containers(run[:position], places)
    return run


def _without_last_containers(run: list[tuple[int, Hit]], places: _Places) -> list[tuple[int, Hit]]:
    stop = len(run)
    for index, hit in reversed(run):
        if hit.level not in DEPTH or places[_label_key(hit)][-1].line != index:
            break
        stop -= 1
    return run[:stop]


def _is_sentence(hit: Hit) -> bool:
    """Whether an article's text follows its label: lists of contents have headings alone."""
    return hit.rest.rstrip().endswith(("。", "。」", "។", "៕"))


def _is_next_entry(lines: TextLines, entry: tuple[int, Hit], index: int) -> bool:
    """Whether no more than the heading of `entry` stands between it and the hit at `index`."""
    between = [lines.texts[i] for i in range(entry[0] + 1, index) if lines.texts[i]]
    if not between:
        return True
    if not entry[1].rest.strip():
        return len(between) == 1 and looks_like_heading(between[0])
    if len(between) > MOST_WRAPPED or _is_dotted(lines.texts[entry[0]]):
        return False
    # The rest of a wrapped entry is dotted at last, or goes on in lower case.
    return _is_dotted(between[-1]) or (len(between) == 1 and is_small(between[0][0]))


def _last_line(lines: TextLines, run: Sequence[tuple[int, Hit]], heads: frozenset[int]) -> int:
    """The last entry's line, or that of its heading where it stands below."""
    index, hit = run[-1]
    below = lines.after(index)
    return index if hit.rest.strip() or below is None or below in heads else below


def _with_neighbours(lines: TextLines, first: int, last: int) -> range:
    """The lines of a list with the dotted lines around it that are no labels, and its title."""
    while (above := lines.before(first)) is not None and _is_dotted(lines.texts[above]):
        first = above
    while (below := lines.after(last)) is not None and _is_dotted(lines.texts[below]):
        last = below
    if above is not None and TITLES.fullmatch(lines.texts[above]):
        first = above
    return range(first, last + 1)
