"""Differences of mere typography: counted always, marked where they are asked for."""

from __future__ import annotations

import json

import pytest

from draftdiff.model import Comparison, Kind, Line, Source
from draftdiff.pipeline import compare, with_noise_marked
from draftdiff.reporting import ReportFormat, render, wording
from draftdiff.reporting.terminal import render_terminal
from marked import marked


def law(well: str, fee: str) -> Source:
    lines = ["LAW ON WATER", "", "Article 1. Wells", "", well, "", "Article 2. Fees", "", fee]
    return Source(
        name="law.txt",
        sha256="0" * 64,
        format="text",
        lines=tuple(Line(text, number) for number, text in enumerate(lines, start=1)),
    )


@pytest.fixture
def comparison() -> Comparison:
    return compare(
        law('The "owner" of a well keeps it clean.', "The council fixes the fee in May."),
        law("The “owner” of a well keeps it clean.", "The council fixes the fee in June."),
    )


def test_noise_is_counted_and_not_marked(comparison: Comparison) -> None:
    assert "Only typography differs in 2 places." in wording.summary_sentences(comparison)
    assert wording.is_quiet(comparison.changes[0])
    assert marked(comparison.changes[0]) == "The “owner” of a well keeps it clean."
    assert '[-"-]' not in render_terminal(comparison, width=100, color=False, show_all=False)


def test_noise_is_marked_where_it_is_asked_for(comparison: Comparison) -> None:
    shown = with_noise_marked(comparison)
    quotes = 'The [-"-]{+“+}owner[-"-]{+”+} of a well keeps it clean.'
    assert marked(shown.changes[0]) == quotes
    assert quotes in render_terminal(shown, width=100, color=False, show_all=False)
    page = render(shown, ReportFormat.HTML).decode()
    assert page.count("<ins") > render(comparison, ReportFormat.HTML).decode().count("<ins")


def test_marking_noise_changes_no_kind_and_no_count(comparison: Comparison) -> None:
    shown = with_noise_marked(comparison)
    assert [row.kind for row in shown.changes] == [Kind.UNCHANGED, Kind.REWORDED]
    assert shown.statistics == comparison.statistics
    assert shown.summary == comparison.summary
    assert shown.changes[1] is comparison.changes[1]


def test_scripts_tell_noise_by_its_flag(comparison: Comparison) -> None:
    report = json.loads(render(comparison, ReportFormat.JSON))
    assert report["statistics"]["noise"] == 2
    assert sum(op.get("noise", False) for op in report["changes"][0]["ops"]) == 2
