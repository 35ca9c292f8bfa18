"""The catalogue of rules: its examples fire, its page is up to date."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from clause_pairs import Case, fired
from draftdiff.analysing import RULES, Rule
from draftdiff.model import FindingLevel

ROOT = Path(__file__).parents[3]
EXPECTED = """
    intent-dropped error, intent-added info, penalty-raised error, penalty-lowered info,
    penalty-added error, penalty-dropped info, safeguard-dropped error, safeguard-added info,
    exception-dropped error, exception-added info, right-dropped error, right-added info,
    negation-flipped error, retention-extended error, retention-shortened info,
    period-changed warn, amount-changed warn, duty-strengthened warn, duty-weakened warn,
    connector-changed warn, definition-widened warn, definition-narrowed warn,
    vague-term-added warn, vague-term-dropped info, scope-extended warn, scope-narrowed info,
    authority-changed warn, delegated-power-added warn, delegated-power-dropped info,
    cross-reference-changed warn
"""


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_the_example_of_a_rule_fires_it_alone(rule: Rule) -> None:
    assert fired(Case(rule.old, rule.new)) == {rule.id}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_an_example_against_itself_is_quiet(rule: Rule) -> None:
    assert fired(Case(rule.old, rule.old)) == set()
    assert fired(Case(rule.new, rule.new)) == set()


def test_levels_are_those_that_scripts_rely_on() -> None:
    expected = dict(pair.split() for pair in EXPECTED.split(","))
    assert {rule.id: rule.level.value for rule in RULES.values()} == expected


def test_levels_are_ordered() -> None:
    assert FindingLevel.INFO.weight < FindingLevel.WARN.weight < FindingLevel.ERROR.weight


def test_the_page_of_rules_is_what_the_rules_say() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_rules.py"))["page"]()
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == made
