"""The units that a diff compares: words, each with the white space after it.

    "shall be  punished."   ->   "shall " "be  " "punished" "."

White space rides along, so that a line break where a space was is no change of any word. What is
compared is a key: the word with typography folded.
"""

from __future__ import annotations

from functools import lru_cache

from draftdiff.text.keys import typographic_key
from draftdiff.text.words import split


def tokens(text: str) -> list[str]:
    """The tokens of `text`; joined they are `text` again."""
    found: list[str] = []
    for part in split(text):
        if found and part.isspace():
            found[-1] += part
        else:
            found.append(part)
    return found


@lru_cache(maxsize=1 << 16)
def token_key(token: str) -> str:
    """What a token is compared by; white space and invisible characters have the empty key."""
    return typographic_key(token)
