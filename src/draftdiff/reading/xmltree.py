"""XML from strangers: parsed without entities, networks or depths that would harm.

    <!DOCTYPE x [<!ENTITY a "&b;&b;&b;…">]>     refused where it declares entities
    <!DOCTYPE bill PUBLIC "…" "bill.dtd">       accepted; the file it names is never looked at

Names are used without their namespaces: the two editions of OOXML differ in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import etree

from draftdiff.errors import UnreadableInputError

_DECLARATIONS = re.compile(rb"<!ENTITY", re.IGNORECASE)
_DECLARATION_ZONE = 65536
_MOST_LEVELS = 256
"""What libxml2 allows."""


def parse_xml(data: bytes, label: str, *, encoding: str | None = None) -> Any:
    """The root element of an XML document.

    Args:
        data: the document; its own encoding declaration counts unless `encoding` is given.
        label: how errors name the document.
        encoding: the encoding that the user named, if any.

    Raises:
        UnreadableInputError: it is no well-formed XML, nests too deeply, or declares entities.
    """
    if _DECLARATIONS.search(data[:_DECLARATION_ZONE]):
        raise _declares(label)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding=encoding,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise _malformed(label, error) from error
    dtd = root.getroottree().docinfo.internalDTD
    # Beyond the zone, or in an encoding that the bytes do not show.
    if dtd is not None and any(dtd.iterentities()):
        raise _declares(label)
    return root


def _declares(label: str) -> UnreadableInputError:
    what = f"{label} declares entities of its own, which could stand for anything"
    return UnreadableInputError(what, "save it again without them, or as text")


def _malformed(label: str, error: Exception) -> UnreadableInputError:
    if "depth" in str(error):
        what = f"{label} nests its XML more than {_MOST_LEVELS} levels deep, as no draft does"
        return UnreadableInputError(what, "check that it is the right file, or save it as text")
    line = getattr(error, "lineno", None)
    where = f" (line {line})" if line else ""
    what = f"{label} is damaged: it is not well-formed XML{where}"
    return UnreadableInputError(what, "download or copy it again, or save it anew")


@lru_cache(maxsize=4096)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def name_of(element: Any) -> str:
    """An element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


def child(element: Any, *names: str) -> Any:
    """The first child of `element` by that name, its child by the next name, …; or None."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if name_of(each) == name), None)
    return element


def children(element: Any, name: str) -> Iterator[Any]:
    """All children of that name; none where `element` is None."""
    if element is not None:
        yield from (each for each in element if name_of(each) == name)


def attribute(element: Any, name: str) -> str | None:
    """The value of an attribute, whatever its namespace; None where either is missing."""
    if element is None:
        return None
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    values = (str(value) for key, value in element.attrib.items() if _local(key) == name)
    return next(values, None)


def text_of(element: Any) -> str:
    """All text under an element, white space as it stands."""
    return "".join(element.itertext()) if element is not None else ""
