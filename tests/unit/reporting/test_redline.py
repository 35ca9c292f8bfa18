"""The redline: what is kept and inserted is the new draft, what is kept and deleted the old."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
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
from draftdiff.text.visibility import visible
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
CORPUS_PAIRS = sorted(
    {
        line.split("\t")[2].partition("/")[0]: tuple(line.split("\t")[2:4])
        for line in (
            (CORPUS / "pairs.tsv").read_text("utf-8").splitlines()[1:]
            if (CORPUS / "pairs.tsv").is_file()
            else ()
        )
    }.values()
)
"""A pair of each law."""
UNTITLED = {Level.PREAMBLE, Level.TAIL, Level.WHOLE}
"""What stands in no part has a name of ours, and no title in the law."""
GONE, COME = {"del", "moveFrom"}, {"ins", "moveTo"}


def words(text: str) -> str:
    return "".join(visible(text).split())


def law(whole: Draft) -> str:
    titles = (("" if node.level in UNTITLED else node.title, node) for node in walk(whole.body))
    return words("".join(f"{title} {node.text}" for title, node in titles))


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


@cache
def compared_files(old: Path, new: Path) -> Comparison:
    return pipeline.compare(reading.read(old), reading.read(new))


def assert_our_reader_agrees(comparison: Comparison, file: Path) -> None:
    """Read as Word would show it when all is accepted, and when all is rejected."""
    file.write_bytes(render(comparison, ReportFormat.REDLINE))
    for view, whole in (
        (Revisions.FINAL, comparison.new),
        (Revisions.ORIGINAL, comparison.old),
    ):
        read = reading.read(file, settings=Settings(revisions=view))
        left = "".join(each.text for each in read.lines if not each.bucket)
        assert words(left) == law(whole)


@pytest.mark.parametrize("names", PAIRS, ids="-".join)
def test_sample_drafts_come_back(names: tuple[str, str], tmp_path: Path) -> None:
    old, new = names
    comparison = compared_files(DRAFTS / old, DRAFTS / new)
    assert_both_come_back(comparison)
    assert_our_reader_agrees(comparison, tmp_path / "redline.docx")


@pytest.mark.skipif(not CORPUS_PAIRS, reason="the corpus of real laws is not beside the project")
@pytest.mark.parametrize("names", CORPUS_PAIRS, ids=lambda names: names[0].partition("/")[0])
def test_real_laws_come_back(names: tuple[str, str], tmp_path: Path) -> None:
    old, new = names
    comparison = compared_files(CORPUS / old, CORPUS / new)
    assert_both_come_back(comparison)
    assert_our_reader_agrees(comparison, tmp_path / "redline.docx")


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


def test_a_heading_with_another_space_or_capital_is_no_other_heading() -> None:
    same = row(article("1", "Same."), article("1", "Same."))
    old = draft(container(Level.CHAPTER, "CHAPTER 1", "Of the  Harbour", *same.old))
    new = draft(container(Level.CHAPTER, "Chapter 1", "Of the Harbour", *same.new))
    comparison = compared(same, old=old, new=new)
    changed = replace(same, old=old.articles, new=new.articles, link=comparison.changes[0].link)
    comparison = replace(comparison, changes=(changed,))
    assert_both_come_back(comparison)
    redline = render(comparison, ReportFormat.REDLINE)
    assert outcome(redline, GONE | COME) == words("Harbour Article 1 Same.")


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
Sub DecideAll(folder As String)
  name = Dir(ConvertFromURL(folder) &amp; "*.docx")
  Do While name &lt;&gt; ""
    Decide(folder &amp; name, "Accept")
    Decide(folder &amp; name, "Reject")
    name = Dir()
  Loop
End Sub

Sub Decide(source As String, decision As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  command = ".uno:" &amp; decision &amp; "AllTrackedChanges"
  helper.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions"
  text(1).Value = "UTF8,LF,,,"
  document.storeToURL(source &amp; "." &amp; decision &amp; ".txt", text())
  document.close(True)
End Sub
"""


def office(folder: Path, *arguments: str) -> None:
    """Run LibreOffice with a profile of its own in `folder`."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), "--headless", "--norestore", profile, *arguments]
    quiet = {**os.environ, "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=quiet)


def decided(folder: Path, redlines: Mapping[str, bytes]) -> Callable[[str, str], str]:
    """What LibreOffice makes of each redline when it accepts all, and when it rejects all."""
    office(folder, "--terminate_after_init")
    library = folder / "profile" / "user" / "basic" / "Standard"
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
    files = folder / "redlines"
    files.mkdir()
    for name, redline in redlines.items():
        (files / f"{name}.docx").write_bytes(redline)
    office(folder, f'macro:///Standard.Module1.DecideAll("{files.as_uri()}/")')
    return lambda name, decision: words(
        (files / f"{name}.docx.{decision}.txt").read_text("utf-8-sig")
    )


OFFICE_PAIRS = [
    *((DRAFTS / old, DRAFTS / new) for old, new in (PAIRS[1], PAIRS[3])),
    *((CORPUS / old, CORPUS / new) for old, new in CORPUS_PAIRS),
]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_accepts_and_rejects_to_the_same_texts(tmp_path: Path) -> None:
    comparisons_by_name = {
        f"{number}-{old.stem}": compared_files(old, new)
        for number, (old, new) in enumerate(OFFICE_PAIRS)
    }
    outcomes = decided(
        tmp_path,
        {
            name: render(comparison, ReportFormat.REDLINE)
            for name, comparison in comparisons_by_name.items()
        },
    )
    for name, comparison in comparisons_by_name.items():
        assert outcomes(name, "Accept") == law(comparison.new), name
        assert outcomes(name, "Reject") == law(comparison.old), name
