"""Runs of words that an article left elsewhere: how long, how rare, and who gets which."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from draftdiff.aligning.evidence import Evidence, Rarity
from draftdiff.aligning.second_look import (
    FEWEST,
    LEAST,
    LONG,
    LONG_GRAMS,
    SHORT,
    SHORT_GRAMS,
    _common,
    _handed_out,
    _Own,
    _own,
    _runs,
)
from draftdiff.aligning.similarity import weigh


def own(words: list[str], articles: int = 1) -> _Own:
    """The words of an article of a law with so many, all of which have other words."""
    found = Evidence(words, Counter(words), frozenset())
    rarity = Rarity([set(words), *({f"other{n}"} for n in range(articles - 1))], [])
    return _own(weigh(found, rarity), rarity)


def numbered(count: int) -> list[str]:
    return [f"w{number}" for number in range(count)]


@pytest.mark.parametrize(
    ("han", "latin", "sizes"),
    [(1, 1, (LONG, SHORT)), (2, 1, (LONG_GRAMS, SHORT_GRAMS)), (41, 60, (LONG_GRAMS, SHORT_GRAMS))],
)
def test_a_script_without_spaces_is_known_by_most_of_the_first_words(
    han: int, latin: int, sizes: tuple[int, int]
) -> None:
    looked = own(["规定"] * han + numbered(latin))
    assert (looked.long, looked.short) == sizes


@pytest.mark.parametrize(("articles", "rare"), [(4, True), (5, False)])
def test_a_word_that_four_articles_of_a_small_law_have_is_rare(
    articles: int, *, rare: bool
) -> None:
    having, others = [{"word"}] * articles, [{f"other{n}"} for n in range(20 - articles)]
    rarity = Rarity([*having, *others], [])
    looked = _own(weigh(Evidence(["word"], Counter(["word"]), frozenset()), rarity), rarity)
    assert ("word" in looked.rare) == rare


def test_a_number_is_never_rare() -> None:
    assert own(["word", "2014"], 9).rare == {"word"}


def test_runs_are_of_two_words_or_more() -> None:
    words = list("abcdef")
    assert list(_runs(words, set(pairwise("ab")))) == [range(2)]
    assert list(_runs(words, set(pairwise("bcd")) | set(pairwise("ef")))) == [
        range(1, 4),
        range(4, 6),
    ]
    assert list(_runs(words, set(pairwise("abcdef")))) == [range(6)]
    assert list(_runs(words, set())) == []


def test_ten_words_in_long_runs_are_no_accident_and_nine_are() -> None:
    words = numbered(30)
    ten, nine = set(pairwise(words[:FEWEST])), set(pairwise(words[: FEWEST - 1]))
    assert _common(own(words, 9), ten) == set(range(FEWEST))
    assert _common(own(words, 9), nine) == set()


def test_runs_too_short_to_count_by_themselves_count_beside_long_ones() -> None:
    words = numbered(30)
    beside = set(pairwise(words[:FEWEST])) | set(pairwise(words[20:22]))
    assert _common(own(words, 9), beside) == {*range(FEWEST), 20, 21}
    alone = {pair for start in range(0, 30, 3) for pair in pairwise(words[start : start + SHORT])}
    assert _common(own(words, 9), alone) == set()
    threes = {pair for start in range(0, 30, 4) for pair in pairwise(words[start : start + LONG])}
    assert len(_common(own(words, 9), threes)) > FEWEST


def test_runs_without_a_rare_word_do_not_count() -> None:
    words = numbered(30)
    looked = own(words, 9)._replace(rare=frozenset({words[25]}))
    runs = set(pairwise(words[:FEWEST])), set(pairwise(words[20:]))
    assert _common(looked, runs[0]) == set()
    assert _common(looked, runs[1]) == set(range(20, 30))
    assert _common(looked, runs[0] | runs[1]) == set(range(20, 30))


def test_a_phrase_that_comes_again_is_counted_once() -> None:
    phrase = numbered(6)
    again = [*phrase, "x", *phrase]
    assert _common(own(again, 9), set(pairwise(phrase))) == set()


def test_each_word_goes_to_the_article_that_has_most_of_what_is_left() -> None:
    looked = own(numbered(10), 9)
    found = {3: set(range(4)), 5: set(range(2, 8)), 7: {8}}
    handed_out = dict(_handed_out(looked, found))
    assert list(handed_out) == [5, 3, 7]
    assert handed_out == pytest.approx({5: 0.6, 3: 0.2, 7: LEAST})
    tied = {4: set(range(5)), 2: set(range(5, 10))}
    assert [index for index, _ in _handed_out(looked, tied)] == [2, 4]
    many = own(numbered(11), 9)
    assert list(_handed_out(many, {0: {0}})) == []
