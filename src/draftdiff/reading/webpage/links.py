"""Links between a footnote and its place in the text: each leads to the other.

… of the Council (<a id="src1" href="#n1">1</a>)       the reference
(<a id="n1" href="#src1">1</a>) OJ L 176, 27.6.2013    the note
"""

from __future__ import annotations

import re
from typing import Any

from draftdiff.reading.xmltree import attribute, name_of, text_of

_NUMBER = re.compile(r"[\s(\[]*(?:\d{1,3}|[*†‡]{1,3})[\s)\]]*")


def note_links(root: Any) -> frozenset[Any]:
    """The links that are a footnote's number, in the text and before the note."""
    by_name: dict[str, Any] = {}
    for element in root.iter():
        if name_of(element).lower() == "a":
            for key in ("id", "name"):
                by_name.setdefault(attribute(element, key) or "", element)
    found: set[Any] = set()
    for name, element in by_name.items():
        other = by_name.get(_target(element))
        if name and other is not None and other is not element and _target(other) == name:
            found.update(each for each in (element, other) if _NUMBER.fullmatch(text_of(each)))
    return frozenset(found)


def _target(element: Any) -> str:
    href = attribute(element, "href") or ""
    return href[1:] if href.startswith("#") else ""
