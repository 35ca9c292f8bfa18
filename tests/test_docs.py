"""The documents say what is: their commands run, their links lead somewhere, their lists are whole.

README.md ─blocks─▶ run     docs/*.md ─links─▶ files     architecture.md ─packages─▶ src/draftdiff
"""

from __future__ import annotations

import ast
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from draftdiff import __version__

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
REPORT = PROJECT / "docs" / "report.md"
ACCURACY = PROJECT / "docs" / "accuracy.md"
DOCUMENTS = sorted(
    path
    for path in (*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md"), *PROJECT.glob("*/README.md"))
    if ".venv" not in path.parts
)
COMMAND = (sys.executable, "-m", "draftdiff")
# Words of the workplace, split so that this file does not hold them itself.
FORBIDDEN = (
    "/wo" + "rk/",
    "/tm" + "p/venv",
    "Cla" + "ude",
    "Anthro" + "pic",
    "Chat" + "GPT",
    "Co" + "pilot",
    "LL" + "M",
    "AI-" + "generated",
    "as an " + "AI",
    "language " + "model",
    "sub" + "agent",
    "team" + "mate",
    "accept" + "ance.bin",
    "Lorem " + "ipsum",
)


def blocks(path: Path, language: str) -> list[str]:
    """The texts of a document's code blocks in one language."""
    found = re.findall(
        rf"^```{language}\n(.*?)^```$", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return [str(block) for block in found]


def run(*arguments: str, folder: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder like a fresh copy of the project, as far as the README's commands need it."""
    shutil.copytree(PROJECT / "drafts", tmp_path / "drafts")
    for name, draft in {
        "old.txt": "2014.txt",
        "new.txt": "2015.txt",
        "2014.pdf": "2014.pdf",
        "2020.pdf": "2014.pdf",
    }.items():
        shutil.copy(PROJECT / "drafts" / draft, tmp_path / name)
    return tmp_path


def commands_of(block: str) -> Iterator[list[str]]:
    """The arguments of each draftdiff command of a block; comments and other commands left out."""
    for line in block.replace("&&", "\n").splitlines():
        words = shlex.split(line, comments=True)
        if words and words[0].removeprefix(".venv/bin/") == "draftdiff":
            yield words[1:]


def test_first_two_blocks_of_the_readme_set_up_and_compare_then_set_up_and_test() -> None:
    first, second = re.findall(
        r"^```\w*\n(.*?)^```$", README.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )[:2]
    assert len(first.splitlines()) == len(second.splitlines()) == 1
    assert first.startswith("python3 -m venv .venv && .venv/bin/pip install -q . && ")
    assert first.endswith("-o report.html\n")
    assert "--group dev" in second
    assert second.rstrip().endswith("pytest -q -n auto")


def test_the_first_comparison_writes_a_report(folder: Path) -> None:
    (arguments,) = commands_of(blocks(README, "sh")[0])
    done = run(*arguments, folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "report.html").read_bytes().startswith(b"<!doctype html>")


def test_everyday_commands_run(folder: Path) -> None:
    every_day = [*commands_of(blocks(README, "sh")[2])]
    assert len(every_day) >= 6
    for arguments in every_day:
        done = run(*arguments, folder=folder)
        expected = 1 if "--exit-code" in arguments else 0
        assert (done.returncode, done.stderr) == (expected, ""), arguments
    assert {path.name for path in folder.glob("report.*")} >= {"report.html", "report.json"}


def test_commands_for_windows_are_those_for_others() -> None:
    windows = blocks(README, "bat")[0].replace("\\", "/").replace(".venv/Scripts/", "")
    assert [*commands_of(windows)] == [*commands_of(blocks(README, "sh")[0])]


def test_the_excerpt_in_the_readme_is_what_the_command_prints() -> None:
    (excerpt,) = blocks(README, "text")
    printed = run("compare", "drafts/2014.txt", "drafts/2020.txt", "--width", "90").stdout
    assert excerpt in printed


@pytest.mark.parametrize("document", [README, REPORT], ids=lambda path: path.name)
def test_exit_statuses_are_told(document: Path, folder: Path) -> None:
    told = dict(re.findall(r"^\| ([0-9]) \| (.+) \|$", document.read_text("utf-8"), re.MULTILINE))
    assert sorted(told) == ["0", "1", "2", "3"]
    (folder / "letter.txt").write_text("Dear friends,\nthe meeting is on Monday.\n", "utf-8")
    same, other = "drafts/2014.txt", "drafts/2015.txt"
    assert run("compare", same, other, folder=folder).returncode == 0
    assert run("compare", same, other, "--exit-code", folder=folder).returncode == 1
    assert run("compare", same, "nothing.txt", folder=folder).returncode == 2
    assert run("compare", same, "letter.txt", folder=folder).returncode == 3
    assert run("compare", same, "letter.txt", "--allow-partial", folder=folder).returncode == 0


@pytest.mark.parametrize("command", ["compare", "outline", "schema"])
def test_help_knows_every_option_that_documents_name(command: str) -> None:
    help_text = run(command, "--help").stdout
    assert help_text.startswith(f"Usage: draftdiff {command} ")
    mentioned = {
        option
        for document in (README, REPORT)
        for option in re.findall(
            rf"draftdiff {command}\b[^\n`#]*?(--[a-z-]+)", document.read_text("utf-8")
        )
    }
    assert {option for option in mentioned if option not in help_text} == set()
    assert command != "compare" or mentioned >= {"--all", "--format", "--exit-code"}


def test_every_command_is_in_the_readme() -> None:
    listed = run("--help").stdout.partition("Commands:")[2].partition("Options:")[0]
    commands = re.findall(r"^  (\w+)", listed, re.MULTILINE)
    assert len(commands) >= 3
    assert [name for name in commands if f"draftdiff {name}" not in README.read_text("utf-8")] == []


def test_every_suffix_that_the_readme_names_is_read() -> None:
    from draftdiff.reading.registry import FORMATS  # noqa: PLC0415 - of this test alone

    reads = README.read_text("utf-8").partition("## What it reads")[2].partition("##")[0]
    assert "PDF" in reads
    for known in FORMATS:
        assert any(suffix in reads for suffix in known.suffixes) or known.name.upper() in reads


def test_the_json_example_agrees_with_the_report() -> None:
    report = json.loads(run("compare", "drafts/2014.txt", "drafts/2020.txt", "-f", "json").stdout)
    schema = json.loads(run("schema").stdout)
    jsonschema.validate(report, schema)
    (example,) = (json.loads(block) for block in blocks(REPORT, "json"))
    row = next(row for row in report["changes"] if row["id"] == example["id"])
    assert_part_of(example, row)


def assert_part_of(example: object, whole: object) -> None:
    """Whether everything in a shortened example is in the true value."""
    if isinstance(example, dict):
        assert isinstance(whole, dict)
        for key, value in example.items():
            assert_part_of(value, whole[key])
    elif isinstance(example, list):
        assert isinstance(whole, list)
        assert len(example) == len(whole)
        for one, other in zip(example, whole, strict=True):
            assert_part_of(one, other)
    else:
        assert example == whole


def test_the_program_in_the_report_document_runs(folder: Path) -> None:
    (program,) = blocks(REPORT, "python")
    ast.parse(program)
    launcher = f'["{sys.executable}", "-m", "draftdiff", '
    runnable = program.replace('["draftdiff", ', launcher)
    assert runnable != program
    done = subprocess.run(
        [sys.executable, "-c", runnable],
        cwd=folder,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(PROJECT / "src")},
    )
    (said,) = re.findall(r"it prints `(.+?)`", REPORT.read_text("utf-8"))
    assert said in done.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_links_lead_to_files_and_headings(document: Path) -> None:
    text = document.read_text("utf-8")
    links = re.findall(r"\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"", text)
    for target in (one or other for one, other in links):
        if re.match(r"[a-z]+:", target):
            assert target.startswith("https://"), target
            continue
        name, _, anchor = target.partition("#")
        path = (document.parent / name).resolve() if name else document
        assert path.exists(), f"{document.name} links to {target}"
        assert not anchor or anchor in anchors(path), f"{document.name} links to {target}"


def anchors(path: Path) -> set[str]:
    """The names that GitHub gives to the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_pictures_are_there_and_load_nothing() -> None:
    pictures = re.findall(r'<img src="([^"]+)"', README.read_text("utf-8"))
    names = [Path(name).name for name in pictures]
    assert names == ["terminal.svg", "report.png", "growth.svg"]
    svg, png, growth = (PROJECT / name for name in pictures)
    assert png.read_bytes().startswith(b"\x89PNG\r\n")
    drawing = svg.read_text("utf-8")
    assert "Article" in drawing
    chart = growth.read_text("utf-8")
    assert "draftdiff, JSON" in chart
    assert not re.search(r"@import|<script|url\(['\"]?http", drawing + chart)


def test_pictures_have_words_for_those_who_cannot_see_them() -> None:
    alternatives = re.findall(r'<img [^>]*alt="([^"]*)"', README.read_text("utf-8"))
    assert len(alternatives) == 3
    assert min(map(len, alternatives)) > 40


def test_architecture_names_every_package_and_no_other() -> None:
    text = (PROJECT / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"^\| `(draftdiff\.[\w.]+)` \|", text, re.MULTILINE))
    source = PROJECT / "src"
    there = {
        ".".join(init.parent.relative_to(source).parts)
        for init in (source / "draftdiff").glob("*/**/__init__.py")
    }
    assert named == there


def test_glossary_has_every_kind_and_trait() -> None:
    from draftdiff.model import Kind, Trait, Verdict  # noqa: PLC0415 - of this test alone

    text = (PROJECT / "docs" / "glossary.md").read_text("utf-8")
    for word in (*Kind, *Trait):
        assert f"| **{word}** |" in text
    for word in Verdict:
        assert f"*{word}*" in text


def test_accuracy_in_the_readme_is_that_of_the_table() -> None:
    overall = re.search(r"\| \*\*all\*\* \| (\d+) \| ([\d.]+) \|", ACCURACY.read_text("utf-8"))
    assert overall is not None
    text = README.read_text("utf-8")
    assert f"[{overall[1]} pairs of real drafts](docs/accuracy.md)" in text
    assert (
        f"agree\nwith official tables and identifiers to {float(overall[2]):.2f} on average" in text
    )


def test_every_link_that_is_off_was_read() -> None:
    assert "not read yet" not in ACCURACY.read_text("utf-8")


def test_tricky_cases_are_many_and_numbered() -> None:
    text = (PROJECT / "docs" / "tricky-cases.md").read_text("utf-8")
    numbers = [int(number) for number in re.findall(r"^### (\d+)\. ", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 15
    verdicts = re.findall(r"^### \d+\. .+: (?:refused, )?(right|wrong|in part)", text, re.MULTILINE)
    assert len(verdicts) == len(numbers)


def test_decisions_are_numbered_in_order_and_have_a_status() -> None:
    records = sorted((PROJECT / "docs" / "adr").glob("*.md"))
    for number, record in enumerate(records, 1):
        text = record.read_text("utf-8")
        assert record.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        assert re.search(r"^Status: (accepted|superseded by \d{4})", text, re.MULTILINE)


def test_changelog_has_an_entry_for_the_version() -> None:
    headings = re.findall(
        r"^## (\S+?),", (PROJECT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert headings[0] == __version__


def tracked_texts() -> list[Path]:
    """The files under version control that are text; all of a folder that is no checkout."""
    git = shutil.which("git")
    if git is None or not (PROJECT / ".git").exists():
        pytest.skip("this is no checkout")
    listed = subprocess.run(
        [git, "-C", str(PROJECT), "ls-files", "-z"], capture_output=True, check=True
    ).stdout
    paths = (PROJECT / name.decode() for name in listed.split(b"\0") if name)
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()]


def test_no_file_speaks_of_the_workplace() -> None:
    texts = tracked_texts()
    assert len(texts) > 50
    found = [
        f"{path.relative_to(PROJECT)}: {word}"
        for path in texts
        for word in FORBIDDEN
        if re.search(rf"(?<!\w){re.escape(word)}", path.read_text("utf-8", errors="replace"))
    ]
    assert found == []
