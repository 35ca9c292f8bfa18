"""What stands between sure neighbours: who is left over there together, and what that is worth."""

from __future__ import annotations

import pytest

from builders import article
from draftdiff.aligning.context import NEIGHBOUR, alone_together, bonuses


@pytest.mark.parametrize(
    ("new_of", "counts", "expected"),
    [
        pytest.param({0: 0, 2: 2}, (3, 3), [(1, 1)], id="one and one"),
        pytest.param({0: 0}, (2, 3), [(1, 1), (1, 2)], id="at the end"),
        pytest.param({1: 1}, (2, 2), [(0, 0)], id="at the beginning"),
        pytest.param({0: 0, 2: 1}, (3, 2), [], id="none on one side"),
        pytest.param({0: 0, 5: 2}, (6, 3), [], id="more on a side than a gap can speak for"),
        pytest.param({0: 1, 1: 0, 3: 3}, (4, 4), [(2, 2)], id="beside what moved"),
        pytest.param({}, (1, 1), [(0, 0)], id="nothing sure"),
    ],
)
def test_who_is_alone_together(
    new_of: dict[int, int], counts: tuple[int, int], expected: list[tuple[int, int]]
) -> None:
    assert alone_together(new_of, counts, (new_of, set(new_of.values()))) == expected


@pytest.mark.parametrize(("old", "new", "expected"), [(1, 2, NEIGHBOUR), (1, 1, NEIGHBOUR)])
def test_the_end_is_a_neighbour(old: int, new: int, expected: float) -> None:
    """Old 2 of 2 beside new 3 of 3 has the end; beside new 2 the article before."""
    articles = [article(str(n), "x") for n in (1, 2)], [article(str(n), "x") for n in (1, 2, 3)]
    found = bonuses({0: 0}, {(old, new): 0.2}, articles, ({0}, {0}))
    assert found[old, new].neighbours == expected


def test_what_is_linked_on_one_side_needs_no_bonus() -> None:
    articles = [article(str(n), "x") for n in (1, 2, 3)], [article(str(n), "x") for n in (1, 2, 3)]
    pairs = {(0, 1): 0.2, (1, 0): 0.2, (1, 1): 0.2}
    assert set(bonuses({0: 0}, pairs, articles, ({0}, {0}))) == {(1, 1)}


@pytest.mark.parametrize(
    ("free", "gap"),
    [
        pytest.param((1, 1), 0.25, id="alone"),
        pytest.param((2, 1), 0.15, id="two"),
        pytest.param((1, 3), 0.05 + 0.2 / 3, id="three"),
        pytest.param((4, 1), 0.05, id="more than speak for themselves"),
    ],
)
def test_a_gap_says_the_more_the_fewer_are_free_in_it(free: tuple[int, int], gap: float) -> None:
    """Between a sure first and a sure last article, and in the same gap behind the last."""
    old, new = free
    articles = [article("", "x")] * (2 * old + 2), [article("", "x")] * (2 * new + 2)
    new_of = {0: 0, old + 1: new + 1}
    linked = set(new_of), set(new_of.values())
    pairs = {(1, 1): 0.2, (old + 2, new + 2): 0.2, (1, new + 2): 0.2}
    found = bonuses(new_of, pairs, articles, linked)
    assert [bonus.gap for bonus in found.values()] == pytest.approx([gap, gap, 0])


@pytest.mark.parametrize(
    ("numbers", "named", "number"),
    [
        pytest.param(("1", "1", "2", "2"), False, 0.18, id="all keep theirs"),
        pytest.param(("1", "7", "2", "2"), False, 0.03, id="none keeps its own"),
        pytest.param(("1", "1", "2", "3"), False, 0.0, id="another number"),
        pytest.param(("1", "1", "", ""), False, 0.0, id="no number"),
        pytest.param(("1", "1", "2", "3"), True, 0.3, id="the law says so"),
    ],
)
def test_the_number_says_the_more_the_others_keep_theirs(
    numbers: tuple[str, str, str, str], *, named: bool, number: float
) -> None:
    first_old, first_new, old, new = numbers
    articles = [[article(first, "x"), article(num, "x")] for first, num in
                ((first_old, old), (first_new, new))]  # fmt: skip
    named_pairs = {(1, 1)} if named else set()
    found = bonuses({0: 0}, {(1, 1): 0.2}, (articles[0], articles[1]), ({0}, {0}), named_pairs)
    assert found[1, 1].number == pytest.approx(number)
    assert found[1, 1].total == pytest.approx(2 * NEIGHBOUR + 0.25 + number)
