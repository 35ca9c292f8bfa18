"""One target for each reader, for the parser, the aligner, the differ and each writer.

    good file ─▶ bytes dropped, flipped, put in ─▶ lines, or one line for people
    law-like text, twice ─▶ every article in one row, every word in its place ─▶ every report

Whatever is found becomes a test in tests/, by its own name.
"""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff import parsing, pipeline
from draftdiff.errors import DraftdiffError
from draftdiff.model import Comparison, Line, Source
from draftdiff.reading.content import Content, Document
from draftdiff.reading.registry import FORMATS
from draftdiff.reporting import ReportFormat, render
from hostile_files import one_page, stream
from office_builders import dele, ins, p, packed, word

TEXT = "Article 1\nEveryone may obey.\n(a) First;\n(b) second.\n\nArticle 2\nNobody shall.\n"
PAGE = b"<html><table><tr><td>a<td>b</table><ol type=a><li>x<del>y</del></ol><p>A 1</p></html>"
ODT = b"""<office:document xmlns:office="o" xmlns:text="t"><office:body><office:text>
<text:h>Article 1</text:h><text:p>Text.</text:p></office:text></office:body></office:document>"""
WORD = word(p("Article 1"), p("A fee of ", dele("10"), ins("12")))
BOOK = packed(
    {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<c><rootfiles><rootfile full-path="b.opf"/></rootfiles></c>',
        "b.opf": '<p><manifest><item id="a" href="a.html"/></manifest>'
        '<spine><itemref idref="a"/></spine></p>',
        "a.html": PAGE.decode(),
    }
)
GOOD = {
    "text": TEXT.encode(),
    "markdown": b"# Law\n\n**Article 1**\n\n- a\n- b\n",
    "html": PAGE,
    "rtf": rb"{\rtf1 {\listtext 1.\tab}A {\deleted 5}\u8364 ?{\footnote n}\intbl c\cell\row\par}",
    "xml": b'<law law-type="law"><art><nr-title>1. gr.</nr-title><sen>Text.</sen></art></law>',
    "odt": ODT,
    "docx": WORD,
    "epub": BOOK,
    "pdf": one_page(stream(b"BT /F 12 Tf 50 700 Td (Article 1) Tj 0 -14 Td (Text.) Tj ET")),
}
SEEDS = (b"\x00", b"\xff\xfe", b"<", b"</p>", b"{", b"}", b"\\u-1 ", b"&#x110000;", b"99999999999")
CHANGES = st.lists(
    st.tuples(
        st.integers(0, 1 << 16), st.sampled_from(SEEDS) | st.binary(max_size=8), st.integers(0, 40)
    ),
    min_size=1,
    max_size=6,
)
SIGNS = "Article Art. § Section 1 2 3 1bis (a) (b) – . ; , the may shall not fine 10 % ម la <b> =1"
WORDS = st.sampled_from((*SIGNS.split(), "第一条", "\u202e", "\u200b", "\ufeff", "\x1b[31m"))
LAWS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=25)


def changed(data: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    """The bytes with pieces put in, and others dropped, at places counted round."""
    for place, insertion, dropped in changes:
        at = place % (len(data) + 1)
        data = data[:at] + insertion + data[at + dropped :]
    return data


def read_or_refused(name: str, data: bytes) -> None:
    """Read it: there are lines that can be written, or there is one line for people."""
    known = next(each for each in FORMATS if each.name == name)
    try:
        content = known.load()(Document(label="draft", data=data))
    except DraftdiffError as error:
        assert "\n" not in str(error)  # noqa: PT017 - one line, whatever it says
        return
    assert isinstance(content, Content)
    for line in content.lines:
        assert "\n" not in line.text
        line.text.encode("utf-8")


@pytest.mark.parametrize("name", sorted(GOOD))
@given(changes=CHANGES)
def test_readers(name: str, changes: list[tuple[int, bytes, int]]) -> None:
    read_or_refused(name, changed(GOOD[name], changes))


@given(part=st.integers(0, 1 << 8), changes=CHANGES, name=st.sampled_from(("docx", "epub")))
def test_readers_of_packed_parts(
    part: int, changes: list[tuple[int, bytes, int]], name: str
) -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD[name])) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    chosen = sorted(parts)[part % len(parts)]
    parts[chosen] = changed(parts[chosen], changes)
    read_or_refused(name, packed(parts))


def source(lines: list[str]) -> Source:
    """A text of these lines."""
    placed = tuple(Line(text, number) for number, text in enumerate(lines, 1))
    return Source(name="v1.txt", sha256="0" * 64, format="text", lines=placed)


@given(lines=LAWS)
def test_the_parser(lines: list[str]) -> None:
    draft = parsing.parse(source(lines))
    assert parsing.parse(source(lines)) == draft


def compared(old: list[str], new: list[str]) -> Comparison:
    """The comparison of two texts; each article of either stands in one row."""
    comparison = pipeline.compare(source(old), source(new))
    for side, draft in ((0, comparison.old), (1, comparison.new)):
        placed = [i for row in comparison.changes for i in (row.link.old, row.link.new)[side]]
        assert sorted(placed) == list(range(len(draft.articles)))
    return comparison


@given(old=LAWS, new=LAWS)
def test_the_aligner_and_the_differ(old: list[str], new: list[str]) -> None:
    for row in compared(old, new).changes:
        assert "".join(row.old_text[op.old.start : op.old.end] for op in row.ops) == row.old_text
        assert "".join(row.new_text[op.new.start : op.new.end] for op in row.ops) == row.new_text
    assert not compared(old, old).differs


WRITERS = tuple(each for each in ReportFormat if each is not ReportFormat.PDF)


@pytest.mark.parametrize("report_format", WRITERS)
@given(old=LAWS, new=LAWS)
def test_writers(report_format: ReportFormat, old: list[str], new: list[str]) -> None:
    report = render(compared(old, new), report_format)
    assert report
    assert b"\x1b" not in report or report.startswith(b"PK")
    if report_format is ReportFormat.JSON:
        json.loads(report)
