"""Automatic numbers, as Word shows them.

numbering.xml:  level 0 "Article %1."   level 1 "%1.%2"   level 2 "(%3)" lowerLetter

    numId 4, level 0   ─▶  "Article 1."
    numId 4, level 1   ─▶  "1.1"
    numId 4, level 2   ─▶  "(a)"
    numId 4, level 1   ─▶  "1.2"         a deeper level restarts after a higher one
    numId 4, level 0   ─▶  "Article 2."

Counters belong to the abstract numbering: lists that share one go on counting, unless a list
overrides where it starts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from draftdiff.reading.docx.numerals import spelled
from draftdiff.reading.docx.styles import is_on, left_of, whole_number
from draftdiff.reading.xmltree import attribute, child, children

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
# Bullets in symbol fonts stand in the private use area: which sign it is, no reader can tell.
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list.

    `text` is the pattern ("Article %1."), `restart` the level (from 1) after which it counts
    anew: None for any higher level, 0 for never. `legal` writes all its numbers in digits.
    """

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A list as paragraphs name it: the counters it shares, its levels, the starts it sets."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: Any) -> None:
        abstracts = {
            attribute(each, "abstractNumId") or "": each for each in children(root, "abstractNum")
        }
        self._lists = {
            attribute(each, "numId") or "": _list_of(each, abstracts)
            for each in children(root, "num")
        }
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def level_of_style(self, num_id: str, style: str | None) -> int | None:
        """The level of a list that a paragraph style is tied to."""
        found = self._lists.get(num_id)
        if found is None or style is None:
            return None
        return next((at for at, level in found.levels.items() if level.style == style), None)

    def left(self, num_id: str, level: int) -> int | None:
        """How far a level is indented, in twips."""
        found = self._lists.get(num_id)
        return found.levels[level].left if found and level in found.levels else None

    def next_label(self, num_id: str, level: int) -> str:
        """Count one paragraph on, and say what Word writes before it ("" for nothing)."""
        found = self._lists.get(num_id)
        if found is None or level not in found.levels:
            return ""
        counters = self._counters.setdefault(found.abstract, {})
        if level in found.starts and (num_id, level) not in self._started:
            counters[level] = found.starts[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = found.levels[level].start
        self._started.add((num_id, level))
        for deeper in [at for at in counters if at > level]:
            if _restarts(found.levels.get(deeper, Level()), level):
                del counters[deeper]
        return _label(found, level, counters)


def _restarts(deeper: Level, counted: int) -> bool:
    return deeper.restart is None or counted < deeper.restart


def _label(found: List, level: int, counters: dict[int, int]) -> str:
    own = found.levels[level]
    if own.number_format == "bullet":
        return _PRIVATE_USE.sub("•", own.text)

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        named = found.levels.get(at, Level())
        # A level that was never counted shows its start, and from then on has been.
        value = counters.setdefault(at, found.starts.get(at, named.start))
        numbered = "decimal" if own.legal else named.number_format
        return spelled(value, numbered)

    return _PLACE.sub(number, own.text).strip()


def _list_of(element: Any, abstracts: Mapping[str, Any]) -> List:
    identifier = attribute(child(element, "abstractNumId"), "val") or ""
    abstract = _linked(abstracts.get(identifier), abstracts)
    levels = dict(_levels_of(abstract))
    starts: dict[int, int] = {}
    for override in children(element, "lvlOverride"):
        at = whole_number(attribute(override, "ilvl"))
        if at is None:
            continue
        start = whole_number(attribute(child(override, "startOverride"), "val"))
        if start is not None:
            starts[at] = start
        own = child(override, "lvl")
        if own is not None:
            levels[at] = _level(own)
    return List(abstract=identifier, levels=levels, starts=starts)


def _linked(abstract: Any, abstracts: Mapping[str, Any]) -> Any:
    """The numbering that defines the levels: some only name a list style that another defines."""
    link = attribute(child(abstract, "numStyleLink"), "val")
    if link is None:
        return abstract
    defining = (
        each for each in abstracts.values() if attribute(child(each, "styleLink"), "val") == link
    )
    return next(defining, abstract)


def _levels_of(abstract: Any) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for element in children(abstract, "lvl"):
        at = whole_number(attribute(element, "ilvl"))
        if at is not None and 0 <= at < _LEVELS:
            found[at] = _level(element)
    return found


def _level(element: Any) -> Level:
    start = whole_number(attribute(child(element, "start"), "val"))
    level = Level(
        start=0 if start is None else start,
        number_format=_format_of(element),
        text=attribute(child(element, "lvlText"), "val") or "",
        restart=whole_number(attribute(child(element, "lvlRestart"), "val")),
        legal=bool(is_on(element, "isLgl")),
        style=attribute(child(element, "pStyle"), "val"),
        left=left_of(child(element, "pPr")),
    )
    hidden = is_on(child(element, "rPr"), "vanish")
    return replace(level, text="") if hidden else level


def _format_of(element: Any) -> str:
    found = child(element, "numFmt")
    if found is None:
        # Formats that older programs do not know stand in a choice, with a fallback beside it.
        found = child(element, "AlternateContent", "Fallback", "numFmt")
    return attribute(found, "val") or "decimal"
