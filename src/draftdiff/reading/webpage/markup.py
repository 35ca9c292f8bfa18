"""The bytes of a web page to a tree: its encoding, its entities, its two syntaxes.

<meta charset="iso-8859-1">      what browsers read for it is cp1252
(nothing said)                   told from the letters, as for plain texts
<?xml …?> or xmlns="…/xhtml"     XML first; where it is not well-formed, HTML after all
"""

from __future__ import annotations

import codecs
import html
import re
from typing import Any, NamedTuple

from lxml import etree

from draftdiff.errors import UnreadableInputError
from draftdiff.model import Diagnostic
from draftdiff.reading.content import Document
from draftdiff.reading.decoding import decode
from draftdiff.reading.xmltree import parse_xml

_HEAD = 4096
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_XHTML = re.compile(r"<\?xml\b|<html[^>]*xmlns=[\"']http://www\.w3\.org/1999/xhtml", re.IGNORECASE)
_PROLOG = re.compile(r"\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>", re.IGNORECASE)


class Page(NamedTuple):
    """A web page as a tree; `root` is its outermost element."""

    root: Any
    encoding: str
    diagnostics: tuple[Diagnostic, ...]


def parse_page(document: Document) -> Page:
    """Decode and parse a web page.

    Raises:
        UnreadableInputError: it is empty, nests without end, or is in no encoding that can be told.
        UsageError: there is no encoding of the name that was given.
    """
    document = _with_declared_encoding(document)
    decoded = decode(document)
    root = _as_xml(decoded.text, document.label)
    if root is None:
        root = _as_html(decoded.text, document.label)
    if root is None:
        what = f"{document.label} is a web page without content"
        raise UnreadableInputError(what, "download it again, and look at it before comparing")
    return Page(root, decoded.encoding, decoded.diagnostics)


def _with_declared_encoding(document: Document) -> Document:
    """The document with the encoding that it declares, where its bytes fit it."""
    marked = document.data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    declared = _CHARSET.search(document.data[:_HEAD])
    if document.encoding is not None or marked or declared is None:
        return document
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
        name = _AS_BROWSERS.get(name, name)
        document.data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return document
    return Document(
        label=document.label, data=document.data, encoding=name, settings=document.settings
    )


def _as_xml(text: str, label: str) -> Any:
    """The tree of a page that is well-formed XML; None where it is not."""
    if not _XHTML.search(text[:_HEAD]):
        return None
    plain = _without_prolog(text)
    plain = _DOCTYPE.sub("", plain[:_HEAD], count=1) + plain[_HEAD:]
    plain = _ENTITY.sub(lambda entity: html.unescape(entity[0]), plain)
    try:
        return parse_xml(plain.encode("utf-8", "replace"), label, encoding="utf-8")
    except UnreadableInputError:
        return None


def _without_prolog(text: str) -> str:
    """The text without its XML declaration, which contradicts an encoding of ours."""
    declaration = _PROLOG.match(text)
    return text[declaration.end() :] if declaration else text


def _as_html(text: str, label: str) -> Any:
    # Pages by old editors nest hundreds of elements that they never close: hence the greater
    # limit, which libxml2 sets at 2,048. Beyond it, it drops text and only logs that.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    plain = _without_prolog(text).replace("\0", "\N{REPLACEMENT CHARACTER}")
    try:
        root = etree.fromstring(plain.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        what = f"{label} nests its elements more deeply than any page needs"
        raise UnreadableInputError(what, "save it as PDF or text from a browser")
    return root
