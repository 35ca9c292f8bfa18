"""A check as short text.

error  intent-dropped     Article 34 → Article 34   a mental element goes: “intentionally”
       4f1d09ab22e1a0b3
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model import Checked, GateResult
from draftdiff.reporting import wording
from draftdiff.reporting.gate import words
from draftdiff.reporting.penalties import penalties_lines, penalties_title

RULE_WIDTH = 23


def render(result: GateResult) -> bytes:
    """One line a finding, then what is watched, then the counts."""
    return ("\n".join(_lines(result)) + "\n").encode("utf-8", "backslashreplace")


def _lines(result: GateResult) -> Iterator[str]:
    for each in result.active:
        yield _line(each)
    for watched in result.watched:
        fate = wording.visible(words.fate_of_watched(watched))
        yield f"watch  {wording.visible(watched.name)}: {fate}"
    yield f"{words.counts(result)}. {words.ADVICE}"
    if result.shows_penalties:
        yield from _penalties(result)


def _penalties(result: GateResult) -> Iterator[str]:
    """A line a sanction, under the articles that they are of."""
    yield ""
    yield f"{penalties_title()}:"
    place = ""
    for line in penalties_lines(result.comparison):
        if line.place != place:
            place = line.place
            yield wording.visible(place)
        said = f"{line.old} → {line.new}"
        yield f"  {line.kind}, {line.fate}: {wording.visible(said)}"
    if not place:
        yield words.NO_SANCTIONS


def _line(each: Checked) -> str:
    finding = each.finding
    place = wording.visible(words.place(each))
    head = f"{finding.level.value:5}  {finding.rule:{RULE_WIDTH}}  {place}"
    return f"{head}: {words.message(each)}  [{finding.fingerprint}]"
