"""PDFs, made here and real ones: text, places, and what is said of bad ones."""

from __future__ import annotations

import io
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from draftdiff.errors import (
    DraftdiffError,
    EncryptedInputError,
    NoTextError,
    UnreadableInputError,
)
from draftdiff.model import Line, Severity, Source
from draftdiff.model.reading import Limits
from draftdiff.reading import Settings, read, watched

CORPUS = Path(__file__).resolve().parents[3] / ".." / "shared" / "corpus"
DRAFTS = Path(__file__).resolve().parents[3] / "drafts"
Draw = Callable[[Any], None]


def made(folder: Path, *pages: Draw, name: str = "v1.pdf", **options: Any) -> Path:
    path = folder / name
    canvas = Canvas(str(path), pagesize=(600, 800), invariant=True, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def lines(*texts: str, top: float = 700, left: float = 70, size: float = 11) -> Draw:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", size)
        for place, text in enumerate(texts):
            canvas.drawString(left, top - place * size * 1.3, text)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Any) -> None:
        for each in draws:
            each(canvas)

    return draw


def picture(canvas: Any) -> None:
    # A grey square: reportlab takes portable greymaps as they are.
    grey = ImageReader(io.BytesIO(b"P5 2 2 255\n" + bytes([0, 90, 180, 255])))
    canvas.drawImage(grey, 50, 50, 500, 700)


def texts_of(source: Source, bucket: str | None = None) -> list[str]:
    return [line.text for line in source.lines if line.bucket == bucket]


def test_lines_come_with_pages_and_paragraphs(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        both(
            lines("Article 1", "Everyone shall obey", "this law:"),
            lines("(a) at home;", top=655, left=92),
            lines("and abroad.", top=620),
        ),
        lines("Article 2"),
    )
    source = read(path)
    assert (source.format, source.pages, source.encoding) == ("pdf", 2, None)
    assert source.lines == (
        Line("Article 1", 1, 1),
        Line("Everyone shall obey", 2, 1),
        Line("this law:", 3, 1),
        Line("    (a) at home;", 4, 1),
        Line("", 5, 1),
        Line("and abroad.", 6, 1),
        Line("Article 2", 7, 2),
    )


def test_a_hyphen_at_a_line_end_stays_visible(tmp_path: Path) -> None:
    path = made(tmp_path, lines("the admini-", "stration of the self-", "governing towns"))
    assert texts_of(read(path)) == ["the admini-", "stration of the self-", "governing towns"]


def test_columns_are_not_interleaved(tmp_path: Path) -> None:
    left = [f"left {n} has words enough to fill the line" for n in range(20)]
    right = [f"right {n} has words enough to fill the line" for n in range(20)]
    path = made(tmp_path, both(lines(*left, left=50), lines(*right, left=320)))
    assert texts_of(read(path)) == left + right


def test_furniture_and_footnotes_get_buckets(tmp_path: Path) -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Any) -> None:
            lines("Royal Gazette No. 47", top=770, size=9)(canvas)
            lines(f"- {number} -", top=30, left=290, size=9)(canvas)
            lines(f"Paragraph {number} of the law is long enough", "to fill lines.")(canvas)
            lines("The fee is due", top=600)(canvas)
            canvas.setFont("Times-Roman", 7)
            canvas.drawString(140, 605, str(number))
            canvas.setFont("Times-Roman", 11)
            canvas.drawString(145, 600, " at once.")
            canvas.setFont("Times-Roman", 6)
            canvas.drawString(70, 94, str(number))
            note = ("See the decree on fees.", f"It came {('once', 'twice', 'often')[number - 1]}.")
            lines(*note, top=90, left=78, size=9)(canvas)

        return draw

    source = read(made(tmp_path, page(1), page(2), page(3)))
    assert texts_of(source, "running head") == ["Royal Gazette No. 47"] * 3
    assert texts_of(source, "page number") == ["- 1 -", "- 2 -", "- 3 -"]
    assert texts_of(source, "footnote mark") == ["1", "2", "3"]
    assert texts_of(source, "footnote")[:2] == ["1 See the decree on fees.", "It came once."]
    assert "The fee is due at once." in texts_of(source)
    assert not source.diagnostics


