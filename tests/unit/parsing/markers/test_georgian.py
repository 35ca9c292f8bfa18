"""Georgian: მუხლი, and inserted numbers raised."""

from __future__ import annotations

import pytest

from draftdiff.model import Level
from draftdiff.parsing.markers.georgian import GEORGIAN
from parsing_builders import article_label, container_label, outline, parsed

LAW = """
კანონი ბილიკების შესახებ

თავი I
ზოგადი დებულებები

მუხლი 1. მიზანი
ეს კანონი იცავს საჯარო ბილიკებს.

მუხლი 2. ტერმინები
ბილიკი არის გზა ფეხით მოსიარულეთათვის.

თავი II
მოვალეობები

მუხლი 3. მესაკუთრის მოვალეობა
მესაკუთრე იცავს ბილიკს და მას ყველასათვის ღიად ტოვებს წლის ყველა დროს.
"""
OUTLINE = """preamble
chapter 1 | თავი I | ზოგადი დებულებები
  article 1 | მუხლი 1 | მიზანი
  article 2 | მუხლი 2 | ტერმინები
chapter 2 | თავი II | მოვალეობები
  article 3 | მუხლი 3 | მესაკუთრის მოვალეობა"""


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("მუხლი 5. მიზანი", "მუხლი 5", "5"),
        ("მუხლი 5¹. მიზანი", "მუხლი 5¹", "5-1"),
        ("მუხლი 12", "მუხლი 12", "12"),
    ],
)
def test_label(line: str, label: str, num: str) -> None:
    assert article_label(GEORGIAN, line) == (label, num)


@pytest.mark.parametrize("line", ["მუხლის 5", "მუხლი 5, 6", "ამ მუხლი 5"])
def test_no_label(line: str) -> None:
    assert article_label(GEORGIAN, line) is None


@pytest.mark.parametrize(
    ("line", "level", "label", "num", "heading"),
    [("თავი I", Level.CHAPTER, "თავი I", "1", ""), ("კარი 2", Level.TITLE, "კარი 2", "2", "")],
)
def test_container(line: str, level: Level, label: str, num: str, heading: str) -> None:
    assert container_label(GEORGIAN, line) == (level, label, num, heading)


def test_law() -> None:
    draft = parsed(LAW)
    assert outline(draft) == OUTLINE
    assert (draft.language, draft.scheme) == ("ka", "მუხლი")
