"""The rules on times of keeping: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "The operator shall store connection data during ninety days.",
        "The operator shall store connection data during one hundred and eighty days.",
        "retention-extended",
    ),
    Case(
        "Location data must be deleted no later than 30 days after collection.",
        "Location data must be deleted no later than 12 months after collection.",
        "retention-extended",
    ),
    Case(
        "Hotels keep the register of guests for ten years.",
        "Hotels keep the register of guests for two years.",
        "retention-shortened",
    ),
    Case(
        "Les données de connexion sont conservées pendant six mois.",
        "Les données de connexion sont conservées pendant un an.",
        "retention-extended",
        "fr",
    ),
    Case(
        "Los registros se conservarán por cinco años.",
        "Los registros se conservarán por un año.",
        "retention-shortened",
        "es",
    ),
    Case(
        "The registrar shall keep ballot papers for one month.",
        "The registrar shall keep ballot papers for six months.",
        "retention-extended",
    ),
    Case(
        "Fingerprints shall be destroyed at the end of one year.",
        "Fingerprints shall be destroyed at the end of ten years.",
        "retention-extended",
    ),
    Case(
        "Call records remain in storage for two years.",
        "Call records remain in storage for six months.",
        "retention-shortened",
    ),
    Case(
        "Video footage shall be deleted after 72 hours.",
        "Video footage shall be deleted after 30 days.",
        "retention-extended",
    ),
    Case(
        "Operators and resellers shall keep invoices for ten years.",
        "Operators shall keep invoices for seven years.",
        "retention-shortened scope-narrowed",
    ),
)
QUIET = (
    Case(
        "Providers shall keep the records for 180 days.",
        "Providers shall preserve the records for six months.",
    ),
    Case(
        "The data shall be erased as soon as they are no longer needed.",
        "The data shall be deleted as soon as they are no longer required.",
    ),
    Case(
        "Les données sont conservées pendant douze mois.",
        "Les données sont conservées pendant un an.",
        "",
        "fr",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
