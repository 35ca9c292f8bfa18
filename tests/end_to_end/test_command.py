"""The real command in a process of its own, as people and scripts run it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import pytest

COMMAND = (sys.executable, "-m", "draftdiff")
OLD_TEXT = """Law on Ponds

Article 1. Purpose
This Law sets the rules for the ponds of the Kingdom and for those who fish in them.

Article 2. Licences
A person may fish with a licence. The licence is valid for one year from its date of issue.

Article 3. Penalties
Whoever knowingly fishes without a licence shall be fined one million riels.
"""
NEW_TEXT = """Law on Ponds

Article 1. Purpose
This Law sets the rules for the ponds of the Kingdom and for those who fish in them.

Article 2. Registers
The Minister keeps a register of all ponds and publishes it at the end of each year.

Article 3. Licences
A person may fish with a licence. The licence is valid for two years from its date of issue.

Article 4. Penalties
Whoever fishes without a licence shall be fined two million riels.
"""
LETTER = "Dear friends,\nthe meeting about the law is on Monday.\n"
on_unix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two drafts, and with what people give by mistake."""
    (tmp_path / "old.txt").write_text(OLD_TEXT, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW_TEXT, encoding="utf-8")
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\n\t\n", encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (tmp_path / "sheet.xyz").write_text(OLD_TEXT, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    return tmp_path


def draftdiff(
    folder: Path,
    *arguments: str,
    given: bytes = b"",
    environ: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """The command run in `folder`, with `given` on standard input."""
    usual = {name: value for name, value in os.environ.items() if not name.endswith("_COLOR")}
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        input=given,
        env={**usual, **(environ or {})},
        capture_output=True,
        check=False,
        timeout=120,
    )


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


# Exit statuses


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["compare", "old.txt", "new.txt"], 0),
        (["compare", "old.txt", "old.txt", "--exit-code"], 0),
        (["compare", "old.txt", "new.txt", "--exit-code"], 1),
        (["compare", "old.txt", "missing.txt"], 2),
        (["compare", "old.txt", "letter.txt"], 3),
        (["compare", "letter.txt", "letter.txt"], 3),
        (["compare", "letter.txt", "letter.txt", "--allow-partial", "--exit-code"], 0),
        (["compare", "old.txt", "letter.txt", "--allow-partial"], 0),
        (["compare", "old.txt", "letter.txt", "--allow-partial", "--exit-code"], 1),
        (["outline", "old.txt"], 0),
        (["outline", "letter.txt"], 3),
        (["outline", "letter.txt", "--allow-partial"], 0),
        (["outline", "missing.txt"], 2),
        (["schema"], 0),
        (["--version"], 0),
        (["--help"], 0),
        ([], 2),
    ],
)
def test_the_exit_status_is_the_one_promised(
    arguments: list[str], status: int, folder: Path
) -> None:
    assert draftdiff(folder, *arguments).returncode == status


BAD_INPUTS = ["missing.txt", "folder", "empty.txt", "blank.txt", "picture.txt", "broken.pdf"]


@pytest.mark.parametrize("command", [["compare", "old.txt"], ["outline"]])
@pytest.mark.parametrize("name", [*BAD_INPUTS, "sheet.xyz"])
def test_a_bad_input_is_one_line_that_names_it(command: list[str], name: str, folder: Path) -> None:
    ended = draftdiff(folder, *command, name)
    complaint = ended.stderr.decode()
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert complaint.startswith("draftdiff: ")
    assert complaint.count("\n") == 1
    assert name in complaint
    assert ";" in complaint  # and after it, what to do next


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["-o", "old.txt", "-f", "json"], "one of the drafts"),
        (["-o", "folder", "-f", "html"], "is a folder"),
        (["-o", "nowhere/report.html"], "the folder of nowhere/report.html does not exist"),
        (["-o", "report.doc"], "report.doc"),
        (["-o", "a.html", "-o", "a.html"], "twice"),
        (["-f", "docx"], "'docx' is not one of"),
        (["--encoding", "klingon"], "klingon"),
    ],
)
def test_a_bad_output_is_one_line_and_nothing_is_written(
    options: list[str], words: str, folder: Path
) -> None:
    before = files(folder)
    ended = draftdiff(folder, "compare", "old.txt", "new.txt", *options)
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert words in ended.stderr.decode()
    assert ended.stderr.count(b"\n") == 1
    assert files(folder) == before
    assert (folder / "old.txt").read_text(encoding="utf-8") == OLD_TEXT


