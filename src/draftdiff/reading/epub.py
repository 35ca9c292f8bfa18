"""E-books: the chapters that the book lists, each a web page, read in its order."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from urllib.parse import unquote

from draftdiff.errors import UnreadableInputError
from draftdiff.model import Diagnostic, Line
from draftdiff.reading.archive import Archive
from draftdiff.reading.content import Content, Document
from draftdiff.reading.webpage import read_html
from draftdiff.reading.xmltree import attribute, child, children, parse_xml

_CONTAINER = "META-INF/container.xml"


def read_epub(document: Document) -> Content:
    """The lines of all chapters, one after the other, without the book's own contents page.

    Raises:
        UnreadableInputError: it is damaged, or lists no chapters.
    """
    archive = Archive(document)
    lines: list[Line] = []
    diagnostics: dict[str, Diagnostic] = {}
    for name in _chapters(archive, document.label):
        data = archive.part(name)
        if not data or not data.strip():
            continue
        chapter = read_html(replace(document, data=data))
        if lines and chapter.lines:
            lines.append(Line("", len(lines) + 1))
        start = len(lines)
        lines.extend(line._replace(number=line.number + start) for line in chapter.lines)
        for found in chapter.diagnostics:
            diagnostics.setdefault(found.code, found)
    return Content(lines=tuple(lines), diagnostics=tuple(diagnostics.values()))


def _chapters(archive: Archive, label: str) -> list[str]:
    """The names of the parts that are chapters, in reading order."""
    package = _package_name(archive, label)
    data = archive.part(package)
    if data is None:
        what = f"{label} is damaged: it does not list its chapters"
        raise UnreadableInputError(what, "download or copy it again")
    root = parse_xml(data, label)
    items = {attribute(each, "id"): each for each in children(child(root, "manifest"), "item")}
    found = []
    for reference in children(child(root, "spine"), "itemref"):
        item = items.get(attribute(reference, "idref"))
        if item is None or "nav" in (attribute(item, "properties") or "").split():
            continue
        href = unquote(attribute(item, "href") or "")
        found.append(posixpath.normpath(posixpath.join(posixpath.dirname(package), href)))
    return found


def _package_name(archive: Archive, label: str) -> str:
    data = archive.part(_CONTAINER)
    root = parse_xml(data, label) if data is not None else None
    return attribute(child(root, "rootfiles", "rootfile"), "full-path") or ""
