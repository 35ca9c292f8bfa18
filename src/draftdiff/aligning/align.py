"""Which article became which: exact texts, then candidates, then context, then containment.

    1  equal texts                     links that nothing may take away
    2  rare words in common            candidates, scored by several views
    3  the confident ones              anchors; what lies between them gets a bonus
    4  the rest, best first            one link for each article
    5  who is alone, inside another    splits and merges
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from draftdiff.aligning.candidates import Index
from draftdiff.aligning.containment import Pieces, best_whole
from draftdiff.aligning.context import bonuses
from draftdiff.aligning.evidence import Evidence, gather
from draftdiff.aligning.exact import equal_pairs
from draftdiff.aligning.order import longest_rising
from draftdiff.aligning.similarity import Scorer, scorer
from draftdiff.model import (
    Alignment,
    Confidence,
    Link,
    MatchedBy,
    Options,
    Provision,
    RunnerUp,
    Side,
)


@dataclass(slots=True)
class _Matching:
    """The links found so far, one to one, with what decided them."""

    new_of: dict[int, int] = field(default_factory=dict)
    old_of: dict[int, int] = field(default_factory=dict)
    score: dict[int, float] = field(default_factory=dict)
    by: dict[int, MatchedBy] = field(default_factory=dict)

    def link(self, old: int, new: int, score: float, by: MatchedBy) -> None:
        self.new_of[old] = new
        self.old_of[new] = old
        self.score[old] = score
        self.by[old] = by

    def is_free(self, old: int, new: int) -> bool:
        return old not in self.new_of and new not in self.old_of


def align(
    old: Sequence[Provision], new: Sequence[Provision], options: Options | None = None
) -> Alignment:
    """Link the articles of two drafts.

    Args:
        old: the articles of the old draft in reading order.
        new: those of the new draft.
        options: the thresholds.

    Returns:
        Every article of both sides in exactly one link, in the new draft's order.
    """
    options = options or Options()
    olds, news = [gather(a) for a in old], [gather(a) for a in new]
    matching = _Matching()
    _link_equal_texts(matching, (olds, news), (old, new))
    scores = scorer(olds, news)
    pairs = _score_candidates(matching, olds, news, scores)
    _link_by_similarity(matching, pairs, (old, new), options)
    groups = _Groups(matching)
    _link_contained(groups, (old, new), (olds, news), scores, options)
    return Alignment(links=_links(groups, pairs, len(old), len(new)))


def _link_equal_texts(
    matching: _Matching,
    evidence: tuple[Sequence[Evidence], Sequence[Evidence]],
    articles: tuple[Sequence[Provision], Sequence[Provision]],
) -> None:
    """Equal but for typography first, then equal but for digits, marks and case."""
    for key, by, score in (
        (lambda e: e.key, MatchedBy.TEXT, 1.0),
        (lambda e: e.bare, MatchedBy.WORDS, 0.99),
    ):
        free = (
            [i for i in range(len(evidence[0])) if i not in matching.new_of],
            [j for j in range(len(evidence[1])) if j not in matching.old_of],
        )
        for i, j in equal_pairs(*evidence, free, articles, key):
            matching.link(i, j, score, by)


def _score_candidates(
    matching: _Matching, olds: Sequence[Evidence], news: Sequence[Evidence], scores: Scorer
) -> dict[tuple[int, int], float]:
    free_old = [i for i, e in enumerate(olds) if i not in matching.new_of and not e.tombstone]
    free_new = [j for j, e in enumerate(news) if j not in matching.old_of and not e.tombstone]
    index = Index(news, free_new)
    back = Index(olds, free_old)
    wanted = {(i, j) for i in free_old for j in index.best(olds[i])}
    wanted |= {(i, j) for j in free_new for i in back.best(news[j])}
    return {(i, j): scores.score(i, j) for i, j in sorted(wanted)}


def _link_by_similarity(
    matching: _Matching,
    pairs: dict[tuple[int, int], float],
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    options: Options,
) -> None:
    """Best first: the confident links, then the others with what their neighbours say."""
    _take_best_first(matching, pairs, pairs, options.confident)
    bonus = bonuses(matching.new_of, pairs, articles)
    weighed = {pair: score + bonus.get(pair, 0.0) for pair, score in pairs.items()}
    _take_best_first(matching, weighed, pairs, options.accept)


def _take_best_first(
    matching: _Matching,
    weighed: dict[tuple[int, int], float],
    pairs: dict[tuple[int, int], float],
    least: float,
) -> None:
    ranked = sorted(weighed.items(), key=lambda item: (-item[1], abs(item[0][0] - item[0][1]), item[0]))
    for (i, j), weight in ranked:
        if weight < least:
            return
        if matching.is_free(i, j):
            matching.link(i, j, min(1.0, pairs[i, j]), MatchedBy.SIMILARITY)


class _Groups:
    """Links as groups: one old article with several new ones, or the other way round."""

    def __init__(self, matching: _Matching) -> None:
        self.matching = matching
        self.news: defaultdict[int, list[int]] = defaultdict(list)
        self.olds: defaultdict[int, list[int]] = defaultdict(list)
        for i, j in matching.new_of.items():
            self.news[i].append(j)
            self.olds[j].append(i)
        self.worth: dict[tuple[Side, int], float] = {}

    def attach_new(self, old: int, new: int, worth: float) -> bool:
        """Add a new article to an old one's split, unless that would make a tangle."""
        if any(len(self.olds[j]) > 1 for j in self.news[old]):
            return False
        self.news[old].append(new)
        self.olds[new].append(old)
        self.worth[Side.NEW, new] = worth
        return True

    def attach_old(self, old: int, new: int, worth: float) -> bool:
        """Add an old article to a new one's merge, unless that would make a tangle."""
        if any(len(self.news[i]) > 1 for i in self.olds[new]):
            return False
        self.olds[new].append(old)
        self.news[old].append(new)
        self.worth[Side.OLD, old] = worth
        return True


