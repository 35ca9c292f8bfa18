"""The correlation table as CSV and XLSX: every link once, and no cell that a program evaluates."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree as ET

import pytest

import comparisons
from builders import article, compared, row
from draftdiff.reporting import ReportFormat, render
from draftdiff.reporting.correlation import is_formula
from report_texts import parts

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "\u00a0=1", "＝1", "=cmd|' /C calc'!A0"]


def table(report: bytes) -> list[list[str]]:
    assert report.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(report.decode("utf-8-sig"), newline="")))


def sheets(report: bytes) -> list[list[list[str]]]:
    """The texts of the cells of each sheet; a gap is ""."""
    found = []
    for name, xml in parts(report).items():
        if not name.startswith("xl/worksheets/"):
            continue
        rows = []
        for line in ET.fromstring(xml).iter(f"{SHEET}row"):  # noqa: S314 - our own XML
            cells = {re.sub(r"\d", "", cell.attrib["r"]): "".join(cell.itertext()) for cell in line}
            rows.append([cells.get(letter, "") for letter in "ABCDEFGHIJKLM"])
        found.append(rows)
    return found


def test_csv_has_a_line_for_each_row() -> None:
    head, *lines = table(render(comparisons.plain(), ReportFormat.CSV))
    assert (head[0], head[4], head[10]) == ("Old", "New", "Alike (%)")
    assert len(lines) == len(comparisons.plain().changes)
    assert {len(line) for line in lines} == {13}
    found = {line[4]: line for line in lines}
    assert found["Article 46 + Article 47"][:1] == ["Article 30"]
    assert found["Article 45"][8:12] == ["reworded", "renumbered, moved, retitled", "83", "check"]


def test_xlsx_has_both_directions() -> None:
    old_first, new_first = sheets(render(comparisons.plain(), ReportFormat.XLSX))
    assert old_first[0] == new_first[0]
    assert sorted(old_first[1:]) == sorted(new_first[1:])
    assert [line[0] for line in old_first[1:4]] == ["Article 1", "Article 2", "Article 28"]
    assert old_first[-1][0] == ""
    assert new_first[-1][4] == ""


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula: str) -> None:
    bad = article("1", "Text.", heading=formula, path=(formula,))
    comparison = compared(row(bad, article("1", "Other.", heading=f"{formula} x")))
    for line in table(render(comparison, ReportFormat.CSV)):
        assert not [cell for cell in line if is_formula(cell)]
    xml = parts(render(comparison, ReportFormat.XLSX))["xl/worksheets/sheet1.xml"]
    root = ET.fromstring(xml)  # noqa: S314 - our own XML
    assert not list(root.iter(f"{SHEET}f"))
    for cell in root.iter(f"{SHEET}c"):
        text = "".join(cell.itertext())
        assert cell.attrib.get("t") == "inlineStr" or text.isdigit()
        assert (cell.attrib.get("s") == "3") == is_formula(text)


@pytest.mark.parametrize("words", ["Article 1", "—", "(1) =2", "'=1", "", "2014.txt"])
def test_ordinary_words_stay_as_they_are(words: str) -> None:
    assert not is_formula(words)
