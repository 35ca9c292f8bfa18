"""Links found so far, one to one, and then as groups where articles were split or merged."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from draftdiff.model import MatchedBy, Side


@dataclass(slots=True)
class Matching:
    """Links one to one, with what decided each."""

    new_of: dict[int, int] = field(default_factory=dict)
    old_of: dict[int, int] = field(default_factory=dict)
    score: dict[int, float] = field(default_factory=dict)
    by: dict[int, MatchedBy] = field(default_factory=dict)

    def link(self, old: int, new: int, score: float, by: MatchedBy) -> None:
        """Link two articles that are free."""
        self.new_of[old] = new
        self.old_of[new] = old
        self.score[old] = score
        self.by[old] = by

    def is_free(self, old: int, new: int) -> bool:
        """Whether neither of the two is linked yet."""
        return old not in self.new_of and new not in self.old_of


class Groups:
    """Links as groups: one old article with several new ones, or the other way round."""

    def __init__(self, matching: Matching) -> None:
        """Begin with every link a group of its own."""
        self.matching = matching
        self.news: defaultdict[int, list[int]] = defaultdict(list)
        self.olds: defaultdict[int, list[int]] = defaultdict(list)
        for old, new in matching.new_of.items():
            self.news[old].append(new)
            self.olds[new].append(old)
        self.worth: dict[tuple[Side, int], float] = {}

    def attach(self, part: int, whole: int, side: Side, worth: float) -> None:
        """Add the part, which stands on `side`, to the whole's link, unless that makes a tangle.

        A whole that was itself merged or split the other way is left as it is: n:m rows say
        less than two plain ones.
        """
        own, other = (self.olds, self.news) if side is Side.NEW else (self.news, self.olds)
        if any(len(own[partner]) > 1 for partner in other[whole]):
            return
        other[whole].append(part)
        own[part].append(whole)
        self.worth[side, part] = worth
