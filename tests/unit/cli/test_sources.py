"""`draftdiff index` and `draftdiff sources`: folders, files, and what is refused."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from draftdiff.cli import law_folder
from draftdiff.cli.app import run
from draftdiff.cli.law_folder import INDEX_NAME
from histories import LAMPS, NETS, PILOTS, SCOPE, SLANDER, TOLLS

LAWS = {"harbour.txt": (SCOPE, TOLLS, PILOTS), "acts/press.md": (SLANDER, NETS)}


def written(path: Path, *texts: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    articles = (f"Article {number}\n{text}\n" for number, text in enumerate(texts, 1))
    path.write_text("\n".join(articles), "utf-8")
    return path


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    folder = tmp_path / "laws"
    folder.mkdir()
    for name, texts in LAWS.items():
        written(folder / name, *texts)
    return folder


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return written(tmp_path / "draft.txt", LAMPS, SLANDER, TOLLS)


def said(capfd: pytest.CaptureFixture[str], status: int, *arguments: str) -> tuple[str, str]:
    assert run(list(arguments)) == status
    shown = capfd.readouterr()
    return shown.out, shown.err


def names(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The law that each article was borrowed from, "" for none."""
    out, err = said(capfd, 0, "sources", *arguments, "-f", "json")
    assert err == ""
    report = json.loads(out)
    return [
        report["laws"][article["sources"][0]["law"]]["name"] if article["sources"] else ""
        for article in report["articles"]
    ]


def test_files_and_folders_are_searched(
    capfd: pytest.CaptureFixture[str], laws: Path, draft: Path
) -> None:
    files = [str(laws / name) for name in LAWS]
    expected = ["", "press.md", "harbour.txt"]
    assert names(capfd, str(draft), "--against", *files) == expected
    assert names(capfd, str(draft), "--against", str(laws)) == ["", "acts/press.md", "harbour.txt"]


def test_an_index_is_built_once_and_brought_up_to_date(
    capfd: pytest.CaptureFixture[str], laws: Path, draft: Path
) -> None:
    out, _ = said(capfd, 0, "index", str(laws))
    assert out == "2 laws read, 0 unchanged, 0 gone, 0 left out. 5 provisions can be searched.\n"
    assert (laws / INDEX_NAME).exists()
    out, _ = said(capfd, 0, "index", str(laws))
    assert out.startswith("0 laws read, 2 unchanged")
    written(laws / "lamps.txt", LAMPS)
    (laws / "harbour.txt").unlink()
    assert names(capfd, str(draft), "--against", str(laws)) == ["lamps.txt", "acts/press.md", ""]
    out, _ = said(capfd, 0, "index", str(laws))
    assert out.startswith("0 laws read, 2 unchanged, 0 gone")


def test_a_draft_among_the_laws_is_no_source_of_its_own(
    capfd: pytest.CaptureFixture[str], laws: Path
) -> None:
    found = names(capfd, str(laws / "harbour.txt"), "--against", str(laws))
    assert found == ["", "", ""]


def test_a_file_with_another_time_and_the_same_words_is_not_read_again(
    capfd: pytest.CaptureFixture[str], laws: Path
) -> None:
    said(capfd, 0, "index", str(laws))
    os.utime(laws / "harbour.txt", ns=(1, 1))
    said(capfd, 0, "index", str(laws))
    with sqlite3.connect(laws / INDEX_NAME) as database:
        found = database.execute("SELECT changed FROM laws WHERE name = 'harbour.txt'").fetchone()
    assert found == (1,)


