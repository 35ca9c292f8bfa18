"""How heavy the page of a law of five hundred pages is, and what it costs to make and to load.

    python benchmarks/page_size.py

    Latin: 907 articles; 639 unchanged, 243 reworded, 25 added, 18 dropped
      text 0.97 MB, page 1.80 MB
      processor seconds: read 0.02, parse 0.13, align 0.11, diff 0.24, render 0.09
      loaded in 0.85 s, first paint 0.64 s

The laws are made up from a few hundred words and a fixed seed: 900 articles a side, two paragraphs
in five of the kind that all laws repeat, a quarter of the articles reworded here and there, a few
dropped, added and moved, so that nearly every number and every reference changes. Times are
processor time in this process, the best of three; the load is what a headless Chromium says of
itself, where tests/browser is installed.
"""

from __future__ import annotations

import gc
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TypeVar

from draftdiff.aligning import align
from draftdiff.diffing import diff
from draftdiff.model import Draft
from draftdiff.parsing import parse
from draftdiff.pipeline import compare
from draftdiff.reading import read
from draftdiff.reporting import ReportFormat, render

Made = TypeVar("Made")

BROWSER_TESTS = Path(__file__).parents[1] / "tests" / "browser"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARTICLES = 900
PER_CHAPTER = 15
REWORDED, DROPPED, ADDED, MOVED = 0.25, 0.03, 0.03, 0.03
STOCK, FROM_STOCK = 20, 0.4
"""Sentences that many articles have, and the share of paragraphs that are such."""
EDITED = 0.06
"""Share of the words of a reworded article that are replaced."""
ROUNDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What a law is made of: words, what stands between them, and how an article is labelled."""

    name: str
    words: Sequence[str]
    between: str
    phrase: tuple[int, int]
    chapter: str
    article: str
    reference: str
    ends: str
    digits: str


def latin() -> Tongue:
    """Words as long as those of English law."""
    syllables = ("con", "ter", "pro", "mis", "per", "lan", "dar", "ven", "sol", "tum", "rig", "fer")
    long = ["".join(parts) for parts in product(syllables, repeat=2)]
    short = ("the", "of", "and", "to", "in", "or", "a", "by", "shall", "for", "any", "person")
    return Tongue(
        name="Latin",
        words=(*short * 12, *long, *(f"{word}ation" for word in long[::4])),
        between=" ",
        phrase=(6, 14),
        chapter="CHAPTER {}\nMATTERS OF {}",
        article="Article {}. {}",
        reference="in accordance with Article {}",
        ends=".",
        digits="0123456789",
    )


def khmer() -> Tongue:
    """Phrases of ten words without a space between them."""
    consonants, vowels = "កខគងចឆជដណតថទនបផពមយរលវសហអ", ("", "ា", "ី", "ុ", "េ", "ោ", "ំ")
    syllables = [first + vowel for first, vowel in product(consonants, vowels)]
    words = [first + second for first, second in zip(syllables, syllables[7:], strict=False)]
    return Tongue(
        name="Khmer",
        words=(*words, *(f"{word}ការ" for word in words)),
        between="",
        phrase=(5, 12),
        chapter="ជំពូកទី {}\n{}",
        article="មាត្រា {}.- {}",
        reference="តាមមាត្រា {}",
        ends="។",
        digits="០១២៣៤៥៦៧៨៩",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article before it is numbered: `identity` is what references to it hold on to."""

    identity: int
    heading: str
    paragraphs: Sequence[Sequence[str]]
    refers_to: int


