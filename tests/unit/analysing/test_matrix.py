"""Every rule on every other rule's pairs: none fires where it is not expected.

                 intent's pairs   penalty's pairs   …
intent's rules   as expected      nothing of theirs
penalty's rules  nothing          as expected
"""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from clause_pairs import Case, fired
from draftdiff import pipeline, reading
from draftdiff.analysing import RULES
from draftdiff.analysing.rules import FILES, RuleFile
from draftdiff.model import Options

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[3] / "shared" / "corpus"


def tables() -> Iterator[tuple[str, Case]]:
    """The pairs of every rule's test file, by its name."""
    for file in sorted(HERE.glob("test_*.py")):
        if file.name == Path(__file__).name:
            continue
        module = runpy.run_path(str(file))
        for table in ("FIRES", "QUIET"):
            for case in module.get(table, ()):
                yield file.stem, case


CASES = tuple(tables())


@cache
def fired_on(case: Case) -> frozenset[str]:
    return frozenset(fired(case))


@pytest.mark.parametrize("rules", FILES, ids=lambda file: file.rules[0].id)
def test_no_rule_fires_on_the_pairs_of_another(rules: RuleFile) -> None:
    ids = {rule.id for rule in rules.rules}
    crossfire = [
        (name, case) for name, case in CASES if (fired_on(case) & ids) - set(case.expected.split())
    ]
    assert crossfire == []


def test_each_rule_file_has_pairs_that_fire_and_pairs_that_do_not() -> None:
    expected = {rule for _, case in CASES for rule in case.expected.split()}
    assert expected == set(RULES)
    silent = {name for name, case in CASES if not case.expected}
    assert len(silent) >= len(FILES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_no_example_of_the_catalogue_fires_another_rule(rule: Any) -> None:
    assert fired(Case(rule.old, rule.new)) == {rule.id}


def quiet_pairs() -> Iterator[Any]:
    """The pairs of real laws in which next to nothing changed."""
    table = SHARED / "pairs.tsv"
    if not table.exists():
        yield pytest.param("", "", marks=pytest.mark.skip(reason="../shared/corpus is not here"))
        return
    for line in table.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if columns[1:2] == ["quiet"]:
            yield pytest.param(columns[2], columns[3], id=columns[0])


@pytest.mark.parametrize(("old", "new"), list(quiet_pairs()))
def test_laws_in_which_nothing_changed_raise_no_finding(old: str, new: str) -> None:
    comparison = pipeline.compare(
        reading.read(str(SHARED / old)),
        reading.read(str(SHARED / new)),
        Options(most_clauses_analysed=None),
    )
    assert [finding for row in comparison.changes for finding in row.findings] == []
