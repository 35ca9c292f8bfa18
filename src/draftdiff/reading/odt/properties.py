"""What an OpenDocument text says of who made it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from draftdiff.reading.archive import Archive
from draftdiff.reading.content import Document, Fact
from draftdiff.reading.xmltree import attribute, child, name_of, parse_xml, text_of

_NAMES = {
    "initial-creator": "author",
    "creator": "last author",
    "creation-date": "time of making",
    "date": "time of the last change",
    "title": "title",
    "subject": "subject",
    "keyword": "keywords",
    "description": "description",
    "generator": "program",
    "printed-by": "who printed it",
    "print-date": "time of printing",
    "editing-cycles": "number of saves",
    "editing-duration": "time of editing",
    "template": "template",
}
_MOST_NAMES = 20


def facts_of_odt(document: Document) -> Iterator[Fact]:
    """The properties of an OpenDocument text, and the names in its revisions and comments."""
    roots = list(_roots(document))
    for root in roots:
        meta = child(root, "meta")
        for element in () if meta is None else meta:
            name = _NAMES.get(name_of(element))
            if name is not None:
                yield Fact(name, text_of(element) or attribute(element, "href") or "")
            elif name_of(element) == "user-defined":
                yield Fact(f"own property “{attribute(element, 'name') or ''}”", text_of(element))
    authors = {name for root in roots for name in _authors(root)}
    yield Fact("names in revisions and comments", ", ".join(sorted(authors)[:_MOST_NAMES]))


def _roots(document: Document) -> Iterator[Any]:
    if not document.data.startswith(b"PK"):
        yield parse_xml(document.data, document.label)
        return
    archive = Archive(document)
    for name in ("meta.xml", "content.xml"):
        part = archive.part(name)
        if part is not None:
            yield parse_xml(part, document.label)


def _authors(root: Any) -> Iterator[str]:
    for element in root.iter():
        if name_of(element) in {"change-info", "annotation"}:
            creator = child(element, "creator")
            if creator is not None:
                yield text_of(creator)