def test_a_missing_draft_leaves_no_report(folder: Path) -> None:
    before = files(folder)
    ended = draftdiff(folder, "compare", "old.txt", "missing.txt", "-o", "report.html")
    assert ended.returncode == 2
    assert files(folder) == before


def test_both_drafts_on_standard_input_are_refused(folder: Path) -> None:
    ended = draftdiff(folder, "compare", "-", "-", given=b"text")
    assert ended.returncode == 2
    assert b"both drafts are to come from standard input" in ended.stderr


def test_what_was_not_compared_is_told_with_status_3(folder: Path) -> None:
    ended = draftdiff(folder, "compare", "old.txt", "letter.txt")
    assert ended.stdout
    assert ended.stderr.startswith(b"draftdiff: not everything was compared: ")
    assert ended.stderr.count(b"\n") == 1


# Results


def test_a_draft_may_come_from_standard_input(folder: Path) -> None:
    piped = draftdiff(folder, "compare", "-", "new.txt", "-f", "json", given=OLD_TEXT.encode())
    named = draftdiff(folder, "compare", "old.txt", "new.txt", "-f", "json")
    assert piped.returncode == 0
    assert json.loads(piped.stdout)["old"]["name"] == "standard input"
    assert json.loads(piped.stdout)["changes"] == json.loads(named.stdout)["changes"]


def test_several_reports_come_from_one_run_and_match_those_on_standard_output(
    folder: Path,
) -> None:
    names = {"r.html": "html", "r.json": "json", "r.md": "markdown"}
    outputs = [part for name in names for part in ("-o", name)]
    ended = draftdiff(folder, "compare", "old.txt", "new.txt", *outputs)
    assert ended.returncode == 0
    assert ended.stderr == b""
    assert ended.stdout.startswith(b"old.txt \xe2\x86\x92 new.txt\n")
    assert ended.stdout.endswith(b"Written: r.html\nWritten: r.json\nWritten: r.md\n")
    for name, report_format in names.items():
        shown = draftdiff(folder, "compare", "old.txt", "new.txt", "-f", report_format)
        assert (folder / name).read_bytes() == shown.stdout


def test_the_json_report_holds_to_the_schema_that_the_command_prints(folder: Path) -> None:
    schema = json.loads(draftdiff(folder, "schema").stdout)
    report = json.loads(draftdiff(folder, "compare", "old.txt", "new.txt", "-f", "json").stdout)
    jsonschema.validate(report, schema)
    assert report["summary"]["added"] == 1


def test_the_outline_names_every_article(folder: Path) -> None:
    shown = draftdiff(folder, "outline", "old.txt").stdout.decode()
    assert re.findall(r"Article \d \w+", shown) == [
        "Article 1 Purpose",
        "Article 2 Licences",
        "Article 3 Penalties",
    ]
    outline = json.loads(draftdiff(folder, "outline", "old.txt", "-f", "json").stdout)
    assert (outline["articles"], outline["verdict"]) == (3, "good")


def test_a_text_that_is_no_law_is_outlined_as_none(folder: Path) -> None:
    ended = draftdiff(folder, "outline", "letter.txt", "-f", "json")
    assert json.loads(ended.stdout)["verdict"] == "not a law"
    assert b"no article structure was found in letter.txt" in ended.stderr


def test_the_version_is_that_of_the_package(folder: Path) -> None:
    shown = draftdiff(folder, "--version").stdout.decode()
    assert re.fullmatch(r"draftdiff \d+\.\d+\.\d+\S*\n", shown)
    assert draftdiff(folder, "--version", "compare").stdout.decode() == shown


