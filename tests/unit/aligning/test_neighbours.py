"""Articles in small gaps between sure neighbours: how alike, how many, and who comes first."""

from __future__ import annotations

import pytest

from draftdiff.aligning import neighbours
from draftdiff.aligning.neighbours import pairs_in_gaps

SAME = [f"same{number}" for number in range(10)]


def version(kept: int, name: str) -> list[str]:
    """Ten words, of which the first are everyone's."""
    return [*SAME[:kept], *(f"{name}{number}" for number in range(10 - kept))]


def gap(olds: list[list[str]], news: list[list[str]]) -> dict[tuple[int, int], float]:
    """The pairs of so many articles between a sure first and a sure last one."""
    counts = len(olds) + 2, len(news) + 2
    words = dict(enumerate(olds, 1)), dict(enumerate(news, 1))
    return pairs_in_gaps({0: 0, counts[0] - 1: counts[1] - 1}, counts, words)


def test_seven_words_of_ten_make_a_version_and_six_do_not() -> None:
    assert gap([version(7, "old")], [version(7, "new")]) == {(1, 1): pytest.approx(0.7)}
    assert gap([version(6, "old")], [version(6, "new")]) == {}
    assert gap([SAME], [SAME]) == {(1, 1): 1.0}


@pytest.mark.parametrize(("olds", "news", "found"), [(3, 1, 1), (1, 3, 1), (3, 3, 3), (4, 1, 0)])
def test_a_gap_of_more_than_three_is_left_to_the_search(olds: int, news: int, found: int) -> None:
    assert len(gap([SAME] * olds, [SAME] * news)) == found
    assert len(gap([SAME] * news, [SAME] * olds)) == found


def test_the_most_alike_come_first_and_ties_by_order() -> None:
    near, nearer = version(8, "new"), version(9, "new")
    assert set(gap([SAME], [near, nearer])) == {(1, 2)}
    assert set(gap([near, nearer], [SAME])) == {(2, 1)}
    assert set(gap([SAME], [near, near])) == {(1, 1)}
    assert set(gap([near, near], [SAME])) == {(1, 1)}
    assert set(gap([near, nearer], [nearer, near])) == {(1, 2), (2, 1)}


def test_articles_before_the_first_and_after_the_last_sure_one_stand_in_gaps_too() -> None:
    assert set(pairs_in_gaps({1: 1}, (3, 3), ({0: SAME}, {0: SAME}))) == {(0, 0)}
    assert set(pairs_in_gaps({1: 1}, (3, 3), ({2: SAME}, {2: SAME}))) == {(2, 2)}
    assert pairs_in_gaps({1: 1}, (3, 3), ({0: SAME}, {2: SAME})) == {}
    assert set(pairs_in_gaps({}, (1, 1), ({0: SAME}, {0: SAME}))) == {(0, 0)}


def test_too_many_pairs_of_words_are_left_to_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "MOST_CELLS", 100)
    assert set(gap([SAME], [SAME])) == {(1, 1)}
    monkeypatch.setattr(neighbours, "MOST_CELLS", 99)
    assert gap([SAME], [SAME]) == {}
