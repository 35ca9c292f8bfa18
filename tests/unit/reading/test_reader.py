"""Files that can be read, and what is said of those that cannot."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from draftdiff.errors import (
    DraftdiffError,
    NoTextError,
    UnknownFormatError,
    UnreadableInputError,
)
from draftdiff.model import Source
from draftdiff.model.reading import Limits
from draftdiff.reading import Settings, read

LAW = "Article 1\nEveryone shall obey.\n"


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def packed(*members: str) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return memory.getvalue()


@pytest.mark.parametrize(
    ("name", "text", "format_name"),
    [
        ("v1.txt", LAW, "text"),
        ("v1.text", LAW, "text"),
        ("V1.TXT", LAW, "text"),
        ("v1.md", LAW, "markdown"),
        ("v1.markdown", LAW, "markdown"),
        ("law", LAW, "text"),
        ("law", "# Article 1\n", "markdown"),
        ("v1.txt", "# Article 1\n", "text"),
    ],
)
def test_the_suffix_decides_between_texts(
    tmp_path: Path, name: str, text: str, format_name: str
) -> None:
    source = read(write(tmp_path, name, text))
    assert source.format == format_name
    assert source.diagnostics == ()


def test_a_source_says_what_was_read(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfArticle 1\r\n\x0cArticle 2"
    source = read(str(write(tmp_path, "v1.txt", data)))
    assert source.name == "v1.txt"
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.encoding == "utf-8"
    assert source.pages == 2
    assert [(line.text, line.number, line.page) for line in source.lines] == [
        ("Article 1", 1, 1),
        ("Article 2", 2, 2),
    ]


@pytest.mark.parametrize(
    ("data", "format_name"), [(LAW, "text"), ("## Article 1\nText.\n", "markdown")]
)
def test_standard_input_is_told_by_its_content(
    monkeypatch: pytest.MonkeyPatch, data: str, format_name: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    source = read("-")
    assert (source.name, source.format) == ("standard input", format_name)


def test_a_text_named_pdf_is_read_and_told(tmp_path: Path) -> None:
    source = read(write(tmp_path, "v1.pdf", LAW))
    assert source.format == "text"
    assert [diagnostic.code for diagnostic in source.diagnostics] == ["wrong-suffix"]
    assert str(tmp_path) not in source.diagnostics[0].message


BAD_FILES: list[tuple[str, bytes, type[DraftdiffError], str, str]] = [
    ("v1.txt", b"", NoTextError, "v1.txt is empty", "check that it is the right file"),
    ("v1.txt", b" \n\t\n", NoTextError, "v1.txt holds only white space", "right file"),
    ("v1.txt", b"\xef\xbb\xbf", NoTextError, "v1.txt holds only white space", "right file"),
    ("v1.md", b"\n", NoTextError, "v1.md holds only white space", "right file"),
    ("v1.txt", b"\x00\x01\x02\x03" * 9, UnreadableInputError, "a binary file", "PDF or text"),
    ("v1.docx", packed("word/document.xml"), UnreadableInputError, "its text is missing", "again"),
    ("v1.txt", packed("word/document.xml"), UnreadableInputError, "its text is missing", "again"),
    ("v1.xlsx", packed("xl/workbook.xml"), UnknownFormatError, "spreadsheet", "PDF or text"),
    ("v1.zip", packed("law.txt"), UnknownFormatError, "packed file (ZIP)", "unpack"),
    (
        "v1.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        UnknownFormatError,
        "old Office",
        "PDF or text",
    ),
    ("v1.png", b"\x89PNG\r\n\x1a\n\x00", UnknownFormatError, "picture (PNG)", "OCR"),
    ("v1.jpg", b"\xff\xd8\xff\xe0\x00", UnknownFormatError, "picture (JPEG)", "OCR"),
    ("v1.xyz", LAW.encode(), UnknownFormatError, "a suffix that draftdiff does not know", ".pdf"),
    ("v1.pdf", b"\x93\x00\xff" * 99, UnreadableInputError, "damaged or not a PDF", "again"),
    ("v1.pdf", b"%PDF-1.7\njunk", UnreadableInputError, "is cut off", "again"),
    ("v1.pdf", b"%PDF-1.7\njunk\n%%EOF\n", UnreadableInputError, "is damaged", "again"),
]


@pytest.mark.parametrize(("name", "data", "error", "what", "next_step"), BAD_FILES)
def test_bad_files_are_refused_in_one_line(
    tmp_path: Path,
    name: str,
    data: bytes,
    error: type[DraftdiffError],
    what: str,
    next_step: str,
) -> None:
    path = write(tmp_path, name, data)
    refusal = refused(path)
    assert type(refusal) is error
    assert what in refusal.what
    assert str(path) in refusal.what
    assert next_step in refusal.next_step


def test_a_missing_file_is_refused() -> None:
    refusal = refused("drafts/none.txt")
    assert str(refusal) == "drafts/none.txt does not exist; check the name and the folder."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    refusal = refused(tmp_path)
    assert refusal.what == f"{tmp_path} is a folder"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "v1.txt", LAW)
    path.chmod(0)
    assert "may not be read" in refused(path).what


def test_permission_is_a_matter_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path, "v1.txt", LAW)
    monkeypatch.setattr(Path, "open", forbid)
    assert refused(path).what == f"{path} may not be read by you"


def test_a_name_with_a_zero_is_refused() -> None:
    assert "cannot be opened (its name is not valid)" in refused("v1\0.txt").what


def test_names_cannot_forge_lines_or_escape(tmp_path: Path) -> None:
    path = write(tmp_path, "v1\n\x1b[31m.txt", b"")
    refusal = refused(path)
    assert "v1��[31m.txt is empty" in refusal.what
    source = read(write(tmp_path, "v2\x1b.txt", LAW))
    assert source.name == "v2�.txt"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="Windows has no such devices")
def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match=r"larger than 2 megabytes.*--limit megabytes="):
        read("/dev/zero", settings=Settings(limits=Limits(megabytes=2)))


@pytest.mark.parametrize("name", ["v1.txt", "v1.md", "v1.html"])
def test_a_text_without_end_is_refused(name: str, tmp_path: Path) -> None:
    settings = Settings(limits=Limits(characters=60))
    path = write(tmp_path, name, "<html><p>" + "word " * 13)
    with pytest.raises(UnreadableInputError, match=r"more than 60 characters.*--limit characters="):
        read(path, settings=settings)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_is_read_as_standard_input_is(tmp_path: Path) -> None:
    program = f"from draftdiff.reading import read; print(read({str(tmp_path / 'pipe')!r}).format)"
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as process:
        (tmp_path / "pipe").write_text(LAW)
        output, _ = process.communicate(timeout=60)
    assert output == "text\n"


def test_reading_text_loads_no_library() -> None:
    program = (
        "import sys, draftdiff.reading\n"
        "print({'pypdfium2', 'charset_normalizer', 'subprocess'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"


def test_the_same_file_gives_the_same_source(tmp_path: Path) -> None:
    path = write(tmp_path, "v1.txt", "Artículo 1. ¿Qué?\n".encode("cp1252"))
    sources: list[Source] = [read(path), read(path)]
    assert sources[0] == sources[1]


def refused(path: Path | str) -> DraftdiffError:
    with pytest.raises(DraftdiffError) as caught:
        read(path)
    refusal = caught.value
    assert refusal.exit_code == 2
    assert refusal.next_step
    assert len(str(refusal).splitlines()) == 1
    assert str(refusal).isprintable()
    return refusal
