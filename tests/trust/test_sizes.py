"""Texts of unusual shapes end soon: each of these once took minutes, or all the memory there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from draftdiff import pipeline
from draftdiff.diffing.stretches import State
from draftdiff.diffing.tokens import tokenised
from draftdiff.diffing.words import word_stretches
from draftdiff.errors import LimitError
from draftdiff.model import Line, Options, Source


def source(text: str, name: str = "v1.txt") -> Source:
    lines = tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
    return Source(name=name, sha256="0" * 64, format="text", lines=lines)


def test_one_line_of_a_megabyte() -> None:
    old, new = (source("Article 1. " + word * 200_000) for word in ("word ", "wort "))
    comparison = pipeline.compare(old, new)
    assert comparison.differs
    rows = (*comparison.changes, *comparison.surroundings)
    assert sum(len(row.old_text) for row in rows) > 900_000


def test_a_hundred_thousand_lines_without_an_article() -> None:
    old, new = (source(f"{sign}\n" * 100_000) for sign in "xy")
    comparison = pipeline.compare(old, new)
    assert comparison.partial
    assert comparison.differs


def test_long_texts_keep_what_is_equal_at_their_ends() -> None:
    head, tail = "It is so. ", " And no more."
    old, new = (tokenised(head + f"{word} " * 21_000 + tail) for word in ("old", "new"))
    stretches = word_stretches(old, new)
    assert [size for state, size, _ in stretches if state is State.CHANGED] == [83_999]
    assert sum(size for state, size, _ in stretches if state is State.SAME) == 24


def test_more_articles_than_allowed_are_refused_by_name() -> None:
    law = source("".join(f"Article {number}\nText.\n" for number in range(1, 22)))
    with pytest.raises(LimitError, match=r"v1\.txt has more than 20 articles.*--limit articles="):
        pipeline.compare(law, replace(law, name="v2.txt"), Options(most_articles=20))
    assert not pipeline.compare(law, law, Options(most_articles=21)).differs
