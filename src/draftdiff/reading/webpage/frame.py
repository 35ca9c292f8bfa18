"""What a website puts around a law: menus, related documents, search, what stands at the foot.

    <header>…</header> <aside>…</aside>     around the part that the page itself calls its main one
    <main> LAW ON WELLS  Article 1 … </main>
    <footer>© Ministry of Water</footer>    or what the page calls its foot and its sides

The page's own word is taken only where it leaves most of its text in: a page that says <main> of a
search box, or <aside> of half a law, is read whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from draftdiff.reading.wordlist import names
from draftdiff.reading.xmltree import name_of

_MAIN_SHARE = 0.5
_FRAME_SHARE = 0.2
_UNSEEN = names("script style noscript template svg")
_FRAME_NAMES = names("aside footer")
_FRAME_ROLES = names("banner complementary contentinfo dialog search")
# What is at the foot of one of these belongs to it: notes, or a signature.
_PARTS = names("article main section blockquote table")


def main_part(root: Any) -> Any | None:
    """The element that the page calls its main part, where it is one and holds most of the text."""
    found = [each for each in root.iter() if _is_main(each)]
    if len(found) != 1 or _length(found[0]) <= _MAIN_SHARE * _length(root):
        return None
    return found[0]


def frame_parts(root: Any) -> frozenset[Any]:
    """The elements that the page calls its foot, its sides and the like, none of them large."""
    found = list(_frame(root))
    most = _FRAME_SHARE * _length(root) if found else 0.0
    return frozenset(each for each in found if _length(each) < most)


def _frame(root: Any) -> Iterator[Any]:
    for element in root.iter():
        role = element.get("role") or ""
        if role not in _FRAME_ROLES and name_of(element).lower() not in _FRAME_NAMES:
            continue
        if not any(name_of(each).lower() in _PARTS for each in element.iterancestors()):
            yield element


def _is_main(element: Any) -> bool:
    return name_of(element).lower() == "main" or element.get("role") == "main"


def _length(root: Any) -> int:
    """The characters of an element that a browser may show, white space aside."""
    total = 0
    for element in root.iter():
        if element.text and name_of(element).lower() not in _UNSEEN:
            total += len(element.text.strip())
        if element.tail and element is not root:
            total += len(element.tail.strip())
    return total
