"""Notes that travel: each found in the draft that it was written about, and carried to the next.

    2014: 28(1)(b) ──▶ clause dropped   ──▶ 44, dropped, was 28(1)(b)
    2014: 8(2)     ──▶ clause reworded  ──▶ 7(2), reworded, was 8(2)
    2014: 11       ──▶ article dropped  ──▶ –, dropped, was 11

No note is ever lost: what has no place in the new draft keeps its text and says where it was.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftdiff.aligning.labels import name_of
from draftdiff.model import (
    ArticleDiff,
    ClauseDiff,
    ClauseKind,
    Comparison,
    Draft,
    Kind,
    Provision,
    Side,
    Span,
)
from draftdiff.model.notes import Note, NoteFate, PlacedNote, Spot
from draftdiff.tracing.phrases import tokens_of

LEAST_KEPT = 0.3
"""Share of a clause's characters that must be left of it, if it is not to be dropped."""
STICKY = frozenset({NoteFate.DROPPED, NoteFate.LOST})
"""Fates that stay until a person has looked at them."""


def found_in(note: Note, draft: Draft) -> Spot | None:
    """The place of a note in a draft: by its citation, else by a quote that stands there once."""
    spots = [*_cited(note.at, draft)]
    quoted = [spot for spot in spots if _quote_in(note.quote, draft, spot)]
    if quoted or spots:
        return _with_quote(note.quote, draft, (quoted or spots)[0])
    if not note.quote:
        return None
    anywhere = [
        spot
        for place, article in enumerate(draft.articles)
        if (spot := _quote_in(note.quote, draft, _whole(place, article, draft)))
    ]
    return anywhere[0] if len(anywhere) == 1 else None


def placed(notes: Sequence[Note], draft: Draft, side: Side) -> tuple[PlacedNote, ...]:
    """Every note with its place in a draft."""
    return tuple(PlacedNote(note=note, side=side, spot=found_in(note, draft)) for note in notes)


def with_notes(comparison: Comparison, notes: Sequence[Note], side: Side) -> Comparison:
    """The comparison with each note beside the row that it is about, others by themselves.

    Args:
        comparison: what `compare` returned.
        notes: the notes.
        side: the draft in which their places are cited.
    """
    draft = comparison.old if side is Side.OLD else comparison.new
    found = placed(notes, draft, side)
    changes = tuple(
        replace(row, notes=beside) if (beside := _beside(row, found, side)) else row
        for row in comparison.changes
    )
    lone = tuple(each for each in found if each.spot is None)
    return replace(comparison, changes=changes, unplaced_notes=lone)


def _beside(row: ArticleDiff, notes: Sequence[PlacedNote], side: Side) -> tuple[PlacedNote, ...]:
    own = row.link.old if side is Side.OLD else row.link.new
    return tuple(each for each in notes if each.spot is not None and each.spot.article in own)


def carried(notes: Sequence[Note], comparison: Comparison) -> tuple[Note, ...]:
    """Every note with its place in the new draft, or with what became of that.

    Args:
        notes: notes that cite the old draft.
        comparison: the old draft and the new one.
    """
    return tuple(_carried(note, comparison) for note in notes)


def _carried(note: Note, comparison: Comparison) -> Note:
    if not note.at and note.fate in STICKY:
        return _back(note, comparison.new)
    spot = found_in(note, comparison.old)
    if spot is None:
        return replace(note, at="", was=note.at or note.was, fate=NoteFate.LOST)
    row = next(row for row in comparison.changes if spot.article in row.link.old)
    target, fate = _target(spot, row, comparison)
    cited = "" if target is None else target.citation
    return replace(note, at=cited, was=note.at or spot.citation, fate=_lasting(note, fate))


def _lasting(note: Note, fate: NoteFate) -> NoteFate:
    """A note on what was dropped stays one, though its article goes on."""
    return note.fate if note.fate in STICKY else fate


def _back(note: Note, draft: Draft) -> Note:
    """A note that had no place: its quote may be back."""
    spot = found_in(note, draft) if note.quote else None
    if spot is None:
        return note
    return replace(note, at=spot.citation, fate=NoteFate.KEPT)


def _target(spot: Spot, row: ArticleDiff, comparison: Comparison) -> tuple[Spot | None, NoteFate]:
    """The place in the new draft that a place of the old one led to, and what became of it."""
    if not row.new:
        return None, NoteFate.DROPPED
    start = _offset(row.old, row.link.old.index(spot.article))
    region = Span(start + spot.span.start, start + spot.span.end)
    article = comparison.old.articles[spot.article]
    if len(spot.span) >= len(article.text):
        fate = NoteFate.KEPT if row.kind is Kind.UNCHANGED else NoteFate.REWORDED
        return _article_at(row, _mapped(row, region), comparison.new), fate
    change = next((each for each in row.clauses if _is_in(each.old_span, region.start)), None)
    if change is not None:
        return _by_clause(change, row, region, comparison.new)
    share = _kept(row, region) / max(1, len(region))
    at = _mapped(row, region)
    if share < LEAST_KEPT:
        return _article_at(row, at, comparison.new), NoteFate.DROPPED
    fate = NoteFate.KEPT if share >= 1 else NoteFate.REWORDED
    return _clause_at(row, at, comparison.new), fate


