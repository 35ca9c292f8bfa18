from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders import article, row
from draftdiff.model import Op, OpKind, Span
from draftdiff.reporting.inline import Line, Mark, marked_lines

TEXTS = st.text(alphabet="ab \n\t,\u2028\u200b", max_size=40)


def _text(lines: list[Line], *marks: Mark) -> str:
    return "".join(piece.text for line in lines for piece in line if piece.mark in marks)


@given(old=TEXTS, new=TEXTS)
def test_pieces_are_the_old_and_the_new_text(old: str, new: str) -> None:
    each = row(article("1", old), article("1", new))
    lines = list(marked_lines(each))
    assert _text(lines, Mark.KEPT, Mark.INSERTED) == new
    if not any(op.noise for op in each.ops):
        assert _text(lines, Mark.KEPT, Mark.DELETED) == old


@given(old=TEXTS, new=TEXTS)
def test_lines_end_at_newlines_and_pieces_alternate(old: str, new: str) -> None:
    lines = list(marked_lines(row(article("1", old), article("1", new))))
    for line in lines:
        assert "\n" not in "".join(piece.text for piece in line)[:-1]
        assert all(piece.text for piece in line)
        assert all(first.mark is not second.mark for first, second in pairwise(line))
    assert all(line[-1].text.endswith("\n") for line in lines[:-1])


@given(old=TEXTS, new=TEXTS)
def test_pieces_know_where_they_stand(old: str, new: str) -> None:
    for line in marked_lines(row(article("1", old), article("1", new))):
        first = line[0]
        if first.mark is not Mark.DELETED:
            assert new.startswith(first.text[:1], first.new_at)
        else:
            assert old.startswith(first.text, first.old_at)


def test_a_reworded_line() -> None:
    lines = marked_lines(row(article("1", "The fine is 5 riel."), article("1", "The fine is 10.")))
    assert [[(str(piece.mark), piece.text) for piece in line] for line in lines] == [
        [
            ("kept", "The fine is "),
            ("deleted", "5 riel"),
            ("inserted", "10"),
            ("kept", "."),
        ]
    ]


def test_noise_shows_the_new_text_unmarked() -> None:
    lines = marked_lines(row(article("1", "one  two"), article("1", "one two")))
    assert [[(str(piece.mark), piece.text) for piece in line] for line in lines] == [
        [("kept", "one two")]
    ]


def test_deleted_words_do_not_run_into_the_word_before_them() -> None:
    each = replace(
        row(article("1", "systems within it"), article("1", "systems, and")),
        ops=(
            Op(kind=OpKind.REPLACE, old=Span(0, 8), new=Span(0, 7), noise=True),
            Op(kind=OpKind.REPLACE, old=Span(8, 17), new=Span(7, 12)),
        ),
    )
    (line,) = marked_lines(each)
    assert [(str(piece.mark), piece.text) for piece in line] == [
        ("kept", "systems"),
        ("deleted", " within it"),
        ("inserted", ", and"),
    ]
