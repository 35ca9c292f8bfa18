"""Why an article is linked as it is: the evidence for its partners and for those not chosen.

old 28 ─▶ new 45   content 0.41   order 0.38   old in new 0.52   new in old 0.63 …
       ╌▶ new 40   content 0.12 …
"""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.model.alignment import Link, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for a pair; every view is from 0 to 1, None where it has nothing to see.

    `place` counts the articles of the other side. `content` is how alike the weighted words are,
    `order` how much stands in one order, `old_in_new` and `new_in_old` how much of the one the
    other contains, `heading` how alike the headings are; `alike` is the score that they make.
    `neighbours`, `gap` and `number` are what is added for linked neighbours, for a common gap
    between sure articles, and for an equal number; None where that was not asked for.
    """

    place: int
    linked: bool
    content: float
    order: float | None
    old_in_new: float
    new_in_old: float
    heading: float | None
    alike: float
    neighbours: float | None = None
    gap: float | None = None
    number: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One article of `side`, its link, and the evidence: partners first, then the nearest others.

    There is no evidence where texts are equal, or where nothing is left of one: `evidence` then
    lacks those partners.
    """

    side: Side
    place: int
    link: Link
    evidence: tuple[Evidence, ...]
