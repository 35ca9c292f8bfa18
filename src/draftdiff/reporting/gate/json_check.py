"""A check as JSON: the findings with their standing, for scripts and as the next baseline."""

from __future__ import annotations

from typing import Any

import draftdiff
from draftdiff.model import Checked, GateResult, Side
from draftdiff.reporting.gate import words
from draftdiff.reporting.json_report import encoded, finding_json
from draftdiff.reporting.penalties import PenaltyLine, penalties_lines


def render(result: GateResult) -> bytes:
    """The check in one line, ended by a newline."""
    comparison = result.comparison
    sanctions = {"penalties": [_penalty(each) for each in penalties_lines(comparison)]}
    return encoded(
        {
            "schema_version": "1",
            "generator": {"name": "draftdiff", "version": draftdiff.__version__},
            "old": {"name": comparison.old.source.name, "sha256": comparison.old.source.sha256},
            "new": {"name": comparison.new.source.name, "sha256": comparison.new.source.sha256},
            "fail_on": result.threshold,
            "stopped": result.stops,
            "advice": words.ADVICE,
            "findings": [_finding(each) for each in result.checked],
            "watched": [
                {"name": each.name, Side.OLD: each.old, Side.NEW: each.new}
                for each in result.watched
            ],
            **(sanctions if result.shows_penalties else {}),
        }
    )


def _penalty(line: PenaltyLine) -> dict[str, Any]:
    penalty = line.penalty
    return {
        "change": line.row.id,
        "place": line.place,
        "sanction": penalty.kind,
        "fate": penalty.fate,
        Side.OLD: list(penalty.old),
        Side.NEW: list(penalty.new),
    }


def _finding(each: Checked) -> dict[str, Any]:
    found = finding_json(each.row, each.finding)
    found |= {
        "change": each.row.id,
        "place": words.place(each),
        "standing": each.standing,
        "side": Side.OLD if each.on_old else Side.NEW,
        "line": each.line,
    }
    if each.reason:
        found |= {"reason": each.reason, "by": each.by}
    return found
