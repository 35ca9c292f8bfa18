"""Equal texts first: no similarity may take from an article the one that has its very words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from draftdiff.aligning.evidence import Evidence
from draftdiff.model import Provision

SHORTEST = 12
"""Characters of the shortest text that is believed by itself ("Omitted." tells nothing)."""


def equal_pairs(
    old: Sequence[Evidence],
    new: Sequence[Evidence],
    free: tuple[Iterable[int], Iterable[int]],
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    key: Callable[[Evidence], str],
) -> list[tuple[int, int]]:
    """Pairs of articles with equal keys; among several, those with one heading or number first."""
    groups: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, (evidence, indexes) in enumerate(zip((old, new), free, strict=True)):
        for index in indexes:
            text = key(evidence[index])
            if len(text) >= SHORTEST and not evidence[index].tombstone:
                groups[text][side].append(index)
    found: list[tuple[int, int]] = []
    for olds, news in groups.values():
        if olds and news:
            found += _pair(olds, news, articles)
    return found


def _pair(
    olds: list[int], news: list[int], articles: tuple[Sequence[Provision], Sequence[Provision]]
) -> list[tuple[int, int]]:
    if len(olds) == len(news) == 1:
        return [(olds[0], news[0])]

    def likeness(pair: tuple[int, int]) -> tuple[int, int, int, int]:
        one, two = articles[0][pair[0]], articles[1][pair[1]]
        same = 2 * (one.heading == two.heading) + (one.num == two.num) + (one.path == two.path)
        return -same, abs(pair[0] - pair[1]), pair[0], pair[1]

    found: list[tuple[int, int]] = []
    for one, two in sorted(((one, two) for one in olds for two in news), key=likeness):
        if all(one != a and two != b for a, b in found):
            found.append((one, two))
    return found
