"""One law through many drafts: lineages through gaps, splits and mergers; echoes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model import Kind
from draftdiff.model.history import History, Place
from draftdiff.reading import read
from draftdiff.studies import follow
from draftdiff.tracing.lineages import composed, relatives
from histories import LAMPS, NETS, PILOTS, SCOPE, SLANDER, TOLLS, history_of, numbers

DRAFTS = Path(__file__).parents[3] / "drafts"
TEXTS = (SCOPE, TOLLS, PILOTS, SLANDER, NETS, LAMPS)


@pytest.fixture(scope="module")
def samples() -> History:
    return follow([read(DRAFTS / f"{year}.txt") for year in (2014, 2015, 2020)])


def test_articles_are_followed_through_renumbering() -> None:
    history = history_of(
        {"1": SCOPE, "2": TOLLS}, {"1": NETS, "2": SCOPE, "3": TOLLS}, {"1": SCOPE, "2": TOLLS}
    )
    assert numbers(history) == [("", "1", ""), ("1", "2", "1"), ("2", "3", "2")]


def test_what_was_dropped_and_is_back_is_one_line_with_a_gap() -> None:
    history = history_of(
        {"1": SCOPE, "2": SLANDER, "3": TOLLS},
        {"1": SCOPE, "2": TOLLS},
        {"1": SCOPE, "2": TOLLS},
        {"1": SCOPE, "2": TOLLS, "3": SLANDER},
    )
    assert ("2", "", "", "3") in numbers(history)
    (back,) = [step for step in history.steps if step.is_return]
    assert (back.since, back.until, back.change.kind) == (0, 3, Kind.UNCHANGED)
    added = [step for step in history.steps if step.change.kind is Kind.ADDED]
    assert added == []


def test_what_is_back_as_it_was_before_it_was_softened_is_found() -> None:
    softened = "Whoever prints pamphlets shall hand a copy to the librarian of the northern quay."
    history = history_of(
        {"1": SCOPE, "2": SLANDER},
        {"1": SCOPE, "2": f"{SLANDER} {softened}"},
        {"1": SCOPE},
        {"1": SCOPE, "2": SLANDER},
    )
    assert ("2", "2", "", "2") in numbers(history)


def test_another_article_with_the_number_of_a_dropped_one_is_no_return() -> None:
    history = history_of({"1": SCOPE, "2": SLANDER}, {"1": SCOPE}, {"1": SCOPE, "2": NETS})
    assert ("2", "", "") in numbers(history)
    assert ("", "", "2") in numbers(history)
    assert not any(step.is_return for step in history.steps)


def test_an_article_that_never_left_keeps_its_line_when_its_twin_is_back() -> None:
    twice = {"1": SLANDER, "2": NETS, "3": SLANDER}
    history = history_of(twice, {"1": SLANDER, "2": NETS}, twice)
    assert Counter(map(len, ({*each} - {""} for each in numbers(history)))).total() == 3
    assert sorted(numbers(history)) == [("1", "1", "1"), ("2", "2", "2"), ("3", "", "3")]


def test_the_sample_drafts_show_article_28_dropped_and_its_language_back(
    samples: History,
) -> None:
    assert ("28", "", "44+45") in numbers(samples)
    lineage = samples.lineages[numbers(samples).index(("28", "", "44+45"))]
    _, dropped, back = lineage.cells
    assert [step.change.kind for step in dropped.steps] == [Kind.DROPPED]
    assert [step.is_return for step in back.steps] == [True]
    assert ("30", "", "42") in numbers(samples)


def test_lineages_follow_splits_and_mergers_of_the_sample_drafts(samples: History) -> None:
    assert ("1+2", "1", "1+2") in numbers(samples)
    assert ("26+27", "24", "38+39") in numbers(samples)
    assert (0, 0) in composed(samples, 0, 2)
    nineteen = Place(0, 18)
    family = relatives(samples, nineteen)
    assert {place.article for place in family if place.draft == 2} == {19, 20}


def test_every_article_stands_in_one_line(samples: History) -> None:
    assert_whole(samples)


drafts_of_texts = st.lists(
    st.lists(st.sampled_from(TEXTS), max_size=6, unique=True), min_size=2, max_size=5
)


@settings(max_examples=40, deadline=None)
@given(drafts_of_texts)
def test_every_article_of_any_drafts_stands_in_one_line(drafts: list[list[str]]) -> None:
    made = [{str(number): text for number, text in enumerate(each, 1)} for each in drafts]
    assert_whole(history_of(*made))


def assert_whole(history: History) -> None:
    for draft, each in enumerate(history.drafts):
        places = [article for line in history.lineages for article in line.cells[draft].articles]
        assert sorted(places) == list(range(len(each.articles)))
    for lineage in history.lineages:
        for draft, cell in enumerate(lineage.cells):
            arrived = sorted(place.article for step in cell.steps for place in step.after)
            if draft:
                assert arrived == list(cell.articles)
            assert all(step.until == draft for step in cell.steps)