def test_an_interrupted_index_goes_on_where_it_stopped(
    capfd: pytest.CaptureFixture[str], laws: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        written(laws / f"law-{number:02}.txt", SCOPE, f"{NETS} {number}")
    left = iter(range(25))
    put = law_folder._put

    def stopping(*arguments: Any) -> str | None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return put(*arguments)

    monkeypatch.setattr(law_folder, "_put", stopping)
    assert run(["index", str(laws)]) != 0
    capfd.readouterr()
    monkeypatch.setattr(law_folder, "_put", put)
    out, _ = said(capfd, 0, "index", str(laws))
    assert out.startswith(f"{32 - law_folder.BATCH} laws read, {law_folder.BATCH} unchanged")
    out, _ = said(capfd, 0, "index", str(laws))
    assert out == "0 laws read, 32 unchanged, 0 gone, 0 left out. 65 provisions can be searched.\n"


def test_what_cannot_be_read_is_told_and_the_rest_is_indexed(
    capfd: pytest.CaptureFixture[str], laws: Path, draft: Path
) -> None:
    (laws / "empty.txt").write_text(" \n", "utf-8")
    (laws / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    out, err = said(capfd, 3, "index", str(laws))
    assert out.startswith("2 laws read, 0 unchanged, 0 gone, 2 left out.")
    assert "empty.txt was left out" in err
    assert "broken.pdf was left out" in err
    assert run(["sources", str(draft), "--against", str(laws), "-f", "json"]) == 3
    assert "not everything was compared" in capfd.readouterr().err


def test_a_name_that_is_no_text_is_indexed_too(
    capfd: pytest.CaptureFixture[str], laws: Path, draft: Path
) -> None:
    try:
        shutil.copy(os.fsencode(laws / "harbour.txt"), os.fsencode(laws) + b"/\xff\x1b[2J.txt")
    except OSError:
        pytest.skip("this system has no such names")
    assert said(capfd, 0, "index", str(laws))[0].startswith("3 laws read")
    out, _ = said(capfd, 0, "sources", str(draft), "--against", str(laws))
    assert "\x1b" not in out


def test_an_index_may_lie_elsewhere(
    capfd: pytest.CaptureFixture[str], laws: Path, draft: Path, tmp_path: Path
) -> None:
    elsewhere = str(tmp_path / "laws.sqlite")
    said(capfd, 0, "index", str(laws), "--index", elsewhere)
    assert not (laws / INDEX_NAME).exists()
    found = names(capfd, str(draft), "--against", str(laws), "--index", elsewhere)
    assert found == ["", "acts/press.md", "harbour.txt"]


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_index_is_refused_in_one_line(
    capfd: pytest.CaptureFixture[str], laws: Path, content: bytes
) -> None:
    (laws / INDEX_NAME).write_bytes(content)
    out, err = said(capfd, 2, "index", str(laws))
    assert out == ""
    assert "delete it, and run draftdiff index again" in err


def test_links_that_lead_out_of_the_folder_are_not_followed(
    capfd: pytest.CaptureFixture[str], laws: Path, tmp_path: Path
) -> None:
    outside = written(tmp_path / "secret.txt", LAMPS)
    try:
        (laws / "link.txt").symlink_to(outside)
    except OSError:
        pytest.skip("links cannot be made here")
    out, _ = said(capfd, 0, "index", str(laws))
    assert out.startswith("2 laws read")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["sources", "draft.txt"], "no law was named"),
        (["sources", "nothing.txt", "--against", "nothing.md"], "nothing.txt"),
        (["index", "nothing"], "nothing is no folder"),
    ],
)
def test_what_cannot_be_is_refused(
    capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    out, err = said(capfd, 2, *arguments)
    assert out == ""
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("report", ["report", "outline", "history", "sources"])
def test_every_json_report_has_its_schema(capfd: pytest.CaptureFixture[str], report: str) -> None:
    schema = json.loads(said(capfd, 0, "schema", report)[0])
    assert schema["properties"]["schema_version"] == {"const": "1"}


def test_reports_are_written(
    capfd: pytest.CaptureFixture[str], laws: Path, draft: Path, tmp_path: Path
) -> None:
    outputs = [f"r.{suffix}" for suffix in ("html", "md", "docx", "xlsx", "csv", "json")]
    places = [part for name in outputs for part in ("-o", str(tmp_path / name))]
    said(capfd, 0, "sources", str(draft), "--against", str(laws), *places)
    assert "Word by word" in (tmp_path / "r.md").read_text("utf-8")
    assert all((tmp_path / name).stat().st_size > 300 for name in outputs)
