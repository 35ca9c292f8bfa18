"""The table of formats: one line each.

content    suffix    read as
%PDF-1.7   .txt      pdf        the content is certain and beats the suffix
# Title    .md       markdown   the content proves nothing: the suffix decides
# Title    (none)    markdown   no suffix (standard input): the likeliest by content
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from enum import IntEnum
from pathlib import PurePath
from typing import NamedTuple, cast

from draftdiff.model.message import Message
from draftdiff.reading.content import Reader

# PDF readers accept the header anywhere in the first kilobyte; mail gateways put junk before it.
_HEADER_ZONE = 1024
_SNIFFED = 65536
# What may stand before the first element of XML, and the name of that element.
# Possessive throughout: rows of comments could otherwise be parted in more ways than there is time.
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s++|<\?[^>]*+>|<!--(?>.*?-->)"
    rb"|<!(?!--)[^>\[]*+(?:\[[^\]]*+\])?\s*+>)*+<([\w:.-]+)",
    re.DOTALL,
)
_LAW_ROOTS = frozenset({b"akomaNtoso", b"oigusakt", b"law", b"bill", b"resolution", b"lawDoc"})
_HEADING = re.compile(rb"^#{1,6} \S", re.MULTILINE)


class Evidence(IntEnum):
    """How sure a look at the bytes makes us of a format."""

    NONE = 0
    LIKELY = 1
    CERTAIN = 2


class Format(NamedTuple):
    """A format that can be read.

    `sniff` judges the first bytes; `reader` is "module:function" within this package, imported
    when the format is first met, since some readers load large libraries. `apart` tells whether it
    needs a process of its own: text holds nothing that could harm its reader.
    """

    name: str
    title: Message
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], Evidence]
    reader: str
    apart: bool = True

    def load(self) -> Reader:
        """The function that reads this format."""
        module, _, function = self.reader.partition(":")
        imported = importlib.import_module(f"draftdiff.reading.{module}")
        return cast("Reader", getattr(imported, function))


def _sniff_pdf(data: bytes) -> Evidence:
    return Evidence.CERTAIN if b"%PDF-" in data[:_HEADER_ZONE] else Evidence.NONE


def _sniff_docx(data: bytes) -> Evidence:
    # The names of a zip's members stand in it unpacked, once before each and once at its end.
    packed = data.startswith(b"PK\x03\x04") and b"word/document" in data
    return Evidence.CERTAIN if packed or _is_locked_office(data) else Evidence.NONE


def _is_locked_office(data: bytes) -> bool:
    """Whether it is a Word file behind a password: an old container around the new format."""
    return data.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in data


def _sniff_law_xml(data: bytes) -> Evidence:
    root = _ROOT.match(data[:_SNIFFED])
    known = root is not None and root[1].rpartition(b":")[2] in _LAW_ROOTS
    return Evidence.CERTAIN if known else Evidence.NONE


def _sniff_odt(data: bytes) -> Evidence:
    packed = data.startswith(b"PK\x03\x04") and b"vnd.oasis.opendocument.text" in data[:_SNIFFED]
    flat = _ROOT.match(data[:_SNIFFED])
    is_flat = flat is not None and flat[1] == b"office:document"
    return Evidence.CERTAIN if packed or is_flat else Evidence.NONE


def _sniff_rtf(data: bytes) -> Evidence:
    return Evidence.CERTAIN if data.lstrip()[:5] == b"{\\rtf" else Evidence.NONE


def _sniff_epub(data: bytes) -> Evidence:
    packed = data.startswith(b"PK\x03\x04") and b"application/epub+zip" in data[:_HEADER_ZONE]
    return Evidence.CERTAIN if packed else Evidence.NONE


def _sniff_old_word(data: bytes) -> Evidence:
    # An old container holds a Word text where a stream of that name is listed.
    old = data.startswith(b"\xd0\xcf\x11\xe0") and "WordDocument".encode("utf-16-le") in data
    return Evidence.CERTAIN if old else Evidence.NONE


def _sniff_html(data: bytes) -> Evidence:
    root = _ROOT.match(data[:_SNIFFED])
    if root is not None and root[1].lower() in {b"html", b"body", b"head"}:
        return Evidence.CERTAIN
    if data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n")[:14].lower() == b"<!doctype html":
        return Evidence.CERTAIN
    return Evidence.NONE


def _sniff_markdown(data: bytes) -> Evidence:
    marked = data.startswith((b"---\n", b"---\r\n")) or _HEADING.search(data[:_SNIFFED])
    return Evidence.LIKELY if marked else Evidence.NONE


def _sniff_text(_: bytes) -> Evidence:
    return Evidence.LIKELY


# Where several formats are as likely, the first one is taken: text, which fits all, comes last.
FORMATS: tuple[Format, ...] = (
    Format(
        name="pdf",
        title=Message("a PDF"),
        suffixes=(".pdf",),
        sniff=_sniff_pdf,
        reader="pdf:read_pdf",
    ),
    Format(
        name="docx",
        title=Message("a Word document (DOCX)"),
        suffixes=(".docx", ".docm", ".dotx"),
        sniff=_sniff_docx,
        reader="docx:read_docx",
    ),
    Format(
        name="odt",
        title=Message("an OpenDocument text (ODT)"),
        suffixes=(".odt", ".ott", ".fodt"),
        sniff=_sniff_odt,
        reader="odt:read_odt",
    ),
    Format(
        name="epub",
        title=Message("an e-book (EPUB)"),
        suffixes=(".epub",),
        sniff=_sniff_epub,
        reader="epub:read_epub",
    ),
    Format(
        name="doc",
        title=Message("an old Word document (DOC)"),
        suffixes=(".doc", ".dot"),
        sniff=_sniff_old_word,
        reader="converted:read_converted",
        apart=False,  # LibreOffice is a process of its own, and its result is read apart
    ),
    Format(
        name="rtf",
        title=Message("a Rich Text document (RTF)"),
        suffixes=(".rtf",),
        sniff=_sniff_rtf,
        reader="rtf:read_rtf",
    ),
    Format(
        name="xml",
        title=Message("a law in XML"),
        suffixes=(".xml", ".akn"),
        sniff=_sniff_law_xml,
        reader="lawxml:read_law_xml",
    ),
    Format(
        name="html",
        title=Message("a web page"),
        suffixes=(".html", ".htm", ".xhtml", ".xht"),
        sniff=_sniff_html,
        reader="webpage:read_html",
    ),
    Format(
        name="markdown",
        title=Message("a Markdown text"),
        suffixes=(".md", ".markdown"),
        sniff=_sniff_markdown,
        reader="markdown:read_markdown",
        apart=False,
    ),
    Format(
        name="text",
        title=Message("a plain text"),
        suffixes=(".txt", ".text"),
        sniff=_sniff_text,
        reader="text:read_text",
        apart=False,
    ),
)


def by_content(data: bytes, evidence: Evidence) -> Format | None:
    """The first format that `data` gives at least this much evidence for."""
    return next((known for known in FORMATS if known.sniff(data) >= evidence), None)


def by_suffix(name: str) -> Format | None:
    """The format that the name's suffix stands for, in upper or lower case."""
    suffix = PurePath(name).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def known_suffixes() -> str:
    """All suffixes that are read, for error messages: ".md, .pdf or .txt"."""
    *most, last = sorted(suffix for known in FORMATS for suffix in known.suffixes)
    return f"{', '.join(most)} or {last}"
