"""What paragraphs and words inherit from their styles.

<w:style w:styleId="Article"> basedOn Heading1, numPr numId 4     every "Article" is numbered
<w:style w:styleId="Withdrawn"> strike                            every such run is struck
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from draftdiff.reading.xmltree import attribute, child, children

_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with what it inherits. Numbers are None where nothing is said.

    `num_id` and `level` say its numbering, `left` its indentation in twips.
    """

    name: str = ""
    num_id: str | None = None
    level: int | None = None
    left: int | None = None
    struck: bool = False
    hidden: bool = False
    underlined: bool = False


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a document, by their identifiers; `default` is the identifier of the normal."""

    by_id: Mapping[str, Style]
    default: str | None

    def paragraph(self, identifier: str | None) -> Style:
        """The style of a paragraph that names `identifier`, or none."""
        return self.by_id.get(identifier or self.default or "", PLAIN)

    def run(self, identifier: str | None) -> Style:
        """The style of words that name `identifier`, or none."""
        return self.by_id.get(identifier, PLAIN) if identifier else PLAIN


def is_on(properties: Any, name: str) -> bool | None:
    """Whether a switch such as `strike` is on; None where it is not mentioned."""
    switch = child(properties, name)
    if switch is None:
        return None
    value = attribute(switch, "val")
    return value is None or value.lower() not in _OFF


def whole_number(text: str | None) -> int | None:
    """`text` as a whole number; None where it is none."""
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def styles_of(root: Any) -> Styles:
    """The styles of a styles part; none where `root` is None."""
    elements = {attribute(each, "styleId") or "": each for each in children(root, "style")}
    default = next(
        (
            identifier
            for identifier, each in elements.items()
            if attribute(each, "type") == "paragraph"
            and attribute(each, "default") in {"1", "true"}
        ),
        None,
    )
    by_id = {identifier: _resolved(identifier, elements) for identifier in elements}
    return Styles(by_id, default)


def _is_default(element: Any) -> bool:
    is_set = attribute(element, "default") in {"1", "true"}
    return is_set and attribute(element, "type") == "paragraph"


def _resolved(identifier: str, elements: Mapping[str, Any]) -> Style:
    """A style with what its ancestors say; a chain that bites its tail is cut."""
    chain: list[Any] = []
    at: str | None = identifier
    while at is not None and at in elements and len(chain) < _LONGEST_CHAIN:
        chain.append(elements[at])
        at = attribute(child(elements[at], "basedOn"), "val")
    style = PLAIN
    for element in reversed(chain):
        style = _with_own(style, element)
    return style


def _with_own(inherited: Style, element: Any) -> Style:
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    numbering = child(paragraph, "numPr")
    num_id = attribute(child(numbering, "numId"), "val")
    level = whole_number(attribute(child(numbering, "ilvl"), "val"))
    struck = is_on(run, "strike")
    double = is_on(run, "dstrike")
    hidden = is_on(run, "vanish")
    return Style(
        name=(attribute(child(element, "name"), "val") or "").casefold(),
        num_id=num_id if num_id is not None else inherited.num_id,
        level=level if level is not None else inherited.level,
        left=_either(left_of(paragraph), inherited.left),
        struck=inherited.struck if struck is None and double is None else bool(struck or double),
        hidden=inherited.hidden if hidden is None else hidden,
        underlined=_either(is_underlined(run), inherited.underlined),
    )


def _either(own: Any, inherited: Any) -> Any:
    return inherited if own is None else own


def is_underlined(properties: Any) -> bool | None:
    """Whether words are underlined; None where nothing is said."""
    line = child(properties, "u")
    if line is None:
        return None
    return (attribute(line, "val") or "single").lower() not in _OFF


def left_of(properties: Any) -> int | None:
    """Where the first line of a paragraph begins, in twips; None where nothing is said."""
    indentation = child(properties, "ind")
    left = whole_number(attribute(indentation, "left") or attribute(indentation, "start"))
    hanging = whole_number(attribute(indentation, "hanging"))
    first = whole_number(attribute(indentation, "firstLine"))
    if left is None and hanging is None and first is None:
        return None
    return (left or 0) + (first or 0) - (hanging or 0)
