"""Beyond one pair of drafts: a law through all its drafts.

Sources ─parse─▶ Drafts ─align, diff, pair by pair─▶ Steps ─trace─▶ History
                   └── what was dropped, aligned with what is new later ──▶ returns, echoes

A clause that was dropped in 2015 and is back in 2020 is found in no pair of neighbours. So each
new draft is also aligned with the articles that had ended before it, its own links pinned: only
what stayed alone can take them up again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

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
    Source,
)
from draftdiff.model.history import Echo, History, Place, Step
from draftdiff.parsing import parse
from draftdiff.pipeline import changes_between
from draftdiff.tracing.lineages import ended, trace


def follow(sources: Sequence[Source], options: Options | None = None) -> History:
    """Follow every article through all drafts.

    Args:
        sources: the drafts in order, the earliest first.
        options: the thresholds, and what is known of unit and language.
    """
    options = options or Options()
    drafts = [parse(each, unit=options.unit, language=options.language) for each in sources]
    return follow_drafts(drafts, options)


def follow_drafts(drafts: Sequence[Draft], options: Options) -> History:
    """The same for drafts that are parsed."""
    steps: list[Step] = []
    echoes: list[Echo] = []
    for until in range(1, len(drafts)):
        rows = changes_between(drafts[until - 1], drafts[until], options)
        gone = _Gone(drafts, steps, until)
        back, heard = gone.found_again(rows, options)
        taken = {place for step in back for place in step.after}
        steps += [
            Step(since=until - 1, until=until, change=row)
            for row in rows
            if taken.isdisjoint(Place(until, j) for j in row.link.new)
        ]
        steps += back
        echoes += heard
    return trace(drafts, steps, echoes)


class _Gone:
    """The articles that ended before the draft `until`, looked for in it."""

    def __init__(self, drafts: Sequence[Draft], steps: Sequence[Step], until: int) -> None:
        """Gather what is gone: each wording that an ended article ever had, the last one first."""
        self._drafts = drafts
        self._until = until
        self._wordings = [
            (place, self._article(version))
            for place in ended(steps)
            for version in self._versions(place, steps)
        ]

    def _versions(self, place: Place, steps: Sequence[Step]) -> Iterator[Place]:
        """The article and what it was before, as long as it was one; each wording once."""
        came_from = {after: step.before for step in steps for after in step.after}
        seen: set[str] = set()
        known: tuple[Place, ...] = (place,)
        while len(known) == 1:
            text = self._article(known[0]).text
            if text not in seen:
                seen.add(text)
                yield known[0]
            known = came_from.get(known[0], ())

    def _article(self, place: Place) -> Provision:
        return self._drafts[place.draft].articles[place.article]

    def found_again(
        self, rows: Sequence[ArticleDiff], options: Options
    ) -> tuple[list[Step], list[Echo]]:
        """What is back, and where wording of what is gone stands.

        Args:
            rows: what became of the articles of the draft before `until`.
            options: the thresholds.
        """
        back: list[Step] = []
        heard = [echo for row in rows if row.kind is Kind.DROPPED for echo in self._dropped(row)]
        for places, link in self._links(rows, options) if self._wordings else ():
            heard += self._echoes(places[0], link)
            # Neighbours say nothing here: the words alone must do.
            if link.new and link.score >= options.accept:
                back += self._returns(places, link)
        returned = {place: step.after for step in back for place in step.before}
        loud = [echo for echo in heard if echo.new not in returned.get(echo.old, ())]
        return back, _each_once(loud)

    def _links(
        self, rows: Sequence[ArticleDiff], options: Options
    ) -> Iterator[tuple[tuple[Place, ...], Link]]:
        """Links of what is gone into the draft, the links of its own rows being pinned."""
        before, now = (self._drafts[self._until - back].articles for back in (1, 0))
        old = [*before, *(article for _, article in self._wordings)]
        pins = tuple((i, j) for row in rows for i in row.link.old for j in row.link.new)
        for link in align(old, now, options, Overrides(pins=pins)).links:
            gone = [i - len(before) for i in link.old if i >= len(before)]
            if gone and len(gone) == len(link.old):
                yield tuple(dict.fromkeys(self._wordings[i][0] for i in gone)), link

    def _returns(self, places: Sequence[Place], link: Link) -> Iterator[Step]:
        """The steps of one link; articles that ended in several drafts come back in as many."""
        for since in sorted({place.draft for place in places}):
            own = tuple(sorted(place.article for place in places if place.draft == since))
            change = diff(
                replace(link, old=own, runner_up=None, shares=()),
                self._drafts[since].articles,
                self._drafts[self._until].articles,
            )
            yield Step(since=since, until=self._until, change=change)

    def _dropped(self, row: ArticleDiff) -> Iterator[Echo]:
        yield from self._echoes(Place(self._until - 1, row.link.old[0]), row.link)

    def _echoes(self, old: Place, link: Link) -> Iterator[Echo]:
        for share in link.shares:
            if share.side is Side.NEW:
                yield Echo(old=old, new=Place(self._until, share.index), share=share.share)


def _each_once(echoes: Iterable[Echo]) -> list[Echo]:
    """The loudest of those that are of one article in one other, in their first order."""
    best: dict[tuple[Place, Place], Echo] = {}
    for echo in echoes:
        key = (echo.old, echo.new)
        if key not in best or echo.share > best[key].share:
            best[key] = echo
    return list(best.values())
