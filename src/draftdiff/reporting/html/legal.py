"""Two tables of legal weight: what to check first, and the sanctions of both drafts.

error | intent-dropped | Article 28 → Article 45 | a mental element goes
                         └ leads to the row further down
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftdiff.model import Comparison
from draftdiff.reporting.findings import level_name
from draftdiff.reporting.findings_table import findings_heads, findings_lines
from draftdiff.reporting.html.markup import (
    breakable,
    element,
    escaped,
    folded,
    isolated,
    isolated_sentence,
)
from draftdiff.reporting.html.tables import Anchored
from draftdiff.reporting.languages import figure, say
from draftdiff.reporting.penalties import penalties_heads, penalties_lines

MOST_IN_THE_OPEN = 40
"""Lines of findings that stand in the open: two screens; the rest is a click away."""


def findings(comparison: Comparison, anchored: Anchored) -> str:
    """The findings, errors first, each linked to its row; "" for none."""
    lines = [
        (
            element("strong", escaped(level_name(line.level)))
            if line.level.weight > 1
            else escaped(level_name(line.level)),
            element("code", escaped(line.rule)),
            _link(line.place, anchored[line.number][1]),
            isolated_sentence(line.message),
        )
        for line in findings_lines(comparison)
    ]
    if not lines:
        return ""
    first, rest = lines[:MOST_IN_THE_OPEN], lines[MOST_IN_THE_OPEN:]
    shown = _table("findings-table", map(escaped, findings_heads()), first)
    if rest:
        more = escaped(say("Show {number} more", number=figure(len(rest))))
        shown += folded(more, _table("findings-table", map(escaped, findings_heads()), rest))
    return shown


def penalties(comparison: Comparison, anchored: Anchored) -> str:
    """The sanctions of both drafts, folded; "" for none."""
    lines = [
        (
            _link(line.place, anchored[line.penalty.row][1]),
            escaped(line.kind),
            isolated(line.old),
            isolated(line.new),
            escaped(line.fate),
        )
        for line in penalties_lines(comparison)
    ]
    if not lines:
        return ""
    table = _table("penalties", map(breakable, penalties_heads(comparison)), lines)
    return folded(escaped(say("Show the table")), table)


def _link(place: str, anchor: str) -> str:
    return f'<a href="#{escaped(anchor)}">{isolated(place)}</a>'


def _table(name: str, heads: Iterable[str], lines: Iterable[Sequence[str]]) -> str:
    head = "".join(element("th", content, {"scope": "col"}) for content in heads)
    body = "\n".join(f"<tr><td>{'</td><td>'.join(cells)}</td></tr>" for cells in lines)
    return element(
        "table",
        f"\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>",
        {"class": name},
    )
