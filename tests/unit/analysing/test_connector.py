"""The rules on words that join: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "The applicant must be a citizen and reside in the Kingdom.",
        "The applicant must be a citizen or reside in the Kingdom.",
        "connector-changed",
    ),
    Case(
        "where all of the following conditions are met:",
        "where any of the following conditions are met:",
        "connector-changed",
    ),
    Case(
        "où il est majeur et domicilié en France",
        "où il est majeur ou domicilié en France",
        "connector-changed",
        "fr",
    ),
    Case(
        "The licence lapses if the fee is unpaid or the station is silent.",
        "The licence lapses if the fee is unpaid and the station is silent.",
        "connector-changed",
    ),
    Case(
        "The applicant must meet each of the following:",
        "The applicant must meet one of the following:",
        "connector-changed",
    ),
    Case(
        "The permit expires on death and on bankruptcy.",
        "The permit expires on death or on bankruptcy.",
        "connector-changed",
    ),
)
QUIET = (
    Case("judges and prosecutors", "prosecutors and judges"),
    Case("a citizen, a resident or a company", "a company, a citizen or a resident"),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
