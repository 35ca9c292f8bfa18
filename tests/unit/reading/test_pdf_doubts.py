"""Pages whose letters had to be guessed: a second reader is asked, and the doubt is told."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
import pytest

from draftdiff.model import Source
from draftdiff.reading import Settings, read
from draftdiff.reading.pdf import worker
from draftdiff.reading.pdf.page import Page, Row, page_list
from draftdiff.reading.pdf.second_opinion import doubts

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
