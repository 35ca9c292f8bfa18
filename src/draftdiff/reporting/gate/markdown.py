"""A check as Markdown: a table for a pull request or a ticket."""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model import Checked, GateResult
from draftdiff.reporting import wording
from draftdiff.reporting.findings import level_name
from draftdiff.reporting.gate import words
from draftdiff.reporting.languages import say
from draftdiff.reporting.markdown_markup import escaped, table
from draftdiff.reporting.penalties import penalties_heads, penalties_lines, penalties_title


def render(result: GateResult) -> bytes:
    """The file in UTF-8, ended by a newline."""
    return ("\n".join(_lines(result)) + "\n").encode("utf-8", "backslashreplace")


def _lines(result: GateResult) -> Iterator[str]:
    names = (result.comparison.old, result.comparison.new)
    title = " → ".join(wording.draft_name(draft) for draft in names)
    yield f"# {escaped(title)}"
    yield ""
    yield f"{escaped(words.counts(result))}. {escaped(say(words.ADVICE))}"
    if result.active:
        yield ""
        yield f"| {' | '.join((say('Level'), say('Rule'), say('Where'), say('What')))} |"
        yield "| --- | --- | --- | --- |"
        yield from map(_row, result.active)
    if result.watched:
        yield ""
        yield f"| {say('Watched')} | {say('Where')} |"
        yield "| --- | --- |"
        for each in result.watched:
            yield f"| {escaped(each.name)} | {escaped(words.fate_of_watched(each))} |"
    if result.shows_penalties:
        yield from _penalties(result)


def _penalties(result: GateResult) -> Iterator[str]:
    lines = penalties_lines(result.comparison)
    yield ""
    yield f"## {escaped(penalties_title())}"
    yield ""
    if lines:
        yield table(penalties_heads(result.comparison), [line.cells for line in lines])
    else:
        yield escaped(say(words.NO_SANCTIONS))


def _row(each: Checked) -> str:
    finding = each.finding
    cells = (level_name(finding.level), finding.rule, words.place(each), words.message(each))
    return f"| {' | '.join(map(escaped, cells))} |"
