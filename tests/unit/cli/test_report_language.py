"""Reports speak one language: whoever reads French finds no English but the drafts' own."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from draftdiff.analysing.rules import RULES
from draftdiff.cli.app import run
from parsed_html import parsed

DRAFTS = Path(__file__).parents[3] / "drafts"
KHMER = [str(DRAFTS / name) for name in ("2014.km.txt", "2020.km.txt")]
LATIN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'-]+")
FOREIGN = frozenset({"draftdiff", "SHA-", "utf-", "text", "km", "txt", "new-", "old-"})
"""Names of programs, formats and files, which no language translates."""
ENGLISH = LATIN.findall(
    "the of and is are was were has have no not none with from into now new old both each every "
    "becomes comes goes dropped added reworded merged raised lowered longer shorter changed moved "
    "article's draft drafts words word law laws found read page check match heading its their "
    "which that there here what where when more less other others only after before than"
)
REPORTS = {
    "comparison": ["compare", *KHMER, "--allow-partial"],
    "redacted": ["compare", *KHMER, "--allow-partial", "--redact"],
    "history": ["history", *KHMER],
    "columns": ["history", *KHMER, "--columns"],
    "life": ["history", *KHMER, "--article", "8"],
    "phrase": ["history", *KHMER, "--phrase", "គណៈកម្មាធិការ"],
    "sources": ["sources", KHMER[1], "--against", KHMER[0]],
}


OFFICE = {".xlsx": "comparison history columns sources", ".synopsis.docx": "comparison"}
OFFICE[".docx"] = "history columns life phrase sources"
"""Which reports have such a file; comparisons make two kinds of Word files."""


def own_words(report: str, tmp_path: Path, language: str, suffix: str) -> set[str]:
    """The Latin words of a report on Khmer drafts which are neither theirs nor names."""
    place = tmp_path / f"report{suffix}"
    assert run([*REPORTS[report], "--report-language", language, "-o", str(place)]) == 0
    text = "" if suffix in OFFICE else place.read_text("utf-8")
    if suffix in OFFICE:
        with zipfile.ZipFile(place) as archive:
            shown = (ET.fromstring(archive.read(name)) for name in archive.namelist())  # noqa: S314 - ours
            text = "\n".join(part for root in shown for part in root.itertext())
    elif suffix == ".html":
        (body,) = parsed(place.read_bytes()).all("body")
        text = "\n".join(
            str(part)
            for element in body.walk()
            if element.tag not in {"script", "style", "code"}
            for part in element.content
            if isinstance(part, str)
        )
    return ours(text)


def ours(text: str) -> set[str]:
    for rule in sorted(RULES, key=len, reverse=True):
        text = text.replace(rule, " ").replace(rule.replace("-", "\\-"), " ")
    theirs = {word for name in KHMER for word in LATIN.findall(Path(name).read_text("utf-8"))}
    text = re.sub(r"\b[0-9a-f]{16,}\b|https?://\S+|&\w+;|<br>", " ", text)
    return set(LATIN.findall(text)) - theirs - FOREIGN


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ".csv"])
@pytest.mark.parametrize("report", REPORTS)
def test_a_khmer_report_has_no_latin_word_of_its_own(
    report: str, suffix: str, tmp_path: Path
) -> None:
    assert own_words(report, tmp_path, "km", suffix) == set()


@pytest.mark.parametrize(
    ("suffix", "report"), [(suffix, each) for suffix in OFFICE for each in OFFICE[suffix].split()]
)
def test_a_khmer_office_file_has_no_latin_word_of_its_own(
    report: str, suffix: str, tmp_path: Path
) -> None:
    assert own_words(report, tmp_path, "km", suffix) == set()


@pytest.mark.parametrize("report", REPORTS)
def test_json_is_english_whatever_the_language(report: str, tmp_path: Path) -> None:
    places = [tmp_path / f"{language}.json" for language in ("en", "km")]
    for place in places:
        command = [*REPORTS[report], "--report-language", place.stem, "-o", str(place)]
        assert run(command) == 0
    english, khmer = (place.read_bytes() for place in places)
    assert english == khmer


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("suffix", [".html", ".md", ".memo.md", ".txt"])
@pytest.mark.parametrize("report", REPORTS)
def test_a_report_has_no_english_word_of_its_own(
    report: str, suffix: str, language: str, tmp_path: Path
) -> None:
    if suffix == ".memo.md" and REPORTS[report][0] != "compare":
        pytest.skip("memos are made of comparisons")
    spanish = {"no"} if language == "es" else set()
    assert not own_words(report, tmp_path, language, suffix) & (set(ENGLISH) - spanish)


@pytest.mark.parametrize("asked", ["text", "markdown"])
def test_a_check_for_people_speaks_the_language(
    asked: str, capfd: pytest.CaptureFixture[str]
) -> None:
    command = ["check", *KHMER, "-f", asked, "--penalties", "--report-language", "km"]
    assert run(command) == 1
    assert ours(capfd.readouterr().out) == set()


@pytest.mark.parametrize("asked", ["json", "sarif", "junit", "github"])
def test_a_check_for_programs_is_english(asked: str, capfd: pytest.CaptureFixture[str]) -> None:
    told = []
    for language in ("en", "km"):
        assert run(["check", *KHMER, "-f", asked, "--report-language", language]) == 1
        told.append(capfd.readouterr().out)
    assert told[0] == told[1]


def test_without_the_option_reports_are_english(tmp_path: Path) -> None:
    for asked in REPORTS.values():
        place = tmp_path / "report.html"
        assert run([*asked, "-o", str(place)]) == 0
        assert parsed(place.read_bytes()).all("html")[0].attributes["lang"] == "en"


def test_what_a_reader_of_files_noticed_is_told_in_the_language(tmp_path: Path) -> None:
    old, new, report = (tmp_path / name for name in ("old.txt", "new.pdf", "report.html"))
    old.write_text("Article 1\nThe fee is 5 crowns.\n", "utf-8")
    new.write_bytes((DRAFTS / "2014.txt").read_bytes())
    assert run(["compare", str(old), str(new), "--report-language", "fr", "-o", str(report)]) == 0
    assert "un texte brut" in report.read_text("utf-8")
