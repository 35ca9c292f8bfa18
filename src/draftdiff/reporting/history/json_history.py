"""A history for programs: the contract in schema/history-1.json, in one line of UTF-8.

{"schema_version":"1","generator":{…},"drafts":[{"name":"2014.txt",…},…],"lineages":[
  {"cells":[{"articles":[{"label":"Article 28",…}],"steps":[],"echoes":[]},
            {"articles":[],"steps":[{"since":0,"kind":"dropped",…}],"echoes":[]},…]}]}

A cell stands for each draft, in order; `since` counts the drafts from 0.
"""

from __future__ import annotations

from typing import Any

import draftdiff
from draftdiff.model import Draft, Op, Provision
from draftdiff.model.history import (
    Biography,
    Cell,
    Echo,
    History,
    Passage,
    PhraseTrail,
    Place,
    Step,
    Version,
)
from draftdiff.reporting.json_report import diagnostics_json, encoded, lines_json
from draftdiff.reporting.wording import draft_diagnostics

SCHEMA_VERSION = "1"

_Json = dict[str, Any]


def matrix_json(history: History) -> bytes:
    """The matrix: every article of every draft in exactly one cell."""
    return encoded(
        {
            **_head(history),
            "lineages": [
                {"cells": [_cell(history, draft, cell) for draft, cell in enumerate(lineage.cells)]}
                for lineage in history.lineages
            ],
        }
    )


def biography_json(biography: Biography) -> bytes:
    """One article's life, with the texts and what changed in them."""
    history = biography.history
    return encoded(
        {
            **_head(history),
            "subject": _place(history, biography.subject),
            "versions": [_version(history, version) for version in biography.versions],
        }
    )


def phrase_json(trail: PhraseTrail) -> bytes:
    """Where a phrase stood in each draft."""
    return encoded(
        {
            **_head(trail.history),
            "phrase": trail.phrase,
            "passages": [
                [_passage(trail.history, passage) for passage in passages]
                for passages in trail.passages
            ],
        }
    )


def _head(history: History) -> _Json:
    return {
        "schema_version": SCHEMA_VERSION,
        "generator": {"name": "draftdiff", "version": draftdiff.__version__},
        "drafts": [_draft(draft) for draft in history.drafts],
        "diagnostics": diagnostics_json(history.diagnostics),
    }


def _draft(draft: Draft) -> _Json:
    return {
        "name": draft.source.name,
        "sha256": draft.source.sha256,
        "language": draft.language,
        "articles": len(draft.law_articles),
        "diagnostics": diagnostics_json(draft_diagnostics(draft)),
    }


def _cell(history: History, draft: int, cell: Cell) -> _Json:
    articles = history.drafts[draft].articles
    return {
        "articles": [_article(articles[article]) for article in cell.articles],
        "steps": [_step(step) for step in cell.steps],
        "echoes": [_echo(history, echo) for echo in cell.echoes],
    }


def _article(article: Provision) -> _Json:
    return {
        "label": article.label,
        "num": article.num,
        "heading": article.heading,
        "eid": article.eid,
        "path": article.path,
        "page": article.page,
        "lines": lines_json(article.lines),
    }


def _step(step: Step) -> _Json:
    row = step.change
    return {
        "since": step.since,
        "back": step.is_return,
        "id": row.id,
        "kind": row.kind,
        "traits": list(row.traits),
        "old": [article.eid for article in row.old],
        "new": [article.eid for article in row.new],
        "matched_by": row.link.matched_by,
        "score": round(row.link.score, 4),
        "confidence": row.link.confidence,
    }


def _echo(history: History, echo: Echo) -> _Json:
    return {
        "old": _place(history, echo.old),
        "new": _place(history, echo.new),
        "share": round(echo.share, 2),
    }


def _place(history: History, place: Place) -> _Json:
    article = history.drafts[place.draft].articles[place.article]
    return {"draft": place.draft, "label": article.label, "eid": article.eid}


def _version(history: History, version: Version) -> _Json:
    return {
        "draft": version.draft,
        "articles": [_article(article) | {"text": article.text} for article in version.articles],
        "steps": [
            _step(step)
            | {
                "old_text": step.change.old_text,
                "new_text": step.change.new_text,
                "ops": [_op(op) for op in step.change.ops],
            }
            for step in version.steps
        ],
        "echoes": [_echo(history, echo) for echo in version.echoes],
    }


def _op(op: Op) -> _Json:
    return {"op": op.kind, "old": op.old, "new": op.new, "quiet": op.is_quiet}


def _passage(history: History, passage: Passage) -> _Json:
    text = history.drafts[passage.place.draft].articles[passage.place.article].text
    return {
        **_place(history, passage.place),
        "citation": passage.citation,
        "span": [passage.start, passage.end],
        "quote": text[passage.start : passage.end],
        "score": round(passage.score, 4),
    }
