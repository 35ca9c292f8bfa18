"""A second look at what stayed alone: dropped, or standing elsewhere?

    old 28  … the sovereignty and the integrity of the Kingdom … drawings and images …
              └──────────────────▶ new 45                        └────────▶ new 44

What counts is wording: runs of words that stand in both articles, in one order, with a rare word
among them. A phrase that many articles share has no rare word, and one that already stood in the
old version of new 45 did not come from old 28. Each word is counted in one article only, so that
the shares of an article never add up to more than the whole of it. An article whose wording stands
in one other is a part of that one: merged into it, or split from it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, Protocol

from draftdiff.aligning.evidence import Rarity
from draftdiff.aligning.matching import Matching
from draftdiff.aligning.similarity import Weighed
from draftdiff.model import Confidence, Link, Share, Side
from draftdiff.text.terms import CLUSTERED, HAN

LEAST = 0.1
"""Share of an article that is worth telling."""
WORTH_READING = 0.15
"""Share of an article's words, weighted by rarity, without which no phrase of it is looked for."""
FEWEST = 10
"""Words in long runs that make it more than an accident: with fewer, laws that have nothing to do
with one another share phrases by the dozen; with as many, one article in a thousand does. See
docs/accuracy.md for this and the figures around it."""
LONG, SHORT = 3, 2
"""Words of a run that counts by itself, and of one that counts beside those."""
LONG_GRAMS, SHORT_GRAMS = 6, 4
"""The same in scripts without spaces, where each "word" overlaps the next."""
ALWAYS_RARE = 4
"""Articles of both drafts that may have a word which is rare all the same."""
JOINS, JOINS_BESIDE = 0.3, 0.15
"""Share of an article that makes it a part of the one in which it stands, and the share that does
where its neighbour stands there too: see docs/accuracy.md."""
SAMPLE = 40
"""Words that show whether an article's script has spaces."""


class OpenArticles(Protocol):
    """What is known of the articles that no equal text has linked; sides are 0 and 1."""

    rarity: Rarity

    def weighed(self, side: int, index: int) -> Weighed:
        """An article with its weights."""
        ...

    def contained_share(self, side: int, part: int, whole: int) -> float:
        """How much of an article's words an article of the other side has."""
        ...

    def near(self, side: int, index: int) -> Iterable[int]:
        """The articles of the other side that share its rarest words."""
        ...

    def is_open(self, side: int, index: int) -> bool:
        """Whether an article is among them."""
        ...


class _Own(NamedTuple):
    """An article whose wording is looked for: its words, what each weighs, its pairs of words.

    `long` and `short` are how many words make a run.
    """

    weighed: Weighed
    words: list[str]
    masses: list[float]
    pairs: frozenset[tuple[str, str]]
    rare: frozenset[str]
    long: int
    short: int


def with_shares(
    links: Sequence[Link], articles: OpenArticles, known: Iterable[Link] = ()
) -> tuple[Link, ...]:
    """The links, with shares where an article is dropped, added, split, merged or unsure.

    Args:
        links: all links of an alignment.
        articles: what the alignment knows of their articles.
        known: links that were looked at before some articles joined others. Joining takes shares
            away and brings none, so that those stay which tell of no article that joined.
    """
    linked = [link for link in links if link.old and link.new]
    old_links = {i: link for link in linked for i in link.old}
    link_of = (old_links, {j: link for link in linked for j in link.new})
    kept = _untouched(links, known)
    looked = (
        (
            link,
            kept[key] if (key := (link.old, link.new)) in kept else _told(link, articles, link_of),
        )
        for link in links
    )
    return tuple(replace(link, shares=shares) if shares else link for link, shares in looked)


def _untouched(
    links: Iterable[Link], known: Iterable[Link]
) -> dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[Share, ...]]:
    """The shares of the known links that still stand, by their articles."""
    shares = {(link.old, link.new): link.shares for link in known}
    changed = {
        (side, index)
        for link in links
        if (link.old, link.new) not in shares
        for side, places in ((Side.OLD, link.old), (Side.NEW, link.new))
        for index in places
    }
    return {
        key: told
        for key, told in shares.items()
        if all((share.side, share.index) not in changed for share in told)
    }


def join_by_wording(matching: Matching, links: Iterable[Link], articles: OpenArticles) -> bool:
    """Let articles without a partner join those in which their wording stands; whether any did.

    Best first; who joins makes room for a neighbour, which then needs less. What it is worth is
    the mean of two shares, as for other parts: of its words that stand there, and of its wording.

    Args:
        matching: what is linked; it is changed.
        links: all links, with their shares.
        articles: what the alignment knows of their articles.
    """
    lone = [_Lone(*only) for link in links if (only := _only_share(link))]
    lone.sort(key=lambda each: (-each.share, each.side.value, each.part))
    joined = False
    while True:
        left = [each for each in lone if not _join(matching, each, articles)]
        if len(left) == len(lone):
            return joined
        lone, joined = left, True


class _Lone(NamedTuple):
    """An article without a partner, and the one of the other side in which its wording stands."""

    side: Side
    part: int
    whole: int
    share: float


def _only_share(link: Link) -> tuple[Side, int, int, float] | None:
    """None where it has a partner, or where its wording went more than one way: that is told."""
    if len(link.shares) != 1 or (link.old and link.new):
        return None
    (share,) = link.shares
    side, part = (Side.OLD, link.old[0]) if link.old else (Side.NEW, link.new[0])
    return side, part, share.index, share.share


