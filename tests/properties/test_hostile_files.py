"""Damaged and hostile files end in words for people, never in a traceback, and never hang."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.errors import DraftdiffError
from draftdiff.reading.content import Document
from draftdiff.reading.docx.numerals import spelled
from draftdiff.reading.registry import FORMATS, Evidence, by_content
from office_builders import dele, ins, level, numbering, p, packed, word

WORD = word(
    p("Scope", num=(1, 0)),
    p("A fee of ", dele("10"), ins("12"), num=(1, 1)),
    f"<w:tbl><w:tr><w:tc>{p('Cell')}</w:tc></w:tr></w:tbl>",
    numbering=numbering(level(0, "Article %1."), level(1, "(%2)", "lowerLetter")),
)
PLAIN = {
    "rtf": rb"{\rtf1 {\listtext 1.\tab}A {\deleted 5}\u8364 ?{\footnote n}\intbl c\cell\row\par}",
    "html": b"<html><table><tr><td>a<td>b</table><ol type=a start=3><li>x<del>y</del></ol></html>",
    "xml": b'<law law-type="law"><art><nr-title>1. gr.</nr-title><sen>Text.</sen></art></law>',
}
INSERTIONS = st.sampled_from(
    (
        b'w:val="99999999999999999999"',
        b'start="99999999999"',
        b'value="-1"',
        b"<w:p>",
        b"</w:p>",
        b"<td>",
        b"</tr>",
        b"{",
        b"}",
        b"\\u99999999 ",
        b"\x00",
        b"\xff\xfe",
        b"&#x110000;",
    )
)
CHANGES = st.lists(
    st.tuples(st.integers(0, 5000), INSERTIONS | st.binary(max_size=4), st.integers(0, 20)),
    min_size=1,
    max_size=5,
)


def changed(data: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    for place, insertion, dropped in changes:
        at = place % (len(data) + 1)
        data = data[:at] + insertion + data[at + dropped :]
    return data


def try_to_read(name: str, data: bytes) -> None:
    known = next(each for each in FORMATS if each.name == name)
    try:
        known.load()(Document(label="draft", data=data))
    except DraftdiffError as error:
        assert "\n" not in str(error)  # noqa: PT017 - one line, whatever it says


@pytest.mark.parametrize("name", sorted(PLAIN))
@given(changes=CHANGES)
def test_damaged_texts(name: str, changes: list[tuple[int, bytes, int]]) -> None:
    try_to_read(name, changed(PLAIN[name], changes))


@given(changes=CHANGES)
def test_a_damaged_archive(changes: list[tuple[int, bytes, int]]) -> None:
    try_to_read("docx", changed(WORD, changes))


@given(part=st.sampled_from(("document", "numbering")), changes=CHANGES)
def test_a_damaged_part(part: str, changes: list[tuple[int, bytes, int]]) -> None:
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[f"word/{part}.xml"] = changed(parts[f"word/{part}.xml"], changes)
    try_to_read("docx", packed(parts))


@pytest.mark.parametrize("number_format", ["lowerLetter", "upperRoman", "thaiLetters", "decimal"])
@given(number=st.integers(-(10**12), 10**12))
def test_no_number_is_long(number_format: str, number: int) -> None:
    assert len(spelled(number, number_format)) < 40


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("html", b"<!---->" * 5000 + b"!<html><p>x"),
        ("html", b" " * 500_000 + b"<html><p>x"),
        ("html", b"<html><style>" + b".a," * 200_000 + b"{}</style><p>x"),
        ("html", b'<html><p style="' + b"list-style:" * 100_000 + b'">x'),
        ("html", b"<html>" + b"<table><tr><td>" * 600 + b"x"),
        ("html", b'<html><ol type="a" start="99999999999"><li>x</ol>'),
        ("rtf", rb"{\rtf1 " + b"\\" * 300_000),
        ("xml", b"<akomaNtoso>" + b"<p>a" * 240 + b"</p>" * 240 + b"</akomaNtoso>"),
    ],
)
def test_nothing_takes_long(name: str, data: bytes) -> None:
    started = time.process_time()
    by_content(data, Evidence.CERTAIN)
    try_to_read(name, data)
    assert time.process_time() - started < 5
