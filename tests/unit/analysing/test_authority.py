"""The rules on who holds a power: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "Data may be handed over on the order of an investigating judge.",
        "Data may be handed over on the order of the chief of police.",
        "authority-changed safeguard-dropped",
    ),
    Case(
        "Licences are granted by the Telecommunications Regulator.",
        "Licences are granted by the Ministry of the Interior.",
        "authority-changed",
    ),
    Case(
        "The Ombudsman shall examine complaints.",
        "The Secretary General shall examine complaints.",
        "authority-changed safeguard-dropped",
    ),
    Case(
        "Reports are sent to the Council.",
        "Reports are sent to the Council and to the National Police.",
        "authority-changed",
    ),
    Case(
        "Le préfet délivre l'autorisation.",
        "Le maire délivre l'autorisation.",
        "authority-changed",
        "fr",
    ),
    Case(
        "El Presidente nombrará a los miembros.",
        "El Congreso nombrará a los miembros.",
        "authority-changed",
        "es",
    ),
    Case(
        "The list shall be drawn up by the Election Commission.",
        "The list shall be drawn up by the Ministry of the Interior.",
        "authority-changed",
    ),
    Case(
        "The Governor of the province may close the premises.",
        "The district chief of police may close the premises.",
        "authority-changed",
    ),
    Case(
        "The Minister appoints the director.",
        "The Minister, together with the Public Service Commission, appoints the director.",
        "authority-changed",
    ),
    Case(
        "Blocking may be ordered by a court at the request of the Regulator.",
        "Blocking may be ordered by the Regulator.",
        "authority-changed safeguard-dropped",
    ),
    Case(
        "The Commission shall be chaired by a judge of the Supreme Court.",
        "The Commission shall be chaired by the Minister of Justice.",
        "authority-changed",
    ),
    Case(
        "The Speaker and the Minister of Finance shall sign the report.",
        "The Speaker shall sign the report.",
        "authority-changed",
    ),
    Case(
        "El registro estará a cargo del Ministerio de Justicia.",
        "El registro estará a cargo del Ministerio del Interior.",
        "authority-changed",
        "es",
    ),
)
QUIET = (
    Case("The Data Protection Board shall decide.", "The DPB shall decide."),
    Case("The list shall be kept by the Registrar.", "The Registrar shall keep the list."),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
