"""A check as GitHub's workflow commands: notes beside the lines of the files that changed.

::error file=drafts/2020.txt,line=210,title=intent-dropped::An offence no longer asks for intent …

GitHub shows ten notes of a level in a step; the heaviest come first, and a last line tells what
was left out. The lines are public where the repository is: they say which rule fired, and quote
a draft only where that was asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from draftdiff.model import Checked, FindingLevel, GateResult
from draftdiff.reporting.gate import words
from draftdiff.text import visibility

MOST = 10
COMMANDS = {FindingLevel.ERROR: "error", FindingLevel.WARN: "warning", FindingLevel.INFO: "notice"}


def render(result: GateResult, *, quote: bool) -> bytes:
    """The lines, at most `MOST` of a level; `quote` lets them quote the drafts."""
    return ("\n".join(_lines(result, quote=quote)) + "\n").encode("utf-8", "backslashreplace")


def _lines(result: GateResult, *, quote: bool) -> Iterator[str]:
    shown: Counter[FindingLevel] = Counter()
    for each in result.active:
        level = each.finding.level
        shown[level] += 1
        if shown[level] <= MOST:
            yield _line(each, result.files, quote=quote)
    left_out = sum(max(0, number - MOST) for number in shown.values())
    more = f" {left_out:,} more are not shown here." if left_out else ""
    yield _data(f"draftdiff: {words.counts(result)}.{more} {words.ADVICE}")


def _line(each: Checked, files: tuple[str, str], *, quote: bool) -> str:
    finding = each.finding
    name = PurePath(files[0] if each.on_old else files[1]).as_posix()
    line = f",line={each.line}" if each.line is not None else ""
    said = words.message(each) if quote else finding.summary
    place = f"{visibility.visible(words.place(each))}: " if quote else ""
    return (
        f"::{COMMANDS[finding.level]} file={_property(name)}{line},"
        f"title={_property(finding.rule)}::{_data(place + said)}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
