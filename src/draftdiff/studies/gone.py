"""What was dropped, looked for in later drafts.

    2014   28  contents and websites
    2015   –
    2020   44  morals and culture          a return: most of its words
           45  false statements            an echo: a fifth of them

A clause that was dropped in 2015 and is back in 2020 is found in no pair of neighbours. So each
new draft is also aligned with the articles that had ended before it, its own links pinned: only
what stayed alone can take them up again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from draftdiff.aligning import align
from draftdiff.diffing import diff
from draftdiff.model import (
    ArticleDiff,
    Draft,
    Kind,
    Link,
    Options,
    Overrides,
    Provision,
    Side,
)
from draftdiff.model.history import Echo, Place, Step
from draftdiff.tracing.novelty import Novelty, Pairs, pairs_of


class _Wording(NamedTuple):
    """A wording that an ended article had; `place` is where the article stood last."""

    place: Place
    article: Provision
    pairs: Pairs


class Gone:
    """The articles that were dropped and are not back: each wording that they ever had.

    A clause that was softened before it was dropped may come back as it was first.
    """

    def __init__(self, drafts: Sequence[Draft], options: Options) -> None:
        """Nothing is gone yet."""
        self._articles = [draft.articles for draft in drafts]
        self._options = options
        self._came_from: dict[Place, tuple[Place, ...]] = {}
        self._wordings: dict[Place, tuple[_Wording, ...]] = {}

    def keep(self, steps: Iterable[Step]) -> None:
        """Take note of what became of the articles of one draft in the next."""
        for step in steps:
            for after in step.after:
                self._came_from[after] = step.before
            if step.change.kind is Kind.DROPPED:
                for place in step.before:
                    self._wordings[place] = tuple(self._wordings_of(place))

    def _wordings_of(self, place: Place) -> Iterator[_Wording]:
        """The article as it was, latest first, as long as it was one; each wording once."""
        seen: set[str] = set()
        known: tuple[Place, ...] = (place,)
        while len(known) == 1:
            article = self._articles[known[0].draft][known[0].article]
            if article.text not in seen:
                seen.add(article.text)
                yield _Wording(place, article, pairs_of(article.text))
            known = self._came_from.get(known[0], ())

    def found_again(self, rows: Sequence[ArticleDiff], until: int) -> tuple[list[Step], list[Echo]]:
        """What is back in the draft `until`, and where wording of what is gone stands in it.

        Args:
            rows: what became of the articles of the draft before it.
            until: the index of the draft.
        """
        back: list[Step] = []
        heard = [
            echo
            for row in rows
            if row.kind is Kind.DROPPED
            for echo in _echoes(Place(until - 1, row.link.old[0]), row.link, until)
        ]
        alone = {j for row in rows if row.kind is Kind.ADDED for j in row.link.new}
        for places, link in self._links(rows, until):
            heard += _echoes(places[0], link, until)
            # Neighbours say nothing here: the words alone must do.
            enough = link.score >= self._options.accept
            if link.new and alone.issuperset(link.new) and enough:
                back += self._returns(places, link, until)
        self._came_from |= {after: step.before for step in back for after in step.after}
        returned = {place: step.after for step in back for place in step.before}
        for place in returned:
            self._wordings.pop(place, None)
        loud = [echo for echo in heard if echo.new not in returned.get(echo.old, ())]
        return back, _each_once(loud)

    def _links(
        self, rows: Sequence[ArticleDiff], until: int
    ) -> Iterator[tuple[tuple[Place, ...], Link]]:
        """Links of what is gone into the draft, the links of its own rows being pinned."""
        new = Novelty(rows)
        known = (wording for each in self._wordings.values() for wording in each)
        near = [wording for wording in known if new.may_have(wording.pairs)]
        if not near:
            return
        before, now = self._articles[until - 1], self._articles[until]
        old = [*before, *(wording.article for wording in near)]
        # Equal texts find one another, and what is linked so takes no part in the rest.
        changed = [row for row in rows if row.old and row.kind is not Kind.UNCHANGED]
        pins = tuple((i, j) for row in changed for i in row.link.old for j in row.link.new)
        for link in align(old, now, self._options, Overrides(pins=pins)).links:
            gone = [i - len(before) for i in link.old if i >= len(before)]
            if gone and len(gone) == len(link.old):
                yield tuple(dict.fromkeys(near[i].place for i in gone)), link

    def _returns(self, places: Sequence[Place], link: Link, until: int) -> Iterator[Step]:
        """The steps of one link; articles that ended in several drafts come back in as many."""
        for since in sorted({place.draft for place in places}):
            own = tuple(sorted(place.article for place in places if place.draft == since))
            change = diff(
                # What has been away for a draft has no neighbours to have moved among.
                replace(link, old=own, runner_up=None, shares=(), moved=False),
                self._articles[since],
                self._articles[until],
            )
            yield Step(since=since, until=until, change=change)


def _echoes(old: Place, link: Link, until: int) -> Iterator[Echo]:
    for share in link.shares:
        if share.side is Side.NEW:
            yield Echo(old=old, new=Place(until, share.index), share=share.share)


def _each_once(echoes: Iterable[Echo]) -> list[Echo]:
    """The loudest of those that are of one article in one other, in their first order."""
    best: dict[tuple[Place, Place], Echo] = {}
    for echo in echoes:
        key = (echo.old, echo.new)
        if key not in best or echo.share > best[key].share:
            best[key] = echo
    return list(best.values())
