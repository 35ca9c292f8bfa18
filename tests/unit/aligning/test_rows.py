"""Links in the order of the report: who moved, who came nearest, and what needs a check."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from draftdiff.aligning.matching import Matching
from draftdiff.aligning.rows import CLEAR, NEAR, SURE, links
from draftdiff.model import Confidence, Link, MatchedBy, Overrides, RunnerUp, Side

Pairs = Mapping[tuple[int, int], float]


def matching(*pairs: tuple[int, int], score: float = 0.9) -> Matching:
    found = Matching(Overrides())
    for old, new in pairs:
        found.link(old, new, score, MatchedBy.SIMILARITY)
    return found


def rows(found: tuple[Link, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.old, link.new) for link in found]


def test_a_dropped_article_stands_behind_the_one_before_it() -> None:
    assert rows(links(matching((1, 0), (3, 1)), {}, 5, 2)) == [
        ((0,), ()),
        ((1,), (0,)),
        ((2,), ()),
        ((3,), (1,)),
        ((4,), ()),
    ]


def test_a_dropped_article_does_not_follow_one_that_moved() -> None:
    found = links(matching((0, 0), (2, 1), (3, 2), (1, 3)), {}, 5, 4)
    assert [link.moved for link in found if link.old == (1,)] == [True]
    dropped = links(matching((0, 0), (3, 1), (4, 2), (1, 3)), {}, 5, 4)
    assert rows(dropped)[:2] == [((0,), (0,)), ((2,), ())]


@pytest.mark.parametrize(
    ("score", "runner", "confidence"),
    [
        (SURE, None, Confidence.HIGH),
        (SURE - 0.01, None, Confidence.CHECK),
        (0.75, 0.75 - CLEAR - 0.01, Confidence.HIGH),
        (0.75, 0.75 - CLEAR + 0.01, Confidence.CHECK),
    ],
)
def test_a_link_is_sure_with_its_score_and_its_lead(
    score: float, runner: float | None, confidence: Confidence
) -> None:
    pairs = {(0, 0): score} if runner is None else {(0, 0): score, (0, 1): runner}
    link = links(matching((0, 0), score=score), pairs, 1, 2)[0]
    assert link.confidence is confidence


@pytest.mark.parametrize(
    ("runner", "confidence"), [(NEAR, Confidence.HIGH), (NEAR + 0.01, Confidence.CHECK)]
)
def test_an_article_alone_is_sure_where_nothing_came_near(
    runner: float, confidence: Confidence
) -> None:
    for link in links(matching(), {(0, 0): runner}, 1, 1):
        assert link.confidence is confidence
        assert link.runner_up is not None
        assert link.runner_up.score == runner


def test_the_nearest_of_either_side_is_named_and_ties_go_by_order() -> None:
    pairs = {(0, 0): 0.9, (0, 1): 0.5, (0, 2): 0.5, (1, 0): 0.6}
    first, *_ = links(matching((0, 0)), pairs, 2, 3)
    assert first.runner_up == RunnerUp(side=Side.OLD, index=1, score=0.6)
    first, *_ = links(matching((0, 0)), {**pairs, (1, 0): 0.4}, 2, 3)
    assert first.runner_up == RunnerUp(side=Side.NEW, index=1, score=0.5)


def test_a_split_is_as_sure_as_its_least_sure_part() -> None:
    found = matching((0, 0), score=0.9)
    found.attach(1, 0, Side.NEW, 0.6)
    (link,) = links(found, {}, 1, 2)
    assert (link.old, link.new, link.matched_by) == ((0,), (0, 1), MatchedBy.CONTAINMENT)
    assert (link.score, link.confidence, link.runner_up) == (0.6, Confidence.HIGH, None)
    found = matching((0, 0), score=0.5)
    found.attach(1, 0, Side.OLD, 0.6)
    (link,) = links(found, {}, 2, 1)
    assert (link.old, link.new) == ((0, 1), (0,))
    assert (link.score, link.confidence) == (0.5, Confidence.CHECK)


def test_what_was_merged_is_not_split_as_well() -> None:
    found = matching((0, 0), (2, 2))
    found.attach(1, 0, Side.OLD, 0.8)
    found.attach(1, 0, Side.NEW, 0.8)
    assert rows(links(found, {}, 3, 3)) == [((0, 1), (0,)), ((), (1,)), ((2,), (2,))]
