"""The rules on whom, what and where a clause covers: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "This Chapter applies to newspapers.",
        "This Chapter applies to newspapers, magazines and websites.",
        "scope-extended",
    ),
    Case(
        "Licensed providers shall store the data.",
        "Providers shall store the data.",
        "scope-extended",
    ),
    Case(
        "Whoever commits the act is punished as provided.",
        "Whoever commits or attempts to commit the act is punished as provided.",
        "scope-extended",
    ),
    Case(
        "Employers shall insure all staff.",
        "Employers shall insure all staff who work more than twenty hours a week.",
        "scope-narrowed",
    ),
    Case(
        "Banks, insurers and brokers shall report the sale.",
        "Banks and insurers shall report the sale.",
        "scope-narrowed",
    ),
    Case(
        "Les exploitants d'hôtels tiennent un registre.",
        "Les exploitants d'hôtels et de restaurants tiennent un registre.",
        "scope-extended",
        "fr",
    ),
    Case(
        "La ley se aplica a los hechos cometidos en el país.",
        "La ley se aplica a los hechos cometidos en el país o en el extranjero.",
        "scope-extended",
        "es",
    ),
    Case(
        "Hawkers of newspapers need a permit.",
        "Hawkers of newspapers and of books need a permit.",
        "scope-extended",
    ),
    Case(
        "The Act applies to ships registered in the Kingdom.",
        "The Act applies to ships.",
        "scope-extended",
    ),
    Case(
        "The offender and any accomplice shall be tried in the capital.",
        "The offender, any accomplice and any person who prepared the act shall be tried in the "
        "capital.",
        "scope-extended",
    ),
    Case(
        "Every business shall issue a receipt.",
        "Every business with more than ten employees shall issue a receipt.",
        "scope-narrowed",
    ),
    Case(
        "Messages sent by post, telephone or radio are protected.",
        "Messages sent by post or telephone are protected.",
        "scope-narrowed",
    ),
    Case(
        "Licensed brokers shall report any payment in cash.",
        "Licensed brokers, lawyers and notaries shall report any payment in cash.",
        "scope-extended",
    ),
    Case(
        "Any person who, in a public place, insults a judge shall be prosecuted.",
        "Any person who insults a judge shall be prosecuted.",
        "scope-extended",
    ),
    Case(
        "The bank shall report all transfers.",
        "The bank shall report all transfers to foreign accounts.",
        "scope-narrowed",
    ),
    Case(
        "Les associations déposent leurs comptes.",
        "Les associations qui reçoivent une subvention déposent leurs comptes.",
        "scope-narrowed",
        "fr",
    ),
    Case(
        "Toda empresa pública publicará sus cuentas.",
        "Toda empresa publicará sus cuentas.",
        "scope-extended",
        "es",
    ),
)
QUIET = (
    Case(
        "The Authority may collect data for the purpose of statistics.",
        "The Authority may collect data for statistical purposes.",
    ),
    Case(
        "The chairman shall call the meeting when he deems it useful.",
        "The chairperson shall call the meeting when he or she deems it useful.",
    ),
    Case(
        "Members shall be elected by the Assembly for four years.",
        "The Assembly shall elect the members for four years.",
    ),
    Case(
        "The applicant shall furnish the documents prior to the expiry of the licence.",
        "The applicant shall provide the documents before the licence expires.",
    ),
    Case(
        "The organi-\nsation shall keep its accounts.", "The organisation shall keep its accounts."
    ),
    Case(
        "The Registrar shall enter the name in the register.",
        "The Registrar shall record the name in the register.",
    ),
    Case("(a) name; (b) address; (c) date of birth.", "(a) date of birth; (b) name; (c) address."),
    Case(
        "In the event that the licence is lost, its holder shall inform the Authority.",
        "If the licence is lost, the holder shall notify the Authority.",
    ),
    Case(
        "Any person who desires to obtain a licence shall apply in writing.",
        "A person wishing to obtain a licence shall make a written application.",
    ),
    Case(
        "Toute personne physique ou morale peut présenter une demande.",
        "Une demande peut être présentée par toute personne physique ou morale.",
        "",
        "fr",
    ),
    Case(
        "Los ciudadanos que lo deseen podrán solicitar copia.",
        "Las personas que lo deseen podrán solicitar copia.",
        "",
        "es",
    ),
    Case(
        "The Registrar may for good cause extend the period.",
        "The Registrar may extend the period for good cause.",
    ),
    Case(
        "The Authority shall, after consulting the operators, publish the plan.",
        "After consultation with the operators, the Authority shall publish the plan.",
    ),
    Case(
        "A member who resigns his office shall do so by letter addressed to the Speaker.",
        "Members resign their office by a letter to the Speaker.",
    ),
    Case(
        "The Board shall meet at least once a month and whenever the chair so requests.",
        "The Board shall meet whenever the chair so requests, and at least monthly.",
    ),
    Case(
        "The Secretary shall keep a record of the proceedings.",
        "A record of proceedings shall be kept by the Secretary.",
    ),
    Case(
        "An application for a permit shall be accompanied by a plan.",
        "Every application for a permit shall be accompanied by a plan.",
    ),
    Case(
        "The court may, if it thinks just, order costs.",
        "The court may order costs if it thinks just.",
    ),
    Case("in the case of a second or subsequent offence", "on a second or subsequent offence"),
    Case(
        "The Minister must lay the report before Parliament as soon as practicable.",
        "As soon as practicable, the Minister shall lay the report before Parliament.",
    ),
    Case(
        "A licensee who intends to cease operations shall give notice of three months to the "
        "Authority.",
        "A licensee intending to cease operations shall give the Authority three months' notice.",
    ),
    Case(
        "Les décisions de la commission sont motivées et notifiées aux intéressés.",
        "Les décisions de la commission sont notifiées aux intéressés et motivées.",
        "",
        "fr",
    ),
    Case(
        "Toda persona podrá presentar denuncias ante la fiscalía.",
        "Cualquier persona podrá presentar una denuncia ante la fiscalía.",
        "",
        "es",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
