"""statistics(rows) -> Statistics: how many clauses and words were kept, added, dropped, moved.

[-five-]{+ten+} days in all      kept 3   dropped 1   added 1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from string import punctuation
from typing import TypeVar

from draftdiff.diffing.tokens import is_unspaced
from draftdiff.model import (
    ArticleDiff,
    ChapterCounts,
    ClauseCounts,
    ClauseKind,
    OpKind,
    Span,
    Statistics,
    WordCounts,
)
from draftdiff.text import words

ASCII_MARKS = str.maketrans("", "", punctuation)
EQUAL = OpKind.EQUAL
GOING = frozenset({OpKind.DELETE, OpKind.REPLACE})
COMING = frozenset({OpKind.INSERT, OpKind.REPLACE})


def statistics(rows: Sequence[ArticleDiff]) -> Statistics:
    """Count over all rows, and by chapter; what stands outside of articles is not counted."""
    by_chapter: dict[str, list[ArticleDiff]] = {}
    for row in rows:
        by_chapter.setdefault(_chapter(row), []).append(row)
    chapters = [_chapter_counts(heading, its_rows) for heading, its_rows in by_chapter.items()]
    return Statistics(
        clauses=_total(ClauseCounts, [chapter.clauses for chapter in chapters]),
        words=_total(WordCounts, [chapter.words for chapter in chapters]),
        noise=sum(op.noise for row in rows for op in row.ops),
        chapters=tuple(chapters) if len(chapters) > 1 else (),
    )


def _chapter(row: ArticleDiff) -> str:
    """The outermost container of a row's articles, as they stand now."""
    path = (row.new or row.old)[0].path
    return path[0] if path else ""


def _chapter_counts(heading: str, rows: Sequence[ArticleDiff]) -> ChapterCounts:
    return ChapterCounts(
        heading=heading,
        articles=dict(sorted(Counter(row.kind.value for row in rows).items())),
        clauses=_clause_counts(rows),
        words=_total(WordCounts, [_word_counts(row) for row in rows]),
    )


Counts = TypeVar("Counts", ClauseCounts, WordCounts)


def _total(kind: type[Counts], counts: Sequence[Counts]) -> Counts:
    """The sums of some counts, one by one."""
    names = [each.name for each in fields(kind)]
    return kind(**{name: sum(getattr(count, name) for count in counts) for name in names})


def _clause_counts(rows: Sequence[ArticleDiff]) -> ClauseCounts:
    # One that left its article is a clause of two rows, and counts where it stood.
    kinds = Counter(
        clause.kind
        for row in rows
        for clause in row.clauses
        if clause.kind is not ClauseKind.MOVED or clause.old_span
    )
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
    changed = [op for op in row.ops if op.kind is not EQUAL and not op.is_quiet]
    count_moved = sum(_words(span.of(old)) for span in from_places)
    dropped = _outside([op.old for op in changed if op.kind in GOING], from_places, old)
    added = _outside([op.new for op in changed if op.kind in COMING], to_places, new)
    return WordCounts(
        kept=max(0, all_old - dropped - count_moved),
        added=added,
        dropped=dropped,
        moved=count_moved,
    )


def _outside(spans: Sequence[Span], places: Sequence[Span], text: str) -> int:
    """The words of some spans that stand in none of the places."""
    if not places and text.isascii():
        return _words("\n".join([text[start:end] for start, end in spans]))
    return sum(_outside_of_one(span, places, text) for span in spans)


def _outside_of_one(span: Span, places: Sequence[Span], text: str) -> int:
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
