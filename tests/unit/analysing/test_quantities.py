"""Numbers with their units, in figures and in words."""

from __future__ import annotations

import pytest

from draftdiff.analysing import lexicon_for
from draftdiff.analysing.passage import Passage
from draftdiff.analysing.roles import role_of


def read(text: str, language: str = "en") -> list[tuple[str, float, str, str]]:
    lexicon = lexicon_for(language)
    assert lexicon is not None
    passage = Passage(text, 0, lexicon)
    return [
        (q.unit.value, round(q.value, 2), q.bound.value, role_of(q, passage).role.value)
        for q in passage.quantities
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("within thirty (30) days of notice", "en", [("duration", 30, "at most", "period")]),
        ("for one year", "en", [("duration", 360, "exactly", "period")]),
        (
            "imprisonment of one to five years",
            "en",
            [("duration", 360, "at least", "sanction"), ("duration", 1800, "at most", "sanction")],
        ),
        (
            "a fine not exceeding 1,000,000 (one million) crowns",
            "en",
            [("money", 1_000_000, "at most", "sanction")],
        ),
        (
            "shall keep the logs for at least 180 days",
            "en",
            [("duration", 180, "at least", "retention")],
        ),
        ("two thirds of the members", "en", [("share", 0.67, "exactly", "amount")]),
        ("forty-nine per cent of the shares", "en", [("share", 0.49, "exactly", "amount")]),
        ("eighteen years of age", "en", [("count", 6480, "exactly", "amount")]),
        ("the fifteenth day", "en", [("duration", 15, "exactly", "period")]),
        ("Article 35 of Regulation (EU) 2016/679", "en", []),
        ("as referred to in paragraph 4", "en", []),
        ("pendant deux ans", "fr", [("duration", 720, "exactly", "period")]),
        ("quatre-vingt-dix jours", "fr", [("duration", 90, "exactly", "period")]),
        ("2 millions d'euros", "fr", [("money", 2_000_000, "exactly", "amount")]),
        ("treinta y cinco días", "es", [("duration", 35, "exactly", "period")]),
        ("doscientos mil pesos", "es", [("money", 200_000, "exactly", "amount")]),
    ],
)
def test_a_quantity_is_read(
    text: str, language: str, expected: list[tuple[str, float, str, str]]
) -> None:
    assert read(text, language) == expected
