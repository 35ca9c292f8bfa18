"""The second look with known truth: articles that are dropped, some with their sentences elsewhere.

    python benchmarks/accuracy/dispersals.py ../shared/corpus

Of each law of the corpus one longer article in ten is taken out and its two halves are added to
two other articles, some of their words replaced by other words of the same law; as many are taken
out and stand nowhere. Told is how many halves were found, how near the told share is to the true
one (the words of the half that were kept), and how often a share is told of what stands nowhere.
Then laws that have nothing to do with one another are compared: no share is true there.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

import splits

from draftdiff.aligning import align
from draftdiff.model import Provision
from draftdiff.parsing import parse
from draftdiff.reading import read
from draftdiff.text.words import split as words_of

RATES = (0.0, 0.1, 0.2, 0.3)
"""Shares of the words that are replaced."""
ONE_IN = 10
LONG_ENOUGH = 200
"""Characters of the shortest article that is taken out."""
STRANGERS = (
    "eu-ai-act/1_com_proposal_2021-04.txt",
    "eu-gdpr-vs-uk-gdpr/2_uk_gdpr_current.txt",
    "eu-treaties-lisbon/teu_3_2001_nice.txt",
    "in-evidence-iea-bsa/2_bsa_2023.txt",
    "km-constitution/2_constitution_current_text.txt",
    "km-misc/law_on_concessions_2007_en.txt",
    "uk-social-housing-bill/4_commons_committee_2022-11.txt",
    "us-s2731-ndaa-fy2020/2_rcs.txt",
)
"""Laws in English that do not amend one another."""


@dataclass(frozen=True, slots=True)
class Dispersed:
    """A law without some of its articles: `new`, made of the old articles `sources`.

    `true` holds for each article taken out the true share of it in other old articles.
    """

    new: tuple[Provision, ...]
    sources: tuple[int, ...]
    true: dict[int, dict[int, float]]


@dataclass(frozen=True, slots=True)
class Found:
    """What was told of halves that went elsewhere, and of articles that stand nowhere."""

    halves: int
    found: int
    wrong: int
    error: float
    nowhere: int
    alarms: int

    def __add__(self, other: Found) -> Found:
        return Found(
            self.halves + other.halves,
            self.found + other.found,
            self.wrong + other.wrong,
            self.error + other.error,
            self.nowhere + other.nowhere,
            self.alarms + other.alarms,
        )


NONE = Found(0, 0, 0, 0.0, 0, 0)


@cache
def law(path: Path) -> tuple[Provision, ...]:
    """The articles of a law that have words."""
    return tuple(article for article in parse(read(path)).articles if article.text)


def dispersed(articles: Sequence[Provision], rate: float, dice: random.Random) -> Dispersed:
    """Take articles out, and add the halves of some to others."""
    vocabulary = [w for article in articles for w in words_of(article.text) if w.isalpha()]
    order = [i for i, article in enumerate(articles) if len(article.text) >= LONG_ENOUGH]
    dice.shuffle(order)
    count = len(order) // ONE_IN
    hosts = iter(order[2 * count :])
    texts = {i: article.text for i, article in enumerate(articles)}
    true: dict[int, dict[int, float]] = {}
    for i in order[: 2 * count]:
        del texts[i]
        true[i] = {}
    for i in order[:count]:
        sentences = [s for s in splits.SENTENCES.split(articles[i].text) if s.strip()]
        middle = len(sentences) // 2
        halves = (sentences[:middle], sentences[middle:]) if middle else ()
        words = sum(word.isalnum() for word in words_of(" ".join(sentences)))
        for half, host in zip(halves, hosts, strict=False):
            kept, told = _reworded(" ".join(half), vocabulary, rate, dice)
            texts[host] += f"\n{told}"
            true[i][host] = kept / words
    places = tuple(sorted(texts))
    return Dispersed(
        tuple(
            replace(articles[i], text=texts[i], num=str(at), label=str(at))
            for at, i in enumerate(places, 1)
        ),
        places,
        true,
    )


def _reworded(
    text: str, vocabulary: Sequence[str], rate: float, dice: random.Random
) -> tuple[int, str]:
    """How many words were kept, and the text."""
    kept, told = 0, []
    for word in words_of(text):
        new = dice.choice(vocabulary) if word.isalpha() and dice.random() < rate else word
        kept += new == word and word.isalnum()
        told.append(new)
    return kept, "".join(told)


def measured(corpus: Path, rate: float) -> Found:
    """What the second look tells of all laws, at one rate of replaced words."""
    total = NONE
    for name in splits.LAWS:
        articles = law(corpus / name)
        total += _found(articles, dispersed(articles, rate, random.Random(f"{name} {rate}")))
    return total


def _found(articles: Sequence[Provision], made: Dispersed) -> Found:
    told: dict[int, dict[int, float]] = {}
    for link in align(articles, made.new).links:
        if not link.new:
            told[link.old[0]] = {made.sources[s.index]: s.share for s in link.shares}
    total = NONE
    for i, true in made.true.items():
        if i not in told:
            continue  # it was linked, or told as a part of a merger
        for host, share in true.items():
            near = told[i].get(host)
            error = abs(near - share) if near is not None else 0.0
            total += Found(1, near is not None, 0, error, 0, 0)
        if true:
            total += Found(0, 0, len(told[i].keys() - true.keys()), 0.0, 0, 0)
        else:
            total += Found(0, 0, 0, 0.0, 1, bool(told[i]))
    return total


def strangers(corpus: Path) -> tuple[int, int]:
    """How many articles of unlike laws stay alone, and of how many a share is told."""
    alone = alarms = 0
    for one, two in combinations(STRANGERS, 2):
        for link in align(law(corpus / one), law(corpus / two)).links:
            if not (link.old and link.new):
                alone += 1
                alarms += bool(link.shares)
    return alone, alarms


def main() -> int:
    """Print what was found."""
    parser = argparse.ArgumentParser(description="Score the second look.")
    parser.add_argument("corpus", type=Path)
    corpus = parser.parse_args().corpus
    for rate in RATES:
        found = measured(corpus, rate)
        print(
            f"{rate:.0%} of words replaced: {found.found}/{found.halves} halves found, "
            f"{found.wrong} wrong, off by {found.error / max(found.found, 1):.3f} on average; "
            f"{found.alarms}/{found.nowhere} that stand nowhere told to stand somewhere"
        )
    alone, alarms = strangers(corpus)
    print(f"unlike laws: {alarms}/{alone} told to stand somewhere")
    return 0


if __name__ == "__main__":
    sys.exit(main())
