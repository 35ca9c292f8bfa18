"""Plain text: decoded, and cut into lines as they stand."""

from __future__ import annotations

from draftdiff.reading.content import Content, Document
from draftdiff.reading.decoding import decode
from draftdiff.reading.legacy_fonts import legacy_text
from draftdiff.reading.lines import control_characters, may_have_controls, split_lines


def read_text(document: Document) -> Content:
    """The document's lines, with pages where form feeds part it.

    Raises:
        UnreadableInputError: the bytes are no text, or not in the encoding that was named.
        UsageError: there is no encoding of the name that was given.
    """
    decoded = decode(document)
    lines = split_lines(decoded.text)
    return Content(
        lines=lines,
        encoding=decoded.encoding,
        pages=lines[-1].page if lines else None,
        diagnostics=(
            *decoded.diagnostics,
            *(control_characters(lines) if may_have_controls(decoded.text) else ()),
            *legacy_text(decoded.text),
        ),
    )
