"""Where notes go: kept, reworded, dropped, lost, and back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from draftdiff.model import Side
from draftdiff.model.notes import Note, NoteFate
from draftdiff.pipeline import compare
from draftdiff.studies.annotations import carried, found_in, with_notes
from histories import LAMPS, NETS, PILOTS, SCOPE, SLANDER, TOLLS, draft_of

LAW = {
    "1": SCOPE,
    "2": f"(1) {SLANDER}\n(2) {TOLLS}\n(a) {PILOTS}\n(b) The list of pilots is published.",
    "3": NETS,
}


def moved(old: Mapping[str, str], new: Mapping[str, str], note: Note) -> tuple[str, str, str]:
    comparison = compare(draft_of(old, "old.txt").source, draft_of(new, "new.txt").source)
    (after,) = carried([note], comparison)
    assert after.text == note.text
    return after.at, str(after.fate), after.was


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2(1)", SLANDER),
        ("2 (2) (b)", "The list of pilots is published."),
        ("Article 2(2)(a)", PILOTS),
        ("ARTICLE 2", LAW["2"]),
        ("art_3", NETS),
        ("២", LAW["2"]),
    ],
)
def test_places_are_found_as_people_cite_them(at: str, words: str) -> None:
    draft = draft_of(LAW, "law.txt")
    spot = found_in(Note(at=at, text="x"), draft)
    assert spot is not None
    assert words in spot.span.of(draft.articles[spot.article].text)


@pytest.mark.parametrize("at", ["9", "2(9)", "22", "", "(1)", "Chapter 2"])
def test_places_that_are_not_there_are_not_found(at: str) -> None:
    assert found_in(Note(at=at, text="x"), draft_of(LAW, "law.txt")) is None


def test_a_quote_narrows_a_place_and_stands_for_one() -> None:
    draft = draft_of(LAW, "law.txt")
    for at in ("2(1)", "2", ""):
        spot = found_in(Note(at=at, quote="political  Cohesiveness", text="x"), draft)
        assert spot is not None
        assert spot.span.of(draft.articles[spot.article].text) == "political cohesiveness"


def test_what_only_moved_is_kept() -> None:
    new = {"1": NETS, "2": SCOPE, "3": LAW["2"]}
    assert moved(LAW, new, Note(at="2(2)(b)", text="x")) == ("3(2)(b)", "kept", "2(2)(b)")
    assert moved(LAW, new, Note(at="Article 3", text="x")) == ("1", "kept", "Article 3")


def test_what_was_reworded_is_marked() -> None:
    new = LAW | {"2": LAW["2"].replace("ninety crowns", "thirty crowns and his press")}
    assert moved(LAW, new, Note(at="2(1)", text="x")) == ("2(1)", "reworded", "2(1)")
    assert moved(LAW, new, Note(at="2(2)", text="x")) == ("2(2)", "kept", "2(2)")
    assert moved(LAW, new, Note(at="2", text="x")) == ("2", "reworded", "2")


def test_a_clause_that_was_dropped_leaves_its_note_with_the_article() -> None:
    new = LAW | {"2": LAW["2"].replace(f"(1) {SLANDER}\n", "")}
    assert moved(LAW, new, Note(at="2(1)", text="x")) == ("2", "dropped", "2(1)")


def test_an_article_that_was_dropped_leaves_its_note_without_a_place() -> None:
    new = {"1": SCOPE, "2": LAMPS}
    assert moved(LAW, new, Note(at="3", text="x")) == ("", "dropped", "3")


def test_a_note_without_a_place_stays_so_until_its_quote_is_back() -> None:
    gone = Note(at="", quote="between dusk and dawn", text="x", fate=NoteFate.DROPPED, was="3")
    without = {"1": SCOPE, "2": LAMPS}
    assert moved(without, without, gone) == ("", "dropped", "3")
    assert moved(without, LAW, gone) == ("3", "kept", "3")


def test_a_note_on_what_was_dropped_stays_one_though_its_article_goes_on() -> None:
    dropped = Note(at="2", text="x", fate=NoteFate.DROPPED, was="2(1)")
    assert moved(LAW, LAW, dropped) == ("2", "dropped", "2")


def test_notes_stand_beside_the_rows_that_they_are_about() -> None:
    comparison = compare(draft_of(LAW, "old.txt").source, draft_of(LAW, "new.txt").source)
    notes = [Note(at="2(1)", text="one"), Note(at="3", text="two"), Note(at="9", text="three")]
    for side in Side:
        noted = with_notes(comparison, notes, side)
        beside = {row.new[0].num: [each.note.text for each in row.notes] for row in noted.changes}
        assert beside == {"1": [], "2": ["one"], "3": ["two"]}
        assert [each.note.text for each in noted.unplaced_notes] == ["three"]
