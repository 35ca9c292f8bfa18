"""The sources of a draft for programs: the contract in schema/sources-1.json.

{"schema_version":"1","draft":{…},"laws":[{"name":"press.txt",…}],"articles":[
  {"label":"Article 28",…,"sources":[{"law":0,"label":"11","taken":0.62,"kept":0.4,"ops":[…]}]}],
 "drawn":[{"law":0,"articles":3,"left_out":[{"label":"12","clauses":[…]}]}]}
"""

from __future__ import annotations

from typing import Any

import draftdiff
from draftdiff.model import Provision
from draftdiff.model.sources import Borrowing, Drawn, LeftOut, Sources
from draftdiff.reporting.json_report import diagnostics_json, encoded, lines_json
from draftdiff.reporting.wording import draft_diagnostics

SCHEMA_VERSION = "1"

_Json = dict[str, Any]


def render(sources: Sources) -> bytes:
    """The report as JSON, ended by a newline."""
    draft = sources.draft
    articles = draft.articles
    return encoded(
        {
            "schema_version": SCHEMA_VERSION,
            "generator": {"name": "draftdiff", "version": draftdiff.__version__},
            "draft": {
                "name": draft.source.name,
                "sha256": draft.source.sha256,
                "language": draft.language,
                "articles": len(draft.law_articles),
                "diagnostics": diagnostics_json(draft_diagnostics(draft)),
            },
            "laws": [
                {
                    "name": law.name,
                    "sha256": law.sha256,
                    "language": law.language,
                    "provisions": law.provisions,
                }
                for law in sources.laws
            ],
            "articles": [
                {
                    **_provision(articles[each.article]),
                    "sources": [_borrowing(borrowing) for borrowing in each.borrowings],
                }
                for each in sources.articles
            ],
            "drawn": [_drawn(drawn) for drawn in sources.drawn],
            "diagnostics": diagnostics_json(sources.diagnostics),
        }
    )


def _provision(provision: Provision) -> _Json:
    return {
        "label": provision.label,
        "num": provision.num,
        "heading": provision.heading,
        "eid": provision.eid,
        "path": provision.path,
        "page": provision.page,
        "lines": lines_json(provision.lines),
        "text": provision.text,
    }


def _borrowing(borrowing: Borrowing) -> _Json:
    return {
        "law": borrowing.law,
        **_provision(borrowing.provision),
        "taken": round(borrowing.taken, 4),
        "kept": round(borrowing.kept, 4),
        "ops": [
            {"op": op.kind, "old": op.old, "new": op.new, "quiet": op.is_quiet}
            for op in borrowing.change.ops
        ],
    }


def _drawn(drawn: Drawn) -> _Json:
    return {
        "law": drawn.law,
        "articles": drawn.articles,
        "used": drawn.used,
        "left_out": [_left_out(left) for left in drawn.left_out],
    }


def _left_out(left: LeftOut) -> _Json:
    return {
        **_provision(left.provision),
        "came": round(left.came, 4),
        "signs": left.signs,
        "clauses": [
            {
                "citation": clause.citation,
                "span": clause.span,
                "came": round(clause.came, 4),
                "signs": clause.signs,
            }
            for clause in left.clauses
        ],
    }
