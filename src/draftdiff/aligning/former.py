"""Pairs that the drafts name themselves.

"(ex Article 12)" beneath the label of new Article 20, or a name that both files of law XML have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from draftdiff.model import Provision


def named_pairs(old: Sequence[Provision], new: Sequence[Provision]) -> frozenset[tuple[int, int]]:
    """The pairs of articles that have one name, or of which the new one had the old one's number.

    A number that several old articles have, as in schedules, names none of them.
    """
    return _of_one_name(old, new) | _of_one_number(old, new)


def _of_one_name(old: Sequence[Provision], new: Sequence[Provision]) -> frozenset[tuple[int, int]]:
    places = [
        {article.guid: place for place, article in enumerate(side) if article.guid}
        for side in (old, new)
    ]
    return frozenset((places[0][name], places[1][name]) for name in places[0] if name in places[1])


def _of_one_number(
    old: Sequence[Provision], new: Sequence[Provision]
) -> frozenset[tuple[int, int]]:
    if not any(article.former for article in new):
        return frozenset()
    times = Counter(article.num for article in old)
    place = {article.num: i for i, article in enumerate(old) if times[article.num] == 1}
    return frozenset(
        (place[num], j) for j, article in enumerate(new) for num in article.former if num in place
    )
