"""The term that a paragraph defines, where it begins with one in quotes.

(c) “Traffic data” means any data that …      traffic data
In this law, “owner” …                        (none: the paragraph is about more)
"""

from __future__ import annotations

import re
from functools import cache

from draftdiff.text.keys import typographic_key

PAIRS = (
    ("“", "”"),
    ("«", "»"),
    ("„", "“"),
    ("„", "”"),
    ("「", "」"),
    ("『", "』"),
    ('"', '"'),
    ("‘", "’"),
)
QUOTES = frozenset(opening for opening, _ in PAIRS)
FARTHEST_QUOTE = 24
"""Characters before the term at most: a marker, and "the term"."""


def term_of(text: str) -> str:
    """The defined term in small letters, its typography folded; "" where there is none."""
    if QUOTES.isdisjoint(text[:FARTHEST_QUOTE]):
        return ""
    found = _definition().match(text)
    term = found[found.lastgroup or 0] if found else ""
    return typographic_key(term).casefold().strip(" ,;.")


@cache
def _definition() -> re.Pattern[str]:
    marker = r"(?:[(（\[]?\w{1,7}[)）\].、°-]{1,3}\s*|[-–—•·●▪◦]\s*)?"
    article = r"(?:(?:the|an?|la|le|les|el|los|las|os?|der|die|das)\s)?"
    word = r"(?:(?:term|word|expression|terme|mot|término|expresión|termo|expressão|Begriff)s?\s)?"
    quoted = "|".join(
        f"{opening}\\s?(?P<t{k}>[^{opening}{closing}\\n]{{1,80}}?)\\s?{closing}"
        for k, (opening, closing) in enumerate(PAIRS)
    )
    return re.compile(f"{marker}{article}{word}(?:{quoted})", re.IGNORECASE)
