"""Why an article was matched, on a screen."""

from __future__ import annotations

import pytest

import comparisons
from draftdiff.model import Comparison, Evidence, Explanation, Link, Side
from draftdiff.reporting.languages import Language, speaking
from draftdiff.reporting.terminal import render_explanations
from draftdiff.reporting.terminal.wrap import cells

CONTENT = 3
"""The row of `comparisons.plain` that is reworded and to be checked."""


def evidence(place: int, *, linked: bool) -> Evidence:
    return Evidence(
        place=place,
        linked=linked,
        content=0.414,
        order=None,
        old_in_new=0.5,
        new_in_old=1.0,
        heading=0.0,
        alike=0.446,
        neighbours=0.03 if linked else None,
        gap=0.05 if linked else None,
        number=0.0 if linked else None,
    )


def explained(
    comparison: Comparison, link: Link, *pairs: Evidence, width: int = 80, color: bool = False
) -> str:
    explanation = Explanation(side=Side.OLD, place=link.old[0], link=link, evidence=pairs)
    return render_explanations(comparison, [explanation], width=width, color=color)


def test_an_article_its_row_and_its_evidence() -> None:
    comparison = comparisons.plain()
    link = comparison.changes[CONTENT].link
    told = explained(
        comparison, link, evidence(link.new[0], linked=True), evidence(0, linked=False)
    )
    assert told.splitlines()[:17] == [
        "Old Article 28 Contents",
        "  Article 28 → Article 45 · reworded, renumbered, moved, retitled · 83%",
        "  Why: the words are more alike than those of any other article that was free.",
        "  check this match: the next best was Article 1 (41%)",
        "",
        "                                Article 45    Article 1",
        "                                   matched   not chosen",
        "  Words in common, weighed             41%          41%",
        "  Words in the same order                –            –",
        "  Old article, found in new            50%          50%",
        "  New article, found in old           100%         100%",
        "  Headings                              0%           0%",
        "  Alike                                45%          45%",
        "  + for matched neighbours              3%            –",
        "  + for a common gap                    5%            –",
        "  + for its number or former            0%            –",
        "",
    ]


def test_without_evidence_there_is_no_table_and_no_legend() -> None:
    comparison = comparisons.plain()
    told = explained(comparison, comparison.changes[0].link)
    assert told.splitlines() == [
        "Old Article 1 Purpose",
        "  Article 1 · unchanged · 100%",
        "  Why: the texts are equal.",
    ]


@pytest.mark.parametrize("width", [20, 40, 60, 100])
def test_no_line_is_wider_than_the_screen_but_for_a_table_of_one_article(width: int) -> None:
    comparison = comparisons.plain()
    link = comparison.changes[CONTENT].link
    pairs = [evidence(place, linked=False) for place in range(4)]
    widest = max(
        cells(line) for line in explained(comparison, link, *pairs, width=width).split("\n")
    )
    assert widest <= max(width, 42)


def test_no_draft_steers_the_screen() -> None:
    comparison = comparisons.hostile()
    link = comparison.changes[0].link
    told = explained(comparison, link, evidence(0, linked=True))
    assert not set(told) & {"\x1b", "\x9b", "\x00", "\r", "\u202e", "\ud800"}


def test_colour_is_escape_sequences_around_whole_lines() -> None:
    comparison = comparisons.plain()
    link = comparison.changes[CONTENT].link
    told = explained(comparison, link, evidence(0, linked=False), color=True)
    assert told.startswith("\x1b[1mOld Article 28 Contents\x1b[0m\n")


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.ENGLISH])
def test_the_explanation_speaks_the_language_and_names_fit_their_column(
    language: Language,
) -> None:
    comparison = comparisons.plain()
    link = comparison.changes[CONTENT].link
    pairs = (evidence(link.new[0], linked=True), evidence(0, linked=False))
    with speaking(language):
        told = explained(comparison, link, *pairs)
    assert not {"Why:", "matched", "Alike", "Words"} & set(told.split())
    assert "…" not in told
