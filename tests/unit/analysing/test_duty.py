"""The rules on what one must and what one may: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "Operators may report incidents to the Agency.",
        "Operators must report incidents to the Agency.",
        "duty-strengthened",
    ),
    Case(
        "Providers should publish a policy.",
        "Providers shall publish a policy.",
        "duty-strengthened",
    ),
    Case(
        "Associations are encouraged to publish their accounts.",
        "Associations are obliged to publish their accounts.",
        "duty-strengthened",
    ),
    Case(
        "The Minister shall consult the unions.",
        "The Minister may consult the unions.",
        "duty-weakened",
    ),
    Case(
        "The Commission is required to publish a report.",
        "The Commission is free to publish a report.",
        "duty-weakened",
    ),
    Case("Le maire doit afficher l'avis.", "Le maire peut afficher l'avis.", "duty-weakened", "fr"),
    Case(
        "El director podrá informar al consejo.",
        "El director deberá informar al consejo.",
        "duty-strengthened",
        "es",
    ),
    Case(
        "The council may at its discretion publish the minutes.",
        "The council shall publish the minutes.",
        "duty-strengthened",
    ),
    Case(
        "Companies are recommended to appoint a data officer.",
        "Companies are bound to appoint a data officer.",
        "duty-strengthened",
    ),
    Case(
        "The Commission has to give its opinion.",
        "The Commission may give its opinion.",
        "duty-weakened",
    ),
    Case(
        "The Regulator shall make its findings public.",
        "The Regulator should make its findings public.",
        "duty-weakened",
    ),
    Case(
        "The Board shall publish minutes of its meetings.",
        "The Board may publish minutes of its meetings.",
        "duty-weakened",
    ),
    Case("The schools can offer meals.", "The schools have to offer meals.", "duty-strengthened"),
    Case(
        "L'autorité est tenue de publier son rapport.",
        "L'autorité peut publier son rapport.",
        "duty-weakened",
        "fr",
    ),
)
QUIET = (
    Case("The registrar shall issue a receipt.", "The registrar must issue a receipt."),
    Case(
        "The Board shall give a copy to the applicant.",
        "A copy shall be given to the applicant by the Board.",
    ),
    Case(
        "Le président convoque la réunion.", "La réunion est convoquée par le président.", "", "fr"
    ),
    Case("Every vessel must carry a log book.", "Every ship shall carry a log-book."),
    Case(
        "Authorised officers shall carry an identity card.",
        "Every authorised officer shall carry an identity card.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
