"""What extraction does to a text is no change of its law: not one clause is reworded by it.

The noise is what programs leave of printed laws, as in minutes and notes that are passed around:
words run together, lines broken at a page's width, ordinals torn off, other quotes, soft hyphens,
ligatures, double spaces.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from textwrap import wrap

import pytest

from draftdiff.model import Comparison, Kind, Line, Options, Source
from draftdiff.pipeline import compare
from marked import marked

PROJECT = Path(__file__).parents[1]
CORPUS = PROJECT.parent / "shared" / "corpus"
OTHER_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "«": "“", "»": "”"})
WIDTH = 95

Noise = Callable[[str, random.Random], str]


def other_quotes(line: str, _: random.Random) -> str:
    return line.translate(OTHER_QUOTES)


def words_run_together(line: str, rng: random.Random) -> str:
    """One space in a hundred between small words is lost, but for the first two of a line."""

    def joined(found: re.Match[str]) -> str:
        kept = rng.random() > 0.01 or found.start() < 12
        return found[0] if kept else found[0].replace(" ", "")

    return re.sub(r"(?<=[a-zà-ÿ])[a-zà-ÿ] [a-zà-ÿ](?=[a-zà-ÿ])", joined, line)


def double_spaces(line: str, rng: random.Random) -> str:
    return re.sub(" ", lambda _: "  " if rng.random() < 0.02 else " ", line)


def torn_ordinals(line: str, _: random.Random) -> str:
    return re.sub(r"(?<=\d)(st|nd|rd|th)\b", r"\n\1\n", line)


def soft_hyphens(line: str, rng: random.Random) -> str:
    return re.sub(
        r"(?<=[a-z]{3})(?=[a-z]{4})", lambda _: "\u00ad" if rng.random() < 0.02 else "", line
    )


def ligatures(line: str, _: random.Random) -> str:
    return line.replace("fi", "ﬁ").replace("fl", "ﬂ")


def broken_lines(line: str, _: random.Random) -> str:
    parts = wrap(line, WIDTH, break_on_hyphens=False, break_long_words=False)
    return "\n".join(parts) if len(line) > WIDTH else line


KINDS: tuple[Noise, ...] = (
    other_quotes,
    words_run_together,
    double_spaces,
    torn_ordinals,
    soft_hyphens,
    ligatures,
    broken_lines,
)


def source(text: str) -> Source:
    return Source(
        name="law.txt",
        sha256="0" * 64,
        format="text",
        lines=tuple(Line(line, number) for number, line in enumerate(text.split("\n"), start=1)),
    )


def with_noise(text: str, kinds: tuple[Noise, ...]) -> str:
    rng = random.Random(1)  # noqa: S311 - nothing secret
    lines = []
    for line in text.split("\n"):
        changed = line
        for kind in kinds:
            changed = kind(changed, rng)
        lines.append(changed)
    return "\n".join(lines)


def compared(text: str, kinds: tuple[Noise, ...]) -> Comparison:
    noisy = with_noise(text, kinds)
    assert noisy != text or other_quotes in kinds or torn_ordinals in kinds or ligatures in kinds
    return compare(source(text), source(noisy), Options(most_clauses_analysed=0))


def assert_nothing_is_reworded(found: Comparison) -> None:
    assert [marked(row) for row in found.changes if row.kind is not Kind.UNCHANGED] == []
    assert not any(row.clauses for row in found.changes)
    assert found.statistics.words.added == found.statistics.words.dropped == 0


@pytest.mark.parametrize("draft", ["2014.txt", "2015.txt", "2020.txt"])
@pytest.mark.parametrize("kinds", [*((kind,) for kind in KINDS), KINDS], ids=lambda kinds: (
    kinds[0].__name__ if len(kinds) == 1 else "all at once"
))  # fmt: skip
def test_noise_rewords_no_clause_of_the_drafts(draft: str, kinds: tuple[Noise, ...]) -> None:
    text = (PROJECT / "drafts" / draft).read_text("utf-8")
    assert_nothing_is_reworded(compared(text, kinds))


@pytest.mark.skipif(not CORPUS.exists(), reason="../shared/corpus is not here")
@pytest.mark.parametrize(
    "law",
    [
        "uk-social-housing-bill/1_*.txt",
        "fr-bill-pjl16-581/00*.txt",
        "is-tobacco-act/1_*.txt",
        "ee-constitution/1_*.txt",
        "km-constitution/1_*.txt",
        "eu-gdpr-vs-uk-gdpr/1_*.txt",
        "kh-commercial-register-1995-1999/1_*.txt",
        "eu-sfdr-regulation/1_*.txt",
    ],
)
def test_noise_rewords_no_clause_of_real_laws(law: str) -> None:
    (path,) = CORPUS.glob(law)
    assert_nothing_is_reworded(compared(path.read_text("utf-8"), KINDS))


@pytest.mark.skipif(not CORPUS.exists(), reason="../shared/corpus is not here")
@pytest.mark.parametrize("pair", ["kh-foreign-exchange-noise-pair", "us-hr1058-autism-cares"])
def test_two_prints_of_one_law_are_equal(pair: str) -> None:
    texts = [path.read_text("utf-8") for path in sorted((CORPUS / pair).glob("[12]_*.txt"))]
    found = compare(source(texts[0]), source(texts[-1]))
    assert_nothing_is_reworded(found)
    assert not any(row.findings for row in found.changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("must not enter", "must now enter"),
        ("may enter", "must enter"),
        ("within 1 year", "within 7 year"),
        ("any person", "no person"),
        ("the State", "the state"),
        ("a fine of 1,000 riel", "a fine of 1.000 riel"),
    ],
)
def test_real_changes_of_a_letter_are_no_noise(old: str, new: str) -> None:
    law = "Article 1. Wells\n\nWhoever keeps it {} at once.\n\nArticle 2. Fees\n\nNone is paid."
    found = compare(source(law.format(old)), source(law.format(new)))
    assert found.changes[0].kind is Kind.REWORDED