class Writer:
    """Writes two drafts of one law."""

    def __init__(self, tongue: Tongue, seed: int = 1) -> None:
        self._tongue = tongue
        self._random = random.Random(seed)
        self._stock = [self._words(30) for _ in range(STOCK)]

    def drafts(self) -> tuple[str, str]:
        """The old text and the new."""
        old = [self._article(number) for number in range(ARTICLES)]
        kept = [each for each in old if self._random.random() >= DROPPED]
        new = [self._reworded(each) if self._happens(REWORDED) else each for each in kept]
        for place in sorted(self._random.sample(range(len(new)), round(ADDED * ARTICLES))):
            new.insert(place, self._article(ARTICLES + place))
        for place in self._random.sample(range(len(new)), round(MOVED * ARTICLES)):
            new.insert(self._random.randrange(len(new)), new.pop(place))
        return self._text(old), self._text(new)

    def _happens(self, chance: float) -> bool:
        return self._random.random() < chance

    def _article(self, identity: int) -> Article:
        paragraphs = [self._paragraph() for _ in range(4)]
        heading = self._tongue.between.join(self._words(4)).capitalize()
        refers_to = self._random.randrange(ARTICLES)
        return Article(
            identity=identity, heading=heading, paragraphs=paragraphs, refers_to=refers_to
        )

    def _paragraph(self) -> list[str]:
        """Words of its own, or a sentence that other articles have too, but for a word or two."""
        if not self._happens(FROM_STOCK):
            return self._words(self._random.randint(25, 42))
        words = list(self._random.choice(self._stock))
        words[10:12] = self._words(2)
        return words

    def _words(self, count: int) -> list[str]:
        return self._random.choices(self._tongue.words, k=count)

    def _reworded(self, article: Article) -> Article:
        paragraphs = [
            [self._words(1)[0] if self._happens(EDITED) else word for word in words]
            for words in article.paragraphs
        ]
        return Article(
            identity=article.identity,
            heading=article.heading,
            paragraphs=paragraphs,
            refers_to=article.refers_to,
        )

    def _text(self, articles: Sequence[Article]) -> str:
        numbers = {each.identity: number for number, each in enumerate(articles, 1)}
        lines = []
        for number, each in enumerate(articles, 1):
            if number % PER_CHAPTER == 1:
                chapter = self._number(number // PER_CHAPTER + 1)
                lines.append(self._tongue.chapter.format(chapter, each.heading.upper()) + "\n")
            lines.append(self._tongue.article.format(self._number(number), each.heading))
            lines += self._numbered(each, numbers.get(each.refers_to, 1))
            lines.append("")
        return "\n".join(lines)

    def _numbered(self, article: Article, referred: int) -> list[str]:
        reference = self._tongue.reference.format(self._number(referred))
        return [
            f"({self._number(place)}) {self._sentence(words)} {reference}{self._tongue.ends}"
            for place, words in enumerate(article.paragraphs, 1)
        ]

    def _sentence(self, words: Sequence[str]) -> str:
        """The words in phrases, whose lengths hang on the words and not on chance."""
        if self._tongue.between:
            return self._tongue.between.join(words).capitalize()
        shortest, longest = self._tongue.phrase
        step = shortest + len(words) % (longest - shortest)
        return " ".join("".join(words[at : at + step]) for at in range(0, len(words), step))

    def _number(self, number: int) -> str:
        return "".join(self._tongue.digits[int(digit)] for digit in str(number))


def timed(make: Callable[[], Made]) -> tuple[Made, float]:
    """What `make` makes, and the least processor time in seconds that it took."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        made = make()
        rounds.append((made, time.process_time() - start))
    return rounds[-1][0], min(seconds for _, seconds in rounds)


def loaded(page: Path) -> str:
    """Seconds until a browser had loaded the page, and painted something; or why not."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    node = shutil.which("node")
    if not (browser and node and (BROWSER_TESTS / "node_modules").is_dir()):
        return "(needs Chromium, node and: npm ci --prefix tests/browser)"
    ended = subprocess.run(
        [node, "load.mjs", browser, str(page)],
        cwd=BROWSER_TESTS,
        capture_output=True,
        check=True,
        timeout=120,
    )
    found = json.loads(ended.stdout)
    return f"{found['load'] / 1000:.2f} s, first paint {found['paint'] / 1000:.2f} s"


def measure(tongue: Tongue, folder: Path) -> None:
    """Print the figures of one law."""
    paths = [folder / f"{tongue.name}-{side}.txt" for side in ("old", "new")]
    for path, text in zip(paths, Writer(tongue).drafts(), strict=True):
        path.write_text(text, "utf-8")
    (old, new), reading = timed(lambda: (read(paths[0]), read(paths[1])))
    drafts, parsing = timed(lambda: (parse(old), parse(new)))
    aligning, diffing = _aligned(*drafts)
    comparison = compare(old, new)
    page, rendering = timed(lambda: render(comparison, ReportFormat.HTML))
    target = folder / f"{tongue.name}.html"
    target.write_bytes(page)
    kinds = ", ".join(
        f"{count} {kind}" for kind, count in _counts(comparison.summary).items() if count
    )
    print(f"{tongue.name}: {len(comparison.new.articles)} articles; {kinds}")
    print(f"  text {paths[1].stat().st_size / 1e6:.2f} MB, page {len(page) / 1e6:.2f} MB")
    print(
        f"  processor seconds: read {reading:.2f}, parse {parsing:.2f}, align {aligning:.2f}, "
        f"diff {diffing:.2f}, render {rendering:.2f}"
    )
    print(f"  loaded in {loaded(target)}")


def _aligned(old: Draft, new: Draft) -> tuple[float, float]:
    olds, news = old.articles, new.articles
    alignment, aligning = timed(lambda: align(olds, news))
    _, diffing = timed(lambda: [diff(link, olds, news) for link in alignment.links])
    return aligning, diffing


def _counts(summary: object) -> dict[str, int]:
    return {name: getattr(summary, name) for name in ("unchanged", "reworded", "added", "dropped")}


def main() -> None:
    """Measure both laws; with a folder as argument, leave them and their pages there."""
    # As the command does, which ends before there is anything to collect.
    gc.disable()
    if sys.argv[1:]:
        folder = Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        for tongue in (latin(), khmer()):
            measure(tongue, folder)
        return
    with tempfile.TemporaryDirectory() as temporary:
        for tongue in (latin(), khmer()):
            measure(tongue, Path(temporary))


if __name__ == "__main__":
    main()
