"""Where paragraphs stand on their side, and how people cite them."""

from __future__ import annotations

import pytest

from builders import article
from draftdiff.diffing.side import Side
from draftdiff.model import Provision, Span

WELLS = "(1) Dig.\n(2) Keep:\n(a) rope\n(b) lid"


def side(*texts: str) -> Side:
    articles: list[Provision] = [article(str(n), text) for n, text in enumerate(texts, 5)]
    return Side("\n".join(texts), articles)


@pytest.mark.parametrize(
    ("start", "end", "cited", "span"),
    [
        (0, 1, "5(1)", (0, 8)),
        (1, 2, "5(2)", (9, 18)),
        (3, 4, "5(2)(b)", (28, 35)),
        (0, 2, "5(1) – 5(2)", (0, 18)),
        (1, 4, "5(2) – 5(2)(b)", (9, 35)),
        (2, 2, None, None),
    ],
)
def test_paragraphs_of_one_article(
    start: int, end: int, cited: str | None, span: tuple[int, int] | None
) -> None:
    found = side(WELLS)
    assert found.citation(start, end) == cited
    assert found.bare_span(start, end) == (Span(*span) if span else None)


def test_paragraphs_of_several_articles_are_cited_in_their_own() -> None:
    found = side("a", "b", "(1) c\n(2) d", "e")
    assert [found.citation(n, n + 1) for n in range(5)] == ["5", "6", "7(1)", "7(2)", "8"]
    assert found.citation(0, 5) == "5 – 8"
    assert found.citation(1, 3) == "6 – 7(1)"
    assert [side("a", "", "b").citation(n, n + 1) for n in range(3)] == ["5", "6", "7"]
    assert [found.marker(n) for n in range(5)] == ["", "", "(1) ", "(2) ", ""]


def test_paragraphs_of_one_clause_are_cited_once() -> None:
    assert side("Wells.\nFees.").citation(0, 2) == "5"


def test_no_text_has_no_paragraphs_and_a_last_line_end_is_in_no_span() -> None:
    assert not side("").paragraphs.texts
    assert side("One.\n").paragraphs.texts == ["One.\n"]
    assert side("One.\n").bare_span(0, 1) == Span(0, 4)
