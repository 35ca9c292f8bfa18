"""Links found so far, one to one, and then as groups where articles were split or merged."""

from __future__ import annotations

from collections.abc import Mapping

from draftdiff.model import MatchedBy, Side


class Matching:
    """Links as groups that grow: one to one first, then with parts attached.

    `news` and `olds` hold every article's partners; `score` and `by` what decided the first link
    of an old article, `worth` how sure an attached part is.
    """

    def __init__(self) -> None:
        """Nothing is linked yet."""
        self.news: dict[int, tuple[int, ...]] = {}
        self.olds: dict[int, tuple[int, ...]] = {}
        self.new_of: dict[int, int] = {}
        self.score: dict[int, float] = {}
        self.by: dict[int, MatchedBy] = {}
        self.worth: dict[tuple[Side, int], float] = {}

    def link(self, old: int, new: int, score: float, by: MatchedBy) -> None:
        """Link two articles that are free."""
        self.news[old] = (new,)
        self.olds[new] = (old,)
        self.new_of[old] = new
        self.score[old] = score
        self.by[old] = by

    def is_free(self, old: int, new: int) -> bool:
        """Whether neither of the two is linked yet."""
        return old not in self.news and new not in self.olds

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
