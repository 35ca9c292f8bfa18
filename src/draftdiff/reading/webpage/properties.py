"""What a web page says of who made it."""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.reading.content import Document, Fact
from draftdiff.reading.webpage.markup import parse_page
from draftdiff.reading.xmltree import attribute, name_of

_NAMES = {
    "author": "author",
    "changedby": "last author",
    "created": "time of making",
    "changed": "time of the last change",
    "generator": "program",
    "keywords": "keywords",
    "description": "description",
}


def facts_of_html(document: Document) -> Iterator[Fact]:
    """The properties that a page's head names."""
    for element in parse_page(document).root.iter():
        if name_of(element).lower() == "meta":
            name = _NAMES.get((attribute(element, "name") or "").lower())
            if name is not None:
                yield Fact(name, attribute(element, "content") or "")
