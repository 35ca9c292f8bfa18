"""The sample drafts, compared: which links are wrong or missed is known, and told here."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from draftdiff.model import Comparison, Kind, Trait
from draftdiff.pipeline import compare
from draftdiff.reading import read
from marked import assert_clauses_hold_the_changes, assert_exact

DRAFTS = Path(__file__).parents[1] / "drafts"
Links = set[tuple[str, str]]

MISSED: dict[str, Links] = {
    "2014-2015": set(),
    "2015-2020": {("8", "7")},
    "2014-2020": {("17", "12"), ("28", "45"), ("9", "7")},
    "2014-2020.km": {("6", "6"), ("9", "7")},
}
"""Links that the gold has and the comparison has not. This may only shrink."""
WRONG: dict[str, Links] = {"2014-2020": {("28", "40")}}
"""Links that the comparison has and the gold has not. This may only shrink."""
MISPRINTED = {"3"}
"""Articles of the printed draft in which a word cut at a line's end ("out-", "side") is joined
with its hyphen. This may only shrink."""
PAIRS = {
    "2014-2015": ("2014.txt", "2015.txt"),
    "2015-2020": ("2015.txt", "2020.txt"),
    "2014-2020": ("2014.txt", "2020.txt"),
    "2014-2020.km": ("2014.km.txt", "2020.km.txt"),
}


@cache
def compared(old: str, new: str) -> Comparison:
    return compare(read(DRAFTS / old), read(DRAFTS / new))


def found(comparison: Comparison) -> Links:
    """The pairs of old and new numbers that rows hold together."""
    return {(old.num, new.num) for row in comparison.changes for old in row.old for new in row.new}


def gold(name: str) -> list[dict[str, str]]:
    with (DRAFTS / f"gold-{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def links(rows: list[dict[str, str]]) -> Links:
    return {(r["old_label"], r["new_label"]) for r in rows if "-" not in r.values()}


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_wrong_is_known(name: str) -> None:
    assert found(compared(*PAIRS[name])) - links(gold(name)) <= WRONG.get(name, set())


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_missed_is_known(name: str) -> None:
    assert links(gold(name)) - found(compared(*PAIRS[name])) <= MISSED[name]


@pytest.mark.parametrize("name", PAIRS)
def test_an_article_that_the_gold_calls_the_same_is_not_reworded(name: str) -> None:
    same = {(r["old_label"], r["new_label"]) for r in gold(name) if r["relation"] == "same"}
    referring = {
        (r["old_label"], r["new_label"]) for r in gold(name) if "references-only" in r["note"]
    }
    for row in compared(*PAIRS[name]).changes:
        pair = row.old[0].num if row.old else "", row.new[0].num if row.new else ""
        if pair in same:
            assert row.kind is Kind.UNCHANGED
            assert (Trait.REFERENCES_ONLY in row.traits) == (pair in referring)


@pytest.mark.parametrize("name", PAIRS)
def test_every_row_is_exact(name: str) -> None:
    comparison = compared(*PAIRS[name])
    for row in (*comparison.changes, *comparison.surroundings):
        assert_exact(row)
        assert_clauses_hold_the_changes(row)


@pytest.mark.parametrize("name", PAIRS)
def test_swapping_the_drafts_mirrors_the_links(name: str) -> None:
    old, new = PAIRS[name]
    there = {(row.link.old, row.link.new) for row in compared(old, new).changes}
    back = {(row.link.new, row.link.old) for row in compared(new, old).changes}
    assert there == back


@pytest.mark.parametrize("draft", ["2014.txt", "2015.txt", "2020.txt", "2020.km.txt"])
def test_a_draft_and_itself_are_the_same(draft: str) -> None:
    comparison = compare(read(DRAFTS / draft), read(DRAFTS / draft))
    assert not comparison.differs
    assert {row.kind for row in comparison.changes} == {Kind.UNCHANGED}


def test_the_printed_draft_says_what_the_typed_one_says() -> None:
    comparison = compared("2014.txt", "2014.pdf")
    assert len(comparison.changes) == 35
    reworded = {row.old[0].num for row in comparison.changes if row.kind is not Kind.UNCHANGED}
    assert reworded <= MISPRINTED
    assert {trait for row in comparison.changes for trait in row.traits} <= {Trait.RETITLED}


@pytest.mark.parametrize(
    ("name", "stale"),
    [
        ("2014-2015", ["Article 29(2) still refers to Article 28, which was dropped"]),
        (
            "2015-2020",
            ["Article 18(4) still refers to Article 17, which is Article 20 and Article 21 now"],
        ),
        ("2014-2020", []),
    ],
)
def test_stale_references_are_told(name: str, stale: list[str]) -> None:
    found = compared(*PAIRS[name]).diagnostics
    assert [d.message for d in found if d.code == "stale-reference"] == stale
