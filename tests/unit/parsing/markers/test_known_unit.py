"""A unit that a person names, where no scheme knows it."""

from __future__ import annotations

import re

import pytest

from builders import source
from draftdiff.parsing import parse
from draftdiff.parsing.markers import known_unit

LINES = [
    line
    for num in range(1, 5)
    for line in (f"Canon {num}. Gates", "Everyone shall close every gate behind himself.", "")
]


def test_named_unit_is_the_article() -> None:
    assert parse(source(*LINES)).law_articles == ()
    draft = parse(source(*LINES), unit="Canon|Rule", language="la")
    assert [article.label for article in draft.law_articles] == [f"Canon {n}" for n in range(1, 5)]
    assert (draft.scheme, draft.language) == ("own unit", "la")


def test_words_that_only_begin_so_are_no_labels() -> None:
    assert parse(source(*LINES), unit="Can").law_articles == ()


@pytest.mark.parametrize(("unit", "error"), [("(", re.error), ("x*", ValueError), ("", ValueError)])
def test_no_pattern_for_a_label(unit: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        known_unit(unit)
