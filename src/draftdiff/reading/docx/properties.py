"""What a Word file says of who made it, and what it carries besides its text."""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.reading.content import Document, Fact
from draftdiff.reading.docx.package import Package
from draftdiff.reading.xmltree import attribute, name_of, text_of

_CORE = {
    "creator": "author",
    "lastModifiedBy": "last author",
    "created": "time of making",
    "modified": "time of the last change",
    "title": "title",
    "subject": "subject",
    "keywords": "keywords",
    "description": "description",
    "revision": "number of saves",
    "lastPrinted": "time of printing",
}
_APP = {
    "Application": "program",
    "Company": "company",
    "Manager": "manager",
    "Template": "template",
    "TotalTime": "minutes of editing",
}
_MOST_NAMES = 20


def facts_of_docx(document: Document) -> Iterator[Fact]:
    """The properties of a Word file, the names in its revisions, and what is attached."""
    package = Package(document)
    for part, names in (("docProps/core.xml", _CORE), ("docProps/app.xml", _APP)):
        root = package.xml(part)
        for element in () if root is None else root:
            name = names.get(name_of(element))
            if name is not None:
                yield Fact(name, text_of(element))
    custom = package.xml("docProps/custom.xml")
    for element in () if custom is None else custom:
        yield Fact(f"own property “{attribute(element, 'name') or ''}”", text_of(element))
    yield Fact("names in revisions and comments", ", ".join(_authors(package)))
    parts = package.archive.names()
    yield Fact("macros", ", ".join(part for part in parts if part.endswith("vbaProject.bin")))
    yield Fact("embedded files", ", ".join(part for part in parts if "/embeddings/" in part))
    yield Fact("links to other files", ", ".join(_links(package)))


def _authors(package: Package) -> list[str]:
    roots = (package.document, *package.all_related("comments"), *package.all_related("footnotes"))
    found = {
        attribute(element, "author") or ""
        for root in roots
        for element in root.iter()
        if attribute(element, "author")
    }
    return sorted(found)[:_MOST_NAMES]


def _links(package: Package) -> list[str]:
    """Where relations lead outside the file, links of the text to the web left out."""
    found: set[str] = set()
    for part in package.archive.names():
        if not part.endswith(".rels"):
            continue
        for relation in package.xml(part):
            kind = (attribute(relation, "Type") or "").rpartition("/")[2]
            external = attribute(relation, "TargetMode") == "External"
            if external and kind != "hyperlink":
                found.add(attribute(relation, "Target") or "")
    return sorted(found)[:_MOST_NAMES]
