"""Which articles the index finds: rare words first, so many readings, so many candidates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pytest

from draftdiff.aligning.candidates import BUDGET, MOST, OUTVOTED, Index
from draftdiff.aligning.evidence import Evidence


def evidence(words: Iterable[str], heading: Iterable[str] = ()) -> Evidence:
    listed = list(words)
    return Evidence(listed, Counter(listed), frozenset(heading))


def near(articles: Mapping[str, Iterable[int]], asked: Sequence[str] = ()) -> list[int]:
    """Who is found by all words, or those asked for; each word with the articles that have it."""
    places = sorted({index for found in articles.values() for index in found})
    index = Index(
        (place, evidence(word for word, found in articles.items() if place in found))
        for place in places
    )
    return list(index.near(0, evidence(asked or articles)))


@pytest.mark.parametrize(
    ("common", "last_size", "first"),
    [
        pytest.param(5, 41, 39, id="exactly as much as may be read: the next word is read too"),
        pytest.param(6, 40, 39, id="more, but the next word is as rare as the last"),
        pytest.param(6, 41, 0, id="more, and the next word is less rare"),
    ],
)
def test_asking_stops_when_enough_was_read(common: int, last_size: int, first: int) -> None:
    size = BUDGET // 5
    words: dict[str, Iterable[int]] = {f"w{n}": range(size) for n in range(common)}
    words["last"] = range(size - 1, size - 1 + last_size)
    assert near(words)[0] == first


def test_as_many_candidates_as_are_worth_scoring_and_ties_by_order() -> None:
    assert near({"word": range(MOST)}) == list(range(MOST))
    assert near({"word": range(MOST + 1)}) == list(range(MOST))
    assert near({"word": [0, 1], "rare": [1]}) == [1, 0]


def test_a_candidate_with_a_fifth_of_the_votes_is_scored_and_one_with_less_is_not() -> None:
    votes = {f"w{n}": [0] for n in range(OUTVOTED)}
    assert near({**votes, "other": [1]}) == [0, 1]
    assert near({**votes, "more": [0], "other": [1]}) == [0]


def test_a_word_that_few_have_tells_more() -> None:
    assert near({"rare": [3], "common": [0, 1, 2], "third": [0, 1, 2]}) == [3, 0, 1, 2]
    assert near({"one": [0]}, ["another"]) == []


def test_words_of_headings_are_asked_apart_from_those_of_texts() -> None:
    index = Index([(0, evidence(["wells"])), (1, evidence([], ["wells"]))])
    assert list(index.near(0, evidence(["wells"]))) == [0]
    assert list(index.near(1, evidence([], ["wells"]))) == [1]
    assert list(index.near(2, evidence(["wells"], ["wells"]))) == [0, 1]
