"""A change of legal weight that a rule found: a signal to check, never a conclusion.

intent-dropped  error   old "intentionally"  new -
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftdiff.model.span import Span


class FindingLevel(StrEnum):
    """How much a finding asks for a reader's eye; the lightest first."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"

    @property
    def weight(self) -> int:
        """For sorting and thresholds: the heavier, the greater."""
        return _WEIGHTS[self]


_WEIGHTS = {level: weight for weight, level in enumerate(FindingLevel)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule, and the place where it fired.

    `old` and `new` are ranges of the row's `old_text` and `new_text` (None where the rule has
    nothing to show on that side). `message` says in plain words what changed and in which
    direction, and may quote the drafts; `summary` says when the rule fires, and never does.
    `fingerprint` comes from the rule and the clause's words without numbers of
    articles and clauses: renumbering and moving keep it.
    """

    rule: str
    level: FindingLevel
    message: str
    summary: str
    fingerprint: str
    old: Span | None = None
    new: Span | None = None
