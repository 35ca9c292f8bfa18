"""The evidence for one article, its partners first, then what came nearest.

    old 28   new 45   linked       content 0.41   order 0.38 …   alike 0.44
             new 40   not chosen   content 0.12 …                alike 0.15

The alignment is made again and looked into, so that what is told is what decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftdiff.aligning.align import Run, run_alignment
from draftdiff.aligning.similarity import views
from draftdiff.model import Evidence, Explanation, Options, Overrides, Provision, Side

MOST_OTHERS = 3
"""Articles not chosen whose evidence is told."""


def explain_links(
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    places: Iterable[tuple[Side, int]],
    options: Options,
    overrides: Overrides,
) -> tuple[Explanation, ...]:
    """Explain the links of some articles.

    Args:
        articles: the articles of both drafts.
        places: which of them to explain.
        options: the thresholds.
        overrides: the links that people pin or forbid.
    """
    run = run_alignment(articles, options, overrides)
    return tuple(_explanation(run, side, place) for side, place in places)


def _explanation(run: Run, side: Side, place: int) -> Explanation:
    own = 0 if side is Side.OLD else 1
    link = next(link for link in run.links if place in (link.old, link.new)[own])
    partners = (link.new, link.old)[own]
    evidence: list[Evidence] = []
    if run.open_articles.is_open(own, place):
        open_ones = [i for i in partners if run.open_articles.is_open(1 - own, i)]
        found = [_evidence(run, own, place, other, linked=True) for other in open_ones]
        near = [i for i in run.open_articles.near(own, place) if i not in partners]
        others = [_evidence(run, own, place, other, linked=False) for other in near]
        evidence = [*found, *sorted(others, key=lambda each: (-each.alike, each.place))]
        evidence = evidence[: len(found) + MOST_OTHERS]
    return Explanation(side=side, place=place, link=link, evidence=tuple(evidence))


def _evidence(run: Run, own: int, place: int, other: int, *, linked: bool) -> Evidence:
    pair = (place, other) if own == 0 else (other, place)
    old, new = (run.open_articles.weighed(side, index) for side, index in enumerate(pair))
    seen = views(old, new, run.open_articles.rarity)
    bonus = run.bonuses.get(pair)
    return Evidence(
        place=other,
        linked=linked,
        content=seen.content,
        order=seen.order,
        old_in_new=_share(seen.shared, old.mass),
        new_in_old=_share(seen.shared, new.mass),
        heading=seen.heading,
        alike=min(1.0, seen.score),
        neighbours=bonus.neighbours if bonus else None,
        gap=bonus.gap if bonus else None,
        number=bonus.number if bonus else None,
    )


def _share(shared: float, mass: float) -> float:
    return min(1.0, shared / mass) if mass else 0.0
