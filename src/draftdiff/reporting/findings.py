"""What reports say of findings: how many there are, and each beside its row.

Check this (error, intent-dropped): a mental element or unlawfulness goes: “intentionally”

The message of a finding is said in the report's language; the draft's own words in it stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from draftdiff.model import ArticleDiff, Comparison, FindingLevel
from draftdiff.reporting.languages import later, say, translated

_LEVEL_WORDS = {
    FindingLevel.ERROR: later("error"),
    FindingLevel.WARN: later("warn"),
    FindingLevel.INFO: later("info"),
}


def level_name(level: FindingLevel) -> str:
    """A level in the report's language; in English it is what `--fail-on` takes."""
    return say(_LEVEL_WORDS[level])


def findings_sentence(comparison: Comparison) -> str:
    """How many findings of each level there are, and what they are not; "" for none."""
    levels = Counter(each.level for row in comparison.changes for each in row.findings)
    if not levels:
        return ""
    return say(
        "Changes that may have legal weight: {errors} at level error, {warnings} at level warn, "
        "{notes} at level info. Check each: these are signals, not legal conclusions.",
        errors=f"{levels[FindingLevel.ERROR]:,}",
        warnings=f"{levels[FindingLevel.WARN]:,}",
        notes=f"{levels[FindingLevel.INFO]:,}",
    )


def findings_words(row: ArticleDiff) -> tuple[str, ...]:
    """The row's findings, each in one sentence, the heaviest first; equal ones once."""
    ordered = sorted(row.findings, key=lambda each: -each.level.weight)
    return _counted_once(
        say(
            "Check this ({level}, {rule}): {message}",
            level=level_name(each.level),
            rule=each.rule,
            message=translated(each.message),
        )
        for each in ordered
    )


def _counted_once(sentences: Iterable[str]) -> tuple[str, ...]:
    """Each sentence once, and how often it was said: "“prosecutor” is no longer named (×3)"."""
    return tuple(times(each, count) for each, count in Counter(sentences).items())


def times(sentence: str, count: int) -> str:
    """A sentence, and how often it holds where that is more than once."""
    return f"{sentence} (×{count})" if count > 1 else sentence
