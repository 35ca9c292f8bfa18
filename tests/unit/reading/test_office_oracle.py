"""One Word file through LibreOffice into other formats: all must read alike."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from draftdiff.errors import UnknownFormatError
from draftdiff.reading import converted, read
from office_builders import level, numbering, p, packed, word

NEEDS_OFFICE = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
LEVELS = (level(0, "Article %1."), level(1, "(%2)"), level(2, "(%3)", "lowerLetter"))
LAW = word(
    p("Law on footpaths"),
    p("Scope", num=(1, 0)),
    p("This law is about footpaths.", num=(1, 1)),
    p("It is not about:", num=(1, 1)),
    p("roads;", num=(1, 2)),
    p("rivers – or “canals”.", num=(1, 2)),
    p("Duties", num=(1, 0)),
    p("Everyone shall keep to the left.", num=(1, 1)),
    p("កម្ពុជា", num=(1, 1)),
    numbering=numbering(*LEVELS),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("office")
    (made / "law.docx").write_bytes(LAW)
    return made


def convert(folder: Path, suffix: str) -> Path:
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            suffix,
            "--outdir",
            str(folder),
            str(folder / "law.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"law.{suffix}"


def words_of(path: Path) -> list[str]:
    return [" ".join(line.text.split()) for line in read(path).lines if line.text.strip()]


@NEEDS_OFFICE
@pytest.mark.parametrize("suffix", ["odt", "fodt", "rtf", "doc", "pdf"])
def test_every_format_reads_as_the_word_file_does(folder: Path, suffix: str) -> None:
    assert words_of(convert(folder, suffix)) == words_of(folder / "law.docx")


def test_the_word_file_reads_as_it_should(folder: Path) -> None:
    assert words_of(folder / "law.docx") == [
        "Law on footpaths",
        "Article 1. Scope",
        "(1) This law is about footpaths.",
        "(2) It is not about:",
        "(a) roads;",
        "(b) rivers – or “canals”.",
        "Article 2. Duties",
        "(1) Everyone shall keep to the left.",
        "(2) កម្ពុជា",
    ]


def test_without_libreoffice_the_message_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    monkeypatch.setattr(converted, "_libreoffice", lambda: None)
    with pytest.raises(UnknownFormatError, match="install LibreOffice, or save the draft"):
        read(path)


def test_an_e_book_is_read_chapter_by_chapter(tmp_path: Path) -> None:
    path = tmp_path / "law.epub"
    chapter = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Article {}</p></body></html>"
    manifest = (
        "<item id='n' href='nav.xhtml' properties='nav'/><item id='a' href='a.xhtml'/>"
        "<item id='b' href='b%20.xhtml'/>"
    )
    path.write_bytes(
        packed(
            {
                "mimetype": "application/epub+zip",
                "META-INF/container.xml": (
                    "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles>"
                    "</container>"
                ),
                "OPS/book.opf": (
                    f"<package><manifest>{manifest}</manifest><spine><itemref idref='n'/>"
                    "<itemref idref='b'/><itemref idref='a'/></spine></package>"
                ),
                "OPS/nav.xhtml": chapter.format("contents"),
                "OPS/a.xhtml": chapter.format(1),
                "OPS/b .xhtml": chapter.format(2),
            }
        )
    )
    assert words_of(path) == ["Article 2", "Article 1"]
