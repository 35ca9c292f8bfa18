"""The redline: what is kept and inserted is the new draft, what is kept and deleted the old."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import comparisons
from builders import article, compared, container, draft, row
from draftdiff import pipeline, reading
from draftdiff.model import Comparison, Draft, Level, Trait
from draftdiff.model.draft import walk
from draftdiff.reading import Revisions, Settings
from draftdiff.reporting import ReportFormat, render
from draftdiff.reporting.wording import visible
from report_texts import parts

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
DRAFTS = ROOT / "drafts"
NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = shutil.which("soffice")
PAIRS = [
    ("2014.txt", "2015.txt"),
    ("2014.txt", "2020.txt"),
    ("2015.txt", "2020.txt"),
    ("2014.km.txt", "2020.km.txt"),
]
CORPUS_PAIRS = [
    tuple(line.split("\t")[2:4])
    for line in (
        (CORPUS / "pairs.tsv").read_text("utf-8").splitlines()[1:]
        if (CORPUS / "pairs.tsv").is_file()
        else ()
    )
][::4]
GONE, COME = {"del", "moveFrom"}, {"ins", "moveTo"}


def words(text: str) -> str:
    return "".join(visible(text).split())


def law(whole: Draft) -> str:
    return words("".join(f"{node.title} {node.text}" for node in walk(whole.body)))


def outcome(redline: bytes, dropped: set[str]) -> str:
    """The text that is left when the changes of these kinds are taken out."""
    root = ET.fromstring(parts(redline)["word/document.xml"])  # noqa: S314 - our own XML
    found: list[str] = []

    def take(element: ET.Element) -> None:
        name = element.tag.removeprefix(NAMESPACE)
        if name in dropped:
            return
        if name in {"t", "delText"}:
            found.append(element.text or "")
        for each in element:
            take(each)

    take(root)
    return words("".join(found))


def assert_both_come_back(comparison: Comparison) -> None:
    redline = render(comparison, ReportFormat.REDLINE)
    assert outcome(redline, GONE) == law(comparison.new)
    assert outcome(redline, COME) == law(comparison.old)


def test_accepting_gives_the_new_draft_and_rejecting_the_old() -> None:
    rows = comparisons.plain().changes
    law_of_rows = compared(*rows)
    # Two rows of this comparison cross each other, and one is split.
    assert_both_come_back(law_of_rows)


@pytest.mark.parametrize("names", PAIRS, ids="-".join)
def test_sample_drafts_come_back(names: tuple[str, str], tmp_path: Path) -> None:
    old, new = (reading.read(DRAFTS / name) for name in names)
    comparison = pipeline.compare(old, new)
    assert_both_come_back(comparison)
    file = tmp_path / "redline.docx"
    file.write_bytes(render(comparison, ReportFormat.REDLINE))
    for view, whole in (
        (Revisions.FINAL, comparison.new),
        (Revisions.ORIGINAL, comparison.old),
    ):
        read = reading.read(file, settings=Settings(revisions=view))
        assert words("".join(each.text for each in read.lines if not each.bucket)) == law(whole)


@pytest.mark.skipif(not CORPUS_PAIRS, reason="the corpus of real laws is not beside the project")
@pytest.mark.parametrize("names", CORPUS_PAIRS[:12], ids=lambda names: names[0])
def test_real_laws_come_back(names: tuple[str, str]) -> None:
    old, new = (reading.read(CORPUS / name) for name in names)
    assert_both_come_back(pipeline.compare(old, new))


PIECES = st.sampled_from(
    ["the fine", " is ", "5", "10", "\n", "(1) ", "\n(a) ", "“so”", '"so"', "-", "–", " \n"]
)
TEXTS = st.lists(PIECES, max_size=9).map("".join)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    olds=st.lists(TEXTS, min_size=1, max_size=3),
    news=st.lists(TEXTS, min_size=1, max_size=3),
    moved=st.booleans(),
)
def test_any_row_comes_back(olds: list[str], news: list[str], *, moved: bool) -> None:
    old = tuple(article(str(number), text, heading="H") for number, text in enumerate(olds, 1))
    new = tuple(article(str(number), text) for number, text in enumerate(news, 5))
    same = row(article("9", "Same."), article("2", "Same."))
    each = row(old, new, traits=(Trait.MOVED,) if moved else ())
    assert_both_come_back(compared(same, each))


def test_a_move_has_two_ends_of_one_name() -> None:
    first = row(article("1", "One stays."), article("1", "One stays."))
    second = row(article("2", "Two stays."), article("2", "Two stays."))
    mover = row(
        article("3", "Three goes up."), article("9", "Three came up."), traits=(Trait.MOVED,)
    )
    old = draft(*first.old, *second.old, *mover.old)
    new = draft(*mover.new, *first.new, *second.new)
    comparison = compared(mover, first, second, old=old, new=new)
    xml = parts(render(comparison, ReportFormat.REDLINE))["word/document.xml"]
    starts = re.findall(r'<w:(move\w+)RangeStart w:id="(\d+)"[^>]* w:name="(\w+)"/>', xml)
    ends = re.findall(r'<w:(move\w+)RangeEnd w:id="(\d+)"/>', xml)
    assert {(kind, name) for kind, _, name in starts} == {
        ("moveTo", "move1"),
        ("moveFrom", "move1"),
    }
    assert [(kind, number) for kind, number, _ in starts] == ends
    assert_both_come_back(comparison)


def test_headings_of_chapters_are_tracked_too() -> None:
    same = row(article("1", "Same."), article("1", "Same."))
    old = draft(container(Level.CHAPTER, "Chapter 1", "Gone", *same.old))
    new = draft(container(Level.CHAPTER, "Chapter 1", "Come", *same.new))
    comparison = compared(same, old=old, new=new)
    comparison = replace(
        comparison,
        changes=(
            replace(same, old=old.articles, new=new.articles, link=comparison.changes[0].link),
        ),
    )
    redline = render(comparison, ReportFormat.REDLINE)
    assert_both_come_back(comparison)
    assert outcome(redline, GONE | COME) == words("Article 1 Same.")


def test_every_change_has_its_own_number_one_author_and_one_date() -> None:
    xml = parts(render(comparisons.plain(), ReportFormat.REDLINE))["word/document.xml"]
    changes = re.findall(r'w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"', xml)
    assert len({number for number, _, _ in changes}) == len(changes) > 10
    assert {(author, date) for _, author, date in changes} == {
        ("draftdiff", "2000-01-01T00:00:00Z")
    }


@pytest.mark.parametrize("report_format", [ReportFormat.REDLINE, ReportFormat.SYNOPSIS])
@pytest.mark.parametrize("make", [comparisons.plain, comparisons.hostile, comparisons.scripts])
def test_every_part_is_well_formed_and_named(make: object, report_format: ReportFormat) -> None:
    assert callable(make)
    found = parts(render(make(), report_format))
    for name, xml in found.items():
        ET.fromstring(xml)  # noqa: S314 - our own XML
        assert (
            name == "[Content_Types].xml"
            or name.endswith(".rels")
            or name in found["[Content_Types].xml"]
        )


_MACRO = """
Sub Decide(source As String, command As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  helper.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions"
  text(1).Value = "UTF8,LF,,,"
  document.storeToURL(target, text())
  document.close(True)
End Sub
"""


def decided(folder: Path, redline: bytes, decision: str) -> str:
    """What LibreOffice makes of the redline when it accepts or rejects all."""
    assert OFFICE is not None
    profile = folder / "profile"
    base = [OFFICE, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    quiet = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*base, "--terminate_after_init"], check=True, capture_output=True, timeout=120, env=quiet
    )
    library = profile / "user" / "basic" / "Standard"
    header = '<?xml version="1.0" encoding="UTF-8"?>\n'
    names = 'xmlns:script="http://openoffice.org/2000/script"'
    (library / "Module1.xba").write_text(
        f'{header}<script:module {names} script:name="Module1" script:language="StarBasic">'
        f"{_MACRO}</script:module>",
        "utf-8",
    )
    (library / "script.xlb").write_text(
        f'{header}<library:library xmlns:library="http://openoffice.org/2000/library" '
        'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
        '<library:element library:name="Module1"/></library:library>',
        "utf-8",
    )
    source, target = folder / "redline.docx", folder / f"{decision}.txt"
    source.write_bytes(redline)
    call = (
        f'macro:///Standard.Module1.Decide("{source.as_uri()}",'
        f'".uno:{decision}AllTrackedChanges","{target.as_uri()}")'
    )
    subprocess.run([*base, call], check=True, capture_output=True, timeout=120, env=quiet)
    return words(target.read_text("utf-8-sig"))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("names", [PAIRS[1], PAIRS[3]], ids="-".join)
def test_libreoffice_accepts_and_rejects_to_the_same_texts(
    names: tuple[str, str], tmp_path: Path
) -> None:
    old, new = (reading.read(DRAFTS / name) for name in names)
    comparison = pipeline.compare(old, new)
    redline = render(comparison, ReportFormat.REDLINE)
    assert decided(tmp_path, redline, "Accept") == law(comparison.new)
    assert decided(tmp_path, redline, "Reject") == law(comparison.old)
