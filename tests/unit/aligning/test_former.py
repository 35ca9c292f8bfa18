"""Pairs that a draft names itself, by numbers that its articles had before."""

from __future__ import annotations

from dataclasses import replace

from builders import article
from draftdiff.aligning import align
from draftdiff.aligning.former import named_pairs

OLD = (
    article("1", "The council has nine members, who meet each month."),
    article("2", "The fee is paid in May to the municipality."),
)
NEW = (
    article("1", "Everyone may swim in the lake at any hour of the day."),
    replace(article("2", "An agency of the river has its seat here."), former=("1", "2")),
)


def test_former_numbers_name_pairs() -> None:
    assert named_pairs(OLD, NEW) == {(0, 1), (1, 1)}


def test_a_number_that_two_articles_have_names_none() -> None:
    assert named_pairs((*OLD, article("1", "Schedule.")), NEW) == {(1, 1)}


def test_what_is_named_is_linked_over_other_words() -> None:
    assert [(link.old, link.new) for link in align(OLD, NEW).links] == [((), (0,)), ((0, 1), (1,))]


def test_without_former_numbers_nothing_is_linked() -> None:
    plain = tuple(replace(each, former=()) for each in NEW)
    linked = [(link.old, link.new) for link in align(OLD, plain).links if link.old and link.new]
    assert linked == []


def test_one_name_in_both_files_names_a_pair() -> None:
    old = tuple(replace(each, guid=name) for each, name in zip(OLD, ("a1", "b2"), strict=True))
    new = tuple(
        replace(each, guid=name, former=()) for each, name in zip(NEW, ("c3", "a1"), strict=True)
    )
    assert named_pairs(old, new) == {(0, 1)}
    assert ((0,), (1,)) in {(link.old, link.new) for link in align(old, new).links}
