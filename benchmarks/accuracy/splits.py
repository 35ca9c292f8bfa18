"""Splits and merges with known gold: real laws whose articles are split, merged and reworded.

    python benchmarks/accuracy/splits.py ../shared/corpus [--seed N]

The corpus has few splits and merges, so this makes them: each law of the corpus is parsed, then
one article in eight is split between two of its paragraphs, one pair of articles in eight is
merged (neighbours or not), the rest stay; of every article a share of the sentences is dropped
and a share of the words replaced by other words of the same law; a few articles are dropped or
made up of words of the law. All numbers are left out, so that nothing but the text can tell.
Prints per law, and over all, precision, recall and F1 of the links that belong to splits and
merges, and of all links.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from draftdiff.aligning import align
from draftdiff.model import Level, Options, Provision
from draftdiff.parsing import parse
from draftdiff.reading import read
from draftdiff.text.words import split as words_of

LAWS = (
    "cn-counter-espionage/2_2023-04-26.txt",
    "de-zag/2_zag_2018.md",
    "ee-constitution/3_2015.txt",
    "eu-ai-act/1_com_proposal_2021-04.txt",
    "eu-gdpr-vs-uk-gdpr/2_uk_gdpr_current.txt",
    "eu-treaties-lisbon/teu_3_2001_nice.txt",
    "fr-bill-pjl12-689/15_constitutionnalite_conseilconstitutionnel.txt",
    "in-evidence-iea-bsa/2_bsa_2023.txt",
    "is-debt-adjustment-act/2_parliament-154b.txt",
    "jp-administrative-procedure-act/10_20140613.txt",
    "km-constitution/2_constitution_current_text.txt",
    "km-misc/law_on_concessions_2007_en.txt",
    "uk-social-housing-bill/4_commons_committee_2022-11.txt",
    "us-s2731-ndaa-fy2020/2_rcs.txt",
)
SENTENCES = re.compile(r"(?<=[.;。；។])\s*")
TOUCHED = 8
"""One article in so many is split, and one in so many merged with another."""
SHORTEST = 120
"""Characters of the shortest article that is split, and of each half."""


@dataclass(frozen=True, slots=True)
class Made:
    """A made law: its articles, and which old articles each is made of."""

    articles: tuple[Provision, ...]
    sources: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many links were found right, found at all, and true."""

    right: int
    found: int
    true: int

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.found + other.found, self.true + other.true)

    @property
    def precision(self) -> float:
        """The share of found links that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of true links that were found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"


def reworded(text: str, vocabulary: Sequence[str], rate: float, dice: random.Random) -> str:
    """The text with some sentences dropped and some words replaced."""
    sentences = [s for s in SENTENCES.split(text) if s]
    kept = [s for s in sentences if len(sentences) == 1 or dice.random() > rate / 2]
    words = words_of(" ".join(kept or sentences[:1]))
    return "".join(
        dice.choice(vocabulary) if word.isalpha() and dice.random() < rate else word
        for word in words
    )


def make(articles: Sequence[Provision], dice: random.Random) -> Made:
    """Split, merge, drop and reword the articles of a law."""
    vocabulary = [w for a in articles for w in words_of(a.text) if w.isalpha()] or ["x"]
    order = list(range(len(articles)))
    dice.shuffle(order)
    share = len(articles) // TOUCHED
    split, merged, dropped = (
        order[:share],
        order[share : 3 * share],
        order[3 * share :][: share // 2],
    )
    partner = dict(zip(merged[::2], merged[1::2], strict=False))
    pieces: list[tuple[str, str, tuple[int, ...]]] = []
    for index, article in enumerate(articles):
        if index in dropped or index in partner.values():
            continue
        if index in partner:
            other = articles[partner[index]]
            text, sources = f"{article.text}\n{other.text}", (index, partner[index])
            pieces.append((article.heading, text, sources))
        elif index in split and (cut := _middle(article.text)):
            pieces.append((article.heading, article.text[:cut], (index,)))
            pieces.append(("", article.text[cut:].strip(), (index,)))
        else:
            pieces.append((article.heading, article.text, (index,)))
    made = tuple(
        Provision(
            level=Level.ARTICLE,
            num=str(number),
            heading=heading,
            text=reworded(text, vocabulary, dice.choice((0.0, 0.1, 0.2, 0.3)), dice),
        )
        for number, (heading, text, _) in enumerate(pieces, start=1)
    )
    return Made(made, tuple(sources for *_, sources in pieces))


def _middle(text: str) -> int:
    """Where to cut an article between two sentences near its middle; 0 where it is too short."""
    cuts = [m.end() for m in re.finditer(r"\n|(?<=[.;。；។])\s*(?=\S)", text)]
    fit = [cut for cut in cuts if cut >= SHORTEST and len(text) - cut >= SHORTEST]
    return min(fit, key=lambda cut: abs(cut - len(text) // 2), default=0)


def score(old: Sequence[Provision], made: Made, options: Options) -> tuple[Score, Score]:
    """The score of split and merged links, and of all."""
    true = {(i, j) for j, sources in enumerate(made.sources) for i in sources}
    parts = [i for sources in made.sources for i in sources]
    special = {(i, j) for i, j in true if len(made.sources[j]) > 1 or parts.count(i) > 1}
    found, grouped = set(), set()
    for link in align(old, made.articles, options).links:
        pairs = {(i, j) for i in link.old for j in link.new}
        found |= pairs
        grouped |= pairs if len(pairs) > 1 else set()
    return (
        Score(len(found & special), len(grouped | (found & special)), len(special)),
        Score(len(found & true), len(found), len(true)),
    )


def measured(corpus: Path, seeds: Sequence[int], options: Options) -> tuple[Score, Score]:
    """The scores of split and merged links, and of all, over all laws and seeds."""
    total = Score(0, 0, 0), Score(0, 0, 0)
    for seed in seeds:
        for name in LAWS:
            special, every = score_of(corpus, name, seed, options)
            total = total[0] + special, total[1] + every
    return total


def score_of(corpus: Path, name: str, seed: int, options: Options) -> tuple[Score, Score]:
    """The scores of one law of the corpus, made with one seed."""
    articles, made = made_of(corpus, name, seed)
    return score(articles, made, options)


@cache
def made_of(corpus: Path, name: str, seed: int) -> tuple[tuple[Provision, ...], Made]:
    """The articles of a law, and what was made of them; the same for the same seed."""
    articles = tuple(a for a in parse(read(corpus / name)).articles if a.text)
    return articles, make(articles, random.Random(f"{seed} {name}"))


def main() -> None:
    """Score every law."""
    parser = argparse.ArgumentParser(description="Score draftdiff on made splits and mergers.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    for name in LAWS:
        special, every = score_of(arguments.corpus, name, arguments.seed, Options())
        print(f"{name:75} split and merged: {special}   all: {every}")
    special, every = measured(arguments.corpus, (arguments.seed,), Options())
    print(f"{'together':75} split and merged: {special}   all: {every}")


if __name__ == "__main__":
    main()
