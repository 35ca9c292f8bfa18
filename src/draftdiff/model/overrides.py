"""What people know better than the aligner: links that they pin, and links that they forbid.

    --pin 28=45      old Article 28 is new Article 45, whatever the words say
    --forbid 12=14   old Article 12 is not new Article 14, however alike they are

People name articles by their labels, which stay when a draft is edited; the aligner counts them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class LabelPair(NamedTuple):
    """An old and a new article as people name them: by number ("5bis"), label or identifier."""

    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelOverrides:
    """Overrules as people write them."""

    pins: tuple[LabelPair, ...] = ()
    forbidden: tuple[LabelPair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """The same by indexes of `Draft.articles`, old first.

    An article may be pinned to several of the other side: a split or a merger. Pins hold as they
    are: nothing is added to a pinned link.
    """

    pins: tuple[tuple[int, int], ...] = ()
    forbidden: frozenset[tuple[int, int]] = frozenset()
