"""What is new in a draft, as pairs of neighbouring words: does an old wording come back in it?

    new article    … political | cohesiveness | of the Kingdom …
    old wording    … instability and political cohesiveness …      three pairs in common: perhaps
    old wording    … the minutes of the meeting …                  one: surely not

An alignment tells, but takes long, and in most drafts nothing comes back. Pairs of words are a
matter of sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from draftdiff.model.diff import ArticleDiff, Kind
from draftdiff.text.terms import words_of

LEAST_SHARE = 0.08
"""Share of the shorter text's pairs in common, without which two texts are not one article. On the
corpus what came back has 0.49 at least, and what is only an echo 0.4 in the sample drafts: a fifth
of that leaves room."""
FEWEST = 3
"""Pairs that any two laws have in common."""

Pairs = frozenset[tuple[str, str]]


def pairs_of(text: str) -> Pairs:
    """The pairs of neighbouring words of a text, each once."""
    return frozenset(pairwise(words_of(text.casefold())))


class Novelty:
    """The texts of a draft that the draft before it had not."""

    def __init__(self, rows: Sequence[ArticleDiff]) -> None:
        """Look at what was added, and at what came into articles that changed."""
        self.is_empty = all(row.kind in {Kind.UNCHANGED, Kind.DROPPED} for row in rows)
        self._added = [pairs_of(row.new_text) for row in rows if row.kind is Kind.ADDED]
        changed = (row for row in rows if row.old and row.new and row.kind is not Kind.UNCHANGED)
        self._came = [pairs_of(row.new_text) - pairs_of(row.old_text) for row in changed]

    def may_have(self, wording: Pairs) -> bool:
        """Whether the wording may stand in one of these texts, or most of one in the wording."""
        return any(_enough(wording, text) for text in self._texts())

    def _texts(self) -> Iterable[Pairs]:
        yield from self._added
        yield from self._came


def _enough(wording: Pairs, text: Pairs) -> bool:
    shared = len(wording & text)
    return shared >= FEWEST and shared >= LEAST_SHARE * min(len(wording), len(text))
