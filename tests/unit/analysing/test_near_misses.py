"""Pairs that differ in one word from pairs that fire, or from pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FORGES = "Whoever forges a seal is punished by imprisonment of {}."

FIRES = (
    # The first "may" is no month.
    Case(
        "It may come into force on 1 June 2025.",
        "It may come into force on 1 July 2025.",
        "period-changed",
    ),
    # No word of the one law's name is in the other's.
    Case(
        "Article 5 of the Penal Code applies.",
        "Article 5 of the Tax Ordinance applies.",
        "cross-reference-changed",
    ),
    Case(
        "Persons defined in Article 3 pay half.",
        "Persons defined in Article 4 pay half.",
        "cross-reference-changed",
    ),
    Case("The office shall reply.", "The office shall endeavour to reply.", "duty-weakened"),
    Case("The office shall endeavour to reply.", "The office shall reply.", "duty-strengthened"),
    # Only the old text was touched.
    Case(
        FORGES.format("not less than two years and not more than five years"),
        FORGES.format("not more than five years"),
        "penalty-lowered",
    ),
)
SILENT = (
    Case("Article 5 of the Penal Code applies.", "Article 5 of the Military Code applies."),
    # The same number, called otherwise.
    Case("Persons defined in paragraph 3 pay half.", "Persons defined in Article 3 pay half."),
    # "shall" alone is not what stands there.
    Case("The office shall endeavour to reply.", "The office may reply."),
    Case(FORGES.format("at least two years"), FORGES.format("two years")),
)


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.new[:40])
def test_rules_fire(case: Case) -> None:
    assert fired(case) == {case.expected}


@pytest.mark.parametrize("case", SILENT, ids=lambda case: case.new[:40])
def test_rules_are_silent(case: Case) -> None:
    assert fired(case) == set()
