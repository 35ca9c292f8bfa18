"""Characters that could deceive or steer, shown by their numbers: what a report may print.

    visible("a\u202eb")    a‹U+202E›b

Whatever comes from a draft or a file's name goes through here before a reader or a terminal gets
it. Apart from the rest of the words, since commands that print text alone need nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from draftdiff.text.patterns import compiled_when_used

# Controls of C0 and C1 but tab and newline; embeddings, overrides and isolates; separators that
# break lines; lone surrogates; tags and other characters that hide text from people.
_HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2061-\u206f\u3164\uffa0\u115f\u1160"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_DIRECTION_MARKS = "\u061c\u200e\u200f"
STEERING = _HIDDEN + _DIRECTION_MARKS
"""All characters that `visible` may show by their numbers, for a class of a pattern."""
_TO_SHOW = compiled_when_used(f"[{_HIDDEN}]")
_TO_SHOW_LEFT_TO_RIGHT = compiled_when_used(f"[{STEERING}]")
_NOTHING_TO_SHOW = compiled_when_used(f"[^{STEERING}]*")
_RIGHT_TO_LEFT = compiled_when_used(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]"
)
_PRINTABLE = b"\n" + bytes(range(ord(" "), ord("~") + 1))
_INVISIBLE = compiled_when_used(
    f"[{_HIDDEN}{_DIRECTION_MARKS}\u00ad\u034f\u17b4\u17b5\u180e\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]"
)


def visible(text: str) -> str:
    """`text` with every character that could deceive or steer shown by its number.

    An escape character becomes ‹U+001B›, an override of direction ‹U+202E›. Tabs and newlines
    stay, and so do characters that a script needs: joiners, zero-width spaces, and direction
    marks beside right-to-left letters (elsewhere they can swap figures, and are shown).
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    if _NOTHING_TO_SHOW.fullmatch(text):  # half as long as to search
        return text
    pattern = _TO_SHOW if _RIGHT_TO_LEFT.search(text) else _TO_SHOW_LEFT_TO_RIGHT
    return pattern.sub(_by_number, text)


def _by_number(found: re.Match[str]) -> str:
    return code_point(found.group())


def code_point(character: str) -> str:
    """How a character that cannot be shown is written: ‹U+202E›."""
    return f"‹U+{ord(character):04X}›"


def has_right_to_left(text: str) -> bool:
    """Whether the text has letters that are written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def invisible(texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """The characters of `texts` that no reader sees, each with its count, the lowest first."""
    found: Counter[str] = Counter()
    for text in texts:
        if not text.isascii() or text.encode().translate(None, _PRINTABLE):
            found.update(_INVISIBLE.findall(text))
    return tuple(sorted(found.items()))


@lru_cache(maxsize=16_384)
def one_line(text: str) -> str:
    """`text` made visible, with every run of white space as one space."""
    if text.isascii() and text.isprintable() and "  " not in text and text == text.strip():
        return text  # as most labels are, which a long law has too many of to be remembered
    return " ".join(visible(text).split())
