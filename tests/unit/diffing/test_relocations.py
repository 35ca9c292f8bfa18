"""Clauses that left one article and stand in another."""

from __future__ import annotations

import pytest

from builders import article
from draftdiff.diffing import diff, statistics, with_relocations
from draftdiff.model import ArticleDiff, ClauseCounts, Confidence, Link, MatchedBy

STAYS = "(1) The register of wells is open to everyone who asks for it."
MOVES = "(2) Whoever digs a well without a permit fills it in within a month."
RULE = "(2) The Minister may make regulations."


def link(old: int | None, new: int | None) -> Link:
    return Link(
        old=() if old is None else (old,),
        new=() if new is None else (new,),
        matched_by=MatchedBy.PLACE,
        score=1.0,
        confidence=Confidence.HIGH,
    )


def rows(olds: list[str | None], news: list[str | None]) -> list[ArticleDiff]:
    """A row for each pair of texts, as articles 1, 2, … and 11, 12, …; None is no article."""
    old = [article(str(k + 1), text or "") for k, text in enumerate(olds)]
    new = [article(str(k + 11), text or "") for k, text in enumerate(news)]
    links = [
        link(k if one else None, k if two else None)
        for k, (one, two) in enumerate(zip(olds, news, strict=True))
    ]
    return with_relocations([diff(each, old, new) for each in links])


def told(found: list[ArticleDiff]) -> list[list[str]]:
    return [
        [f"{clause.kind} {clause.old or '–'} → {clause.new or '–'}" for clause in row.clauses]
        for row in found
    ]


def test_a_clause_that_stands_in_another_article_moved() -> None:
    found = rows(
        [f"{STAYS}\n{MOVES}", "(1) The council keeps the roads."],
        [STAYS, f"(1) The council keeps the roads.\n{MOVES.replace('(2)', '(3)')}"],
    )
    assert told(found) == [["moved 1(2) → 12(3)"], ["moved 1(2) → 12(3)"]]
    spans = [(row.clauses[0].old_span, row.clauses[0].new_span) for row in found]
    assert [(old is None, new is None) for old, new in spans] == [(False, True), (True, False)]
    assert statistics(found).clauses == ClauseCounts(kept=2, moved=1)
    assert statistics(found).words.dropped == statistics(found).words.added == 0


def test_a_clause_of_an_article_that_is_gone_moved_to_a_new_one() -> None:
    found = rows([MOVES, None], [None, f"{STAYS}\n{MOVES}"])
    assert told(found) == [["moved 1(2) → 12(2)"], ["added – → 12(1)", "moved 1(2) → 12(2)"]]


@pytest.mark.parametrize(
    ("gone", "come"),
    [
        (MOVES, MOVES.replace("month", "year")),
        (RULE, RULE),
        (MOVES, MOVES.replace("(2) Whoever", "(2) Nobody")),
    ],
    ids=["another word", "too short to know", "another person"],
)
def test_what_is_not_known_again_went_and_came(gone: str, come: str) -> None:
    found = rows([f"{STAYS}\n{gone}", "(1) Roads."], [STAYS, f"(1) Roads.\n{come}"])
    assert told(found) == [["dropped 1(2) → –"], ["added – → 12(2)"]]


def test_what_went_twice_moved_nowhere() -> None:
    found = rows(
        [f"{STAYS}\n{MOVES}", f"(1) Roads.\n{MOVES}", "(1) Bridges."],
        [STAYS, "(1) Roads.", f"(1) Bridges.\n{MOVES}"],
    )
    assert told(found) == [["dropped 1(2) → –"], ["dropped 2(2) → –"], ["added – → 13(2)"]]
