"""Where a change of words begins, and by what paragraphs are known."""

from __future__ import annotations

import pytest

from draftdiff.diffing.clauses import Paragraphs
from draftdiff.diffing.stretches import State
from draftdiff.diffing.tokens import tokenised
from draftdiff.diffing.widening import Edit
from draftdiff.diffing.words import (
    _best_shift,
    _is_small,
    _last_shift,
    _rank,
    word_stretches,
)


@pytest.mark.parametrize(
    ("before", "first", "expected"),
    [
        ("so.\n", "The", 4),
        (". ", "The", 3),
        ("; ", "or", 3),
        (", ", "or", 2),
        ("owner ", "of", 1),
        ("of ", "the", 0),
        ("The ", "owner", 0),
        ("規定", "する", 0),
        ("する", "国", 1),
    ],
)
def test_changes_begin_best_after_lines_sentences_and_phrases(
    before: str, first: str, expected: int
) -> None:
    assert _rank(["and ", before, first, "\n"], 2) == expected
    assert _rank([first, before], 0) == 4


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ("He pays. He leaves.", "He pays. He sings. He leaves.", "He sings. "),
        ("The owner of land", "The owner of wells, the owner of land", "of wells, the owner "),
        ("a, b and c", "a, b, b and c", "b, "),
    ],
)
def test_what_came_is_marked_where_it_reads_best(old: str, new: str, came: str) -> None:
    stretches = word_stretches(tokenised(old), tokenised(new))
    at, found = 0, []
    for state, _, size in stretches:
        if state is State.CHANGED:
            found.append(new[at : at + size])
        at += size
    assert found == [came]


@pytest.mark.parametrize(
    ("words", "beside", "small"),
    [
        pytest.param(["owner"] * 8, 100, True, id="as many words as can be small"),
        pytest.param(["owner"] * 9, 100, False, id="one more"),
        pytest.param(["owner"], 4, True, id="a quarter of the changes beside it"),
        pytest.param(["owner"], 3, False, id="more than that"),
        pytest.param(["the"], 2, True, id="a small word counts half"),
        pytest.param(["the"], 1, False, id="but not less"),
        pytest.param([","], 2, True, id="a mark counts less"),
        pytest.param([","], 1, False, id="but counts"),
    ],
)
def test_few_words_between_long_changes_are_read_as_changed(
    words: list[str], beside: int, *, small: bool
) -> None:
    end = beside + len(words)
    left, right = Edit(False, 0, beside, 0, beside), Edit(False, end, end + beside, end, end)
    right = right._replace(new_end=end + beside)
    island = Edit(True, beside, end, beside, end)
    assert _is_small(left, island, right, ["x"] * beside + words + ["x"] * beside) == small


@pytest.mark.parametrize(
    ("size", "room", "shift"), [(2, 90, 22), (1, 90, 21), (2, 5, 5), (2, 0, 0)]
)
def test_what_came_slides_so_far_at_most(size: int, room: int, shift: int) -> None:
    assert _last_shift(["a"] * 200, 100, 100 + size, room) == shift
    text = tokenised("a " * (100 - shift) + "a. " + "a " * 100)
    place = text.raw.index(". ") + 1 + shift
    keys = text._replace(keys=["a"] * len(text.raw))
    assert _best_shift(keys, place, place + size, room) == shift
    assert _best_shift(keys, place + 1, place + 1 + size, room) == 0


def identity(text: str) -> object:
    return Paragraphs([text]).identity(0)


def test_paragraphs_are_known_by_their_words_without_their_numbers() -> None:
    owners = "(1) Owners may enter the houses by day."
    assert identity(owners) == identity(owners.replace("(1)", "(7)"))
    assert identity(owners) != identity(owners.replace("Owners", "Inspectors"))
    assert identity("(1) Owners may enter") is None
    assert identity("(1) Owners may enter it.") is not None
    assert identity("(1) “owner” means whoever owns.") == identity(
        "“owner” means a holder of land."
    )
