"""How alike two articles are: several views of their words in one score from 0 to 1.

containment  how much of each one's rare words the other has
order        how long the common subsequence of words is
cosine       how alike the weighted word counts are
heading      how alike the headings are, where both have one
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz.distance import Indel

from draftdiff.aligning.evidence import Evidence, Rarity

CONTAINMENT, ORDER, COSINE, HEADING = 0.35, 0.25, 0.4, 0.3
"""Weights of the views; see docs/accuracy.md for what each is worth."""
LONGEST_IN_ORDER = 4000
"""Words of an article beyond which the common subsequence is not asked for: it is quadratic."""


class Weighed(NamedTuple):
    """An article's evidence with its weights.

    `vector` has (1 + log count) · rarity for each word, and `length` is its length; `mass` is
    what all the words weigh, and `repeated` how often those stand there that come again.
    """

    evidence: Evidence
    vector: dict[str, float]
    length: float
    mass: float
    repeated: dict[str, int]


def weigh(evidence: Evidence, rarity: Rarity) -> Weighed:
    """Weigh the words of one article."""
    of, counts = rarity.of, evidence.counts
    # Most words stand once in an article: those are weighed without a loop of Python.
    vector = dict(zip(counts, map(of.__getitem__, counts), strict=True))
    repeated = {word: n for word, n in counts.items() if n > 1}
    mass = sum(vector.values()) + sum([of[word] * (n - 1) for word, n in repeated.items()])
    for word, n in repeated.items():
        vector[word] *= 1.0 + math.log(n)
    length = math.sqrt(sum([value * value for value in vector.values()]))
    return Weighed(evidence, vector, length or 1.0, mass, repeated)


class Views(NamedTuple):
    """What each view says of two articles, from 0 to 1; None where it has nothing to see.

    `shared` is what the words weigh that both have, each as often as both have it.
    """

    containment: float
    content: float
    order: float | None
    heading: float | None
    shared: float

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
    common = _common(old, new)
    shared = _shared(old, new, common, rarity)
    one, two = old.evidence, new.evidence
    in_order = len(one.words) * len(two.words) <= LONGEST_IN_ORDER**2
    headed = one.heading and two.heading
    left, right = old.vector, new.vector
    return Views(
        containment=shared / math.sqrt(old.mass * new.mass) if old.mass and new.mass else 0.0,
        content=sum([left[w] * right[w] for w in common]) / (old.length * new.length),
        order=Indel.normalized_similarity(one.words, two.words) if in_order else None,
        heading=heading_likeness(one.heading, two.heading, rarity) if headed else None,
        shared=shared,
    )


def shared_mass(old: Weighed, new: Weighed, rarity: Rarity) -> float:
    """What the words weigh that both have, each as often as both have it."""
    return _shared(old, new, _common(old, new), rarity)


def _common(old: Weighed, new: Weighed) -> list[str]:
    """The words that both have, in the order of one text, lest a set's order show in a sum."""
    left, right = old.vector, new.vector
    if len(left) > len(right):
        left, right = right, left
    return [word for word in left if word in right]


def _shared(old: Weighed, new: Weighed, common: Iterable[str], rarity: Rarity) -> float:
    """Every common word once, and those again that both have several times: a few."""
    of = rarity.of
    again, other = old.repeated, new.repeated
    if len(again) > len(other):
        again, other = other, again
    return sum(map(of.__getitem__, common)) + sum(
        [of[w] * (min(n, other[w]) - 1) for w, n in again.items() if w in other]
    )


def heading_likeness(old: frozenset[str], new: frozenset[str], rarity: Rarity) -> float:
    """The cosine of two headings' words, weighted by rarity; from 0 to 1."""
    weight, unseen = rarity.of, rarity.unseen
    common = math.fsum([weight.get(w, unseen) ** 2 for w in old & new])
    if not common:
        return 0.0
    lengths = [math.fsum([weight.get(w, unseen) ** 2 for w in words]) for words in (old, new)]
    return common / math.sqrt(math.prod(lengths))
