"""How long the articles of one draft are, and how much of it stands in none.

Article 5   641 words      the longest
Article 7     3 words      the shortest
12 %                       in the preamble, the closing text and the annexes
"""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.model import Draft, Level, Provision
from draftdiff.model.draft import walk
from draftdiff.text import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Extents:
    """The longest and the shortest article of the law itself, and the share outside articles.

    The first of several is named; None where there is no article. `outside` is from 0 to 1, in
    characters, what was taken out left aside.
    """

    longest: Provision | None
    shortest: Provision | None
    outside: float


def extents(draft: Draft) -> Extents:
    """The extents of a draft."""
    articles = draft.law_articles
    sizes = [word_count(article) for article in articles]
    return Extents(
        longest=articles[sizes.index(max(sizes))] if articles else None,
        shortest=articles[sizes.index(min(sizes))] if articles else None,
        outside=_outside(draft),
    )


def word_count(node: Provision) -> int:
    """The words of a node's own text; letters in scripts without spaces."""
    return sum(word[0].isalnum() for word in words.split(node.text))


def _outside(draft: Draft) -> float:
    nodes = tuple(walk(draft.body))
    every = sum(len(node.text) for node in nodes)
    outside = sum(len(node.text) for node in nodes if node.level is not Level.ARTICLE)
    return outside / every if every else 0.0
