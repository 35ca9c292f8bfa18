"""How alike two articles are, view by view, with figures reckoned by hand."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from draftdiff.aligning.evidence import Evidence, Rarity
from draftdiff.aligning.similarity import (
    Views,
    heading_likeness,
    shared_mass,
    views,
    weigh,
)


def evidence(text: str, heading: str = "") -> Evidence:
    words = text.split()
    return Evidence(words, Counter(words), frozenset(heading.split()))


def looked(old: Evidence, new: Evidence) -> Views:
    rarity = Rarity([old.counts.keys(), new.counts.keys()], [])
    return views(weigh(old, rarity), weigh(new, rarity), rarity)


def test_a_word_is_the_rarer_the_fewer_articles_have_it() -> None:
    rarity = Rarity([{"one"}, {"one", "two"}], [{"two"}])
    assert rarity.of == {"one": math.log(5 / 2.5), "two": math.log(5 / 3.5)}
    assert rarity.unseen == math.log(5 / 0.5)


def test_words_that_come_again_weigh_more_and_in_the_vector_by_their_logarithm() -> None:
    weighed = weigh(evidence("x x x y"), Rarity([{"x"}, {"y"}], []))
    each = math.log(3 / 1.5)
    assert weighed.mass == pytest.approx(4 * each)
    assert weighed.vector == pytest.approx({"x": each * (1 + math.log(3)), "y": each})
    assert weighed.length == pytest.approx(each * math.hypot(1 + math.log(3), 1))
    assert weighed.repeated == {"x": 3}


def test_equal_articles_are_wholly_alike() -> None:
    seen = looked(evidence("x y y", "Wells"), evidence("x y y", "Wells"))
    assert seen[:4] == pytest.approx((1, 1, 1, 1))
    assert seen.score == pytest.approx(1)


def test_what_both_have_is_shared_as_often_as_both_have_it() -> None:
    one, two = evidence("x x x y"), evidence("x x z")
    rarity = Rarity([one.counts.keys(), two.counts.keys()], [])
    each = rarity.of["x"]
    for left, right in ((one, two), (two, one)):
        assert shared_mass(weigh(left, rarity), weigh(right, rarity), rarity) == pytest.approx(
            2 * each
        )


@pytest.mark.parametrize(
    ("seen", "score"),
    [
        (Views(1, 0, None, None, 0), 0.35 / 0.75),
        (Views(0, 1, None, None, 0), 0.4 / 0.75),
        (Views(0, 0, 1, None, 0), 0.25),
        (Views(0, 0, None, 1, 0), 0.3 / 1.05),
        (Views(1, 1, 0, 0, 0), 0.75 / 1.3),
        (Views(0.5, 0.5, 0.5, 0.5, 0), 0.5),
    ],
)
def test_the_score_is_the_weighted_mean_of_what_has_something_to_see(
    seen: Views, score: float
) -> None:
    assert seen.score == pytest.approx(score)


def test_a_heading_counts_only_where_both_have_one() -> None:
    assert looked(evidence("x", "Wells"), evidence("x")).heading is None
    assert looked(evidence("x"), evidence("x", "Wells")).heading is None
    assert looked(evidence("x", "Wells"), evidence("x", "Fees")).heading == 0


def test_headings_are_alike_by_their_rare_words() -> None:
    rarity = Rarity([{"rare"}, {"law"}, {"law"}], [])
    one, two = frozenset({"law", "rare"}), frozenset({"law"})
    law, rare = rarity.of["law"], rarity.of["rare"]
    assert heading_likeness(one, two, rarity) == pytest.approx(law / math.hypot(law, rare))
    assert heading_likeness(two, one, rarity) == pytest.approx(law / math.hypot(law, rare))


def test_order_is_asked_up_to_so_many_pairs_of_words() -> None:
    words = " ".join(f"w{n}" for n in range(4000))
    assert looked(evidence(words), evidence(words)).order == 1
    assert looked(evidence(words), evidence(f"{words} more")).order is None


def test_nothing_in_common_is_nothing_alike() -> None:
    assert looked(evidence("x y"), evidence("z")).score == 0
    assert looked(evidence(""), evidence("z")).score == 0
