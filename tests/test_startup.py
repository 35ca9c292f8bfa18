"""A comparison of texts waits for no library that it does not need.

Each is worth tens of milliseconds at the start of every run, in which nothing is compared yet.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from draftdiff.cli.app import EXAMPLES, SUMMARIES

DRAFTS = Path(__file__).parents[1] / "drafts"
HEAVY = frozenset(
    [
        "PIL",
        "bs4",
        "charset_normalizer",
        "docx",
        "jinja2",
        "lxml",
        "markdown_it",
        "numpy",
        "pandas",
        "pdfminer",
        "pdfplumber",
        "pydantic",
        "pygments",
        "pypdfium2",
        "requests",
        "rich",
        "scipy",
        "sklearn",
        "yaml",
    ]
)
FOR_OTHERS = frozenset(
    {
        "draftdiff.model.gate",
        "draftdiff.model.explanation",
        "draftdiff.model.history",
        "draftdiff.studies",
        "draftdiff.tracing",
        "draftdiff.reading.pdf.extraction",
        "draftdiff.reporting.terminal",
        "secrets",
    }
)
"""What only other commands, other formats and files need."""


def loaded_by(*arguments: str) -> set[str]:
    """The modules that are loaded once a command has run, in a process of its own."""
    program = (
        "import json, os, sys\n"
        "from draftdiff.cli.app import run\n"
        "told = os.dup(1)\n"
        "os.dup2(os.open(os.devnull, os.O_WRONLY), 1)\n"
        "status = run(sys.argv[1:])\n"
        "os.write(told, json.dumps([status, *sys.modules]).encode())\n"
    )
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, check=True)
    status, *modules = json.loads(done.stdout)
    assert status == 0, done.stderr
    return set(modules)


@pytest.mark.parametrize("report_format", ["json", "html", "markdown", "csv"])
def test_texts_are_compared_without_heavy_libraries(report_format: str) -> None:
    drafts = str(DRAFTS / "2014.txt"), str(DRAFTS / "2020.txt")
    loaded = loaded_by("compare", *drafts, "--format", report_format)
    assert "draftdiff.pipeline" in loaded
    assert {name for name in loaded if name.partition(".")[0] in HEAVY} == set()


def test_json_is_written_without_what_others_need() -> None:
    drafts = str(DRAFTS / "2014.txt"), str(DRAFTS / "2020.txt")
    loaded = loaded_by("compare", *drafts, "--format", "json")
    assert loaded & FOR_OTHERS == set()


def test_the_page_is_written_without_what_other_formats_need() -> None:
    drafts = str(DRAFTS / "2014.txt"), str(DRAFTS / "2020.txt")
    loaded = loaded_by("compare", *drafts, "--format", "html")
    assert "draftdiff.reporting.html" in loaded
    assert loaded & {*FOR_OTHERS, "draftdiff.reporting.json_report", "html"} == set()


def test_the_version_is_told_before_the_command_line_is_built() -> None:
    program = (
        "import sys\n"
        "sys.argv = ['draftdiff', '--version']\n"
        "from draftdiff.__main__ import main\n"
        "main()\n"
        "assert 'typer' not in sys.modules\n"
        "assert 'draftdiff.model' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.startswith(b"draftdiff ")


def test_the_list_of_commands_is_shown_without_loading_them() -> None:
    assert {name for name in loaded_by("--help") if name.startswith("draftdiff.cli.")} == {
        "draftdiff.cli.app",
        "draftdiff.cli.console",
        "draftdiff.cli.exit_codes",
        "draftdiff.cli.help_panels",
    }


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_the_list_of_commands_says_what_their_own_help_says(name: str) -> None:
    command = getattr(importlib.import_module(f"draftdiff.cli.{name}"), name)
    assert command.__doc__.splitlines()[0] == SUMMARIES[name]
    assert set(SUMMARIES) == set(EXAMPLES)
