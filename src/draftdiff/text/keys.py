r"""Folded forms of texts, for comparing only: never displayed.

    “thirty (30)  days” — that        \"thirty (30) days\" - that        one key

Two texts with one key differ in typography alone: white space, quotes, dashes, hyphenation,
ligatures, invisible characters, Unicode forms. Letters, digits and their case are kept: a change
of those is a change.
"""

from __future__ import annotations

import unicodedata

INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys(INVISIBLE, None),
        **dict.fromkeys("“”„‟«»＂″", '"'),
        **dict.fromkeys("‘’‚‛`´′", "'"),
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        "…": "...",
    }
)


def typographic_key(text: str) -> str:
    """`text` with typography folded; equal keys mean that no reader needs to see a change."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(TYPOGRAPHY))
    if "''" in text:
        text = text.replace("''", '"')
    return " ".join(text.split())


def word_key(text: str) -> str:
    """`text` with typography, case and every mark and space folded: the bare words.

    For finding the same article again, not for telling that nothing changed.
    """
    return "".join(c for c in typographic_key(text).casefold() if c.isalnum())
