"""What was read and parsed from one draft, as JSON: the tree, the counts, the health.

{"schema_version":"1","name":"2014.txt",…,"articles":35,"verdict":"good","health":{…},"tree":[
  {"level":"chapter","label":"Chapter 1",…,"children":[{"level":"article",…}]}],
 "removed":{"running head":[{"text":"…","line":60,"page":2}]},"diagnostics":[]}
"""

from __future__ import annotations

from typing import Any

from draftdiff.model import Bucket, Clause, Draft, Provision
from draftdiff.reporting.extents import extents, word_count
from draftdiff.reporting.json_report import (
    SCHEMA_VERSION,
    diagnostics_json,
    encoded,
    lines_json,
)
from draftdiff.reporting.wording import draft_diagnostics


def render(draft: Draft) -> bytes:
    """The outline as JSON, ended by a newline.

    Each node of the tree has its text, so that with the removed lines nothing of the draft is
    missing; clauses are ranges of their article's text.
    """
    return encoded(
        {
            "schema_version": SCHEMA_VERSION,
            "name": draft.source.name,
            "sha256": draft.source.sha256,
            "language": draft.language,
            "scheme": draft.scheme,
            "articles": len(draft.law_articles),
            "verdict": draft.verdict,
            "health": _health(draft),
            "tree": [_node(node) for node in draft.body],
            "removed": _removed(draft.removed),
            "diagnostics": diagnostics_json(draft_diagnostics(draft)),
        }
    )


def _health(draft: Draft) -> dict[str, Any]:
    found = extents(draft)
    return {
        "articles_of_schedules": len(draft.articles) - len(draft.law_articles),
        "gaps": draft.health.gaps,
        "duplicates": draft.health.duplicates,
        "out_of_order": draft.health.out_of_order,
        "longest": _extent(found.longest),
        "shortest": _extent(found.shortest),
        "outside": round(found.outside, 4),
    }


def _extent(article: Provision | None) -> dict[str, Any] | None:
    if article is None:
        return None
    return {"label": article.label, "eid": article.eid, "words": word_count(article)}


def _node(node: Provision) -> dict[str, Any]:
    return {
        "level": node.level,
        "label": node.label,
        "num": node.num,
        "heading": node.heading,
        "eid": node.eid,
        "page": node.page,
        "lines": lines_json(node.lines),
        "text": node.text,
        "clauses": [_clause(clause) for clause in node.clauses],
        "children": [_node(child) for child in node.children],
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "level": clause.level,
        "num": clause.num,
        "citation": clause.citation,
        "span": clause.span,
        "term": clause.term,
    }


def _removed(buckets: tuple[Bucket, ...]) -> dict[str, list[dict[str, Any]]]:
    """The removed lines by bucket name; buckets of one name are joined."""
    removed: dict[str, list[dict[str, Any]]] = {}
    for bucket in buckets:
        lines = removed.setdefault(bucket.name, [])
        lines += [
            {"text": line.text, "line": line.number, "page": line.page} for line in bucket.lines
        ]
    return removed
