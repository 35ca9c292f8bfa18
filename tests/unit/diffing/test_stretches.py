"""White space at the edges of changes, and ops made of stretches."""

from __future__ import annotations

import pytest

from draftdiff.diffing.stretches import (
    CHANGED,
    FOLLOWED,
    NOISE,
    SAME,
    Stretch,
    ops_of,
    settled,
)
from draftdiff.model import OpKind, Span


@pytest.mark.parametrize(
    ("stretches", "old", "new", "expected"),
    [
        pytest.param(
            [(SAME, 3, 3), (NOISE, 1, 0), (CHANGED, 0, 2), (SAME, 5, 5)],
            "law which",
            "law, which",
            [(SAME, 3, 3), (CHANGED, 0, 1), (SAME, 1, 1), (SAME, 5, 5)],
            id="a comma before the space that stays",
        ),
        pytest.param(
            [(SAME, 3, 3), (NOISE, 0, 1), (CHANGED, 2, 0), (SAME, 5, 5)],
            "law, which",
            "law which",
            [(SAME, 3, 3), (CHANGED, 1, 0), (SAME, 1, 1), (SAME, 5, 5)],
            id="the other way round",
        ),
        pytest.param(
            [(SAME, 2, 2), (NOISE, 0, 1), (CHANGED, 0, 2), (SAME, 1, 1)],
            "ab.",
            "ab cd.",
            [(SAME, 2, 2), (CHANGED, 0, 3), (SAME, 1, 1)],
            id="space that the new side alone has joins what came",
        ),
        pytest.param(
            [(SAME, 2, 2), (NOISE, 1, 0), (CHANGED, 2, 0), (SAME, 1, 1)],
            "ab cd.",
            "ab.",
            [(SAME, 2, 2), (CHANGED, 3, 0), (SAME, 1, 1)],
            id="space that the old side alone has joins what went",
        ),
        pytest.param(
            [(SAME, 2, 2), (NOISE, 1, 0), (CHANGED, 0, 2)],
            "ab ",
            "abcd",
            [(SAME, 2, 2), (NOISE, 1, 0), (CHANGED, 0, 2)],
            id="space that stands in no change stays noise",
        ),
        pytest.param(
            [(SAME, 2, 2), (NOISE, 1, 0), (CHANGED, 2, 0)],
            "ab-cd",
            "ab",
            [(SAME, 2, 2), (NOISE, 1, 0), (CHANGED, 2, 0)],
            id="a mark is no white space",
        ),
        pytest.param(
            [(SAME, 2, 2), (NOISE, 0, 1), (CHANGED, 0, 2)],
            "ab",
            "ab-cd",
            [(SAME, 2, 2), (NOISE, 0, 1), (CHANGED, 0, 2)],
            id="nor one that came",
        ),
        pytest.param(
            [(SAME, 2, 2), (NOISE, 1, 1), (CHANGED, 2, 0)],
            "ab\ncd",
            "ab ",
            [(SAME, 2, 2), (NOISE, 1, 1), (CHANGED, 2, 0)],
            id="space that both sides have stays",
        ),
        pytest.param(
            [(SAME, 2, 2), (NOISE, 1, 0), (SAME, 1, 1), (CHANGED, 2, 0)],
            "ab cde",
            "abc",
            [(SAME, 2, 2), (NOISE, 1, 0), (SAME, 1, 1), (CHANGED, 2, 0)],
            id="space further off stays",
        ),
    ],
)
def test_white_space_joins_the_change_that_it_belongs_to(
    stretches: list[Stretch], old: str, new: str, expected: list[Stretch]
) -> None:
    assert settled(stretches, old, new) == expected


@pytest.mark.parametrize(
    ("stretches", "old", "expected"),
    [
        pytest.param(
            [(SAME, 6, 6), (CHANGED, 5, 0), (CHANGED, 0, 5)],
            "Kept.\nGone.",
            [(SAME, 5, 5), (CHANGED, 6, 0), (CHANGED, 0, 6)],
            id="paragraphs at the very end begin with their newline",
        ),
        pytest.param(
            [(SAME, 6, 6), (CHANGED, 5, 5)],
            "Kept.\nGone.",
            [(SAME, 6, 6), (CHANGED, 5, 5)],
            id="but not a new version",
        ),
        pytest.param(
            [(SAME, 6, 6), (CHANGED, 5, 0), (CHANGED, 0, 5)],
            "Kept. Gone.",
            [(SAME, 6, 6), (CHANGED, 5, 0), (CHANGED, 0, 5)],
            id="nor what has no newline before it",
        ),
        pytest.param(
            [(SAME, 6, 6), (CHANGED, 5, 0)],
            "Kept.\nGone.",
            [(SAME, 6, 6), (CHANGED, 5, 0)],
            id="nor what only went",
        ),
        pytest.param(
            [(CHANGED, 5, 0), (CHANGED, 0, 5)],
            "Gone.",
            [(CHANGED, 5, 0), (CHANGED, 0, 5)],
            id="nor a whole text",
        ),
    ],
)
def test_line_ends_of_what_went_and_came_at_the_end(
    stretches: list[Stretch], old: str, expected: list[Stretch]
) -> None:
    new = old[:6] + "Come." if len(old) > 5 else "Come."
    assert settled(stretches, old, new) == expected


def test_stretches_become_ops_with_their_places() -> None:
    stretches: list[Stretch] = [
        (SAME, 2, 2), (SAME, 1, 1), (CHANGED, 2, 0), (CHANGED, 1, 0), (CHANGED, 0, 4),
        (SAME, 0, 0), (FOLLOWED, 1, 2), (NOISE, 1, 1), (SAME, 3, 3),
    ]  # fmt: skip
    told = [(op.kind, op.old, op.new, op.noise, op.followed) for op in ops_of(stretches)]
    assert told == [
        (OpKind.EQUAL, Span(0, 3), Span(0, 3), False, False),
        (OpKind.DELETE, Span(3, 6), Span(3, 3), False, False),
        (OpKind.INSERT, Span(6, 6), Span(3, 7), False, False),
        (OpKind.REPLACE, Span(6, 7), Span(7, 9), False, True),
        (OpKind.REPLACE, Span(7, 8), Span(9, 10), True, False),
        (OpKind.EQUAL, Span(8, 11), Span(10, 13), False, False),
    ]
    assert ops_of([]) == []
    assert ops_of([(SAME, 0, 0), (CHANGED, 0, 0)]) == []