def _by_clause(
    change: ClauseDiff, row: ArticleDiff, region: Span, new: Draft
) -> tuple[Spot, NoteFate]:
    """What became of a clause that has a row of its own."""
    if change.new_span is None:
        return _article_at(row, _mapped(row, region), new), NoteFate.DROPPED
    same = change.kind in {ClauseKind.MOVED, ClauseKind.RENUMBERED}
    fate = NoteFate.KEPT if same else NoteFate.REWORDED
    return _clause_at(row, change.new_span.start, new), fate


def _is_in(span: Span | None, at: int) -> bool:
    return span is not None and span.start <= at < max(span.end, span.start + 1)


def _offset(articles: Sequence[Provision], number: int) -> int:
    """Where an article's text begins in the joined texts of a row."""
    return sum(len(article.text) + 1 for article in articles[:number])


def _kept(row: ArticleDiff, region: Span) -> int:
    """How many characters of a range of the old text stand in the new one."""
    return sum(
        max(0, min(op.old.end, region.end) - max(op.old.start, region.start))
        for op in row.ops
        if op.is_quiet
    )


def _mapped(row: ArticleDiff, region: Span) -> int:
    """Where the first character of a range that is left stands in the new text."""
    at = 0
    for op in row.ops:
        inside = op.old.start < region.end and op.old.end > region.start
        if op.is_quiet and inside:
            ahead = max(0, region.start - op.old.start)
            return min(op.new.start + ahead, max(op.new.start, op.new.end - 1))
        if op.old.end <= region.start:
            at = op.new.end
    return at


def _article_at(row: ArticleDiff, at: int, new: Draft) -> Spot:
    """The article of the new text that a character stands in."""
    number = _number_at(row, at)
    return _whole(row.link.new[number], row.new[number], new)


def _clause_at(row: ArticleDiff, at: int, new: Draft) -> Spot:
    """The innermost clause of the new text that a character stands in; else the article."""
    number = _number_at(row, at)
    own = at - _offset(row.new, number)
    article, place = row.new[number], row.link.new[number]
    around = [clause for clause in article.clauses if _is_in(clause.span, own)]
    if not around:
        return _whole(place, article, new)
    clause = max(around, key=lambda each: each.depth)
    return Spot(place, f"{name_of(place, new)}{clause.citation}", clause.span)


def _number_at(row: ArticleDiff, at: int) -> int:
    starts = [_offset(row.new, number) for number in range(len(row.new))]
    return max(number for number, start in enumerate(starts) if start <= max(at, 0))


def _whole(place: int, article: Provision, draft: Draft) -> Spot:
    return Spot(place, name_of(place, draft), Span(0, len(article.text)))


def _cited(at: str, draft: Draft) -> Iterator[Spot]:
    """The places that a citation may mean, those of the law itself before its schedules'."""
    wanted = _folded(at)
    if not wanted:
        return
    of_law = {id(article) for article in draft.law_articles}
    places = [
        (place, article) for place, article in enumerate(draft.articles) if id(article) in of_law
    ]
    places += [
        (place, article)
        for place, article in enumerate(draft.articles)
        if id(article) not in of_law
    ]
    for place, article in places:
        names = {_folded(each) for each in (article.num, article.label, article.eid)} - {""}
        for name in sorted(names, key=len, reverse=True):
            if wanted == name:
                yield _whole(place, article, draft)
            elif wanted.startswith(name):
                yield from _of_clause(wanted[len(name) :], place, article, at)


def _of_clause(rest: str, place: int, article: Provision, at: str) -> Iterator[Spot]:
    for clause in article.clauses:
        if clause.citation and _folded(clause.citation) == rest:
            yield Spot(place, at, clause.span)


def _folded(name: str) -> str:
    """A citation without spaces and case, every script's digits as plain ones."""
    signs = unicodedata.normalize("NFKC", name).casefold().rstrip(".: ")
    return "".join(str(unicodedata.digit(sign, sign)) for sign in signs if not sign.isspace())


def _with_quote(quote: str, draft: Draft, spot: Spot) -> Spot:
    return _quote_in(quote, draft, spot) or spot


def _quote_in(quote: str, draft: Draft, spot: Spot) -> Spot | None:
    """The place of a quote in another place; marks, case and spaces do not count."""
    wanted = [token.key for token in tokens_of(quote)]
    if not wanted:
        return None
    tokens = tokens_of(spot.span.of(draft.articles[spot.article].text))
    keys = [token.key for token in tokens]
    for at in range(len(keys) - len(wanted) + 1):
        if keys[at : at + len(wanted)] == wanted:
            first, last = tokens[at], tokens[at + len(wanted) - 1]
            own = Span(spot.span.start + first.span.start, spot.span.start + last.span.end)
            return Spot(spot.article, spot.citation, own)
    return None
