"""From the bytes of an OpenDocument text to lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from draftdiff.errors import EncryptedInputError, UnreadableInputError
from draftdiff.model.reading import Settings
from draftdiff.reading.archive import Archive
from draftdiff.reading.blocks import lines_of
from draftdiff.reading.content import Content, Document
from draftdiff.reading.legacy_fonts import legacy_text
from draftdiff.reading.lines import control_characters
from draftdiff.reading.odt.body import Body
from draftdiff.reading.odt.styles import Styles, styles_of
from draftdiff.reading.redline import Paragraph, blocks_of, revision_diagnostics
from draftdiff.reading.typed_notes import set_typed_notes_apart
from draftdiff.reading.xmltree import attribute, child, name_of, parse_xml

_FURNITURE = {
    "header": "running head",
    "header-left": "running head",
    "header-first": "running head",
    "footer": "running foot",
    "footer-left": "running foot",
    "footer-first": "running foot",
}


def read_odt(document: Document) -> Content:
    """The lines of an OpenDocument text, packed or flat; notes and running heads are in buckets.

    Raises:
        EncryptedInputError: it needs a password.
        UnreadableInputError: it is damaged, or unpacks to more than any draft needs.
    """
    roots = _roots(document)
    text = _find(roots, "text", within="body")
    if text is None:
        what = f"{document.label} is damaged: its text is missing"
        raise UnreadableInputError(what, "download or copy it again")
    styles = styles_of(roots)
    paged = any(name_of(each) == "soft-page-break" for each in text.iter())
    body = Body(styles, _deletions(text), document.settings, paged=paged)
    found = set_typed_notes_apart(
        [
            *_furniture(roots, "running head", styles, document.settings),
            *body.paragraphs(text),
            *body.rest(),
            *_furniture(roots, "running foot", styles, document.settings),
        ]
    )
    revisions = document.settings.revisions
    lines = lines_of(blocks_of(found, revisions))
    return Content(
        lines=lines,
        pages=max((line.page or 0 for line in lines), default=0) or None,
        diagnostics=(
            *revision_diagnostics(found, revisions),
            *control_characters(lines),
            *legacy_text("\n".join(line.text for line in lines)),
        ),
    )


def _roots(document: Document) -> list[Any]:
    """The parts with styles and text; one for a flat file."""
    if not document.data.startswith(b"PK"):
        return [parse_xml(document.data, document.label)]
    archive = Archive(document)
    manifest = archive.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        what = f"{document.label} is encrypted and needs a password"
        raise EncryptedInputError(what, "save a copy of it without a password, and compare that")
    parts = (archive.part(name) for name in ("styles.xml", "content.xml"))
    return [parse_xml(part, document.label) for part in parts if part is not None]


def _find(roots: list[Any], name: str, *, within: str) -> Any:
    for root in roots:
        found = child(root, within, name)
        if found is not None:
            return found
    return None


def _deletions(text: Any) -> dict[str, Any]:
    """The deleted words by the identifiers of their changes."""
    found: dict[str, Any] = {}
    for region in text.iter():
        deletion = child(region, "deletion") if name_of(region) == "changed-region" else None
        if deletion is not None:
            found[attribute(region, "id") or ""] = deletion
    return found


def _furniture(
    roots: list[Any], bucket: str, styles: Styles, settings: Settings
) -> Iterator[Paragraph]:
    for root in roots:
        for element in root.iter():
            if _FURNITURE.get(name_of(element)) == bucket:
                body = Body(styles, {}, settings, paged=False)
                for paragraph in body.paragraphs(element):
                    yield paragraph._replace(bucket=bucket)
