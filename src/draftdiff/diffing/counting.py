"""statistics(rows) -> Statistics: how many clauses and words were kept, added, dropped, moved.

[-five-]{+ten+} days in all      kept 3   dropped 1   added 1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from string import punctuation

from draftdiff.diffing.tokens import is_unspaced
from draftdiff.model import (
    ArticleDiff,
    ClauseCounts,
    ClauseKind,
    OpKind,
    Span,
    Statistics,
    WordCounts,
)
from draftdiff.text import words

ASCII_MARKS = str.maketrans("", "", punctuation)
GOING = frozenset({OpKind.DELETE, OpKind.REPLACE})
COMING = frozenset({OpKind.INSERT, OpKind.REPLACE})


def statistics(rows: Sequence[ArticleDiff]) -> Statistics:
    """Count over all rows; what stands outside of articles is not counted."""
    counts = [_word_counts(row) for row in rows]
    return Statistics(
        clauses=_clause_counts(rows),
        words=WordCounts(
            kept=sum(count.kept for count in counts),
            added=sum(count.added for count in counts),
            dropped=sum(count.dropped for count in counts),
            moved=sum(count.moved for count in counts),
        ),
        noise=sum(op.noise for row in rows for op in row.ops),
    )


def _clause_counts(rows: Sequence[ArticleDiff]) -> ClauseCounts:
    kinds = Counter(clause.kind for row in rows for clause in row.clauses)
    touched = sum(_paragraphs(row, clause.old_span) for row in rows for clause in row.clauses)
    all_old = sum(len(article.clauses) for row in rows for article in row.old)
    return ClauseCounts(
        kept=max(0, all_old - touched),
        reworded=kinds[ClauseKind.REWORDED],
        added=kinds[ClauseKind.ADDED],
        dropped=kinds[ClauseKind.DROPPED],
        moved=kinds[ClauseKind.MOVED],
        renumbered=kinds[ClauseKind.RENUMBERED],
        split=kinds[ClauseKind.SPLIT],
        merged=kinds[ClauseKind.MERGED],
    )


def _paragraphs(row: ArticleDiff, old_span: Span | None) -> int:
    return row.old_text.count("\n", *old_span) + 1 if old_span else 0


def _word_counts(row: ArticleDiff) -> WordCounts:
    old, new = row.old_text, row.new_text
    all_old = _words(old)
    moved = [clause for clause in row.clauses if clause.kind is ClauseKind.MOVED]
    from_places = [clause.old_span for clause in moved if clause.old_span]
    to_places = [clause.new_span for clause in moved if clause.new_span]
    changed = [op for op in row.ops if not op.is_quiet]
    count_moved = sum(_words(span.of(old)) for span in from_places)
    dropped = sum(_outside(op.old, from_places, old) for op in changed if op.kind in GOING)
    added = sum(_outside(op.new, to_places, new) for op in changed if op.kind in COMING)
    return WordCounts(
        kept=max(0, all_old - dropped - count_moved),
        added=added,
        dropped=dropped,
        moved=count_moved,
    )


def _outside(span: Span, places: Sequence[Span], text: str) -> int:
    """The words of a span that stand in none of the places."""
    count = _words(span.of(text))
    for place in places:
        start, end = max(span.start, place.start), min(span.end, place.end)
        if start < end:
            count -= _words(text[start:end])
    return max(0, count)


def _words(text: str) -> int:
    """How many words a text has; marks that stand alone are none."""
    if text.isascii():
        return len(text.translate(ASCII_MARKS).split())
    if is_unspaced(text):
        return sum(map(_has_letter, words.split(text)))
    parts = text.split()
    marked = [part for part in parts if not part.isalnum()]
    return len(parts) - len(marked) + sum(map(_has_letter, marked))


def _has_letter(part: str) -> bool:
    return any(map(str.isalnum, part))
