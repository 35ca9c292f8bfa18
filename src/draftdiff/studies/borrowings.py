"""Where a draft was borrowed from: for each article its sources, for each source what stayed there.

draft ─▶ article ─▶ the index's nearest provisions ─▶ runs of common words ─▶ sources, word diffs
law drawn upon ─▶ provision ─▶ the articles that used it or are near ─▶ left out, clause by clause
"""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from draftdiff.analysing import lexicon_for
from draftdiff.analysing.tokens import words_of as lexicon_words
from draftdiff.diffing import diff
from draftdiff.model import Confidence, Draft, Link, MatchedBy, Provision, Span, Verdict
from draftdiff.model.draft import Level
from draftdiff.model.sources import (
    ArticleSources,
    Borrowing,
    Drawn,
    Law,
    LeftClause,
    LeftOut,
    Sources,
)
from draftdiff.text.keys import word_key
from draftdiff.tracing.index import Indexed, LawIndex, Stamp
from draftdiff.tracing.wording import Telling, Wording, covered

LEAST_TAKEN, FEWEST_WORDS = 0.2, 10
"""Share and number of an article's words that must stand in a provision which it drew on. So, none
of 155 sections of a British bill drew on India's evidence act; with 0.15 and 8 one did."""
LEAST_MORE = 0.2
"""Share of an article's words that a further source must add."""
LEAST_KEPT = 0.5
"""Share of a provision that came along whole into a longer article: that is a source, too."""
MOST_HEADED = 3
"""Provisions that are looked at for their headings alone."""
LEFT = 0.34
"""Share of a clause's words, or of a provision's, below which it did not come along."""
SHORTEST_CLAUSE = 5
"""Words of the shortest clause that can be missed."""
LEAST_DRAWN = 0.3
"""Share of one article that must come from a law which was drawn upon; or two articles do."""
ALWAYS_RARE = 4
"""Provisions that may have a word which is rare all the same."""
MUCH = 1.25
"""Words in a row without a rare one tell as much as one that no provision has, and this much more:
"all facts, except the contents of documents" does, "shall be punished by imprisonment" does not."""
SIGNS = ("exception", "safeguard", "right")
"""Groups of the word lists that make a clause one to look for when it is missing."""
_SENTENCE = re.compile(r"\S.*?(?:[.;:](?=\s)|[。；។]|$)", re.MULTILINE)
_FEW = 3
"""Words of what is no sentence yet: a number, an abbreviation."""


class _Found(NamedTuple):
    """A provision that has words of an article: which of the article's, and how many of its own."""

    entry: Indexed
    places: frozenset[int]
    kept: float


def provisions_of(draft: Draft) -> tuple[Provision, ...]:
    """What of a law can be borrowed: its articles; the paragraphs of one that has none."""
    if draft.verdict is not Verdict.NOT_A_LAW:
        return draft.articles
    paragraphs = (line.strip() for each in draft.surroundings for line in each.text.split("\n"))
    return tuple(
        Provision(
            level=Level.PARAGRAPH, num=str(number), label=f"paragraph {number}", text=paragraph
        )
        for number, paragraph in enumerate(filter(None, paragraphs), 1)
    )


def sources_of(draft: Draft, index: LawIndex) -> Sources:
    """Where each article of a draft comes from, and what was left out of the laws drawn upon.

    Args:
        draft: the draft.
        index: the laws that it may have been borrowed from.
    """
    # A draft that lies among the laws comes from itself, which nobody asks.
    own = draft.source.sha256
    laws = {number: law for number, law in index.laws().items() if law.sha256 != own}
    order = {number: place for place, number in enumerate(laws)}
    search = _Search(index, frozenset(laws))
    articles = tuple(
        ArticleSources(
            article=place,
            borrowings=tuple(_borrowings(article, search.sources(article), order)),
        )
        for place, article in enumerate(draft.articles)
    )
    drawn = _drawn_upon(articles)
    numbers = list(laws)
    left = _LeftBehind(draft, articles)
    return Sources(
        draft=draft,
        laws=tuple(laws.values()),
        articles=articles,
        drawn=tuple(
            left.of(place, count, index.provisions_of(numbers[place]), laws[numbers[place]])
            for place, count in drawn.most_common()
        ),
    )


