"""What an OpenDocument style says of words, and how its lists count.

<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Article ">
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from draftdiff.reading.docx.numerals import spelled
from draftdiff.reading.docx.styles import whole_number
from draftdiff.reading.redline import Fate
from draftdiff.reading.xmltree import attribute, child, name_of

_LONGEST_CHAIN = 32
_PLACE = re.compile(r"%(\d{1,2})%")
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1st": "ordinal",
    "一, 二, 三, ...": "chineseCounting",
    "А, Б, .., Аа, Аб, ... (ru)": "russianUpper",
    "а, б, .., аа, аб, ... (ru)": "russianLower",
    "ก, ข, ค, ...": "thaiLetters",
    "①, ②, ③, ...": "decimalEnclosedCircle",
}
_ZEROS = "០๐໐०০٠۰"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list: its pattern has %1% where the number of level 1 stands."""

    number_format: str
    pattern: str
    start: int = 1


@dataclass(frozen=True, slots=True)
class Styles:
    """The looks of words and paragraphs, and the lists, by the names of styles."""

    fates: Mapping[str, Fate]
    raised: frozenset[str]
    lists: Mapping[str, Mapping[int, Level]]
    outline: Mapping[int, Level]


def styles_of(roots: Iterable[Any]) -> Styles:
    """The styles of all parts that define some; later ones win."""
    elements: dict[str, Any] = {}
    lists: dict[str, Mapping[int, Level]] = {}
    outline: Mapping[int, Level] = {}
    for root in roots:
        for element in root.iter():
            name = name_of(element)
            if name == "style":
                elements[attribute(element, "name") or ""] = element
            elif name == "list-style":
                lists[attribute(element, "name") or ""] = _levels(element)
            elif name == "outline-style":
                outline = _levels(element)
    fates = {name: _fate(name, elements) for name in elements}
    raised = frozenset(name for name in elements if _is_raised(elements[name]))
    return Styles(fates, raised, lists, outline)


def _levels(element: Any) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for each in element:
        at = whole_number(attribute(each, "level"))
        if at is None:
            continue
        if name_of(each) == "list-level-style-bullet":
            sign = attribute(each, "bullet-char") or ""
            found[at] = Level(number_format="none", pattern=_bullet(sign))
        else:
            found[at] = _level(each, at)
    return found


def _bullet(sign: str) -> str:
    return "•" if "\ue000" <= sign <= "\uf8ff" else sign


def _level(element: Any, at: int) -> Level:
    kind = attribute(element, "num-format") or ""
    start = whole_number(attribute(element, "start-value"))
    pattern = attribute(element, "num-list-format")
    if pattern is None:
        shown = whole_number(attribute(element, "display-levels")) or 1
        numbers = ".".join(f"%{level}%" for level in range(max(1, at - shown + 1), at + 1))
        prefix, suffix = attribute(element, "num-prefix"), attribute(element, "num-suffix")
        pattern = f"{prefix or ''}{numbers}{suffix or ''}"
    if not kind:
        pattern = ""
    return Level(number_format=kind, pattern=pattern, start=1 if start is None else start)


def label(levels: Mapping[int, Level], at: int, counters: Mapping[int, int]) -> str:
    """What stands before a paragraph at level `at`, each level having been counted so far."""
    own = levels.get(at)
    if own is None:
        return ""

    def number(place: re.Match[str]) -> str:
        level = int(place[1])
        named = levels.get(level)
        if named is None or not named.number_format:
            return ""
        return _spelled(counters.get(level, named.start), named.number_format)

    return _PLACE.sub(number, own.pattern).strip()


def _spelled(number: int, kind: str) -> str:
    zero = next((zero for zero in _ZEROS if chr(ord(zero) + 1) == kind[:1]), "")
    if zero:
        return "".join(chr(ord(zero) + int(digit)) for digit in str(abs(number)))
    return spelled(number, _FORMATS.get(kind, "decimal"))


def _fate(name: str, elements: Mapping[str, Any]) -> Fate:
    """What a style, or the nearest of its ancestors that says something, makes of words."""
    at: str | None = name
    for _ in range(_LONGEST_CHAIN):
        if at is None or at not in elements:
            break
        own = _own_fate(child(elements[at], "text-properties"))
        if own is not None:
            return own
        at = attribute(elements[at], "parent-style-name")
    return Fate.KEPT


def _own_fate(properties: Any) -> Fate | None:
    if attribute(properties, "display") == "none":
        return Fate.HIDDEN
    struck = attribute(properties, "text-line-through-style")
    kind = attribute(properties, "text-line-through-type")
    if struck or kind:
        return Fate.KEPT if "none" in {struck, kind} else Fate.STRUCK
    underlined = attribute(properties, "text-underline-style")
    if underlined:
        return Fate.KEPT if underlined == "none" else Fate.UNDERLINED
    return None


def _is_raised(element: Any) -> bool:
    position = attribute(child(element, "text-properties"), "text-position") or ""
    # "super 58%", or how far up in per cent: "33% 58%"; "0% 100%" is level.
    return position.startswith("super") or position[:1] in set("123456789")
