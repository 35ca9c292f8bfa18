"""One law through many drafts.

              2012       2014       2015       2020
    lineage   Art. 5     Art. 28    dropped    Art. 45 (back)
    lineage   Art. 6     Art. 29    Art. 26    Art. 40 + Art. 41 (split)

Every article of every draft stands in exactly one lineage. Articles that were split or merged
share one, since neither half can be told without the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from draftdiff.model.diff import ArticleDiff
from draftdiff.model.draft import Draft, Provision
from draftdiff.model.source import Diagnostic


class Place(NamedTuple):
    """An article: the index of its draft, and its own among that draft's articles."""

    draft: int
    article: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of articles from the draft `since` to the draft `until`.

    `change.link` counts the articles of these two drafts. Drafts lie between the two where the
    articles had been dropped and are back.
    """

    since: int
    until: int
    change: ArticleDiff

    @property
    def is_return(self) -> bool:
        """Whether the articles had been dropped and are back."""
        return self.until - self.since > 1

    @property
    def before(self) -> tuple[Place, ...]:
        """The articles that the step starts from."""
        return tuple(Place(self.since, i) for i in self.change.link.old)

    @property
    def after(self) -> tuple[Place, ...]:
        """The articles that the step leads to."""
        return tuple(Place(self.until, j) for j in self.change.link.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Wording of a dropped article that stands in another article of a later draft.

    `share` is how much of the dropped article's wording stands there, from 0 to 1.
    """

    old: Place
    new: Place
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A lineage in one draft: its articles there, and what led to them or ended them.

    `articles` counts those of the draft. `steps` are those that end in this draft: none in the
    first draft, and none where nothing of the lineage was there before or is now. `echoes` tell
    where wording of what had been dropped stands in this draft.
    """

    articles: tuple[int, ...] = ()
    steps: tuple[Step, ...] = ()
    echoes: tuple[Echo, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """One article, or what was split from or merged into it, in every draft: a cell for each."""

    cells: tuple[Cell, ...]

    @property
    def first(self) -> int:
        """The index of the draft in which it begins."""
        return next(index for index, cell in enumerate(self.cells) if cell.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A law's drafts in order, and what became of each article in all of them.

    `lineages` stand in the order of the last draft; one that ended stands where it stood.
    """

    drafts: tuple[Draft, ...]
    lineages: tuple[Lineage, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, lineage by lineage."""
        return tuple(
            step for lineage in self.lineages for cell in lineage.cells for step in cell.steps
        )

    @property
    def partial(self) -> bool:
        """Whether text could not be read or compared as articles (exit status 3)."""
        found = [*self.diagnostics]
        for draft in self.drafts:
            found += [*draft.source.diagnostics, *draft.diagnostics]
        return any(diagnostic.partial for diagnostic in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One article's life in one draft: what it was there, and how it came or went.

    `articles` are empty where it was not there.
    """

    draft: int
    articles: tuple[Provision, ...]
    steps: tuple[Step, ...]
    echoes: tuple[Echo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Biography:
    """The life of one article: every draft from the first to the last, those without it too."""

    history: History
    subject: Place
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where words stand in an article: the range of its text, and how much of them is there.

    `citation` is how people cite the clause ("28(1)(c)"); `score` runs from 0 to 1, 1 for the
    very words.
    """

    place: Place
    citation: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseTrail:
    """Where a phrase stood in each draft: a tuple of passages for each, in reading order."""

    history: History
    phrase: str
    passages: tuple[tuple[Passage, ...], ...]
