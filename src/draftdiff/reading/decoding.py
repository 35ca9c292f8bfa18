"""Bytes to text: which encoding, and how sure of it.

    EF BB BF …               a byte-order mark says it
    E1 9E 98 E1 9E B6        strict UTF-8 proves itself: other encodings hardly ever fit it
    41 00 72 00 74 00        zeros at every second byte: UTF-16
    C0 F0 F2 E8 EA F3 EB     guessed by the letters, and the reader of the report is told

A named encoding (`Document.encoding`) overrides all of these.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import NamedTuple, NoReturn

from draftdiff.errors import UnreadableInputError, UsageError
from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message
from draftdiff.reading.alphabets import encoding_by_alphabet
from draftdiff.reading.content import Document

# UTF-32 before UTF-16, whose mark begins the same way.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# White space and Latin punctuation have a zero byte in UTF-16 whatever the script: a tenth of the
# zeros on the wrong side is more than letters such as U+0100 bring about.
_STRAY_ZEROS = 0.1
# Controls, and what Unicode assigns to nothing or to private use.
_NOISE_KINDS = frozenset({"Cc", "Cn", "Co"})
_NOISE = 0.05


class Decoded(NamedTuple):
    """A text and the Python name of the encoding it was in."""

    text: str
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(document: Document) -> Decoded:
    """The text of a document, a byte-order mark left out.

    Raises:
        UnreadableInputError: the bytes are no text, or do not fit the encoding that was named.
        UsageError: there is no encoding of the name that was given.
    """
    if document.encoding is not None:
        return _decode_as_named(document, document.encoding)
    for mark, encoding in _MARKS:
        if document.data.startswith(mark):
            return _decode_strictly(document, encoding, len(mark))
    if b"\0" in document.data:
        return _decode_utf16(document)
    try:
        return Decoded(text=document.data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return _decode_by_guess(document)


def _decode_as_named(document: Document, name: str) -> Decoded:
    try:
        encoding = codecs.lookup(name).name
        start = 3 if encoding == "utf-8" and document.data.startswith(codecs.BOM_UTF8) else 0
        # Codecs between bytes and bytes ("zlib") have a name too, and only decoding tells.
        return _decode_strictly(document, encoding, start)
    except (LookupError, ValueError) as error:
        what = f"there is no text encoding named {name!r}"
        step = "use a name such as utf-8, utf-16, cp1252 or gb18030"
        raise UsageError(what, step) from error


def _decode_strictly(document: Document, encoding: str, start: int) -> Decoded:
    try:
        text = document.data[start:].decode(encoding)
        # Some encodings can spell half a character, which no report could be written with.
        text.encode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(document, encoding, start + error.start, error)
    except UnicodeError as error:
        _refuse(document, encoding, start, error)
    return Decoded(text=text, encoding=encoding)


def _refuse(document: Document, encoding: str, place: int, error: UnicodeError) -> NoReturn:
    line = document.data.count(b"\n", 0, place) + 1
    what = f"{document.label} is not in {encoding}: byte {place + 1}, in line {line}, does not fit"
    step = "save it again as UTF-8, or name its true encoding"
    raise UnreadableInputError(what, step) from error


def _decode_utf16(document: Document) -> Decoded:
    data = document.data
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    sided = min(even, odd) <= _STRAY_ZEROS * max(even, odd)
    if sided and len(data) % 2 == 0:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = ""
        if text and _share_of_noise(text) < _NOISE:
            return Decoded(text=text, encoding=encoding, diagnostics=(_guessed(encoding),))
    what = f"{document.label} is a binary file, not a text"
    raise UnreadableInputError(what, "save it as PDF or text, and compare that")


def _share_of_noise(text: str) -> float:
    """The share of characters that no text needs: machine code decodes too now and then."""
    noise = sum(
        unicodedata.category(sign) in _NOISE_KINDS for sign in text if sign not in "\t\r\n\f"
    )
    return noise / len(text)


def _decode_by_guess(document: Document) -> Decoded:
    # It builds its tables when imported, which a text in UTF-8 need not wait for.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(document.data).best()
    encoding = encoding_by_alphabet(document.data, best.encoding if best else "")
    if not encoding:
        what = f"the encoding of {document.label} cannot be told"
        raise UnreadableInputError(what, "save it as UTF-8, or name its encoding")
    decoded = _decode_strictly(document, encoding, 0)
    return Decoded(text=decoded.text, encoding=encoding, diagnostics=(_guessed(encoding),))


def _guessed(encoding: str) -> Diagnostic:
    return Diagnostic(
        code="encoding-guessed",
        severity=Severity.WARNING,
        message=Message(
            "The text does not say its encoding; it was read as {encoding}, which fits its "
            "letters best. If letters look wrong, save it as UTF-8, or name its encoding.",
            encoding=encoding,
        ),
    )
