"""Notes survive: written and read again, and carried from any draft to any other, none is lost."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.cli.notes_file import (
    OWN,
    NotesFile,
    as_markdown,
    as_toml,
    from_markdown,
    from_toml,
)
from draftdiff.model import Comparison, Options
from draftdiff.model.notes import Note, NoteFate
from draftdiff.pipeline import compare
from draftdiff.studies.annotations import carried, found_in
from histories import LAMPS, NETS, PILOTS, SCOPE, SLANDER, TOLLS, draft_of

POINTS = f"Forbidden are:\n(a) {NETS}\n(b) {LAMPS}\n(c) gambling of any kind on the piers."
CLAUSES = f"(1) {SLANDER}\n(2) {TOLLS}\n(3) The commission publishes the list of pilots."
TEXTS = (SCOPE, TOLLS, PILOTS, SLANDER, NETS, POINTS, CLAUSES)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
extras = st.recursive(
    words | st.integers() | st.booleans() | st.dates(min_value=date(1, 1, 1)),
    lambda each: st.lists(each, max_size=3).map(tuple),
    max_leaves=4,
)
notes = st.builds(
    Note,
    at=words,
    text=words.map(lambda text: text.replace("\r\n", "\n")),
    quote=words,
    fate=st.none() | st.sampled_from(NoteFate),
    was=words,
    extras=st.lists(
        st.tuples(words.filter(lambda key: key not in OWN), extras),
        max_size=2,
        unique_by=lambda pair: pair[0],
    ).map(tuple),
)


@given(st.lists(notes, max_size=4))
def test_notes_in_toml_are_read_as_they_were_written(some: list[Note]) -> None:
    file = NotesFile(header="# Notes\n# of mine", notes=tuple(some))
    text = as_toml(file)
    assert from_toml(text, "notes.toml") == file
    # As it is on the disk of a system that ends lines otherwise.
    if "\r" not in text:
        assert from_toml(text.replace("\n", "\r\n").replace("\r\n", "\n"), "x.toml") == file


lines = st.sampled_from(
    [
        "## 28(1)(b)",
        "## –",
        "*kept*",
        "*lost, was 5*",
        "> words",
        "",
        "Text *x*.",
        "### Inner",
        "- a",
    ]
) | st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)


@given(st.lists(lines, max_size=12).map("\n".join))
def test_notes_in_markdown_are_the_same_once_they_were_written(text: str) -> None:
    file = from_markdown(text)
    again = from_markdown(as_markdown(file))
    assert len(again.notes) == len(file.notes)
    assert from_markdown(as_markdown(again)) == again
    assert [note.at for note in again.notes] == [note.at for note in file.notes]


drafts = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6, unique=True)
places = st.sampled_from(
    ["1", "2", "3(1)", "2(a)", "1(b)", "Article 4", "article 1 (2)", "99", "", "3(c)"]
)
anchored = st.builds(Note, at=places, text=words, quote=st.sampled_from(["", "gambling", "fined"]))


def compared(old: list[str], new: list[str]) -> Comparison:
    one, two = (
        draft_of({str(number): text for number, text in enumerate(texts, 1)}, name)
        for texts, name in ((old, "old.txt"), (new, "new.txt"))
    )
    return compare(one.source, two.source, Options())


@settings(max_examples=60, deadline=None)
@given(drafts, drafts, st.lists(anchored, max_size=6))
def test_no_note_is_lost_on_its_way(old: list[str], new: list[str], some: list[Note]) -> None:
    comparison = compared(old, new)
    moved = carried(some, comparison)
    assert [(note.text, note.quote) for note in moved] == [(n.text, n.quote) for n in some]
    for before, after in zip(some, moved, strict=True):
        assert after.fate is not None
        assert (after.fate is NoteFate.LOST) == (found_in(before, comparison.old) is None)
        if after.at:
            assert found_in(after, comparison.new) is not None
        else:
            assert after.fate in {NoteFate.DROPPED, NoteFate.LOST}
            assert after.was == before.at or found_in(before, comparison.old)


@settings(max_examples=30, deadline=None)
@given(drafts, st.lists(anchored, max_size=6))
def test_notes_that_are_carried_to_the_same_draft_stay(old: list[str], some: list[Note]) -> None:
    comparison = compared(old, old)
    for before, after in zip(some, carried(some, comparison), strict=True):
        if (place := found_in(before, comparison.old)) is not None:
            assert after.fate is NoteFate.KEPT
            assert found_in(after, comparison.new) == place._replace(
                citation=(found_in(after, comparison.new) or place).citation
            )


@settings(max_examples=40, deadline=None)
@given(drafts, drafts, drafts, st.lists(anchored, max_size=4))
def test_notes_go_through_many_drafts_and_files(
    one: list[str], two: list[str], three: list[str], some: list[Note]
) -> None:
    held = NotesFile(header="", notes=tuple(some))
    for old, new in ((one, two), (two, three)):
        moved = NotesFile(header="", notes=carried(held.notes, compared(old, new)))
        held = from_toml(as_toml(moved), "notes.toml")
        assert held == moved
    assert [note.text for note in held.notes] == [note.text for note in some]
