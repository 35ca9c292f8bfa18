"""Text and elements of HTML. Whatever comes from a draft goes through `escaped` or `isolated`.

element("p", escaped("1 < 2"), {"class": "note"})   <p class="note">1 &lt; 2</p>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from draftdiff.reporting.languages import spoken
from draftdiff.text.patterns import compiled_when_used
from draftdiff.text.visibility import STEERING, has_right_to_left, one_line, visible

_PLAIN = re.compile("[ \n!#-%(-;=?-~]*")
_PLAIN_BYTES = bytes(code for code in range(128) if _PLAIN.fullmatch(chr(code)))
_REFERENCES = (
    ("&", "&amp;"),  # before all others, which bring such signs
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("'", "&#x27;"),
)
_SAFE = compiled_when_used(f"[^&<>\"'{STEERING}]*")
_JOINT = re.compile("[_.-]+(?=[^_.<-])")
_LANGUAGE_CODE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def is_harmless(text: str) -> bool:
    """Whether `escaped` leaves a text as it is, as most of most laws."""
    if text.isascii():
        # To see whether anything else is left is the quickest way to look at a whole article.
        return not text.encode().translate(None, _PLAIN_BYTES)
    return _SAFE.fullmatch(text) is not None


def escaped(text: str) -> str:
    """`text` as content or attribute value, controls and overrides of direction made visible."""
    if _PLAIN.fullmatch(text) or is_harmless(text):
        return text
    shown = visible(text)
    for sign, reference in _REFERENCES:  # ten times as fast as str.translate
        shown = shown.replace(sign, reference)
    return shown


@lru_cache(maxsize=16_384)
def isolated(text: str) -> str:
    """`text` in one line, whose direction does not touch what stands around it.

    A label stands in a page five times, the headings above it with every article below them.
    """
    content = escaped(one_line(text))
    return f"<bdi>{content}</bdi>" if has_right_to_left(content) else content


def isolated_sentence(text: str) -> str:
    """Our own words, in one line already, whose direction does not touch what stands around."""
    content = escaped(text)
    return f"<bdi>{content}</bdi>" if has_right_to_left(content) else content


def isolated_list(texts: Sequence[str], between: str) -> str:
    """Each of `texts`, which are in one line already, as `isolated` has it, with `between`."""
    if any(map(has_right_to_left, texts)):
        return between.join(map(isolated, texts))
    return escaped(between.join(texts))


def breakable(name: str) -> str:
    """The name of a file, with places to break it: people join words with anything but spaces."""
    return _JOINT.sub(r"\g<0><wbr>", isolated(name))


def element(name: str, content: str, attributes: Mapping[str, str] | None = None) -> str:
    """An element around `content`, which is HTML already; attribute values are plain text."""
    return f"<{name}{_attributes(attributes or {})}>{content}</{name}>"


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escaped(value)}"' for name, value in attributes.items())


def bullets(items: Iterable[str], attributes: Mapping[str, str] | None = None) -> str:
    """A list of `items`, which are HTML already; nothing where there are none."""
    content = "".join(f"<li>{item}</li>\n" for item in items)
    return element("ul", f"\n{content}", attributes) if content else ""


def folded(summary: str, content: str, attributes: Mapping[str, str] | None = None) -> str:
    """`content` behind a line to open it by; both are HTML already."""
    return element("details", f"<summary>{summary}</summary>\n{content}", attributes)


def language_attribute(language: str) -> Mapping[str, str]:
    """The lang attribute for a draft's language; empty where it is not known.

    None where it is the page's own, which every element has.
    """
    if language == spoken():
        return {}
    known = language != "und" and _LANGUAGE_CODE.fullmatch(language)
    return {"lang": language if known else ""}
