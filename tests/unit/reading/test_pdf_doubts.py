"""Pages whose letters had to be guessed: a second reader is asked, and the doubt is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from reportlab.pdfgen.canvas import Canvas

from draftdiff.errors import UnreadableInputError
from draftdiff.model import Severity, Source
from draftdiff.reading import Settings, read
from draftdiff.reading.pdf import second_opinion, worker
from draftdiff.reading.pdf.page import Page, Row, page_list
from draftdiff.reading.pdf.second_opinion import cross_check, doubts

PLAIN = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
# Codes that stand for glyphs, and nothing that says which letters these are.
CODES = (
    "<</Type/Font/Subtype/Type0/BaseFont/Strange/Encoding/Identity-H/DescendantFonts[<<"
    "/Type/Font/Subtype/CIDFontType2/BaseFont/Strange/DW 500"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>"
)
NAMES = (
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]"
    "/FirstChar 65/LastChar 67/Widths[500 500 500]/CharProcs<<>>"
    "/Encoding<</Type/Encoding/Differences[65/x1/x2/x3]>>>>"
)
SENTENCE = "(Everyone shall keep the wells of the town clean.)"


def pdf_of(font: str, strange: str, *sentences: str) -> bytes:
    """A page of sentences in Times, and a line in a font of its own."""
    shown = " ".join(
        f"BT /F1 12 Tf 70 {700 - 20 * n} Td {text} Tj ET" for n, text in enumerate(sentences)
    )
    content = f"{shown} BT /F2 12 Tf 70 200 Td {strange} Tj ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            "/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>"
        ),
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        PLAIN,
        font,
    )
    body = "".join(f"{n} 0 obj\n{each}\nendobj\n" for n, each in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF".encode("ascii")


def source_of(folder: Path, data: bytes, settings: Settings | None = None) -> Source:
    path = folder / "v.pdf"
    path.write_bytes(data)
    return read(path, settings=settings)


@pytest.mark.parametrize(
    ("font", "strange", "sentences", "codes"),
    [
        (CODES, "<004100420043004400410042>", (SENTENCE,), ["readers-disagree"]),
        (NAMES, "(ABCABCABC)", (SENTENCE,), ["guessed-characters"]),
        # A sign or two that no one can name are no reason to doubt a page.
        (CODES, "<0041>", (SENTENCE,) * 20, []),
        (PLAIN, "(ABCABCABC)", (SENTENCE,), []),
    ],
)
def test_doubts_are_told_with_the_page(
    tmp_path: Path, font: str, strange: str, sentences: tuple[str, ...], codes: list[str]
) -> None:
    source = source_of(tmp_path, pdf_of(font, strange, *sentences))
    assert [found.code for found in source.diagnostics] == codes
    assert all(found.page == 1 and "Page 1: " in found.message for found in source.diagnostics)
    assert not any(found.partial for found in source.diagnostics)


def test_the_second_reader_is_not_asked_without_need(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfplumber, "open", None)
    data = pdf_of(PLAIN, "(ABC)", SENTENCE)
    assert worker.read_bytes(data, Settings()).diagnostics == ()


def test_where_the_second_reader_fails_the_guess_is_told() -> None:
    rows = (Row("ABC", 70, 100, 700, 12),)
    page = Page(number=3, bottom=0, top=800, rows=rows, guessed=0.5)
    (told,) = doubts((page,), b"%PDF-1.4 nothing of use")
    assert (told.code, told.page) == ("guessed-characters", 3)
    assert "50% of the characters on page 3" in told.message


CHECKED = Settings(cross_check=True)
RAN = ("cross-checked", None)


def cross_checked(folder: Path, data: bytes) -> list[tuple[str, int | None]]:
    return [(found.code, found.page) for found in source_of(folder, data, CHECKED).diagnostics]


def printed(folder: Path, *pages: Callable[[Canvas], object]) -> bytes:
    path = folder / "printed.pdf"
    canvas = Canvas(str(path))
    for draw in pages:
        canvas.setFont("Times-Roman", 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


def sentences(canvas: Canvas) -> None:
    for place in range(8):
        canvas.drawString(60, 760 - 20 * place, "Everyone shall keep the wells of the town clean.")


def bold(canvas: Canvas) -> None:
    """Letters that are drawn twice, a little beside themselves."""
    canvas.drawString(60, 700, "Everyone shall keep the wells clean.")
    canvas.drawString(60.3, 700, "Everyone shall keep the wells clean.")


def test_a_cross_check_tells_that_it_ran_and_what_it_found(tmp_path: Path) -> None:
    data = printed(tmp_path, sentences, bold, lambda canvas: canvas.line(0, 0, 9, 9))
    source = source_of(tmp_path, data, CHECKED)
    (told,) = source.diagnostics
    assert (told.code, told.severity) == ("cross-checked", Severity.INFO)
    assert "3, of which 0 with more than 5% of other characters" in told.message


@pytest.mark.parametrize(
    ("font", "strange", "others", "expected"),
    [
        # The codes are said by no font to be letters: the second reader names none of them.
        (CODES, "<004100420043004400410042>", 1, [("readers-disagree", 1), RAN]),
        (CODES, "<0041>", 20, [RAN]),
        (PLAIN, "(ABCABCABC)", 1, [RAN]),
        (NAMES, "(ABCABCABC)", 1, [("guessed-characters", 1), RAN]),
    ],
)
def test_pages_are_cross_checked(
    tmp_path: Path,
    font: str,
    strange: str,
    others: int,
    expected: list[tuple[str, int | None]],
) -> None:
    assert cross_checked(tmp_path, pdf_of(font, strange, *(SENTENCE,) * others)) == expected


def test_each_page_apart_is_told_with_its_share_and_many_in_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = [
        Page(number=number, bottom=0, top=800, rows=(Row("ten euros", 70, 100, 700, 12),))
        for number in range(1, 31)
    ]
    shares = [(page.number, 0.07 if page.number > 2 else 0.05) for page in pages]
    monkeypatch.setattr(second_opinion, "_shares_apart", lambda *_: shares)
    *apart, checked = cross_check(pages, b"")
    assert [found.page for found in apart] == [*range(3, 23), 23]
    assert apart[0].message.startswith("Page 3: a second reader")
    assert "(7% of them)" in apart[0].message
    assert apart[-1].message.startswith("Pages 23-30: there too")
    assert "30, of which 28 with" in checked.message


def test_order_and_white_space_and_ligatures_are_no_difference() -> None:
    texts = ("the office \N{SOFT HYPHEN}of", "of\nthe o\N{LATIN SMALL LIGATURE FFI}ce")
    one, two = map(second_opinion._counts, texts)
    assert one == two


def test_pages_that_the_second_reader_cannot_read_are_told() -> None:
    wells = Page(number=1, bottom=0, top=800, rows=(Row("Keep them.", 70, 100, 700, 12),))
    khmer = wells._replace(number=2, rows=(Row("មាត្រា ១ ច្បាប់", 70, 100, 700, 12),))
    failed = wells._replace(number=3, failed=True)
    found = cross_check((wells, khmer, failed), b"%PDF-1.4 nothing of use")
    assert {each.code for each in found} == {"not-cross-checked"}
    assert [each.page for each in found] == [1, 2]
    assert "fails there" in found[0].message
    assert "letters of this script" in found[1].message


def test_without_a_second_reader_there_is_no_cross_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UnreadableInputError, match=r"pdfplumber is not installed; install it"):
        source_of(tmp_path, pdf_of(PLAIN, "(ABC)", SENTENCE), CHECKED)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([3], "3"),
        ([1, 2, 3, 5], "1-3, 5"),
        ([1, 3, 5, 7, 9, 11, 13], "1, 3, 5, 7, 9, 11, …"),
    ],
)
def test_page_lists(numbers: list[int], expected: str) -> None:
    assert page_list(numbers) == expected
