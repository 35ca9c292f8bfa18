"""What a check of two drafts came to: its findings, and which of them are accepted or known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftdiff.model.comparison import Comparison
from draftdiff.model.diff import ArticleDiff
from draftdiff.model.finding import Finding, FindingLevel


class Standing(StrEnum):
    """What is known of a finding already."""

    NEW = "new"
    KNOWN = "known"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A finding, its row, and its standing; `reason` and `by` are those of an acceptance.

    `line` is the line of the file that the words begin on, counted from 1, where it is known:
    of the new draft, or of the old one where `on_old` says so.
    """

    finding: Finding
    row: ArticleDiff
    standing: Standing
    reason: str = ""
    by: str = ""
    line: int | None = None
    on_old: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A phrase or article that a reader watches, and the labels of the articles it stands in.

    A phrase that only `old` has went; one that only `new` has came.
    """

    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GateResult:
    """The outcome of a check.

    `threshold` is the level that stops it; `files` are the drafts as the user named them, for
    formats that point into files. `shows_penalties` asks for the table of sanctions, which the
    comparison then has.
    """

    comparison: Comparison
    checked: tuple[Checked, ...]
    threshold: FindingLevel
    files: tuple[str, str]
    watched: tuple[Watched, ...] = ()
    shows_penalties: bool = False

    @property
    def active(self) -> tuple[Checked, ...]:
        """The findings that are neither accepted nor known, the heaviest first."""
        return tuple(each for each in self.checked if each.standing is Standing.NEW)

    @property
    def stops(self) -> bool:
        """Whether an active finding is as heavy as the threshold, or heavier."""
        return any(each.finding.level.weight >= self.threshold.weight for each in self.active)
