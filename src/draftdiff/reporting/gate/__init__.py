"""render_gate(result, format) -> bytes: a check for people, code hosts and CI servers.

What a machine reads holds no words of the drafts that were not asked for: the lines for GitHub
are seen by everyone who may see a run.
"""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from draftdiff.model import GateResult

__all__ = ["FOR_PEOPLE", "WITH_PENALTIES", "GateFormat", "render_gate"]


class GateFormat(StrEnum):
    """The formats of a check; the values are what `--format` takes."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    MARKDOWN = "markdown"


WITH_PENALTIES = (GateFormat.TEXT, GateFormat.JSON, GateFormat.MARKDOWN)
"""Formats that have a table of sanctions, where it is asked for."""
FOR_PEOPLE = (GateFormat.TEXT, GateFormat.MARKDOWN)
"""Formats that speak other languages than English; what programs read does not."""


def render_gate(result: GateResult, gate_format: GateFormat, *, quote: bool = False) -> bytes:
    """The check in a format, in UTF-8; `quote` lets GitHub's lines quote the drafts."""
    # ruff: noqa: PLC0415 - each format pays for its own imports alone
    match gate_format:
        case GateFormat.TEXT:
            from draftdiff.reporting.gate.text import render as render_text

            return render_text(result)
        case GateFormat.JSON:
            from draftdiff.reporting.gate.json_check import render as render_json

            return render_json(result)
        case GateFormat.SARIF:
            from draftdiff.reporting.gate.sarif import render as render_sarif

            return render_sarif(result)
        case GateFormat.JUNIT:
            from draftdiff.reporting.gate.junit import render as render_junit

            return render_junit(result)
        case GateFormat.GITHUB:
            from draftdiff.reporting.gate.github import render as render_github

            return render_github(result, quote=quote)
        case GateFormat.MARKDOWN:
            from draftdiff.reporting.gate.markdown import render as render_markdown

            return render_markdown(result)
        case _:
            assert_never(gate_format)
