"""The rows of clauses: what became of each, in the order of the new text.

28(1)(b)          dropped
28(2) → 45(2)     reworded
28(3) → 45(4)     renumbered
28(4) → 45(3)     moved
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from draftdiff.diffing.clauses import Match
from draftdiff.diffing.moves import Move, moves
from draftdiff.diffing.side import Side
from draftdiff.diffing.stretches import RENUMBERED, Stretch, is_changed
from draftdiff.model import ClauseDiff, ClauseKind, Op

Part = tuple[Match, list[Stretch]]
"""Paragraphs that belong together, with what changed in them."""
Edits = Callable[[Match], tuple[Op, ...]]
"""What changed between an old paragraph and a new one, wherever each stands."""


def clause_rows(parts: Sequence[Part], old: Side, new: Side, edits: Edits) -> list[ClauseDiff]:
    """The clauses that changed; those that only stand as they stood have no row."""
    kinds = [(match, _kind(match, part, old, new)) for match, part in parts]
    found = moves([match for match, kind in kinds if kind], old, new)
    gone = {move.old for move in found}
    come = {move.new: move for move in found}
    rows = []
    for match, kind in kinds:
        if kind is None or (kind is ClauseKind.DROPPED and match.old_start in gone):
            continue
        move = come.get(match.new_start) if kind is ClauseKind.ADDED else None
        rows.append(_moved(move, old, new, edits) if move else _row(kind, match, old, new))
    return rows


def _kind(match: Match, part: Sequence[Stretch], old: Side, new: Side) -> ClauseKind | None:
    if not is_changed(part):
        is_renumbered = part[0][0] is RENUMBERED
        return ClauseKind.RENUMBERED if is_renumbered else None
    if match.old_start == match.old_end:
        return ClauseKind.ADDED
    if match.new_start == match.new_end:
        return ClauseKind.DROPPED
    olds, news = match.old_end - match.old_start, match.new_end - match.new_start
    if olds == 1 and news > 1 and _any_marked(new, match.new_start + 1, match.new_end):
        return ClauseKind.SPLIT
    if news == 1 and olds > 1 and _any_marked(old, match.old_start + 1, match.old_end):
        return ClauseKind.MERGED
    return ClauseKind.REWORDED


def _any_marked(side: Side, start: int, end: int) -> bool:
    """Whether any of the paragraphs is a clause of its own: a mere line break makes none."""
    return any(side.marker(number) for number in range(start, end))


def _moved(move: Move, old: Side, new: Side, edits: Edits) -> ClauseDiff:
    match = Match(move.old, move.old + 1, move.new, move.new + 1)
    kind = ClauseKind.MOVED if move.same else ClauseKind.REWORDED
    return _row(kind, match, old, new)._replace(ops=edits(match))


def _row(kind: ClauseKind, match: Match, old: Side, new: Side) -> ClauseDiff:
    return ClauseDiff(
        kind=kind,
        old=old.citation(match.old_start, match.old_end),
        new=new.citation(match.new_start, match.new_end),
        old_span=old.bare_span(match.old_start, match.old_end),
        new_span=new.bare_span(match.new_start, match.new_end),
    )
