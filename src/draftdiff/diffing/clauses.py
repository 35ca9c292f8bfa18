"""Which paragraph of the old text became which of the new, before any word is compared.

    old  (1) …  (2) …  (3) …            new  (1) …  (2) new  (3) …  (4) …
    pairs (1)–(1)  –(2)  (2)–(3)  (3)–(4)

Equal paragraphs anchor; what lies between them is paired by the words it keeps. A paragraph
that was broken is paired with all its parts, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, cast

from rapidfuzz.distance import Indel, LCSseq

from draftdiff.diffing.pairing import pair
from draftdiff.diffing.tokens import Tokens, tokenised
from draftdiff.text.keys import typographic_key

FEW_PAIRS = 100
"""Pairs up to which paragraphs that are equal but for typography need not be known beforehand:
they keep all their words, and so are paired."""
MOST_PAIRS = 250_000
"""Pairs in one gap beyond which none is compared: such a gap is another text."""
MOST_JOINT_PAIRS = 400
"""Pairs in one gap beyond which it is not compared as a whole: whole gaps are long."""
JOINT_GAIN, JOINT_ALIKE = 1.15, 0.75
"""How much more two gaps must have in common as wholes than paragraph by paragraph, and which
share of the longer one: paragraphs broken at other places have nearly all, other texts never."""


class Match(NamedTuple):
    """Paragraphs that belong together, as half-open ranges of their numbers; one may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Paragraphs:
    """The paragraphs of one text, each split into words when first asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._tokens: dict[int, Tokens] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def tokens(self, number: int) -> Tokens:
        """The words of one paragraph."""
        found = self._tokens.get(number)
        if found is None:
            found = self._tokens[number] = tokenised(self.texts[number])
        return found

    def joint(self, start: int, end: int) -> Tokens:
        """The words of some neighbouring paragraphs."""
        if end - start == 1:
            return self.tokens(start)
        parts = [self.tokens(number) for number in range(start, end)]
        return Tokens(_chained(part.raw for part in parts), _chained(part.keys for part in parts))


def match_paragraphs(old: Paragraphs, new: Paragraphs) -> list[Match]:
    """Pair the paragraphs of two texts, in order.

    Returns:
        Every paragraph in exactly one match; equal ones in a row are one match.
    """
    found: list[Match] = []
    gap = Match(0, 0, 0, 0)
    for equal in _equal_runs(old.texts, new.texts):
        gap = Match(gap.old_end, equal.old_start, gap.new_end, equal.new_start)
        found += _in_gap(old, new, gap)
        if equal.old_start < equal.old_end:
            found.append(equal)
        gap = equal
    return found


def _equal_runs(old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    """The runs of equal paragraphs in order; the first, the last or both may be empty."""
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    yield Match(0, head, 0, head)
    old_end, new_end = len(old) - tail, len(new) - tail
    old_keys, new_keys = old[head:old_end], new[head:new_end]
    if len(old_keys) * len(new_keys) > FEW_PAIRS:
        old_keys = [typographic_key(text) for text in old_keys]
        new_keys = [typographic_key(text) for text in new_keys]
    codes = cast(
        "list[tuple[str, int, int, int, int]]", Indel.opcodes(old_keys, new_keys).as_list()
    )
    for tag, *run in codes:
        if tag == "equal":
            yield Match(*(head + number for number in run))
    yield Match(old_end, len(old), new_end, len(new))


def _in_gap(old: Paragraphs, new: Paragraphs, gap: Match) -> list[Match]:
    """Match the paragraphs between two equal runs."""
    olds, news = range(gap.old_start, gap.old_end), range(gap.new_start, gap.new_end)
    if not olds or not news or len(olds) * len(news) > MOST_PAIRS:
        return [
            *(Match(i, i + 1, gap.new_start, gap.new_start) for i in olds),
            *(Match(gap.old_end, gap.old_end, j, j + 1) for j in news),
        ]
    old_words = [old.tokens(i).keys for i in olds]
    new_words = [new.tokens(j).keys for j in news]
    steps, kept = pair(old_words, new_words)
    if len(olds) != len(news) and len(olds) * len(news) <= MOST_JOINT_PAIRS:
        one, two = _chained(old_words), _chained(new_words)
        least = max(JOINT_GAIN * kept, JOINT_ALIKE * max(len(one), len(two)))
        if LCSseq.similarity(one, two) > least:
            return [gap]
    found = []
    i, j = gap.old_start, gap.new_start
    for old_size, new_size in steps:
        found.append(Match(i, i + old_size, j, j + new_size))
        i, j = i + old_size, j + new_size
    return found


def _chained(parts: Iterable[Sequence[str]]) -> list[str]:
    return list(chain.from_iterable(parts))
