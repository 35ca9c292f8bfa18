"""Redlines that were printed, and words under bars: what is drawn over letters counts."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from ctypes import byref
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from draftdiff.model import Source
from draftdiff.model.reading import PageRange
from draftdiff.reading import Revisions, Settings, read
from draftdiff.reading.pdf import drawings
from draftdiff.reading.pdf.paint import paints
from draftdiff.reading.pdf.worker import read_bytes
from printers import NEEDS_BROWSER, NEEDS_OFFICE, convert, print_page

Draw = Callable[[Any], None]
FONT, SIZE = "Times-Roman", 12


def made(folder: Path, *draws: Draw, rotation: int = 0) -> Path:
    path = folder / "redline.pdf"
    canvas = Canvas(str(path), pagesize=(600, 800), invariant=True)
    canvas.setPageRotation(rotation)
    canvas.setFont(FONT, SIZE)
    for draw in draws:
        draw(canvas)
    canvas.showPage()
    canvas.save()
    return path


def words(text: str, top: float = 700, left: float = 70) -> Draw:
    return lambda canvas: canvas.drawString(left, top, text)


def place_of(canvas: Any, text: str, word: str, left: float = 70) -> tuple[float, float]:
    start = left + canvas.stringWidth(text[: text.index(word)], FONT, SIZE)
    return start, start + canvas.stringWidth(word, FONT, SIZE)


def line_at(height: float, text: str, word: str, *, filled: bool = False) -> Draw:
    """A line over a word of a text at 700, so many points above its baseline."""

    def draw(canvas: Any) -> None:
        start, end = place_of(canvas, text, word)
        if filled:
            canvas.rect(start, 700 + height, end - start, 0.7, stroke=0, fill=1)
        else:
            canvas.line(start, 700 + height, end, 700 + height)

    return draw


def bar(text: str, word: str, **ink: Any) -> Draw:
    def draw(canvas: Any) -> None:
        start, end = place_of(canvas, text, word)
        canvas.saveState()
        canvas.setFillColorRGB(*ink.get("colour", (0, 0, 0)), alpha=ink.get("alpha", 1))
        canvas.rect(start - 1, 697, end - start + 2, 13, stroke=0, fill=1)
        canvas.restoreState()

    return draw


def as_one_path(*draws: tuple[float, str, str]) -> Draw:
    """Several lines as one drawing."""

    def draw(canvas: Any) -> None:
        path = canvas.beginPath()
        for height, text, word in draws:
            start, end = place_of(canvas, text, word)
            path.moveTo(start, 700 + height)
            path.lineTo(end, 700 + height)
        for at in (300, 280, 260, 240):
            path.moveTo(70, at)
            path.lineTo(400, at)
        canvas.drawPath(path)

    return draw


def text_of(source: Source, bucket: str | None = None) -> list[str]:
    return [line.text.strip() for line in source.lines if line.bucket == bucket and line.text]


def view(path: Path, revisions: Revisions) -> list[str]:
    return text_of(read(path, settings=Settings(revisions=revisions)))


FEE = "The fee is ten twelve euros, due now."
STRUCK, PROPOSED = (3.0, FEE, "ten"), (-1.5, FEE, "twelve")


@pytest.mark.parametrize(
    "draws",
    [
        (line_at(*STRUCK), line_at(*PROPOSED)),
        (line_at(*STRUCK, filled=True), line_at(*PROPOSED, filled=True)),
        (as_one_path(STRUCK, PROPOSED),),
    ],
)
def test_a_printed_redline_has_three_views(tmp_path: Path, draws: tuple[Draw, ...]) -> None:
    path = made(tmp_path, words(FEE), *draws)
    assert view(path, Revisions.FINAL) == ["The fee is twelve euros, due now."]
    assert view(path, Revisions.ORIGINAL) == ["The fee is ten euros, due now."]
    assert view(path, Revisions.BOTH) == ["The fee is [-ten-] {+twelve+} euros, due now."]
    source = read(path)
    assert text_of(source, "struck out") == ["ten"]
    assert [(found.code, found.page) for found in source.diagnostics] == [("struck-text", 1)]


@pytest.mark.parametrize(
    "draws",
    [
        # Underlining alone is emphasis.
        (line_at(*PROPOSED),),
        # The rule of a table, which begins before its words.
        (lambda canvas: canvas.line(60, 703, 420, 703),),
        # A line that runs between two rows.
        (lambda canvas: canvas.line(70, 692, 300, 692),),
        (lambda canvas: canvas.line(70, 709, 300, 709),),
        # A line up and down through the words.
        (lambda canvas: canvas.line(140, 650, 140, 750),),
        # A frame around the words, which lets them be seen.
        (lambda canvas: canvas.rect(60, 690, 400, 25, stroke=1, fill=0),),
        # The ground of the row below, drawn after the words.
        (lambda canvas: canvas.rect(60, 680, 400, 24, stroke=0, fill=1),),
        # Highlighting.
        (bar(FEE, "ten", colour=(1, 1, 0), alpha=0.4),),
    ],
)
def test_other_lines_and_boxes_say_nothing(tmp_path: Path, draws: tuple[Draw, ...]) -> None:
    path = made(tmp_path, words(FEE), *draws)
    for revisions in Revisions:
        assert view(path, revisions) == [FEE]
    assert read(path).diagnostics == ()


def test_an_underlined_link_is_no_proposal(tmp_path: Path) -> None:
    def link(canvas: Any) -> None:
        start, end = place_of(canvas, FEE, "twelve")
        canvas.linkURL("https://example.org", (start, 697, end, 709))

    path = made(tmp_path, words(FEE), line_at(*STRUCK), line_at(*PROPOSED), link)
    assert view(path, Revisions.ORIGINAL) == ["The fee is ten twelve euros, due now."]


def test_lines_amid_a_paragraph_leave_no_gap(tmp_path: Path) -> None:
    def strike(canvas: Any) -> None:
        canvas.line(70, 685 + 3, 70 + canvas.stringWidth("all of this goes", FONT, SIZE), 688)

    path = made(
        tmp_path,
        words("The first of the lines,"),
        words("all of this goes", top=685),
        words("and the last of the lines.", top=670),
        words("A paragraph of its own.", top=630),
        words("And its last line.", top=615),
        strike,
    )
    assert [line.text for line in read(path).lines if line.bucket is None] == [
        "The first of the lines,",
        "and the last of the lines.",
        "",
        "A paragraph of its own.",
        "And its last line.",
    ]


@pytest.mark.parametrize("colour", [(0, 0, 0), (1, 1, 1), (0.5, 0, 0)])
def test_words_under_a_bar_are_hidden_and_told(
    tmp_path: Path, colour: tuple[float, float, float]
) -> None:
    path = made(tmp_path, words(FEE), bar(FEE, "ten twelve", colour=colour))
    source = read(path)
    assert text_of(source) == ["The fee is euros, due now."]
    assert text_of(source, "hidden text") == ["ten twelve"]
    assert [found.code for found in source.diagnostics] == ["hidden-text"]


def test_words_on_a_bar_are_read(tmp_path: Path) -> None:
    path = made(tmp_path, bar(FEE, "ten twelve", colour=(0.8, 0.8, 0.8)), words(FEE))
    assert text_of(read(path)) == [FEE]
    assert read(path).diagnostics == ()


def test_a_lying_page_is_redlined_too(tmp_path: Path) -> None:
    def turned(canvas: Any) -> None:
        canvas.translate(600, 0)
        canvas.rotate(90)
        words(FEE, top=300)(canvas)
        start, end = place_of(canvas, FEE, "ten")
        canvas.line(start, 303, end, 303)

    path = made(tmp_path, turned)
    assert view(path, Revisions.FINAL) == ["The fee is twelve euros, due now."]


@pytest.mark.parametrize(
    ("kind", "bucket"),
    [(pdfium.FPDF_ANNOT_STRIKEOUT, "struck out"), (pdfium.FPDF_ANNOT_HIGHLIGHT, None)],
)
def test_marks_of_reviewers_count(tmp_path: Path, kind: int, bucket: str | None) -> None:
    document = pypdfium2.PdfDocument(made(tmp_path, words(FEE)).read_bytes())
    page = document[0]
    mark = pdfium.FPDFPage_CreateAnnot(page.raw, kind)
    canvas = Canvas(str(tmp_path / "measure.pdf"))
    start, end = place_of(canvas, FEE, "ten")
    corners = pdfium.FS_QUADPOINTSF(start, 709, end, 709, start, 697, end, 697)
    pdfium.FPDFAnnot_AppendAttachmentPoints(mark, byref(corners))
    pdfium.FPDFPage_CloseAnnot(mark)
    document.save(str(tmp_path / "marked.pdf"))
    source = read(tmp_path / "marked.pdf")
    withdrawn = [line.text for line in source.lines if line.bucket is not None]
    assert withdrawn == ([] if bucket is None else ["ten"])
    assert {line.bucket for line in source.lines} == {None, bucket}


def test_a_drawing_of_many_lines_costs_little(tmp_path: Path) -> None:
    def many(canvas: Any) -> None:
        path = canvas.beginPath()
        for place in range(30_000):
            path.moveTo(70 + place % 400, 700 - place % 600)
            path.lineTo(90 + place % 400, 700 - place % 600)
        canvas.drawPath(path)

    path = made(tmp_path, words(FEE), many)
    result = read_bytes(path.read_bytes(), Settings(pages=(PageRange(1, 1),)))
    assert "euros" in " ".join(line.text for line in result.lines)


def pdf_of(*contents: bytes, head: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"%PDF-1.7\n" + b"".join(
        b"1 0 obj\n<<" + head + b">>\nstream\n" + content + b"\nendstream\nendobj\n"
        for content in contents
    )


LETTERS = b"0 0 600 800 re\nW* n\nBT /F4 12 Tf <0036> Tj ET"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf_of(zlib.compress(LETTERS)), False),
        (pdf_of(zlib.compress(LETTERS), zlib.compress(b"70 703 90 0.7 re f")), True),
        (pdf_of(zlib.compress(b"70 703 m 90 703 l S")), True),
        # What cannot be looked into may paint.
        (pdf_of(zlib.compress(LETTERS)[:-6]), True),
        (pdf_of(LETTERS, head=b""), True),
        (pdf_of(zlib.compress(LETTERS)) + b"trailer <</Encrypt 5 0 R>>", True),
        # Pictures and fonts say nothing of lines.
        (pdf_of(b"\xff\xd8", head=b"/Subtype /Image /Filter /DCTDecode"), False),
    ],
)
def test_the_bytes_tell_whether_anything_is_painted(data: bytes, *, expected: bool) -> None:
    assert paints(data) is expected


def test_a_page_of_bars_is_looked_at_in_part(tmp_path: Path) -> None:
    def many(canvas: Any) -> None:
        for _ in range(drawings._MOST_BARS + 1):
            canvas.rect(300, -5000, 20, 11_000, stroke=0, fill=1)

    document = pypdfium2.PdfDocument(made(tmp_path, words(FEE), many).read_bytes())
    page = document[0]
    assert len(drawings.drawings_of(page.raw, None).bars) == drawings._MOST_BARS


PAGE = (
    "<!doctype html><meta charset=utf-8><p>The fee is <s>ten</s> <u>twelve</u> euros, "
    "<s>which the council fixes anew in each year, before the last day of the month of "
    "November, in a meeting that</s> <u>and</u> is due now.</p>"
)
# Enough letters for the browser's page to have thousands of drawings.
LONG = PAGE + "<p>So it is written in the law.</p>" * 60
FINAL = "The fee is twelve euros, and is due now."


def printed_text(path: Path, revisions: Revisions) -> str:
    return " ".join(" ".join(view(path, revisions)).split())


@NEEDS_BROWSER
def test_what_a_browser_prints(tmp_path: Path) -> None:
    text = printed_text(print_page(LONG, tmp_path), Revisions.FINAL)
    assert text.startswith(f"{FINAL} So it is")


@NEEDS_OFFICE
def test_what_libreoffice_prints(tmp_path: Path) -> None:
    page = tmp_path / "law.html"
    page.write_text(PAGE)
    path = convert(convert(page, "odt"), "pdf")
    assert printed_text(path, Revisions.FINAL) == FINAL
