"""The rules on defined terms: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "“Journalist” means a person who works for a newspaper.",
        "“Journalist” means a person who works for a newspaper or a website.",
        "definition-widened",
    ),
    Case(
        "“Publication” means printed matter.",
        "“Publication” includes printed matter.",
        "definition-widened",
    ),
    Case(
        "“Child” means a person who is under eighteen and any person with a disability.",
        "“Child” means a person who is under eighteen.",
        "definition-narrowed",
    ),
    Case(
        "“Vehicle” means any means of transport.",
        "“Vehicle” means any means of transport used on roads.",
        "definition-narrowed",
    ),
    Case(
        "“Vehicle” means any means of transport driven by an engine.",
        "“Vehicle” means any means of transport.",
        "definition-widened",
    ),
    Case(
        "« Communication » désigne tout message, tout appel ou toute image.",
        "« Communication » désigne tout message ou tout appel.",
        "definition-narrowed",
        "fr",
    ),
    Case(
        "“Operator” means a company that runs a network.",
        "“Operator” means a company or a natural person that runs a network.",
        "definition-widened",
    ),
    Case(
        "In this Act “assembly” denotes a meeting of fifty persons in a street.",
        "In this Act “assembly” denotes a meeting of fifty persons.",
        "definition-widened",
    ),
    Case(
        "“Record” includes any note, tape or image.",
        "“Record” means any note, tape or image.",
        "definition-narrowed",
    ),
    Case(
        "“Personal data” means any information on a person.",
        "“Personal data” means any information on a person, except information already made "
        "public.",
        "definition-narrowed exception-added",
    ),
    Case(
        "“Worker” means a person employed under a contract of employment.",
        "“Worker” means a person employed under a contract of employment or of apprenticeship.",
        "definition-widened",
    ),
    Case(
        "“Premises” means any building, vehicle, vessel or tent.",
        "“Premises” means any building or vehicle.",
        "definition-narrowed",
    ),
)
QUIET = (
    Case(
        "“Device” means a telephone, a tablet or a computer.",
        "“Device” means a computer, a tablet or a telephone.",
    ),
    Case(
        "“Minister” means the Minister responsible for communications.",
        "“Minister” means the Minister in charge of communications.",
    ),
    Case(
        "“Child” means a person under the age of eighteen years.",
        "“Child” means any person under eighteen years of age.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
