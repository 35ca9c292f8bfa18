"""From the bytes of a law in XML to lines."""

from __future__ import annotations

from typing import Any

from draftdiff.errors import UnknownFormatError
from draftdiff.reading.blocks import lines_of
from draftdiff.reading.content import Content, Document
from draftdiff.reading.lawxml.vocabulary import (
    AKOMA_NTOSO,
    ALTHINGI,
    BILL_DTD,
    RIIGI_TEATAJA,
    USLM,
    Vocabulary,
)
from draftdiff.reading.lawxml.walk import Walk
from draftdiff.reading.lines import control_characters
from draftdiff.reading.redline import blocks_of, revision_diagnostics
from draftdiff.reading.xmltree import attribute, name_of, parse_xml


def read_law_xml(document: Document) -> Content:
    """The lines of a law in XML: heads on lines of their own, paragraphs indented by their level.

    Raises:
        UnreadableInputError: it is not well-formed, or declares entities.
        UnknownFormatError: it is XML of a kind that is not known.
    """
    root = parse_xml(document.data, document.label, encoding=document.encoding)
    vocabulary = _vocabulary_of(root)
    if vocabulary is None:
        what = f"{document.label} is XML of a kind that draftdiff does not know"
        raise UnknownFormatError(what, "save it as PDF or text, and compare that")
    walk = Walk(vocabulary, document.settings.column)
    for element in root:
        walk.visit(element)
    walk.finish()
    revisions = document.settings.revisions
    lines = lines_of(blocks_of(walk.paragraphs, revisions))
    return Content(
        lines=lines,
        encoding=(root.getroottree().docinfo.encoding or "utf-8").lower(),
        diagnostics=(
            *revision_diagnostics(walk.paragraphs, revisions),
            *control_characters(lines),
        ),
    )


def _vocabulary_of(root: Any) -> Vocabulary | None:
    name = name_of(root)
    if name == "akomaNtoso":
        return AKOMA_NTOSO
    if name == "oigusakt":
        return RIIGI_TEATAJA
    if name == "law" and attribute(root, "law-type") is not None:
        return ALTHINGI
    if "schemas.gpo.gov/xml/uslm" in root.tag:
        return USLM
    if name in {"bill", "resolution", "amendment-doc"}:
        return BILL_DTD
    return None
