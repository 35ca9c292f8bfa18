"""Equal texts: which of them are one article, and which only have the words of many."""

from __future__ import annotations

import pytest

from builders import article
from draftdiff.aligning.exact import equal_pairs

FEE = "The fee is set by decree."
LONG = f"{FEE} " * 13


def pairs(
    old: list[str], new: list[str], text: str = FEE, *, bare: bool = False
) -> list[tuple[int, int]]:
    """The pairs of articles that all have one text, under these headings."""
    sides = [[article(str(n), text, heading=h) for n, h in enumerate(s, 1)] for s in (old, new)]
    keys = [[(index, text) for index in range(len(side))] for side in (old, new)]
    return equal_pairs(keys[0], keys[1], (sides[0], sides[1]), frozenset(), bare=bare)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(["Licences"], ["Licences"], [(0, 0)], id="one heading"),
        pytest.param(["Licences"], ["Permits"], [(0, 0)], id="nothing else is called so"),
        pytest.param(["Licences"], [""], [(0, 0)], id="lost"),
        pytest.param([""], ["Licences"], [(0, 0)], id="come"),
        pytest.param(
            ["Fees", "Permits"], ["Permits", "Meters"], [(0, 1), (1, 0)], id="one heading first"
        ),
        pytest.param(["Fees", "Meters"], ["Fees", "Pipes"], [(0, 0), (1, 1)], id="in their order"),
    ],
)
def test_a_short_text_recurs_under_headings(
    old: list[str], new: list[str], expected: list[tuple[int, int]]
) -> None:
    assert sorted(pairs(old, new)) == expected


def test_a_heading_that_stands_at_another_article_is_not_this_one_s() -> None:
    old = [article("1", FEE, heading="Licences")]
    new = [article("1", LONG, heading="Licences"), article("2", FEE, heading="Meters")]
    assert equal_pairs([(0, FEE)], [(1, FEE)], (old, new), frozenset()) == []
    assert equal_pairs([(1, FEE)], [(0, FEE)], (new, old), frozenset()) == []
    # Without the other article the heading was reworded.
    assert equal_pairs([(0, FEE)], [(0, FEE)], (old, new[1:]), frozenset()) == [(0, 0)]


def test_without_numbers_other_headings_are_other_articles() -> None:
    assert pairs(["Licences"], ["Permits"], bare=True) == []
    assert pairs(["Licences"], ["Licences"], bare=True) == [(0, 0)]


def test_a_long_text_is_no_formula() -> None:
    assert pairs(["Licences"], ["Permits"], LONG, bare=True) == [(0, 0)]
    assert len(LONG) > 300


def test_what_people_forbid_is_no_pair() -> None:
    sides = [article("1", FEE)], [article("1", FEE), article("2", FEE)]
    one = equal_pairs([(0, FEE)], [(0, FEE)], sides, frozenset({(0, 0)}))
    both = equal_pairs([(0, FEE)], [(0, FEE), (1, FEE)], sides, frozenset({(0, 0)}))
    assert (one, both) == ([], [(0, 1)])


def test_a_text_that_tells_nothing_is_no_pair() -> None:
    assert pairs([""], [""], "Omitted now") == []
    assert pairs([""], [""], "Omitted now.") == [(0, 0)]
