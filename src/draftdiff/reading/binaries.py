"""Kinds of files that hold no readable text, by their first bytes.

    50 4B 03 04 … xl/workbook.xml   a spreadsheet (XLSX)
    89 50 4E 47                     a picture (PNG)

So that the error says what the file is and what to do with it, and not "invalid byte 0x89".
"""

from __future__ import annotations

from typing import NamedTuple

_SAVE_AS = "save it as PDF or text, and compare that"
_RECOGNISE = "run text recognition (OCR) over it, and compare the result"
_UNPACK = "unpack it, and compare a document from it"
_CHOOSE = "choose a draft that is a PDF or a text"


class Kind(NamedTuple):
    """A kind of file: what it is called, and what its owner can do."""

    title: str
    next_step: str


_PACKED_MEMBERS = (
    (b"xl/", Kind("a spreadsheet (XLSX)", _SAVE_AS)),
    (b"ppt/", Kind("a presentation (PPTX)", _SAVE_AS)),
    (b"vnd.oasis.opendocument", Kind("an OpenDocument file", _SAVE_AS)),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind("an old Office document", _SAVE_AS)),
    (b"\x89PNG\r\n\x1a\n", Kind("a picture (PNG)", _RECOGNISE)),
    (b"\xff\xd8\xff", Kind("a picture (JPEG)", _RECOGNISE)),
    (b"GIF87a", Kind("a picture (GIF)", _RECOGNISE)),
    (b"GIF89a", Kind("a picture (GIF)", _RECOGNISE)),
    (b"II*\x00", Kind("a picture (TIFF)", _RECOGNISE)),
    (b"MM\x00*", Kind("a picture (TIFF)", _RECOGNISE)),
    (b"AT&TFORM", Kind("a scanned document (DjVu)", _RECOGNISE)),
    (b"%!PS", Kind("a PostScript file", _SAVE_AS)),
    (b"\x1f\x8b", Kind("a packed file (GZIP)", _UNPACK)),
    (b"BZh", Kind("a packed file (BZIP2)", _UNPACK)),
    (b"\xfd7zXZ\x00", Kind("a packed file (XZ)", _UNPACK)),
    (b"7z\xbc\xaf\x27\x1c", Kind("a packed file (7Z)", _UNPACK)),
    (b"Rar!\x1a\x07", Kind("a packed file (RAR)", _UNPACK)),
    (b"\x7fELF", Kind("a program", _CHOOSE)),
    (b"MZ\x90\x00", Kind("a program", _CHOOSE)),
    (b"SQLite format 3\x00", Kind("a database", _CHOOSE)),
)


def kind_of(data: bytes) -> Kind | None:
    """The kind of a file that is no text, or None where the bytes could be one."""
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)


def _kind_of_zip(data: bytes) -> Kind:
    # Member names stand uncompressed in a zip: nothing needs to be unpacked to see them.
    found = (kind for member, kind in _PACKED_MEMBERS if member in data)
    return next(found, Kind("a packed file (ZIP)", _UNPACK))
