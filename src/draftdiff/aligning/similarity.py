"""How alike two articles are: several views of their words in one score from 0 to 1.

containment  how much of each one's rare words the other has
order        how long the common subsequence of words is
cosine       how alike the weighted word counts are
heading      how alike the headings are, where both have one
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from draftdiff.aligning.evidence import Evidence, Rarity

CONTAINMENT, ORDER, COSINE, HEADING = 0.35, 0.25, 0.4, 0.3
"""Weights of the views; see docs/accuracy.md for what each is worth."""
LONGEST_IN_ORDER = 4000
"""Words of an article beyond which the common subsequence is not asked for: it is quadratic."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An article's evidence with its weights: the vector of length 1, and the mass of all words."""

    evidence: Evidence
    vector: dict[str, float]
    mass: float


def weigh(evidence: Evidence, rarity: Rarity) -> Weighed:
    """Weigh the words of one article."""
    return Weighed(evidence, rarity.vector(evidence.counts), rarity.mass(evidence.counts))


def score(old: Weighed, new: Weighed, rarity: Rarity) -> float:
    """The similarity of two articles, from 0 to 1."""
    common = old.vector.keys() & new.vector.keys()
    shared = shared_mass(old, new, common, rarity)
    contained = shared / math.sqrt(old.mass * new.mass) if old.mass and new.mass else 0.0
    total = CONTAINMENT * contained + COSINE * dot(old.vector, new.vector, common)
    weight = CONTAINMENT + COSINE
    one, two = old.evidence, new.evidence
    if len(one.words) * len(two.words) <= LONGEST_IN_ORDER**2:
        total += ORDER * Indel.normalized_similarity(one.words, two.words)
        weight += ORDER
    if one.heading and two.heading:
        total += HEADING * heading_likeness(one.heading, two.heading, rarity)
        weight += HEADING
    return total / weight


def dot(left: Mapping[str, float], right: Mapping[str, float], common: set[str]) -> float:
    """The cosine of two vectors of length 1, given their common words.

    The sum is exact, so that the order of a set does not show in the last digit.
    """
    return math.fsum([left[w] * right[w] for w in common])


def shared_mass(old: Weighed, new: Weighed, common: set[str], rarity: Rarity) -> float:
    """What the words weigh that both have, each as often as both have it."""
    weight, one, two = rarity.of, old.evidence.counts, new.evidence.counts
    return math.fsum([weight[w] * min(one[w], two[w]) for w in common])


def contained(part: Weighed, whole: Weighed, rarity: Rarity) -> float:
    """How much of the part's words, weighted by rarity, the whole has; from 0 to 1."""
    common = part.vector.keys() & whole.vector.keys()
    return shared_mass(part, whole, common, rarity) / part.mass if part.mass else 0.0


def heading_likeness(old: frozenset[str], new: frozenset[str], rarity: Rarity) -> float:
    """The cosine of two headings' words, weighted by rarity; from 0 to 1."""
    weight, unseen = rarity.of, rarity.unseen
    common = math.fsum([weight.get(w, unseen) ** 2 for w in old & new])
    if not common:
        return 0.0
    lengths = [math.fsum([weight.get(w, unseen) ** 2 for w in words]) for words in (old, new)]
    return common / math.sqrt(math.prod(lengths))
