"""Text that is no language: a scan read with the wrong letters, or a font's own encoding.

    All kinds of commercial activity, import, export     every word could be one
    Wfi:lffln18ttmfttruteutlnH~n8ml5mHt:lf~nrtnun        none could
    c,ab;sþIBIsm,Tan                                     nor here

Signs that no word has tell it: digits and marks within words, capitals after small letters, marks
of vowels without their letter, long words without a vowel. Brand names and units have some of
them too ("McCain", "kWh"), hence shares decide, and that of each passage beside that of the
whole: one page of a good draft may be a bad scan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

from draftdiff.text.patterns import compiled_when_used

SMALL = "a-zß-öø-ÿ"
MARKS = r"\u0300-\u036f\u093e-\u094d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u102b-\u103e\u17b4-\u17d3"
DANGLING = rf"[{MARKS}](?<!\S.)"
"""A mark that stands on no letter."""
SIGNS = r"~^|\\{}<>=*!?¡¢£¤¥¦¨©¬®¯±´¶¸¿€‚ƒ„†‡ˆ‰‹˜™›¼½¾"
CAPITALS, NO_LETTERS = "A-ZÀ-ÖØ-Þ", r"\ufffd\ue000-\uf8ff"
KIND_OF = {
    "a": ascii_lowercase,
    "A": ascii_uppercase,
    "!": "~^|\\{}<>=*!?:;," + digits,
}
QUICK = compiled_when_used(
    rf"[{SIGNS}:;,\d{CAPITALS}{NO_LETTERS}{MARKS}](?:"
    rf"(?<=[{SMALL}][{CAPITALS}])|(?<=[{SMALL}][{SIGNS}:;,\d])[^\W_]"
    rf"|(?<=[{NO_LETTERS}])|(?<=[{MARKS}])(?<!\S.))"
)
"""A sign that hardly a line of a law has. All of it behind one class of characters takes less than
half the time of alternatives, since nothing is tried where none of the class stands."""
KINDS = bytes(
    next((ord(kind) for kind, signs in KIND_OF.items() if chr(code) in signs), ord(" "))
    for code in range(256)
)
KINDS_OF_SIGNS = (b"aA", b"a!a", b"a!A", b"a!!")
"""What `QUICK` finds in ASCII, and a little more, by kinds of characters: small letter, capital,
mark or figure."""
ODD = compiled_when_used(
    rf"[^\W\d_][{SIGNS}]+[^\W_]"
    rf"|[{SMALL}](?:\d[^\W\d_]|[{CAPITALS}]|[:;,][^\W\d_])"
    rf"|[{NO_LETTERS}]|{DANGLING}"
    r"|\b[b-df-hj-np-tv-xz][B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{4,}\b"
)
"""A sign that no word has, the last of them five letters without a vowel."""
LETTERS = compiled_when_used(r"[^\W\d_](?:.*?[^\W\d_])")
"""Two letters, with anything between them: what a sign by itself lacks to be a word."""
ESCAPE = compiled_when_used(r"\\u\{?[0-9A-Fa-f]{4}\}?")
"""A character written as its number, which some converters leave in the words of any text."""

BLOCK = 100
"""Words, set apart by spaces, of the passages that are judged each for itself."""
FEWEST = 25
"""Words with letters that a passage needs to be judged."""
MOST_BLOCKS = 600
"""Passages that are looked at; of longer texts every second or third one is."""
ILLEGIBLE_PASSAGE, ILLEGIBLE_TEXT, DAMAGED_TEXT = 0.3, 0.2, 0.05
"""Share of odd words from which a passage or a whole text is illegible, and from which a text is
damaged. Sound drafts of the corpus have 0.004 at most, a passage of them 0.17 (a table run
together); drafts in the font Limon from 0.83 on. One wrong letter in ten gives 0.2, one in a
hundred 0.025."""


class Legibility(NamedTuple):
    """The share of odd words in a text, and its illegible passages as ranges of lines.

    `judged` is the number of passages that were looked at.
    """

    share: float
    passages: tuple[range, ...]
    judged: int

    @property
    def is_illegible(self) -> bool:
        """Whether so much is odd that no comparison of the text would mean anything."""
        return self.share >= ILLEGIBLE_TEXT or len(self.passages) * 2 > self.judged

    @property
    def is_damaged(self) -> bool:
        """Whether wrong letters are so many that articles may be lost to them."""
        return self.share >= DAMAGED_TEXT


def legibility(lines: Sequence[str]) -> Legibility:
    """How far a text, given by its lines, can be a language at all."""
    if _is_sound("\n".join(lines)):
        return Legibility(0.0, (), 1)
    blocks = list(_blocks(lines))
    blocks = blocks[:: 1 + len(blocks) // MOST_BLOCKS]
    found = [_judged(lines[block.start : block.stop]) for block in blocks]
    words, odd = _sums(found)
    if odd >= DAMAGED_TEXT * words:
        # Wrong readings are full of single signs, which are no words: they must not hide it.
        found = [_judged(lines[block.start : block.stop], closely=True) for block in blocks]
        words, odd = _sums(found)
    passages = [
        block
        for block, (size, odd_ones) in zip(blocks, found, strict=True)
        if size >= FEWEST and odd_ones >= ILLEGIBLE_PASSAGE * size
    ]
    return Legibility(odd / words if words >= FEWEST else 0.0, tuple(passages), len(blocks))


def _is_sound(text: str) -> bool:
    """Whether a text of ASCII has no sign at all; looked at in a tenth of the pattern's time."""
    kinds = text.encode().translate(KINDS) if text.isascii() else b"aA"
    return not any(sign in kinds for sign in KINDS_OF_SIGNS)


def _sums(found: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(size for size, _ in found), sum(odd for _, odd in found)


def _blocks(lines: Sequence[str]) -> Iterator[range]:
    """The lines in ranges of `BLOCK` words or a little more."""
    starts, words = [0], 0
    for index, text in enumerate(lines):
        words += text.count(" ") + 1 if text else 0
        if words >= BLOCK:
            starts.append(index + 1)
            words = 0
    yield from (range(start, stop) for start, stop in pairwise((*starts, len(lines))))


def _judged(lines: Sequence[str], *, closely: bool = False) -> tuple[int, int]:
    """How many words the lines have, and how many of them are odd.

    Only where a line has a sign at all are its words looked at one by one, or if `closely`.
    """
    if not closely and not any(map(QUICK.search, lines)):
        return sum(text.count(" ") + 1 for text in lines if text), 0
    words = [
        word for text in lines for word in ESCAPE.sub("", text).split() if LETTERS.search(word)
    ]
    return len(words), sum(ODD.search(word) is not None for word in words)
