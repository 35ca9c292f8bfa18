"""What advocates looked for in the drafts of 2014, 2015 and 2020 is what the findings say.

The sample drafts follow the story of a real law, so that each line of this table is something that
people found by hand.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from draftdiff import pipeline, reading
from draftdiff.model import Comparison, FindingLevel, Provision

DRAFTS = Path(__file__).parents[1] / "drafts"


@cache
def compared(old: str, new: str) -> Comparison:
    return pipeline.compare(
        reading.read(str(DRAFTS / f"{old}.txt")), reading.read(str(DRAFTS / f"{new}.txt"))
    )


def found(old: str, new: str) -> set[tuple[str, str, str]]:
    """Each finding as its rule, and the numbers of its articles."""
    return {
        (
            finding.rule,
            _numbers(row.old),
            _numbers(row.new),
        )
        for row in compared(old, new).changes
        for finding in row.findings
    }


def _numbers(articles: tuple[Provision, ...]) -> str:
    return "+".join(str(article.num) for article in articles)


STORY = [
    # 2015: offences ask for intent now; the clause on publications is gone with its prison term.
    ("2014", "2015", "intent-added", "24", "22"),
    ("2014", "2015", "penalty-dropped", "28", ""),
    ("2014", "2015", "scope-narrowed", "3", "2"),
    # 2020: traffic data for 180 days, on request and without a judge.
    ("2014", "2020", "retention-extended", "", "8"),
    ("2014", "2020", "safeguard-dropped", "17", "11+12"),
    ("2014", "2020", "safeguard-dropped", "20", "22+23"),
    # Unauthorised access and transfer: up to ten years.
    ("2014", "2020", "penalty-raised", "21", "32"),
    ("2014", "2020", "penalty-raised", "23", "33"),
    # New offences: interruptions and fear; false statements.
    ("2014", "2020", "penalty-added", "", "40"),
    ("2014", "2020", "penalty-added", "28", "44+45"),
    # A purpose of security and public order; the vague words of the old article 28.
    ("2014", "2020", "vague-term-added", "1", "1"),
    ("2014", "2020", "vague-term-dropped", "28", "44+45"),
    # What 2015 brought is gone again.
    ("2015", "2020", "intent-dropped", "20", "34"),
    ("2015", "2020", "intent-dropped", "23", "37"),
    ("2015", "2020", "exception-dropped", "23", "37"),
]


@pytest.mark.parametrize(("old", "new", "rule", "before", "after"), STORY)
def test_the_story_is_told(old: str, new: str, rule: str, before: str, after: str) -> None:
    assert (rule, before, after) in found(old, new)


@pytest.mark.parametrize("year", ["2014", "2015", "2020"])
def test_a_draft_against_itself_has_no_finding(year: str) -> None:
    assert found(year, year) == set()


@pytest.mark.parametrize(("old", "new"), [("2014", "2015"), ("2014", "2020"), ("2015", "2020")])
def test_no_error_stands_on_an_article_that_did_not_change(old: str, new: str) -> None:
    for row in compared(old, new).changes:
        if row.old_text == row.new_text:
            assert [each for each in row.findings if each.level is FindingLevel.ERROR] == []
