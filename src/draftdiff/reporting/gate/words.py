"""What the formats of a check say alike."""

from __future__ import annotations

from collections import Counter

from draftdiff.model import Checked, FindingLevel, GateResult, Standing, Watched
from draftdiff.reporting import wording

ADVICE = "Signals to check, not legal conclusions: read each clause before relying on it."
NO_SANCTIONS = "Neither draft has a sanction that the word lists know."
_NAMES = {
    FindingLevel.ERROR: "error",
    FindingLevel.WARN: "warning",
    FindingLevel.INFO: "note",
}


def counts(result: GateResult) -> str:
    """How many findings of each level there are, and how many are accepted or known."""
    levels = Counter(each.finding.level for each in result.active)
    standings = Counter(each.standing for each in result.checked)
    parts = [
        wording.counted(levels[level], name) for level, name in _NAMES.items() if levels[level]
    ]
    if standings[Standing.ACCEPTED]:
        parts.append(f"{standings[Standing.ACCEPTED]:,} accepted")
    if standings[Standing.KNOWN]:
        parts.append(f"{standings[Standing.KNOWN]:,} known before")
    return ", ".join(parts) if parts else "nothing found"


def place(each: Checked) -> str:
    """The articles of the finding: "Article 28 → Article 45"."""
    return wording.one_line(wording.row_title(each.row))


def fate_of_watched(watched: Watched) -> str:
    """Where a watched phrase or article stood, and where it stands."""
    if not watched.old and not watched.new:
        return "in neither draft"
    old = wording.listed(watched.old) if watched.old else ""
    new = wording.listed(watched.new) if watched.new else ""
    if not new:
        return f"gone; it stood in {old}"
    if not old:
        return f"new, in {new}"
    return f"{old} → {new}"


def message(each: Checked) -> str:
    """The finding's message on one line, with nothing in it that a terminal would obey."""
    return wording.visible(wording.one_line(each.finding.message))
