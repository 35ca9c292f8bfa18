"""How every run ends: one line for whatever goes wrong, and the status of the contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import article, compared, row
from draftdiff import pipeline
from draftdiff.cli.app import run
from draftdiff.model import Comparison, Diagnostic, Severity, Source
from draftdiff.reading import Settings


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Two files in the current folder, and their names."""
    for name in ("old.txt", "new.txt"):
        (tmp_path / name).write_text(f"Article 1. Text of {name}.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return ("old.txt", "new.txt")


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    return capsys


def compare_as(result: Comparison | BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every comparison have this result."""

    def compare(_old: Source, _new: Source, **_asked: object) -> Comparison:
        if isinstance(result, BaseException):
            raise result
        return result

    monkeypatch.setattr(pipeline, "compare", compare)


SAME = compared(row(article("1"), article("1")))
CHANGED = compared(row(article("1", "May."), article("1", "Shall.")))
LOST = compared(
    row(article("1", "May."), article("1", "Shall.")),
    diagnostics=(
        Diagnostic(code="limit", severity=Severity.ERROR, message="A limit was hit.", partial=True),
        Diagnostic(code="other", severity=Severity.ERROR, message="Another.", partial=True),
        Diagnostic(code="note", severity=Severity.INFO, message="A note."),
    ),
)


@pytest.mark.parametrize(
    ("result", "options", "status"),
    [
        (SAME, [], 0),
        (SAME, ["--exit-code"], 0),
        (CHANGED, [], 0),
        (CHANGED, ["--exit-code"], 1),
        (LOST, [], 3),
        (LOST, ["--exit-code"], 3),
        (LOST, ["--allow-partial"], 0),
        (LOST, ["--allow-partial", "--exit-code"], 1),
    ],
)
def test_the_status_says_how_it_ended(
    result: Comparison,
    options: list[str],
    status: int,
    drafts: tuple[str, str],
    told: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compare_as(result, monkeypatch)
    assert run(["compare", *drafts, *options]) == status
    complaints = told.readouterr().err.splitlines()
    assert len(complaints) == (status == 3)


def test_what_was_not_compared_is_told_in_one_line(
    drafts: tuple[str, str], told: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    compare_as(LOST, monkeypatch)
    run(["compare", *drafts])
    assert told.readouterr().err == (
        "draftdiff: not everything was compared: A limit was hit, and 1 more; "
        "the report lists it all, and --allow-partial accepts it.\n"
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KeyError("a secret of the draft"), "internal error (KeyError"),
        (RecursionError(), "internal error (RecursionError"),
        (MemoryError(), "not enough memory"),
        (BrokenPipeError(32, "a secret"), "internal error (BrokenPipeError in cli/compare.py"),
    ],
)
def test_any_other_error_is_one_line_that_quotes_no_draft(
    error: Exception,
    words: str,
    drafts: tuple[str, str],
    told: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compare_as(error, monkeypatch)
    assert run(["compare", *drafts]) == 2
    complaint = told.readouterr().err
    assert complaint.count("\n") == 1
    assert words in complaint
    assert "secret" not in complaint


def test_an_internal_error_names_the_place_in_our_code(
    drafts: tuple[str, str], told: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    compare_as(KeyError("x"), monkeypatch)
    run(["compare", *drafts])
    assert "(KeyError in cli/compare.py, line " in told.readouterr().err


def test_the_traceback_is_shown_where_it_is_asked_for(
    drafts: tuple[str, str], told: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTDIFF_TRACEBACK", "1")
    compare_as(KeyError("x"), monkeypatch)
    assert run(["compare", *drafts]) == 2
    assert "Traceback (most recent call last)" in told.readouterr().err


def test_an_interruption_is_130_and_writes_nothing(
    drafts: tuple[str, str],
    told: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compare_as(KeyboardInterrupt(), monkeypatch)
    assert run(["compare", *drafts, "-o", "report.html"]) == 130
    assert told.readouterr() == ("", "draftdiff: stopped.\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.txt", "old.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "no command was given"),
        (["compare"], "missing argument 'OLD'"),
        (["compare", "old.txt"], "missing argument 'NEW'"),
        (
            ["compare", "old.txt", "new.txt", "more.txt"],
            "run draftdiff history old.txt new.txt more.txt",
        ),
        (["compare", "old.txt", "new.txt", "--colour", "no"], "no such option: --colour"),
        (["compare", "old.txt", "new.txt", "-f", "docx"], "'docx' is not one of"),
        (["compare", "old.txt", "new.txt", "-f"], "requires an argument"),
        (["compare", "old.txt", "new.txt", "--width", "3"], "not in the range"),
        (["compare", "old.txt", "new.txt", "--encoding", "klingon"], "klingon"),
        (["compare", "-", "-"], "both drafts are to come from standard input"),
        (["frobnicate"], "no such command"),
        (["\x1b]0;owned\x07"], "no such command"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    arguments: list[str],
    words: str,
    drafts: tuple[str, str],
    told: pytest.CaptureFixture[str],
) -> None:
    assert drafts
    assert run(arguments) == 2
    shown = told.readouterr()
    assert shown.out == ""
    assert words in shown.err.replace("No ", "no ")
    assert shown.err.startswith("draftdiff: ")
    assert shown.err.count("\n") == 1
    assert "\x1b" not in shown.err


@pytest.mark.parametrize(
    ("options", "on_screen", "files"),
    [
        ([], "Article 1", []),
        (["-f", "json"], '{"schema_version"', []),
        (["-f", "markdown"], "# ", []),
        (["-o", "r.html"], "Written: r.html", ["r.html"]),
        (["-o", "r.html", "-o", "r.json"], "Written: r.json", ["r.html", "r.json"]),
        (["-o", "r.html", "-f", "html"], "Written: r.html", ["r.html"]),
        (["-o", "r", "-f", "html"], "Written: r\n", ["r"]),
        (["-o", "r.html", "-f", "json"], '{"schema_version"', ["r.html"]),
        (["-o", "r.html", "-f", "terminal"], "Old ", ["r.html"]),
    ],
)
def test_each_report_goes_where_it_was_asked_for(
    options: list[str],
    on_screen: str,
    files: list[str],
    drafts: tuple[str, str],
    told: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compare_as(CHANGED, monkeypatch)
    assert run(["compare", *drafts, *options]) == 0
    shown = told.readouterr()
    assert shown.err == ""
    assert on_screen in shown.out
    written = sorted(path.name for path in Path().iterdir())
    assert written == sorted([*drafts, *files])


def test_nothing_is_written_where_one_report_cannot_be_rendered(
    drafts: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(_comparison: Comparison, report_format: str) -> bytes:
        if report_format == "json":
            raise ValueError
        return b"<p>"

    compare_as(CHANGED, monkeypatch)
    monkeypatch.setattr("draftdiff.reporting.render", render)
    assert run(["compare", *drafts, "-o", "r.html", "-o", "r.json"]) == 2
    assert not (tmp_path / "r.html").exists()


def test_each_side_has_its_own_encoding(
    drafts: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | None] = []

    def read(name: str, *, encoding: str | None, settings: Settings, data: bytes | None) -> Source:
        assert (settings, data) == (Settings(), None)
        asked.append(encoding)
        return Source(name=name, sha256="", format="text", lines=())

    compare_as(SAME, monkeypatch)
    monkeypatch.setattr("draftdiff.reading.read", read)
    run(["compare", *drafts, "--encoding", "cp1252", "--new-encoding", "cp1251"])
    assert asked == ["cp1252", "cp1251"]


@pytest.mark.parametrize("asked", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], ["compare"], ["outline"], ["extract"], ["schema"]])
def test_help_is_short_plain_and_has_one_example(
    command: list[str], asked: str, told: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, asked]) == 0
    shown = told.readouterr().out
    assert shown.count("Example: draftdiff") == 1
    assert len(shown.splitlines()) < 90
    assert shown.isascii()


def test_the_options_of_compare_stand_in_panels(told: pytest.CaptureFixture[str]) -> None:
    run(["compare", "--help"])
    shown = told.readouterr().out
    panels = [
        shown.index(f"\n{panel}:\n") for panel in ("Report", "Reading the drafts", "Exit status")
    ]
    assert panels == sorted(panels)
