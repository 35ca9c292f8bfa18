"""The words that two clauses have in common, block by block, as difflib finds them.

    old  the officer shall enter the dwelling
    new  the officer may enter no dwelling          (0, 0, 2)  (3, 3, 1)  (5, 5, 1)

difflib looks for the longest block, then left and right of it. A word that stands once in the new
text can be in one block alone: where all such blocks stand in one order on both sides, those that
no block without such a word can outdo are what difflib finds, whichever it finds first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Block = tuple[int, int, int]
"""Equal words: where they begin in the old and in the new text, and how many they are."""
AGAIN = -1
"""Stands for the place of a word that has several."""
FEW = 300
"""Pairs of words up to which each is looked at: some seventeen words on either side."""


def blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """The blocks of equal words, in order.

    They are what `SequenceMatcher(None, old, new, autojunk=False)` matches, but for the empty
    block at its end.
    """
    at_old = at_new = 0
    for block in _anchored(old, new):
        first, other, size = block
        yield from _searched((at_old, first), (at_new, other), old, new)
        yield block
        at_old, at_new = first + size, other + size
    yield from _searched((at_old, len(old)), (at_new, len(new)), old, new)


def _anchored(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """The blocks that words which stand once in the new text prove to be found.

    None where two of them cross. Those that are no longer than words in a row which stand there
    more often are left out too: such words may be a block of that length.
    """
    found: list[Block] = []
    most = run = end = end_of_new = 0
    for place, partner in enumerate(_partners(old, new)):
        if partner == AGAIN:
            run += 1
            most = max(most, run)
            continue
        run = 0
        if partner is None or (place < end and partner - place == end_of_new - end):
            continue
        block = _grown(place, partner, old, new)
        first, other, size = block
        if first < end or other < end_of_new:
            return []
        found.append(block)
        end, end_of_new = first + size, other + size
    return [block for block in found if block[2] > most]


def _partners(old: Sequence[str], new: Sequence[str]) -> Iterator[int | None]:
    """For each old word its place in the new text: `AGAIN` for several, None for none."""
    places: dict[str, int] = {}
    for place, word in enumerate(new):
        places[word] = AGAIN if word in places else place
    return map(places.get, old)


def _grown(place: int, partner: int, old: Sequence[str], new: Sequence[str]) -> Block:
    """All equal words around one."""
    first, other, end, end_of_new = place, partner, place + 1, partner + 1
    while first and other and old[first - 1] == new[other - 1]:
        first, other = first - 1, other - 1
    while end < len(old) and end_of_new < len(new) and old[end] == new[end_of_new]:
        end, end_of_new = end + 1, end_of_new + 1
    return first, other, end - first


def _searched(
    in_old: tuple[int, int], in_new: tuple[int, int], old: Sequence[str], new: Sequence[str]
) -> Iterator[Block]:
    """The blocks of a stretch of both texts as difflib finds them."""
    at_old, at_new = in_old[0], in_new[0]
    olds, news = old[slice(*in_old)], new[slice(*in_new)]
    if not olds or not news or set(olds).isdisjoint(news):
        return
    if len(olds) == 1:
        yield at_old, at_new + news.index(olds[0]), 1
    elif len(news) == 1:
        yield at_old + olds.index(news[0]), at_new, 1
    elif len(olds) * len(news) <= FEW:
        yield from sorted(_by_hand(at_old, olds, at_new, news))
    else:
        matcher = SequenceMatcher(None, olds, news, autojunk=False)
        for first, other, size in matcher.get_matching_blocks()[:-1]:
            yield at_old + first, at_new + other, size


def _by_hand(at_old: int, old: Sequence[str], at_new: int, new: Sequence[str]) -> Iterator[Block]:
    """The blocks of a few words: difflib has an index of them first, which takes longer."""
    if not old or not new:
        return
    first, other, size = _longest(old, new)
    if size:
        yield at_old + first, at_new + other, size
        yield from _by_hand(at_old, old[:first], at_new, new[:other])
        end, end_of_new = first + size, other + size
        yield from _by_hand(at_old + end, old[end:], at_new + end_of_new, new[end_of_new:])


def _longest(old: Sequence[str], new: Sequence[str]) -> Block:
    """The longest block; of several the first in the old text, then in the new one."""
    best = (0, 0, 0)
    ending: dict[int, int] = {}
    for place, word in enumerate(old):
        longer: dict[int, int] = {}
        for partner, said in enumerate(new):
            if said == word:
                size = longer[partner] = ending.get(partner - 1, 0) + 1
                if size > best[2]:
                    best = (place - size + 1, partner - size + 1, size)
        ending = longer
    return best
