"""Hard documents that say what a plain text says: no article of them may be reworded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import hard_documents as hard
from draftdiff import pipeline, reading
from draftdiff.model import Kind
from draftdiff.reading import Revisions, Settings
from printers import NEEDS_BROWSER, NEEDS_OFFICE, convert, has_font, print_page

ARABIC = (
    "قانون الآبار والينابيع",
    "المادة 1",
    "الموضوع",
    "يحدد هذا القانون القواعد المتعلقة بالآبار والينابيع وحقوق من يسحب منها المياه.",
    "المادة 2",
    "التعاريف",
    "لأغراض هذا القانون تطبق التعاريف الآتية:",
    "(أ) «البئر» حفرة يزيد عمقها على 2 متر تستخرج منها المياه الجوفية؛",
    "(ب) «الينبوع» موضع تخرج منه المياه بنفسها.",
    "المادة 3",
    "الرسوم",
    "1. رسم الترخيص 1,250 دينارا في 12.6.2024.",
    "2. تعفى من الرسم الأسر التي لا تملك موردا آخر لمياه الشرب خلال 30 يوما.",
)
HEBREW = (
    "חוק הבארות",
    "סעיף 1",
    "מטרה",
    "חוק זה קובע כללים בדבר בארות ומעיינות ובדבר זכויותיהם של השואבים מהם מים.",
    "סעיף 2",
    "הגדרות",
    "(א) „באר” – חפירה שעומקה עולה על 2 מטרים;",
    "סעיף 3",
    "אגרות",
    "(1) האגרה בעד היתר היא 1,250 שקלים, או 5% מן המחיר.",
    "(2) האגרה לא תחול על משק בית בתוך 30 ימים (ראו info@example.org).",
)
PERSIAN = (
    "قانون چاه‌ها",
    "ماده ۱",
    "هر شخص ظرف ۳۰ روز از تاریخ 12.6.2024 درخواست خود را تسلیم کند (بند «ب» ماده ۳).",
    "ماده ۲",
    "مبلغ جریمه 1,500 دلار یا 5% از درآمد است؛ مقررات World Bank Group نیز رعایت شود.",
    "ماده ۳",
    "فاصلهٔ ۳۰-۴۰ متر جدّاً رعایت شود.",
)
THAI = (
    "พระราชบัญญัติน้ำ",
    "มาตรา 1",
    "พระราชบัญญัตินี้เรียกว่า พระราชบัญญัติน้ำบาดาลและบ่อน้ำสาธารณะ",
    "มาตรา 2",
    "ในพระราชบัญญัตินี้ “บ่อน้ำ” หมายความว่า หลุมที่มีความลึกเกินสองเมตรซึ่งใช้สูบน้ำใต้ดิน",
    "มาตรา 3",
    "ค่าธรรมเนียมใบอนุญาต 120 บาท",
)
SCRIPTS = {
    "Arabic": (ARABIC, "Noto Naskh Arabic", "rtl", "11cm"),
    "Hebrew": (HEBREW, "Noto Sans Hebrew", "rtl", "11cm"),
    "Persian": (PERSIAN, "Noto Naskh Arabic", "rtl", "17cm"),
    "Thai": (THAI, "Noto Sans Thai", "ltr", "17cm"),
}


def kinds(old: Path, new: Path, settings: Settings | None = None) -> list[Kind]:
    """The kind of each row, preambles and all that is around the articles included."""
    found = pipeline.compare(reading.read(old), reading.read(new, settings=settings))
    return [row.kind for row in (*found.changes, *found.surroundings)]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "law.txt"
    path.write_text(hard.LAW, "utf-8")
    return path


@pytest.mark.parametrize("make", [hard.gazette, hard.bill, hard.lying])
def test_a_printed_law_reads_as_its_text(
    tmp_path: Path, text: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "law.pdf"
    make(path)
    assert set(kinds(text, path)) == {Kind.UNCHANGED}
    assert [found.code for found in reading.read(path).diagnostics] == []


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("numbered.docx", hard.numbered),
        ("tracked.docx", hard.tracked),
        ("deleted.rtf", hard.deleted),
        ("book.epub", hard.book),
        ("ministry.html", lambda: hard.ministry().encode()),
    ],
)
def test_a_file_reads_as_its_text(
    tmp_path: Path, text: Path, name: str, make: Callable[[], bytes]
) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    rows = kinds(text, path)
    # What a page says before its law ("Print") stands before the law.
    assert set(rows[: -1 if name == "ministry.html" else None]) == {Kind.UNCHANGED}


def test_before_its_revisions_a_file_reads_otherwise(tmp_path: Path, text: Path) -> None:
    path = tmp_path / "tracked.docx"
    path.write_bytes(hard.tracked())
    source = reading.read(path, settings=Settings(revisions=Revisions.ORIGINAL))
    shown = [line.text for line in source.lines if line.bucket is None]
    moved = [place for place, line in enumerate(shown) if line.startswith(hard.MOVED)]
    assert moved == [shown.index(hard.STRAY) + 2], "an empty line parts paragraphs"
    assert Kind.REWORDED in kinds(text, path, Settings(revisions=Revisions.ORIGINAL))


@NEEDS_OFFICE
@pytest.mark.parametrize("suffix", ["odt", "rtf", "pdf"])
def test_numbers_that_count_themselves_survive_every_program(
    tmp_path: Path, text: Path, suffix: str
) -> None:
    path = tmp_path / "numbered.docx"
    path.write_bytes(hard.numbered())
    assert set(kinds(text, convert(path, suffix))) == {Kind.UNCHANGED}


@NEEDS_BROWSER
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_printed_by_a_browser_reads_as_its_text(tmp_path: Path, script: str) -> None:
    paragraphs, font, direction, width = SCRIPTS[script]
    if not has_font(font):
        pytest.skip(f"{font} is not installed")
    path = tmp_path / "law.txt"
    path.write_text("\n".join(paragraphs), "utf-8")
    printed = print_page(hard.page_of(paragraphs, font, direction, width), tmp_path)
    assert set(kinds(path, printed)) == {Kind.UNCHANGED}


@NEEDS_OFFICE
@pytest.mark.parametrize("script", ["Arabic", "Hebrew"])
def test_a_script_printed_by_libreoffice_reads_as_its_text(tmp_path: Path, script: str) -> None:
    paragraphs, font, direction, width = SCRIPTS[script]
    if not has_font(font):
        pytest.skip(f"{font} is not installed")
    path = tmp_path / "law.txt"
    path.write_text("\n".join(paragraphs), "utf-8")
    page = tmp_path / "page.html"
    page.write_text(hard.page_of(paragraphs, font, direction, width), "utf-8")
    printed = convert(convert(page, "odt"), "pdf")
    assert set(kinds(path, printed)) == {Kind.UNCHANGED}
