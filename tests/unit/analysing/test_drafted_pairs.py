"""Clauses as strangers would draft them, round after round, with the rules that must fire.

tests/cases/findings/*.jsonl   old, new, language, expected; "missed" where the rules fall short

A round was written before anyone looked at what the rules find in it, and mended afterwards: the
misses that are left are expected to fail, so that a test tells when one is mended.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clause_pairs import Case, fired
from draftdiff.analysing import RULES

ROUNDS = sorted((Path(__file__).parents[2] / "cases" / "findings").glob("*.jsonl"))
MOST_MISSED = 0.05
"""Share of the pairs that may be known misses."""


def pairs() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in ROUNDS:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            yield f"{file.stem}-{number}", json.loads(line)


def parameters() -> Iterator[Any]:
    for name, pair in pairs():
        known = pytest.mark.xfail(reason="known miss", strict=True)
        yield pytest.param(pair, id=name, marks=known if pair.get("missed") else ())


@pytest.mark.parametrize("pair", list(parameters()))
def test_a_pair_fires_what_a_reader_expects_and_no_more(pair: dict[str, Any]) -> None:
    case = Case(pair["old"], pair["new"], language=pair["language"])
    assert fired(case) == set(pair["expected"])


def test_few_pairs_are_known_misses() -> None:
    found = [pair for _, pair in pairs()]
    missed = [pair for pair in found if pair.get("missed")]
    assert len(missed) <= MOST_MISSED * len(found)


def test_every_rule_has_pairs_of_strangers() -> None:
    assert {rule for _, pair in pairs() for rule in pair["expected"]} == set(RULES)
