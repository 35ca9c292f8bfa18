"""The table of sanctions: what each article threatened, and what it threatens."""

from __future__ import annotations

import pytest

from clause_pairs import row
from draftdiff.analysing import lexicon_for, penalties
from draftdiff.model import Penalty, PenaltyFate


def table(old: str | None, new: str | None, language: str = "en") -> tuple[Penalty, ...]:
    lexicon = lexicon_for(language)
    assert lexicon is not None
    return penalties([row(old, new)], lexicon)


FATES = (
    (
        "shall be punished by imprisonment of one to three years.",
        "shall be punished by imprisonment of one to five years.",
        {"imprisonment": PenaltyFate.RAISED},
    ),
    (
        "shall be fined up to 900 dollars.",
        "shall be fined up to 500 dollars.",
        {"a fine": PenaltyFate.LOWERED},
    ),
    (
        "shall be punished by imprisonment of one year.",
        "shall be punished by imprisonment of one year and by a fine of 300 dollars.",
        {"imprisonment": PenaltyFate.UNCHANGED, "a fine": PenaltyFate.ADDED},
    ),
    (
        "is liable to a fine of 300 dollars, and the licence shall be revoked.",
        "is liable to a fine of 300 dollars.",
        {"a fine": PenaltyFate.UNCHANGED, "loss of a licence": PenaltyFate.DROPPED},
    ),
    (
        "shall be punished by imprisonment of two to four years.",
        "shall be punished by imprisonment of one to five years.",
        {"imprisonment": PenaltyFate.CHANGED},
    ),
    (None, "The offender shall be imprisoned for one year.", {"imprisonment": PenaltyFate.ADDED}),
    ("The offender shall be imprisoned for one year.", None, {"imprisonment": PenaltyFate.DROPPED}),
)


@pytest.mark.parametrize(("old", "new", "fates"), FATES)
def test_each_kind_of_sanction_has_a_fate(
    old: str | None, new: str | None, fates: dict[str, PenaltyFate]
) -> None:
    assert {each.kind: each.fate for each in table(old, new)} == fates


def test_the_drafts_own_words_are_quoted() -> None:
    (only,) = table(
        "shall be punished by imprisonment of one (01) to three (03) years.",
        "shall be punished by imprisonment of one (01) to five (05) years.",
    )
    assert only.old == ("imprisonment of one (01) to three (03) years",)
    assert only.new == ("imprisonment of one (01) to five (05) years",)


@pytest.mark.parametrize(
    "text",
    [
        "The child shall remain in the custody of the mother.",
        "Parliament may be dissolved by the King.",
        "The director is dismissed by the board.",
        "The road shall be closed for repairs.",
        "The finest silk is taxed.",
    ],
)
def test_what_punishes_nobody_is_no_sanction(text: str) -> None:
    assert table(text, text) == ()


def test_unchanged_articles_have_their_lines_too() -> None:
    text = "Whoever does so shall be imprisoned for two years."
    (only,) = table(text, text)
    assert (only.fate, only.old) == (PenaltyFate.UNCHANGED, only.new)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "est puni de six mois d'emprisonnement.", "est puni d'un an d'emprisonnement."),
        ("es", "será castigado con prisión de un año.", "será castigado con prisión de dos años."),
    ],
)
def test_other_languages_have_tables(language: str, old: str, new: str) -> None:
    (only,) = table(old, new, language)
    assert (only.kind, only.fate) == ("imprisonment", PenaltyFate.RAISED)
