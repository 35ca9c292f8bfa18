"""PDFs read in part: chosen pages, columns and margins, and pages that are pictures."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from draftdiff.errors import NoTextError, UnreadableInputError
from draftdiff.model import Source
from draftdiff.model.reading import Crop, page_ranges
from draftdiff.reading import Settings, read
from draftdiff.reading.pdf import recognition

Draw = Callable[[Any], None]
NEEDS_TESSERACT = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not installed"
)


def made(path: Path, *pages: Draw) -> Path:
    canvas = Canvas(str(path), pagesize=(600, 800), invariant=True)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def column(left: float, *texts: str, top: float = 700) -> Draw:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 11)
        for place, text in enumerate(texts):
            canvas.drawString(left, top - 15 * place, text)

    return draw


def together(*draws: Draw) -> Draw:
    def draw(canvas: Any) -> None:
        for each in draws:
            each(canvas)

    return draw


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    lines = [line.text.strip() for line in source.lines if line.bucket == bucket]
    return [text for text in lines if text]


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [("2", [2]), ("2-3", [2, 3]), ("1,3-", [1, 3, 4])],
)
def test_pages(tmp_path: Path, ranges: str, expected: list[int]) -> None:
    texts = ("Owners mow.", "Walkers walk.", "Judges judge.", "Laws end.")
    path = made(tmp_path / "v.pdf", *(column(70, text) for text in texts))
    source = read(path, settings=Settings(pages=page_ranges(ranges)))
    assert [line.page for line in source.lines if line.text] == expected
    assert text_of(source) == [texts[page - 1] for page in expected]


def test_pages_that_are_not_there(tmp_path: Path) -> None:
    path = made(tmp_path / "v.pdf", column(70, "Page 1"))
    with pytest.raises(UnreadableInputError, match="none of the pages"):
        read(path, settings=Settings(pages=page_ranges("7-9")))


SIDES = together(
    column(70, *(f"In force {n}" for n in range(8))),
    column(250, *(f"Amended {n}" for n in range(8))),
    column(430, *(f"Reason {n}" for n in range(8))),
    column(70, "A title that runs over all of the columns of the page, as titles do", top=730),
)


@pytest.mark.parametrize(("wanted", "word"), [(1, "In force"), (2, "Amended"), (3, "Reason")])
def test_one_column_of_several(tmp_path: Path, wanted: int, word: str) -> None:
    source = read(made(tmp_path / "v.pdf", SIDES), settings=Settings(column=wanted))
    title, *rest = text_of(source)
    assert title.startswith("A title")
    assert rest == [f"{word} {n}" for n in range(8)]
    assert len(text_of(source, "other column")) == 16


FOUR = together(
    *(
        column(left, *(f"{word} {n}" for n in range(8)))
        for left, word in ((50, "Number"), (180, "In force"), (310, "Draft"), (440, "Reason"))
    )
)


@pytest.mark.parametrize(("wanted", "word"), [(1, "Number"), (3, "Draft"), (4, "Reason")])
def test_one_column_of_four(tmp_path: Path, wanted: int, word: str) -> None:
    source = read(made(tmp_path / "v.pdf", FOUR), settings=Settings(column=wanted))
    assert text_of(source) == [f"{word} {n}" for n in range(8)]
    assert len(text_of(source, "other column")) == 24


def test_plain_pages_have_no_second_column(tmp_path: Path) -> None:
    texts = [f"A line of text that fills the page from one edge to the other {n}" for n in range(8)]
    source = read(made(tmp_path / "v.pdf", column(70, *texts)), settings=Settings(column=2))
    assert text_of(source) == texts


def test_crop(tmp_path: Path) -> None:
    page = together(
        column(70, "STAMP", top=780),
        column(70, "Law"),
        column(560, "12", "13"),
        column(70, "Foot", top=20),
    )
    crop = Crop(top=5, right=10, bottom=5, left=0)
    source = read(made(tmp_path / "v.pdf", page), settings=Settings(crop=crop))
    assert text_of(source) == ["Law"]


def scanned(folder: Path, *texts: str) -> Path:
    """A PDF of which the first page is a picture of text, and the second is text."""
    plain = made(folder / "plain.pdf", column(70, *texts))
    bitmap = pypdfium2.PdfDocument(plain)[0].render(scale=3, grayscale=True)
    data = bytes(bitmap.buffer)
    rows = (
        data[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height)
    )
    head = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
    image = ImageReader(io.BytesIO(head + b"".join(rows)))

    def picture(canvas: Any) -> None:
        canvas.drawImage(image, 0, 0, 600, 800)

    return made(
        folder / "scan.pdf", picture, column(70, "Article 2", "The second article is text.")
    )


@NEEDS_TESSERACT
def test_pages_that_are_pictures_are_recognised_when_asked(tmp_path: Path) -> None:
    path = scanned(tmp_path, "Article 1", "Everyone shall keep to the left.")
    source = read(path, settings=Settings(ocr="eng"))
    assert text_of(source) == [
        "Article 1",
        "Everyone shall keep to the left.",
        "Article 2",
        "The second article is text.",
    ]
    assert [found.code for found in source.diagnostics] == ["from-ocr"]
    assert source.diagnostics[0].page == 1
    # Every line knows where its text comes from.
    assert {(line.page, line.recognised) for line in source.lines} == {(1, True), (2, False)}


def test_without_being_asked_the_pages_are_named(tmp_path: Path) -> None:
    source = read(scanned(tmp_path, "Article 1"))
    assert [(found.code, found.page, found.partial) for found in source.diagnostics] == [
        ("page-without-text", 1, True)
    ]
    assert source.diagnostics[0].message.startswith("Page 1 is a picture without text")
    assert "--ocr" in source.diagnostics[0].message


@NEEDS_TESSERACT
def test_missing_languages_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="language data for xxq"):
        read(scanned(tmp_path, "Article 1"), settings=Settings(ocr="eng+xxq"))


def test_a_text_needs_no_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    path = made(tmp_path / "v.pdf", column(70, "Article 1"))
    assert text_of(read(path, settings=Settings(ocr="eng"))) == ["Article 1"]


def test_a_scan_alone_is_refused(tmp_path: Path) -> None:
    path = scanned(tmp_path, "Article 1")
    with pytest.raises(NoTextError, match="page 1 is a picture; read it with --ocr"):
        read(path, settings=Settings(pages=page_ranges("1")))


def test_tables_of_tesseract_are_read_in_points() -> None:
    words = ("5 1 1 1 1 1 100 200 50 40 90 Article", "5 1 1 1 1 2 160 200 9 40 90 1")
    table = "\n".join(("level", *(word.replace(" ", "\t") for word in words)))
    rows = list(recognition._rows(recognition._words(table, 0.5), 800))
    assert [(row.text, row.left, row.baseline) for row in rows] == [("Article 1", 50, 680)]


def without_ink(canvas: Any) -> None:
    text = canvas.beginText(70, 400)
    text.setTextRenderMode(3)
    text.textLine("Nobody sees this.")
    canvas.drawText(text)
    text = canvas.beginText(70, 380)
    text.setTextRenderMode(0)
    canvas.drawText(text)


def white(canvas: Any) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(70, 400, "Nobody sees this.")
    canvas.setFillColorRGB(0, 0, 0)


def white_on_blue(canvas: Any) -> None:
    canvas.setFillColorRGB(0, 0, 0.6)
    canvas.rect(60, 390, 300, 30, stroke=0, fill=1)
    white(canvas)


def white_on_a_thick_line(canvas: Any) -> None:
    canvas.setStrokeColorRGB(0, 0, 0.6)
    canvas.setLineWidth(30)
    canvas.line(60, 404, 360, 404)
    white(canvas)


SEEN = column(70, "Article 1", "Everyone sees this text, which is in ink, and reads it.")


@pytest.mark.parametrize("hide", [without_ink, white, column(900, "Nobody sees this.")])
def test_text_that_no_eye_sees_is_left_out_and_told(tmp_path: Path, hide: Draw) -> None:
    source = read(made(tmp_path / "v.pdf", together(SEEN, hide)))
    assert "Nobody" not in " ".join(text_of(source))
    assert text_of(source, "hidden text") == ["Nobody sees this."]
    assert [found.code for found in source.diagnostics] == ["hidden-text"]


@pytest.mark.parametrize("draw", [white_on_blue, white_on_a_thick_line])
def test_white_letters_on_a_dark_ground_are_read(tmp_path: Path, draw: Draw) -> None:
    source = read(made(tmp_path / "v.pdf", together(SEEN, draw)))
    assert "Nobody sees this." in text_of(source)
    assert source.diagnostics == ()


def test_the_text_layer_of_a_scan_is_read_as_recognised(tmp_path: Path) -> None:
    source = read(made(tmp_path / "v.pdf", without_ink))
    assert text_of(source) == ["Nobody sees this."]
    assert all(line.recognised for line in source.lines)
    assert [found.code for found in source.diagnostics] == ["from-ocr"]
