"""Clauses as pairs, and the rules that fire on them: how the tests of rules speak."""

from __future__ import annotations

from typing import NamedTuple

from draftdiff.analysing import analyse, lexicon_for
from draftdiff.diffing import diff
from draftdiff.model import ArticleDiff, Confidence, Finding, Level, Link, MatchedBy, Provision


class Case(NamedTuple):
    """A clause on both sides (None where it is not there), and the rules that must fire."""

    old: str | None
    new: str | None
    expected: str = ""
    language: str = "en"


def row(old: str | None, new: str | None) -> ArticleDiff:
    """The two clauses as linked articles."""
    link = Link(
        old=(0,) if old else (),
        new=(0,) if new else (),
        matched_by=MatchedBy.TEXT if old and new else MatchedBy.NOTHING,
        score=1.0 if old and new else 0.0,
        confidence=Confidence.HIGH,
    )
    return diff(link, _articles(old), _articles(new))


def _articles(text: str | None) -> list[Provision]:
    if text is None:
        return []
    return [Provision(level=Level.ARTICLE, num="2", label="Article 2", text=text)]


def findings(case: Case) -> tuple[Finding, ...]:
    """What the rules find in a case."""
    lexicon = lexicon_for(case.language)
    assert lexicon is not None
    return analyse(row(case.old, case.new), lexicon)


def fired(case: Case) -> set[str]:
    """The ids of the rules that fire on a case."""
    return {finding.rule for finding in findings(case)}
