"""Which new articles are worth scoring for an old one: an index of rare words.

    old 28: … political | cohesiveness | anarchism …
    index   cohesiveness -> new 40, 45;  anarchism -> new 40
    votes   40: 1.5   45: 0.5

The rarest words are asked first, and asking stops when `BUDGET` postings were read: the time
grows with the number of articles, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from draftdiff.aligning.evidence import Evidence

BUDGET = 200
MOST = 8
HEADING = "#"
"""Marks a heading's word, which is another feature than the same word of a text."""


class Index:
    """Finds the articles of one draft that share rare words with an article of the other."""

    def __init__(self, articles: Iterable[tuple[int, Evidence]]) -> None:
        """Index articles under the numbers that they are given with."""
        postings: defaultdict[str, list[int]] = defaultdict(list)
        for index, evidence in articles:
            for word in evidence.counts:
                postings[word].append(index)
            for word in evidence.heading:
                postings[HEADING + word].append(index)
        self._postings = dict(postings)
        self._found: dict[int, Sequence[int]] = {}

    def near(self, index: int, evidence: Evidence) -> Sequence[int]:
        """The articles with the most votes from article `index` of the other draft, best first.

        Ties go by their order. What was found is kept: a lone article asks more than once.
        """
        found = self._found.get(index)
        if found is None:
            found = self._found[index] = self._vote(evidence)
        return found

    def _vote(self, evidence: Evidence) -> Sequence[int]:
        get = self._postings.get
        found = [p for word in evidence.counts if (p := get(word)) is not None]
        found += [p for word in evidence.heading if (p := get(HEADING + word)) is not None]
        found.sort(key=len)
        votes: defaultdict[int, int] = defaultdict(int)
        read = last = 0
        for posting in found:
            size = len(posting)
            if read > BUDGET and size > last:
                break
            read, last = read + size, size
            vote = VOTE // size
            for index in posting:
                votes[index] += vote
        if not votes:
            return []
        least = max(votes.values()) // OUTVOTED
        ranked = sorted((-count, index) for index, count in votes.items() if count >= least)
        return [index for _, index in ranked[:MOST]]


OUTVOTED = 5
"""How many times fewer votes than the first a candidate has that is not worth scoring."""
VOTE = 1 << 20
"""One word's vote, shared by all who have it; whole numbers add up in any order."""
