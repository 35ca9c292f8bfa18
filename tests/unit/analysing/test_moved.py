"""Language that moved to another clause is not dropped."""

from __future__ import annotations

import pytest

from clause_pairs import row
from draftdiff.analysing import analyse_all, lexicon_for, standing

SAFEGUARD = "The search shall be authorised by a warrant of the investigating judge."


def fired(*pairs: tuple[str | None, str | None]) -> list[str]:
    lexicon = lexicon_for("en")
    assert lexicon is not None
    rows = analyse_all([row(old, new) for old, new in pairs], lexicon)
    return [finding.rule for each in rows for finding in each.findings]


def test_a_safeguard_that_goes_is_told() -> None:
    assert fired((f"The police may search. {SAFEGUARD}", "The police may search.")) == [
        "safeguard-dropped"
    ]


def test_a_safeguard_that_moved_word_for_word_is_not() -> None:
    assert (
        fired(
            (f"The police may search. {SAFEGUARD}", "The police may search."),
            ("Seals are kept.", f"Seals are kept. {SAFEGUARD}"),
        )
        == []
    )


def test_a_safeguard_that_moved_in_nearly_the_same_words_is_not() -> None:
    reworded = "Any search shall be authorised by a warrant of an investigating judge."
    assert (
        fired(
            (f"The police may search. {SAFEGUARD}", "The police may search."),
            (None, reworded),
        )
        == []
    )


def test_another_safeguard_elsewhere_hides_nothing() -> None:
    other = "The manager may appeal against the closing of the hotel."
    assert sorted(
        fired(
            (f"The police may search. {SAFEGUARD}", "The police may search."),
            ("Hotels close at ten.", f"Hotels close at ten. {other}"),
        )
    ) == ["safeguard-added", "safeguard-dropped"]


PIECES = ("the officer shall show the warrant", "no warrant is needed in the harbour")
TEXT = "at night " * 3 + PIECES[0] + " to the dweller at once"


@pytest.mark.parametrize("most", [0, standing.MOST_COMPARED])
def test_pieces_are_found_together_as_each_by_itself(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "MOST_COMPARED", most)
    assert standing.standing(PIECES, TEXT) == {PIECES[0]}
