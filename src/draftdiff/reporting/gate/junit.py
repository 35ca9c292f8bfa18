"""A check as JUnit's XML, which CI servers list as tests: each finding is one.

at or above the threshold    a failure
accepted or known            skipped
else                         passed, with the message as its output
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from draftdiff.model import Checked, GateResult, Standing
from draftdiff.reporting.gate import words
from draftdiff.text import visibility


def render(result: GateResult) -> bytes:
    """The file in UTF-8."""
    failed = sum(_fails(each, result) for each in result.checked)
    skipped = sum(each.standing is not Standing.NEW for each in result.checked)
    attributes = f'name="draftdiff" tests="{len(result.checked)}" failures="{failed}"'
    attributes += f' errors="0" skipped="{skipped}"'
    cases = "".join(_case(each, result) for each in result.checked)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites>\n<testsuite {attributes}>\n{cases}</testsuite>\n</testsuites>\n"
    )
    return text.encode("utf-8", "xmlcharrefreplace")


def _fails(each: Checked, result: GateResult) -> bool:
    heavy = each.finding.level.weight >= result.threshold.weight
    return each.standing is Standing.NEW and heavy


def _case(each: Checked, result: GateResult) -> str:
    finding = each.finding
    place = visibility.visible(words.place(each))
    name = f"{place} [{finding.fingerprint}]"
    head = f"<testcase classname={quoteattr(finding.rule)} name={quoteattr(name)}>"
    message = words.message(each)
    if _fails(each, result):
        kind = quoteattr(finding.level.value)
        body = f"<failure type={kind} message={quoteattr(message)}>{escape(words.ADVICE)}</failure>"
    elif each.standing is Standing.NEW:
        body = f"<system-out>{escape(message)}</system-out>"
    else:
        reason = visibility.visible(visibility.one_line(each.reason)) or each.standing.value
        body = f"<skipped message={quoteattr(reason)}/>"
    return f"{head}{body}</testcase>\n"
