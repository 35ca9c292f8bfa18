"""Lines set apart, indents, ends of sentences, quotations."""

from __future__ import annotations

import pytest

from builders import source
from draftdiff.model import Bucket, Line, Source
from draftdiff.parsing import parse
from draftdiff.parsing.lines import ended, prepare, quoted_lines


def test_lines_that_the_reader_marked_are_kept_apart() -> None:
    marked = Line("National Assembly", 2, 1, "running head")
    texts = (Line("Article 1. Purpose", 1, 1), marked, Line("This law protects paths.", 3, 1))
    draft = parse(Source(name="law.pdf", sha256="", format="pdf", lines=texts))
    assert draft.removed == (Bucket(name="running head", lines=(marked,)),)
    assert draft.articles[0].text == "This law protects paths."
    assert draft.articles[0].page == 1


@pytest.mark.parametrize(
    "blank", ["", "  ", "\t", "\u200b", "\ufeff", " \u200b ", "\u00a0", "\u3000", "\x0c"]
)
def test_white_space_of_any_kind_is_blank(blank: str) -> None:
    lines, _ = prepare(source("one", blank, "two"))
    assert lines.texts == ("one", "", "two")
    assert lines.before(2) == 0
    assert lines.after(0) == 2
    assert lines.opens_block(2)


def test_tab_counts_as_four_columns() -> None:
    lines, _ = prepare(source("\tone", "  two", "three"))
    assert [lines.indent(index) for index in range(3)] == [4, 2, 0]


def test_new_page_opens_a_block() -> None:
    pages = Source(name="", sha256="", format="pdf", lines=(Line("one", 1, 1), Line("two", 2, 2)))
    lines, _ = prepare(pages)
    assert lines.opens_block(1)


@pytest.mark.parametrize(
    "text",
    ["It ends.", "It ends;", "as follows:", "“It ends.”", "It ends.)", "终了。", "ចប់។",
     "(a) one; and",
     "as follows—", "終わる。」"],
)  # fmt: skip
def test_ended(text: str) -> None:
    assert ended(text)


@pytest.mark.parametrize("text", ["it goes on", "one, two,", "the “Minister”", "see (a)", "第一章"])
def test_not_ended(text: str) -> None:
    assert not ended(text)


@pytest.mark.parametrize(
    ("texts", "quoted"),
    [
        (["“one”", "two"], {0}),
        (["“one", "two”", "three"], {0, 1}),
        (["“one.", "“two.", "“three.”", "four"], {0, 1, 2}),
        (["« un", "deux ». ", "trois"], {0, 1}),
        (["„eins", "zwei“", "drei"], {0, 1}),
        (["「一", "二」", "三"], {0, 1}),
        (['"one', 'two"', "three"], {0, 1}),
        (["“Minister” means the Minister of Roads;", "“path” means a way"], {0, 1}),
        (["one “two", "three” four"], set()),
        (["“never closed", *["line"] * 300], {0}),
        (["“never closed", *["line"] * 300, "too late”"], {0}),
    ],
)
def test_quoted_lines(texts: list[str], quoted: set[int]) -> None:
    lines, _ = prepare(source(*texts))
    assert quoted_lines(lines) == quoted
