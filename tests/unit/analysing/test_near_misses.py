"""Pairs that differ in one word from pairs that fire, or from pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, findings, fired

FORGES = "Whoever forges a seal is punished by {}."

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
        FORGES.format("imprisonment of not less than two years and not more than five years"),
        FORGES.format("imprisonment of not more than five years"),
        "penalty-lowered",
    ),
)
BOTH_WAYS = (
    ("a fine", "a fine of twice the amount gained"),
    ("a fine of twice the amount gained", "a fine of three times the amount gained"),
    ("a fine or imprisonment", "a fine or imprisonment or both"),
    ("a fine or imprisonment", "a fine together with imprisonment"),
    ("a fine or imprisonment", "a fine and imprisonment"),
    ("imprisonment", "imprisonment for life"),
    ("imprisonment", "imprisonment of at least two years"),
    ("imprisonment of up to two years", "imprisonment"),
    ("a fine, which is halved for a minor", "a fine"),
)
"""What is lighter, and what is heavier."""
TURNS = (
    (
        "Tenants pay the rent each month.",
        "Tenants pay the rent each month and may deduct the cost of repairs.",
        "right",
        ("added", "dropped"),
    ),
    (
        "Everyone has the right to inspect files and registers.",
        "Everyone has the right to inspect files, maps and registers.",
        "right",
        ("added", "dropped"),
    ),
    (None, "Users may delete their accounts.", "right", ("added", "dropped")),
    (
        "Every farmer shall register the well.",
        "Every person shall register the well.",
        "scope",
        ("extended", "narrowed"),
    ),
    (
        "The Ministry shall keep books.",
        "The Ministry and the tenants shall keep books.",
        "scope",
        ("extended", "narrowed"),
    ),
    (
        "The owner of a well reports it.",
        "The owner of a well reports it, except in winter.",
        "exception",
        ("added", "dropped"),
    ),
    (
        "The office answers.",
        "The office answers within ten days.",
        "period",
        ("changed", "changed"),
    ),
    (
        "Operators keep traffic data.",
        "Operators keep traffic data for twelve months.",
        "retention",
        ("extended", "shortened"),
    ),
    (
        "Operators keep traffic data for six months.",
        "Operators keep traffic data for twelve months.",
        "retention",
        ("extended", "shortened"),
    ),
    (
        "The police search houses without a warrant.",
        "The police search houses.",
        "safeguard",
        ("added", "dropped"),
    ),
    (
        "The office should reply. It should keep a copy.",
        "The office should reply. It shall keep a copy.",
        "duty",
        ("strengthened", "weakened"),
    ),
    (
        '"Well" means a hole, not including a pond or a ditch.',
        '"Well" means a hole, not including a pond.',
        "definition",
        ("widened", "narrowed"),
    ),
)
"""Pairs that fire one rule read forwards, and its contrary read backwards."""
SILENT = (
    Case("Article 5 of the Penal Code applies.", "Article 5 of the Military Code applies."),
    # The same number, called otherwise.
    Case("Persons defined in paragraph 3 pay half.", "Persons defined in Article 3 pay half."),
    # "shall" alone is not what stands there.
    Case("The office shall endeavour to reply.", "The office may reply."),
    Case(
        FORGES.format("imprisonment of at least two years"),
        FORGES.format("imprisonment of two years"),
    ),
    Case("The International Court of Justice decides.", "The ICJ decides."),
    # What was already covered is named now, and a law by its year.
    Case(
        "Companies under the Act keep books.",
        "Companies under the Act or the Companies Act 1956 keep books.",
    ),
    # No subject of its sentence.
    Case("The well is registered by every person.", "The well is registered by every farmer."),
)


SAID = (
    (
        "The appeal is filed within {} days.",
        ("thirty", "sixty"),
        "period longer: thirty days becomes sixty days",
        "period shorter: sixty days becomes thirty days",
    ),
    (
        "An association with an income above {} dollars reports it.",
        ("5,000", "8,000"),
        "amount raised from 5,000 dollars to 8,000 dollars",
        "amount lowered from 8,000 dollars to 5,000 dollars",
    ),
    (
        FORGES.format("imprisonment of up to {} years"),
        ("two", "five"),
        "imprisonment: maximum raised from two years to five years",
        "imprisonment: maximum lowered from five years to two years",
    ),
    (
        FORGES,
        ("a fine", "imprisonment"),
        "a fine becomes imprisonment",
        "imprisonment becomes only a fine",
    ),
    (FORGES, ("a fine", "a fine and imprisonment"), "imprisonment comes", "imprisonment goes"),
    (
        "The request is {}.",
        ("granted", "refused"),
        "“granted” becomes “refused”",
        "“refused” becomes “granted”",
    ),
    (
        "Publication is {}.",
        ("permitted", "prohibited"),
        "“permitted” becomes “prohibited”",
        "“prohibited” becomes “permitted”",
    ),
    (
        "The licence is issued by the {}.",
        ("minister", "council"),
        "“minister” becomes “council”",
        "“council” becomes “minister”",
    ),
    (
        "“Well” means a hole in the ground{}.",
        ("", " or in rock"),
        "the term covers more: “or in rock” comes",
        "the term covers less: “or in rock” goes",
    ),
)
"""A clause with a gap, what stands there, and what is said of it forwards and backwards."""


@pytest.mark.parametrize(("clause", "sides", "forwards", "backwards"), SAID)
def test_findings_say_which_way_it_went(
    clause: str, sides: tuple[str, str], forwards: str, backwards: str
) -> None:
    old, new = (clause.format(side) for side in sides)
    assert [each.message for each in findings(Case(old, new))] == [forwards]
    assert [each.message for each in findings(Case(new, old))] == [backwards]


def test_a_law_that_took_another_s_place_has_numbers_of_its_own() -> None:
    older, newer = (
        "Section 3 of the Wells Act {} applies.",
        "Section 7 of the Pumps Decree {} applies.",
    )
    assert fired(Case(older.format(1998), newer.format(2009))) == set()
    assert fired(Case(older.format(2009), newer.format(1998))) == {"cross-reference-changed"}


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.new[:40])
def test_rules_fire(case: Case) -> None:
    assert fired(case) == {case.expected}


@pytest.mark.parametrize(("lighter", "heavier"), BOTH_WAYS)
def test_penalties_are_raised_one_way_and_lowered_the_other(lighter: str, heavier: str) -> None:
    light, heavy = FORGES.format(lighter), FORGES.format(heavier)
    assert fired(Case(light, heavy)) == {"penalty-raised"}
    assert fired(Case(heavy, light)) == {"penalty-lowered"}


@pytest.mark.parametrize(("old", "new", "rule", "ways"), TURNS)
def test_rules_have_contraries(
    old: str | None, new: str | None, rule: str, ways: tuple[str, str]
) -> None:
    assert fired(Case(old, new)) == {f"{rule}-{ways[0]}"}
    assert fired(Case(new, old)) == {f"{rule}-{ways[1]}"}


@pytest.mark.parametrize("case", SILENT, ids=lambda case: case.new[:40])
def test_rules_are_silent(case: Case) -> None:
    assert fired(case) == set()
