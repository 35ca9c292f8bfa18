"""What an article looks like to the aligner: its words, weighted by how rare they are.

    "Any person who damages a computer system …"
    words   any person who damages a computer system …
    rarity  low low    low high    low high   high

A word is rare when few articles of both drafts together have it: boilerplate ("any person who …
shall be punished") weighs next to nothing. Scripts without spaces give pairs of characters
(Chinese, Japanese) or triples of clusters (Khmer, Thai, Lao, Burmese) instead of words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from draftdiff.model import Provision
from draftdiff.text.keys import typographic_key
from draftdiff.text.patterns import compiled_when_used
from draftdiff.text.terms import words_of

ASCII_LETTERS = str.maketrans({chr(i): None for i in range(128) if not chr(i).isalpha()})
TOMBSTONE = compiled_when_used(
    r"[\[(]?\s*(?:repealed|omitted|deleted|reserved|revoked|weggefallen|aufgehoben|abrogé|supprimé"
    r"|derogado|revogado|vetado|brottfallin|felld[ru]? (?:úr gildi|brott)"
    r"|kehtetu|削除|삭제|утратила? силу)"
    r"[^\w]*(?:\W.{0,60})?",
    re.IGNORECASE | re.DOTALL,
)
DOTS = re.compile(r"[\s.…*·_\-–—\d()]*")
TOMBSTONE_LENGTH = 120
"""Characters of the longest note that an article was repealed."""


class Evidence(NamedTuple):
    """One article's words as the aligner sees it: in order, with their numbers, and its heading."""

    words: list[str]
    counts: Counter[str]
    heading: frozenset[str]


def evidence_of(article: Provision, known: dict[str, str] | None = None) -> Evidence:
    """Look at the words of one article.

    Args:
        article: the article.
        known: the words of those that were looked at before, so that a word which a thousand
            articles have is in memory once: an eighth of a comparison of 10,000.
    """
    words = words_of(article.text.casefold())
    if known is not None:
        words = list(map(known.setdefault, words, words))
    return Evidence(words, Counter(words), frozenset(words_of(article.heading.casefold())))


def is_tombstone(text: str) -> bool:
    """Whether the text only says that nothing is left: "(repealed)", a row of dots, nothing."""
    if len(text) > TOMBSTONE_LENGTH and not text.startswith("."):
        return False
    return DOTS.fullmatch(text) is not None or TOMBSTONE.fullmatch(text) is not None


def bare_letters(key: str) -> str:
    """A text's letters alone, without digits, marks, spaces and case."""
    if key.isascii():
        return key.lower().translate(ASCII_LETTERS)
    return "".join(filter(str.isalpha, typographic_key(key).casefold()))


class Rarity:
    """How much each word tells: the logarithm of how few articles have it.

    The usual inverse document frequency, over the articles of both drafts.
    """

    def __init__(self, articles: Iterable[Iterable[str]], extra: Iterable[Iterable[str]]) -> None:
        """Count the distinct words of `articles`; those of `extra` stand on both sides."""
        frequency: Counter[str] = Counter()
        total = 0
        for words in articles:
            frequency.update(words)
            total += 1
        for words in extra:
            frequency.update(words)
            frequency.update(words)
            total += 2
        log, whole = math.log, 1 + total
        by_count = {count: log(whole / (0.5 + count)) for count in set(frequency.values())}
        self.of = {word: by_count[count] for word, count in frequency.items()}
        self.unseen = log(whole / 0.5)
