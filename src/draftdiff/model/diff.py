"""What changed inside linked articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from draftdiff.model.alignment import Link
from draftdiff.model.draft import Provision
from draftdiff.model.finding import Finding
from draftdiff.model.notes import PlacedNote
from draftdiff.model.span import Span


class Kind(StrEnum):
    """What became of an article: exactly one of these."""

    UNCHANGED = "unchanged"
    REWORDED = "reworded"
    ADDED = "added"
    DROPPED = "dropped"
    SPLIT = "split"
    MERGED = "merged"


class Trait(StrEnum):
    """What else is true of an article's fate; traits add up and hide nothing."""

    RENUMBERED = "renumbered"
    MOVED = "moved"
    RETITLED = "retitled"
    REFERENCES_ONLY = "references-only"
    CLAUSES_RENUMBERED = "clauses-renumbered"


class OpKind(StrEnum):
    """The edit operations of the report contract."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class ClauseKind(StrEnum):
    """What became of a clause inside linked articles."""

    REWORDED = "reworded"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"


class Op(NamedTuple):
    """One edit: the ranges of the old and the new text that it spans, in characters.

    The ops of a row cover both texts in order; an equal op spans equal characters. `noise` marks
    an edit of white space, quotes, dashes, hyphenation or invisible characters alone: it is
    exact, and no reader needs to see it. `followed` marks a reference whose number is another
    because the article that it points to was renumbered, `renumbered` a clause's own number,
    which a neighbour that came or went has changed: rows of clauses tell it. A named tuple and
    not a dataclass: a comparison has tens of thousands of them.
    """

    kind: OpKind
    old: Span
    new: Span
    noise: bool = False
    followed: bool = False
    renumbered: bool = False

    @property
    def is_quiet(self) -> bool:
        """Whether a reader needs to see no change here: equal, noise, followed or renumbered."""
        return self.kind is OpKind.EQUAL or self.noise or self.followed or self.renumbered


class ClauseDiff(NamedTuple):
    """A changed clause: how it is cited on each side ("28(1)(b)"), and where it stands.

    Kinds exclude each other, the weightiest first: one whose words changed is reworded, and its
    citations tell that it was renumbered or stands elsewhere too. A moved or renumbered one has
    the same words on both sides. The words of one that stands elsewhere go in one op of the row
    and come in another; `ops` tells what became of them in between, over its two spans. One that
    left its article for another's is a clause of both rows, and each has the span of its own side
    alone.
    """

    kind: ClauseKind
    old: str | None
    new: str | None
    old_span: Span | None
    new_span: Span | None
    ops: tuple[Op, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDiff:
    """One row of the report: a link with what changed in it.

    `id` comes from the content, not from the position ("c-4f1d09ab22e1"). `ops` and the clause
    spans refer to `old_text` and `new_text`.
    """

    id: str
    kind: Kind
    link: Link
    old: tuple[Provision, ...]
    new: tuple[Provision, ...]
    traits: tuple[Trait, ...] = ()
    clauses: tuple[ClauseDiff, ...] = ()
    ops: tuple[Op, ...] = field(default=())
    findings: tuple[Finding, ...] = ()
    notes: tuple[PlacedNote, ...] = ()

    @property
    def old_text(self) -> str:
        """The old articles' texts, joined by one newline."""
        return joined_text(self.old)

    @property
    def new_text(self) -> str:
        """The new articles' texts, joined by one newline."""
        return joined_text(self.new)


def joined_text(articles: Sequence[Provision]) -> str:
    """The texts of some articles, joined by one newline; that of one as it is."""
    if len(articles) == 1:
        return articles[0].text
    return "\n".join([article.text for article in articles])
