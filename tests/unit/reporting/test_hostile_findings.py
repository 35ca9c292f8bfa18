"""What a finding quotes of a draft is shown, never done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import article, compared, row
from draftdiff import pipeline
from draftdiff.model import Comparison, Finding, FindingLevel, Line, Source, Span
from draftdiff.reporting import ReportFormat, render
from hostile_strings import STRINGS
from report_texts import WRITTEN, text_of

# Controls, the brackets of the terminal's layout among them, and overrides of direction.
NEVER = {chr(code) for code in (*range(9), *range(11, 13), *range(14, 32), *range(127, 160))}
NEVER |= set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


def quoting(text: str) -> Comparison:
    """A row whose finding quotes the text, in its message and by its place."""
    finding = Finding(
        rule="negation-flipped",
        level=FindingLevel.ERROR,
        message=f"“{text}” becomes “x”",
        summary="A negation comes or goes.",
        fingerprint="0123456789ab",
        old=Span(0, len(text)),
        new=Span(0, 1),
    )
    changed = row(article("1", f"{text} end"), article("1", "x end"))
    return compared(replace(changed, findings=(finding,)))


@pytest.mark.parametrize("report_format", WRITTEN)
def test_no_control_or_override_is_left_of_a_quote(report_format: ReportFormat) -> None:
    for text in STRINGS:
        report = text_of(render(quoting(text), report_format), report_format)
        assert not set(report) & NEVER, repr(text)


def test_a_rule_that_fires_on_an_escape_sequence_shows_it() -> None:
    old, new = (
        Source(name="v1.txt", sha256="0" * 64, format="text", lines=(Line(text, 1),))
        for text in ("第一条 the not \x1b[31m", "第一条 \x1b[31m the")
    )
    comparison = pipeline.compare(old, new)
    assert "\x1b" in comparison.changes[0].findings[0].message
    report = render(comparison, ReportFormat.TEXT).decode()
    assert "Check this (error, negation-flipped): “the not ‹U+001B›[31” becomes" in report
    assert "\x1b" not in report