def _link_contained(
    groups: _Groups,
    articles: tuple[Sequence[Provision], Sequence[Provision]],
    evidence: tuple[Sequence[Evidence], Sequence[Evidence]],
    scores: Scorer,
    options: Options,
) -> None:
    """Every article left alone goes to the one it stands in, best first."""
    old_pieces, new_pieces = (Pieces(side, scores.rarity) for side in articles)
    found: list[tuple[float, int, int, Side]] = []
    lone_new = [j for j, e in enumerate(evidence[1]) if not groups.olds[j] and not e.tombstone]
    lone_old = [i for i, e in enumerate(evidence[0]) if not groups.news[i] and not e.tombstone]
    for side, lone, (own, other), (own_pieces, other_pieces), partners in (
        (Side.NEW, lone_new, evidence[::-1], (new_pieces, old_pieces), groups.news),
        (Side.OLD, lone_old, evidence, (old_pieces, new_pieces), groups.olds),
    ):
        if not lone:
            continue
        index = Index(other, range(len(other)))
        linked = {k: tuple(v) for k, v in partners.items() if v}
        for k in lone:
            wholes = [(w, other[w]) for w in index.best(own[k]) if w in linked]
            best = best_whole((k, own[k], own_pieces), wholes, other_pieces, linked, scores.rarity)
            if best and best[0] >= options.contained:
                found.append((best[0], k, best[1], side))
    for worth, part, whole, side in sorted(found, key=lambda f: (-f[0], f[3], f[1])):
        if side is Side.NEW:
            groups.attach_new(whole, part, worth)
        else:
            groups.attach_old(part, whole, worth)


def _links(
    groups: _Groups, pairs: dict[tuple[int, int], float], old_count: int, new_count: int
) -> tuple[Link, ...]:
    """All links in the new draft's order, dropped articles where they stood."""
    runners = _runners_up(groups, pairs)
    moved = _moved(groups)
    links: dict[int, Link] = {}
    for j in range(new_count):
        olds = tuple(sorted(groups.olds[j]))
        news = tuple(sorted(groups.news[olds[0]])) if olds else (j,)
        if j == news[0]:
            links[j] = _link(groups, olds, news, runners, moved)
    dropped = [i for i in range(old_count) if not groups.news[i]]
    return _woven(links, dropped, groups, runners)


