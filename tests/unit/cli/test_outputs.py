"""Reports in files: all or none, never half, never over a draft."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from draftdiff.cli.outputs import Destination, plan, write_all
from draftdiff.errors import OutputError, UsageError
from draftdiff.reporting import ReportFormat

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text("Article 1. Text.\n", encoding="utf-8")
    return path


def destination(path: Path, report_format: ReportFormat = ReportFormat.HTML) -> Destination:
    return Destination(asked=path.name, path=path, format=report_format)


def test_the_suffix_tells_the_format(tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("r.html", "r.json", "r.MD")]
    formats = [each.format for each in plan(names, (), None)]
    assert formats == [ReportFormat.HTML, ReportFormat.JSON, ReportFormat.MARKDOWN]


def test_a_lone_output_without_a_suffix_takes_the_format_asked_for(tmp_path: Path) -> None:
    found = plan([str(tmp_path / "report")], (), ReportFormat.JSON)
    assert found[0].format is ReportFormat.JSON


@pytest.mark.parametrize(
    ("names", "fallback"),
    [(["report"], None), (["report.doc"], None), (["one", "two"], ReportFormat.JSON)],
)
def test_an_output_without_a_format_is_refused(
    names: list[str], fallback: ReportFormat | None, tmp_path: Path
) -> None:
    with pytest.raises(UsageError):
        plan([str(tmp_path / name) for name in names], (), fallback)


def test_one_file_for_two_reports_is_refused(tmp_path: Path) -> None:
    twice = [str(tmp_path / "r.html"), str(tmp_path / "." / "r.html")]
    with pytest.raises(UsageError, match="twice"):
        plan(twice, (), None)


def test_a_draft_is_never_an_output(draft: Path) -> None:
    with pytest.raises(OutputError, match="one of the drafts"):
        plan([str(draft)], (str(draft), "-"), None)


@needs_links
@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_a_draft_is_never_an_output_through_a_link_either(
    link: object, draft: Path, tmp_path: Path
) -> None:
    alias = tmp_path / "alias.html"
    assert callable(link)
    link(alias, draft)
    with pytest.raises(OutputError, match="one of the drafts"):
        plan([str(alias)], (str(draft),), None)


@needs_links
def test_the_draft_on_standard_input_is_never_an_output(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with draft.open(encoding="utf-8") as given:
        monkeypatch.setattr(sys, "stdin", given)
        with pytest.raises(OutputError, match="one of the drafts"):
            plan([str(draft)], ("-", "other.txt"), None)


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    (tmp_path / "r.html").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        plan([str(tmp_path / "r.html")], (), None)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not exist; make the folder first"):
        plan([str(tmp_path / "reports" / "r.html")], (), None)


def test_a_name_with_a_nul_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="leads nowhere"):
        plan([str(tmp_path / "r\0.html")], (), None)


@needs_links
def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "r.html").symlink_to(tmp_path / "s.html")
    (tmp_path / "s.html").symlink_to(tmp_path / "r.html")
    with pytest.raises(OutputError, match="leads nowhere"):
        plan([str(tmp_path / "r.html")], (), None)


@needs_links
def test_a_device_is_no_output() -> None:
    with pytest.raises(OutputError, match="no ordinary file"):
        plan([os.devnull], (), ReportFormat.JSON)


def test_a_write_protected_file_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "r.html"
    kept.touch(mode=0o444)
    # The administrator, as whom tests may run, has access to everything.
    monkeypatch.setattr("os.access", lambda path, mode: (path, mode) != (kept, os.W_OK))
    with pytest.raises(OutputError, match="write-protected"):
        plan([str(kept)], (), None)


def test_every_report_is_written_and_nothing_else_left(tmp_path: Path) -> None:
    html, json = tmp_path / "r.html", tmp_path / "r.json"
    html.write_bytes(b"an older report, longer than the new one")
    write_all([(destination(html), b"<p>"), (destination(json), b"{}")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "r.html": b"<p>",
        "r.json": b"{}",
    }


@needs_links
def test_the_target_of_a_link_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target.html", tmp_path / "r.html"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_all([(plan([str(link)], (), None)[0], b"new")])
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_report_has_usual_rights_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    fresh, private = tmp_path / "fresh.html", tmp_path / "private.html"
    usual = tmp_path / "usual"
    usual.touch()
    private.touch()
    private.chmod(0o600)
    write_all([(destination(fresh), b"x"), (destination(private), b"x")])
    assert stat.S_IMODE(fresh.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
    assert stat.S_IMODE(private.stat().st_mode) == 0o600


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_where_one_report_cannot_be_written_none_is(
    stop: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first.html", tmp_path / "second.html"
    first.write_bytes(b"old")
    written: list[int] = []

    def fsync(file: int) -> None:
        written.append(file)
        if len(written) == 2:
            raise stop

    monkeypatch.setattr("os.fsync", fsync)
    with pytest.raises((KeyboardInterrupt, OutputError)):
        write_all([(destination(first), b"new"), (destination(second), b"new")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"first.html": b"old"}


def test_a_file_that_another_program_holds_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(temporary: Path, target: Path) -> None:
        raise PermissionError(13, f"Access is denied: {temporary} {target}")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(OutputError, match=r"r\.html cannot be written \(no permission, or it is"):
        write_all([(destination(tmp_path / "r.html"), b"x")])
    assert list(tmp_path.iterdir()) == []
