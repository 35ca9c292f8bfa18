"""Which article became which: exact texts, then candidates, then context, then containment.

1  equal texts                     links that nothing may take away
2  rare words in common            candidates, scored by several views
3  the confident ones              anchors; what lies between them gets a bonus
4  the rest, best first            one link for each article
5  who is alone, inside another    splits and merges
6  a second look                   where the wording of those still alone stands
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from draftdiff.aligning.candidates import Index
from draftdiff.aligning.containment import Part, Pieces, best_whole
from draftdiff.aligning.context import Bonus, alone_together, bonuses
from draftdiff.aligning.evidence import (
    Evidence,
    Rarity,
    bare_letters,
    evidence_of,
    is_tombstone,
)
from draftdiff.aligning.exact import SHORTEST, equal_pairs
from draftdiff.aligning.former import named_pairs
from draftdiff.aligning.matching import Matching
from draftdiff.aligning.neighbours import pairs_in_gaps
from draftdiff.aligning.rows import links
from draftdiff.aligning.second_look import OpenArticles, join_by_wording, with_shares
from draftdiff.aligning.similarity import Weighed, shared_mass, views, weigh
from draftdiff.model import Alignment, Link, MatchedBy, Options, Overrides, Provision, Side
from draftdiff.text.keys import typographic_key
from draftdiff.text.terms import words_of

LEAST_OF_NUMBER = 0.1
"""The least score, without context, of two articles with one number: one that was put in another's
place has the number and the neighbours, and hardly a word of it (0.09 at most in what was read)."""
ENOUGH_ARTICLES = 400
"""Open articles of both sides from which the linked ones are not asked how common a word is."""

Articles = tuple[Sequence[Provision], Sequence[Provision]]
Pairs = Mapping[tuple[int, int], float]


def align(
    old: Sequence[Provision],
    new: Sequence[Provision],
    options: Options | None = None,
    overrides: Overrides | None = None,
) -> Alignment:
    """Link the articles of two drafts.

    Args:
        old: the articles of the old draft in reading order.
        new: those of the new draft.
        options: the thresholds.
        overrides: the links that people pin or forbid; no two pins may make a link n:m.

    Returns:
        Every article of both sides in exactly one link, in the new draft's order.
    """
    run = run_alignment((old, new), options or Options(), overrides or Overrides())
    return Alignment(links=run.links)


class Run(NamedTuple):
    """The links of an alignment with their shares, and what they were decided on.

    `pairs` holds the scores of the pairs that were weighed, `bonuses` what the neighbours and the
    number added to those that were still open after the confident links.
    """

    links: tuple[Link, ...]
    open_articles: OpenArticles
    pairs: Pairs
    bonuses: Mapping[tuple[int, int], Bonus]


def run_alignment(articles: Articles, options: Options, overrides: Overrides) -> Run:
    """Link the articles of two drafts, and keep what decided the links."""
    matching = Matching(overrides)
    _link_equal_texts(matching, articles)
    named = named_pairs(*articles)
    open_articles = _Open(matching, articles, named)
    matching.rate_pins(open_articles.score_if_open)
    pairs = open_articles.link_in_gaps(matching, articles)
    pairs |= open_articles.scored(named)
    pairs |= open_articles.pairs_of_old(matching)
    _take_best_first(matching, pairs, pairs, options.confident)
    pairs |= open_articles.pairs_of_new(matching)
    _take_best_first(matching, pairs, pairs, options.confident)
    _link_contained(matching, open_articles, options.surely_contained)
    bonus = dict(_link_with_context(matching, pairs, articles, options, named))
    _link_contained(matching, open_articles, options.contained)
    # What stands in another article now makes room: some are alone in their gap only then.
    bonus.update(_link_with_context(matching, pairs, articles, options, named))
    _link_alone_together(matching, open_articles, articles, options)
    return Run(
        links=_with_second_look(matching, pairs, articles, open_articles),
        open_articles=open_articles,
        pairs=pairs,
        bonuses=bonus,
    )


def _with_second_look(
    matching: Matching, pairs: Pairs, articles: Articles, open_articles: _Open
) -> tuple[Link, ...]:
    """The links with their shares, after what stands by its wording elsewhere has joined."""
    counts = len(articles[0]), len(articles[1])
    found = with_shares(links(matching, pairs, *counts), open_articles)
    if join_by_wording(matching, found, open_articles):
        found = with_shares(links(matching, pairs, *counts), open_articles, found)
    return found


def _link_equal_texts(matching: Matching, articles: Articles) -> None:
    """Equal but for typography first, then equal but for digits, marks and case.

    What only says that an article is gone is linked where the number is the same.
    """
    keys = [[typographic_key(article.text) for article in side] for side in articles]
    free = [_free(matching, side, keys) for side in Side]
    for i, j in equal_pairs(free[0], free[1], articles, matching.forbidden):
        matching.link(i, j, 1.0, MatchedBy.TEXT)
    bare = [{i: bare_letters(key) for i, key in _free(matching, side, keys)} for side in Side]
    bare_pairs = equal_pairs(
        bare[0].items(), bare[1].items(), articles, matching.forbidden, bare=True
    )
    for i, j in bare_pairs:
        matching.link(i, j, 0.99, MatchedBy.WORDS)
    _link_by_number(matching, keys, articles)


def _link_by_number(matching: Matching, keys: Sequence[Sequence[str]], articles: Articles) -> None:
    """Link texts too short to be believed, and tombstones, where the number is the same."""
    for same_text in (True, False):
        waiting: defaultdict[tuple[str, ...], deque[int]] = defaultdict(deque)
        for j, key in _free(matching, Side.NEW, keys):
            if same_text or is_tombstone(key):
                waiting[_short_name(articles[1][j], key, same_text=same_text)].append(j)
        for i, key in _free(matching, Side.OLD, keys):
            if same_text or is_tombstone(key):
                queue = waiting.get(_short_name(articles[0][i], key, same_text=same_text))
                short = len(key) < SHORTEST or not same_text
                if queue and short and matching.is_free(i, queue[0]):
                    matching.link(i, queue.popleft(), 1.0, MatchedBy.TEXT)


def _short_name(article: Provision, key: str, *, same_text: bool) -> tuple[str, ...]:
    return (article.num, article.heading, key) if same_text else (article.num,)


def _free(matching: Matching, side: Side, keys: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    linked = matching.partners(side)
    own = keys[0] if side is Side.OLD else keys[1]
    return [(i, key) for i, key in enumerate(own) if i not in linked]


class _Open:
    """The articles that no equal text has linked: looked at, weighed when asked for, indexed.

    What people have pinned is among them: it is linked, and may hold what another article lost.
    """

    def __init__(
        self, matching: Matching, articles: Articles, named: Collection[tuple[int, int]]
    ) -> None:
        old = articles[0]
        self._named: tuple[dict[int, set[int]], dict[int, set[int]]] = ({}, {})
        for i, j in named:
            self._named[0].setdefault(i, set()).add(j)
            self._named[1].setdefault(j, set()).add(i)
        known: dict[str, str] = {}
        self.looked: list[dict[int, Evidence]] = [
            {
                i: evidence_of(article, known)
                for i, article in enumerate(side)
                if (i not in linked or matching.is_pinned(name, i))
                and not is_tombstone(article.text)
            }
            for name, side, linked in zip(
                Side, articles, (matching.news, matching.olds), strict=True
            )
        ]
        both = [evidence.counts.keys() for side in self.looked for evidence in side.values()]
        # So many open articles tell by themselves which words are common.
        linked = matching.new_of if len(both) < ENOUGH_ARTICLES else ()
        equal = (old[i].text for i in linked if i not in self.looked[0])
        self.rarity = Rarity(both, (set(words_of(text.casefold())) for text in equal))
        self.indexes = [Index(side.items()) for side in self.looked]
        self.pieces = [Pieces(side, self.rarity) for side in articles]
        self._scores: dict[tuple[int, int], float] = {}
        self._shared: dict[tuple[int, int], float] = {}
        self._weighed: tuple[dict[int, Weighed], dict[int, Weighed]] = ({}, {})

    def weighed(self, side: int, index: int) -> Weighed:
        """An open article of one side, 0 for old, with its weights."""
        found = self._weighed[side].get(index)
        if found is None:
            found = weigh(self.looked[side][index], self.rarity)
            self._weighed[side][index] = found
        return found

    def contained_share(self, side: int, part: int, whole: int) -> float:
        """How much of an article's words, weighed, an article of the other side has.

        Asked more than once for a lone article, and of pairs that were scored: so kept.
        """
        pair = (part, whole) if side == 0 else (whole, part)
        shared = self._shared.get(pair)
        if shared is None:
            weighed = self.weighed(0, pair[0]), self.weighed(1, pair[1])
            shared = self._shared[pair] = shared_mass(*weighed, self.rarity)
        mass = self.weighed(side, part).mass
        return shared / mass if mass else 0.0

    def is_open(self, side: int, index: int) -> bool:
        """Whether an article of one side, 0 for old, is looked at here."""
        return index in self.looked[side]

    def near(self, side: int, index: int) -> Sequence[int]:
        """The open articles of the other side that share an article's rarest words."""
        return self.indexes[1 - side].near(index, self.looked[side][index])

    def score(self, old: int, new: int) -> float:
        """How alike two open articles are; kept, since both sides ask."""
        found = self._scores.get((old, new))
        if found is None:
            seen = views(self.weighed(0, old), self.weighed(1, new), self.rarity)
            found = self._scores[old, new] = seen.score
            self._shared[old, new] = seen.shared
        return found

    def score_if_open(self, old: int, new: int) -> float:
        """The same; 0 where nothing is left of one of them."""
        both_open = self.is_open(0, old) and self.is_open(1, new)
        return min(1.0, self.score(old, new)) if both_open else 0.0

    def link_in_gaps(self, matching: Matching, articles: Articles) -> dict[tuple[int, int], float]:
        """Link what is much alike between sure neighbours; the pairs with their scores."""
        words = tuple(
            {i: e.words for i, e in side.items() if i not in linked}
            for side, linked in zip(self.looked, (matching.news, matching.olds), strict=True)
        )
        counts = len(articles[0]), len(articles[1])
        pairs = pairs_in_gaps(matching.new_of, counts, (words[0], words[1]))
        for (i, j), likeness in pairs.items():
            if matching.is_free(i, j):
                matching.link(i, j, likeness, MatchedBy.SIMILARITY)
        return pairs

    def scored(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """Some pairs with their scores, those left out of which nothing is open."""
        return {
            (i, j): self.score(i, j)
            for i, j in sorted(pairs)
            if self.is_open(0, i) and self.is_open(1, j)
        }

    def pairs_of_old(self, matching: Matching) -> dict[tuple[int, int], float]:
        """The pairs that share rare words, seen from every free old article, with scores."""
        return {
            (i, j): self.score(i, j)
            for i, one in self.looked[0].items()
            if i not in matching.news
            for j in self.indexes[1].near(i, one)
        }

    def pairs_of_new(self, matching: Matching) -> dict[tuple[int, int], float]:
        """The same, seen from every free new article."""
        return {
            (i, j): self.score(i, j)
            for j, two in self.looked[1].items()
            if j not in matching.olds
            for i in self.indexes[0].near(j, two)
        }

    def contained(
        self, matching: Matching, side: Side, least: float
    ) -> Iterator[tuple[float, Side, int, int]]:
        """The lone articles of one side that stand in linked ones: -worth, side, part, whole."""
        own, other = (0, 1) if side is Side.OLD else (1, 0)
        linked = matching.partners(Side.NEW if side is Side.OLD else Side.OLD)
        wholes = {i: partners for i, partners in linked.items() if i in self.looked[other]}
        for i, lone in self.looked[own].items():
            if i in matching.partners(side):
                continue
            told = self._named[own].get(i, frozenset[int]())
            beside = (each for k in (i - 1, i + 1) for each in matching.partners(side).get(k, ()))
            near = [
                whole
                for whole in dict.fromkeys(
                    (*self.indexes[other].near(i, lone), *beside, *sorted(told))
                )
                if whole in wholes and matching.may_take(whole, i, side)
            ]
            best = best_whole(
                Part(i, self.pieces[own], told),
                [(self.contained_share(own, i, whole), whole) for whole in near],
                self.pieces[other],
                wholes,
                least,
            )
            if best:
                yield -best[0], side, i, best[1]


def _link_with_context(
    matching: Matching,
    pairs: Pairs,
    articles: Articles,
    options: Options,
    named: Collection[tuple[int, int]],
) -> Mapping[tuple[int, int], Bonus]:
    """Link what is left, best first, with what the neighbours say; what they said."""
    old, new = articles
    free = {
        (i, j): score
        for (i, j), score in pairs.items()
        if matching.is_free(i, j) and ((i, j) in named or score >= _least(old[i], new[j], options))
    }
    linked = matching.news, matching.olds
    bonus = bonuses(matching.new_of, free, articles, linked, named)
    weighed = {pair: free[pair] + extra.total for pair, extra in bonus.items()}
    _take_best_first(matching, weighed, pairs, options.accept)
    return bonus


def _link_alone_together(
    matching: Matching, open_articles: _Open, articles: Articles, options: Options
) -> None:
    """Link what shares no rare word and is left over in one gap; its number says nothing then.

    So are closing provisions found again: "applies to the whole territory" and "is applicable in
    the overseas countries" end a law alike, and hardly in the same words.
    """
    counts, linked = (len(articles[0]), len(articles[1])), (matching.news, matching.olds)
    pairs = open_articles.scored(alone_together(matching.new_of, counts, linked))
    enough = {pair: score for pair, score in pairs.items() if score >= options.least_alike}
    bonus = bonuses(matching.new_of, enough, articles, linked)
    weighed = {pair: enough[pair] + each.neighbours + each.gap for pair, each in bonus.items()}
    _take_best_first(matching, weighed, pairs, options.accept)


def _least(old: Provision, new: Provision, options: Options) -> float:
    """The score without context that two articles must have."""
    return LEAST_OF_NUMBER if old.num == new.num else options.least_alike


def _take_best_first(matching: Matching, weighed: Pairs, pairs: Pairs, least: float) -> None:
    """Link pairs by their weight; ties by distance, then by order."""
    enough = [(-weight, abs(i - j), i, j) for (i, j), weight in weighed.items() if weight >= least]
    for _, _, i, j in sorted(enough):
        if matching.is_free(i, j):
            matching.link(i, j, min(1.0, pairs[i, j]), MatchedBy.SIMILARITY)


def _link_contained(matching: Matching, open_articles: _Open, least: float) -> None:
    """Every article left alone goes to the one it stands in, best first."""
    found = [*open_articles.contained(matching, Side.NEW, least)]
    found += open_articles.contained(matching, Side.OLD, least)
    for worth, side, part, whole in sorted(found):
        matching.attach(part, whole, side, -worth)
