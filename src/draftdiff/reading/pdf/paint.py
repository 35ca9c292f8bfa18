"""Whether a PDF paints anything but letters and pictures, told from its bytes.

    BT /F4 12 Tf <0036> Tj ET          letters
    33.8 664.5 41.2 0.7 re f           a line

Browsers draw each letter for itself: looking for a line among the drawings of such pages takes as
long as reading them. A look at the operators of the whole file says whether there is any to find.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
# A rectangle that is not just cut out for what follows (W), or a straight line. Each pattern begins
# with a letter or a space that is rare: there may be a hundred megabytes to look through.
_RECTANGLE = re.compile(rb"re\s+[^W\s]")
_LINE = re.compile(rb" l\s")
_DICTIONARY = 400
_NO_CONTENT = re.compile(rb"/Image\b|/Length1\b|/FontFile|/XRef\b|/ObjStm\b|/CIDFontType0C")
_MOST_OF_ONE = 8 * 1024 * 1024
_MOST_OF_ALL = 256 * 1024 * 1024


def paints(data: bytes) -> bool:
    """Whether a PDF may paint lines or areas; True where its bytes do not tell."""
    if b"/Encrypt" in data:
        return True
    return any(
        content is None or _RECTANGLE.search(content) or _LINE.search(content)
        for content in _contents(data)
    )


def _contents(data: bytes) -> Iterator[bytes | None]:
    """The unpacked streams that may say what a page shows; None for one that cannot be told."""
    total = 0
    for stream in _STREAM.finditer(data):
        head = data[max(0, stream.start() - _DICTIONARY) : stream.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if _NO_CONTENT.search(head):
            continue
        content = _unpacked(data, stream.end()) if b"/FlateDecode" in head else None
        total += len(content or b"")
        yield content if total <= _MOST_OF_ALL else None


def _unpacked(data: bytes, start: int) -> bytes | None:
    unpacking = zlib.decompressobj()
    try:
        packed = data[start : data.find(b"endstream", start)]
        content = unpacking.decompress(packed, _MOST_OF_ONE)
    except zlib.error:
        return None
    return content if unpacking.eof else None
