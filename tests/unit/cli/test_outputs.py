"""Reports in files: all or none, never half, never over a draft."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from draftdiff.cli.outputs import Destination, plan, plan_file, write_all
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
def test_a_draft_is_never_an_output_by_a_second_name_either(draft: Path, tmp_path: Path) -> None:
    alias = tmp_path / "alias.html"
    alias.hardlink_to(draft)
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


def test_nothing_in_a_folder_of_drafts_is_replaced(draft: Path) -> None:
    with pytest.raises(OutputError, match="one of the drafts"):
        plan_file(str(draft), (str(draft.parent),), ())
    new = draft.parent / "report.html"
    assert plan_file(str(new), (str(draft.parent),), ()).path == new


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
    (tmp_path / "r").symlink_to(tmp_path / "s")
    (tmp_path / "s").symlink_to(tmp_path / "r")
    with pytest.raises(OutputError, match=r"leads nowhere|does not exist"):
        plan([str(tmp_path / "r" / "r.html")], (), None)


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
@pytest.mark.parametrize("there", [True, False])
def test_no_report_goes_through_a_link(tmp_path: Path, *, there: bool) -> None:
    target, link = tmp_path / "target.html", tmp_path / "r.html"
    if there:
        target.write_bytes(b"old")
    link.symlink_to(target)
    with pytest.raises(OutputError, match="is a link"):
        plan([str(link)], (), None)


@needs_links
def test_a_link_that_came_after_the_plan_is_not_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target.html", tmp_path / "r.html"
    place = plan([str(link)], (), None)[0]
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_all([(place, b"new")])
    assert target.read_bytes() == b"old"
    assert not link.is_symlink()
    assert link.read_bytes() == b"new"


@needs_links
def test_links_among_the_folders_are_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "shortcut").symlink_to(tmp_path / "real")
    write_all([(plan([str(tmp_path / "shortcut" / "r.html")], (), None)[0], b"new")])
    assert (tmp_path / "real" / "r.html").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_report_is_its_owners_and_an_old_one_keeps_its_rights(tmp_path: Path) -> None:
    fresh, shared = tmp_path / "fresh.html", tmp_path / "shared.html"
    shared.touch()
    shared.chmod(0o664)
    write_all([(destination(fresh), b"x"), (destination(shared), b"x")])
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o600
    assert stat.S_IMODE(shared.stat().st_mode) == 0o664


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


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), PermissionError(13, "Access is denied")])
@pytest.mark.parametrize("links", [True, False])
def test_where_one_report_cannot_take_its_place_the_others_go_back(
    stop: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    old, new, third = (tmp_path / name for name in ("old.html", "new.json", "third.html"))
    old.write_bytes(b"old")
    third.write_bytes(b"third")
    replace = Path.replace

    def held(temporary: Path, target: Path) -> Path:
        if target == third and temporary.read_bytes() == b"c":
            raise stop
        return replace(temporary, target)

    def no_links(_self: Path, _target: Path) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "replace", held)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    with pytest.raises((KeyboardInterrupt, OutputError)):
        write_all([(destination(old), b"a"), (destination(new), b"b"), (destination(third), b"c")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "old.html": b"old",
        "third.html": b"third",
    }


def test_a_file_that_another_program_holds_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(temporary: Path, target: Path) -> None:
        raise PermissionError(13, f"Access is denied: {temporary} {target}")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(OutputError, match=r"r\.html cannot be written \(no permission, or it is"):
        write_all([(destination(tmp_path / "r.html"), b"x")])
    assert list(tmp_path.iterdir()) == []
