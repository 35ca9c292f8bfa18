"""The term that a paragraph defines, where it begins with one in quotes.

(c) “Traffic data” means any data that …      traffic data
In this law, “owner” …                        (none: the paragraph is about more)
“5. The owner closes the gates.”              (none: law that is quoted, and nothing said of it)
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
MARKER = r"(?:[(（\[]?\w{1,7}[)）\].、°-]{1,3}\s*|[-–—•·●▪◦]\s*)?"
ARTICLE = r"(?:(?:the|an?|la|le|les|el|los|las|os?|der|die|das)\s)?"
WORD = (
    r"(?:(?:term|word|expression|terme|mot|término|expresión|termo|expressão|Begriff|термин|понятие"
    r"|termen|pojem|termin)s?\s|(?:ពាក្យ|คำว่า|คําว่า|ຄຳວ່າ|ຄໍາວ່າ)\s?)?"
)
"""What may stand before the term: its place in a list, an article, and a word for "term"."""
QUOTED_LAW = re.compile(r"[(\[]|\w{1,4}[.)](?:\s|$)")
"""How a provision begins that is quoted; no term does."""


def may_define(text: str) -> bool:
    """Whether there is a quote in `text` at all: a first look at many paragraphs at once."""
    if text.isascii():
        return '"' in text  # the only one that ASCII has
    return any(quote in text for quote in QUOTES)


def term_of(text: str) -> str:
    """The defined term in small letters, its typography folded; "" where there is none."""
    if QUOTES.isdisjoint(text[:FARTHEST_QUOTE]):
        return ""
    found = _definition().match(text)
    if not found or not _says_more(text[found.end() :]):
        return ""
    term = found[found.lastgroup or 0]
    return "" if QUOTED_LAW.match(term) else typographic_key(term).casefold().strip(" ,;.")


def _says_more(rest: str) -> bool:
    """Whether a paragraph goes on after the quotation; its first words or the colon do."""
    return any(map(str.isalnum, rest)) or rest.rstrip().endswith((":", "："))


@cache
def _definition() -> re.Pattern[str]:
    quoted = "|".join(
        f"{opening}\\s?(?P<t{k}>[^{opening}{closing}\\n]{{1,80}}?)\\s?{closing}"
        for k, (opening, closing) in enumerate(PAIRS)
    )
    return re.compile(f"{MARKER}{ARTICLE}{WORD}(?:{quoted})", re.IGNORECASE)
