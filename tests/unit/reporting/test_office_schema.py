"""What Word and Excel insist on and LibreOffice forgives, after the schemas of ECMA-376.

Elements stand in the order that their type has them, refer to styles and parts that exist, and
have numbers of their own.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import chain, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import comparisons
from draftdiff import pipeline, reading
from draftdiff.model import Comparison
from draftdiff.reporting import Language, ReportFormat, render
from draftdiff.reporting.documents import sheets, word
from draftdiff.reporting.documents.blocks import Document
from draftdiff.reporting.findings_table import findings_title
from draftdiff.reporting.history.columns import synopsis
from draftdiff.reporting.history.matrix import matrix
from draftdiff.reporting.languages import say, speaking
from histories import LAMPS, NETS, SCOPE, SLANDER, TOLLS, history_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
DRAFTS = Path(__file__).parents[3] / "drafts"

CHANGES = ["ins", "del", "moveFrom", "moveTo"]
RUN_PROPERTIES = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang"
)
WORD_ORDER = {
    "body": "p|tbl|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd sectPr",
    "p": "pPr r|ins|del|moveFrom|moveTo",
    "pPr": "pStyle keepNext keepLines widowControl bidi spacing ind jc outlineLvl rPr",
    "pPr/rPr": "ins|del|moveFrom|moveTo " + RUN_PROPERTIES,
    "r": "rPr t|delText|tab|br",
    "rPr": RUN_PROPERTIES,
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tblGrid": "gridCol",
    "tr": "trPr tc",
    "trPr": "cantSplit tblHeader",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan vMerge tcBorders shd",
    "sectPr": "pgSz pgMar",
    "styles": "docDefaults style",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "style": "name basedOn next link uiPriority qFormat pPr rPr",
}
"""The children of each element in order; those with a bar between may come in any."""
EXCEL_ORDER = {
    "worksheet": "sheetViews cols sheetData autoFilter",
    "sheetView": "pane",
    "workbook": "sheets",
    "styleSheet": "fonts fills borders cellStyleXfs cellXfs cellStyles",
    "border": "left right top bottom diagonal",
    "c": "f v is",
    "is": "t|r",
    "r": "rPr t",
}
ONCE = {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sheetData", "v", "is"}


@cache
def sample() -> Comparison:
    return pipeline.compare(reading.read(DRAFTS / "2014.txt"), reading.read(DRAFTS / "2020.txt"))


def studies() -> Iterator[Document]:
    history = history_of(
        {"1": SCOPE, "2": SLANDER, "3": f"{TOLLS}\n{NETS}"},
        {"1": SCOPE, "2": f"{TOLLS}\n{NETS} {LAMPS}"},
        {"1": SCOPE, "2": LAMPS, "3": SLANDER.replace("ninety", "=ten")},
    )
    yield matrix(history)
    yield synopsis(history)


MADE: dict[str, Callable[[], Comparison]] = {
    "plain": comparisons.plain,
    "hostile": comparisons.hostile,
    "scripts": comparisons.scripts,
    "sample": sample,
}
Make = Callable[[], bytes]


def reports(report_format: ReportFormat) -> dict[str, Make]:
    return {
        f"{report_format}-{name}": partial(_made, make, report_format)
        for name, make in MADE.items()
    }


def _made(make: Callable[[], Comparison], report_format: ReportFormat) -> bytes:
    return render(make(), report_format)


WORD: dict[str, Make] = {
    **reports(ReportFormat.REDLINE),
    **reports(ReportFormat.SYNOPSIS),
    **{f"study-{at}": partial(word.render, each) for at, each in enumerate(studies())},
}
EXCEL: dict[str, Make] = {
    **reports(ReportFormat.XLSX),
    **{f"study-{at}": partial(sheets.workbook, each) for at, each in enumerate(studies())},
}
FILES = {f"docx-{name}": make for name, make in WORD.items()} | EXCEL


@cache
def opened(name: str) -> Mapping[str, ET.Element]:
    """The parts of a file, read."""
    with zipfile.ZipFile(io.BytesIO(FILES[name]())) as archive:
        return {part: ET.fromstring(archive.read(part)) for part in archive.namelist()}  # noqa: S314 - ours


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def faults(element: ET.Element, above: str = "") -> Iterator[str]:
    """What of the element's children stands where its type has no place for it."""
    name = local(element)
    table_of = EXCEL_ORDER if element.tag.startswith(S) else WORD_ORDER
    order = table_of.get(f"{above}/{name}") or table_of.get(name)
    children = [local(child) for child in element]
    if order is not None:
        places = {part: at for at, group in enumerate(order.split()) for part in group.split("|")}
        unknown = [child for child in children if child not in places]
        if unknown:
            yield f"{name} may not hold {unknown}"
        else:
            at = [places[child] for child in children]
            if at != sorted(at):
                yield f"{name} holds {children}"
    doubled = [child for child, count in Counter(children).items() if count > 1 and child in ONCE]
    if doubled:
        yield f"{name} holds more than one {doubled}"
    for child in element:
        yield from faults(child, name)


