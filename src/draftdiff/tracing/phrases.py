"""Where words stood in each draft, allowing for rewording.

    phrase   political cohesiveness
    2014     28(1)(c)  "instability and political incohesiveness"      reworded
    2015     –
    2020     –

Every word of the phrase is looked for near the others, in any order, in the forms that it takes
("incohesiveness", "politics"); words that every article has weigh next to nothing. Scripts without
spaces have no words: there, neighbouring characters are looked for as they are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from draftdiff.model.draft import Clause, Draft, Provision
from draftdiff.model.history import History, Passage, PhraseTrail, Place
from draftdiff.model.span import Span
from draftdiff.text.keys import word_key
from draftdiff.text.terms import CLUSTERED, HAN
from draftdiff.text.words import split

ALIKE = 0.6
"""Share of three-letter groups in common from which two words are forms of one: "slander" and
"slanders" have 0.91, "political" and "politics" 0.77, "statement" and "statutes" 0.31."""
SHORTEST = 5
"""Letters of the shortest word that has other forms."""
FOUND = 0.6
"""Share of the phrase, weighed by how rare its words are, that makes a passage."""
SLACK = 4
"""Words that may stand among those of the phrase, beside as many as it has itself."""


class Token(NamedTuple):
    """A word of a text: its folded form, and its range."""

    key: str
    span: Span


class _Hit(NamedTuple):
    """A word of an article that is one of the phrase: its place, which, and how alike."""

    at: int
    wanted: int
    worth: float


def trail(history: History, phrase: str) -> PhraseTrail:
    """Where the phrase stands in every draft of a history; nowhere for one without words."""
    return PhraseTrail(
        history=history,
        phrase=phrase,
        passages=tuple(
            tuple(_in_draft(number, draft, phrase)) for number, draft in enumerate(history.drafts)
        ),
    )


def tokens_of(text: str) -> list[Token]:
    """The words of a text; of scripts without spaces, pairs of neighbouring characters."""
    found = []
    at = 0
    for part in split(text):
        key = word_key(part)
        if key:
            found.append(Token(key, Span(at, at + len(part))))
        at += len(part)
    if sum(map(_is_spaceless, found)) * 2 <= len(found):
        return found
    pairs = [
        Token(one.key + two.key, Span(one.span.start, two.span.end)) for one, two in pairwise(found)
    ]
    return pairs or found


def _is_spaceless(token: Token) -> bool:
    return bool(HAN.match(token.key) or CLUSTERED.match(token.key))


def _in_draft(number: int, draft: Draft, phrase: str) -> Iterator[Passage]:
    wanted = list(dict.fromkeys(token.key for token in tokens_of(phrase)))
    if not wanted:
        return
    texts = [tokens_of(article.text) for article in draft.articles]
    likeness = _likeness_of_words({token.key for text in texts for token in text}, wanted)
    weights = _weights(texts, wanted, likeness)
    length = len(tokens_of(phrase))
    for place, (article, tokens) in enumerate(zip(draft.articles, texts, strict=True)):
        hits = [
            _Hit(at, which, worth)
            for at, token in enumerate(tokens)
            for which, worth in likeness.get(token.key, ())
        ]
        for first, last, score in _windows(hits, weights, 2 * length + SLACK):
            start, end = tokens[first].span.start, tokens[last].span.end
            yield Passage(
                place=Place(number, place),
                citation=f"{article.num}{_clause(article, start)}",
                start=start,
                end=end,
                score=score,
            )


def _likeness_of_words(
    vocabulary: Iterable[str], wanted: Sequence[str]
) -> Mapping[str, Sequence[tuple[int, float]]]:
    """For each word that is like one of the phrase: which, and how much."""
    groups = [_groups(word) for word in wanted]
    found = {}
    for word in vocabulary:
        own = _groups(word)
        near = [
            (which, worth)
            for which, other in enumerate(groups)
            if (worth := _alike(word, own, wanted[which], other)) >= ALIKE
        ]
        if near:
            found[word] = near
    return found


def _groups(word: str) -> frozenset[str]:
    return frozenset(word[at : at + 3] for at in range(len(word) - 2))


def _alike(one: str, groups: frozenset[str], two: str, others: frozenset[str]) -> float:
    """How alike two words are: the share of their groups of letters that they have in common."""
    if one == two:
        return 1.0
    if min(len(one), len(two)) < SHORTEST:
        return 0.0
    return 2 * len(groups & others) / (len(groups) + len(others))


def _weights(
    texts: Sequence[Sequence[Token]],
    wanted: Sequence[str],
    likeness: Mapping[str, Sequence[tuple[int, float]]],
) -> list[float]:
    """What each word of the phrase weighs: how few articles have it, in whatever form."""
    having: Counter[int] = Counter()
    for text in texts:
        having.update(
            {which for key in {token.key for token in text} for which, _ in likeness.get(key, ())}
        )
    raw = [math.log((1.5 + len(texts)) / (0.5 + having[which])) for which in range(len(wanted))]
    return [weight / sum(raw) for weight in raw]


def _windows(
    hits: Sequence[_Hit], weights: Sequence[float], room: int
) -> Iterator[tuple[int, int, float]]:
    """The first and last word and the score of passages with enough of the phrase, in order.

    Passages do not overlap; the best come first and take their words.
    """
    ranked = sorted(
        (-score, last - first, first, last)
        for start in range(len(hits))
        for first, last, score in (_best_from(hits, start, weights, room),)
        if score >= FOUND
    )
    taken: list[tuple[int, int, float]] = []
    for score, _, first, last in ranked:
        if all(last < begin or first > end for begin, end, _ in taken):
            taken.append((first, last, -score))
    yield from sorted(taken)


def _best_from(
    hits: Sequence[_Hit], start: int, weights: Sequence[float], room: int
) -> tuple[int, int, float]:
    """The best passage that begins with a hit: its first and last word, and its score."""
    first = hits[start].at
    have: dict[int, float] = {}
    score, last = 0.0, first
    for hit in hits[start:]:
        if hit.at - first >= room:
            break
        gain = (hit.worth - have.get(hit.wanted, 0.0)) * weights[hit.wanted]
        if gain > 0:
            have[hit.wanted] = hit.worth
            score += gain
            last = hit.at
    return first, last, min(score, 1.0)


def _clause(article: Provision, start: int) -> str:
    """How the innermost clause around a character is cited; "" where it stands in none."""
    around = [clause for clause in article.clauses if _holds(clause, start)]
    return max(around, key=lambda clause: clause.depth).citation if around else ""


def _holds(clause: Clause, at: int) -> bool:
    return clause.span.start <= at < clause.span.end
