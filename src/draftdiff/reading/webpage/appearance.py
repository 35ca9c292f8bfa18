"""What a page's styles say of its words: struck through, hidden, how lists are numbered.

    <style> .velho { text-decoration: line-through } </style>   every class="velho" is struck
    <span style="display:none">                                 is not seen

Of style sheets only rules for one class, or for the lists of one class, are heeded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from draftdiff.reading.xmltree import attribute, name_of

_SELECTOR = re.compile(r"(?:[a-z0-9]+)?\.([\w-]+)")
_LIST_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b([a-z]+(?:-[a-z]+)+|decimal|disc|none)\b"
)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through")
_UNSTRUCK = re.compile(r"text-decoration(?:-line)?\s*:\s*none")
_UNDERLINED = re.compile(r"text-decoration(?:-line)?\s*:[^;]*underline")
# Longer ones mean harm: no page needs them, and searching them takes time.
_LONGEST_STYLE = 2000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")


class Look(NamedTuple):
    """How words look; None and "" where nothing is said."""

    struck: bool | None = None
    underlined: bool | None = None
    hidden: bool = False
    numbered: str = ""


def looks_by_class(root: Any) -> Mapping[str, Look]:
    """The looks that the page's own style sheets give to classes."""
    found: dict[str, Look] = {}
    for element in root.iter():
        if name_of(element) != "style":
            continue
        for rule in (element.text or "").split("}"):
            selectors, _, style = rule.rpartition("{")
            look = _look(style)
            if look == Look():
                continue
            for selector in selectors[-_LONGEST_STYLE:].split(","):
                name = _SELECTOR.fullmatch(selector.strip())
                if name:
                    found[name[1]] = _over(found.get(name[1], Look()), look)
    return found


def look_of(element: Any, by_class: Mapping[str, Look]) -> Look:
    """The look of an element: its classes' first, its own style over them."""
    look = Look()
    for name in (attribute(element, "class") or "").split():
        look = _over(look, by_class.get(name, Look()))
    style = attribute(element, "style")
    if style:
        look = _over(look, _look(style))
    hidden = look.hidden or attribute(element, "hidden") is not None
    return look._replace(hidden=hidden)


def _look(style: str) -> Look:
    style = style[:_LONGEST_STYLE].lower()
    numbered = _LIST_STYLE.search(style)
    struck: bool | None = True if _STRUCK.search(style) else None
    if struck is None and _UNSTRUCK.search(style):
        struck = False
    return Look(
        struck=struck,
        underlined=True if _UNDERLINED.search(style) else None,
        hidden=_HIDDEN.search(style) is not None,
        numbered=numbered[1] if numbered else "",
    )


def _over(look: Look, own: Look) -> Look:
    return Look(
        struck=look.struck if own.struck is None else own.struck,
        underlined=look.underlined if own.underlined is None else own.underlined,
        hidden=look.hidden or own.hidden,
        numbered=own.numbered or look.numbered,
    )
