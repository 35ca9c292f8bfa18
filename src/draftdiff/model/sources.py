"""What a draft took from other laws, and what it left there.

Article 28 of the draft ◀── 62% of its words ── section 11 of the press law
                                                (1) came along
                                                (2) the defence of truth: left out
"""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.model.diff import ArticleDiff
from draftdiff.model.draft import Draft, Provision
from draftdiff.model.source import Diagnostic
from draftdiff.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A law that may have been drawn upon, and how many provisions it has."""

    name: str
    sha256: str
    language: str
    provisions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowing:
    """A provision that an article took wording from.

    `law` counts the laws. `taken` is the share of the article's words that stand in the provision
    in runs, `kept` that of the provision's words that came along; both from 0 to 1. `change` has
    the words that differ, the provision as the old side.
    """

    law: int
    provision: Provision
    taken: float
    kept: float
    change: ArticleDiff


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSources:
    """An article of the draft with what it took from, the best first; empty for its own words."""

    article: int
    borrowings: tuple[Borrowing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftClause:
    """A clause of a provision that was used, which did not come along.

    `came` is the share of its words that stand in the draft; `signs` name what its words look
    like ("exception", "safeguard"), where the language has a list of such words.
    """

    citation: str
    span: Span
    came: float
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A provision of a law that was drawn upon, with what of it did not come along.

    Where `clauses` is empty the whole of it was left out.
    """

    provision: Provision
    came: float
    clauses: tuple[LeftClause, ...] = ()
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A law that was drawn upon: by how many articles, and what of it was left out."""

    law: int
    articles: int
    used: int
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where a draft's articles come from.

    `articles` holds every article of the draft, in order; `drawn` the laws that were drawn upon,
    the most used first.
    """

    draft: Draft
    laws: tuple[Law, ...]
    articles: tuple[ArticleSources, ...]
    drawn: tuple[Drawn, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def partial(self) -> bool:
        """Whether text could not be read or compared (exit status 3)."""
        found = (*self.draft.source.diagnostics, *self.draft.diagnostics, *self.diagnostics)
        return any(diagnostic.partial for diagnostic in found)
