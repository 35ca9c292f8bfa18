"""The whole result of comparing two drafts: what every report is rendered from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from draftdiff.model.alignment import Link
from draftdiff.model.diff import ArticleDiff, Kind, Trait
from draftdiff.model.draft import Draft
from draftdiff.model.notes import PlacedNote
from draftdiff.model.options import Options
from draftdiff.model.overrides import LabelOverrides
from draftdiff.model.penalty import Penalty
from draftdiff.model.source import Diagnostic
from draftdiff.model.statistics import Statistics


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How many rows are of each kind, and how many carry the traits."""

    unchanged: int
    reworded: int
    added: int
    dropped: int
    split: int
    merged: int
    renumbered: int
    moved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two drafts and what changed between them.

    `changes` holds every article of both drafts exactly once, in the new draft's order.
    `surroundings` holds, in the same form, the text that stands in no article: preamble, tail,
    annex text; where neither draft has an article, the whole of both. `overrides` are the links
    that people pinned or forbade. `penalties` are the sanctions of both drafts, row by row.
    `unplaced_notes` are an analyst's notes whose place was not found; others are in their rows.
    """

    old: Draft
    new: Draft
    changes: tuple[ArticleDiff, ...]
    surroundings: tuple[ArticleDiff, ...]
    options: Options
    diagnostics: tuple[Diagnostic, ...] = ()
    overrides: LabelOverrides = field(default_factory=LabelOverrides)
    statistics: Statistics = field(default_factory=Statistics)
    penalties: tuple[Penalty, ...] = ()
    unplaced_notes: tuple[PlacedNote, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of all rows, in the report's order."""
        return tuple(row.link for row in self.changes)

    @property
    def summary(self) -> Summary:
        """The counts over `changes`."""
        kinds = Counter(row.kind for row in self.changes)
        traits = Counter(trait for row in self.changes for trait in row.traits)
        return Summary(
            unchanged=kinds[Kind.UNCHANGED],
            reworded=kinds[Kind.REWORDED],
            added=kinds[Kind.ADDED],
            dropped=kinds[Kind.DROPPED],
            split=kinds[Kind.SPLIT],
            merged=kinds[Kind.MERGED],
            renumbered=traits[Trait.RENUMBERED],
            moved=traits[Trait.MOVED],
        )

    @property
    def differs(self) -> bool:
        """Whether anything that a reader would call a change was found."""
        rows = (*self.changes, *self.surroundings)
        return any(row.kind is not Kind.UNCHANGED or row.traits for row in rows)

    @property
    def partial(self) -> bool:
        """Whether text could not be read or compared as articles (exit status 3)."""
        found = (
            *self.old.source.diagnostics,
            *self.old.diagnostics,
            *self.new.source.diagnostics,
            *self.new.diagnostics,
            *self.diagnostics,
        )
        return any(diagnostic.partial for diagnostic in found)
