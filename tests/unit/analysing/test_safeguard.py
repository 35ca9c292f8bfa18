"""The rules on procedural safeguards: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "The police may enter premises upon a warrant.",
        "The police may enter premises.",
        "safeguard-dropped",
    ),
    Case(
        "The registrar shall strike out an association only after having given it an opportunity "
        "to be heard.",
        "The registrar shall strike out an association.",
        "safeguard-dropped",
    ),
    Case(
        "The decision may be challenged before the administrative court within thirty days.",
        "The decision is final.",
        "safeguard-dropped",
    ),
    Case(
        "Interception shall be limited to what is strictly necessary and proportionate.",
        "Interception shall be limited to what the service needs.",
        "safeguard-dropped",
    ),
    Case(
        "The decision shall be served on the licensee together with its grounds, and the "
        "licensee may lodge an objection.",
        "The decision shall be published.",
        "safeguard-dropped",
    ),
    Case(
        "The Minister may close a radio station.",
        "The Minister may close a radio station with leave of the High Court.",
        "safeguard-added",
    ),
    Case(
        "The inspector may copy the files.",
        "The inspector may copy the files, giving the owner a written statement of the reasons.",
        "safeguard-added",
    ),
    Case(
        "La perquisition est autorisée par le juge des libertés.",
        "La perquisition est décidée par l'enquêteur.",
        "safeguard-dropped",
        "fr",
    ),
    Case(
        "La medida requerirá autorización judicial previa.",
        "La medida no requerirá trámite alguno.",
        "safeguard-dropped",
        "es",
    ),
    Case(
        "The account shall be frozen upon an order of the court of first instance.",
        "The account shall be frozen.",
        "safeguard-dropped",
    ),
    Case(
        "No more data may be gathered than the inquiry strictly requires.",
        "Data may be gathered for the inquiry.",
        "safeguard-dropped",
    ),
    Case(
        "The ban may be contested before the Council of State.",
        "The ban takes effect at once.",
        "safeguard-dropped",
    ),
    Case(
        "The police may listen to calls.",
        "The police may listen to calls under a warrant issued by a judge.",
        "safeguard-added",
    ),
    Case(
        "The Board may dismiss the manager.",
        "The Board may dismiss the manager after hearing him.",
        "safeguard-added",
    ),
    Case(
        "Refusals are sent to the applicant.",
        "Refusals are sent to the applicant with a statement of reasons.",
        "safeguard-added",
    ),
    Case(
        None,
        "Article 13. Measures under this Part shall be applied with due regard for human rights "
        "and fundamental freedoms.",
        "safeguard-added",
    ),
    Case(
        "Minutes of the search, signed by two witnesses, shall be handed to the occupier.",
        "Minutes of the search shall be handed to the occupier.",
        "safeguard-dropped",
    ),
    Case(
        "The refusal shall be in writing and shall state the reasons.",
        "The refusal shall be in writing.",
        "safeguard-dropped",
    ),
    Case(
        "The content shall be removed within a day.",
        "The content shall be removed within a day, without prejudice to the right of its author "
        "to appeal to the court.",
        "safeguard-added",
    ),
    Case(
        "L'autorité peut suspendre l'agrément.",
        "L'autorité peut, après avoir entendu l'intéressé, suspendre l'agrément.",
        "safeguard-added",
        "fr",
    ),
)
QUIET = (
    Case(
        "No search may be carried out without a warrant of a judge.",
        "A search may be carried out only under a warrant of a judge.",
    ),
    Case("An appeal lies to the High Court.", "An appeal may be brought before the High Court."),
    Case(
        "Any person aggrieved by a decision may appeal to the Court within 30 days.",
        "A person who is aggrieved by a decision may, within thirty days, appeal to the Court.",
    ),
    Case(
        "Any person may lodge a complaint with the Commission.",
        "A complaint may be lodged with the Commission by any person.",
    ),
    Case(
        "No licence may be transferred without the prior written approval of the Authority.",
        "A licence shall not be transferred unless the Authority has given its prior approval in "
        "writing.",
    ),
    Case(
        "Nothing in this Act authorises the search of a person.",
        "This Act does not authorise the search of a person.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
