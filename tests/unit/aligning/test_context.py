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
