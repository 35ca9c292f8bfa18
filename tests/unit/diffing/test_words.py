"""Where a change of words begins, and by what paragraphs are known."""

from __future__ import annotations

import pytest

from draftdiff.diffing.clauses import Paragraphs
from draftdiff.diffing.stretches import State
from draftdiff.diffing.tokens import tokenised
from draftdiff.diffing.words import _rank, word_stretches


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
