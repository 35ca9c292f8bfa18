"""The rules on time limits: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "The application shall be decided within thirty days.",
        "The application shall be decided within sixty days.",
        "period-changed",
    ),
    Case(
        "Members hold office for four years.",
        "Members hold office for six years.",
        "period-changed",
    ),
    Case(
        "This Law enters into force three months after its publication.",
        "This Law enters into force upon its publication.",
        "period-changed",
    ),
    Case(
        "This Act comes into force on 1 January 2025.",
        "This Act comes into force on 1 July 2025.",
        "period-changed",
    ),
    Case(
        "Le recours est formé dans les deux mois.",
        "Le recours est formé dans les quinze jours.",
        "period-changed",
        "fr",
    ),
    Case("El plazo será de diez días.", "El plazo será de cinco días.", "period-changed", "es"),
    Case(
        "The licence is granted for ten years.",
        "The licence is granted for five years.",
        "period-changed",
    ),
    Case(
        "Objections may be filed up to the fifteenth day.",
        "Objections may be filed up to the tenth day.",
        "period-changed",
    ),
    Case(
        "The employer shall be told seven days in advance.",
        "The employer shall be told three days in advance.",
        "period-changed",
    ),
    Case(
        "The minister must answer without time limit.",
        "The minister must answer within forty days.",
        "period-changed",
    ),
    Case(
        "The mandate of the members is five years, renewable once.",
        "The mandate of the members is seven years, renewable once.",
        "period-changed",
    ),
    Case(
        "Notice of at least 48 hours shall be given of a demonstration.",
        "Notice of at least ten days shall be given of a demonstration.",
        "period-changed",
    ),
)
QUIET = (
    Case("within 14 days", "within two weeks"),
    Case(
        "El juez dictará la resolución en diez días.",
        "La resolución será dictada por el juez en el plazo de 10 días.",
        "",
        "es",
    ),
    Case(
        "within a period of thirty days from the date on which he receives the decision",
        "within thirty days of receiving the decision",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
