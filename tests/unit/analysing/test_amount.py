"""The rules on amounts: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "An association needs at least seven founders.",
        "An association needs at least fifteen founders.",
        "amount-changed",
    ),
    Case(
        "Nobody under eighteen years of age may register.",
        "Nobody under sixteen years of age may register.",
        "amount-changed",
    ),
    Case("The fee is 50 dollars.", "The fee is 500 dollars.", "amount-changed"),
    Case(
        "holding at least 5% of the shares",
        "holding at least 10 per cent of the shares",
        "amount-changed",
    ),
    Case(
        "La cuota será del dos por ciento.",
        "La cuota será del tres por ciento.",
        "amount-changed",
        "es",
    ),
    Case(
        "The petition must be signed by ten thousand voters.",
        "The petition must be signed by fifty thousand voters.",
        "amount-changed",
    ),
    Case(
        "A quorum is one third of the members.",
        "A quorum is one half of the members.",
        "amount-changed",
    ),
    Case(
        "A licence costs two hundred dollars.",
        "A licence costs four hundred dollars.",
        "amount-changed",
    ),
    Case(
        "Parties that obtain 3 per cent of the votes are funded.",
        "Parties that obtain 5 per cent of the votes are funded.",
        "amount-changed",
    ),
    Case("The board has nine members.", "The board has eleven members.", "amount-changed"),
    Case(
        "Le conseil comprend douze membres.",
        "Le conseil comprend quinze membres.",
        "amount-changed",
        "fr",
    ),
)
QUIET = (
    Case("holding 5 per cent of the shares", "holding 5% of the shares"),
    Case("The fee is 5 (five) percent.", "The fee is five per cent."),
    Case(
        "The Commission consists of seven members, of whom three are women.",
        "Seven members, three of them women, make up the Commission.",
    ),
    Case("The fee is 1 000 euros.", "The fee is 1,000 euros."),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
