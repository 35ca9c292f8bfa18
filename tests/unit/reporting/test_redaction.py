"""A redacted report tells what became of every article, and none of the drafts' words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import comparisons
from draftdiff import pipeline, reading
from draftdiff.model import Comparison
from draftdiff.model.draft import walk
from draftdiff.reporting import ReportFormat, render
from draftdiff.reporting.redaction import redacted
from parsed_html import parsed
from report_texts import WRITTEN, text_of

DRAFTS = Path(__file__).parents[3] / "drafts"
WORD = re.compile(r"\w{7,}")


@cache
def sample() -> Comparison:
    old, new = (reading.read(DRAFTS / name) for name in ("2014.txt", "2020.txt"))
    return pipeline.compare(old, new)


def words(comparison: Comparison) -> set[str]:
    """The longer words of both drafts' texts and headings."""
    return {
        word.lower()
        for whole in (comparison.old, comparison.new)
        for node in walk(whole.body)
        for word in WORD.findall(f"{node.heading} {node.text}")
    }


def told(comparison: Comparison, report_format: ReportFormat) -> set[str]:
    rendered = render(comparison, report_format)
    report = text_of(rendered, report_format)
    if report_format is ReportFormat.HTML:
        # The names of our own classes are no words of a draft.
        report = parsed(rendered).text(without=frozenset({"style", "script"}))
    return {word.lower() for word in WORD.findall(report)}


@pytest.mark.parametrize("report_format", WRITTEN)
def test_no_word_of_the_drafts_is_told(report_format: ReportFormat) -> None:
    # Words that our own sentences have too are told whatever the drafts say.
    ours = told(redacted(comparisons.plain()), report_format)
    found = told(redacted(sample()), report_format) & words(sample())
    rules = {
        part
        for row in sample().changes
        for each in row.findings
        for part in WORD.findall(f"{each.rule} {each.summary}".lower())
    }
    assert found <= ours | rules
    assert len(words(sample()) & told(sample(), report_format)) > len(found)


def test_labels_kinds_and_figures_stay() -> None:
    before, after = sample(), redacted(sample())
    assert after.summary == before.summary
    assert [row.id for row in after.changes] == [row.id for row in before.changes]
    assert [[each.label for each in row.new] for row in after.changes] == [
        [each.label for each in row.new] for row in before.changes
    ]
    assert [row.link for row in after.changes] == [row.link for row in before.changes]


def test_what_was_taken_out_is_counted_and_not_quoted() -> None:
    (bucket,) = redacted(comparisons.plain()).old.removed
    assert [line.text for line in bucket.lines] == ["", "", ""]
