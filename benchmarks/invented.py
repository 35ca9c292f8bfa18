"""Invented laws with a seed: articles of made-up words, and later drafts of them.

Words are drawn by Zipf's law from syllables, as those of real laws are: few words make half of the
text, and most come once or twice. Nothing of a real law is in them.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

VOCABULARY = 12_000
COMMON = ("the", "of", "and", "shall", "be", "to", "in", "any", "person", "who", "by", "or")
SYLLABLES = tuple(a + b for a in "bcdfglmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er"))

DROPPED, ADDED, SPLIT, REWORDED = 0.03, 0.06, 0.08, 0.28
"""Up to which throw of the dice an article is so; each begins where the one before it ends."""

Article = list[str]
"""The paragraphs of an article."""


def vocabulary(dice: random.Random) -> list[str]:
    """Words, the commonest first."""
    words = dict.fromkeys(COMMON)
    while len(words) < VOCABULARY:
        words["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4)))] = None
    return list(words)


class Writer:
    """Writes articles from one vocabulary."""

    def __init__(self, seed: int) -> None:
        """Throw the dice of `seed`."""
        self.dice = random.Random(seed)
        self._words = vocabulary(self.dice)
        self._weights = [1.0]
        for rank in range(2, len(self._words) + 1):
            self._weights.append(self._weights[-1] + 1 / rank)

    def words(self, count: int) -> list[str]:
        """So many words."""
        return self.dice.choices(self._words, cum_weights=self._weights, k=count)

    def paragraph(self) -> str:
        """A paragraph of a law's usual length."""
        words = self.words(self.dice.randint(18, 60))
        return f"{words[0].capitalize()} {' '.join(words[1:])}."

    def article(self) -> Article:
        """One to five paragraphs."""
        return [self.paragraph() for _ in range(self.dice.randint(1, 5))]

    def law(self, articles: int) -> list[Article]:
        """So many articles."""
        return [self.article() for _ in range(articles)]

    def next_draft(self, law: Sequence[Article]) -> list[Article]:
        """The law with a fifth of its articles reworded, a few dropped, added, split or moved."""
        new: list[Article] = []
        for article in law:
            fate = self.dice.random()
            if fate < DROPPED:
                continue
            if fate < ADDED:
                new.append(self.article())
            if fate < SPLIT and len(article) > 1:
                new += [article[:1], article[1:]]
            elif fate < REWORDED:
                new.append([self._reworded(paragraph) for paragraph in article])
            else:
                new.append(article)
        return new

    def _reworded(self, paragraph: str) -> str:
        words = paragraph.split()
        for _ in range(max(1, len(words) // 12)):
            words[self.dice.randrange(len(words))] = self.words(1)[0]
        return " ".join(words)


def text_of(law: Sequence[Article]) -> str:
    """The law as a plain text file."""
    parts = []
    for number, article in enumerate(law, 1):
        parts.append(f"Article {number}")
        parts += [f"({place}) {paragraph}" for place, paragraph in enumerate(article, 1)]
        parts.append("")
    return "\n".join(parts)
