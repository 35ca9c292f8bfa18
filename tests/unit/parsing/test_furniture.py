"""Furniture of pages in plain text is set apart; what only looks like it stays."""

from __future__ import annotations

from itertools import chain

import pytest

from builders import source
from draftdiff.model import Line, Source
from draftdiff.parsing import parse
from draftdiff.parsing.furniture import furniture, without_furniture
from parsing_builders import bucket, numbers, parsed_lines, words_lost, words_made_up

HALF = "The owner of plot {} shall keep every footpath that crosses it free of obstacles and"
REST = "shall close its {} gates at night in winter."
HEAD = "Law on footpaths, second draft"


def article(num: int) -> list[str]:
    text = (f"(1) Everyone may walk on plot {num}.", f"(2) {HALF.format(num)}", REST.format(num))
    return [f"Article {num}. Duties", "", *text, ""]


def joined(num: int) -> str:
    """The last paragraph of `article`, which a page's end divides."""
    return f"(2) {HALF} {REST}".format(num, num)


def pages(*between: str, count: int = 6) -> list[str]:
    """A law whose articles are all torn by a page's end; `between` may hold the page's number."""
    lines: list[str] = []
    for num in range(1, count + 1):
        *top, rest, blank = article(num)
        lines += [*top, "", *(line.format(num) for line in between), "", rest, blank]
    return lines


@pytest.mark.parametrize(
    "number",
    [
        "- {} -", "-{}-", "– {} –", "Page {}", "page {} of 9", "{}/9", "| {} |", "   - {} -",
        "Seite {}", "p. {}", "ទំព័រ {}", "第 {} 页",
    ],
)  # fmt: skip
def test_page_numbers_are_set_apart(number: str) -> None:
    draft = parsed_lines(pages(number))
    assert bucket(draft, "page number") == [number.format(num) for num in range(1, 7)]
    assert [each.text.split("\n")[1] for each in draft.articles] == list(map(joined, range(1, 7)))
    assert not words_lost(draft)
    assert not words_made_up(draft)


@pytest.mark.parametrize(
    "between", [(HEAD, "{}"), ("{}", HEAD), (HEAD, "- {} -"), (HEAD, "", "{}")]
)
def test_running_heads_beside_page_numbers_are_set_apart(between: tuple[str, ...]) -> None:
    draft = parsed_lines(pages(*between))
    assert bucket(draft, "running head") == [HEAD] * 6
    assert len(bucket(draft, "page number")) == 6
    assert [each.text.split("\n")[1] for each in draft.articles] == list(map(joined, range(1, 7)))


def test_heads_of_two_lines_are_set_apart() -> None:
    draft = parsed_lines(pages(HEAD, "Ministry of Paths", "- {} -"))
    assert bucket(draft, "running head") == [HEAD, "Ministry of Paths"] * 6


def test_lost_pages_break_no_chain() -> None:
    lines = [line for line in pages("- {} -") if line != "- 3 -"]
    assert len(bucket(parsed_lines(lines), "page number")) == 5


def paged(*sheets: list[str]) -> Source:
    lines = [
        Line(text, number, page)
        for number, (page, text) in enumerate(
            ((page, text) for page, sheet in enumerate(sheets, 1) for text in sheet), 1
        )
    ]
    return Source(name="old.txt", sha256="", format="text", lines=tuple(lines))


def test_form_feeds_tell_where_pages_begin() -> None:
    sheets = [[HEAD, "", *article(num), str(num)] for num in range(1, 5)]
    draft = parse(paged(*sheets))
    assert bucket(draft, "running head") == [HEAD] * 4
    assert bucket(draft, "page number") == ["1", "2", "3", "4"]
    assert numbers(draft) == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "lines",
    [
        pages("{}"),
        pages("({})"),
        pages("{}."),
        pages("- {}"),
        pages("7"),
        pages("- 7 -"),
        pages(HEAD),
        list(chain.from_iterable([str(num), "Repealed"] for num in range(1, 9))),
        list(chain.from_iterable([f"- {num} -"] for num in range(1, 9))),
        ["- 1 -", *article(1), "- 2 -"],
        ["- 5 -", *article(1), "- 9 -", *article(2), "- 2 -", *article(3)],
    ],
)
def test_what_does_not_count_pages_stays(lines: list[str]) -> None:
    assert furniture(source(*lines).lines) == {}


def test_blank_lines_around_stay_only_where_a_paragraph_ends() -> None:
    rules = ["A rule."] * 6
    ended = ["It ends here.", "", "- 1 -", "", "A new one begins."]
    torn = ["it goes on and", "", "- 2 -", "", "on after the page."]
    found = without_furniture(source(*ended, *rules, *torn, *rules, "- 3 -", *rules).lines)
    kept = [line.text for line in found if line.bucket is None]
    assert kept == [*ended[:2], ended[-1], *rules, torn[0], torn[-1], *rules, *rules]


def test_readers_of_pages_are_not_asked_twice() -> None:
    lines = source(*pages("- {} -")).lines
    draft = parse(Source(name="old.pdf", sha256="", format="pdf", lines=lines))
    assert draft.removed == ()


def test_lines_of_paragraphs_beside_page_numbers_are_no_heads() -> None:
    lines = [
        text
        for num in range(1, 7)
        for text in (f"Article {num}. Duties", "", *LONGER, "and closes it.", f"- {num} -", "")
    ]
    draft = parsed_lines(lines)
    assert bucket(draft, "running head") == []
    assert all(each.text.endswith("and closes it.") for each in draft.articles)


LONGER = (
    "(1) The owner of the land keeps the path free.",
    "(2) Gates open inwards.",
    "(3) The owner opens the gate in the morning",
)
