"""What a draft says is shown, never done: in no report is it markup, a template or a control."""

from __future__ import annotations

import csv
import io
import re
import shutil
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pypdfium2
import pytest

import comparisons
from builders import article, compared, row
from draftdiff.model import Comparison
from draftdiff.reporting import ReportFormat, render, terminal
from draftdiff.reporting.correlation import is_formula
from draftdiff.text.visibility import visible
from hostile_strings import STRINGS
from parsed_html import parsed
from report_texts import PACKED, WRITTEN, parts, text_of

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
CONTROLS = {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}
OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


@pytest.mark.parametrize("report_format", WRITTEN)
def test_no_control_or_override_is_left(report_format: ReportFormat) -> None:
    report = text_of(render(comparisons.hostile(), report_format), report_format)
    ends = {"\r"} if report_format is ReportFormat.CSV else set()
    assert not set(report) & (CONTROLS | OVERRIDES) - ends
    assert report.count("\r") == report.count("\r\n")


def test_html_shows_the_hostile_text_word_for_word() -> None:
    report = render(comparisons.hostile(), ReportFormat.HTML)
    assert visible(comparisons.HOSTILE) in parsed(report).text()
    lowered = report.lower()
    assert lowered.count(b"<script") == 1
    for never in (b"<img", b"]]>", b"<!--", b"url("):
        assert never not in lowered


def test_placeholders_of_templates_are_text() -> None:
    report = parsed(render(comparisons.hostile(), ReportFormat.HTML))
    assert "${title} $style {{ config }} %s" in report.all("h1")[0].text()


def test_markdown_has_no_markup_of_the_draft() -> None:
    report = render(comparisons.hostile(), ReportFormat.MARKDOWN).decode()
    ours = report.replace("<!-- -->", "").replace("\\\\", "")
    for never in ("<", ">", "`", "[", "]", "_", "${", "@someone"):
        assert not _unescaped(ours, never), never
    assert "://e" not in report.replace("<!-- -->://", "")


def _unescaped(text: str, mark: str) -> bool:
    return any(text.startswith(mark, at) and text[at - 1 : at] != "\\" for at in range(len(text)))


def test_a_file_name_is_hostile_too() -> None:
    for report_format in WRITTEN:
        report = text_of(render(comparisons.hostile(), report_format), report_format)
        assert "\x1b" not in report


@cache
def bombarded() -> Comparison:
    """Each hostile string as label, heading, path and text of an article that changes."""
    rows = [
        row(
            replace(article("1", text, heading=text, path=(text,)), label=text),
            replace(article("1", f"{text} changed", heading=f"{text}!", path=(text,)), label=text),
        )
        for text in STRINGS
    ]
    return compared(*rows)


def test_there_are_two_hundred_hostile_strings() -> None:
    assert len(STRINGS) == 200


@pytest.mark.parametrize("report_format", WRITTEN)
def test_no_hostile_string_leaves_a_control(report_format: ReportFormat) -> None:
    report = text_of(render(bombarded(), report_format), report_format)
    ends = {"\r"} if report_format is ReportFormat.CSV else set()
    assert not set(report) & (CONTROLS | OVERRIDES) - ends
    assert report.count("\r") == report.count("\r\n")
    report.encode()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_hostile_strings_are_no_markup_of_the_page() -> None:
    reader = _Tags()
    reader.feed(render(bombarded(), ReportFormat.HTML).decode())
    tags = [tag for tag, _ in reader.seen]
    assert tags.count("script") == tags.count("style") == 1
    assert not {"img", "iframe", "link", "base", "form", "image", "object"} & set(tags)
    for _, attributes in reader.seen:
        assert not [name for name in attributes if name.startswith("on") or name == "src"]
        assert (attributes.get("href") or "#").startswith("#")


@pytest.mark.parametrize("report_format", sorted(PACKED))
def test_hostile_strings_are_no_markup_of_office_files(report_format: ReportFormat) -> None:
    for name, xml in parts(render(bombarded(), report_format)).items():
        root = ET.fromstring(xml)  # noqa: S314 - our own XML
        prefixes = {each.tag.split("}")[0] for each in root.iter()}
        assert len(prefixes) <= 2, name
        assert not [each for each in root.iter() if each.tag.endswith(("}f", "}hyperlink"))]
        assert 'TargetMode="External"' not in xml


def test_hostile_strings_are_no_formulas() -> None:
    table = render(bombarded(), ReportFormat.CSV).decode("utf-8-sig")
    cells = [cell for line in csv.reader(io.StringIO(table, newline="")) for cell in line]
    assert len(cells) > 13 * len(STRINGS)
    assert not [cell for cell in cells if is_formula(cell)]
    for name, xml in parts(render(bombarded(), ReportFormat.XLSX)).items():
        if name.startswith("xl/worksheets/"):
            kinds = set(re.findall(r'<c r="[A-Z]+[0-9]+"[^>]* t="(\w+)"', xml))
            assert kinds == {"inlineStr"}


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed")
def test_hostile_strings_do_nothing_in_a_pdf() -> None:
    report = render(bombarded(), ReportFormat.PDF)
    for never in (b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction"):
        assert never not in report
    with pypdfium2.PdfDocument(report) as document:
        shown = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "<script>alert(1)</script>" in shown
    # PDFium ends lines so, and tells of a hyphen at a line's end so.
    assert not set(shown) & (CONTROLS - {"\r", "\x02"} | OVERRIDES)


@pytest.mark.parametrize("color", [False, True])
def test_hostile_strings_do_nothing_to_a_terminal(*, color: bool) -> None:
    shown = terminal.render_terminal(bombarded(), width=80, color=color, show_all=True)
    ours = ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31;9m", "\x1b[32;4m", "\x1b[1;2m")
    for sequence in ours if color else ():
        shown = shown.replace(sequence, "")
    if color:
        # rich draws the table of counts, which holds nothing of a draft.
        shown = shown[shown.index("╯") :]
    assert not set(shown) & (CONTROLS | OVERRIDES)
