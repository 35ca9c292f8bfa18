"""How alike two articles are: several views of their words in one score from 0 to 1.

containment  how much of each one's rare words the other has
order        how long the common subsequence of words is
cosine       how alike the weighted word counts are
heading      how alike the headings are, where both have one
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from draftdiff.aligning.evidence import Evidence, Rarity

CONTAINMENT, ORDER, COSINE, HEADING = 0.35, 0.25, 0.4, 0.3
"""Weights of the views; see docs/accuracy.md for what each is worth."""
LONGEST_IN_ORDER = 4000
"""Words of an article beyond which the common subsequence is not asked for: it is quadratic."""


class Weighed(NamedTuple):
    """An article's evidence with its weights.

    `vector` has length 1; `masses` is what each word weighs as often as it stands there, `mass`
    the sum of that.
    """

    evidence: Evidence
    vector: dict[str, float]
    masses: dict[str, float]
    mass: float


def weigh(evidence: Evidence, rarity: Rarity) -> Weighed:
    """Weigh the words of one article."""
    masses = rarity.masses(evidence.counts)
    return Weighed(evidence, rarity.vector(evidence.counts), masses, sum(masses.values()))


class Views(NamedTuple):
    """What each view says of two articles, from 0 to 1; None where it has nothing to see."""

    containment: float
    content: float
    order: float | None
    heading: float | None

    @property
    def score(self) -> float:
        """The weighted mean of the views."""
        total = CONTAINMENT * self.containment + COSINE * self.content
        weight = CONTAINMENT + COSINE
        if self.order is not None:
            total += ORDER * self.order
            weight += ORDER
        if self.heading is not None:
            total += HEADING * self.heading
            weight += HEADING
        return total / weight


def views(old: Weighed, new: Weighed, rarity: Rarity) -> Views:
    """Look at two articles in every way."""
    common = _common(old.masses, new.masses)
    shared = _shared_mass(old.masses, new.masses, common)
    one, two = old.evidence, new.evidence
    in_order = len(one.words) * len(two.words) <= LONGEST_IN_ORDER**2
    headed = one.heading and two.heading
    return Views(
        containment=shared / math.sqrt(old.mass * new.mass) if old.mass and new.mass else 0.0,
        content=sum([old.vector[w] * new.vector[w] for w in common]),
        order=Indel.normalized_similarity(one.words, two.words) if in_order else None,
        heading=heading_likeness(one.heading, two.heading, rarity) if headed else None,
    )


def score(old: Weighed, new: Weighed, rarity: Rarity) -> float:
    """The similarity of two articles, from 0 to 1."""
    return views(old, new, rarity).score


def _common(left: dict[str, float], right: dict[str, float]) -> list[str]:
    """The words that both have, in the order of one text, lest a set's order show in a sum."""
    if len(left) > len(right):
        left, right = right, left
    return [word for word in left if word in right]


def _shared_mass(one: dict[str, float], two: dict[str, float], common: Sequence[str]) -> float:
    """What the words weigh that both have, each as often as both have it."""
    return sum([mass if (mass := one[w]) < two[w] else two[w] for w in common])


def contained(part: Weighed, whole: Weighed) -> float:
    """How much of the part's words, weighted by rarity, the whole has; from 0 to 1."""
    common = _common(part.masses, whole.masses)
    return _shared_mass(part.masses, whole.masses, common) / part.mass if part.mass else 0.0


def heading_likeness(old: frozenset[str], new: frozenset[str], rarity: Rarity) -> float:
    """The cosine of two headings' words, weighted by rarity; from 0 to 1."""
    weight, unseen = rarity.of, rarity.unseen
    common = math.fsum([weight.get(w, unseen) ** 2 for w in old & new])
    if not common:
        return 0.0
    lengths = [math.fsum([weight.get(w, unseen) ** 2 for w in words]) for words in (old, new)]
    return common / math.sqrt(math.prod(lengths))
