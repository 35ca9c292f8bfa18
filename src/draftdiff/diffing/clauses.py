"""Which paragraph of the old text became which of the new, before any word is compared.

    old  (1) …  (2) …  (3) …            new  (1) …  (2) new  (3) …  (4) …
    pairs (1)–(1)  –(2)  (2)–(3)  (3)–(4)

Equal paragraphs anchor; between them the order-keeping pairing with the greatest likeness is
chosen. Where paragraphs were broken or joined, the whole gap is compared as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from draftdiff.diffing.tokens import token_key, tokens
from draftdiff.model import Span
from draftdiff.text.keys import typographic_key

ALIKE = 0.35
"""Share of words in common from which two paragraphs are versions of one another."""
MOST_PAIRS = 250_000
"""Pairs in one gap beyond which none is compared: such a gap is another text."""
JOINT_GAIN = 1.15
"""How much more two gaps must have in common as wholes than paragraph by paragraph."""


class Match(NamedTuple):
    """Paragraphs that belong together, as ranges of paragraph numbers; one may be empty."""

    old: Span
    new: Span
    equal: bool


def match_paragraphs(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Pair the paragraphs of two texts, in order; every paragraph is in exactly one match."""
    keys_old = [typographic_key(text) for text in old]
    keys_new = [typographic_key(text) for text in new]
    found: list[Match] = []
    gap_old = gap_new = 0
    for block in Indel.opcodes(keys_old, keys_new):
        if block.tag != "equal":
            continue
        found += _gap(old, new, Span(gap_old, block.src_start), Span(gap_new, block.dest_start))
        for offset in range(block.src_end - block.src_start):
            i, j = block.src_start + offset, block.dest_start + offset
            found.append(Match(Span(i, i + 1), Span(j, j + 1), True))
        gap_old, gap_new = block.src_end, block.dest_end
    return found + _gap(old, new, Span(gap_old, len(old)), Span(gap_new, len(new)))


def _gap(old: Sequence[str], new: Sequence[str], olds: Span, news: Span) -> list[Match]:
    if not len(olds) or not len(news):
        return [
            *(Match(Span(i, i + 1), Span(news.start, news.start), False) for i in range(*olds)),
            *(Match(Span(olds.end, olds.end), Span(j, j + 1), False) for j in range(*news)),
        ]
    words_old = [_words(old[i]) for i in range(*olds)]
    words_new = [_words(new[j]) for j in range(*news)]
    if len(olds) * len(news) > MOST_PAIRS:
        return [*_gap(old, new, olds, Span(news.start, news.start)),
                *_gap(old, new, Span(olds.end, olds.end), news)]  # fmt: skip
    likeness = [[_likeness(one, two) for two in words_new] for one in words_old]
    pairs = _best_pairs(likeness, words_old, words_new)
    apart = sum(likeness[i][j] * (len(words_old[i]) + len(words_new[j])) for i, j in pairs)
    if len(olds) != len(news) and len(olds) * len(news) <= 400:  # noqa: PLR2004 - whole gaps are long
        one, two = sum(words_old, []), sum(words_new, [])
        joint = Indel.normalized_similarity(one, two) * (len(one) + len(two))
        if joint > JOINT_GAIN * apart and joint >= ALIKE * (len(one) + len(two)):
            return [Match(olds, news, False)]
    return list(_in_order(pairs, olds, news))


def _words(text: str) -> list[str]:
    return [token_key(token) for token in tokens(text)]


def _likeness(one: Sequence[str], two: Sequence[str]) -> float:
    return Indel.normalized_similarity(one, two, score_cutoff=ALIKE)


def _best_pairs(
    likeness: Sequence[Sequence[float]],
    words_old: Sequence[Sequence[str]],
    words_new: Sequence[Sequence[str]],
) -> list[tuple[int, int]]:
    """The order-keeping pairs with the greatest sum of likeness times length."""
    rows, columns = len(words_old), len(words_new)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            skip = max(best[i + 1][j], best[i][j + 1])
            value = likeness[i][j]
            take = best[i + 1][j + 1] + value * (len(words_old[i]) + len(words_new[j]))
            best[i][j] = max(skip, take) if value else skip
    pairs = []
    i = j = 0
    while i < rows and j < columns:
        value = likeness[i][j]
        weight = value * (len(words_old[i]) + len(words_new[j]))
        if value and best[i][j] == best[i + 1][j + 1] + weight:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _in_order(pairs: Sequence[tuple[int, int]], olds: Span, news: Span) -> Iterator[Match]:
    i, j = olds.start, news.start
    for one, two in [*pairs, (len(olds), len(news))]:
        for dropped in range(i, olds.start + one):
            yield Match(Span(dropped, dropped + 1), Span(j, j), False)
        i = olds.start + one
        for added in range(j, news.start + two):
            yield Match(Span(i, i), Span(added, added + 1), False)
        j = news.start + two
        if one < len(olds):
            yield Match(Span(i, i + 1), Span(j, j + 1), False)
            i, j = i + 1, j + 1
