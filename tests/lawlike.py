"""Strategies for articles as laws have them: words of their own, among sentences all laws share.

Article 3   (1) Bamo tusela … .  Any person who violates this rule shall be punished by a fine.
            (2) Kivabu …
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from builders import article
from draftdiff.aligning import align
from draftdiff.diffing import diff
from draftdiff.model import ArticleDiff, Provision

SYLLABLES = ("ba", "ki", "mo", "tu", "se", "la", "vi", "no", "du", "ra", "pe", "gi")
BOILERPLATE = (
    "Any person who violates this rule shall be punished by a fine.",
    "The competent authority shall decide within thirty days.",
    "The conditions shall be determined by decree.",
    "An appeal may be lodged with the competent court.",
)
OWN_WORDS = 60
"""The most words that an article has for itself."""


def word(number: int) -> str:
    """A word that no other number has."""
    found = SYLLABLES[number % len(SYLLABLES)]
    while number := number // len(SYLLABLES):
        found += SYLLABLES[number % len(SYLLABLES)]
    return found + "m"


@st.composite
def lawlike_text(draw: st.DrawFn, number: int) -> str:
    """The text of an article: one to three paragraphs of its own words and shared sentences."""
    words = [word(number * OWN_WORDS + at) for at in range(OWN_WORDS)]
    paragraphs = []
    for at in range(draw(st.integers(1, 3))):
        count = draw(st.integers(12, 20))
        sentence = " ".join(words[at * 20 : at * 20 + count]).capitalize() + "."
        shared = draw(st.sampled_from(("", *BOILERPLATE)))
        paragraphs.append(f"({at + 1}) {sentence} {shared}".rstrip())
    return "\n".join(paragraphs)


@st.composite
def laws(draw: st.DrawFn, *, fewest: int = 1, most: int = 12) -> tuple[Provision, ...]:
    """A law of articles numbered from 1, each with words of its own."""
    count = draw(st.integers(fewest, most))
    return numbered([article("1", draw(lawlike_text(number))) for number in range(count)])


def numbered(articles: Sequence[Provision], first: int = 1) -> tuple[Provision, ...]:
    """The articles numbered in their order."""
    return tuple(
        replace(each, num=str(number), label=f"Article {number}")
        for number, each in enumerate(articles, first)
    )


def strangers(count: int) -> list[Provision]:
    """Articles with words that no drawn law has."""
    words = [[word(100_000 + at * OWN_WORDS + i) for i in range(20)] for at in range(count)]
    return [article("1", f"(1) {' '.join(its).capitalize()}.") for its in words]


def rows(old: Sequence[Provision], new: Sequence[Provision]) -> list[ArticleDiff]:
    """The rows of two lists of articles, aligned and diffed."""
    return [diff(link, old, new) for link in align(old, new).links]
