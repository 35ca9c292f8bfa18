"""The rules on what is allowed and what is forbidden: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "Le mandat peut être renouvelé.",
        "Le mandat ne peut être renouvelé.",
        "negation-flipped",
        "fr",
    ),
    Case(
        "The press may attend sittings of the court.",
        "The press may not attend sittings of the court.",
        "negation-flipped",
    ),
    Case("Peaceful strikes are permitted.", "Peaceful strikes are prohibited.", "negation-flipped"),
    Case(
        "If no reply is given within ten days the application is deemed to be granted.",
        "If no reply is given within ten days the application is deemed to be refused.",
        "negation-flipped",
    ),
    Case(
        "An editor shall not be required to name his source.",
        "An editor shall be required to name his source.",
        "negation-flipped",
    ),
    Case(
        "Foreigners can be members of an association.",
        "Foreigners cannot be members of an association.",
        "negation-flipped",
    ),
    Case("La diffusion est libre.", "La diffusion est interdite.", "negation-flipped", "fr"),
    Case(
        "Los extranjeros podrán afiliarse.",
        "Los extranjeros no podrán afiliarse.",
        "negation-flipped",
        "es",
    ),
    Case(
        "Workers in hospitals may strike after notice to the employer.",
        "Workers in hospitals are not allowed to strike after notice to the employer.",
        "negation-flipped",
    ),
    Case(
        "If the Registrar has not replied within thirty days, the association shall be "
        "considered registered.",
        "If the Registrar has not replied within thirty days, the association shall be "
        "considered rejected.",
        "negation-flipped",
    ),
    Case(
        "The absence of a reply within sixty days amounts to acceptance.",
        "The absence of a reply within sixty days amounts to refusal.",
        "negation-flipped",
    ),
    Case(
        "No foreign national may hold shares in a broadcaster.",
        "Foreign nationals may hold shares in a broadcaster.",
        "negation-flipped",
    ),
    Case(
        "Associations are free to affiliate with international bodies.",
        "Associations shall refrain from affiliating with international bodies.",
        "negation-flipped",
    ),
    Case(
        "Evidence so obtained shall be admitted.",
        "Evidence so obtained shall not be admitted.",
        "negation-flipped",
    ),
    Case(
        "The operator is under no obligation to monitor the messages.",
        "The operator is under an obligation to monitor the messages.",
        "negation-flipped",
    ),
    Case(
        "It shall be no offence to criticise a public body.",
        "It shall be an offence to criticise a public body.",
        "negation-flipped",
    ),
    Case(
        "An inspector shall not open sealed letters.",
        "An inspector shall open sealed letters.",
        "negation-flipped",
    ),
    Case(
        "Night work by minors is allowed in theatres.",
        "Night work by minors is forbidden in theatres.",
        "negation-flipped",
    ),
    Case(
        "A journalist can never be made to reveal the source of a report.",
        "A journalist can be made to reveal the source of a report.",
        "negation-flipped",
    ),
    Case(
        "Where the Ministry keeps silent for a month, its consent is presumed.",
        "Where the Ministry keeps silent for a month, its refusal is presumed.",
        "negation-flipped",
    ),
    Case(
        "Any group of citizens may hold a meeting in a public park.",
        "No group of citizens may hold a meeting in a public park.",
        "negation-flipped",
    ),
    Case(
        "Members of the armed forces may vote.",
        "Members of the armed forces may not vote.",
        "negation-flipped",
    ),
    Case(
        "Failure to decide in time means that the permit is granted.",
        "Failure to decide in time means that the permit is denied.",
        "negation-flipped",
    ),
)
QUIET = (
    Case(
        "It shall not be unlawful to copy a work for private use.",
        "It shall be lawful to copy a work for private use.",
    ),
    Case(
        "No application shall be refused without reasons.",
        "Applications shall not be refused without reasons.",
    ),
    Case(
        "Fees paid under this Act are not refundable.",
        "Fees paid under this Act shall not be refunded.",
    ),
    Case(
        "The employer shall not dismiss, demote or transfer a worker on account of union "
        "membership.",
        "The employer shall not, on account of union membership, transfer, dismiss or demote a "
        "worker.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
