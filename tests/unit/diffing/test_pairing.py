"""Which paragraphs belong together, at the borders of every measure."""

from __future__ import annotations

import pytest

from draftdiff.diffing import pairing
from draftdiff.diffing.pairing import ADDED, DROPPED, PAIR, pair

APART = [DROPPED, ADDED]


def words(count: int, name: str) -> list[str]:
    """So many different words."""
    return [f"{name}{number}" for number in range(count)]


def kept(count: int, old: int, new: int, marker: str = "") -> tuple[list[str], list[str]]:
    """Two paragraphs of so many words, of which so many are the same, in the middle of both."""
    same = words(count, "same")
    sides = []
    for name, size in (("old", old), ("new", new)):
        more = words(size - count - bool(marker), name)
        half = len(more) // 2
        sides.append([*([marker] if marker else []), *more[:half], *same, *more[half:]])
    return sides[0], sides[1]


@pytest.mark.parametrize(
    ("count", "old", "new", "together"),
    [
        (35, 100, 100, True),
        (34, 100, 100, False),
        (21, 20 + 1, 99, True),
        (20, 20 + 1, 99, False),
    ],
    ids=["a third", "less", "a third of both together", "less of both together"],
)
def test_versions_have_a_third_of_their_words_in_common(
    count: int, old: int, new: int, *, together: bool
) -> None:
    one, two = kept(count, old, new)
    for left, right in ((one, two), (two, one)):
        assert (pair([left], [right]).steps == [PAIR]) == together


@pytest.mark.parametrize(
    ("count", "size", "marker", "together"),
    [
        (5, 10, "(1)", True),
        (4, 10, "(1)", False),
        (5, 10, "the", False),
        (3, 6, "(1)", True),
        (3, 5, "(1)", False),
    ],
    ids=["most of it", "half of it", "a word is no marker", "short", "too short"],
)
def test_a_paragraph_is_known_in_a_long_one_under_its_marker(
    count: int, size: int, marker: str, *, together: bool
) -> None:
    short, long = kept(count, size, 90, marker)
    for left, right in ((short, long), (long, short)):
        assert (pair([left], [right]).steps == [PAIR]) == together


def begun(first: list[str], size: int) -> list[str]:
    """A long paragraph that begins with these words."""
    return [*first, *words(size - len(first), "more")]


SHORT = words(10, "same")


@pytest.mark.parametrize(
    ("short", "first", "together"),
    [
        pytest.param(SHORT, SHORT[:8], True, id="eight of ten begin it"),
        pytest.param(SHORT, SHORT[:7], False, id="seven do not"),
        pytest.param(SHORT, [*words(5, "x"), *SHORT[:8]], True, id="within a quarter more"),
        pytest.param(SHORT, [*words(6, "x"), *SHORT[:8]], False, id="further on"),
        pytest.param(SHORT[:5], ["x", *SHORT[1:5]], True, id="four of five"),
        pytest.param(SHORT[:5], ["x", "x", *SHORT[2:5]], False, id="three of five"),
        pytest.param(SHORT[:4], ["x", *SHORT[1:4]], False, id="short, with another first word"),
        pytest.param(SHORT[:4], SHORT[:3], True, id="short, with another last word"),
        pytest.param(SHORT[:3], SHORT[:2], False, id="too short"),
    ],
)
def test_a_long_paragraph_begins_with_a_short_one(
    short: list[str], first: list[str], *, together: bool
) -> None:
    long = begun(first, 120)
    for left, right in ((short, long), (long, short)):
        assert (pair([left], [right]).steps == [PAIR]) == together


def test_the_order_that_keeps_most_words_wins() -> None:
    one, two, three = (words(20, name) for name in "abc")
    assert pair([one, two], [two, three]).steps == [DROPPED, PAIR, ADDED]
    assert pair([one, two], [one, two]).steps == [PAIR, PAIR]
    assert pair([one, two], [one, two]).kept == 40
    assert pair([one], [two, one]) == ([ADDED, PAIR], 20)
    assert pair([one, two], [two]) == ([DROPPED, PAIR], 20)
    assert pair([], [one]) == ([ADDED], 0)
    assert pair([one], []) == ([DROPPED], 0)


def test_a_paragraph_is_broken_into_its_parts() -> None:
    whole = words(30, "a")
    parts = [whole[:12], whole[12:20], whole[20:]]
    assert pair([whole], parts).steps == [(1, 3)]
    assert pair(parts, [whole]).steps == [(3, 1)]
    stranger = words(10, "b")
    assert pair([whole], [*parts[:2], stranger]).steps == [(1, 2), ADDED]
    assert pair([*parts[:2], stranger], [whole]).steps == [(2, 1), DROPPED]


def test_a_part_that_adds_too_little_ends_the_parts() -> None:
    whole = words(32, "a")
    parts = [whole[:10], whole[7:12], whole[12:]]
    assert pair([whole], parts) == ([ADDED, (1, 2)], 22)
    assert pair(parts, [whole]) == ([DROPPED, (2, 1)], 22)


def test_a_part_is_shorter_than_the_whole() -> None:
    whole = words(10, "a")
    for more, steps in ((4, [PAIR, ADDED]), (3, [(1, 2)])):
        parts = [[*whole[:6], *words(more, "b")], whole[6:]]
        assert pair([whole], parts).steps == steps


def test_those_apart_do_not_belong_together() -> None:
    one = words(20, "a")
    assert pair([one], [one], frozenset({(0, 0)})).steps == APART
    assert pair([one], [one, one], frozenset({(0, 0)})).steps == [ADDED, PAIR]


def test_too_long_paragraphs_belong_together_where_they_are_equal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, two = kept(18, 20, 20)
    assert pair([one], [two]).steps == [PAIR]
    monkeypatch.setattr(pairing, "MOST_CELLS", 399)
    assert pair([one], [two]).steps == APART
    assert pair([one], [one]) == ([PAIR], 20)
    monkeypatch.setattr(pairing, "MOST_CELLS", 400)
    assert pair([one], [two]).steps == [PAIR]
