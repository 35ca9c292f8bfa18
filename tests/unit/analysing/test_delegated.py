"""The rules on subsidiary rules: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "The fees are listed in the Annex.",
        "The fees shall be fixed by an inter-ministerial order.",
        "delegated-power-added",
    ),
    Case(
        "The licence is valid for two years.",
        "The licence is valid for two years. The Minister shall lay down the procedure by Prakas.",
        "delegated-power-added",
    ),
    Case(
        "The Minister may make regulations for carrying this Act into effect.",
        None,
        "delegated-power-dropped",
    ),
    Case(
        "L'agrément est délivré en un mois.",
        "L'agrément est délivré en un mois. Les modalités sont fixées par arrêté du ministre.",
        "delegated-power-added",
        "fr",
    ),
    Case(
        "Un reglamento fijará las tarifas. El servicio es público.",
        "El servicio es público.",
        "delegated-power-dropped",
        "es",
    ),
    Case(
        "A permit shall bear a photograph.",
        "A permit shall bear a photograph and such particulars as the Minister may prescribe by "
        "order.",
        "delegated-power-added",
    ),
    Case(
        "The tariff is set out in Schedule 2.",
        "The tariff shall be determined by the Council of Ministers.",
        "delegated-power-added",
    ),
    Case(
        "The form shall be laid down in the regulations. It is free.",
        "It is free.",
        "delegated-power-dropped",
    ),
    Case(
        "The test consists of a written paper.",
        "The test consists of a written paper. The Minister may by regulation provide for an "
        "oral paper.",
        "delegated-power-added",
    ),
    Case(
        "The conditions of use shall be laid down by ministerial order. Use is free.",
        "Use is free.",
        "delegated-power-dropped",
    ),
)
QUIET = (
    Case("The fees shall be fixed by a sub-decree.", "A sub-decree shall fix the fees."),
    Case(
        "The procedure shall be determined by Prakas of the Minister.",
        "The procedure shall be laid down by Prakas of the Minister.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