def test_the_installed_script_is_the_same_command(folder: Path) -> None:
    script = Path(sysconfig.get_path("scripts")) / ("draftdiff.exe" * (os.name == "nt"))
    script = script if script.is_file() else script / "draftdiff"
    if not script.is_file():
        pytest.skip("draftdiff is not installed as a script")
    shown = subprocess.run([script, "--version"], cwd=folder, capture_output=True, check=True)
    assert shown.stdout == draftdiff(folder, "--version").stdout


# The same bytes everywhere

PLACES: Sequence[dict[str, str]] = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "PYTHONUTF8": "0", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "Asia/Phnom_Penh", "TERM": "dumb"},
    {
        "PYTHONHASHSEED": "4242",
        "LANG": "tr_TR.UTF-8",
        "PYTHONIOENCODING": "ascii",
        "COLUMNS": "200",
    },
)


@pytest.mark.parametrize("report_format", ["terminal", "json", "html", "markdown"])
def test_the_report_is_the_same_bytes_everywhere(report_format: str, folder: Path) -> None:
    arguments = ("compare", "old.txt", "new.txt", "-f", report_format)
    reports = {draftdiff(folder, *arguments, environ=place).stdout for place in PLACES}
    assert len(reports) == 1
    assert reports.pop().decode()


def test_the_report_knows_no_folder(folder: Path) -> None:
    (folder / "folder" / "old.txt").write_text(OLD_TEXT, encoding="utf-8")
    near = draftdiff(folder, "compare", "old.txt", "new.txt", "-f", "json")
    far = draftdiff(
        folder, "compare", str(folder / "folder" / "old.txt"), str(folder / "new.txt"), "-f", "json"
    )
    assert near.stdout == far.stdout


# Terminals


