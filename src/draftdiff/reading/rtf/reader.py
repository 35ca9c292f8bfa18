"""From the bytes of a Rich Text file to lines."""

from __future__ import annotations

from draftdiff.errors import UnreadableInputError
from draftdiff.reading.blocks import lines_of
from draftdiff.reading.content import Content, Document
from draftdiff.reading.legacy_fonts import legacy_text
from draftdiff.reading.lines import control_characters
from draftdiff.reading.redline import blocks_of, revision_diagnostics
from draftdiff.reading.rtf.flow import Flow
from draftdiff.reading.rtf.tokens import tokens
from draftdiff.reading.typed_notes import set_typed_notes_apart


def read_rtf(document: Document) -> Content:
    """The lines of a Rich Text file; notes and running heads are in buckets.

    Raises:
        UnreadableInputError: its groups are nested without end.
    """
    flow = Flow(tokens(document.data), document.settings.column)
    if flow.too_deep:
        what = f"{document.label} nests its groups more deeply than any draft needs"
        raise UnreadableInputError(what, "save it anew, as Word document or PDF")
    found = set_typed_notes_apart([*flow.paragraphs, *flow.furniture])
    revisions = document.settings.revisions
    lines = lines_of(blocks_of(found, revisions))
    return Content(
        lines=lines,
        diagnostics=(
            *revision_diagnostics(found, revisions),
            *control_characters(lines),
            *legacy_text("\n".join(line.text for line in lines)),
        ),
    )
