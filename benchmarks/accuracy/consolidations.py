"""Codes made of many short articles: runs of them gathered in one, the way a new code does.

    python benchmarks/accuracy/consolidations.py ../shared/corpus

Each law of the corpus is parsed; two fifths of its runs of articles become one article of two to
eight paragraphs, an article here and there joins another far away, some are dropped and some made
up, the chapters change places, and sentences are reworded or dropped. No number is left to go by,
and most gathered articles have no heading. The same laws the other way round are split.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import splits

from draftdiff.aligning import align
from draftdiff.model import Level, Options, Provision
from draftdiff.parsing import parse
from draftdiff.reading import read
from draftdiff.text.words import split as words_of

RATES = {"up to 30 in a hundred": (0.0, 0.1, 0.2, 0.3), "up to half": (0.0, 0.3, 0.4, 0.5)}
"""Shares of the words that are replaced; of the sentences half as many are dropped."""
SEEDS = (1, 2, 3)
GATHERED = 0.35
SIZES = (2, 2, 3, 3, 4, 5, 8)
ONE_JOINS_FAR = 8
DROPPED, MADE_UP, HEADED = 0.06, 0.05, 0.3
MADE_UP_WORDS = 60


def consolidated(
    articles: Sequence[Provision], rates: Sequence[float], dice: random.Random
) -> splits.Made:
    """A code made of a law's articles."""
    vocabulary = [w for a in articles for w in words_of(a.text) if w.isalpha()]
    pieces: list[tuple[str, str, tuple[int, ...]]] = []
    for group in _groups(len(articles), dice):
        if len(group) == 1 and dice.random() < DROPPED:
            continue
        if dice.random() < MADE_UP:
            words = " ".join(dice.choice(vocabulary) for _ in range(MADE_UP_WORDS))
            pieces.append((dice.choice(articles).heading, words, ()))
        headed = len(group) == 1 or dice.random() < HEADED
        texts = [articles[i].text for i in group]
        if len(group) > 1:
            texts = [f"({number}) {text}" for number, text in enumerate(texts, 1)]
        heading = articles[group[0]].heading if headed else ""
        pieces.append((heading, "\n".join(texts), tuple(group)))
    cut = dice.randrange(len(pieces))
    pieces = pieces[cut:] + pieces[:cut]
    made = tuple(
        Provision(
            level=Level.ARTICLE,
            num=str(number),
            heading=heading,
            text=splits.reworded(text, vocabulary, dice.choice(rates), dice),
        )
        for number, (heading, text, _) in enumerate(pieces, 1)
    )
    return splits.Made(made, tuple(sources for *_, sources in pieces))


def _groups(count: int, dice: random.Random) -> list[list[int]]:
    """The places of a law's articles, gathered; some far from their neighbours."""
    groups: list[list[int]] = []
    while (start := sum(map(len, groups))) < count:
        size = dice.choice(SIZES) if dice.random() < GATHERED else 1
        groups.append(list(range(start, min(count, start + size))))
    alone = [group for group in groups if len(group) == 1]
    for group in dice.sample(alone, len(alone) // ONE_JOINS_FAR):
        groups.remove(group)
        dice.choice(groups).extend(group)
    return groups


@cache
def measured(corpus: Path, rates: tuple[float, ...]) -> tuple[splits.Score, splits.Score]:
    """The scores of all links of all laws, gathered and the other way round."""
    merged = split = splits.Score(0, 0, 0)
    for name in splits.LAWS:
        articles = tuple(a for a in parse(read(corpus / name)).articles if a.text)
        for seed in SEEDS:
            made = consolidated(articles, rates, random.Random(f"{seed} {name}"))
            true = {(i, j) for j, sources in enumerate(made.sources) for i in sources}
            merged += _score(articles, made.articles, true)
            split += _score(made.articles, articles, {(j, i) for i, j in true})
    return merged, split


def _score(
    old: Sequence[Provision], new: Sequence[Provision], true: set[tuple[int, int]]
) -> splits.Score:
    links = align(old, new, Options()).links
    found = {(i, j) for link in links for i in link.old for j in link.new}
    return splits.Score(len(found & true), len(found), len(true))


def main() -> None:
    """Score every rate."""
    parser = argparse.ArgumentParser(description="Score draftdiff on made codes.")
    parser.add_argument("corpus", type=Path)
    corpus = parser.parse_args().corpus
    for words, rates in RATES.items():
        merged, split = measured(corpus, rates)
        print(f"{words}: merged {merged}, the other way round {split}")


if __name__ == "__main__":
    main()
