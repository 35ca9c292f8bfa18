"""Sets of names, written as the list of words that they are: names("p h1 h2")."""

from __future__ import annotations


def names(words: str) -> frozenset[str]:
    """The words of `words`, which white space parts."""
    return frozenset(words.split())
