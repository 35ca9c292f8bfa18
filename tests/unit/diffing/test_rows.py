"""Rows of clauses: what became of each clause of linked articles."""

from __future__ import annotations

import pytest

from builders import article
from draftdiff.diffing import diff
from draftdiff.model import ArticleDiff, ClauseKind, Confidence, Kind, Link, MatchedBy, Trait
from marked import assert_clauses_hold_the_changes, assert_exact

LINK = Link(old=(0,), new=(0,), matched_by=MatchedBy.WORDS, score=0.9, confidence=Confidence.HIGH)


def compared(old: str, new: str) -> ArticleDiff:
    row = diff(LINK, [article("3", old)], [article("3", new)])
    assert_exact(row)
    assert_clauses_hold_the_changes(row)
    return row


def told(row: ArticleDiff) -> list[str]:
    return [f"{clause.kind} {clause.old or '–'} → {clause.new or '–'}" for clause in row.clauses]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "(a) murder;\n(b) theft;\n(c) arson.",
            "(a) murder;\n(b) forgery of public deeds;\n(c) theft;\n(d) arson.",
            ["added – → 3(b)", "renumbered 3(b) → 3(c)", "renumbered 3(c) → 3(d)"],
            id="one point came into a list of words",
        ),
        pytest.param(
            "(1) The court sits in public.\n(2) Every party is heard before it decides.",
            "(1) Every party is heard before it decides.\n(2) The court sits in public.",
            ["renumbered 3(2) → 3(1)", "moved 3(1) → 3(2)"],
            id="two paragraphs changed places",
        ),
        pytest.param(
            "(1) A party may appeal within ten days. The appeal is heard by three judges.",
            "(1) A party may appeal within ten days.\n(2) The appeal is heard by three judges.",
            ["split 3(1) → 3(1) – 3(2)"],
            id="a paragraph became two",
        ),
        pytest.param(
            "(1) A party may appeal within ten days.\n(2) The appeal is heard by three judges.",
            "(1) A party may appeal within ten days. The appeal is heard by three judges.",
            ["merged 3(1) – 3(2) → 3(1)"],
            id="two paragraphs became one",
        ),
        pytest.param(
            "(1) A party may appeal within ten days.\n(2) Keep every record safe for a year.",
            "(1) A party may appeal within six days.\n(3) Keep every record safe for a year.",
            ["reworded 3(1) → 3(1)", "renumbered 3(2) → 3(3)"],
            id="reworded beside renumbered",
        ),
        pytest.param(
            "(a) “well” means a hole dug to reach water;\n(b) “pipe” means a tube that holds water;"
            "\n(c) “spring” means a place at which water reaches the surface.",
            "(a) “spring” means a place at which water reaches the ground;\n"
            "(b) “well” means a hole drilled to reach water;\n"
            "(c) “pipe” means a tube that holds water;",
            ["reworded 3(c) → 3(a)", "reworded 3(a) → 3(b)", "renumbered 3(b) → 3(c)"],
            id="definitions go by their terms",
        ),
        pytest.param(
            "(1) The owner of a well near the road keeps its rim clean and dry.\n"
            "(2) Any bridge is mended once a year by the municipality that built it.",
            "(1) Any bridge was mended once a year by the municipality that built it.\n"
            "(2) The driver of a coach pays for his gate.\n"
            "(3) The owner of a well near a road keeps its rim clean and dry.",
            ["reworded 3(2) → 3(1)", "added – → 3(2)", "reworded 3(1) → 3(3)"],
            id="paragraphs that changed places and words",
        ),
        pytest.param(
            "(1) The council may close a road.\n(2) The gate stays open.\nThe end of it all.",
            "(1) The gate stays open.\nThe end of it all.\n(2) The council may close a gate.",
            ["dropped 3(1) → –", "renumbered 3(2) → 3(1)", "added – → 3(2)"],
            id="short paragraphs are known by the same words alone",
        ),
        pytest.param(
            "(1) The board keeps a register of all the wells in the town.\n"
            "(2) Whoever asks for it may read the register at any hour of a working day.",
            "(1) Whoever asks for it may read the register at any hour of a working day.\n"
            "(2) After section 5 insert—\n"
            "“(6) The board keeps a register of all the wells in the town.”",
            ["renumbered 3(2) → 3(1)", "added – → 3(2)", "moved 3(1) → 3"],
            id="a paragraph that is quoted now",
        ),
    ],
)
def test_rows(old: str, new: str, expected: list[str]) -> None:
    assert told(compared(old, new)) == expected


def test_one_row_for_each_clause_of_a_list_that_was_turned_round() -> None:
    words = ["the keeper of the gate", "the owner of the house", "the driver of the coach"]
    old = "\n".join(f"({n}) {word} pays;" for n, word in zip("abc", words, strict=True))
    new = "\n".join(f"({n}) {word} pays;" for n, word in zip("abc", words[::-1], strict=True))
    assert told(compared(old, new)) == ["moved 3(c) → 3(a)", "moved 3(a) → 3(c)"]


def test_numbers_of_clauses_alone_reword_nothing_and_are_told() -> None:
    row = compared(
        "(1) Keep the path.\n(2) Mend the gate.", "(1) Keep the path.\n(3) Mend the gate."
    )
    assert (row.kind, row.traits) == (Kind.UNCHANGED, (Trait.CLAUSES_RENUMBERED,))
    assert told(row) == ["renumbered 3(2) → 3(3)"]
    assert [op.old.of(row.old_text) for op in row.ops if op.renumbered] == ["(2)"]
    assert not any(op.noise for op in row.ops)


def test_a_number_in_the_text_is_no_number_of_a_clause() -> None:
    row = compared("2 days are given.", "3 days are given.")
    assert (row.kind, row.traits) == (Kind.REWORDED, ())


def test_a_line_break_splits_no_clause() -> None:
    row = compared(
        "(1) A party may appeal within ten days. The appeal is heard by three judges.",
        "(1) A party may appeal within six days.\nThe appeal is heard by three judges.",
    )
    assert [clause.kind for clause in row.clauses] == ["reworded"]


def test_a_clause_that_stands_elsewhere_says_what_became_of_its_words() -> None:
    row = compared(
        "(1) The court sits in public on the first working day of every month.\n"
        "(2) Every party is heard before the court decides, and may bring witnesses and deeds.",
        "(1) Every party is heard before the court decides, and may bring witnesses and deeds.\n"
        "(2) The court sits in camera on the first working day of every month.",
    )
    (moved,) = [clause for clause in row.clauses if clause.ops]
    assert (moved.kind, moved.old, moved.new) == (ClauseKind.REWORDED, "3(1)", "3(2)")
    edits = [
        (op.old.of(row.old_text), op.new.of(row.new_text)) for op in moved.ops if not op.is_quiet
    ]
    assert edits == [("public", "camera")]
