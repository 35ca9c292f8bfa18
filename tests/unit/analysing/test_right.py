"""The rules on rights of persons: pairs that fire, and pairs that do not."""

from __future__ import annotations

import pytest

from clause_pairs import Case, fired

FIRES = (
    Case(
        "Every worker shall have the right to leave the union at any time. The union keeps a list.",
        "The union keeps a list.",
        "right-dropped",
    ),
    Case(
        "Consumers shall be entitled to a refund within a week; the seller shall pay costs.",
        "The seller shall pay costs.",
        "right-dropped",
    ),
    Case(
        "Records are kept at the registry.",
        "Records are kept at the registry. Anyone may consult them free of charge.",
        "right-added",
    ),
    Case(
        None,
        "Article 4. Any citizen has the right to receive information held by a public body.",
        "right-added",
    ),
    Case("Toute personne a le droit d'accéder aux documents.", None, "right-dropped", "fr"),
    Case(
        "Los libros se llevarán al día.",
        "Los libros se llevarán al día. Todo socio tendrá derecho a examinarlos.",
        "right-added",
        "es",
    ),
    Case(
        "A tenant may at any time ask for the accounts. The landlord keeps them for inspection.",
        "The landlord keeps them for inspection.",
        "right-dropped",
    ),
    Case(
        "Article 7. Journalists enjoy free access to sittings of the Assembly.",
        None,
        "right-dropped",
    ),
    Case(
        "The bill shall be sent each month.",
        "The bill shall be sent each month. The customer may request a paper copy free of charge.",
        "right-added",
    ),
    Case(
        None,
        "Article 21. Every employee is entitled to ten days of paid leave for union work.",
        "right-added",
    ),
    Case(
        "The file is kept by the tribunal.",
        "The file is kept by the tribunal. The parties are entitled to consult it.",
        "right-added",
    ),
    Case(
        "A detained person shall have the right to telephone a relative and to see a doctor.",
        "A detained person shall have the right to see a doctor.",
        "right-dropped",
    ),
    Case(
        "Los trabajadores tendrán derecho a huelga. Los sindicatos llevarán un registro.",
        "Los sindicatos llevarán un registro.",
        "right-dropped",
        "es",
    ),
)
QUIET = (
    Case("Every person has the right to a copy.", "Everyone is entitled to a copy."),
    Case(
        "Every worker shall have the right to join a union.",
        "Each worker has the right to join a union.",
    ),
)


@pytest.mark.parametrize("case", FIRES)
def test_these_rules_fire_and_no_other(case: Case) -> None:
    assert fired(case) == set(case.expected.split())


@pytest.mark.parametrize("case", QUIET)
def test_the_same_in_other_words_is_quiet(case: Case) -> None:
    assert fired(case) == set()
