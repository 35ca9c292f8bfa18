"""The values that pass between the stages: frozen, comparable, standard library only.

    Source ─parse─▶ Draft ─align─▶ Alignment ─diff─▶ ArticleDiff ─▶ Comparison

Text is stored once; everything else is a range of it (`Span`). Places (lines, pages, paths)
never count for equality: the same words at another place are the same provision.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from draftdiff.model.source import Diagnostic, Line, Severity, Source
from draftdiff.model.span import Span

if TYPE_CHECKING:
    from draftdiff.model.alignment import (
        Alignment,
        Confidence,
        Link,
        MatchedBy,
        RunnerUp,
        Share,
        Side,
    )
    from draftdiff.model.comparison import Comparison, Summary
    from draftdiff.model.diff import (
        ArticleDiff,
        ClauseDiff,
        ClauseKind,
        Kind,
        Op,
        OpKind,
        Trait,
    )
    from draftdiff.model.draft import Bucket, Clause, Draft, Level, Provision, Verdict
    from draftdiff.model.explanation import Evidence, Explanation
    from draftdiff.model.finding import Finding, FindingLevel
    from draftdiff.model.gate import Checked, GateResult, Standing, Watched
    from draftdiff.model.health import Health
    from draftdiff.model.options import Options
    from draftdiff.model.overrides import LabelOverrides, LabelPair, Overrides
    from draftdiff.model.penalty import Penalty, PenaltyFate
    from draftdiff.model.statistics import ChapterCounts, ClauseCounts, Statistics, WordCounts

__all__ = [
    "Alignment",
    "ArticleDiff",
    "Bucket",
    "ChapterCounts",
    "Checked",
    "Clause",
    "ClauseCounts",
    "ClauseDiff",
    "ClauseKind",
    "Comparison",
    "Confidence",
    "Diagnostic",
    "Draft",
    "Evidence",
    "Explanation",
    "Finding",
    "FindingLevel",
    "GateResult",
    "Health",
    "Kind",
    "LabelOverrides",
    "LabelPair",
    "Level",
    "Line",
    "Link",
    "MatchedBy",
    "Op",
    "OpKind",
    "Options",
    "Overrides",
    "Penalty",
    "PenaltyFate",
    "Provision",
    "RunnerUp",
    "Severity",
    "Share",
    "Side",
    "Source",
    "Span",
    "Standing",
    "Statistics",
    "Summary",
    "Trait",
    "Verdict",
    "Watched",
    "WordCounts",
]

_WHEN_ASKED_FOR = {
    **dict.fromkeys(
        ("Alignment", "Confidence", "Link", "MatchedBy", "RunnerUp", "Share", "Side"), "alignment"
    ),
    **dict.fromkeys(("Comparison", "Summary"), "comparison"),
    **dict.fromkeys(
        ("ArticleDiff", "ClauseDiff", "ClauseKind", "Kind", "Op", "OpKind", "Trait"), "diff"
    ),
    **dict.fromkeys(("Bucket", "Clause", "Draft", "Level", "Provision", "Verdict"), "draft"),
    **dict.fromkeys(("Evidence", "Explanation"), "explanation"),
    **dict.fromkeys(("Finding", "FindingLevel"), "finding"),
    **dict.fromkeys(("Checked", "GateResult", "Standing", "Watched"), "gate"),
    **dict.fromkeys(("Health",), "health"),
    **dict.fromkeys(("Options",), "options"),
    **dict.fromkeys(("LabelOverrides", "LabelPair", "Overrides"), "overrides"),
    **dict.fromkeys(("Penalty", "PenaltyFate"), "penalty"),
    **dict.fromkeys(("ChapterCounts", "ClauseCounts", "Statistics", "WordCounts"), "statistics"),
}
"""Where values are that who reads a file, and does no more, need not wait for: 15 milliseconds."""


def __getattr__(name: str) -> Any:
    module = _WHEN_ASKED_FOR.get(name)
    if module is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = globals()[name] = getattr(import_module(f"draftdiff.model.{module}"), name)
    return value