def test_raised_figures_of_the_law_stay(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        lines("A house of 40 m")(canvas)
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(143, 705, "2")
        lines("2 A table in small type.", top=90, size=8)(canvas)

    source = read(made(tmp_path, draw))
    assert texts_of(source)[0] == "A house of 40 m2"
    assert texts_of(source, "footnote") == []


def test_a_footnote_mark_may_stand_in_the_middle_of_its_line(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        lines("This law is about wells and ponds,", "and about what is in them.", top=720)(canvas)
        before, after = "whoever owns a well", "or a pond or lakes"
        end = 70 + canvas.stringWidth(before, "Times-Roman", 11)
        lines(before, top=680)(canvas)
        lines("62", top=684, left=end, size=7)(canvas)
        lines(after, top=680, left=end + 11)(canvas)
        lines("62 Wells Act 1902.", top=90, size=8)(canvas)

    source = read(made(tmp_path, draw))
    assert "whoever owns a well or a pond or lakes" in texts_of(source)
    assert texts_of(source, "footnote mark") == ["62"]
    assert texts_of(source, "footnote") == ["62 Wells Act 1902."]


def test_a_page_of_pictures_is_told(tmp_path: Path) -> None:
    path = made(tmp_path, lines("Article 1 is text."), picture, lines("Article 2."), picture)
    source = read(path)
    assert [(d.code, d.severity, d.page, d.partial) for d in source.diagnostics] == [
        ("page-without-text", Severity.WARNING, 2, True),
    ]
    message = source.diagnostics[0].message
    assert message.startswith("Pages 2, 4 are pictures without text, and were not compared")
    assert texts_of(source) == ["Article 1 is text.", "Article 2."]


def test_a_blank_page_is_not_worth_a_word(tmp_path: Path) -> None:
    source = read(made(tmp_path, lines("Article 1."), lines(), lines("Article 2.")))
    assert (source.pages, source.diagnostics) == (3, ())


def test_pictures_alone_are_no_text(tmp_path: Path) -> None:
    pages = [both(picture, lines(str(1783 + n), top=30, left=290)) for n in range(4)]
    refusal = refused(made(tmp_path, *pages), NoTextError)
    assert "has no text: pages 1-4 are pictures" in refusal.what
    assert "--ocr" in refusal.next_step


def test_empty_pages_are_no_text(tmp_path: Path) -> None:
    refusal = refused(made(tmp_path, lines(), lines()), NoTextError)
    assert "its pages are empty" in refusal.what


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    lock = pdfencrypt.StandardEncryption("secret", ownerPassword="owner")
    refusal = refused(made(tmp_path, lines("Article 1."), encrypt=lock), EncryptedInputError)
    assert "is encrypted" in refusal.what
    assert "--password-file" in refusal.next_step


@pytest.mark.parametrize("password", ["secret", "owner"])
def test_a_password_opens_an_encrypted_pdf(password: str, tmp_path: Path) -> None:
    lock = pdfencrypt.StandardEncryption("secret", ownerPassword="owner")
    path = made(tmp_path, lines("Article 1."), encrypt=lock)
    assert texts_of(read(path, settings=Settings(password=password))) == ["Article 1."]
    with pytest.raises(EncryptedInputError):
        read(path, settings=Settings(password="wrong"))  # noqa: S106 - opens nothing


def test_a_pdf_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    lock = pdfencrypt.StandardEncryption("", ownerPassword="owner", canModify=0)
    assert texts_of(read(made(tmp_path, lines("Article 1."), encrypt=lock))) == ["Article 1."]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_pdf_that_is_cut_off_is_refused(tmp_path: Path, share: float) -> None:
    path = made(tmp_path, *[lines(f"Article {n}.") for n in range(20)])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "is cut off: its end is missing" in refused(path, UnreadableInputError).what


def test_a_pdf_cut_off_amid_an_update_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path, lines("Article 1."))
    path.write_bytes(path.read_bytes() + b"\n9 0 obj\n<< /Type /Page >>\n")
    assert "is cut off" in refused(path, UnreadableInputError).what


def objects(*bodies: bytes) -> bytes:
    """A PDF of the given objects, the first of them its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n"
    return data + trailer % (len(bodies) + 1, start)


def test_a_pdf_without_pages_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "v1.pdf"
    pages = b"<< /Type /Pages /Kids [] /Count 0 >>"
    path.write_bytes(objects(b"<< /Type /Catalog /Pages 2 0 R >>", pages))
    assert "has no pages" in refused(path, UnreadableInputError).what


def test_a_pdf_that_never_ends_is_given_up(tmp_path: Path) -> None:
    forms = [
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject"
        b" << /A %d 0 R >> >> /Length 10 >>\nstream\n/A Do /A Do\nendstream" % number
        for number in range(6, 46)
    ]
    letters = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream"
    path = tmp_path / "v1.pdf"
    path.write_bytes(
        objects(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R"
            b" /Resources << /XObject << /A 5 0 R >> >> >>",
            b"<< /Length 5 >>\nstream\n/A Do\nendstream",
            *forms,
            letters,
        )
    )
    with pytest.raises(UnreadableInputError, match=r"v1\.pdf (took more than 2 s|makes its)"):
        read(path, settings=Settings(limits=Limits(seconds=2)))


def test_a_worker_that_falls_takes_nothing_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched, "answered", lambda *_: watched.Ended(status=-11))
    refusal = refused(made(tmp_path, lines("Article 1.")), UnreadableInputError)
    assert "makes its reader fail" in refusal.what


def test_where_no_process_may_be_started_it_is_read_within(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(subprocess, "Popen", forbid)
    assert texts_of(read(made(tmp_path, lines("Article 1.")))) == ["Article 1."]


def test_without_processes_it_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path, lines("Article 1."), lines("Article 2."))
    apart = read(path)
    monkeypatch.setattr("sys.executable", "")
    assert read(path) == apart


def test_a_pdf_named_text_is_read_and_told(tmp_path: Path) -> None:
    source = read(made(tmp_path, lines("Article 1."), name="v1.txt"))
    assert source.format == "pdf"
    (found,) = source.diagnostics
    assert found.code == "wrong-suffix"
    assert "a PDF" in found.message


def test_a_page_that_lies_on_its_side_is_read_upright(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.rotate(90)
        canvas.translate(0, -600)
        lines("Article 1", "  Everyone shall obey.", top=500)(canvas)

    assert texts_of(read(made(tmp_path, draw))) == ["Article 1", " Everyone shall obey."]


def test_a_masthead_drawn_last_comes_first(tmp_path: Path) -> None:
    path = made(tmp_path, both(lines("Article 1", "It is so."), lines("GAZETTE", top=760, size=20)))
    assert texts_of(read(path)) == ["GAZETTE", "", "Article 1", "It is so."]


def test_clusters_of_several_strokes_are_read_once(tmp_path: Path) -> None:
    # Each cluster of letters is drawn in two strokes that share a mark, as browsers do it.
    def cluster(text: str, left: int) -> bytes:
        said = ("\ufeff" + text).encode("utf-16-be").hex().encode()
        strokes = b"1 0 0 1 %d 700 Tm (a) Tj 1 0 0 1 %d 700 Tm (b) Tj" % (left, left + 6)
        return b"/Span << /ActualText <%s> >> BDC %s EMC\n" % (said, strokes)

    clusters = [("សេ", 70), ("វា", 82), ("នោះ", 94), ("ដែ", 112)]
    drawn = b"".join(cluster(text, left) for text, left in clusters)
    content = b"BT /F 11 Tf\n%sET" % drawn
    path = tmp_path / "v1.pdf"
    path.write_bytes(
        objects(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            b" /Resources << /Font << /F 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        )
    )
    assert texts_of(read(path)) == ["សេវានោះ ដែ"]


def test_a_bomb_is_no_danger(tmp_path: Path) -> None:
    stream = zlib.compress(b" " * 200_000_000, 9)
    path = tmp_path / "v1.pdf"
    path.write_bytes(
        objects(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        )
    )
    refused(path, UnreadableInputError)


@pytest.mark.skipif(not (DRAFTS / "2014.pdf").exists(), reason="the sample drafts are absent")
def test_the_sample_draft_is_read_whole() -> None:
    source = read(DRAFTS / "2014.pdf")
    assert source.pages == len(texts_of(source, "page number"))
    assert source.pages == len(texts_of(source, "running head"))
    assert not source.diagnostics
    assert "Article 1: Purpose" in texts_of(source)


def corpus_file(name: str) -> Path:
    path = CORPUS / name
    if not path.exists():
        pytest.skip("the corpus is absent")
    return path


def test_real_regulation_with_footnotes() -> None:
    source = read(corpus_file("eu-ai-act/original/1_com_proposal_2021-04.pdf"))
    assert source.pages == 108
    notes = [text for text in texts_of(source, "footnote") if text[:2].strip().isdigit()]
    assert len(notes) >= 60
    assert len(texts_of(source, "footnote mark")) >= 60
    assert not any(text.startswith("EN ") and text.endswith(" EN") for text in texts_of(source))


def test_real_gazette_in_columns() -> None:
    source = read(corpus_file("hard-pdf/gr_presidential_decree_80_2016.pdf"))
    heads = [text.strip() for text in texts_of(source) if text.strip().startswith("Άρθρο ")]
    assert [head.split()[1] for head in heads] == [str(n) for n in range(1, 16)]
    assert len(texts_of(source, "running head")) == 8


def test_real_rules_with_definitions() -> None:
    source = read(corpus_file("hard-pdf/se_nfs_2007_10.pdf"))
    assert texts_of(source, "page number") == [str(n) for n in range(1, 12)]
    assert texts_of(source, "running head") == ["NFS 2007:10"] * 10


def test_real_scan_is_refused() -> None:
    path = corpus_file("hard-scanned/km_commercial_rules_amendment_1999_scan.pdf")
    assert "are pictures" in refused(path, NoTextError).what


@pytest.mark.parametrize(
    "name",
    [
        "km-misc/original/crc_km_limon.pdf",
        "km-misc/original/un_basic_principles_km_limon.pdf",
        "km-constitution/original/constitution_limon.pdf",
    ],
)
def test_real_legacy_fonts_are_told(name: str) -> None:
    found = [d for d in read(corpus_file(name)).diagnostics if d.code == "legacy-font"]
    assert [(d.severity, d.partial) for d in found] == [(Severity.ERROR, True)]
    assert "Limon" in found[0].message


def refused(path: Path, error: type[DraftdiffError]) -> DraftdiffError:
    with pytest.raises(error) as caught:
        read(path)
    refusal = caught.value
    assert str(path) in refusal.what
    assert refusal.next_step
    assert len(str(refusal).splitlines()) == 1
    return refusal
