"""Which new articles are worth scoring for an old one: an index of rare words and word pairs.

    old 28: … political | cohesiveness | anarchism …
    index   cohesiveness -> new 40, 45;  anarchism -> new 40
    votes   40: 2.9   45: 1.1

The rarest features are asked first, and asking stops when `BUDGET` postings were read: the time
grows with the number of articles, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from draftdiff.aligning.evidence import Evidence

BUDGET = 600
MOST = 8


def features(evidence: Evidence) -> list[str]:
    """The distinct words, pairs of neighbouring words and heading words of an article."""
    words = evidence.words
    pairs = {f"{one} {two}" for one, two in zip(words, words[1:], strict=False)}
    return sorted({*words, *pairs, *(f"#{word}" for word in evidence.heading)})


class Index:
    """Finds the articles of one draft that share rare features with an article of the other."""

    def __init__(self, articles: Sequence[Evidence], wanted: Iterable[int]) -> None:
        self.postings: defaultdict[str, list[int]] = defaultdict(list)
        for index in wanted:
            for feature in features(articles[index]):
                self.postings[feature].append(index)

    def best(self, evidence: Evidence, most: int = MOST) -> list[int]:
        """The articles with the most votes, best first; ties by their order."""
        found = [self.postings[f] for f in features(evidence) if f in self.postings]
        found.sort(key=len)
        votes: defaultdict[int, float] = defaultdict(float)
        read = 0
        for posting in found:
            read += len(posting)
            if read > BUDGET and votes:
                break
            vote = 1.0 / len(posting)
            for index in posting:
                votes[index] += vote
        return sorted(votes, key=lambda index: (-votes[index], index))[:most]