def _telling(index: LawIndex) -> Telling:
    """Whether words in a row tell enough by the laws of an index."""
    total = sum(law.provisions for law in index.laws().values())
    most = max(ALWAYS_RARE, round((total / 2) ** 0.5))
    enough = MUCH * index.rarest

    def is_telling(words: Sequence[str]) -> bool:
        rare = (index.frequency(word) <= most and not word.isdigit() for word in words)
        return any(rare) or math.fsum(map(index.rarity, words)) >= enough

    return is_telling


class _Search:
    """Looks for sources of articles in an index."""

    def __init__(self, index: LawIndex, laws: frozenset[int]) -> None:
        self._index = index
        self._laws = laws
        self._is_telling = _telling(index)
        self._wordings: dict[int, Wording] = {}

    def sources(self, article: Provision) -> list[_Found]:
        """The provisions that an article drew on: the best, then those that add to it."""
        own = Wording(article.text)
        found = [
            each for entry in self._near(article, own) if (each := self._found(own, entry)).places
        ]
        chosen: list[_Found] = []
        left = frozenset(range(len(own.words)))
        while found:
            best = max(found, key=lambda each: self._worth(own, each, left, article))
            new = best.places & left
            least = LEAST_MORE if chosen else LEAST_TAKEN
            if _same_heading(article, best.entry.provision):
                least /= 2
            enough = len(new) >= least * len(own.words) or best.kept >= LEAST_KEPT
            if len(new) < FEWEST_WORDS or not enough:
                break
            chosen.append(best)
            left -= best.places
            found.remove(best)
        return chosen

    def _near(self, article: Provision, own: Wording) -> Iterable[Indexed]:
        """The provisions with its rare words, and those with the words of its heading."""
        headed = self._index.near(Wording(article.heading).words)[:MOST_HEADED]
        found = {entry.number: entry for entry in (*self._index.near(own.words), *headed)}
        return [entry for entry in found.values() if entry.law in self._laws]

    def _found(self, own: Wording, entry: Indexed) -> _Found:
        other = self._wordings.get(entry.number)
        if other is None:
            other = self._wordings[entry.number] = Wording(entry.provision.text)
        places = covered(own, other, self._is_telling)
        came = covered(other, own, self._is_telling) if places else frozenset()
        return _Found(entry, places, len(came) / max(1, len(other.words)))

    def _worth(
        self, own: Wording, found: _Found, left: frozenset[int], article: Provision
    ) -> tuple[float, float, bool]:
        """How much of the article a provision explains; ties by what of it came along."""
        mass = sum(self._index.rarity(own.words[place]) for place in sorted(found.places & left))
        same = _same_heading(article, found.entry.provision)
        return (round(mass, 6), round(found.kept, 6), same)


def _same_heading(one: Provision, two: Provision) -> bool:
    """Whether both are headed alike: half of the words are enough then."""
    key = word_key(one.heading)
    return bool(key) and key == word_key(two.heading)


def _borrowings(
    article: Provision, found: Sequence[_Found], order: Mapping[int, int]
) -> Iterator[Borrowing]:
    total = len(Wording(article.text).words)
    for each in found:
        taken = len(each.places) / total
        link = Link(
            old=(0,),
            new=(0,),
            matched_by=MatchedBy.SIMILARITY,
            score=taken,
            confidence=Confidence.HIGH,
        )
        yield Borrowing(
            law=order[each.entry.law],
            provision=each.entry.provision,
            taken=taken,
            kept=each.kept,
            change=diff(link, [each.entry.provision], [article]),
        )


def _drawn_upon(articles: Sequence[ArticleSources]) -> Counter[int]:
    """The laws that were drawn upon, with how many articles drew most on each."""
    best = [each.borrowings[0] for each in articles if each.borrowings]
    counts = Counter(borrowing.law for borrowing in best)
    sure = {borrowing.law for borrowing in best if borrowing.taken >= LEAST_DRAWN}
    return Counter({law: n for law, n in sorted(counts.items()) if law in sure or n > 1})


