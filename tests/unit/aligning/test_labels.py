"""Names of articles: what they mean, and what is told where they mean nothing, or too much."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from builders import article, container, draft
from draftdiff.aligning.labels import name_of, place_of, places_of, resolve
from draftdiff.errors import UsageError
from draftdiff.model import Draft, LabelOverrides, LabelPair, Level, Side


def law(*numbers: str) -> Draft:
    return draft(*(article(number, f"Text of {number}.") for number in numbers), name="new.txt")


def law_with_schedule() -> Draft:
    form = replace(article("1", "A form."), eid="schedule_1__art_1")
    return draft(
        article("1", "The purpose."), container(Level.SCHEDULE, "Schedule 1", "Forms", form)
    )


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("28", 0),
        (" 28 ", 0),
        ("Article 28", 0),
        ("ARTICLE  28", 0),
        ("art_28", 0),
        ("២៨", 0),
        ("5bis", 1),
        ("5 bis", 1),
        ("5 BIS", 1),
    ],
)
def test_names(name: str, place: int) -> None:
    assert place_of(name, law("28", "5bis", "2")) == place


@pytest.mark.parametrize(
    ("whole", "name", "what", "next_step"),
    [
        (law("8", "28", "45"), "29", 'new.txt has no article "29"', 'did you mean "28"'),
        (law("28"), "xyz", 'new.txt has no article "xyz"', "see the labels with draftdiff outline"),
        (law("28"), "", 'new.txt has no article ""', "see the labels with draftdiff outline"),
        (law(), "3", '"3" cannot be found in new.txt, in which no article', "draftdiff outline"),
        (law("3", "3"), "3", '"3" means 2 articles of new.txt', 'identifier: "art_3" or "art_3"'),
    ],
)
def test_a_name_that_means_nothing_or_too_much(
    whole: Draft, name: str, what: str, next_step: str
) -> None:
    with pytest.raises(UsageError) as raised:
        place_of(name, whole)
    assert what in raised.value.what
    assert next_step in raised.value.next_step


def test_the_law_s_own_article_goes_before_that_of_a_schedule() -> None:
    assert place_of("1", law_with_schedule()) == 0
    assert place_of("schedule_1__art_1", law_with_schedule()) == 1


@pytest.mark.parametrize("whole", [law("1", "2"), law_with_schedule(), law("5bis", "5ter")])
def test_the_name_that_is_written_down_leads_back(whole: Draft) -> None:
    places = range(len(whole.articles))
    assert [place_of(name_of(place, whole), whole) for place in places] == list(places)


def test_names_of_both_drafts() -> None:
    drafts = {Side.OLD: law("1", "2"), Side.NEW: law("2", "3")}
    assert places_of("2", drafts) == ((Side.OLD, 1), (Side.NEW, 0))
    assert places_of("1", drafts) == ((Side.OLD, 0),)
    assert places_of("new:2", drafts) == ((Side.NEW, 0),)
    with pytest.raises(UsageError, match=re.escape('has no article "4"')):
        places_of("4", drafts)


def test_overrides_are_resolved_and_said_twice_are_one() -> None:
    pair = LabelPair("Article 2", "3")
    overrides = LabelOverrides(pins=(pair, pair), forbidden=(LabelPair("1", "2"),))
    found = resolve(overrides, law("1", "2"), law("2", "3"))
    assert found.pins == ((1, 1),)
    assert found.forbidden == frozenset({(0, 0)})


@pytest.mark.parametrize(
    ("pins", "forbidden", "what"),
    [
        ((("9", "1"),), (), 'new.txt has no article "9" (pin 9=1)'),
        ((), (("1", "9"),), 'new.txt has no article "9" (forbid 1=9)'),
        ((("1", "1"),), (("1", "Article 1"),), "1=1 is both pinned and forbidden"),
        ((("1", "1"), ("1", "2"), ("2", "2")), (), "the pin 1=2 ties a split to a merger"),
    ],
)
def test_overrides_that_cannot_be(
    pins: tuple[tuple[str, str], ...], forbidden: tuple[tuple[str, str], ...], what: str
) -> None:
    overrides = LabelOverrides(
        pins=tuple(LabelPair(*pair) for pair in pins),
        forbidden=tuple(LabelPair(*pair) for pair in forbidden),
    )
    with pytest.raises(UsageError, match=re.escape(what)):
        resolve(overrides, law("1", "2", "3"), law("1", "2", "3"))


def test_splits_and_mergers_can_be_pinned_side_by_side() -> None:
    pins = tuple(LabelPair(*pair) for pair in (("1", "1"), ("1", "2"), ("2", "3"), ("3", "3")))
    found = resolve(LabelOverrides(pins=pins), law("1", "2", "3"), law("1", "2", "3"))
    assert found.pins == ((0, 0), (0, 1), (1, 2), (2, 2))
