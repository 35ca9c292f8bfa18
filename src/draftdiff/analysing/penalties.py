"""All sanctions of both drafts, article by article, whether they changed or not.

    old 28  shall be imprisoned for one to three years and fined 500 dollars
    new 45  shall be imprisoned for one to five years
    imprisonment  one to three years → one to five years   raised
    a fine        500 dollars        →                     dropped

Only lines with a word that can begin a sanction are read: most of a law has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from draftdiff.analysing.lexicon import Lexicon
from draftdiff.analysing.passage import Fact, Passage
from draftdiff.analysing.quantities import Bound, Quantity
from draftdiff.analysing.roles import Role, role_of, sanctions
from draftdiff.analysing.rules.comparing import changes, growth
from draftdiff.analysing.rules.penalty import NAMES
from draftdiff.analysing.tokens import forms_of
from draftdiff.model import ArticleDiff, Penalty, PenaltyFate

SANCTIONS_BY_THEMSELVES = frozenset(["death", "corporal", "confiscation"])
"""Kinds that are sanctions in any sentence; a dissolution, an arrest or a fine may be none."""
WORDS_BEFORE_TERM = 6
"""Words between a sanction and its term that are quoted with both."""


class _Said(NamedTuple):
    """A sanction as a draft says it, and the quantities of its term or sum."""

    kind: str
    words: str
    terms: tuple[Quantity, ...]


def penalties(rows: Sequence[ArticleDiff], lexicon: Lexicon) -> tuple[Penalty, ...]:
    """Each kind of sanction of each row that has one, in the order of the rows.

    Args:
        rows: the changes of a comparison; unchanged articles are read too.
        lexicon: that of the language of both drafts.
    """
    reader = _Reader(lexicon)
    return tuple(
        penalty for number, row in enumerate(rows) for penalty in _of_row(number, row, reader)
    )


def _of_row(number: int, row: ArticleDiff, reader: _Reader) -> Iterator[Penalty]:
    olds = list(reader.said(row.old_text))
    news = olds if row.old_text == row.new_text else list(reader.said(row.new_text))
    for kind in dict.fromkeys(said.kind for said in (*olds, *news)):
        old = [said for said in olds if said.kind == kind]
        new = [said for said in news if said.kind == kind]
        yield Penalty(
            row=number,
            kind=NAMES[kind],
            fate=_fate(old, new),
            old=tuple(said.words for said in old),
            new=tuple(said.words for said in new),
        )


class _Reader:
    """Reads each line once: most clauses stand in both drafts, and formulas in many articles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sanctions = lexicon.phrases.only("sanction")
        self._read: dict[str, tuple[_Said, ...]] = {}

    def said(self, text: str) -> Iterator[_Said]:
        """The sanctions of a text, in order; each wording once."""
        seen: set[tuple[str, str]] = set()
        for line in text.split("\n"):
            for said in self._of(line):
                if said[:2] not in seen:
                    seen.add(said[:2])
                    yield said

    def _of(self, line: str) -> tuple[_Said, ...]:
        found = self._read.get(line)
        if found is None:
            found = self._read[line] = tuple(self._of_new(line))
        return found

    def _of_new(self, line: str) -> Iterator[_Said]:
        """The sanctions of a line that was not read before; most lines have no phrase of one."""
        if not self._sanctions.may_find(frozenset(forms_of(line))):
            return
        passage = Passage(line, 0, self._lexicon)
        if any(True for _ in self._sanctions.find(passage.words)):
            yield from _of_line(passage)


def _of_line(passage: Passage) -> Iterator[_Said]:
    terms: dict[Fact, list[Quantity]] = {}
    found = sanctions(passage)
    for quantity in passage.quantities:
        use = role_of(quantity, passage)
        if use.role is Role.SANCTION:
            own = [fact for fact in found if fact.group == use.kind]
            nearest = min(own, key=lambda fact: _away(fact, quantity), default=None)
            if nearest:
                terms.setdefault(nearest, []).append(quantity)
    for fact in found:
        own_terms = tuple(terms.get(fact, ()))
        if own_terms or _is_sanction(fact, passage):
            yield _Said(fact.group, _words(fact, own_terms, passage), own_terms)


def _away(fact: Fact, quantity: Quantity) -> int:
    return max(quantity.start - fact.end, fact.start - quantity.end)


def _is_sanction(fact: Fact, passage: Passage) -> bool:
    """Whether other words of the sentence say so: "custody of the child" is no sanction."""
    if fact.group in SANCTIONS_BY_THEMSELVES:
        return True
    sentence = passage.words[fact.start].sentence
    return any(
        passage.words[mark.start].sentence == sentence
        and not (mark.start < fact.end and fact.start < mark.end)
        for mark in passage.facts("offence")
    )


def _words(fact: Fact, terms: Sequence[Quantity], passage: Passage) -> str:
    """The draft's words from the sanction to its last term, or the other way round."""
    near = [
        term
        for term in terms
        if _away(fact, term) <= WORDS_BEFORE_TERM or term.bound is not Bound.EXACT
    ]
    start = min([fact.start, *(term.start for term in near)])
    end = max([fact.end, *(term.end for term in near)])
    return passage.said(start, end)


def _fate(old: Sequence[_Said], new: Sequence[_Said]) -> PenaltyFate:
    if not old:
        return PenaltyFate.ADDED
    if not new:
        return PenaltyFate.DROPPED
    olds = [term for said in old for term in said.terms]
    news = [term for said in new for term in said.terms]
    found = list(changes(olds, news))
    if not found:
        return PenaltyFate.UNCHANGED
    grown = {growth(change) for change in found}
    if grown == {1}:
        return PenaltyFate.RAISED
    return PenaltyFate.LOWERED if grown == {-1} else PenaltyFate.CHANGED
