r"""Folded forms of texts, for comparing only: never displayed.

    “thirty (30)  days” — that        \"thirty (30) days\" - that        one key

Two texts with one key differ in typography alone: white space, quotes, dashes, hyphenation,
ligatures, invisible characters, Unicode forms. Letters, digits and their case are kept: a change
of those is a change.
"""

from __future__ import annotations

import re
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


ASCII_MARKS = str.maketrans({chr(i): None for i in range(128) if not chr(i).isalnum()})
NUMBER_SIGNS = frozenset(
    [
        *"²³¹¼½¾",
        *map(chr, range(0x2070, 0x209D)),
        *map(chr, range(0x2150, 0x218C)),
        *map(chr, range(0x2460, 0x2500)),
    ]
)
"""Raised and lowered figures, fractions, circled numbers: § 5¹ is not § 51, whatever Unicode's
compatible forms say."""

TONE_IN_VOWEL = re.compile("\u0e4d([\u0e48-\u0e4b])\u0e32")
"""A Thai tone mark within the vowel am, where it is typed in halves; it stands before it else."""


def typographic_key(text: str) -> str:
    """`text` with typography folded; equal keys mean that no reader needs to see a change."""
    if not text.isascii():
        text = _compatible(text.translate(TYPOGRAPHY))
        if "\u0e4d" in text:
            text = TONE_IN_VOWEL.sub("\\1\u0e4d\u0e32", text)
    if "''" in text:
        text = text.replace("''", '"')
    line = text.replace("\n", " ")
    # Most texts have single spaces alone: then nothing needs to be split, at a third of the time.
    if line.isprintable() and "  " not in line and line[:1] != " " and line[-1:] != " ":
        return line
    return " ".join(text.split())


def word_key(text: str) -> str:
    """`text` with typography, case and every mark and space folded: the bare words.

    For finding the same article again, not for telling that nothing changed.
    """
    if text.isascii():
        return text.lower().translate(ASCII_MARKS)
    return "".join(filter(str.isalnum, typographic_key(text).casefold()))


def _compatible(text: str) -> str:
    """`text` in Unicode's compatible form, but for signs whose numbers would become another's."""
    if NUMBER_SIGNS.isdisjoint(text):
        return unicodedata.normalize("NFKC", text)
    return "".join(
        char if char in NUMBER_SIGNS else unicodedata.normalize("NFKC", char)
        for char in unicodedata.normalize("NFC", text)
    )
