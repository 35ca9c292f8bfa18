"""Equal texts first: no similarity may take from an article the one that has its very words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from draftdiff.model import Provision

SHORTEST = 12
"""Characters of the shortest text that is believed by itself ("Omitted." tells nothing)."""
LONGEST_FORMULA = 300
"""Characters of the longest text that many laws have under several headings."""
MOST_ALIKE = 40
"""Equal texts on both sides beyond which only their order tells them apart."""


def equal_pairs(
    old: Iterable[tuple[int, str]],
    new: Iterable[tuple[int, str]],
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    forbidden: AbstractSet[tuple[int, int]],
    *,
    bare: bool = False,
) -> list[tuple[int, int]]:
    """Pairs of articles with equal keys; among several, those with one heading or number first.

    Args:
        old: the old articles' indexes and keys.
        new: the new articles'.
        articles: all articles of both sides.
        forbidden: pairs that are none, however equal they are.
        bare: whether the keys leave out numbers, and so say less.
    """
    groups: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, keys in enumerate((old, new)):
        for index, key in keys:
            if len(key) >= SHORTEST:
                groups[key][side].append(index)
    found: list[tuple[int, int]] = []
    headings = tuple(frozenset(article.heading for article in side) for side in articles)
    for key, (olds, news) in groups.items():
        if olds and news:
            pairs = _pair(olds, news, articles, forbidden)
            if len(key) <= LONGEST_FORMULA:
                pairs = [
                    pair for pair in pairs if not _is_formula(pair, articles, headings, bare=bare)
                ]
            found += pairs
    return found


def _is_formula(
    pair: tuple[int, int],
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    headings: Sequence[AbstractSet[str]],
    *,
    bare: bool,
) -> bool:
    """Whether a short text only recurs: its headings differ, and one stands on the other side too.

    "The procedure is set by decree." under "Licences" and under "Fees" are two articles. Where
    numbers differ as well, headings that differ are enough.
    """
    old, new = articles[0][pair[0]].heading, articles[1][pair[1]].heading
    if not old or not new or old == new:
        return False
    return bare or old in headings[1] or new in headings[0]


def _pair(
    olds: list[int],
    news: list[int],
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    forbidden: AbstractSet[tuple[int, int]],
) -> list[tuple[int, int]]:
    if len(olds) == len(news) == 1 or len(olds) * len(news) > MOST_ALIKE**2:
        return [pair for pair in zip(olds, news, strict=False) if pair not in forbidden]

    def likeness(pair: tuple[int, int]) -> tuple[int, int, int, int]:
        one, two = articles[0][pair[0]], articles[1][pair[1]]
        same = 2 * (one.heading == two.heading) + (one.num == two.num) + (one.path == two.path)
        return -same, abs(olds.index(pair[0]) - news.index(pair[1])), pair[0], pair[1]

    found: list[tuple[int, int]] = []
    open_pairs = [(one, two) for one in olds for two in news if (one, two) not in forbidden]
    for one, two in sorted(open_pairs, key=likeness):
        if all(one != a and two != b for a, b in found):
            found.append((one, two))
    return found
