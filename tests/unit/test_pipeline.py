"""From two sources to a comparison: what is in it, and that it is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from builders import source
from draftdiff.aligning import align
from draftdiff.errors import UsageError
from draftdiff.model import (
    ArticleDiff,
    Comparison,
    Kind,
    LabelOverrides,
    LabelPair,
    Level,
    MatchedBy,
    Options,
    Trait,
)
from draftdiff.pipeline import compare, explain
from marked import assert_exact, marked

OLD = (
    "LAW ON PUBLIC WATER",
    "The assembly, wishing that everyone has clean water, adopts this law:",
    "Article 1. Purpose",
    "This law protects rivers, lakes and wells.",
    "Article 2. Licences",
    "No one may dig a well deeper than ten metres without a licence.",
    "Article 3. Meters",
    "Every house that is joined to the network has a meter.",
    "Article 4. Entry into force",
    "This law enters into force sixty days after its publication.",
    "Done at the seat of the assembly, on the first day of March.",
)
NEW = (
    "LAW ON PUBLIC WATER",
    "The assembly, wishing that everyone has clean and cheap water, adopts this law:",
    "Article 1. Purpose",
    "This law protects rivers, lakes and wells.",
    "Article 2. Inspection",
    "Inspectors may enter pumping stations by day.",
    "Article 3. Licences",
    "No one may dig a well deeper than twenty metres without a licence.",
    "Article 4. Entry into force",
    "This law enters into force sixty days after its publication.",
    "Done at the seat of the assembly, on the first day of April.",
)


def compared(old: Sequence[str] = OLD, new: Sequence[str] = NEW) -> Comparison:
    found = compare(source(*old, name="old.txt"), source(*new, name="new.txt"))
    for row in (*found.changes, *found.surroundings):
        assert_exact(row)
    return found


def fates(comparison: Comparison) -> list[tuple[str, str, Kind]]:
    return [
        ("+".join(a.num for a in row.old), "+".join(a.num for a in row.new), row.kind)
        for row in comparison.changes
    ]


def test_every_article_has_its_row_in_the_new_order() -> None:
    assert fates(compared()) == [
        ("1", "1", Kind.UNCHANGED),
        ("", "2", Kind.ADDED),
        ("2", "3", Kind.REWORDED),
        ("3", "", Kind.DROPPED),
        ("4", "4", Kind.UNCHANGED),
    ]


def test_the_links_point_at_the_drafts_articles() -> None:
    comparison = compared()
    for row in comparison.changes:
        assert row.old == tuple(comparison.old.articles[i] for i in row.link.old)
        assert row.new == tuple(comparison.new.articles[j] for j in row.link.new)


def test_the_summary_counts_the_rows() -> None:
    summary = compared().summary
    assert (summary.unchanged, summary.reworded, summary.added, summary.dropped) == (2, 1, 1, 1)
    assert (summary.split, summary.merged, summary.renumbered, summary.moved) == (0, 0, 1, 0)


def test_the_text_around_the_articles_is_compared_for_what_it_is() -> None:
    surroundings = compared().surroundings
    assert [row.old[0].level for row in surroundings] == [Level.PREAMBLE, Level.TAIL]
    assert {row.link.matched_by for row in surroundings} == {MatchedBy.PLACE}
    assert "clean {+and cheap +}water" in marked(surroundings[0])
    assert "day of [-March-]{+April+}." in marked(surroundings[1])


def test_a_preamble_that_came_is_added() -> None:
    row = compared(old=OLD[2:]).surroundings[0]
    assert row.kind is Kind.ADDED
    assert row.link.matched_by is MatchedBy.NOTHING


def test_a_draft_and_itself_do_not_differ() -> None:
    assert not compared(OLD, OLD).differs


def test_options_are_kept_for_the_report() -> None:
    options = Options(accept=0.9)
    sources = source(*OLD, name="old.txt"), source(*NEW, name="new.txt")
    assert compare(*sources, options).options == options
    assert compare(*sources).options == Options()


@pytest.mark.parametrize(("old", "new"), [(OLD, ("A letter, and no law.",)), (("A letter.",), NEW)])
def test_without_articles_on_one_side_both_are_compared_as_text(
    old: Sequence[str], new: Sequence[str]
) -> None:
    comparison = compared(old, new)
    assert comparison.changes == ()
    assert [row.old[0].level for row in comparison.surroundings] == [Level.WHOLE]
    assert comparison.partial


def test_texts_without_articles_are_compared_by_their_words() -> None:
    comparison = compared(("We pay five coins.",), ("We pay six coins.",))
    assert [marked(row) for row in comparison.surroundings] == ["We pay [-five-]{+six+} coins."]


def test_rows_with_the_same_words_have_names_of_their_own() -> None:
    twice = [
        *("Article 1", "The council decides within thirty days."),
        *("Article 2", "The council decides within thirty days."),
        *("Article 3", "Everyone has a right to clean water."),
    ]
    ids = [row.id for row in compared(twice, twice).changes]
    assert ids[1] == f"{ids[0]}-2"
    assert len(set(ids)) == 3


def test_a_row_keeps_its_name_where_others_come_before_it() -> None:
    last = compared().changes[-1]
    first = ("Article 1", "A wholly other rule stands first here.")
    longer = compared(new=[*NEW[:2], *first, "Article 2. Purpose", NEW[3], "Article 5", NEW[9]])
    assert last.id in {row.id for row in longer.changes}
    assert any(Trait.RENUMBERED in row.traits for row in longer.changes)


@pytest.mark.parametrize("text", [(), ("",), ("\x00", "\ud800"), ("Article 1",), ("(a)", "(b)")])
def test_strange_sources_are_compared(text: Sequence[str]) -> None:
    for old, new in ((text, NEW), (NEW, text), (text, text)):
        compared(old, new)


SCRIPT = """
from pathlib import Path
from draftdiff.pipeline import compare, explain
from draftdiff.reading import read
drafts = Path({drafts!r})
for old, new in (("2014.txt", "2020.txt"), ("2014.km.txt", "2020.km.txt")):
    found = compare(read(drafts / old), read(drafts / new))
    for row in (*found.changes, *found.surroundings):
        print(ascii((row.id, row.kind, row.traits, row.link, row.clauses, row.ops)))
