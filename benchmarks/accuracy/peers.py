"""Other ways to link articles, as people do it today; each gets what draftdiff gets.

equal numbers     Article 28 is Article 28
difflib           the drafts as lists of articles, as tools that compare lines see them
greedy TF-IDF     words weighted by rarity, cosine, best pairs first
cdist, optimal    every article with every other by rapidfuzz, then the best assignment of all

The last two need numpy and scipy, which draftdiff itself does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix, diags  # type: ignore[import-untyped]

from draftdiff.model import Provision
from draftdiff.text.terms import words_of

Pairs = list[tuple[tuple[int], tuple[int]]]
Articles = Sequence[Provision]

USUAL, TUNED = 0.5, 0.2
"""Cosine from which greedy TF-IDF links: what people take, and what is best on this corpus."""
CDIST_LEAST = 0.3
"""Likeness from which a pair of the optimal assignment is a link."""
ROWS = 500
"""Old articles whose cosines are held at once: all of ten thousand would not fit."""


def equal_numbers(old: Articles, new: Articles) -> Pairs:
    """Link the first articles with one number."""
    place = {article.num: j for j, article in reversed(list(enumerate(new))) if article.num}
    found: dict[int, int] = {}
    for i, article in enumerate(old):
        if article.num in place:
            found.setdefault(place[article.num], i)
    return [((i,), (j,)) for j, i in found.items()]


def difflib_on_articles(old: Articles, new: Articles) -> Pairs:
    """Link equal articles in one order, and those that replace each other in their order."""
    olds, news = ([" ".join(article.text.split()) for article in side] for side in (old, new))
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    found: Pairs = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind in {"equal", "replace"}:
            found += [((i,), (j,)) for i, j in zip(range(i1, i2), range(j1, j2), strict=False)]
    return found


def greedy_tf_idf(old: Articles, new: Articles) -> Pairs:
    """Best cosines first, from the usual threshold."""
    return _greedy(old, new, USUAL)


def greedy_tf_idf_tuned(old: Articles, new: Articles) -> Pairs:
    """The same from the threshold that is best here."""
    return _greedy(old, new, TUNED)


def _greedy(old: Articles, new: Articles, least: float) -> Pairs:
    matrix = _tf_idf([*old, *new])
    olds, news = matrix[: len(old)], matrix[len(old) :]
    ranked: list[tuple[float, int, int]] = []
    for start in range(0, len(old), ROWS):
        cosines = (olds[start : start + ROWS] @ news.T).tocoo()
        enough = cosines.data >= least
        rows, columns = cosines.row[enough] + start, cosines.col[enough]
        ranked += zip(
            (-cosines.data[enough]).tolist(), rows.tolist(), columns.tolist(), strict=True
        )
    taken: tuple[set[int], set[int]] = (set(), set())
    found: Pairs = []
    for _, i, j in sorted(ranked):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            found.append(((i,), (j,)))
    return found


def _tf_idf(articles: Articles) -> csr_matrix:
    """A row an article, of length 1: (1 + log count) · log(articles ÷ articles with the word)."""
    column: dict[str, int] = {}
    rows, columns = [], []
    for row, article in enumerate(articles):
        for word in words_of(f"{article.heading} {article.text}".casefold()):
            rows.append(row)
            columns.append(column.setdefault(word, len(column)))
    shape = (len(articles), max(len(column), 1))
    counts = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    frequency = np.asarray((counts > 0).sum(axis=0)).ravel()
    counts.data = 1 + np.log(counts.data)
    weighted = counts @ diags(np.log((1 + len(articles)) / (1 + frequency)) + 1)
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return csr_matrix(diags(1 / np.where(lengths > 0, lengths, 1)) @ weighted)


def optimal_cdist(old: Articles, new: Articles) -> Pairs:
    """The assignment with the greatest sum of likeness, over all pairs."""
    sides = [[words_of(article.text.casefold()) for article in side] for side in (old, new)]
    likeness = cdist(*sides, scorer=Indel.normalized_similarity, workers=-1)
    rows, columns = linear_sum_assignment(likeness, maximize=True)
    return [
        ((int(i),), (int(j),))
        for i, j in zip(rows, columns, strict=True)
        if likeness[i, j] >= CDIST_LEAST
    ]
