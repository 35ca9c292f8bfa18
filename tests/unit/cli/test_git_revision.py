"""Names of revisions: which are asked of git, and which are names of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.cli import git_revision
from draftdiff.errors import UnreadableInputError


@pytest.mark.parametrize(
    "name",
    ["law.txt", "-", "", ":", "HEAD:", ":law.txt", "-p:law.txt", "a\nb:law.txt", "a\0b:law.txt"],
)
def test_other_names_are_left_to_the_file_system(name: str) -> None:
    assert git_revision.content_of(name) is None
    assert git_revision.path_of(name) == name


def test_a_file_goes_before_a_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "HEAD:law.txt").write_text("Article 1", "utf-8")
    assert git_revision.content_of("HEAD:law.txt") is None


def test_the_path_of_a_revision_is_that_of_its_file() -> None:
    assert git_revision.path_of("HEAD~2:drafts/law.txt") == "drafts/law.txt"


def test_without_git_the_next_step_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(UnreadableInputError, match="not installed"):
        git_revision.content_of("HEAD:law.txt")
