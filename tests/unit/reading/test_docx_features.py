"""Every feature of Word files that drafts use: written by hand, and written anew by LibreOffice.

What LibreOffice saves of a file must read as the file did; where nothing is tracked, its own plain
text must say the same.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from draftdiff.reading import Revisions, Settings, read
from office_builders import level, numbering, p, r, word
from printers import NEEDS_OFFICE, SECONDS

LEVELS = (level(0, "Article %1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
DATED = 'w:author="Anna" w:date="2020-01-01T00:00:00Z"'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
LEGAL = (level(0, "Part %1", "upperRoman"), level(1, "%1.%2", "decimal", "<w:isLgl/>"))
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
BOX = (
    '<w:r><w:pict><v:shape style="width:200pt;height:60pt"><v:textbox><w:txbxContent>'
    f"{p('Boxed words.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
NOTES = (
    f'<w:footnote w:id="0" w:type="separator">{p("")}</w:footnote>'
    f'<w:footnote w:id="2">{p("See OJ L 1.")}</w:footnote>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Law"><w:name w:val="Law"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


def cells(*texts: str) -> str:
    made = "".join(f"<w:tc><w:tcPr/>{p(text)}</w:tc>" for text in texts)
    return f"<w:tr>{made}</w:tr>"


def tracked(name: str, text: str) -> str:
    tag = "delText" if name in {"del", "moveFrom"} else "t"
    run = f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
    return f'<w:{name} w:id="1" {DATED}>{run}</w:{name}>'


class Feature(NamedTuple):
    """A file, and its lines when its changes are accepted, and when they are rejected."""

    data: bytes
    final: tuple[str, ...]
    original: tuple[str, ...] | None = None


FEATURES = {
    "numbers": Feature(
        word(
            p("Scope", num=(1, 0)),
            p("Wells.", num=(1, 1)),
            p("clean;", num=(1, 2)),
            p("covered.", num=(1, 2)),
            p("Duties", num=(1, 0)),
            p("Owners.", num=(1, 1)),
            numbering=numbering(*LEVELS),
        ),
        (
            *("Article 1. Scope", "1.1 Wells.", "(a) clean;", "(b) covered."),
            *("Article 2. Duties", "2.1 Owners."),
        ),
    ),
    "roman numbers in digits": Feature(
        word(p("Wells", num=(1, 0)), p("Duty.", num=(1, 1)), numbering=numbering(*LEGAL)),
        ("Part I Wells", "1.1 Duty."),
    ),
    "a list that starts at seven": Feature(
        word(
            p("One.", num=(2, 0)),
            p("Two.", num=(2, 0)),
            numbering=numbering(*LEVELS, overrides=RESTART),
        ),
        ("Article 7. One.", "Article 8. Two."),
    ),
    "numbers of styles": Feature(
        word(p("Duty", style="Law"), p("Plain"), styles=STYLES, numbering=numbering(*LEVELS)),
        ("Article 1. Duty", "Plain"),
    ),
    "insertions and deletions": Feature(
        word(p("The fee is ", tracked("del", "10"), tracked("ins", "12"), " euros.")),
        ("The fee is 12 euros.",),
        ("The fee is 10 euros.",),
    ),
    "a paragraph that was inserted": Feature(
        word(
            p("One.", num=(1, 0)),
            p(tracked("ins", "New."), num=(1, 0), mark=f'<w:ins w:id="2" {DATED}/>'),
            p("Two.", num=(1, 0)),
            numbering=numbering(*LEVELS),
        ),
        ("Article 1. One.", "Article 2. New.", "Article 3. Two."),
        ("Article 1. One.", "Article 2. Two."),
    ),
    "a move": Feature(
        word(
            p(tracked("moveFrom", "Moved."), mark=f'<w:moveFrom w:id="3" {DATED}/>'),
            p("Between."),
            p(tracked("moveTo", "Moved."), mark=f'<w:moveTo w:id="4" {DATED}/>'),
            p("After."),
        ),
        ("Between.", "Moved.", "After."),
        ("Moved.", "Between.", "After."),
    ),
    "content controls": Feature(
        word(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>",
            p("A ", f"<w:sdt><w:sdtPr/><w:sdtContent>{r('word')}</w:sdtContent></w:sdt>", "."),
        ),
        ("In a control.", "A word."),
    ),
    "a text box": Feature(word(p("Around it.", BOX)), ("Around it.", "Boxed words.")),
    "a footnote": Feature(
        word(p("Text", '<w:r><w:footnoteReference w:id="2"/></w:r>', "."), footnotes=NOTES),
        ("Text.",),
    ),
    "a table": Feature(
        word(f"<w:tbl><w:tblPr/>{cells('Item', 'Fee')}{cells('Well', '10')}</w:tbl>", p("End.")),
        ("Item\tFee", "Well\t10", "End."),
    ),
    "struck and underlined words": Feature(
        word(p("Fee: ", r("10", "<w:strike/>"), r("12", '<w:u w:val="single"/>'), " euros")),
        ("Fee: 12 euros",),
        ("Fee: 10 euros",),
    ),
    "a field": Feature(
        word(
            p(
                *("See ", FIELD.format("begin")),
                "<w:r><w:instrText> AUTHOR </w:instrText></w:r>",
                *(FIELD.format("separate"), "Article 5", FIELD.format("end"), "."),
            )
        ),
        ("See Article 5.",),
    ),
    "hidden words": Feature(word(p("Seen", r(" and unseen", "<w:vanish/>"), ".")), ("Seen.",)),
    "breaks and hyphens": Feature(
        word(p("above", "<w:r><w:br/></w:r>", "non", "<w:r><w:noBreakHyphen/></w:r>", "smoker")),
        ("above", "non\u2011smoker"),
    ),
}
# LibreOffice knows no numbers that are written in digits alone, and writes others than Word would.
NOT_IN_LIBREOFFICE = {"roman numbers in digits"}
# It computes the fields that it knows; its text has notes at its end, and no boxes.
NOT_IN_ITS_TEXT = NOT_IN_LIBREOFFICE | {
    *("a field", "a footnote", "a table", "a text box", "hidden words"),
    "struck and underlined words",
}
PLAIN = [
    name
    for name, feature in FEATURES.items()
    if feature.original is None and name not in NOT_IN_ITS_TEXT
]


def lines_of(path: Path, revisions: Revisions = Revisions.FINAL) -> tuple[str, ...]:
    lines = read(path, settings=Settings(revisions=revisions)).lines
    return tuple(line.text.strip() for line in lines if line.bucket is None and line.text.strip())


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written")
    for name, feature in FEATURES.items():
        (folder / f"{name}.docx").write_bytes(feature.data)
    return folder


@pytest.fixture(scope="module")
def saved(written: Path) -> Path:
    """What LibreOffice makes of all the files: Word files anew, and plain texts."""
    folder = written / "saved"
    profile = f"-env:UserInstallation={(written / 'office').as_uri()}"
    for target in ("docx", "txt:Text (encoded):UTF8"):
        subprocess.run(
            [
                *("soffice", "--headless", profile, "--convert-to", target),
                *("--outdir", str(folder)),
                *sorted(str(path) for path in written.glob("*.docx")),
            ],
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
    return folder


@pytest.mark.parametrize("name", FEATURES)
def test_by_hand(written: Path, name: str) -> None:
    feature, path = FEATURES[name], written / f"{name}.docx"
    assert lines_of(path) == feature.final
    assert lines_of(path, Revisions.ORIGINAL) == (feature.original or feature.final)


@NEEDS_OFFICE
@pytest.mark.parametrize("name", sorted(FEATURES.keys() - NOT_IN_LIBREOFFICE))
def test_by_libreoffice(saved: Path, name: str) -> None:
    feature, path = FEATURES[name], saved / f"{name}.docx"
    assert lines_of(path) == feature.final
    assert lines_of(path, Revisions.ORIGINAL) == (feature.original or feature.final)


@NEEDS_OFFICE
@pytest.mark.parametrize("name", PLAIN)
def test_against_its_own_text(saved: Path, name: str) -> None:
    text = (saved / f"{name}.txt").read_text(encoding="utf-8-sig")
    lines = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
    assert lines == FEATURES[name].final
