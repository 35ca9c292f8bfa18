"""All findings of a comparison in one table, errors first, to stand in front of a report.

error  intent-dropped    Article 28 → Article 45   a mental element goes: “intentionally”
warn   period-changed    Article 3                 period shorter: one month becomes two weeks

Each line knows its row, so that formats with links lead to the clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Comparison, FindingLevel
from draftdiff.reporting import wording
from draftdiff.reporting.findings import level_name, times
from draftdiff.reporting.languages import say
from draftdiff.text import visibility


class FindingLine(NamedTuple):
    """A finding, with its row and the row's place in the comparison's `changes`."""

    level: FindingLevel
    rule: str
    place: str
    message: str
    row: ArticleDiff
    number: int

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """What a table shows, in the order of `findings_heads`."""
        return level_name(self.level), self.rule, self.place, self.message


def findings_title() -> str:
    """The heading above the table."""
    return say("Check these first")


def findings_heads() -> tuple[str, str, str, str]:
    """The names of the columns."""
    return say("Level"), say("Rule"), say("Article"), say("What to check")


def findings_lines(comparison: Comparison) -> list[FindingLine]:
    """Every finding, the heaviest first, then in the order of the report.

    What is found more than once in a row is told once, with how often.
    """
    found = [
        line
        for number, row in enumerate(comparison.changes)
        if row.findings
        for line in _lines_of(row, number)
    ]
    return sorted(found, key=lambda line: -line.level.weight)


def _lines_of(row: ArticleDiff, number: int) -> Iterator[FindingLine]:
    place = visibility.one_line(wording.row_title(row))
    counts = Counter(
        (finding.level, finding.rule, wording.sentence(finding.message)) for finding in row.findings
    )
    for (level, rule, message), count in counts.items():
        yield FindingLine(
            level=level,
            rule=rule,
            place=place,
            message=times(message, count),
            row=row,
            number=number,
        )
