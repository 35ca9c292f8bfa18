r"""Letters that extraction tore apart, put together again; the source keeps them as they stood.

A r t i c l e  5      Article 5       letters set apart for emphasis, as in print
ก ำหนด                กำหนด           a Thai or Lao vowel torn off its letter
นํ ้า                  น้ำ              the same vowel in halves
រដ្ឋ\u{200B}សភា         រដ្ឋសភា          a sign of no width, spelt out by the program that wrote it
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from draftdiff.text.keys import INVISIBLE

SPACED = re.compile(r"(?<![^\W_])[^\W\d_](?: [^\W\d_]){4,}(?![^\W_])")
"""Five single letters and more, one space between each and the next."""
ASCII_LETTERS = bytes(ord("a") if chr(i).isalpha() and i < ord("\x7f") else i for i in range(256))
WIDE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
SARA_AM = "\u0e33\u0eb3"
TORN_VOWEL = re.compile(
    rf"(?P<letter>[\u0e01-\u0e2e\u0e81-\u0eae][\u0e48-\u0e4b\u0ec8-\u0ecb]?) +(?=[{SARA_AM}])"
)
HALVES = re.compile(
    r"\u0e4d ?(?P<thai>[\u0e48-\u0e4b]?) ?\u0e32|\u0ecd ?(?P<lao>[\u0ec8-\u0ecb]?) ?\u0eb2"
)

SPELT_OUT = re.compile(
    r"\\u\{(?P<braced>[0-9A-Fa-f]{2,6})\}|\\u(?P<four>[0-9A-Fa-f]{4})(?![0-9A-Fa-f])"
    r"|<U\+(?P<named>[0-9A-Fa-f]{4})>|&#x0*(?P<hex>[0-9A-Fa-f]{2,4});|&#0*(?P<decimal>\d{3,5});"
)
"""How programs write a character by its number where a text should have the character itself."""
SPELT_OUT_SIGNS = ("\\u", "<U+", "&#")
INVISIBLE_CODES = frozenset(map(ord, INVISIBLE))
JOINERS = "\u200c\u200d"
"""Signs of no width that shape the letters beside them; the others are dropped."""


def repaired(texts: Sequence[str]) -> tuple[str, ...]:
    """The lines with torn words made whole, each for itself."""
    whole = "\n".join(texts)
    if any(sign in whole for sign in SPELT_OUT_SIGNS) and SPELT_OUT.search(whole):
        texts = [SPELT_OUT.sub(_unspelt, text).strip() for text in texts]
        whole = "\n".join(texts)
    spaced = _may_be_spaced(whole) and SPACED.search(whole) is not None
    torn = not whole.isascii() and (TORN_VOWEL.search(whole) or HALVES.search(whole)) is not None
    if not spaced and not torn:
        return tuple(texts)
    return tuple(_whole_vowels(_closed_up(text) if spaced else text) for text in texts)


def _unspelt(found: re.Match[str]) -> str:
    """What a spelt-out character leaves: nothing if nobody would see it, else its spelling."""
    base = 10 if found.lastgroup == "decimal" else 16
    code = int(found[found.lastgroup or 0], base)
    if code not in INVISIBLE_CODES:
        return found[0]
    return chr(code) if chr(code) in JOINERS else ""


def _may_be_spaced(text: str) -> bool:
    """A first look at texts of ASCII: the pattern takes twenty times as long."""
    return not text.isascii() or b"a a a a a" in text.encode().translate(ASCII_LETTERS)


def _closed_up(text: str) -> str:
    """The line with letters that are set apart made words; wider spaces stand between words."""
    if not any(_is_word(found[0]) for found in SPACED.finditer(text)):
        return text
    closed = SPACED.sub(lambda found: _word(found[0]), text)
    return WIDE_SPACE.sub(" ", closed)


def _word(letters: str) -> str:
    return letters.replace(" ", "") if _is_word(letters) else letters


def _is_word(letters: str) -> bool:
    """Whether single letters make a word, and no list of letters: A B C D.

    After the first letter all are small or all are capitals, most differ, and they do not count.
    """
    word = letters.replace(" ", "")
    counts = sum(ord(two) == ord(one) + 1 for one, two in pairwise(word))
    one_case = word[1:].islower() or word.isupper()
    return one_case and 2 * counts < len(word) < 2 * len(set(word))


def _whole_vowels(text: str) -> str:
    text = TORN_VOWEL.sub(r"\g<letter>", text)
    return HALVES.sub(_vowel, text)


def _vowel(found: re.Match[str]) -> str:
    """The two halves as one vowel, after the tone mark that stood between them."""
    if found["thai"] is not None:
        return found["thai"] + "\u0e33"
    return found["lao"] + "\u0eb3"
