"""From a comparison to the outcome of a check.

Comparison ─levels─▶ findings ─baseline, acceptances─▶ standings ─lines─▶ GateResult
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from draftdiff.cli.acceptances import Acceptance
from draftdiff.cli.profile import OFF, Profile
from draftdiff.errors import UsageError
from draftdiff.model import (
    ArticleDiff,
    Checked,
    Comparison,
    Draft,
    Finding,
    FindingLevel,
    Provision,
    Span,
    Standing,
    Watched,
)
from draftdiff.text.keys import word_key

LETTERS_OF_PLACE = 24
"""Letters of a finding's line by which it is found again in the file."""
MOST_BASELINE_BYTES = 200_000_000


def read_baseline(name: str | None) -> frozenset[str]:
    """The fingerprints in an earlier report, of `check` or of `compare`.

    Raises:
        UsageError: the file is no such report.
    """
    if name is None:
        return frozenset()
    try:
        with Path(name).open("rb") as file:
            report = json.loads(file.read(MOST_BASELINE_BYTES))
        return frozenset(_fingerprints(report))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        what = f"the baseline {Path(name).name} is no report of draftdiff"
        raise UsageError(what, "give what check --format json wrote") from error


def _fingerprints(report: Any) -> Iterator[str]:
    for finding in report.get("findings", ()):
        yield str(finding["fingerprint"])
    for row in report.get("changes", ()):
        for finding in row["findings"]:
            yield str(finding["fingerprint"])


def checked(
    comparison: Comparison,
    levels: Mapping[str, str],
    baseline: AbstractSet[str],
    acceptances: Sequence[Acceptance],
) -> tuple[Checked, ...]:
    """Every finding with its standing, errors first, then in the report's order.

    Args:
        comparison: with its findings.
        levels: levels by rule that take the place of the rules' own; "off" leaves a rule out.
        baseline: fingerprints that are known.
        acceptances: those that hold today.
    """
    accepted = {acceptance.fingerprint: acceptance for acceptance in acceptances}
    found = []
    for row in comparison.changes:
        for finding in row.findings:
            level = levels.get(finding.rule, finding.level)
            if level == OFF:
                continue
            leveled = replace(finding, level=FindingLevel(level))
            found.append(_checked(row, leveled, comparison, baseline, accepted))
    return tuple(sorted(found, key=lambda each: -each.finding.level.weight))


def _checked(
    row: ArticleDiff,
    finding: Finding,
    comparison: Comparison,
    baseline: AbstractSet[str],
    accepted: Mapping[str, Acceptance],
) -> Checked:
    acceptance = accepted.get(finding.fingerprint)
    standing = Standing.KNOWN if finding.fingerprint in baseline else Standing.NEW
    on_old = not row.new
    if on_old:
        line = _line(comparison.old, row.old, row.old_text, finding.old)
    else:
        line = _line(comparison.new, row.new, row.new_text, finding.new)
    return Checked(
        finding=finding,
        row=row,
        standing=Standing.ACCEPTED if acceptance else standing,
        reason=acceptance.reason if acceptance else "",
        by=acceptance.by if acceptance else "",
        line=line,
        on_old=on_old,
    )


def _line(draft: Draft, articles: Sequence[Provision], text: str, span: Span | None) -> int | None:
    """The line of the file on which the words begin; the article's first where that is not seen."""
    if not articles or not articles[0].lines:
        return None
    first = articles[0].lines.start
    if span is None:
        return first
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    key = word_key(text[start : end if end >= 0 else len(text)])[:LETTERS_OF_PLACE]
    last = articles[-1].lines.end
    for line in draft.source.lines:
        if first <= line.number < last and key and key in word_key(line.text):
            return line.number
    return first


def watched(comparison: Comparison, profile: Profile) -> tuple[Watched, ...]:
    """Where the watched phrases and articles stood, and where they stand."""
    old, new = comparison.old.articles, comparison.new.articles
    phrases = [
        Watched(name=phrase, old=_holding(old, phrase), new=_holding(new, phrase))
        for phrase in profile.watch
    ]
    articles = [_followed(comparison, num) for num in profile.articles]
    return (*phrases, *articles)


def _holding(articles: Sequence[Provision], phrase: str) -> tuple[str, ...]:
    wanted = " ".join(phrase.casefold().split())
    return tuple(
        article.label
        for article in articles
        if wanted and wanted in " ".join(article.text.casefold().split())
    )


def _followed(comparison: Comparison, num: str) -> Watched:
    for row in comparison.changes:
        if any(article.num == num for article in row.old):
            news = tuple(article.label for article in row.new)
            return Watched(name=f"article {num}", old=tuple(a.label for a in row.old), new=news)
    return Watched(name=f"article {num}", old=(), new=())


def stale_words(
    acceptances: Sequence[Acceptance], found: Sequence[Checked], today: date
) -> Iterator[str]:
    """What to tell of acceptances that have expired, or that fit no finding."""
    fingerprints = {each.finding.fingerprint for each in found}
    for acceptance in acceptances:
        if not acceptance.holds(today):
            yield f"the acceptance of {acceptance.fingerprint} expired on {acceptance.until}."
        elif acceptance.fingerprint not in fingerprints:
            yield f"the acceptance of {acceptance.fingerprint} fits no finding; it can go."
