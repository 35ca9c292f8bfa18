"""What holds whatever comes in, for the searches of hypothesis and of atheris alike.

bytes ─▶ lines that can be written, or one line for people
two texts ─▶ every article in one row, every word in its place ─▶ every report
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable

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
"""A small file of each format that reads well, to be damaged."""
PACKED = ("docx", "epub")
WRITERS = tuple(each for each in ReportFormat if each is not ReportFormat.PDF)
"""A browser prints the PDF from the page in HTML: it has no words of its own."""


def parts_of(name: str) -> dict[str, bytes]:
    """The parts of the good file of a packed format."""
    with zipfile.ZipFile(io.BytesIO(GOOD[name])) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


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


def source(lines: Iterable[str]) -> Source:
    """A text of these lines."""
    placed = tuple(Line(text, number) for number, text in enumerate(lines, 1))
    return Source(name="v1.txt", sha256="0" * 64, format="text", lines=placed)


def parsed(lines: Iterable[str]) -> None:
    """Parse it, twice the same."""
    text = source(lines)
    assert parsing.parse(text) == parsing.parse(text)


def compared(old: Iterable[str], new: Iterable[str]) -> Comparison:
    """The comparison of two texts; each article of either stands in one row."""
    comparison = pipeline.compare(source(old), source(new))
    for side, draft in ((0, comparison.old), (1, comparison.new)):
        placed = [i for row in comparison.changes for i in (row.link.old, row.link.new)[side]]
        assert sorted(placed) == list(range(len(draft.articles)))
    for row in comparison.changes:
        assert "".join(row.old_text[op.old.start : op.old.end] for op in row.ops) == row.old_text
        assert "".join(row.new_text[op.new.start : op.new.end] for op in row.ops) == row.new_text
    return comparison


def written(comparison: Comparison, report_format: ReportFormat) -> None:
    """Write the report: it is not empty, and no terminal obeys it."""
    report = render(comparison, report_format)
    assert report
    assert b"\x1b" not in report or report.startswith(b"PK")
    if report_format is ReportFormat.JSON:
        json.loads(report)