def _join(matching: Matching, lone: _Lone, articles: OpenArticles) -> bool:
    side, part, whole, share = lone
    partners = matching.partners(Side.NEW if side is Side.OLD else Side.OLD).get(whole, ())
    beside = any(abs(part - partner) == 1 for partner in partners)
    if not partners or share < (JOINS_BESIDE if beside else JOINS):
        return False
    if not matching.may_take(whole, part, side):
        return False
    words = articles.contained_share(0 if side is Side.OLD else 1, part, whole)
    matching.attach(part, whole, side, (words + share) / 2)
    return part in matching.partners(side)


def _told(
    link: Link, articles: OpenArticles, link_of: Sequence[Mapping[int, Link]]
) -> tuple[Share, ...]:
    return tuple(_shares(link, articles, link_of))


def _shares(
    link: Link, articles: OpenArticles, link_of: Sequence[Mapping[int, Link]]
) -> Iterator[Share]:
    sides = (link.old, link.new)
    if len(link.old) == len(link.new) == 1 and link.confidence is Confidence.HIGH:
        return
    for own, other in ((0, 1), (1, 0)):
        if len(sides[own]) == 1 and articles.is_open(own, sides[own][0]):
            index = sides[own][0]
            near = dict.fromkeys([*sides[other], *articles.near(own, index)])
            candidates = [i for i in near if articles.is_open(other, i)]
            before = {i: _before(link_of[other].get(i), own, index) for i in candidates}
            yield from _shares_of(articles, own, index, before)


def _before(link: Link | None, own: int, index: int) -> tuple[int, ...]:
    """The articles of the own side, but the one in question, that a candidate is linked with."""
    if link is None:
        return ()
    return tuple(i for i in (link.old, link.new)[own] if i != index)


def _shares_of(
    articles: OpenArticles, own: int, index: int, candidates: Mapping[int, tuple[int, ...]]
) -> Iterator[Share]:
    """The shares of one article, largest first; ties by order."""
    looked = _own(articles.weighed(own, index), articles.rarity)
    found: dict[int, set[int]] = {}
    for candidate, before in candidates.items():
        weighed = articles.weighed(1 - own, candidate)
        if articles.contained_share(own, index, candidate) < WORTH_READING:
            continue
        if weighed.evidence.counts.keys().isdisjoint(looked.rare):
            continue  # no run without a rare word counts
        common = set(looked.pairs.intersection(pairwise(weighed.evidence.words)))
        for known in before:
            if common and articles.is_open(own, known):
                common.difference_update(pairwise(articles.weighed(own, known).evidence.words))
        places = _common(looked, common)
        if places:
            found[candidate] = places
    side = (Side.NEW, Side.OLD)[own]
    for candidate, share in _handed_out(looked, found):
        yield Share(side=side, index=candidate, share=share)


def _own(weighed: Weighed, rarity: Rarity) -> _Own:
    """A word is rare that tells at least half as much as one which a single article has."""
    bar = min(rarity.unseen / 2, rarity.unseen - math.log(1 + 2 * ALWAYS_RARE))
    words, of = weighed.evidence.words, rarity.of
    sample = words[:SAMPLE]
    foreign = [word for word in sample if not word.isascii()]
    grams = [word for word in foreign if HAN.match(word) or CLUSTERED.match(word)]
    long, short = (LONG_GRAMS, SHORT_GRAMS) if 2 * len(grams) > len(sample) else (LONG, SHORT)
    return _Own(
        weighed,
        words,
        [of[word] for word in words],
        frozenset(pairwise(words)),
        frozenset(w for w in weighed.evidence.counts if of[w] >= bar and not w.isdigit()),
        long,
        short,
    )


def _common(own: _Own, common: AbstractSet[tuple[str, str]]) -> set[int]:
    """The places of the own words that stand in runs of common pairs.

    Nothing where too few of them are in long runs; a phrase that comes again counts once there.
    """
    places: set[int] = set()
    sure: dict[tuple[str, ...], int] = {}
    for run in _runs(own.words, common) if common else ():
        words = own.words[run.start : run.stop]
        if len(run) >= own.short and not own.rare.isdisjoint(words):
            places.update(run)
            if len(run) >= own.long:
                sure[tuple(words)] = len(run)
    return places if sum(sure.values()) >= FEWEST else set()


def _runs(words: Sequence[str], common: AbstractSet[tuple[str, str]]) -> Iterator[range]:
    """The places of words whose pairs are common, as runs of at least two."""
    start = None
    for place, pair in enumerate(pairwise(words)):
        if pair in common:
            start = place if start is None else start
        elif start is not None:
            yield range(start, place + 1)
            start = None
    if start is not None:
        yield range(start, len(words))


def _handed_out(own: _Own, found: dict[int, set[int]]) -> Iterator[tuple[int, float]]:
    """Each place to the article that has most of what is left; with the share that makes."""
    total = math.fsum(own.masses)
    while found:
        mass, last = max(
            (math.fsum(own.masses[place] for place in places), -index)
            for index, places in found.items()
        )
        if mass < LEAST * total:
            return
        yield -last, mass / total
        taken = found.pop(-last)
        found = {index: places - taken for index, places in found.items()}
