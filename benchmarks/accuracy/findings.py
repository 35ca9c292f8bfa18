"""How often the findings are those that readers expect: labelled pairs of clauses, rule by rule.

../shared/corpus/findings.jsonl ─pipeline─▶ rules found ─against expected─▶ a row per rule
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from draftdiff.analysing import RULES, analyse_all, lexicon_for
from draftdiff.diffing import diff
from draftdiff.model import Confidence, Level, Link, MatchedBy, Provision

Table = Callable[[Sequence[str], Sequence[Sequence[str]]], str]


def section(shared: Path, table: Table) -> str:
    """The table of rules, and the totals as its last row."""
    cases = [
        json.loads(line)
        for line in (shared / "corpus" / "findings.jsonl").read_text("utf-8").splitlines()
    ]
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    alarms = 0
    for case in cases:
        expected, found = set(case["expected"]), _found(case)
        right.update(found & expected)
        wrong.update(found - expected)
        missed.update(expected - found)
        alarms += bool(found) and not expected
    rows = [(f"`{rule}`", *_figures(right[rule], wrong[rule], missed[rule])) for rule in RULES]
    totals = _figures(right.total(), wrong.total(), missed.total())
    rows.append(("**all**", *totals))
    empty = sum(not case["expected"] for case in cases)
    told = table(("rule", "right", "wrong", "missed", "F1"), rows)
    return f"{told}\n\nFalse alarms: {alarms} of the {empty} pairs in which nothing is to be found."


def _figures(right: int, wrong: int, missed: int) -> tuple[str, str, str, str]:
    total = 2 * right + wrong + missed
    return str(right), str(wrong), str(missed), f"{2 * right / total:.2f}" if total else "–"


def _found(case: dict[str, Any]) -> set[str]:
    lexicon = lexicon_for(case["language"])
    if lexicon is None:
        return set()
    old, new = case["old"], case["new"]
    link = Link(
        old=(0,) if old else (),
        new=(0,) if new else (),
        matched_by=MatchedBy.TEXT if old and new else MatchedBy.NOTHING,
        score=1.0 if old and new else 0.0,
        confidence=Confidence.HIGH,
    )
    rows = analyse_all([diff(link, _article(old), _article(new))], lexicon)
    return {finding.rule for row in rows for finding in row.findings}


def _article(text: str | None) -> list[Provision]:
    if text is None:
        return []
    return [Provision(level=Level.ARTICLE, num="2", label="Article 2", text=text.strip())]
