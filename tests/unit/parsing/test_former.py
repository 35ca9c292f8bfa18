"""Numbers that an article had before, where a law prints them with its label."""

from __future__ import annotations

import pytest

from draftdiff.model import Draft
from parsing_builders import parsed, words_lost

LAW = """Article 1
{note}
Purpose

This law protects rivers and lakes, so that everyone has clean water.

Article 2
Council

The council has nine members who meet each month in the town hall.
"""


def law(note: str) -> Draft:
    return parsed(LAW.format(note=note))


@pytest.mark.parametrize(
    ("note", "former"),
    [
        ("(ex Article 12)", ("12",)),
        ("(ex-Article 12 TEC)", ("12",)),
        ("(ex Articles 27a to 27c and 43 to 45 TEU)", ("27a", "27b", "27c", "43", "44", "45")),
        ("(ex Article F)", ("F",)),
        ("[formerly section 5A]", ("5A",)),
        ("(ancien article 5 bis)", ("5bis",)),
        ("(antiguo artículo 7)", ("7",)),
        ("(früher § 8)", ("8",)),
    ],
)
def test_notes_below_the_label(note: str, former: tuple[str, ...]) -> None:
    draft = law(note)
    assert [article.former for article in draft.articles] == [former, ()]
    assert [article.heading for article in draft.articles] == ["Purpose", "Council"]
    assert [[line.text for line in bucket.lines] for bucket in draft.removed] == [[note]]
    assert not words_lost(draft)


def test_a_note_on_the_label_s_line() -> None:
    draft = parsed(LAW.format(note="").replace("Article 1\n\n", "Article 1 (ex Article 12)\n"))
    assert draft.articles[0].former == ("12",)
    assert draft.articles[0].label == "Article 1"
    assert draft.articles[0].heading == "Purpose"
    assert not words_lost(draft)


@pytest.mark.parametrize(
    "note",
    ["(former owners)", "(ex officio 3 members)", "(see Article 12)", "(Article 12)", "(exempt)"],
)
def test_other_brackets_are_none(note: str) -> None:
    draft = law(note)
    assert [article.former for article in draft.articles] == [(), ()]
    assert not any(bucket.name == "former number" for bucket in draft.removed)
