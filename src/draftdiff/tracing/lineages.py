"""Steps between drafts, composed to lineages.

    2014 ─▶ 2015        2015 ─▶ 2020        2014 ─▶ 2020, across the gap
    28 ─▶ –             26 ─▶ 40, 41        28 ─▶ 45
    29 ─▶ 26

    2014   2015   2020
    28     –      45
    29     26     40 + 41

A lineage is whatever steps hold together: articles that were split and those that were merged are
in one, so that every article stands in exactly one line of the matrix.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from draftdiff.model.draft import Draft
from draftdiff.model.history import Cell, Echo, History, Lineage, Place, Step
from draftdiff.model.source import Diagnostic


def trace(
    drafts: Sequence[Draft],
    steps: Iterable[Step],
    echoes: Iterable[Echo] = (),
    diagnostics: Iterable[Diagnostic] = (),
) -> History:
    """The history that the steps make.

    Args:
        drafts: in order, the earliest first.
        steps: what became of every article from each draft to the next, and what came back. An
            article that came back is in no step that says it was added.
        echoes: where wording of dropped articles stands later.
        diagnostics: what must be known about the comparisons.
    """
    counts = [len(draft.articles) for draft in drafts]
    steps, echoes = tuple(steps), tuple(echoes)
    roots = _roots(counts, steps)
    lineages = _lineages(counts, steps, echoes, roots)
    return History(
        drafts=tuple(drafts),
        lineages=tuple(lineages[root] for root in _in_order(counts, roots)),
        diagnostics=tuple(diagnostics),
    )


def _roots(counts: Sequence[int], steps: Iterable[Step]) -> Mapping[Place, Place]:
    """For every article one that stands for its lineage: the earliest, as it happens."""
    parent = {
        place: place
        for draft, count in enumerate(counts)
        for place in (Place(draft, article) for article in range(count))
    }

    def root(place: Place) -> Place:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for step in steps:
        held = sorted(root(place) for place in (*step.before, *step.after))
        for place in held[1:]:
            parent[root(place)] = root(held[0])
    return {place: root(place) for place in parent}


def _lineages(
    counts: Sequence[int],
    steps: Iterable[Step],
    echoes: Iterable[Echo],
    roots: Mapping[Place, Place],
) -> Mapping[Place, Lineage]:
    articles: defaultdict[tuple[Place, int], list[int]] = defaultdict(list)
    arriving: defaultdict[tuple[Place, int], list[Step]] = defaultdict(list)
    echoing: defaultdict[tuple[Place, int], list[Echo]] = defaultdict(list)
    for place, root in roots.items():
        articles[root, place.draft].append(place.article)
    for step in steps:
        arriving[roots[(*step.before, *step.after)[0]], step.until].append(step)
    for echo in echoes:
        echoing[roots[echo.old], echo.new.draft].append(echo)
    return {
        root: Lineage(
            cells=tuple(
                Cell(
                    articles=tuple(articles[root, draft]),
                    steps=tuple(arriving[root, draft]),
                    echoes=tuple(echoing[root, draft]),
                )
                for draft in range(len(counts))
            )
        )
        for root in dict.fromkeys(roots.values())
    }


def _in_order(counts: Sequence[int], roots: Mapping[Place, Place]) -> list[Place]:
    """The lineages in the last draft's order, each ended one after what it followed."""
    order: list[Place] = []
    placed: set[Place] = set()
    for draft in range(len(counts) - 1, -1, -1):
        after: dict[Place | None, list[Place]] = defaultdict(list)
        before: Place | None = None
        for article in range(counts[draft]):
            root = roots[Place(draft, article)]
            if root in placed:
                before = root
            else:
                after[before].append(root)
        new = [*dict.fromkeys(after[None])]
        for known in order:
            new += [known, *dict.fromkeys(after[known])]
        order = list(dict.fromkeys(new))
        placed = set(order)
    return order


def composed(history: History, first: int, last: int) -> frozenset[tuple[int, int]]:
    """Which article of one draft became which of a later one, along all steps between them."""
    forward: defaultdict[Place, set[Place]] = defaultdict(set)
    for step in history.steps:
        for place in step.before:
            forward[place].update(step.after)
    found = set()
    for article in range(len(history.drafts[first].articles)):
        reached = _reached({Place(first, article)}, forward)
        found |= {(article, place.article) for place in reached if place.draft == last}
    return frozenset(found)


def relatives(history: History, subject: Place) -> frozenset[Place]:
    """The article, what it came from and what came of it; not what those shared with others."""
    forward: defaultdict[Place, set[Place]] = defaultdict(set)
    backward: defaultdict[Place, set[Place]] = defaultdict(set)
    for step in history.steps:
        for place in step.before:
            forward[place].update(step.after)
        for place in step.after:
            backward[place].update(step.before)
    return frozenset(_reached({subject}, forward) | _reached({subject}, backward))


def _reached(places: Iterable[Place], along: Mapping[Place, set[Place]]) -> set[Place]:
    reached = set(places)
    waiting = list(reached)
    while waiting:
        new = along.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += sorted(new)
    return reached
