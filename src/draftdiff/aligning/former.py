"""Pairs that a draft names itself: "(ex Article 12)" beneath the label of new Article 20."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from draftdiff.model import Provision


def named_pairs(old: Sequence[Provision], new: Sequence[Provision]) -> frozenset[tuple[int, int]]:
    """The pairs of articles of which the new one says that it had the old one's number.

    A number that several old articles have, as in schedules, names none of them.
    """
    if not any(article.former for article in new):
        return frozenset()
    times = Counter(article.num for article in old)
    place = {article.num: i for i, article in enumerate(old) if times[article.num] == 1}
    return frozenset(
        (place[num], j) for j, article in enumerate(new) for num in article.former if num in place
    )