"""


def test_the_same_drafts_give_the_same_rows_whatever_the_hash_seed(
    pytestconfig: pytest.Config,
) -> None:
    script = SCRIPT.format(drafts=str(pytestconfig.rootpath / "drafts"))
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") > 60


FORM = "The applicant states the name of the spring, its depth and the wells nearby, and signs."
SEALED = FORM.replace("signs", "seals it")
MILLS = "The applicant states the name of the canal, its length and the mills nearby, and seals it."


def test_what_came_near_an_annex_is_not_counted_among_the_articles() -> None:
    rows = compared((*OLD[:-1], "Annex I", FORM), (*NEW[:-1], "Annex I", SEALED, "Annex II", MILLS))
    annexes = [row for row in rows.surroundings if Level.SCHEDULE in levels(row)]
    assert [row.kind for row in annexes] == [Kind.REWORDED, Kind.ADDED]
    old = [each for row in annexes for each in row.old]
    new = [each for row in annexes for each in row.new]
    assert any(link.runner_up for link in align(old, new).links)
    assert all(row.link.runner_up is None and row.link.shares == () for row in annexes)


def levels(row: ArticleDiff) -> set[Level]:
    return {provision.level for provision in (*row.old, *row.new)}


def test_people_overrule_and_the_comparison_tells() -> None:
    overrides = LabelOverrides(pins=(LabelPair("3", "2"),), forbidden=(LabelPair("2", "3"),))
    drafts = source(*OLD, name="old.txt"), source(*NEW, name="new.txt")
    found = compare(*drafts, overrides=overrides)
    assert ("3", "2", Kind.REWORDED) in fates(found)
    assert ("2", "", Kind.DROPPED) in fates(found)
    assert found.overrides == overrides
    (explanation,) = explain(found, "old:3")
    assert explanation.link.matched_by is MatchedBy.PIN


def test_an_override_that_names_nothing_is_an_error() -> None:
    drafts = source(*OLD, name="old.txt"), source(*NEW, name="new.txt")
    overrides = LabelOverrides(pins=(LabelPair("3", "22"),))
    with pytest.raises(UsageError, match=r'new\.txt has no article "22"'):
        compare(*drafts, overrides=overrides)


def law_with(numbers: Sequence[int]) -> list[str]:
    return [
        line
        for number in numbers
        for line in (f"Article {number}", f"Pump {number} is oiled in week {number} of each year.")
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(range(1, 21), (3, 4, 9, 15, 20), True, id="a law that amends"),
        pytest.param(range(1, 21), range(1, 8), False, id="a law that was cut"),
        pytest.param(range(1, 21), (1, 2, 4, 5, 6, 7), False, id="one gap"),
        pytest.param(range(1, 21), (3, 20), False, id="too few to tell"),
        pytest.param((101, 102, 201, 301), (101, 102, 201, 302), False, id="numbers by title"),
    ],
)
def test_a_law_that_amends_another_is_told(
    old: Sequence[int], new: Sequence[int], *, expected: bool
) -> None:
    found = compare(source(*law_with(old)), source(*law_with(new)))
    assert ("amending-law" in [each.code for each in found.diagnostics]) is expected
