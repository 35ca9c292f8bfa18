"""References that stayed where their articles went; and those of which nothing is said."""

from __future__ import annotations

import pytest

from draftdiff.diffing.stale import _is_whole
from draftdiff.model import Comparison, Line, Severity, Source
from draftdiff.pipeline import compare

WORDS = {
    "Search": "The court orders the search of a house upon the request of the prosecutor.",
    "Oath": "Every inspector takes an oath before the president of the province's court.",
    "Fees": "The council fixes the fees for water before each new year begins.",
    "Wells": "Nobody digs a well that is deeper than ten metres without a licence.",
}
MEASURES = "The measures of Article {search} and of Article {fees} last for {days} days at most."


def law(*articles: tuple[str, str]) -> Source:
    lines = ["LAW ON PUBLIC WATER", ""]
    for number, (heading, text) in enumerate(articles, start=1):
        lines += [f"Article {number}. {heading}", "", text, ""]
    return Source(
        name="law.txt",
        sha256="0" * 64,
        format="text",
        lines=tuple(Line(text, number) for number, text in enumerate(lines, start=1)),
    )


def told(comparison: Comparison) -> list[str]:
    found = [d for d in comparison.diagnostics if d.code == "stale-reference"]
    assert all(d.severity is Severity.WARNING and not d.partial for d in found)
    return [d.message for d in found]


def old_law(measures: str = MEASURES) -> Source:
    words = measures.format(search=1, fees=2, days="ten")
    return law(
        ("Search", WORDS["Search"]), ("Fees", WORDS["Fees"]), ("Wells", WORDS["Wells"]),
        ("Measures", words),
    )  # fmt: skip


def new_law(measures: str) -> Source:
    return law(
        ("Oath", WORDS["Oath"]), ("Search", WORDS["Search"]), ("Fees", WORDS["Fees"]),
        ("Wells", WORDS["Wells"]), ("Measures", measures),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("search", "fees", "expected"),
    [
        (1, 3, ["Article 5 still refers to Article 1, which is Article 2 now"]),
        (2, 3, []),
        (1, 2, []),
        (3, 3, []),
    ],
    ids=["one stayed", "all followed", "none followed: another law's", "one was changed by hand"],
)
def test_references_that_stayed(search: int, fees: int, expected: list[str]) -> None:
    new = new_law(MEASURES.format(search=search, fees=fees, days="ten"))
    assert told(compare(old_law(), new)) == expected


def test_a_reference_stayed_after_another_that_followed() -> None:
    measures = "The measures last for ten days under Article {} and under Article 1"
    assert told(compare(old_law(measures.format(2)), new_law(measures.format(3)))) == [
        "Article 5 still refers to Article 1, which is Article 2 now"
    ]


def test_a_reference_to_an_article_that_was_dropped() -> None:
    new = law(
        ("Oath", WORDS["Oath"]), ("Newer", "Children under ten swim only beside a grown person."),
        ("Fees", WORDS["Fees"]), ("Wells", WORDS["Wells"]),
        ("Measures", MEASURES.format(search=1, fees=3, days="ten")),
    )  # fmt: skip
    assert told(compare(old_law(), new)) == [
        "Article 5 still refers to Article 1, which was dropped"
    ]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (
            "Article 9 of this Law",
            ["Article 5 refers to number 9 of this law, which has none such"],
        ),
        ("Article 4 of this Law", []),
        ("Article 9", []),
        ("Article 9 of the Criminal Code", []),
    ],
)
def test_references_to_nothing(reference: str, expected: list[str]) -> None:
    new = new_law(f"The measures of {reference} last for ten days at most.")
    assert told(compare(old_law(), new)) == expected


@pytest.mark.parametrize(
    ("nums", "whole"),
    [
        ([str(n) for n in range(1, 10)], True),
        (["1", "2", "3", "4", "5", "6", "7", "8", "10"], True),
        (["1", "2", "3", "4", "5", "6", "7", "10"], False),
        (["5bis"], False),
        ([], False),
    ],
    ids=["all", "nine of ten", "eight of ten", "no plain number", "none"],
)
def test_a_law_is_whole_with_nearly_all_its_numbers(nums: list[str], *, whole: bool) -> None:
    assert _is_whole(nums) == whole
