"""A comparison without any words of the drafts: labels, kinds, figures and findings.

    Article 28 Contents  "A person is punished who …"     Article 28

For logs and tickets that more people read than may read the draft. Everything else is as it was, so
that every report can be made of what is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from draftdiff.model import ArticleDiff, Comparison, Draft, Finding, Provision
from draftdiff.model.message import Message


def redacted(comparison: Comparison) -> Comparison:
    """The comparison without texts, headings and paths; messages of diagnostics stay.

    The lines that were taken out of a draft are counted, and not quoted.
    """
    nodes: dict[int, Provision] = {}
    old, new = _draft(comparison.old, nodes), _draft(comparison.new, nodes)
    return replace(
        comparison,
        old=old,
        new=new,
        changes=tuple(_row(row, nodes) for row in comparison.changes),
        surroundings=tuple(_row(row, nodes) for row in comparison.surroundings),
        statistics=replace(comparison.statistics, chapters=()),
        penalties=(),
    )


def _draft(draft: Draft, nodes: dict[int, Provision]) -> Draft:
    body = tuple(_provision(node, nodes) for node in draft.body)
    removed = tuple(
        replace(bucket, lines=tuple(line._replace(text="") for line in bucket.lines))
        for bucket in draft.removed
    )
    source = replace(
        draft.source, lines=tuple(line._replace(text="") for line in draft.source.lines)
    )
    return replace(draft, source=source, body=body, removed=removed)


def _provision(node: Provision, nodes: dict[int, Provision]) -> Provision:
    """The node without words; `nodes` remembers it, since rows hold the very nodes of the tree."""
    nodes[id(node)] = _bare(node, tuple(_provision(child, nodes) for child in node.children))
    return nodes[id(node)]


def _bare(node: Provision, children: tuple[Provision, ...]) -> Provision:
    return replace(node, heading="", text="", clauses=(), path=(), children=children)


def _row(row: ArticleDiff, nodes: Mapping[int, Provision]) -> ArticleDiff:
    return replace(
        row,
        old=tuple(nodes.get(id(node)) or _bare(node, ()) for node in row.old),
        new=tuple(nodes.get(id(node)) or _bare(node, ()) for node in row.new),
        ops=(),
        clauses=tuple(each._replace(old_span=None, new_span=None) for each in row.clauses),
        findings=tuple(map(_finding, row.findings)),
    )


def _finding(finding: Finding) -> Finding:
    """What the rule looks for, in place of a message that quotes what it found."""
    message = Message.known(finding.summary, finding.summary, {})
    return replace(finding, old=None, new=None, message=message)
