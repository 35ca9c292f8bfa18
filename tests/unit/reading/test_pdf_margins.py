"""Side notes and line numbers are set apart; lists, tables and columns that look like them stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from draftdiff.model import Source
from draftdiff.parsing import parse
from draftdiff.reading import read

Draw = Callable[[Any], None]
Rows = Sequence[tuple[str, str]]
KINDS = (None, "side note")
BODY = (
    "1. (1) Every owner of a well shall keep the well clean and covered,",
    "and shall let the neighbours draw water from it in a dry season.",
    "(2) The council may inspect a well at any time by day, and tells",
    "the owner beforehand what it is going to look for, and why.",
    "2. A person who pollutes a well commits an offence and is liable",
    "to a fine not exceeding one thousand shillings, or to prison.",
    "3. The council shall publish in each year a report on the wells",
    "of the town, and shall lay it before the assembly in March.",
)
NOTES = {0: ("Duty of", "owners of", "wells."), 4: ("Offence.",), 6: ("Yearly", "report.")}
LONG_NOTES = {
    0: ("Duty", "of owners", "and others", "of wells."),
    4: ("Offence and", "the fine."),
    6: ("Yearly", "report."),
}
SENTENCE = (
    *("Everyone", "shall", "keep", "the", "wells", "clean", "and", "shall"),
    *("let", "the", "neighbours", "draw", "water"),
)


def made(folder: Path, *pages: Draw) -> Path:
    canvas = Canvas(str(folder / "v.pdf"), pagesize=(600, 800), invariant=True)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return folder / "v.pdf"


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    return [line.text.strip() for line in source.lines if line.bucket == bucket and line.text]


def body(canvas: Any, left: float) -> None:
    canvas.setFont("Times-Roman", 11)
    for place, line in enumerate(BODY):
        canvas.drawString(left, 700 - 15 * place, line)


def notes(canvas: Any, left: float, size: float = 8) -> None:
    canvas.setFont("Times-Roman", size)
    for place, note in NOTES.items():
        for row, line in enumerate(note):
            canvas.drawString(left, 700 - 15 * place - 9 * row, line)


@pytest.mark.parametrize(("law", "margin"), [(90, 440), (160, 60)])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_side_notes_are_set_apart(
    tmp_path: Path, law: float, margin: float, order: tuple[int, int]
) -> None:
    steps: tuple[Draw, Draw] = (lambda c: body(c, law), lambda c: notes(c, margin))

    def page(canvas: Any) -> None:
        for step in order:
            steps[step](canvas)

    source = read(made(tmp_path, page))
    assert text_of(source) == list(BODY)
    assert sorted(text_of(source, "side note")) == sorted(sum(NOTES.values(), ()))


def set_in_rows(
    canvas: Any, side: str, rows: Rows, *, before: bool = False, raised: float = 0, small: float = 8
) -> None:
    """Draw each note right after, or before, the line that it stands beside."""
    law, margin = {"left": (160, 60), "right": (90, 440)}[side]
    for place, (line, note) in enumerate(rows):
        top = 700 - 15 * place
        steps = [(small, margin, top + raised, note), (11, law, top, line)]
        for size, left, height, words in steps if before else steps[::-1]:
            canvas.setFont("Times-Roman", size)
            canvas.drawString(left, height, words)


def rows_of(notes: Mapping[int, Sequence[str]]) -> Rows:
    """The lines of the law, each with the line of a note beside it or with none."""
    beside = {first + row: note for first, lines in notes.items() for row, note in enumerate(lines)}
    return [(line, beside.get(place, "")) for place, line in enumerate(BODY)]


@pytest.mark.parametrize("sides", [("left",), ("right",), ("right", "left", "right")])
@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("raised", [0, 2, 3])
@pytest.mark.parametrize("which", [NOTES, {4: ("Offence.",)}, LONG_NOTES])
def test_notes_in_one_row_with_the_law_are_set_apart(
    tmp_path: Path,
    sides: Sequence[str],
    raised: float,
    which: Mapping[int, Sequence[str]],
    *,
    before: bool,
) -> None:
    pages = [
        # Alike on every page, the notes would be running heads.
        [
            (line.replace("well", water), note and f"{water}: {note}")
            for line, note in rows_of(which)
        ]
        for _, water in zip(sides, ("well", "brook", "spring"), strict=False)
    ]

    def page(side: str, rows: Rows) -> Draw:
        return lambda canvas: set_in_rows(canvas, side, rows, before=before, raised=raised)

    source = read(made(tmp_path, *map(page, sides, pages)))
    told = [(line.bucket, line.text.strip()) for line in source.lines if line.text]
    assert told == [
        (bucket, text)
        for rows in pages
        for row in rows
        for bucket, text in zip(KINDS, row, strict=True)
        if text
    ]


@pytest.mark.parametrize("side", ["left", "right"])
def test_notes_in_one_row_with_the_law_are_headings(tmp_path: Path, side: str) -> None:
    draft = parse(read(made(tmp_path, lambda c: set_in_rows(c, side, rows_of(NOTES)))))
    assert [(article.num, article.heading) for article in draft.articles] == [
        ("1", "Duty of owners of wells"),
        ("2", "Offence"),
        ("3", "Yearly report"),
    ]


def test_notes_of_one_page_stand_beside_their_lines_whenever_they_are_drawn(
    tmp_path: Path,
) -> None:
    def page(canvas: Any) -> None:
        notes(canvas, 440)
        body(canvas, 90)

    lines = [line.text.strip() for line in read(made(tmp_path, page)).lines if line.text]
    assert [lines[lines.index(note[0]) - 1] for note in NOTES.values()] == [
        BODY[place] for place in NOTES
    ]


MARKS = {place: (str(place + 1),) for place in range(0, 8, 2)}
CELLS = dict.fromkeys(range(8), ("Deep well",))


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(
    ("rows", "size"),
    [
        pytest.param(rows_of(MARKS), 7, id="small numbers of lines"),
        pytest.param(rows_of(NOTES), 11, id="words in the type of the law"),
        pytest.param(
            [(f"the owner of each pays a fee: {line[3:]}", note) for line, note in rows_of(CELLS)],
            8,
            id="a table with a small column and no labels",
        ),
    ],
)
def test_what_stands_in_one_row_with_the_law_and_is_no_note(
    tmp_path: Path, side: str, rows: Rows, size: float
) -> None:
    source = read(made(tmp_path, lambda c: set_in_rows(c, side, rows, small=size)))
    assert text_of(source, "side note") == []


Words = Sequence[tuple[float, float, str]]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([(11, 0, "1. Keep the well clean, as the water"), (7, 4, "12")], id="mark"),
        pytest.param([(7, 4, "3"), (11, 0, " 1. Keep the well clean and covered")], id="footnote"),
        pytest.param(
            [(11, 0, "1. The W"), (8, 0, "ELLS "), (11, 0, "A"), (8, 0, "CT")], id="small capitals"
        ),
        pytest.param(
            [(11, 0, "1. A well is a "), (8, 0, "source of water"), (11, 0, " with a wall")],
            id="a term in smaller type",
        ),
        pytest.param(
            [(11, 0, "1. A well is a "), (8, 0, "source of water")], id="a term at the end"
        ),
        pytest.param(
            [(11, 0, f"1. {BODY[0][3:]} or pond "), (8, 0, "or source")],
            id="a term that ends a long line",
        ),
        pytest.param(
            [(8, 0, "Well "), (11, 0, "1. means a source of water")], id="a term at first"
        ),
    ],
)
def test_small_type_in_a_line_is_no_side_note(tmp_path: Path, words: Words) -> None:
    def page(canvas: Any) -> None:
        body(canvas, 90)
        for row in range(6):
            text = canvas.beginText(90, 560 - 15 * row)
            for size, raised, part in words:
                text.setFont("Times-Roman", size)
                text.setRise(raised)
                text.textOut(part)
            canvas.drawText(text)

    assert text_of(read(made(tmp_path, page)), "side note") == []


def test_small_footnotes_under_two_columns_are_no_side_notes(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        for left in (50, 320):
            canvas.setFont("Times-Roman", 11)
            for place, line in enumerate(BODY):
                canvas.drawString(left, 700 - 15 * place, line[:45])
            canvas.setFont("Times-Roman", 8)
            for row in range(3):
                canvas.drawString(left, 560 - 10 * row, f"{row + 1} See the Wells Act of {left}.")

    assert text_of(read(made(tmp_path, page)), "side note") == []


def test_a_column_in_the_type_of_the_law_is_no_side_note(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        body(canvas, 90)
        notes(canvas, 440, size=11)

    assert text_of(read(made(tmp_path, page)), "side note") == []


def test_small_type_within_the_text_is_no_side_note(tmp_path: Path) -> None:
    def page(canvas: Any) -> None:
        body(canvas, 90)
        canvas.setFont("Times-Roman", 8)
        for row in range(6):
            for column, word in enumerate(("Fee", "10 euros", "each year")):
                canvas.drawString(90 + 110 * column, 540 - 10 * row, f"{word} {row}")

    assert text_of(read(made(tmp_path, page)), "side note") == []


def numbered(step: int, first: int, rows: int, *, right: bool) -> Draw:
    """A page whose lines are counted in a margin, every one or every fifth."""

    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 12)
        for row in range(rows):
            top, number = 720 - 16 * row, row + first
            words = SENTENCE[(row * 3 + first) % 5 :]
            canvas.drawString(130, top, " ".join(words[:8]))
            if number % step == 0:
                canvas.drawRightString(560 if right else 100, top, str(number))

    return draw


@pytest.mark.parametrize(("step", "count"), [(1, 25), (5, 5)])
@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("goes_on", [True, False])
def test_line_numbers_are_set_apart(
    tmp_path: Path, step: int, count: int, *, right: bool, goes_on: bool
) -> None:
    pages = [numbered(step, 1 + 25 * page if goes_on else 1, 25, right=right) for page in range(3)]
    source = read(made(tmp_path, *pages))
    assert len(text_of(source, "line number")) == 3 * count
    assert not any(character.isdigit() for line in text_of(source) for character in line)


def listed(items: Sequence[str]) -> Draw:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 12)
        for row, item in enumerate(items):
            canvas.drawRightString(100, 720 - 16 * row, str(row + 1))
            canvas.drawString(130, 720 - 16 * row, item)

    return draw


def plain(first: int) -> Draw:
    def draw(canvas: Any) -> None:
        for row in range(14):
            words = " ".join(SENTENCE[row % 5 + first :])
            canvas.drawString(70, 720 - 16 * row, f"Words {words}")

    return draw


def test_a_list_on_one_page_of_several_keeps_its_numbers(tmp_path: Path) -> None:
    contents = listed([f"Heading of {word}" for word in SENTENCE])
    source = read(made(tmp_path, contents, *map(plain, range(3))))
    assert text_of(source, "line number") == []
    assert text_of(source)[:2] == ["1 Heading of Everyone", "2 Heading of shall"]


def test_short_lists_on_every_page_keep_their_numbers(tmp_path: Path) -> None:
    pages = [listed([f"a {word} of {page}" for word in SENTENCE[:8]]) for page in "abc"]
    assert text_of(read(made(tmp_path, *pages)), "line number") == []
