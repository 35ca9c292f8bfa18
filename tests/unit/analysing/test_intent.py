"""The rules on the mental element of an offence: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "Whoever, with a view to defrauding another, alters computer data shall be punished by "
        "imprisonment of up to two years.",
        "Whoever alters computer data shall be punished by imprisonment of up to two years.",
        "intent-dropped",
    ),
    Case(
        "A person who, not being authorised to do so, copies a data base commits an offence.",
        "A person who copies a data base commits an offence.",
        "intent-dropped",
    ),
    Case(
        "The carrier shall be liable for the content if it had actual knowledge of it.",
        "The carrier shall be liable for the content.",
        "intent-dropped",
    ),
    Case(
        "Any person who discloses a secret, in the awareness that harm will follow, shall be "
        "guilty of a misdemeanour.",
        "Any person who discloses a secret shall be guilty of a misdemeanour.",
        "intent-dropped",
    ),
    Case(
        "A person who disturbs a broadcast commits an offence.",
        "A person who of set purpose disturbs a broadcast commits an offence.",
        "intent-added",
    ),
    Case(
        "Whoever publishes an untrue statement is liable to a fine.",
        "Whoever publishes a statement which he knows or has reason to believe to be untrue is "
        "liable to a fine.",
        "intent-added",
    ),
    Case(
        "Quiconque supprime sciemment des données est puni d'un an d'emprisonnement.",
        "Quiconque supprime des données est puni d'un an d'emprisonnement.",
        "intent-dropped",
        "fr",
    ),
    Case(
        "El que, a sabiendas, difunda datos ajenos será sancionado con multa.",
        "El que difunda datos ajenos será sancionado con multa.",
        "intent-dropped",
        "es",
    ),
    Case(
        "An editor who, well aware of its falsity, prints a report is liable to a fine.",
        "An editor who prints a report is liable to a fine.",
        "intent-dropped",
    ),
    Case(
        "Whoever with dishonest intention diverts a signal shall be punished with a fine.",
        "Whoever diverts a signal shall be punished with a fine.",
        "intent-dropped",
    ),
    Case(
        "A person who fraudulently and without being entitled thereto uses the emblem commits an "
        "offence.",
        "A person who uses the emblem commits an offence.",
        "intent-dropped",
    ),
    Case(
        "A trader who sells jamming equipment is liable to imprisonment.",
        "A trader who sells jamming equipment, knowing the use to which it will be put, is "
        "liable to imprisonment.",
        "intent-added",
    ),
    Case(
        "A person who disturbs a meeting is guilty of an offence.",
        "A person who, without reasonable excuse, disturbs a meeting is guilty of an offence.",
        "intent-added",
    ),
    Case(
        "The owner of the vessel is punishable with a fine.",
        "The owner of the vessel is punishable with a fine where the act was done with his "
        "consent or connivance.",
        "intent-added",
    ),
    Case(
        "A company which consciously supplies false figures shall be fined.",
        "A company which supplies false figures shall be fined.",
        "intent-dropped",
    ),
    Case(
        "Whoever wilfully blocks a road shall be jailed for up to ten days.",
        "Whoever blocks a road shall be jailed for up to thirty days.",
        "intent-dropped penalty-raised",
    ),
    Case(
        "It is an offence to remove a seal.",
        "It is an offence to remove a seal with the intention of concealing evidence.",
        "intent-added",
    ),
)
QUIET = (
    Case(
        "Whoever knowingly and wilfully obstructs an officer commits an offence.",
        "Whoever wilfully and knowingly obstructs an officer commits an offence.",
    ),
    Case(
        "A person who intentionally damages a mast commits an offence.",
        "A person who damages a mast intentionally is guilty of an offence.",
    ),
    Case(
        "Any person who knowingly sells such a device is guilty of an offence.",
        "Whoever knowingly sells such a device is guilty of an offence.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
