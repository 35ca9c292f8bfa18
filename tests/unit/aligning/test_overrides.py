"""People overrule: what is pinned holds, what is forbidden is not linked, the rest goes on."""

from __future__ import annotations

import pytest

from builders import article
from draftdiff.aligning import align
from draftdiff.model import Confidence, Link, MatchedBy, Overrides, Provision

PURPOSE = "This law protects rivers, lakes and wells, so that everyone has clean water."
METERS = "Every house that is joined to the network has a meter, read once a month by the clerk."
FEES = "The council fixes the fees for each cubic metre before the new year begins."
FINAL = "This law enters into force sixty days after its publication in the official gazette."
OLD = (PURPOSE, METERS, FEES, FINAL)


def law(*texts: str) -> tuple[Provision, ...]:
    return tuple(article(str(number), text) for number, text in enumerate(texts, 1))


def links(
    old: tuple[str, ...],
    new: tuple[str, ...],
    *,
    pins: tuple[tuple[int, int], ...] = (),
    forbidden: tuple[tuple[int, int], ...] = (),
) -> list[Link]:
    overrides = Overrides(pins=pins, forbidden=frozenset(forbidden))
    return list(align(law(*old), law(*new), overrides=overrides).links)


def sides(found: list[Link]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(link.old, link.new) for link in found}


def test_a_pin_holds_against_equal_words() -> None:
    found = links(OLD, OLD, pins=((1, 2),))
    assert sides(found) == {((0,), (0,)), ((1,), (2,)), ((2,), ()), ((), (1,)), ((3,), (3,))}
    pinned = next(link for link in found if link.old == (1,))
    assert (pinned.matched_by, pinned.confidence) == (MatchedBy.PIN, Confidence.HIGH)
    assert 0 <= pinned.score < 0.5


def test_a_pin_of_what_is_alike_has_its_likeness() -> None:
    new = (*OLD[:2], FEES.replace("council", "mayor"), FINAL)
    found = links(OLD, new, pins=((2, 2),))
    assert found[2].matched_by is MatchedBy.PIN
    assert 0.6 < found[2].score < 1


@pytest.mark.parametrize(
    ("pins", "expected"),
    [(((1, 1), (1, 2)), ((1,), (1, 2))), (((1, 1), (2, 1)), ((1, 2), (1,)))],
)
def test_pins_of_one_article_are_a_split_or_a_merger(
    pins: tuple[tuple[int, int], ...], expected: tuple[tuple[int, ...], tuple[int, ...]]
) -> None:
    pinned = [link for link in links(OLD, OLD, pins=pins) if link.matched_by is MatchedBy.PIN]
    assert [(link.old, link.new) for link in pinned] == [expected]
    assert pinned[0].confidence is Confidence.HIGH


def test_nothing_is_added_to_a_pinned_link() -> None:
    old, new = (PURPOSE, f"{METERS}\n{FEES}", FINAL), (PURPOSE, METERS, FEES, FINAL)
    assert ((1,), (1, 2)) in sides(links(old, new))
    assert sides(links(old, new, pins=((1, 1),))) >= {((1,), (1,)), ((), (2,))}


def test_a_forbidden_pair_is_not_linked_however_equal() -> None:
    found = links(OLD, OLD, forbidden=((1, 1),))
    assert sides(found) == {((0,), (0,)), ((1,), ()), ((), (1,)), ((2,), (2,)), ((3,), (3,))}


def test_a_forbidden_pair_is_not_linked_however_alike() -> None:
    new = (*OLD[:2], FEES.replace("council", "mayor"), FINAL)
    assert ((2,), (2,)) in sides(links(OLD, new))
    assert ((2,), ()) in sides(links(OLD, new, forbidden=((2, 2),)))


def test_a_forbidden_part_does_not_make_a_split() -> None:
    old, new = (PURPOSE, f"{METERS}\n{FEES}", FINAL), (PURPOSE, METERS, FEES, FINAL)
    assert ((), (2,)) in sides(links(old, new, forbidden=((1, 2),)))
    assert ((2,), ()) in sides(links(new, old, forbidden=((2, 1),)))


def test_of_twins_the_other_is_taken() -> None:
    twins = (FEES, FEES)
    assert sides(links(twins, twins, forbidden=((0, 0), (1, 1)))) == {((0,), (1,)), ((1,), (0,))}


def test_a_forbidden_tombstone_stays_alone() -> None:
    gone = ("(repealed)",)
    assert sides(links(gone, gone)) == {((0,), (0,))}
    assert sides(links(gone, gone, forbidden=((0, 0),))) == {((0,), ()), ((), (0,))}


def test_a_tombstone_can_be_pinned() -> None:
    found = links((FEES,), ("(repealed)",), pins=((0, 0),))
    assert [(link.old, link.new, link.score) for link in found] == [((0,), (0,), 0.0)]
