"""How alike two articles are: several views of their words in one score from 0 to 1.

    containment  how much of each one's rare words the other has
    order        how long the common subsequence of words is
    cosine       how alike the weighted word counts are, whole words and stems
    heading      how alike the headings are, where both have one
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from draftdiff.aligning.evidence import Evidence, Rarity

CONTAINMENT, ORDER, COSINE, STEMS, HEADING = 0.35, 0.25, 0.4, 0.3, 0.3
"""Weights of the views; see docs/accuracy.md for what each is worth."""
LONGEST_IN_ORDER = 4000
"""Words of an article beyond which the common subsequence is not asked for: it is quadratic."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """Scores pairs of an old and a new article by their indexes."""

    old: Sequence[Evidence]
    new: Sequence[Evidence]
    rarity: Rarity
    stem_rarity: Rarity
    old_vectors: dict[int, dict[str, float]]
    new_vectors: dict[int, dict[str, float]]
    old_stems: dict[int, dict[str, float]]
    new_stems: dict[int, dict[str, float]]

    def score(self, old: int, new: int) -> float:
        """The similarity of two articles, from 0 to 1."""
        left, right = self.old[old], self.new[new]
        both = contained(left, right, self.rarity) * contained(right, left, self.rarity)
        total = CONTAINMENT * math.sqrt(both)
        weight = CONTAINMENT + COSINE + STEMS
        total += COSINE * self._cosine(self.old_vectors, self.new_vectors, old, new)
        total += STEMS * self._stem_cosine(old, new)
        if len(left.words) * len(right.words) <= LONGEST_IN_ORDER**2:
            total += ORDER * Indel.normalized_similarity(left.words, right.words)
            weight += ORDER
        if left.heading and right.heading:
            total += HEADING * heading_likeness(left, right, self.rarity)
            weight += HEADING
        return total / weight

    def _cosine(
        self,
        olds: dict[int, dict[str, float]],
        news: dict[int, dict[str, float]],
        old: int,
        new: int,
    ) -> float:
        left = olds.get(old)
        if left is None:
            left = olds[old] = self.rarity.vector(self.old[old].counts)
        right = news.get(new)
        if right is None:
            right = news[new] = self.rarity.vector(self.new[new].counts)
        return dot(left, right)

    def _stem_cosine(self, old: int, new: int) -> float:
        left = self.old_stems.get(old)
        if left is None:
            left = self.old_stems[old] = self.stem_rarity.vector(self.old[old].stems)
        right = self.new_stems.get(new)
        if right is None:
            right = self.new_stems[new] = self.stem_rarity.vector(self.new[new].stems)
        return dot(left, right)


def scorer(old: Sequence[Evidence], new: Sequence[Evidence]) -> Scorer:
    """A scorer whose rarities come from both drafts."""
    rarity = Rarity([*(e.counts for e in old), *(e.counts for e in new)])
    stems = Rarity([*(e.stems for e in old), *(e.stems for e in new)])
    return Scorer(old, new, rarity, stems, {}, {}, {}, {})


def dot(left: dict[str, float], right: dict[str, float]) -> float:
    """The cosine of two vectors of length 1."""
    if len(left) > len(right):
        left, right = right, left
    get = right.get
    return sum(v * get(w, 0.0) for w, v in left.items())


def contained(part: Evidence, whole: Evidence, rarity: Rarity) -> float:
    """How much of the part's words, weighted by rarity, the whole has; from 0 to 1."""
    weight = rarity.of
    there = whole.counts
    total = found = 0.0
    for word, count in part.counts.items():
        total += weight[word] * count
        if word in there:
            found += weight[word] * min(count, there[word])
    return found / total if total else 0.0


def heading_likeness(left: Evidence, right: Evidence, rarity: Rarity) -> float:
    """The cosine of two headings' words, weighted by rarity; from 0 to 1."""
    weight = rarity.of
    common = sum(weight.get(w, 8.0) ** 2 for w in left.heading & right.heading)
    if not common:
        return 0.0
    lengths = (sum(weight.get(w, 8.0) ** 2 for w in e.heading) for e in (left, right))
    return common / math.sqrt(math.prod(lengths))
