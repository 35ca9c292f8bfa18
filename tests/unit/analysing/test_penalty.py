"""The rules on sanctions: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, findings, fired

FIRES = (
    Case(
        "… shall be liable on conviction to a fine of ten thousand rupees.",
        "… shall be liable on conviction to a fine of fifty thousand rupees.",
        "penalty-raised",
    ),
    Case(
        "shall be punished with a fine or imprisonment of one month.",
        "shall be punished with a fine and imprisonment of one month.",
        "penalty-raised",
    ),
    Case(
        "The offender shall be sentenced to a fine of 300 dollars.",
        "The offender shall be sentenced to imprisonment for three months.",
        "penalty-raised",
    ),
    Case(
        "is punishable by a term of imprisonment not exceeding five years",
        "is punishable by a term of imprisonment of not less than five years",
        "penalty-raised",
    ),
    Case(
        "The licence may be suspended for up to thirty days.",
        "The licence may be suspended for up to six months.",
        "penalty-raised",
    ),
    Case(
        "shall be imprisoned for a term of two to five years and fined from 1,000 to 5,000 dinars.",
        "shall be imprisoned for a term of one to three years and fined from 1,000 to 5,000 "
        "dinars.",
        "penalty-lowered",
    ),
    Case(
        "Whoever does so shall be punished by imprisonment for six months.",
        "Whoever does so shall be punished by a fine of 100 dollars.",
        "penalty-lowered",
    ),
    Case(
        "A publisher who fails to deposit a copy shall pay a fine of 100 dollars.",
        "A publisher who fails to deposit a copy shall pay a fine of 100 dollars and the "
        "printing press shall be confiscated.",
        "penalty-added",
    ),
    Case(
        None,
        "Article 9. An association which breaches this Chapter shall be dissolved.",
        "penalty-added",
    ),
    Case(
        "Article 12. Whoever hinders an inspector shall be punished by imprisonment of up to one "
        "year.",
        None,
        "penalty-dropped",
    ),
    Case(
        "The offender shall be fined 500 dollars and shall be barred from public office for five "
        "years.",
        "The offender shall be fined 500 dollars.",
        "penalty-dropped",
    ),
    Case(
        "est puni d'un an d'emprisonnement et de 15 000 euros d'amende",
        "est puni de trois ans d'emprisonnement et de 45 000 euros d'amende",
        "penalty-raised",
        "fr",
    ),
    Case(
        "será castigado con prisión de seis meses a dos años",
        "será castigado con prisión de dos a cuatro años",
        "penalty-raised",
        "es",
    ),
    Case(
        "shall incur a fine of two hundred units for each day of delay",
        "shall incur a fine of five hundred units for each day of delay",
        "penalty-raised",
    ),
    Case(
        "is liable to six months of detention",
        "is liable to eighteen months of detention",
        "penalty-raised",
    ),
    Case(
        "may be ordered to pay 1,000 dinars by way of a fine",
        "may be ordered to pay 1,000 to 5,000 dinars by way of a fine",
        "penalty-raised",
    ),
    Case(
        "shall be struck off the roll for one year",
        "shall be struck off the roll for five years",
        "penalty-raised",
    ),
    Case(
        "shall suffer imprisonment for a term which may extend to seven years",
        "shall suffer imprisonment for a term which may extend to two years",
        "penalty-lowered",
    ),
    Case(
        "a fine of not less than one thousand and not more than ten thousand kyats",
        "a fine of not less than one hundred and not more than one thousand kyats",
        "penalty-lowered",
    ),
    Case(
        "The operator shall answer requests within a week.",
        "The operator shall answer requests within a week, failing which it shall forfeit its "
        "concession.",
        "penalty-added",
    ),
    Case(
        None,
        "Article 6. The director who fails to give notice shall lose his post and may not be "
        "elected to any office for ten years.",
        "penalty-added",
    ),
    Case(
        "A printer shall put his name on every sheet.",
        "A printer shall put his name on every sheet, on pain of a fine of 300 dirhams.",
        "penalty-added",
    ),
    Case(
        "The offender shall be jailed for three months and his equipment shall be seized and "
        "forfeited to the State.",
        "The offender shall be jailed for three months.",
        "penalty-dropped",
    ),
    Case(
        "Section 14. A union that keeps no books may be deregistered by the Registrar.",
        None,
        "penalty-dropped",
    ),
    Case(
        "The fine shall be 2 per cent of turnover.",
        "The fine shall be 4 per cent of turnover.",
        "penalty-raised",
    ),
    Case(
        "A party that exceeds the limit shall return the excess.",
        "A party that exceeds the limit shall return the excess and shall be liable to a fine "
        "equal to twice that sum.",
        "penalty-added",
    ),
    Case(
        "Companies and their directors that breach this rule are liable to a fine and to closure "
        "of the premises.",
        "Companies that breach this rule are liable to a fine.",
        "penalty-dropped scope-narrowed",
    ),
    Case(
        "shall be suspended from practice for two years",
        "shall be suspended from practice for six months",
        "penalty-lowered",
    ),
    Case(
        "Le gérant tient un registre.",
        "Le gérant tient un registre, à peine d'une amende de 500 euros.",
        "penalty-added",
        "fr",
    ),
    Case(
        "El que difunda datos reservados responderá de los perjuicios.",
        "El que difunda datos reservados responderá de los perjuicios y será castigado con multa "
        "de cien mil pesos.",
        "penalty-added",
        "es",
    ),
)
QUIET = (
    Case(
        "shall be punished by a fine of 1,000 (one thousand) dollars",
        "shall be punished by a fine of one thousand dollars",
    ),
    Case(
        "shall be liable to imprisonment for twenty-four months",
        "shall be liable to imprisonment for two years",
    ),
    Case(
        "shall be punished by imprisonment from six (06) months to two (02) years",
        "shall be punished by imprisonment of six months to two years",
    ),
    Case(
        "A fine not exceeding 1000 dollars may be imposed.",
        "A fine of up to 1,000 dollars may be imposed.",
    ),
    Case(
        "Whoever steals a letter shall be liable to be punished with imprisonment for up to one "
        "year.",
        "A person who steals a letter is punishable by imprisonment of not more than twelve "
        "months.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()


def test_a_bound_that_turns_at_one_amount_is_told_with_the_amount() -> None:
    case = Case(
        "is punishable by a term of imprisonment not exceeding five years",
        "is punishable by a term of imprisonment of not less than five years",
    )
    (found,) = findings(case)
    assert found.message == (
        "imprisonment: minimum raised from at most five years to at least five years"
    )
