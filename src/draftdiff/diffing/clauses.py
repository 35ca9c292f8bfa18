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
from draftdiff.text.definitions import term_of
from draftdiff.text.keys import typographic_key, word_key

FEW_PAIRS = 100
"""Pairs up to which paragraphs that are equal but for typography need not be known beforehand:
they keep all their words, and so are paired."""
MOST_PAIRS = 250_000
"""Pairs in one gap beyond which none is compared: such a gap is another text."""
MOST_CELLS = 400_000_000
"""Pairs of paragraphs, or of words, beyond which no table of all is made: it takes minutes."""
MOST_JOINT_PAIRS = 400
"""Pairs in one gap beyond which it is not compared as a whole: whole gaps are long."""
JOINT_GAIN, JOINT_ALIKE = 1.15, 0.75
"""How much more two gaps must have in common as wholes than paragraph by paragraph, and which
share of the longer one: paragraphs broken at other places have nearly all, other texts never."""


FEWEST_WORDS = 5
"""Words, marks included, of the shortest paragraph that is known by its words."""

Identity = str | tuple[str, ...] | None


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

    def identity(self, number: int) -> Identity:
        """What a paragraph is known by wherever it stands: its term, or its words; or nothing."""
        term = term_of(self.texts[number])
        if term:
            return term
        words = self.tokens(number).keys[1:]  # the first is its number in the list
        return tuple(words) if len(words) >= FEWEST_WORDS else None

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
    if not old.texts or not new.texts:  # an article that came or went
        return _in_gap(old, new, Match(0, len(old), 0, len(new)), frozenset())
    runs = list(_equal_runs(old.texts, new.texts))
    before = (Match(0, 0, 0, 0), *runs)
    gaps = [
        Match(left.old_end, right.old_start, left.new_end, right.new_start)
        for left, right in zip(before, runs, strict=False)
    ]
    both = _known_on_both_sides(old, new, gaps)
    found: list[Match] = []
    for gap, equal in zip(gaps, runs, strict=True):
        found += _in_gap(old, new, gap, both)
        if equal.old_start < equal.old_end:
            found.append(equal)
    return found


def _known_on_both_sides(
    old: Paragraphs, new: Paragraphs, gaps: Sequence[Match]
) -> frozenset[Identity]:
    """What is in some gap of either side: asked for only where a gap has paragraphs to pair."""
    sizes = [(gap.old_end - gap.old_start, gap.new_end - gap.new_start) for gap in gaps]
    if max((max(pair) for pair in sizes if all(pair)), default=0) < 1 + (len(gaps) == 1):
        return frozenset()
    small = [
        gap for gap, (olds, news) in zip(gaps, sizes, strict=True) if olds * news <= MOST_PAIRS
    ]
    olds = {old.identity(i) for gap in small for i in range(gap.old_start, gap.old_end)}
    news = {new.identity(j) for gap in small for j in range(gap.new_start, gap.new_end)}
    return frozenset((olds & news) - {None})


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
    if len(old_keys) * len(new_keys) <= MOST_CELLS:
        codes = cast(
            "list[tuple[str, int, int, int, int]]", Indel.opcodes(old_keys, new_keys).as_list()
        )
        for tag, *run in codes:
            if tag == "equal":
                yield Match(*(head + number for number in run))
    yield Match(old_end, len(old), new_end, len(new))


def _in_gap(old: Paragraphs, new: Paragraphs, gap: Match, both: frozenset[Identity]) -> list[Match]:
    """Match the paragraphs between two equal runs."""
    olds, news = range(gap.old_start, gap.old_end), range(gap.new_start, gap.new_end)
    if not olds or not news or len(olds) * len(news) > MOST_PAIRS:
        return [
            *(Match(i, i + 1, gap.new_start, gap.new_start) for i in olds),
            *(Match(gap.old_end, gap.old_end, j, j + 1) for j in news),
        ]
    old_words = [old.tokens(i).keys for i in olds]
    new_words = [new.tokens(j).keys for j in news]
    apart = _strangers(old, new, gap, both)
    steps, kept = pair(old_words, new_words, apart)
    if len(olds) != len(news) and len(olds) * len(news) <= MOST_JOINT_PAIRS:
        one, two = _chained(old_words), _chained(new_words)
        if len(one) * len(two) > MOST_CELLS:
            return [gap]
        least = max(JOINT_GAIN * kept, JOINT_ALIKE * max(len(one), len(two)))
        if LCSseq.similarity(one, two) > least:
            return [gap]
    found = []
    i, j = gap.old_start, gap.new_start
    for old_size, new_size in steps:
        found.append(Match(i, i + old_size, j, j + new_size))
        i, j = i + old_size, j + new_size
    return found


def _strangers(
    old: Paragraphs, new: Paragraphs, gap: Match, both: frozenset[Identity]
) -> frozenset[tuple[int, int]]:
    """Which paragraphs of a gap are no versions of each other, however alike their words are.

    They are known by different things, one of which both sides have. What only one side has may
    be another's new wording, or a term's new name.
    """
    if not both:
        return frozenset()
    olds = [old.identity(i) for i in range(gap.old_start, gap.old_end)]
    news = [new.identity(j) for j in range(gap.new_start, gap.new_end)]
    return frozenset(
        (i, j)
        for i, one in enumerate(olds)
        for j, two in enumerate(news)
        if one != two
        and (one in both or two in both)
        and not _goes_on(olds, i, two)
        and not _goes_on(news, j, one)
        and not _stands_in(old.texts[gap.old_start + i], new.texts[gap.new_start + j])
    )


def _goes_on(identities: Sequence[Identity], at: int, other: Identity) -> bool:
    """Whether a paragraph may be the rest of the definition before it, broken at a line's end."""
    return at > 0 and isinstance(other, str) and identities[at - 1] == other


def _stands_in(one: str, two: str) -> bool:
    """Whether the words of the shorter paragraph stand in the longer one, as where two joined."""
    shorter, longer = sorted((word_key(one), word_key(two)), key=len)
    return shorter in longer


def _chained(parts: Iterable[Sequence[str]]) -> list[str]:
    return list(chain.from_iterable(parts))
