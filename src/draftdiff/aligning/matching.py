"""Links found so far, one to one, and then as groups where articles were split or merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from draftdiff.model import MatchedBy, Overrides, Side


class Matching:
    """Links as groups that grow: one to one first, then with parts attached.

    `news` and `olds` hold every article's partners; `score` and `by` what decided the first link
    of an old article, `worth` how sure an attached part is. `forbidden` pairs are never linked,
    and what is pinned stays as it is.
    """

    def __init__(self, overrides: Overrides) -> None:
        """Nothing is linked yet but what is pinned."""
        self.news: dict[int, tuple[int, ...]] = {}
        self.olds: dict[int, tuple[int, ...]] = {}
        self.new_of: dict[int, int] = {}
        self.score: dict[int, float] = {}
        self.by: dict[int, MatchedBy] = {}
        self.worth: dict[tuple[Side, int], float] = {}
        self.forbidden = overrides.forbidden
        for old, new in overrides.pins:
            self._pin(old, new)
        self._pinned = {(Side.OLD, i) for i in self.news} | {(Side.NEW, j) for j in self.olds}

    def _pin(self, old: int, new: int) -> None:
        """Link two articles; one of them may be linked with others already."""
        if old in self.news:
            self.attach(new, old, Side.NEW, 1.0)
        elif new in self.olds:
            self.attach(old, new, Side.OLD, 1.0)
            self.by[old] = MatchedBy.PIN
        else:
            self.link(old, new, 1.0, MatchedBy.PIN)

    def is_pinned(self, side: Side, index: int) -> bool:
        """Whether people have said what becomes of an article."""
        return (side, index) in self._pinned

    def rate_pins(self, scored: Callable[[int, int], float]) -> None:
        """Give the pinned links the likeness of their articles as their scores."""
        for side, part in self._pinned:
            if side is Side.OLD:
                scores = [scored(part, new) for new in self.news[part]]
                self.score[part] = min(scores)

    def link(self, old: int, new: int, score: float, by: MatchedBy) -> None:
        """Link two articles that are free."""
        self.news[old] = (new,)
        self.olds[new] = (old,)
        self.new_of[old] = new
        self.score[old] = score
        self.by[old] = by

    def may_take(self, whole: int, part: int, side: Side) -> bool:
        """Whether a part, which stands on `side`, may be added to the link of a whole."""
        if side is Side.NEW:
            return (whole, part) not in self.forbidden and not self.is_pinned(Side.OLD, whole)
        return (part, whole) not in self.forbidden and not self.is_pinned(Side.NEW, whole)

    def is_free(self, old: int, new: int) -> bool:
        """Whether neither of the two is linked yet, and they may be."""
        return old not in self.news and new not in self.olds and (old, new) not in self.forbidden

    def partners(self, side: Side) -> Mapping[int, tuple[int, ...]]:
        """The partners of every linked article of one side."""
        return self.news if side is Side.OLD else self.olds

    def attach(self, part: int, whole: int, side: Side, worth: float) -> None:
        """Add the part, which stands on `side`, to the whole's link, unless that makes a tangle.

        A whole that was itself merged or split the other way is left as it is: n:m rows say
        less than two plain ones.
        """
        own, other = (self.olds, self.news) if side is Side.NEW else (self.news, self.olds)
        if part in own or any(len(own[partner]) > 1 for partner in other[whole]):
            return
        other[whole] = (*other[whole], part)
        own[part] = (whole,)
        self.worth[side, part] = worth