@pytest.mark.parametrize("name", FILES)
def test_elements_stand_in_the_order_of_their_types(name: str) -> None:
    found = chain.from_iterable(faults(part) for part in opened(name).values())
    assert list(dict.fromkeys(found)) == []


def test_the_order_is_looked_at() -> None:
    wrong = f'<p xmlns="{W[1:-1]}"><r><t/><rPr><color/><b/></rPr></r><pPr/><tbl/></p>'
    told = list(faults(ET.fromstring(wrong)))  # noqa: S314 - ours
    assert told == [
        "p may not hold ['tbl']",
        "r holds ['t', 'rPr']",
        "rPr holds ['color', 'b']",
    ]


@pytest.mark.parametrize("name", FILES)
def test_every_part_has_a_type_and_every_relation_a_target(name: str) -> None:
    found = opened(name)
    types = found["[Content_Types].xml"]
    overrides = [each.attrib["PartName"] for each in types.iter(f"{TYPES}Override")]
    defaults = {each.attrib["Extension"] for each in types.iter(f"{TYPES}Default")}
    assert len(overrides) == len(set(overrides))
    assert {override.removeprefix("/") for override in overrides} <= set(found)
    untyped = set(found) - {override.removeprefix("/") for override in overrides}
    assert {part.rpartition(".")[2] for part in untyped} <= defaults
    reached = {"[Content_Types].xml"}
    for part, relations in found.items():
        if not part.endswith(".rels"):
            continue
        reached.add(part)
        folder = posixpath.dirname(posixpath.dirname(part))
        rows = list(relations.iter(f"{RELATIONS}Relationship"))
        assert len({row.attrib["Id"] for row in rows}) == len(rows)
        for row in rows:
            assert "TargetMode" not in row.attrib, "a report leads nowhere outside"
            reached.add(posixpath.normpath(posixpath.join(folder, row.attrib["Target"])))
    assert reached == set(found)


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("docx-")])
def test_styles_exist_and_changes_have_their_own_numbers(name: str) -> None:
    document, styles = (opened(name)[f"word/{part}.xml"] for part in ("document", "styles"))
    defined = [each.attrib[f"{W}styleId"] for each in styles.iter(f"{W}style")]
    assert len(defined) == len(set(defined))
    named = (*document.iter(f"{W}pStyle"), *styles.iter(f"{W}basedOn"))
    assert {each.attrib[f"{W}val"] for each in named} <= set(defined)
    assert [each.attrib.get(f"{W}default") for each in styles.iter(f"{W}style")].count("1") == 1
    begun = [f"{W}{kind}RangeStart" for kind in ("moveFrom", "moveTo")]
    ended = [f"{W}{kind}RangeEnd" for kind in ("moveFrom", "moveTo")]
    changes = [each for kind in CHANGES for each in document.iter(f"{W}{kind}")]
    starts = [each for kind in begun for each in document.iter(kind)]
    ids = [each.attrib[f"{W}id"] for each in (*changes, *starts)]
    assert len(ids) == len(set(ids))
    ends = [each.attrib[f"{W}id"] for kind in ended for each in document.iter(kind)]
    assert sorted(ends) == sorted(each.attrib[f"{W}id"] for each in starts)
    assert all(
        {f"{W}id", f"{W}author", f"{W}date"} <= set(each.attrib) for each in (*changes, *starts)
    )
    named_moves = Counter(each.attrib[f"{W}name"] for each in starts)
    assert set(named_moves.values()) <= {2}, "a move has two ends"


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("docx-")])
def test_changes_hold_runs_alone_and_deleted_words_are_deleted_text(name: str) -> None:
    document = opened(name)["word/document.xml"]
    for paragraph in document.iter(f"{W}p"):
        for change in paragraph:
            if local(change) not in CHANGES:
                continue
            assert [local(run) for run in change] == ["r"]
            texts = {local(text) for text in change.iter()} & {"t", "delText"}
            assert texts <= ({"delText"} if local(change) == "del" else {"t"})
        outside = [run for run in paragraph if local(run) == "r"]
        assert not any(run.findall(f"{W}delText") for run in outside)
    for text in (*document.iter(f"{W}t"), *document.iter(f"{W}delText")):
        assert text.attrib.get(SPACE) == "preserve"


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("docx-")])
def test_every_cell_ends_with_a_paragraph_and_every_row_has_the_grids_columns(name: str) -> None:
    document = opened(name)["word/document.xml"]
    for grid in document.iter(f"{W}tbl"):
        columns = len(list(grid.iter(f"{W}gridCol")))
        for row in grid.iter(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            assert len(cells) == columns
            assert all(local(cell[-1]) == "p" for cell in cells)
    (body,) = document
    assert not any(local(one) == local(two) == "tbl" for one, two in pairwise(body))


@pytest.mark.parametrize("name", EXCEL)
def test_cells_have_known_styles_rising_places_and_no_formula(name: str) -> None:
    found = opened(name)
    styles = found["xl/styles.xml"].find(f"{S}cellXfs")
    assert styles is not None
    assert int(styles.attrib["count"]) == len(styles)
    for kind in ("fonts", "fills", "borders", "cellStyleXfs", "cellStyles"):
        listed = found["xl/styles.xml"].find(f"{S}{kind}")
        assert listed is not None
        assert int(listed.attrib["count"]) == len(listed)
    for part, sheet in found.items():
        if not part.startswith("xl/worksheets/"):
            continue
        assert not list(sheet.iter(f"{S}f"))
        rows = [int(row.attrib["r"]) for row in sheet.iter(f"{S}row")]
        assert rows == sorted(set(rows))
        for row in sheet.iter(f"{S}row"):
            places = [cell.attrib["r"].removesuffix(row.attrib["r"]) for cell in row]
            assert places == sorted(set(places))
            assert all(len(place) == 1 for place in places)
            assert all(int(cell.attrib.get("s", "0")) < len(styles) for cell in row)
            assert all(
                cell.attrib.get("t") == "inlineStr" or "t" not in cell.attrib for cell in row
            )
            lengths = (len("".join(cell.itertext()).encode("utf-16-le")) // 2 for cell in row)
            assert max(lengths, default=0) <= 32_767


@pytest.mark.parametrize("name", EXCEL)
def test_sheets_have_names_that_excel_takes(name: str) -> None:
    workbook = opened(name)["xl/workbook.xml"]
    named = [each.attrib["name"] for each in workbook.iter(f"{S}sheet")]
    assert len({each.casefold() for each in named}) == len(named)
    for each in named:
        assert 0 < len(each) <= 31
        assert not set(each) & set("[]:*?/\\")
        assert not each.startswith("'")
        assert not each.endswith("'")
    relations = {f"rId{number}" for number in range(1, len(named) + 1)}
    assert {each.attrib[f"{R}id"] for each in workbook.iter(f"{S}sheet")} == relations


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.ENGLISH])
def test_sheets_have_such_names_in_every_language(language: Language) -> None:
    with speaking(language):
        named = [say("Old to new"), say("New to old"), findings_title(), say("Sanctions")]
    assert len({each.casefold() for each in named}) == len(named)
    assert all(0 < len(each) <= 31 and not set(each) & set("[]:*?/\\") for each in named)
