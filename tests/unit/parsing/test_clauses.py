"""Clauses nest as their markers say, and are cited as people cite them."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.clauses import clauses_of


@pytest.mark.parametrize(
    ("paragraphs", "citations"),
    [
        (["(1) one", "(a) two", "(b) three", "(2) four"], ["(1)", "(1)(a)", "(1)(b)", "(2)"]),
        (
            ["(1) one", "(a) two", "(i) three", "(ii) four", "(b) five"],
            ["(1)", "(1)(a)", "(1)(a)(i)", "(1)(a)(ii)", "(1)(b)"],
        ),
        (["(g) one", "(h) two", "(i) three", "(j) four"], ["(g)", "(h)", "(i)", "(j)"]),
        (
            ["(i) one", "(ii) two", "(iii) three", "(iv) four", "(v) five"],
            ["(i)", "(ii)", "(iii)", "(iv)", "(v)"],
        ),
        (["1. one", "a) two", "b) three", "2. four"], ["(1)", "(1)(a)", "(1)(b)", "(2)"]),
        (["Plain text.", "More of it."], [", para. 1", ", para. 2"]),
        (
            ["As follows:", "(a) one", "(b) two", "The end."],
            [", para. 1", "(a)", "(b)", ", para. 2"],
        ),
        (
            ["(1) one", "(a) two", "(b) three", "The end of one.", "(c) four", "(2) five", "More."],
            ["(1)", "(1)(a)", "(1)(b)", "(1), para. 2", "(1)(c)", "(2)", "(2), para. 2"],
        ),
        (
            ["1. one", "A second part.", "A third part.", "2. two", "A second part."],
            ["(1)", "(1), para. 2", "(1), para. 3", "(2)", "(2), para. 2"],
        ),
        (
            ["As follows:", "1. one", "2. two", "The end.", "1. three"],
            [", para. 1", "(1)", "(2)", ", para. 2", "(1)"],
        ),
        (
            ["(1) one", "(a) two", "(i) three", "(A) four", "(B) five", "(ii) six", "(b) seven"],
            [
                "(1)",
                "(1)(a)",
                "(1)(a)(i)",
                "(1)(a)(i)(A)",
                "(1)(a)(i)(B)",
                "(1)(a)(ii)",
                "(1)(b)",
            ],
        ),
        (["(a) one", "1° two", "2° three", "(b) four"], ["(a)", "(a)(1)", "(a)(2)", "(b)"]),
        (["១. one", "២. two"], ["(1)", "(2)"]),
        (["（一）一", "（二）二", "（十一）三"], ["(1)", "(2)", "(11)"]),
        (["1° un", "2° deux"], ["(1)", "(2)"]),
        (["- one", "- two"], ["(–)", "(–)"]),
        (["(2A) one", "(2B) two"], ["(2A)", "(2B)"]),
    ],
)
def test_citations(paragraphs: list[str], citations: list[str]) -> None:
    assert [clause.citation for clause in clauses_of(paragraphs)] == citations


def test_spans_cover_the_joined_text() -> None:
    paragraphs = ["(1) one", "(a) two", "three"]
    text = "\n".join(paragraphs)
    assert [clause.span.of(text) for clause in clauses_of(paragraphs)] == paragraphs


def test_levels_and_depths() -> None:
    found = clauses_of(["(1) one", "(a) two", "(i) three", "- four"])
    assert [(clause.level, clause.depth) for clause in found] == [
        (Level.PARAGRAPH, 0),
        (Level.POINT, 1),
        (Level.POINT, 2),
        (Level.INDENT, 3),
    ]


def test_continued_paragraphs_are_subparagraphs() -> None:
    found = clauses_of(["(1) one", "(a) two", "The end of one.", "(2) three"])
    assert [(clause.level, clause.num, clause.depth) for clause in found] == [
        (Level.PARAGRAPH, "1", 0),
        (Level.POINT, "a", 1),
        (Level.SUBPARAGRAPH, "", 1),
        (Level.PARAGRAPH, "2", 0),
    ]


def test_no_paragraphs_no_clauses() -> None:
    assert clauses_of([]) == ()


def test_definitions_are_keyed_by_their_terms() -> None:
    paragraphs = ["(1) In this law:", "(a) “Owner” means any person", "(b) “owners”;", "No gate."]
    assert [clause.term for clause in clauses_of(paragraphs)] == ["", "owner", "", ""]
    assert [clause.term for clause in clauses_of(["An owner is", "“Gate”: a door"])] == ["", "gate"]
