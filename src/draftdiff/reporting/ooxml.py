"""What Word and Excel files have in common: parts of XML in a zip whose bytes do not vary.

    [Content_Types].xml   which part is what
    _rels/.rels           where the main part is
    word/document.xml     …

Names come in a fixed order, with a fixed date and no mark of the system, so that the same parts
give the same file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from draftdiff.text.visibility import visible

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
_ON_UNIX = 3
_READABLE = 0o644 << 16
_SPECIAL = re.compile('[&<>"]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


class Part(NamedTuple):
    """A part of the file: its name, its content type, and its XML without the declaration."""

    name: str
    content_type: str
    xml: str


def escaped(text: str) -> str:
    """`text` as content or attribute of XML, characters that XML cannot hold made visible."""
    return _SPECIAL.sub(lambda found: _ENTITIES[found.group()], visible(text))


def packed(main: Part, related: Sequence[tuple[str, Part]], *, title: str) -> bytes:
    """The file: its main part, and what that refers to, each with the kind of its relation.

    Args:
        main: the document or the workbook.
        related: pairs of a relation's kind ("styles") and the part; their identifiers are rId1,
            rId2 and so on.
        title: what programs show as the document's title.
    """
    core = _core_properties(title)
    parts = [main, *(part for _, part in related), core]
    folder, _, name = main.name.rpartition("/")
    targets = [(kind, part.name.removeprefix(f"{folder}/")) for kind, part in related]
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations(
            [
                (f"{_OFFICE}/officeDocument", main.name),
                (f"{_PACKAGE}/relationships/metadata/core-properties", core.name),
            ]
        ),
        f"{folder}/_rels/{name}.rels": _relations(
            [(f"{_OFFICE}/{kind}", target) for kind, target in targets]
        ),
        **{part.name: part.xml for part in parts},
    }
    return _zipped(files)


def _core_properties(title: str) -> Part:
    """Title and maker; neither a date nor a user's name."""
    xml = (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:creator>draftdiff</dc:creator>"
        "</cp:coreProperties>"
    )
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    return Part("docProps/core.xml", kind, xml)


def _content_types(parts: Sequence[Part]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>' for part in parts
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _zipped(files: Mapping[str, str]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name, xml in files.items():
            entry = zipfile.ZipInfo(name, _FIRST_DATE)
            entry.create_system = _ON_UNIX
            entry.external_attr = _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Lone surrogates have been made visible: whatever is left has UTF-8.
            archive.writestr(entry, (_DECLARATION + xml).encode())
    return memory.getvalue()
