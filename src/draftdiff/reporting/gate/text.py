"""A check as short text.

error  intent-dropped     Article 34 → Article 34   a mental element goes: “intentionally”
       4f1d09ab22e1a0b3
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model import Checked, FindingLevel, GateResult
from draftdiff.reporting import wording
from draftdiff.reporting.findings import level_name
from draftdiff.reporting.gate import words
from draftdiff.reporting.languages import say
from draftdiff.reporting.penalties import penalties_lines, penalties_title
from draftdiff.reporting.terminal.wrap import cells, fit
from draftdiff.text import visibility

RULE_WIDTH = 23


def render(result: GateResult) -> bytes:
    """One line a finding, then what is watched, then the counts."""
    return ("\n".join(_lines(result)) + "\n").encode("utf-8", "backslashreplace")


def _lines(result: GateResult) -> Iterator[str]:
    for each in result.active:
        yield _line(each)
    for watched in result.watched:
        fate = visibility.visible(words.fate_of_watched(watched))
        yield f"{say('watch')}  {wording.of_draft(visibility.visible(watched.name), fate)}"
    yield f"{words.counts(result)}. {say(words.ADVICE)}"
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
            yield visibility.visible(place)
        said = f"{line.old} → {line.new}"
        yield f"  {wording.of_draft(f'{line.kind}, {line.fate}', visibility.visible(said))}"
    if not place:
        yield say(words.NO_SANCTIONS)


def _line(each: Checked) -> str:
    finding = each.finding
    place = visibility.visible(words.place(each))
    width = max(cells(level_name(level)) for level in FindingLevel)
    head = f"{fit(level_name(finding.level), width)}  {finding.rule:{RULE_WIDTH}}  {place}"
    return f"{wording.of_draft(head, words.message(each))}  [{finding.fingerprint}]"
