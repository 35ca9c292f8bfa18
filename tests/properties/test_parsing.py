"""What holds for every draft: nothing is lost, nothing raises, nothing depends on the run."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model import Draft, Level
from draftdiff.model.draft import walk
from draftdiff.parsing import parse
from draftdiff.reading import read
from parsing_builders import (
    SampleLaw,
    letters_lost,
    numbers,
    parsed_lines,
    signs_lost,
    words_lost,
    words_made_up,
)
from sample_laws import LAWS

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
LABELS = (
    *("Article {}", "Article {}. Scope", "ARTICLE {}", "Art. {}.", "Section {}", "§ {} Zweck"),
    *("{}. gr.", "Artículo {}", "Điều {}.", "Pasal {}", "第{}条", "제{}조(목적)", "{} Duties"),
    *("Chapter {}", "CHAPTER {}", "PART {}", "Schedule {}", "Annex", "# Article {}"),
    *("({})", "({}) Everyone shall obey.", "{}.", "“Article {}", "មាត្រា {}.-", "Статья {}."),
    *("§ {}", "มาตรา {}", "**Article {}**"),
)
SENTENCES = (
    "Everyone has the right to use a public footpath.",
    "in accordance with the rules that are laid down under the preceding article and in the",
    "General provisions",
    "(a) gates are closed;",
    "the owner of the land, who shall in every case be heard before a path is closed",
    "as described in Article 3 of this law.",
    "technology",
    "",
    "Done at the seat of the assembly,",
    "The Speaker",
    "………… 7",
    "ច្បាប់នេះការពារផ្លូវថ្មើរជើង",
    "本法自公布之日起施行。",
    "- {} -",
    "►M1 The owner closes the gate. ◄ [s. 3]",
    "The owner {{as amended by Act 5 of 2010}} walks [F2 at night.",
    "a well-",
    "known path",
    "\u200b",
    "\x0c",
)
label_lines = st.builds(
    lambda label, num: label.format(num), st.sampled_from(LABELS), st.integers(0, 30)
)
sentences = st.builds(
    lambda text, num: text.format(num), st.sampled_from(SENTENCES), st.integers(0, 9)
)
draft_lines = st.lists(st.one_of(label_lines, sentences), min_size=1, max_size=60)


def nodes(draft: Draft) -> list[object]:
    return [
        (node.level, node.num, node.label, node.heading, node.text, node.clauses, node.lines)
        for node in walk(draft.body)
    ]


@settings(max_examples=150, deadline=None)
@given(draft_lines)
def test_every_word_is_in_one_provision_or_bucket(lines: list[str]) -> None:
    draft = parsed_lines(lines)
    assert not words_lost(draft)
    assert not words_made_up(draft)
    assert not signs_lost(draft)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=30))
def test_no_text_makes_the_parser_raise(lines: list[str]) -> None:
    assert not letters_lost(parsed_lines(lines))


@settings(max_examples=100, deadline=None)
@given(draft_lines)
def test_nodes_stand_in_the_order_of_their_lines(lines: list[str]) -> None:
    draft = parsed_lines(lines)
    starts = [node.lines.start for node in walk(draft.body)]
    assert starts == sorted(starts)
    for node in walk(draft.body):
        assert 1 <= node.lines.start < node.lines.end <= len(lines) + 1


@settings(max_examples=100, deadline=None)
@given(draft_lines)
def test_clauses_cover_the_text_in_order(lines: list[str]) -> None:
    for node in walk(parsed_lines(lines).body):
        assert "\n".join(clause.span.of(node.text) for clause in node.clauses) == node.text


@settings(max_examples=100, deadline=None)
@given(draft_lines)
def test_eids_are_unique(lines: list[str]) -> None:
    eids = [node.eid for node in walk(parsed_lines(lines).body)]
    assert len(eids) == len(set(eids))


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40))
def test_prefix_of_whole_articles_gives_a_prefix(one: int, two: int) -> None:
    few, many = sorted((one, two))
    block = ["Article {}. Duties", "", "Everyone shall close every gate.", ""]
    lines = [line.format(num) for num in range(1, many + 1) for line in block]
    whole = parsed_lines(lines)
    part = parsed_lines(lines[: few * len(block)])
    assert numbers(part) == numbers(whole)[:few]
    assert [a.text for a in part.articles] == [a.text for a in whole.articles][:few]


SEED_PROGRAM = """
import hashlib
from parsing_builders import parsed_lines
from sample_laws import LAWS
drafts = [parsed_lines(law.lines(inside=passage)) for law in LAWS for passage in law.inside]
print(hashlib.sha256(repr(drafts).encode()).hexdigest())
"""


def test_same_source_same_draft_whatever_the_hash_seed() -> None:
    tests = str(Path(__file__).parents[1])
    printed = {
        subprocess.run(
            [sys.executable, "-c", SEED_PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": tests},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_white_space_around_lines_change_nothing(law: SampleLaw) -> None:
    lines = law.lines()
    plain = parsed_lines(lines)
    assert nodes(parsed_lines([f"  {line}\t" if line else line for line in lines])) == nodes(plain)


def corpus_files() -> list[Path]:
    found = [path for path in CORPUS.rglob("*") if path.suffix in {".txt", ".md"}]
    return sorted(path for path in found if path.is_file())


@pytest.mark.parametrize("path", corpus_files(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_no_word_of_a_real_law_is_lost(path: Path) -> None:
    draft = parsed_lines(path.read_text(encoding="utf-8", errors="replace").split("\n"))
    assert not words_lost(draft)
    assert not words_made_up(draft)
    assert not signs_lost(draft)


FORMATS = frozenset({".html", ".htm", ".xhtml", ".xml", ".docx", ".pdf"})
SCANS = ("km_commercial_rules_amendment_1999_scan",)


def formatted_files() -> list[Path]:
    return sorted(
        path
        for path in CORPUS.rglob("*")
        if path.suffix in FORMATS and path.is_file() and path.stem not in SCANS
    )


@pytest.mark.parametrize("path", formatted_files(), ids=lambda path: path.name)
def test_no_word_that_a_reader_found_is_lost(path: Path) -> None:
    draft = parse(read(path))
    assert not words_lost(draft)
    assert not words_made_up(draft)
    assert not signs_lost(draft)


HOSTILE = (
    "0", "9 ", " ", "(", ")", "((1", "Article ", "Article 1 ", "a)", "(a)", ".", ". ", "1.", "§",
    "§ 1 ", "第", "第一", "第一条", "I", "IX", "“", "“Article 1", "-", "- ", "…", "\t", "# ", "**",
    "Section 1 and ", "bis ", "1 bis ", "(1) ", "មាត្រា ", "១", "\u200b", "[(", "Article the first ",
    "e\u0301", "\u202e",
)  # fmt: skip
SHORT, LONG = 10_000, 80_000
LEAST = 0.02
"""Seconds below which a time is too short to be compared."""


def seconds(lines: Sequence[str]) -> float:
    """The processor's time for parsing, without what the values of other tests cost to look over.

    The command looks for no cycles either (`__main__`).
    """
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        parsed_lines(lines)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("shape", ["one line", "lines", "lines and blank lines"])
@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_text_and_not_with_its_square(unit: str, shape: str) -> None:
    def lines(characters: int) -> list[str]:
        if shape == "one line":
            return [unit * (characters // len(unit))]
        line = unit * (8 // len(unit) or 1)
        blank = ["", "", ""] if shape == "lines and blank lines" else []
        return [line, *blank] * (characters // (len(line) + len(blank) + 1))

    short, long = seconds(lines(SHORT)), seconds(lines(LONG))
    assert long < 24 * max(short, LEAST)


def long_law(articles: int) -> list[str]:
    rules = "(1) The owner of plot {0} keeps path {0} open.", "(2) Whoever opens a gate closes it."
    return [
        line.format(num)
        for num in range(1, articles + 1)
        for line in ("Article {0}. Duties of owners", "", *rules, "")
    ]


def test_ten_thousand_articles_take_less_than_a_second() -> None:
    lines = long_law(9_999)
    taken = min(seconds(lines) for _ in range(3))
    assert len(parsed_lines(lines).articles) == 9_999
    assert taken < 1


def test_twice_the_law_takes_at_most_two_and_a_half_times_the_time() -> None:
    short, long = long_law(2_000), long_law(4_000)
    ratios = []
    for _ in range(3):
        ratios.append(seconds(long) / seconds(short))
        if ratios[-1] <= 2.5:
            break
    assert min(ratios) <= 2.5


def test_text_without_articles_is_kept_whole() -> None:
    draft = parsed_lines(["Minutes", "", "1. Opening", "2. Votes", "1. Roads", "2. Gates"])
    assert [node.level for node in draft.body] == [Level.WHOLE]
