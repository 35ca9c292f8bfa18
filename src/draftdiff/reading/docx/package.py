"""The parts of a Word file, found by their relations and not by their usual names.

_rels/.rels ─▶ word/document.xml ─▶ word/_rels/document.xml.rels ─▶ numbering, styles, footnotes…
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from draftdiff.errors import EncryptedInputError, UnreadableInputError
from draftdiff.reading.archive import Archive
from draftdiff.reading.content import Document
from draftdiff.reading.xmltree import attribute, children, parse_xml

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """The parts of a Word file as XML.

    Raises:
        EncryptedInputError: it needs a password.
        UnreadableInputError: it is damaged, or has no text part.
    """

    def __init__(self, document: Document) -> None:
        if document.data.startswith(_OLE):
            what = f"{document.label} is encrypted and needs a password"
            step = "save a copy of it without a password, and compare that"
            raise EncryptedInputError(what, step)
        self._label = document.label
        self.archive = Archive(document)
        main = self._main()
        root = self.xml(main) if main else None
        if root is None:
            what = f"{document.label} is damaged: its text is missing"
            raise UnreadableInputError(what, "download or copy it again")
        self.document = root
        self._related = self._relations(main)

    def xml(self, name: str) -> Any:
        """The root of a part; None where there is no such part."""
        data = self.archive.part(name)
        return None if data is None else parse_xml(data, self._label)

    def related(self, kind: str) -> Any:
        """The first part that stands in this relation to the text ("numbering"); or None."""
        return next(self.all_related(kind), None)

    def all_related(self, kind: str) -> Iterator[Any]:
        """All parts that stand in this relation to the text ("header")."""
        for found, target in self._related:
            root = self.xml(target) if found == kind else None
            if root is not None:
                yield root

    def _main(self) -> str:
        targets = self._relations("")
        return next((target for kind, target in targets if kind == "officeDocument"), "")

    def _relations(self, part: str) -> list[tuple[str, str]]:
        """The kinds and targets of what a part is related to, in the file's order."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for relation in children(root, "Relationship"):
            if attribute(relation, "TargetMode") == "External":
                continue
            kind = (attribute(relation, "Type") or "").rpartition("/")[2]
            target = attribute(relation, "Target") or ""
            found.append((kind, posixpath.normpath(posixpath.join("/", folder, target))[1:]))
        return found
