"""What text recognition reads wrongly: no change of a law, where a side comes from a scan.

    old (recognised)   The 0wner shall keep tbe rnain gate c1ear for 30 days.
    new                The owner shall keep the main gate clear for 80 days.

"0wner", "rnain" and "c1ear" are noise: letters that look alike, in a word that is otherwise the
same. "tbe" is shown, since "tbe" and "the" are read apart as easily as "hot" and "not". So are
"30" and "80", always, whatever the letters around them; but figures from recognition prove nothing,
and a diagnostic says which to look up on the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from draftdiff.model import (
    ArticleDiff,
    ClauseDiff,
    ClauseKind,
    Diagnostic,
    Draft,
    Kind,
    Op,
    OpKind,
    Provision,
    Severity,
    Span,
    Trait,
)
from draftdiff.model.message import Message

CODE = "recognised-figures"
FEWEST_LETTERS = 4
"""Letters of the shortest word that is known with an accent lost or a letter misread: "ou" is
another word than "où"."""
MOST_NAMED = 5
"""Figures that one diagnostic names."""
_JOINED = (("rn", "m"), ("cl", "d"))
_ALIKE = str.maketrans(
    {**dict.fromkeys("I1|!", "l"), **dict.fromkeys("0O", "o"), **dict.fromkeys("5S", "s")}
)
_ACCENTS = re.compile("([A-Za-z])[\u0300-\u036f]+")
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")


class Recognised:
    """Which lines of two drafts come from text recognition.

    Args:
        old: the old draft.
        new: the new draft.
    """

    def __init__(self, old: Draft, new: Draft) -> None:
        self._old, self._new = _lines_of(old), _lines_of(new)

    def __bool__(self) -> bool:
        return bool(self._old or self._new)

    def touches(self, row: ArticleDiff) -> bool:
        """Whether any text of a row was recognised."""
        return _any_in(row.old, self._old) or _any_in(row.new, self._new)


def _lines_of(draft: Draft) -> frozenset[int]:
    return frozenset(line.number for line in draft.source.lines if line.recognised)


def _any_in(articles: Sequence[Provision], lines: frozenset[int]) -> bool:
    return any(not lines.isdisjoint(range(*article.lines)) for article in articles)


def without_misreadings(rows: Sequence[ArticleDiff], recognised: Recognised) -> list[ArticleDiff]:
    """The rows, with letters that recognition takes for one another as noise."""
    if not recognised:
        return list(rows)
    return [_without(row) if recognised.touches(row) else row for row in rows]


def recognised_figures(
    rows: Sequence[ArticleDiff], recognised: Recognised
) -> tuple[Diagnostic, ...]:
    """Which figures changed in rows that were recognised, and must be looked up on the page."""
    if not recognised:
        return ()
    return tuple(
        _diagnostic(row, figures)
        for row in rows
        if recognised.touches(row) and (figures := _changed_figures(row))
    )


def _without(row: ArticleDiff) -> ArticleDiff:
    ops = tuple(
        op._replace(noise=True) if _is_misread(op, row.old_text, row.new_text) else op
        for op in row.ops
    )
    if ops == row.ops:
        return row
    loud = [op for op in ops if not op.is_quiet]
    clauses = tuple(clause for clause in row.clauses if _is_told(clause, loud))
    if row.kind is not Kind.REWORDED or loud:
        return replace(row, ops=ops, clauses=clauses)
    traits = (*row.traits, *_traits_of(ops))
    return replace(row, ops=ops, clauses=clauses, kind=Kind.UNCHANGED, traits=traits)


def _traits_of(ops: Sequence[Op]) -> tuple[Trait, ...]:
    if any(op.renumbered for op in ops):
        return (Trait.CLAUSES_RENUMBERED,)
    return (Trait.REFERENCES_ONLY,) if any(op.followed for op in ops) else ()


def _is_told(clause: ClauseDiff, loud: Sequence[Op]) -> bool:
    """Whether a clause has a row still: one in its place has none where nothing is loud."""
    if clause.kind is not ClauseKind.REWORDED or not clause.old_span or not clause.new_span:
        return True
    old, new = clause.old_span, clause.new_span
    return any(_meet(op.old, old) or _meet(op.new, new) for op in loud)


def _meet(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


def _is_misread(op: Op, old: str, new: str) -> bool:
    if op.kind is not OpKind.REPLACE or op.is_quiet:
        return False
    olds, news = op.old.of(old).split(), op.new.of(new).split()
    return len(olds) == len(news) and all(map(_look_alike, olds, news))


def _look_alike(old: str, new: str) -> bool:
    """Whether two words are one, read in two ways; figures are none of a word with few letters."""
    if old == new:
        return True
    if old.casefold() == new.casefold():
        return False
    letters = [sum(map(str.isalpha, word)) for word in (old, new)]
    figures = [sum(map(str.isdigit, word)) for word in (old, new)]
    if min(letters) < FEWEST_LETTERS - 1 or max(letters) < FEWEST_LETTERS:
        return False
    if max(figures) > 1 or all(figures):
        return False
    return _shape(old) == _shape(new)


def _shape(word: str) -> str:
    """The word with letters of one shape made one, and accents of Latin letters left out."""
    shape = _ACCENTS.sub("\\1", unicodedata.normalize("NFD", word)).translate(_ALIKE)
    for two, one in _JOINED:
        shape = shape.replace(two, one)
    return shape


def _changed_figures(row: ArticleDiff) -> list[str]:
    """The figures that the row's changes exchange ("30 → 80"), once each."""
    found: dict[str, None] = {}
    for op in row.ops:
        if op.is_quiet or op.kind is not OpKind.REPLACE:
            continue
        old = " ".join(_FIGURES.findall(op.old.of(row.old_text)))
        new = " ".join(_FIGURES.findall(op.new.of(row.new_text)))
        if old != new:
            found[f"{old or '–'} → {new or '–'}"] = None
    return list(found)


def _diagnostic(row: ArticleDiff, figures: Sequence[str]) -> Diagnostic:
    article = (row.new or row.old)[0]
    named = ", ".join(figures[:MOST_NAMED])
    if len(figures) > MOST_NAMED:
        named = Message("{figures}, and others", figures=named)
    return Diagnostic(
        code=CODE,
        severity=Severity.WARNING,
        message=Message(
            "{article}: figures changed ({figures}) in text that was recognised from pictures; "
            "look them up on the page",
            article=article.label or article.num,
            figures=named,
        ),
        page=article.page,
    )
