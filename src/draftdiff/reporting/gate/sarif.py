"""A check as SARIF 2.1.0, which code hosts and editors show beside the drafts' lines.

    level      error, warning, note
    baselineState   "new", or "unchanged" for what the baseline has already
    suppressions    the acceptances, with their reasons

Columns are left out: a line of the file is all that a text file's finding can promise.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import quote as percent_encoded

import draftdiff
from draftdiff.model import Checked, FindingLevel, GateResult, Standing
from draftdiff.reporting.gate import words
from draftdiff.reporting.json_report import encoded

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {FindingLevel.ERROR: "error", FindingLevel.WARN: "warning", FindingLevel.INFO: "note"}


def render(result: GateResult) -> bytes:
    """The log with one run, in one line ended by a newline."""
    rules = sorted({(each.finding.rule, each.finding.summary) for each in result.checked})
    numbers = {rule: number for number, (rule, _) in enumerate(rules)}
    return encoded(
        {
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": "draftdiff",
                            "version": draftdiff.__version__,
                            "informationUri": "https://pypi.org/project/draftdiff/",
                            "rules": [
                                {
                                    "id": rule,
                                    "shortDescription": {"text": summary},
                                    "help": {"text": words.ADVICE},
                                }
                                for rule, summary in rules
                            ],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "results": [
                        _result(each, numbers[each.finding.rule], result.files)
                        for each in result.checked
                    ],
                }
            ],
        }
    )


def _result(each: Checked, number: int, files: tuple[str, str]) -> dict[str, Any]:
    finding = each.finding
    found: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": LEVELS[finding.level],
        "message": {"text": f"{words.place(each)}: {words.message(each)}"},
        "locations": [_location(each, files)],
        "partialFingerprints": {"draftdiff/v1": finding.fingerprint},
        "baselineState": "unchanged" if each.standing is Standing.KNOWN else "new",
    }
    if each.standing is Standing.ACCEPTED:
        suppression = {"kind": "external", "status": "accepted", "justification": each.reason}
        found["suppressions"] = [suppression]
    return found


def _location(each: Checked, files: tuple[str, str]) -> dict[str, Any]:
    name = PurePath(files[0] if each.on_old else files[1]).as_posix()
    artifact = {"uri": percent_encoded(name)}
    if not PurePath(name).is_absolute():
        artifact["uriBaseId"] = "%SRCROOT%"
    place: dict[str, Any] = {"artifactLocation": artifact}
    if each.line is not None:
        place["region"] = {"startLine": each.line}
    return {"physicalLocation": place}
