"""Side notes and line numbers are set apart; lists, tables and columns that look like them stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from draftdiff.model import Source
from draftdiff.reading import read

Draw = Callable[[Any], None]
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
