"""What the rules are not asked, and what is not read, would have found nothing.

Each shortcut is taken away in turn: the findings and the sanctions of every pair stay the same.
"""

from __future__ import annotations

import json
import runpy
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from clause_pairs import Case, row
from draftdiff.analysing import RULES, analyse, lexicon_for, penalties
from draftdiff.analysing.lexicon import Asked, Lexicon
from draftdiff.analysing.pair import ClausePair
from draftdiff.analysing.phrases import Phrases
from draftdiff.analysing.rules import FILES
from draftdiff.model import ArticleDiff, Finding, Penalty

HERE = Path(__file__).resolve().parent
ROUNDS = sorted((HERE.parents[1] / "cases" / "findings").glob("*.jsonl"))


IN_A_NEW_SENTENCE = Case(
    "The police may search a house with the authorisation of a court. The search is recorded.",
    "The police may search a house. The search is recorded. Whoever copies a warrant issued by a "
    "magistrate shall be imprisoned for two years.",
)
"""As many safeguards as before, but of a sentence that is about its sanction."""


def pairs() -> Iterator[Case]:
    """Every pair of clauses that the tests of rules have."""
    yield IN_A_NEW_SENTENCE
    for rule in RULES.values():
        yield Case(rule.old, rule.new)
    for file in ROUNDS:
        for line in file.read_text("utf-8").splitlines():
            pair = json.loads(line)
            yield Case(pair["old"], pair["new"], language=pair["language"])
    for file in sorted(HERE.glob("test_*.py")):
        if file != Path(__file__).resolve() and "FIRES" in file.read_text("utf-8"):
            module = runpy.run_path(str(file))
            for table in ("FIRES", "QUIET"):
                yield from module.get(table, ())


@cache
def rows() -> tuple[tuple[ArticleDiff, Lexicon], ...]:
    found = []
    for case in pairs():
        lexicon = lexicon_for(case.language)
        assert lexicon is not None
        found.append((row(case.old, case.new), lexicon))
    return tuple(found)


def findings() -> list[tuple[Finding, ...]]:
    return [analyse(each, lexicon) for each, lexicon in rows()]


def sanctions() -> list[tuple[Penalty, ...]]:
    return [penalties([each], lexicon) for each, lexicon in rows()]


@cache
def expected() -> list[tuple[Finding, ...]]:
    return findings()


def test_there_are_pairs_that_fire_and_pairs_that_do_not() -> None:
    assert sum(map(bool, expected())) > len(RULES)
    assert not all(expected())


def test_a_rule_finds_nothing_in_clauses_that_are_not_about_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = expected()
    everywhere = tuple(replace(file, about=()) for file in FILES)
    assert everywhere != FILES
    monkeypatch.setitem(analyse.__globals__, "FILES", everywhere)
    assert findings() == before


def test_facts_that_stayed_neither_went_nor_came(monkeypatch: pytest.MonkeyPatch) -> None:
    before = expected()
    monkeypatch.setattr(ClausePair, "_unequal", property(lambda pair: pair.categories))
    assert findings() == before


def test_quantities_need_a_word_that_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = expected()
    for lexicon in {lexicon for _, lexicon in rows()}:
        monkeypatch.setattr(lexicon, "may_count", Asked(lambda _: True))
    assert findings() == before


def test_sanctions_need_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sanctions()
    assert any(before)
    monkeypatch.setattr(Phrases, "may_find", lambda *_: True)
    assert sanctions() == before