class _LeftBehind:
    """What of the laws that were drawn upon did not come along into a draft."""

    def __init__(self, draft: Draft, articles: Sequence[ArticleSources]) -> None:
        self._used: dict[tuple[int, str], list[Wording]] = {}
        self._wordings = [Wording(article.text) for article in draft.articles]
        for each in articles:
            for borrowing in each.borrowings:
                used = self._used.setdefault((borrowing.law, borrowing.provision.eid), [])
                used.append(self._wordings[each.article])
        self._own = LawIndex(sqlite3.connect(":memory:"))
        with self._own.changes():
            self._own.put("", Stamp(0, 0, ""), draft.language, draft.articles)
        self._is_telling = _telling(self._own)
        self._places = {
            entry.number: place
            for place, entry in enumerate(self._own.provisions_of(next(iter(self._own.laws()))))
        }

    def of(self, law: int, articles: int, provisions: Sequence[Indexed], about: Law) -> Drawn:
        """What of one law was left out."""
        judged = [self._judged(law, entry.provision, about.language) for entry in provisions]
        return Drawn(
            law=law,
            articles=articles,
            used=sum(left is None or bool(left.clauses) for left in judged),
            left_out=tuple(left for left in judged if left is not None),
        )

    def _judged(self, law: int, provision: Provision, language: str) -> LeftOut | None:
        """What of a provision was left out; None where all of it came along."""
        own = Wording(provision.text)
        if len(own.words) < SHORTEST_CLAUSE:
            return None
        came = self._came(law, provision, own)
        share = len(came) / len(own.words)
        if share < LEFT and (law, provision.eid) not in self._used:
            return LeftOut(
                provision=provision, came=share, signs=signs_of(provision.text, language)
            )
        clauses = tuple(_missing(provision, own, came, language))
        return LeftOut(provision=provision, came=share, clauses=clauses) if clauses else None

    def _came(self, law: int, provision: Provision, own: Wording) -> frozenset[int]:
        """The places of the provision's words that stand somewhere in the draft."""
        near = [self._wordings[self._places[each.number]] for each in self._own.near(own.words)]
        articles = [*self._used.get((law, provision.eid), ()), *near]
        places: set[int] = set()
        for article in articles:
            places |= covered(own, article, self._is_telling)
        return frozenset(places)


def _missing(
    provision: Provision, own: Wording, came: frozenset[int], language: str
) -> Iterator[LeftClause]:
    """The clauses of a provision whose words did not come along."""
    at = 0
    for citation, span in _units(provision):
        words = len(Wording(span.of(provision.text)).words)
        places = range(at, min(at + words, len(own.words)))
        at += words
        if words < SHORTEST_CLAUSE:
            continue
        share = sum(place in came for place in places) / words
        if share < LEFT:
            signs = signs_of(span.of(provision.text), language)
            yield LeftClause(citation=citation, span=span, came=share, signs=signs)


def _units(provision: Provision) -> Iterator[tuple[str, Span]]:
    """The text cut where clauses and sentences begin, each part with how it is cited."""
    starts = sorted({0, *(clause.span.start for clause in provision.clauses)})
    ends = [*starts[1:], len(provision.text)]
    for start, end in zip(starts, ends, strict=True):
        around = [
            clause for clause in provision.clauses if clause.span.start <= start < clause.span.end
        ]
        citation = max(around, key=lambda clause: clause.depth).citation if around else ""
        for span in _sentences(provision.text, start, end):
            yield f"{provision.num}{citation}", span


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences between two characters; too short a piece goes with the one after it."""
    begun: int | None = None
    for found in _SENTENCE.finditer(text[:end], start):
        begun = found.start() if begun is None else begun
        if len(Wording(text[begun : found.end()]).words) > _FEW:
            yield Span(begun, found.end())
            begun = None
    if begun is not None:
        yield Span(begun, end)


def signs_of(text: str, language: str) -> tuple[str, ...]:
    """What the words of a text look like ("exception"), by the word lists of its language."""
    lexicon = lexicon_for(language)
    if lexicon is None:
        return ()
    groups = {match.group.partition(".")[0] for match in lexicon.phrases.find(lexicon_words(text))}
    return tuple(sign for sign in SIGNS if sign in groups)
