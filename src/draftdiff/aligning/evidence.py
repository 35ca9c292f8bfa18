"""What an article looks like to the aligner: its words, weighted by how rare they are.

    "Any person who damages a computer system …"
    words   any person who damages a computer system …
    rarity  low low    low high    low high   high

A word is rare when few articles of both drafts together have it: boilerplate ("any person who …
shall be punished") weighs next to nothing. Scripts without spaces give pairs of characters
(Chinese, Japanese) or triples of clusters (Khmer, Thai, Lao, Burmese) instead of words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from draftdiff.model import Provision
from draftdiff.text.keys import typographic_key
from draftdiff.text.words import CLUSTER

WORD = re.compile(
    rf"{CLUSTER}|[\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff]|[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+"
)
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff]")
CLUSTERED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
STEM = 5
"""Letters of a word that its inflected forms share; a cheap stand-in for letter n-grams."""
TOMBSTONE = re.compile(
    r"[\[(]?\s*(?:repealed|omitted|deleted|reserved|revoked|weggefallen|aufgehoben|abrogé|supprimé"
    r"|derogado|revogado|vetado|brottfallin|felld[ru]? (?:úr gildi|brott)|kehtetu|削除|삭제|утратила? силу)"
    r"[^\w]*(?:\W.{0,60})?",
    re.IGNORECASE | re.DOTALL,
)
DOTS = re.compile(r"[\s.…*·_\-–—\d()]*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One article as the aligner sees it.

    `words` are in order, `counts` with their numbers, `heading` the heading's words; `key` the
    text with typography folded; `bare` the letters alone, without digits.
    """

    words: tuple[str, ...]
    counts: Counter[str]
    stems: Counter[str]
    heading: frozenset[str]
    key: str
    bare: str
    tombstone: bool


def gather(article: Provision) -> Evidence:
    """Look at one article."""
    key = typographic_key(article.text)
    folded = key.casefold()
    words = tuple(words_of(folded))
    return Evidence(
        words=words,
        counts=Counter(words),
        stems=Counter(word[:STEM] for word in words),
        heading=frozenset(words_of(article.heading.casefold())),
        key=key,
        bare="".join(c for c in folded if c.isalpha()),
        tombstone=is_tombstone(article.text),
    )


def is_tombstone(text: str) -> bool:
    """Whether the text only says that nothing is left: "(repealed)", a row of dots, nothing."""
    return DOTS.fullmatch(text) is not None or TOMBSTONE.fullmatch(text[:200]) is not None


def words_of(folded: str) -> list[str]:
    """The words of a case-folded text, as the aligner counts them."""
    units = WORD.findall(folded)
    if HAN.search(folded):
        return _grams(units, HAN, 2)
    if CLUSTERED.search(folded):
        return _grams(units, CLUSTERED, 3)
    return units


def _grams(units: Sequence[str], script: re.Pattern[str], size: int) -> list[str]:
    """Overlapping groups of `size` units of a script, and other words as they are."""
    found: list[str] = []
    run: list[str] = []
    for unit in [*units, ""]:
        if unit and script.match(unit):
            run.append(unit)
            continue
        if run:
            found += ["".join(run[i : i + size]) for i in range(max(1, len(run) - size + 1))]
            run = []
        if unit:
            found.append(unit)
    return found


class Rarity:
    """How much each word tells: the logarithm of how few articles have it.

    The usual inverse document frequency, over the articles of both drafts.
    """

    def __init__(self, articles: Iterable[Counter[str]]) -> None:
        frequency: Counter[str] = Counter()
        total = 0
        for counts in articles:
            frequency.update(counts.keys())
            total += 1
        self.frequency = frequency
        self.of = {word: math.log((1 + total) / (0.5 + count)) for word, count in frequency.items()}

    def vector(self, counts: Counter[str]) -> dict[str, float]:
        """The weighted words of one article, of length 1: (1 + log count) · rarity."""
        weight = self.of
        log = math.log
        raw = {w: (1.0 + log(n) if n > 1 else 1.0) * weight[w] for w, n in counts.items()}
        norm = math.sqrt(sum(v * v for v in raw.values())) or 1.0
        return {w: v / norm for w, v in raw.items()}
