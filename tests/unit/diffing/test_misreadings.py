"""What text recognition misreads is noise where a side was recognised, but never a figure."""

from __future__ import annotations

import pytest

from draftdiff.model import Comparison, Kind, Line, Source
from draftdiff.pipeline import compare
from marked import assert_exact, marked


def law(sentence: str, *, recognised: bool) -> Source:
    lines = ["LAW ON WATER", "Article 1. Wells", *sentence.split("\n")]
    lines += ["Article 2. Fees", "The fee is due."]
    return Source(
        name="law.txt",
        sha256="0" * 64,
        format="pdf",
        lines=tuple(
            Line(text, number, 1, None, recognised) for number, text in enumerate(lines, start=1)
        ),
    )


def compared(old: str, new: str, *, recognised: bool = True) -> Comparison:
    found = compare(law(old, recognised=recognised), law(new, recognised=False))
    for row in found.changes:
        assert_exact(row)
    return found


MISREAD = [
    pytest.param("The c1ear road.", "The clear road.", id="1 for l"),
    pytest.param("The 0wner pays.", "The Owner pays.", id="0 for O"),
    pytest.param("The rnain gate.", "The main gate.", id="rn for m"),
    pytest.param("The Iandlord pays.", "The landlord pays.", id="I for l"),
    pytest.param("Un arrete municipal.", "Un arrêté municipal.", id="accents lost"),
    pytest.param("The cloor of the well.", "The door of the well.", id="cl for d"),
    pytest.param("The 1ock is open.", "The lock is open.", id="a figure among four letters"),
]


@pytest.mark.parametrize(("old", "new"), MISREAD)
def test_letters_that_look_alike_are_noise_in_a_scan(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        row = compared(one, two).changes[0]
        assert (row.kind, row.clauses, marked(row)) == (Kind.UNCHANGED, (), two)
        assert any(op.noise for op in row.ops)


@pytest.mark.parametrize(("old", "new"), MISREAD)
def test_they_are_changes_in_a_text(old: str, new: str) -> None:
    row = compared(old, new, recognised=False).changes[0]
    assert row.kind is Kind.REWORDED
    assert row.clauses


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("It is hot pure.", "It is not pure.", id="other letters"),
        pytest.param("It is not pure.", "It is now pure.", id="another word"),
        pytest.param("The owner may pay.", "The owner must pay.", id="may and must"),
        pytest.param("The Council pays.", "The council pays.", id="case alone"),
        pytest.param("Le lieu ou il va.", "Le lieu où il va.", id="a short word"),
        pytest.param("The owner of it.", "The owner or it.", id="two letters"),
        pytest.param("The 1og is open.", "The log is open.", id="three letters"),
        pytest.param("Within l0 days.", "Within 10 days.", id="a figure misread"),
        pytest.param("Within 30 days.", "Within 80 days.", id="figures"),
        pytest.param("Form B2B5 is due.", "Form B2BS is due.", id="a code"),
        pytest.param("The owner pays.", "The owner of the well pays.", id="words that came"),
    ],
)
def test_every_other_change_is_shown(old: str, new: str) -> None:
    row = compared(old, new).changes[0]
    assert row.kind is Kind.REWORDED
    assert row.clauses


def test_a_misreading_beside_a_change_hides_nothing() -> None:
    row = compared("(1) The rnain gate is open.\n(2) x", "(1) The main gate is shut.\n(2) x")
    first = row.changes[0]
    assert first.kind is Kind.REWORDED
    assert marked(first) == "(1) The main gate is [-open-]{+shut+}.\n(2) x"


def test_a_clause_that_was_only_misread_has_no_row() -> None:
    misread = ("The rnain gate is open.", "The main gate is open.")
    changed = ("The well is deep.", "The well is dry.")
    for first, second, cited in ((misread, changed, "1(2)"), (changed, misread, "1(1)")):
        old, new = (f"(1) {one}\n(2) {two}" for one, two in zip(first, second, strict=True))
        row = compared(old, new).changes[0]
        assert [clause.old for clause in row.clauses] == [cited]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Within 30 days.", "Within 80 days.", "Article 1: figures changed (30 → 80) in text"),
        ("Within thirty days.", "Within 80 days.", "Article 1: figures changed (– → 80) in text"),
    ],
)
def test_figures_of_a_scan_are_to_be_looked_up(old: str, new: str, told: str) -> None:
    found = [each for each in compared(old, new).diagnostics if each.code == "recognised-figures"]
    assert [each.message.startswith(told) for each in found] == [True]


def test_figures_of_a_text_are_certain() -> None:
    texts = compared("Within 30 days.", "Within 80 days.", recognised=False)
    assert not texts.diagnostics
    assert not compared("Within 30 days.", "Within 30 weeks.").diagnostics


def test_only_articles_that_were_recognised_are_misread() -> None:
    articles = ("Article 1. Wells", "The rnain gate.", "Article 2. Fees", "The rnain fee.")
    changed = [text.replace("rnain", "main") for text in articles]
    olds = tuple(Line(t, n, 1, None, n < 3) for n, t in enumerate(articles, start=1))
    news = tuple(Line(t, n, 1) for n, t in enumerate(changed, start=1))
    old, new = (
        Source(name="law.txt", sha256="0" * 64, format="pdf", lines=lines) for lines in (olds, news)
    )
    kinds = [row.kind for row in compare(old, new).changes]
    assert kinds == [Kind.UNCHANGED, Kind.REWORDED]
