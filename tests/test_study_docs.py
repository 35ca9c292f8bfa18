"""The documents on histories, sources and notes say what is: their commands run."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from draftdiff.cli.app import run

PROJECT = Path(__file__).parents[1]
DOCUMENTS = ("history.md", "sources.md", "notes.md")


def blocks(document: str, language: str) -> list[str]:
    """The texts of a document's code blocks in one language."""
    text = (PROJECT / "docs" / document).read_text("utf-8")
    pattern = rf"^```{language}\n(.*?)^```$"
    return [str(found) for found in re.findall(pattern, text, re.MULTILINE | re.DOTALL)]


def commands(document: str) -> Iterator[list[str]]:
    for block in blocks(document, "sh"):
        for line in block.splitlines():
            name, *arguments = shlex.split(line)
            assert name == "draftdiff"
            yield arguments


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that has whatever the commands name."""
    shutil.copytree(PROJECT / "drafts", tmp_path / "drafts")
    shutil.copy(PROJECT / "drafts" / "2014.pdf", tmp_path / "draft.pdf")
    (tmp_path / "laws").mkdir()
    shutil.copy(PROJECT / "drafts" / "2015.txt", tmp_path / "laws")
    (notes,) = blocks("notes.md", "toml")
    (tmp_path / "notes.toml").write_text(notes, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_of_the_documents_run(
    document: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    asked = [*commands(document)]
    assert len(asked) >= 2
    for arguments in asked:
        assert run(arguments) == 0, (arguments, capfd.readouterr().err)
    written = [each for arguments in asked for each in arguments if re.search(r"-20|\.html", each)]
    assert all((folder / name).exists() for name in written)


def test_notes_of_the_document_are_one_in_both_forms(folder: Path) -> None:
    from draftdiff.cli.notes_file import from_markdown, read_notes  # noqa: PLC0415

    (markdown,) = blocks("notes.md", "markdown")
    (note,) = from_markdown(markdown).notes
    first = read_notes(str(folder / "notes.toml")).notes[0]
    assert (note.at, note.quote, note.text) == (first.at, first.quote, first.text)


def test_every_option_that_the_documents_name_is_known(capfd: pytest.CaptureFixture[str]) -> None:
    known = ""
    for command in ("history", "sources", "index", "notes", "compare"):
        run([command, "--help"])
        known += capfd.readouterr().out
    for document in DOCUMENTS:
        text = (PROJECT / "docs" / document).read_text("utf-8")
        named = set(
            re.findall(r"(?<![\w./-])(--[a-z][a-z-]+)", re.sub(r"benchmarks/\S+ --\w+", "", text))
        )
        assert {option for option in named if option not in known} == set()
