"""The rules on exceptions: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "Every operator shall register, with the exception of operators having fewer than ten "
        "customers.",
        "Every operator shall register.",
        "exception-dropped",
    ),
    Case(
        "No one shall publish a portrait without consent. This shall not apply to public events.",
        "No one shall publish a portrait without consent.",
        "exception-dropped",
    ),
    Case(
        "It is a defence for the accused to show that the matter was published in the public "
        "interest.",
        None,
        "exception-dropped",
    ),
    Case(
        "All drones shall be registered.",
        "All drones, save those used by the armed forces, shall be registered.",
        "exception-added",
    ),
    Case(
        "The tax is due on every sale.",
        "The tax is due on every sale, unless the buyer is a school.",
        "exception-added",
    ),
    Case(
        "Toute association est déclarée, à l'exception des associations religieuses.",
        "Toute association est déclarée.",
        "exception-dropped",
        "fr",
    ),
    Case(
        "Las reuniones serán públicas.",
        "Las reuniones serán públicas, salvo que la mesa acuerde otra cosa.",
        "exception-added",
        "es",
    ),
    Case(
        "Cameras are banned in the hall, save for the purposes of teaching.",
        "Cameras are banned in the hall.",
        "exception-dropped",
    ),
    Case(
        "The duty of secrecy binds every officer. It does not bind a person who reports an "
        "offence.",
        "The duty of secrecy binds every officer.",
        "exception-dropped",
    ),
    Case(
        "Every parcel shall be opened.",
        "Every parcel shall be opened. Diplomatic mail is exempt.",
        "exception-added",
    ),
    Case(
        "A person who climbs the mast commits an offence.",
        "A person who climbs the mast commits an offence unless he does so to save life.",
        "exception-added",
    ),
    Case(
        "Photography is prohibited in the building, except for accredited journalists.",
        "Photography is prohibited in the building.",
        "exception-dropped",
    ),
    Case(
        "Importers shall hold a licence.",
        "Importers shall hold a licence, with the exception of importers of books.",
        "exception-added",
    ),
    Case(
        "Nul ne peut filmer l'audience, sauf autorisation du président.",
        "Nul ne peut filmer l'audience.",
        "exception-dropped",
        "fr",
    ),
)
QUIET = (
    Case(
        "This Act shall not apply to hospitals, except private ones.",
        "This Act does not apply to hospitals other than private ones.",
    ),
    Case(
        "Provided that nothing in this section shall apply to schools.",
        "This section shall not apply to schools.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
