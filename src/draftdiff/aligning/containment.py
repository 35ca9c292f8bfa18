"""Splits and merges: an article left alone that stands, paragraph by paragraph, inside another.

    old 28 ──────────▶ new 40        28's partner
       └─ paragraphs ─▶ new 45        45 is left alone, and most of it stands in old 28:
                                      28 was split into 40 and 45

Words contained are not enough, since long articles contain the words of short ones by accident:
the paragraphs must find their best match there, and those of the whole must answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from draftdiff.aligning.evidence import Evidence, Rarity, words_of
from draftdiff.aligning.similarity import contained, dot
from draftdiff.model import Provision

SENTENCE = re.compile(r"(?<=[.;:。；។])\s+|\n")
FEWEST_WORDS = 4
"""Words of the shortest piece that is asked for its best match."""
ALIKE = 0.5
"""Cosine from which two pieces are versions of one another."""
ANSWER_CAP = 1.5
"""How much more of the part may be found in the whole than the whole answers for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of an article: its weighted words, and how much it weighs in rarity."""

    vector: dict[str, float]
    mass: float


def pieces(article: Provision, rarity: Rarity) -> list[Piece]:
    """The sentences and points of an article that are long enough to be told apart."""
    found = []
    for text in SENTENCE.split(article.text):
        counts = Counter(words_of(text.casefold()))
        if sum(counts.values()) >= FEWEST_WORDS:
            mass = sum(rarity.of.get(word, 0.0) * count for word, count in counts.items())
            known = Counter({word: n for word, n in counts.items() if word in rarity.of})
            found.append(Piece(rarity.vector(known), mass))
    return found


class Pieces:
    """The pieces of articles, made when first asked for."""

    def __init__(self, articles: Sequence[Provision], rarity: Rarity) -> None:
        self._articles = articles
        self._rarity = rarity
        self._made: dict[int, list[Piece]] = {}

    def of(self, index: int) -> list[Piece]:
        """The pieces of one article."""
        if index not in self._made:
            self._made[index] = pieces(self._articles[index], self._rarity)
        return self._made[index]


def best_whole(
    part: tuple[int, Evidence, Pieces],
    wholes: Sequence[tuple[int, Evidence]],
    whole_pieces: Pieces,
    partners: dict[int, tuple[int, ...]],
    rarity: Rarity,
) -> tuple[float, int] | None:
    """The article that the part stands in, with the worth from 0 to 1; None where there is none.

    Args:
        part: the lone article: its index, evidence, and its side's pieces.
        wholes: the articles of the other side that may contain it.
        whole_pieces: the pieces of the other side.
        partners: for each whole, the articles of the part's side already linked to it.
        rarity: the words' weights.
    """
    index, evidence, own_pieces = part
    own = own_pieces.of(index)
    total = sum(piece.mass for piece in own)
    if not total:
        return None
    shares = _votes(own, [(whole, whole_pieces.of(whole)) for whole, _ in wholes])
    ranked = []
    for whole, whole_evidence in wholes:
        rivals = [(index, own)] + [(p, own_pieces.of(p)) for p in partners.get(whole, ())]
        answered = _votes(whole_pieces.of(whole), rivals).get(index, 0.0)
        share = min(shares.get(whole, 0.0), ANSWER_CAP * answered) / total
        worth = (contained(evidence, whole_evidence, rarity) + share) / 2
        ranked.append((worth, -whole))
    if not ranked:
        return None
    worth, negative = max(ranked)
    return worth, -negative


def _votes(own: Sequence[Piece], others: Sequence[tuple[int, list[Piece]]]) -> dict[int, float]:
    """How much mass of `own` finds its best match in each of the others."""
    votes: dict[int, float] = {}
    for piece in own:
        best, where = ALIKE, None
        for index, candidates in others:
            for candidate in candidates:
                likeness = dot(piece.vector, candidate.vector)
                if likeness > best:
                    best, where = likeness, index
        if where is not None:
            votes[where] = votes.get(where, 0.0) + piece.mass
    return votes
