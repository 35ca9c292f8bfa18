r"""The report for scripts: the contract in schema/report-1.json, in one line of UTF-8.

    {"schema_version":"1","generator":{…},"old":{…},"new":{…},"summary":{…},"changes":[…],…}

Article texts stand once; ops and clauses are ranges of them. The draft's characters are kept as
they are, but for those that a terminal or an editor would act on: they are written as \uXXXX,
which every JSON reader turns back into the same character.
"""

from __future__ import annotations

import dataclasses
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import draftdiff
from draftdiff.model import (
    ArticleDiff,
    ClauseDiff,
    Comparison,
    Diagnostic,
    Draft,
    Finding,
    LabelOverrides,
    Op,
    Provision,
    RunnerUp,
    Share,
    Side,
    Span,
)
from draftdiff.reporting.notes import notes_json
from draftdiff.reporting.wording import articles_by_side, draft_diagnostics

SCHEMA_VERSION = "1"

# What json.dumps leaves as it is, though a terminal obeys it or it reorders what an editor shows.
_ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

_DELETE = "\x7f"
"""The one of them that ASCII has, so that most reports need no search."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)

_Json = dict[str, Any]


def render(comparison: Comparison) -> bytes:
    """The whole comparison as JSON, ended by a newline."""
    articles = articles_by_side(comparison)
    report: dict[str, _Json | list[_Json] | Iterator[_Json] | str] = {
        "schema_version": SCHEMA_VERSION,
        "generator": {
            "name": "draftdiff",
            "version": draftdiff.__version__,
            "options": dataclasses.asdict(comparison.options),
            "overrides": _overrides(comparison.overrides),
        },
        "old": _draft(comparison.old),
        "new": _draft(comparison.new),
        "summary": dataclasses.asdict(comparison.summary),
        "statistics": dataclasses.asdict(comparison.statistics),
        "changes": (_row(row, articles) for row in comparison.changes),
        "surroundings": (_row(row, articles) for row in comparison.surroundings),
        "diagnostics": diagnostics_json(comparison.diagnostics),
        **_unplaced_notes(comparison),
    }
    return _written(report)


def _written(report: Mapping[str, _Json | list[_Json] | Iterator[_Json] | str]) -> bytes:
    """The report as bytes, row by row: a long law must not be in memory several times over."""
    file = io.BytesIO()
    before = "{"
    for name, value in report.items():
        file.write(f'{before}"{name}":'.encode())
        if isinstance(value, Iterator):
            _write_rows(file, value)
        else:
            file.write(_compact(value))
        before = ","
    file.write(b"}\n")
    return file.getvalue()


def _write_rows(file: io.BytesIO, rows: Iterator[_Json]) -> None:
    before = b"["
    for row in rows:
        file.write(before + _compact(row))
        before = b","
    file.write(b"]" if before == b"," else b"[]")


def _unplaced_notes(comparison: Comparison) -> _Json:
    """Nothing where nobody gave notes."""
    notes = comparison.unplaced_notes
    return {"unplaced_notes": notes_json(notes)} if notes else {}


def encoded(value: _Json) -> bytes:
    """`value` as compact JSON in valid UTF-8, whatever characters its strings hold."""
    return _compact(value) + b"\n"


def _compact(value: _Json | list[_Json] | str) -> bytes:
    text = _ENCODER.encode(value)
    if text.isascii() and _DELETE not in text:
        return text.encode()
    harmless = _ACTING.sub(_escaped, text)
    # Lone surrogates have no UTF-8; Python's backslash escape of them is the one that JSON has.
    return harmless.encode("utf-8", "backslashreplace")


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def diagnostics_json(diagnostics: tuple[Diagnostic, ...]) -> list[_Json]:
    """The diagnostics, in their order."""
    return [
        {
            "code": diagnostic.code,
            "severity": diagnostic.severity,
            "message": diagnostic.message,
            "page": diagnostic.page,
            "line": diagnostic.line,
            "partial": diagnostic.partial,
        }
        for diagnostic in diagnostics
    ]


def lines_json(lines: Span) -> list[int] | None:
    """The first and the last line, counted from 1; None where they are not known."""
    return [lines.start, lines.end - 1] if lines else None


def _overrides(overrides: LabelOverrides) -> _Json:
    return {
        "pins": [pair._asdict() for pair in overrides.pins],
        "forbidden": [pair._asdict() for pair in overrides.forbidden],
    }


def _draft(draft: Draft) -> _Json:
    return {
        "name": draft.source.name,
        "sha256": draft.source.sha256,
        "language": draft.language,
        "articles": len(draft.law_articles),
        "diagnostics": diagnostics_json(draft_diagnostics(draft)),
    }


def _row(row: ArticleDiff, articles: Mapping[Side, tuple[Provision, ...]]) -> _Json:
    return {
        "id": row.id,
        "kind": row.kind,
        "traits": list(row.traits),
        "old": [_article(article) for article in row.old],
        "new": [_article(article) for article in row.new],
        "matched_by": row.link.matched_by,
        "score": round(row.link.score, 4),
        "confidence": row.link.confidence,
        "runner_up": _runner_up(row.link.runner_up, articles),
        "shares": [_share(share, articles) for share in row.link.shares],
        "ops": [_op(op) for op in row.ops],
        "clauses": [_clause(clause) for clause in row.clauses],
        "findings": [finding_json(row, finding) for finding in row.findings],
        **({"notes": notes_json(row.notes)} if row.notes else {}),
    }


def finding_json(row: ArticleDiff, finding: Finding) -> _Json:
    """A finding with the words that it is about."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "old_quote": finding.old and finding.old.of(row.old_text),
        "new_quote": finding.new and finding.new.of(row.new_text),
        "old_span": finding.old,
        "new_span": finding.new,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
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
        "text": article.text,
    }


def _runner_up(
    runner_up: RunnerUp | None, articles: Mapping[Side, tuple[Provision, ...]]
) -> _Json | None:
    if runner_up is None:
        return None
    label = articles[runner_up.side][runner_up.index].label
    return {"label": label, "score": round(runner_up.score, 4)}


def _share(share: Share, articles: Mapping[Side, tuple[Provision, ...]]) -> _Json:
    article = articles[share.side][share.index]
    return {
        "side": share.side,
        "label": article.label,
        "eid": article.eid,
        "share": round(share.share, 2),
    }


def _op(op: Op) -> _Json:
    spans: _Json = {"op": op.kind, "old": op.old, "new": op.new}
    if op.noise:
        spans["noise"] = True
    if op.followed:
        spans["followed"] = True
    if op.renumbered:
        spans["renumbered"] = True
    return spans


def _clause(clause: ClauseDiff) -> _Json:
    return {
        "kind": clause.kind,
        "old": clause.old,
        "new": clause.new,
        "old_span": clause.old_span,
        "new_span": clause.new_span,
    }
