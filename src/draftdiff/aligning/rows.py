"""From a matching to links in the order of the report, with runners-up, moves and confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from draftdiff.aligning.matching import Matching
from draftdiff.aligning.order import longest_rising
from draftdiff.model import Confidence, Link, MatchedBy, RunnerUp, Side

SURE, CLEAR = 0.55, 0.12
"""Score, and lead over the runner-up, from which a link needs no check; see docs/accuracy.md."""
NEAR = 0.25
"""Score of a runner-up from which an article without a partner needs a check."""

RunnersUp = Mapping[tuple[Side, int], RunnerUp]


def links(
    matching: Matching, pairs: Mapping[tuple[int, int], float], old_count: int, new_count: int
) -> tuple[Link, ...]:
    """All links in the new draft's order, dropped articles where they stood."""
    runners = _runners_up(matching, pairs)
    moved = _moved(matching)
    rows: dict[int, Link] = {}
    for j in range(new_count):
        olds = tuple(sorted(matching.olds.get(j, ())))
        news = tuple(sorted(matching.news[olds[0]])) if olds else (j,)
        if j == news[0]:
            rows[j] = _link(matching, olds, news, runners, moved)
    dropped = [i for i in range(old_count) if not matching.news.get(i)]
    return _woven(rows, dropped, runners)


def _link(
    matching: Matching,
    olds: tuple[int, ...],
    news: tuple[int, ...],
    runners: RunnersUp,
    moved: frozenset[int],
) -> Link:
    if not olds:
        return _lone((), news, runners.get((Side.NEW, news[0])))
    first = next((i for i in olds if i in matching.by), olds[0])
    if len(olds) == len(news) == 1:
        by, score = matching.by[first], matching.score[first]
        rivals = [
            runners[own] for own in ((Side.OLD, first), (Side.NEW, news[0])) if own in runners
        ]
        runner = max(rivals, key=lambda rival: rival.score, default=None)
    elif matching.by.get(first) is MatchedBy.PIN:
        by, score, runner = MatchedBy.PIN, min(matching.score[i] for i in olds), None
    else:
        by, runner = MatchedBy.CONTAINMENT, None
        parts = [(Side.OLD, i) for i in olds] + [(Side.NEW, j) for j in news]
        worths = [matching.worth[part] for part in parts if part in matching.worth]
        score = min([matching.score.get(first, 1.0), *worths])
    return Link(
        old=olds,
        new=news,
        matched_by=by,
        score=score,
        confidence=_confidence(by, score, runner),
        runner_up=runner,
        moved=not moved.isdisjoint(olds),
    )


def _lone(old: tuple[int, ...], new: tuple[int, ...], runner: RunnerUp | None) -> Link:
    """An article without a partner; it is sure where nothing came near."""
    near = runner is not None and runner.score > NEAR
    return Link(
        old=old,
        new=new,
        matched_by=MatchedBy.NOTHING,
        score=0.0,
        confidence=Confidence.CHECK if near else Confidence.HIGH,
        runner_up=runner,
    )


def _confidence(by: MatchedBy, score: float, runner: RunnerUp | None) -> Confidence:
    if by in {MatchedBy.TEXT, MatchedBy.WORDS, MatchedBy.PIN}:
        return Confidence.HIGH
    lead = score - (runner.score if runner else 0.0)
    return Confidence.HIGH if score >= SURE and lead >= CLEAR else Confidence.CHECK


def _runners_up(matching: Matching, pairs: Mapping[tuple[int, int], float]) -> RunnersUp:
    """For every article the best-scored pair that was not chosen; ties by order."""
    best: dict[tuple[Side, int], RunnerUp] = {}
    for (i, j), score in pairs.items():
        if j in matching.news.get(i, ()):
            continue
        for own, other in (((Side.OLD, i), (Side.NEW, j)), ((Side.NEW, j), (Side.OLD, i))):
            known = best.get(own)
            if known is None or score > known.score:
                best[own] = RunnerUp(side=other[0], index=other[1], score=score)
    return best


def _moved(matching: Matching) -> frozenset[int]:
    """The old articles whose order among their matched neighbours changed."""
    order = sorted(matching.new_of.items(), key=lambda item: item[1])
    staying = longest_rising([i for i, _ in order])
    return frozenset(i for position, (i, _) in enumerate(order) if position not in staying)


def _woven(
    rows: Mapping[int, Link], dropped: Sequence[int], runners: RunnersUp
) -> tuple[Link, ...]:
    """The links with each dropped article after the row of the old article before it."""
    row_of_old = {i: j for j, link in rows.items() for i in link.old if not link.moved}
    after: defaultdict[int, list[Link]] = defaultdict(list)
    place, waiting = -1, set(dropped)
    for i in range(max([*dropped, *row_of_old], default=-1) + 1):
        if i in row_of_old:
            place = row_of_old[i]
        elif i in waiting:
            after[place].append(_lone((i,), (), runners.get((Side.OLD, i))))
    woven = list(after[-1])
    for key in sorted(rows):
        woven += [rows[key], *after[key]]
    return tuple(woven)
