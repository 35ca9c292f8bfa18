"""Splits and merges: an article left alone that stands, paragraph by paragraph, inside another.

    old 28 ──────────▶ new 40        28's partner
       └─ paragraphs ─▶ new 45        45 is left alone, and most of it stands in old 28:
                                      28 was split into 40 and 45

Words contained are not enough, since long articles contain the words of short ones by accident:
the paragraphs must find their best match there, and those of the whole must answer.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from draftdiff.aligning.evidence import Rarity
from draftdiff.model import Provision
from draftdiff.text.terms import words_of

SENTENCE = re.compile(r"(?<=[.;:。；។])\s+|\n")
FEWEST_WORDS = 4
"""Words of the shortest piece that is asked for its best match."""
ALIKE = 0.5
"""Cosine from which two pieces are versions of one another."""
ANSWER_CAP = 1.5
"""How much more of the part may be found in the whole than the whole answers for."""
BESIDE = 0.12
"""How much more a whole is worth whose partner is the part's neighbour: what was split stands side
by side, and so did what was merged."""
FEW_ARTICLES = 4
FEW_PIECES, RARE = 2, 2.5
"""Sentences of a part that may be no more than a formula, and the rarity of a word that one article
in twelve has: a formula has none so rare in common with a whole far away. Measured at 2.5, four
false links in eleven go from 10,000 synthetic articles; at 2 none, and at 3.3 true splits of short
laws go with them."""
TOLD = 0.65
"""How much more a whole is worth of which the law says itself that it has the part: enough."""
MOST_WHOLES = 4
"""Articles that have the most of the part's words; those behind them are not looked into."""


class Piece(NamedTuple):
    """A sentence of an article: its words' squared rarities, their root sum, and their mass."""

    squares: dict[str, float]
    length: float
    mass: float


class Pieces:
    """The sentences and points of one side's articles, made when first asked for."""

    def __init__(self, articles: Sequence[Provision], rarity: Rarity) -> None:
        """Nothing is made yet."""
        self._articles = articles
        self._rarity = rarity.of
        # In a law of few articles no word is as rare as that; one that four of them have is enough.
        self.rare = max(0.0, min(RARE, rarity.unseen - math.log(2 * FEW_ARTICLES + 1))) ** 2
        self._made: dict[int, list[Piece]] = {}

    def of(self, index: int) -> list[Piece]:
        """The pieces of one article that are long enough to be told apart."""
        if index not in self._made:
            self._made[index] = self._make(self._articles[index].text)
        return self._made[index]

    def _make(self, text: str) -> list[Piece]:
        """A word counts once in a sentence: repetition there says nothing."""
        rarity = self._rarity
        found = []
        for sentence in SENTENCE.split(text.casefold()):
            words = words_of(sentence)
            if len(words) >= FEWEST_WORDS:
                known = {word: rarity[word] for word in words if word in rarity}
                squares = {word: value * value for word, value in known.items()}
                length = math.sqrt(sum(squares.values()))
                if length:
                    found.append(Piece(squares, length, sum(known.values())))
        return found


class Part(NamedTuple):
    """A lone article: its place on its side, the pieces of its side, the wholes that it is told of.

    The law itself tells them, by numbers that its articles had before.
    """

    place: int
    pieces: Pieces
    told: Collection[int] = ()


def best_whole(
    part: Part,
    wholes: Sequence[tuple[float, int]],
    whole_pieces: Pieces,
    partners: Mapping[int, tuple[int, ...]],
    least: float,
) -> tuple[float, int] | None:
    """The article that the part stands in, with its worth; None where no worth is enough.

    Args:
        part: the lone article.
        wholes: the articles of the other side that may contain it, each after the share of the
            part's words that it has.
        whole_pieces: the pieces of the other side.
        partners: for each whole, the articles of the part's side already linked to it.
        least: the worth that is asked for. It is the mean of two shares, so that a whole with
            too few of the part's words need not be looked into. A whole whose partner stands
            beside the part gets `BESIDE` more, one that the law names `TOLD`.
    """
    extra = {i: _extra(part, i, partners.get(i, ())) for _, i in wholes}
    near = sorted((share, -i) for share, i in wholes)[::-1]
    near = [
        (share, i)
        for place, (share, i) in enumerate(near)
        if (place < MOST_WHOLES or extra[-i]) and share >= 2 * (least - extra[-i]) - 1
    ]
    if not near:
        return None
    own = part.pieces.of(part.place)
    total = sum(piece.mass for piece in own)
    if not total:
        return None
    shares = _votes(own, [(-i, whole_pieces.of(-i)) for _, i in near])
    ranked = []
    for words_share, i in near:
        most = shares.get(-i, 0.0) / total
        if (words_share + most) / 2 + extra[-i] < least:
            continue  # whatever the whole answers
        if not extra[-i] and len(own) <= FEW_PIECES and _is_formula(own, whole_pieces, -i):
            continue
        rivals = [(p, part.pieces.of(p)) for p in (part.place, *partners.get(-i, ()))]
        answered = _votes(whole_pieces.of(-i), rivals).get(part.place, 0.0)
        share = min(shares.get(-i, 0.0), ANSWER_CAP * answered) / total
        ranked.append(((words_share + share) / 2 + extra[-i], i))
    worth, i = max(ranked, default=(-1.0, 0))
    return (min(1.0, worth), -i) if worth >= least else None


def _is_formula(own: Sequence[Piece], whole_pieces: Pieces, whole: int) -> bool:
    """Whether some sentences have no rare word in common with an article."""
    rare = {
        word
        for piece in own
        for word, square in piece.squares.items()
        if square >= whole_pieces.rare
    }
    return all(rare.isdisjoint(piece.squares) for piece in whole_pieces.of(whole))


def _extra(part: Part, whole: int, partners: Sequence[int]) -> float:
    if whole in part.told:
        return TOLD
    return BESIDE if _is_beside(part.place, partners) else 0.0


def _is_beside(place: int, partners: Sequence[int]) -> bool:
    """Whether an article stands right before or after one of some others."""
    return any(abs(place - partner) == 1 for partner in partners)


def _votes(own: Sequence[Piece], others: Sequence[tuple[int, list[Piece]]]) -> dict[int, float]:
    """How much mass of `own` finds its best match in each of the others."""
    votes: dict[int, float] = {}
    for piece in own:
        best, where = ALIKE, None
        length = piece.length
        for index, candidates in others:
            for candidate in candidates:
                # No cosine is above the lengths' ratio, which leaves two thirds of them out.
                other = candidate.length
                if other <= best * length or length <= best * other:
                    continue
                likeness = _cosine(piece, candidate)
                if likeness > best:
                    best, where = likeness, index
        if where is not None:
            votes[where] = votes.get(where, 0.0) + piece.mass
    return votes


def _cosine(one: Piece, two: Piece) -> float:
    """The cosine of two pieces; summed in the order of one, which no hash seed changes."""
    left, right = one.squares, two.squares
    if len(left) > len(right):
        left, right = right, left
    return sum([square for word, square in left.items() if word in right]) / (
        one.length * two.length
    )
