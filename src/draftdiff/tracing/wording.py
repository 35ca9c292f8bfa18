"""How much of one text's wording stands in another: runs of words that both have.

    article    … shall not disclose | any information received in the course of his duties | …
    provision  … information received in the course of his duties shall not be …
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

A run counts that has a rare word, or many that are not common: a phrase that every law has is
nobody's wording.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from draftdiff.text.terms import CLUSTERED, HAN, words_of

RUN, RUN_OF_GRAMS = 3, 6
"""Words of a run; in scripts without spaces, where each overlaps the next, twice as many."""
SAMPLE = 40
"""Words that show whether a script has spaces."""


Telling = Callable[[Sequence[str]], bool]
"""Whether words in a row are somebody's wording, and no phrase of all laws."""


@dataclass(frozen=True)
class Wording:
    """A text as its words; made once for a text that is asked about often."""

    text: str

    @cached_property
    def words(self) -> list[str]:
        """The words in order."""
        return words_of(self.text.casefold())

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs of neighbouring words."""
        return frozenset(pairwise(self.words))

    @cached_property
    def run(self) -> int:
        """How many words make a run."""
        sample = self.words[:SAMPLE]
        grams = sum(bool(HAN.match(word) or CLUSTERED.match(word)) for word in sample)
        return RUN_OF_GRAMS if 2 * grams > len(sample) else RUN


def covered(own: Wording, other: Wording, is_telling: Telling) -> frozenset[int]:
    """The places of the own words that stand in runs which the other text has too."""
    common = own.pairs & other.pairs
    return frozenset(place for run in _runs(own, common, is_telling) for place in run)


def _runs(own: Wording, common: frozenset[tuple[str, str]], is_telling: Telling) -> Iterator[range]:
    for run in _stretches(own.words, common) if common else ():
        words = own.words[run.start : run.stop]
        if len(run) >= own.run and is_telling(words):
            yield run


def _stretches(words: list[str], common: frozenset[tuple[str, str]]) -> Iterable[range]:
    start = None
    for place, pair in enumerate(pairwise(words)):
        if pair in common:
            start = place if start is None else start
        elif start is not None:
            yield range(start, place + 1)
            start = None
    if start is not None:
        yield range(start, len(words))
