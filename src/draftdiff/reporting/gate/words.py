"""What the formats of a check say alike."""

from __future__ import annotations

from collections import Counter

from draftdiff.model import Checked, FindingLevel, GateResult, Standing, Watched
from draftdiff.reporting import wording
from draftdiff.reporting.languages import counts_as_one, figure, later, say
from draftdiff.text import visibility

ADVICE = later("Signals to check, not legal conclusions: read each clause before relying on it.")
NO_SANCTIONS = later("Neither draft has a sanction that the word lists know.")
_COUNTS = {
    FindingLevel.ERROR: (later("{count} error"), later("{count} errors")),
    FindingLevel.WARN: (later("{count} warning"), later("{count} warnings")),
    FindingLevel.INFO: (later("{count} note"), later("{count} notes")),
}


def counts(result: GateResult) -> str:
    """How many findings of each level there are, and how many are accepted or known."""
    levels = Counter(each.finding.level for each in result.active)
    standings = Counter(each.standing for each in result.checked)
    parts = [
        say(one if counts_as_one(levels[level]) else many, count=figure(levels[level]))
        for level, (one, many) in _COUNTS.items()
        if levels[level]
    ]
    if standings[Standing.ACCEPTED]:
        parts.append(say("{count} accepted", count=figure(standings[Standing.ACCEPTED])))
    if standings[Standing.KNOWN]:
        parts.append(say("{count} known before", count=figure(standings[Standing.KNOWN])))
    return ", ".join(parts) if parts else say("nothing found")


def place(each: Checked) -> str:
    """The articles of the finding: "Article 28 → Article 45"."""
    return visibility.one_line(wording.row_title(each.row))


def fate_of_watched(watched: Watched) -> str:
    """Where a watched phrase or article stood, and where it stands."""
    if not watched.old and not watched.new:
        return say("in neither draft")
    old = wording.listed(watched.old) if watched.old else ""
    new = wording.listed(watched.new) if watched.new else ""
    if not new:
        return say("gone; it stood in {places}", places=old)
    if not old:
        return say("new, in {places}", places=new)
    return f"{old} → {new}"


def message(each: Checked) -> str:
    """The finding's message on one line, with nothing in it that a terminal would obey."""
    return wording.sentence(each.finding.message)
