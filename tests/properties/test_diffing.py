"""Laws that every diff of two texts holds, whatever the texts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from builders import article
from draftdiff.diffing import Recognised, diff, without_misreadings
from draftdiff.diffing.tokens import is_unspaced, tokenised, tokens
from draftdiff.model import (
    ArticleDiff,
    Confidence,
    Draft,
    Kind,
    Line,
    Link,
    MatchedBy,
    Source,
    Span,
    Trait,
    Verdict,
)
from lawlike import lawlike_text
from marked import assert_clauses_hold_the_changes, assert_exact

SHORT = settings(max_examples=100, deadline=None, derandomize=True)
LINK = Link(old=(0,), new=(0,), matched_by=MatchedBy.PLACE, score=1.0, confidence=Confidence.HIGH)

FRAGMENTS = st.sampled_from(
    [
        *("the ", "owner ", "shall ", "keep ", "path", "fine", "Fine", "may ", "not ", "clear"),
        *(" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\u00ad", "\ufeff", "\x85", "\u2028"),
        *(".", ",", ";", ":", "“", "”", '"', "''", "'", "’", "-", "–", "…", "...", "(", ")", "•"),
        *("(a) ", "(1) ", "(ii)", "194A", "5bis", "1,000", "1 000", "3.5", "12¹", "½"),
        *("查", "处", "监督检查", "（二）", "、", "。", "命令等", "ប្រមុខ", "រដ្ឋ", "ស្តី", "។", "៥"),
        *(
            "--",
            "五十万",
            "第五条",
            "サーバー",
            "ស្ដី",
            "ស្រ្តី",
            "រាជ",
            "រាជ្យ",
            "1°",
        ),
        *("\x00", "\x1b[31m", "\u202e", "\ud800", "e\u0301", "ﬁ", "<b>", "=1+1"),
    ]
)
TEXTS = st.lists(FRAGMENTS, max_size=40).map("".join)
EDITED = st.tuples(
    st.lists(FRAGMENTS, max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.lists(FRAGMENTS, max_size=4))),
).map(lambda drawn: ("".join(drawn[0]), "".join(_edited(*drawn))))


def _edited(fragments: list[str], edits: list[tuple[int, int, list[str]]]) -> list[str]:
    found = list(fragments)
    for place, size, others in edits:
        found[place : place + size] = others
    return found


def compared(old: str, new: str) -> ArticleDiff:
    return diff(LINK, [article("1", old)], [article("1", new)])


@SHORT
@given(TEXTS)
def test_tokens_rejoin_to_the_text(text: str) -> None:
    found = tokenised(text)
    assert "".join(found.raw) == text
    assert len(found.raw) == len(found.keys)


@SHORT
@given(TEXTS, st.sampled_from("查ខあ"))
def test_both_ways_to_split_agree(text: str, letter: str) -> None:
    """A letter of a script without spaces has the whole text split by another pattern."""
    assume(text and not is_unspaced(text) and tokens(text + "a")[-1] == "a")
    assert [*tokens(text), letter] == tokens(text + letter)


@SHORT
@given(st.one_of(st.tuples(TEXTS, TEXTS), EDITED, st.tuples(st.text(), st.text())))
@example(("a.", "a.\nb."))
@example(("a b", "a\nb"))
@example(("A.\nB.\nC.", "C.\nA."))
@example(("“", "\n\n"))
def test_ops_are_exact(texts: tuple[str, str]) -> None:
    for old, new in (texts, texts[::-1]):
        row = compared(old, new)
        assert_exact(row)
        assert (row.kind is Kind.UNCHANGED and not row.traits) == (not row.clauses)


@SHORT
@given(st.integers(0, 5).flatmap(lawlike_text), st.integers(0, 5).flatmap(lawlike_text))
def test_clauses_hold_what_changed(old: str, new: str) -> None:
    assert_clauses_hold_the_changes(compared(old, new))


@SHORT
@given(TEXTS)
def test_a_text_and_itself_have_no_change(text: str) -> None:
    row = compared(text, text)
    assert len(row.ops) == bool(text)
    assert row.kind is Kind.UNCHANGED


@SHORT
@given(EDITED)
def test_noise_changes_no_letter_and_no_figure(texts: tuple[str, str]) -> None:
    row = compared(*texts)
    for op in row.ops:
        if op.noise:
            old, new = op.old.of(row.old_text), op.new.of(row.new_text)
            assert _letters(old) == _letters(new)


SAME_SHAPES = {
    "ﬁ": "fi",
    "e\u0301": "é",
    "ស្ដី": "ស្តី",
    "ស្រ្តី": "ស្ត្រី",
}


def _letters(text: str) -> str:
    for one, other in SAME_SHAPES.items():
        text = text.replace(one, other)
    return "".join(c for c in text if c.isalnum())


LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éßчжកខ查处あ"


@SHORT
@given(st.one_of(TEXTS, st.integers(0, 9).flatmap(lawlike_text)), st.data())
def test_one_letter_or_figure_is_a_change(text: str, data: st.DataObject) -> None:
    places = [place for place, c in enumerate(text) if c in LETTERS]
    assume(places)
    place = data.draw(st.sampled_from(places))
    letter = data.draw(st.sampled_from(["", *LETTERS.replace(text[place], "")]))
    changed = text[:place] + letter + text[place + 1 :]
    row = compared(text, changed)
    for each in (row, compared(changed, text)):
        assert each.kind is Kind.REWORDED or each.traits == (Trait.CLAUSES_RENUMBERED,)
        assert each.clauses
    hidden = [op for op in row.ops if op.noise]
    assert all(op.old.of(text).strip() != text[place] for op in hidden)


@SHORT
@given(st.integers(0, 9).flatmap(lawlike_text), st.data())
def test_no_figure_of_a_scan_is_ever_noise(text: str, data: st.DataObject) -> None:
    places = [place for place, c in enumerate(text) if c in "0123456789"]
    assume(places)
    place = data.draw(st.sampled_from(places))
    figure = data.draw(st.sampled_from("0123456789".replace(text[place], "")))
    changed = text[:place] + figure + text[place + 1 :]
    rows = [compared(text, changed)]
    lines = tuple(
        Line(line, number, recognised=True) for number, line in enumerate(text.split("\n"), 1)
    )
    scan = Draft(
        source=Source(name="scan.pdf", sha256="", format="pdf", lines=lines),
        body=rows[0].old,
        language="en",
        scheme="",
        verdict=Verdict.GOOD,
    )
    rows = [replace(row, old=(replace(row.old[0], lines=Span(1, 2)),)) for row in rows]
    assert without_misreadings(rows, Recognised(scan, replace(scan, body=()))) == rows


WORDS = ["the", "owner", "shall", "keep", "this", "path", "clear", "of", "gates"]


@SHORT
@given(st.lists(st.sampled_from(WORDS), min_size=3))
def test_line_ends_are_no_change(words: list[str]) -> None:
    for wrapped in ("\n".join(words), "  ".join(words), "\u200b ".join(words)):
        assert compared(" ".join(words), wrapped).kind is Kind.UNCHANGED


@SHORT
@given(st.integers(0, 3).flatmap(lawlike_text), st.integers(4, 9).flatmap(lawlike_text), st.data())
def test_a_paragraph_that_came_is_the_only_change(
    text: str, other: str, data: st.DataObject
) -> None:
    lines = text.split("\n")
    place = data.draw(st.integers(0, len(lines)))
    longer = "\n".join([*lines[:place], other.split("\n", maxsplit=1)[0], *lines[place:]])
    row = compared(text, longer)
    changed = [op for op in row.ops if op.old.of(text) != op.new.of(longer)]
    assert len(changed) == 1
    assert changed[0].new.of(longer).strip() == other.split("\n", maxsplit=1)[0]
