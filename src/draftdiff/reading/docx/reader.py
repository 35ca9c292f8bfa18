"""From the bytes of a Word file to lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from draftdiff.model import Diagnostic, Line
from draftdiff.model.reading import Settings
from draftdiff.reading.blocks import lines_of
from draftdiff.reading.content import Content, Document
from draftdiff.reading.docx.body import Body, note_elements, page_breaks
from draftdiff.reading.docx.columns import in_reading_order
from draftdiff.reading.docx.numbering import Numbering
from draftdiff.reading.docx.package import Package
from draftdiff.reading.docx.styles import Styles, styles_of
from draftdiff.reading.legacy_fonts import legacy_font, legacy_text
from draftdiff.reading.lines import control_characters
from draftdiff.reading.redline import Paragraph, blocks_of, revision_diagnostics
from draftdiff.reading.typed_notes import set_typed_notes_apart
from draftdiff.reading.xmltree import attribute, child, name_of


def read_docx(document: Document) -> Content:
    """The lines of a Word file as Word shows it; notes and running heads are in buckets.

    Pages are those of the last layout, where the file tells them.

    Raises:
        EncryptedInputError: it needs a password.
        UnreadableInputError: it is damaged, or unpacks to more than any draft needs.
    """
    package = Package(document)
    root = package.document
    paged = page_breaks(root)
    styles = styles_of(package.related("styles"))
    numbering = Numbering(package.related("numbering"))
    body = Body(styles, numbering, document.settings, _notes_of(package), paged=paged)
    blocks = in_reading_order(_body_of(root))
    text = set_typed_notes_apart([*body.paragraphs(blocks), *body.rest()])
    found = [
        *_furniture(package, "header", "running head", styles, document.settings),
        *text,
        *_furniture(package, "footer", "running foot", styles, document.settings),
    ]
    lines = lines_of(blocks_of(found, document.settings.revisions))
    return Content(
        lines=lines,
        pages=max((line.page or 0 for line in lines), default=0) or None,
        diagnostics=(
            *revision_diagnostics(found, document.settings.revisions),
            *control_characters(lines),
            *_legacy(root, lines),
        ),
    )


def _body_of(root: Any) -> Any:
    body = child(root, "body")
    return () if body is None else body


def _notes_of(package: Package) -> Callable[[str, str], list[Any]]:
    """What finds a note by its kind ("footnote") and its identifier."""
    parts = {
        kind: note_elements(package.related(f"{kind}s"), kind)
        for kind in ("footnote", "endnote", "comment")
    }

    def find(kind: str, identifier: str) -> list[Any]:
        note = parts[kind].get(identifier)
        return [] if note is None else [note]

    return find


def _furniture(
    package: Package, kind: str, bucket: str, styles: Styles, settings: Settings
) -> Iterator[Paragraph]:
    for root in package.all_related(kind):
        body = Body(styles, Numbering(None), settings, lambda _kind, _id: [], paged=False)
        for paragraph in set_typed_notes_apart([*body.paragraphs(root)]):
            yield paragraph._replace(bucket=bucket)


def _legacy(root: Any, lines: tuple[Line, ...]) -> tuple[Diagnostic, ...]:
    """A diagnostic where a legacy font sets much of the text, by its runs or by its letters."""
    fonts: Counter[str] = Counter()
    for run in root.iter():
        if name_of(run) != "r":
            continue
        font = attribute(child(run, "rPr", "rFonts"), "ascii")
        length = sum(len(each.text or "") for each in run if name_of(each) == "t")
        fonts[font or ""] += length
    return legacy_font(fonts) or legacy_text("\n".join(line.text for line in lines))
