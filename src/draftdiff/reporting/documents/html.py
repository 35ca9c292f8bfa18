"""A document as one HTML file: no script, no request.

The page's security policy allows nothing but its own style sheet, by its hash: even markup that
slipped through the escaping could load nothing and run nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from string import Template

import draftdiff
from draftdiff.reporting import wording
from draftdiff.reporting.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
)
from draftdiff.reporting.html.markup import (
    breakable,
    bullets,
    element,
    escaped,
    isolated,
    language_attribute,
)
from draftdiff.reporting.inline import Mark, Piece
from draftdiff.reporting.languages import later, say, spoken
from draftdiff.reporting.resources import resource
from draftdiff.text import visibility

_TAGS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}
_SAID = {Mark.DELETED: later("deleted"), Mark.INSERTED: later("inserted")}
_DEEPEST = 4
_MANY_COLUMNS = 3
"""Columns from which a table needs the whole width of the window."""
_MANY_UNEVEN_COLUMNS = 5
"""Likewise, where some columns are known to be narrow."""


def render(document: Document) -> bytes:
    """The page in UTF-8."""
    style = resource("templates/report.css").decode() + resource("templates/study.css").decode()
    page = Template(resource("templates/study.html").decode()).substitute(
        language=spoken().value,
        policy=_policy(style),
        style=style,
        title=escaped(visibility.one_line(document.title)),
        kicker=escaped(document.kicker),
        heading=isolated(document.title),
        content="\n".join(map(_block, document.blocks)),
        version=escaped(draftdiff.__version__),
        advice=escaped(wording.advice()),
    )
    return page.encode()


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return element(f"h{block.level}", isolated(block.text))
        case Paragraph():
            return _paragraph(block)
        case Bullets():
            return bullets(map(isolated, block.items))
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    heads = "".join(element("th", breakable(head), {"scope": "col"}) for head in table.heads)
    rows = "\n".join(element("tr", "".join(map(_cell, row))) for row in table.rows)
    caption = element("caption", isolated(table.name))
    content = f"{caption}<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>"
    many = _MANY_UNEVEN_COLUMNS if table.widths else _MANY_COLUMNS
    wide = {"class": "wide"} if len(table.heads) >= many else {}
    name = {"tabindex": "0", "role": "region", "aria-label": visibility.one_line(table.name)}
    return element("div", element("table", content), {**wide, **name})


def _cell(cell: Cell) -> str:
    attributes = {"class": cell.kind} if cell.kind else {}
    return element("td", "".join(map(_paragraph, cell.paragraphs)), attributes)


def _paragraph(paragraph: Paragraph) -> str:
    content = "".join(map(_piece, paragraph.line))
    if paragraph.strong:
        content = element("strong", content)
    return element("p", content, _attributes(paragraph))


def _attributes(paragraph: Paragraph) -> Mapping[str, str]:
    found: dict[str, str] = {}
    names = []
    if paragraph.quiet:
        names.append("quiet")
    if paragraph.depth:
        names.append(f"d{min(paragraph.depth, _DEEPEST)}")
    if paragraph.language is not None:
        names.append("law")
        found |= language_attribute(paragraph.language)
    if names:
        found["class"] = " ".join(names)
    if visibility.has_right_to_left(paragraph.text):
        found["dir"] = "auto"
    return found


def _piece(piece: Piece) -> str:
    tag = _TAGS.get(piece.mark)
    if tag is None:
        return escaped(piece.text)
    if not piece.text.strip():
        return element(tag, escaped(piece.text))
    # Hidden from sight, for screen readers and for text that is copied out of the page.
    opening = element("bdi", f"[{say(_SAID[piece.mark])}: ", {"lang": spoken().value})
    return element(tag, f"{opening}{escaped(piece.text)}<bdi>]</bdi>")
