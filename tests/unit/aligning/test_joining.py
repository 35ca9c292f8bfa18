"""Which articles join others by their wording: how much of it, and beside whom."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from draftdiff.aligning.evidence import Rarity
from draftdiff.aligning.matching import Matching
from draftdiff.aligning.second_look import JOINS, JOINS_BESIDE, join_by_wording
from draftdiff.aligning.similarity import Weighed
from draftdiff.model import Confidence, Link, MatchedBy, Overrides, Share, Side


class Half:
    """Open articles of which each has half of the other's words."""

    rarity = Rarity([], [])

    def weighed(self, side: int, index: int) -> Weighed:
        raise NotImplementedError

    def contained_share(self, side: int, part: int, whole: int) -> float:
        assert (side, part, whole) >= (0, 0, 0)
        return 0.5

    def near(self, side: int, index: int) -> Iterable[int]:
        raise NotImplementedError

    def is_open(self, side: int, index: int) -> bool:
        raise NotImplementedError


def lone(side: Side, part: int, **shares: float) -> Link:
    """An article without a partner, with shares of it: `in0=0.3` stands in article 0."""
    other = Side.NEW if side is Side.OLD else Side.OLD
    return Link(
        old=(part,) if side is Side.OLD else (),
        new=(part,) if side is Side.NEW else (),
        matched_by=MatchedBy.NOTHING,
        score=0.0,
        confidence=Confidence.HIGH,
        shares=tuple(
            Share(side=other, index=int(name.removeprefix("in")), share=share)
            for name, share in shares.items()
        ),
    )


def linked(overrides: Overrides | None = None) -> Matching:
    """Old 1 is new 1, and nothing else is linked."""
    matching = Matching(overrides or Overrides())
    matching.link(1, 1, 0.8, MatchedBy.SIMILARITY)
    return matching


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize(
    ("part", "share", "joins"),
    [
        pytest.param(5, JOINS, True, id="enough"),
        pytest.param(5, JOINS - 0.01, False, id="less"),
        pytest.param(3, JOINS - 0.01, False, id="the neighbour's neighbour"),
        pytest.param(2, JOINS_BESIDE, True, id="behind its partner"),
        pytest.param(0, JOINS_BESIDE, True, id="before its partner"),
        pytest.param(2, JOINS_BESIDE - 0.01, False, id="behind it, and less"),
    ],
)
def test_how_much_wording_makes_an_article_join(
    side: Side, part: int, share: float, *, joins: bool
) -> None:
    matching = linked()
    assert join_by_wording(matching, [lone(side, part, in1=share)], Half()) == joins
    assert (part in matching.partners(side)) == joins
    if joins:
        assert matching.worth[side, part] == pytest.approx((0.5 + share) / 2)


def test_who_joins_makes_room_for_a_neighbour() -> None:
    matching = linked()
    waiting = [lone(Side.OLD, 3, in1=0.25), lone(Side.OLD, 2, in1=0.2)]
    assert join_by_wording(matching, waiting, Half())
    assert matching.olds[1] == (1, 2, 3)


@pytest.mark.parametrize(
    "link",
    [
        pytest.param(lone(Side.OLD, 2, in1=0.5, in3=0.4), id="its wording went two ways"),
        pytest.param(lone(Side.OLD, 2, in7=0.9), id="where it stands has no partner"),
        pytest.param(lone(Side.OLD, 2), id="it stands nowhere"),
    ],
)
def test_who_does_not_join(link: Link) -> None:
    matching = linked()
    assert not join_by_wording(matching, [link], Half())
    assert matching.olds == {1: (1,)}


def test_what_people_forbid_or_pin_does_not_join() -> None:
    for overrides in (Overrides(forbidden=frozenset({(2, 1)})), Overrides(pins=((1, 1),))):
        matching = Matching(overrides)
        if not overrides.pins:
            matching.link(1, 1, 0.8, MatchedBy.SIMILARITY)
        assert not join_by_wording(matching, [lone(Side.OLD, 2, in1=0.9)], Half())
        assert matching.olds == {1: (1,)}