def _link(
    groups: _Groups,
    olds: tuple[int, ...],
    news: tuple[int, ...],
    runners: dict[tuple[Side, int], RunnerUp],
    moved: frozenset[int],
) -> Link:
    if not olds:
        return Link(old=(), new=news, matched_by=MatchedBy.NOTHING, score=0.0,
                    confidence=_lone_confidence(runners.get((Side.NEW, news[0]))),
                    runner_up=runners.get((Side.NEW, news[0])))  # fmt: skip
    matching = groups.matching
    first = next((i for i in olds if i in matching.by), olds[0])
    by = matching.by.get(first, MatchedBy.CONTAINMENT)
    score = matching.score.get(first, 0.0)
    if len(olds) > 1 or len(news) > 1:
        by = MatchedBy.CONTAINMENT
        parts = [(Side.OLD, i) for i in olds] + [(Side.NEW, j) for j in news]
        score = min([score, *(groups.worth[p] for p in parts if p in groups.worth)])
    runner = runners.get((Side.OLD, first)) if len(olds) == len(news) == 1 else None
    return Link(old=olds, new=news, matched_by=by, score=score, runner_up=runner,
                confidence=_confidence(by, score, runner), moved=olds[0] in moved)  # fmt: skip


SURE, CLEAR = 0.55, 0.12
"""Score, and lead over the runner-up, from which a link needs no check; see docs/accuracy.md."""


def _confidence(by: MatchedBy, score: float, runner: RunnerUp | None) -> Confidence:
    if by in {MatchedBy.TEXT, MatchedBy.WORDS}:
        return Confidence.HIGH
    lead = score - (runner.score if runner else 0.0)
    return Confidence.HIGH if score >= SURE and lead >= CLEAR else Confidence.CHECK


def _lone_confidence(runner: RunnerUp | None) -> Confidence:
    """An article without a partner is sure where nothing came near."""
    return Confidence.CHECK if runner and runner.score > 0.25 else Confidence.HIGH  # noqa: PLR2004


def _runners_up(
    groups: _Groups, pairs: dict[tuple[int, int], float]
) -> dict[tuple[Side, int], RunnerUp]:
    """For every article the best-scored pair that was not chosen."""
    best: dict[tuple[Side, int], RunnerUp] = {}
    for (i, j), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        if j in groups.news[i]:
            continue
        best.setdefault((Side.OLD, i), RunnerUp(side=Side.NEW, index=j, score=score))
        best.setdefault((Side.NEW, j), RunnerUp(side=Side.OLD, index=i, score=score))
    return best


def _moved(groups: _Groups) -> frozenset[int]:
    """The old articles whose order among their matched neighbours changed."""
    order = sorted(groups.matching.new_of.items(), key=lambda item: item[1])
    staying = longest_rising([i for i, _ in order])
    return frozenset(i for position, (i, _) in enumerate(order) if position not in staying)


def _woven(
    links: dict[int, Link],
    dropped: Sequence[int],
    groups: _Groups,
    runners: dict[tuple[Side, int], RunnerUp],
) -> tuple[Link, ...]:
    """The links with each dropped article after the row of the old article before it."""
    row_of_old = {i: news for news, link in links.items() for i in link.old if not link.moved}
    after: defaultdict[int, list[Link]] = defaultdict(list)
    place = -1
    waiting = set(dropped)
    for i in range(max([*dropped, *row_of_old], default=-1) + 1):
        if i in row_of_old:
            place = row_of_old[i]
        elif i in waiting:
            runner = runners.get((Side.OLD, i))
            after[place].append(
                Link(old=(i,), new=(), matched_by=MatchedBy.NOTHING, score=0.0,
                     confidence=_lone_confidence(runner), runner_up=runner)  # fmt: skip
            )
    woven = list(after[-1])
    for key in sorted(links):
        woven += [links[key], *after[key]]
    return tuple(woven)