@on_unix
@pytest.mark.parametrize(
    ("environ", "options", "colored"),
    [
        ({"TERM": "xterm"}, [], True),
        ({"TERM": "dumb"}, [], False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, [], False),
        ({"TERM": "xterm"}, ["--color", "never"], False),
        ({"TERM": "dumb", "NO_COLOR": "1"}, ["--color", "always"], True),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    environ: dict[str, str],
    options: list[str],
    colored: bool,  # noqa: FBT001 - a column of the table
    folder: Path,
) -> None:
    import pty  # noqa: PLC0415 - Windows has none

    ours, theirs = pty.openpty()
    usual = {name: value for name, value in os.environ.items() if not name.endswith("_COLOR")}
    with subprocess.Popen(
        [*COMMAND, "compare", "old.txt", "new.txt", *options],
        cwd=folder,
        stdout=theirs,
        env={**usual, **environ},
    ) as running:
        os.close(theirs)
        shown = _all_of(ours)
    assert running.returncode == 0
    assert (b"\x1b[" in shown) is colored
    assert b"Article 3" in shown


def _all_of(terminal: int) -> bytes:
    """What was written to the terminal until its other end was closed."""
    parts = []
    try:
        while part := os.read(terminal, 65536):
            parts.append(part)
    except OSError:
        pass  # Linux's way to say that the other end is closed
    os.close(terminal)
    return b"".join(parts)


@pytest.mark.parametrize(
    ("environ", "colored"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_a_pipe_gets_colour_only_by_force(
    environ: dict[str, str],
    colored: bool,  # noqa: FBT001 - a column of the table
    folder: Path,
) -> None:
    shown = draftdiff(folder, "compare", "old.txt", "new.txt", environ=environ).stdout
    assert (b"\x1b[" in shown) is colored


HOSTILE = "\x1b]0;owned\x07 \x1b[2J \x9b5m \u202e txt.exe \x00\r [bold red]x[/bold red]"


@pytest.mark.parametrize(
    "command", [["compare", "old.txt", "hostile.txt", "--all"], ["outline", "hostile.txt"]]
)
@pytest.mark.parametrize("color", ["never", "always"])
def test_no_draft_steers_the_terminal(command: list[str], color: str, folder: Path) -> None:
    text = NEW_TEXT.replace("Registers", f"Registers {HOSTILE}").replace(
        "ponds", f"{HOSTILE} ponds"
    )
    (folder / "hostile.txt").write_bytes(text.replace("\x00", "").encode())
    ended = draftdiff(folder, *command, "--color", color)
    shown = re.sub(r"\x1b\[[0-9;]*m", "", ended.stdout.decode())
    assert "ponds" in shown or command[0] == "outline"
    assert "‹U+001B›" in shown
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown + ended.stderr.decode()
    )


@on_unix
def test_no_file_name_steers_the_terminal(folder: Path) -> None:
    name = "\x1b]0;owned\x07\n\u202etxt.txt"
    missing = draftdiff(folder, "compare", "old.txt", name)
    (folder / name).write_text(NEW_TEXT, encoding="utf-8")
    compared = draftdiff(folder, "compare", "old.txt", name)
    assert (missing.returncode, compared.returncode) == (2, 0)
    assert missing.stderr.count(b"\n") == 1
    for shown in (missing.stderr.decode(), compared.stdout.decode()):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


# Interruptions


@on_unix
@pytest.mark.parametrize(
    "arguments",
    [["compare", "old.txt", "new.txt", "-f", "json"], ["schema"], ["compare", "--help"]],
)
def test_a_reader_that_has_seen_enough_is_no_error(arguments: list[str], folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, stdout=writing, stderr=subprocess.PIPE
    ) as running:
        os.close(writing)
        _, complaint = running.communicate(timeout=60)
    assert (running.returncode, complaint) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
@pytest.mark.parametrize("arguments", [["compare", "old.txt", "new.txt"], ["schema"]])
def test_a_full_disk_is_one_line_and_status_2(arguments: list[str], folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*COMMAND, *arguments], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"draftdiff: standard output cannot be written")
    assert ended.stderr.count(b"\n") == 1


@on_unix
def test_an_interruption_leaves_nothing_behind(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    before = files(folder)
    running = subprocess.Popen(
        [*COMMAND, "compare", "pipe.txt", "new.txt", "-o", "report.html"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    # Opening waits for the other end: from then on the command reads, and gets nothing.
    with running, (folder / "pipe.txt").open("wb"):
        running.send_signal(signal.SIGINT)
        shown, complaint = running.communicate(timeout=60)
    assert (running.returncode, shown, complaint) == (130, b"", b"draftdiff: stopped.\n")
    assert files(folder) == before


# What a run loads

IMPORTED = re.compile(r"^import time:.*\| +([\w.]+)$", re.MULTILINE)


def packages_loaded(folder: Path, *arguments: str) -> set[str]:
    """The names of all modules that the command imports, and of the packages they are in."""
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", *COMMAND[1:], *arguments],
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    modules = IMPORTED.findall(ended.stderr)
    assert "sys" in modules or "os" in modules
    return {*modules, *(name.split(".")[0] for name in modules)}


HEAVY = {"pdfplumber", "pypdfium2", "charset_normalizer", "numpy", "lxml", "pydantic"}


def test_a_comparison_of_texts_loads_no_library_for_other_formats(folder: Path) -> None:
    compare = ("compare", "old.txt", "new.txt")
    assert not packages_loaded(folder, *compare) & HEAVY
    assert "rich.table" in packages_loaded(folder, *compare)
    assert not packages_loaded(folder, *compare, "-f", "json") & {*HEAVY, "rich"}
    assert not packages_loaded(folder, *compare, "-o", "report.html") & {*HEAVY, "rich.table"}


def test_the_version_loads_nothing_and_help_no_stage(folder: Path) -> None:
    assert not packages_loaded(folder, "--version") & {*HEAVY, "typer", "rich", "draftdiff.model"}
    stages = {"draftdiff.pipeline", "draftdiff.parsing", "draftdiff.reading", "rapidfuzz"}
    assert not packages_loaded(folder, "compare", "--help") & {*HEAVY, *stages, "rich"}
