"""`draftdiff notes carry`, and `compare --notes`."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from draftdiff.cli.app import run
from draftdiff.reporting import schema

DRAFTS = Path(__file__).parents[3] / "drafts"
OLD, MIDDLE, NEW = (str(DRAFTS / f"{year}.txt") for year in (2014, 2015, 2020))
TOML = """\
# The analyst's notes

[[note]]
at = "28(1)(b)"
quote = "anarchism"
text = "What is anarchism?"
tags = ["vague", "speech"]

[[note]]
at = 16
text = \"\"\"
Who leads?
The Secretary General.\"\"\"

[[note]]
at = "99"
text = "<b>Nowhere</b> \\u001b[2J"
"""
MARKDOWN = "# Notes\n\n## 28(1)(b)\n\n> anarchism\n\nWhat is *anarchism*?\n\n- a list\n"


@pytest.fixture
def toml(tmp_path: Path) -> str:
    file = tmp_path / "notes.toml"
    file.write_text(TOML, "utf-8")
    return str(file)


def test_notes_are_carried_to_standard_output(capfd: pytest.CaptureFixture[str], toml: str) -> None:
    assert run(["notes", "carry", OLD, MIDDLE, toml]) == 0
    out, err = capfd.readouterr()
    assert err == "draftdiff: carry: 3 notes: 0 kept, 1 reworded, 1 dropped, 1 lost.\n"
    assert out.startswith("# The analyst's notes\n\n[[note]]\n")
    one, two, three = tomllib.loads(out)["note"]
    assert (one["at"], one["fate"], one["was"]) == ("", "dropped", "28(1)(b)")
    assert one["tags"] == ["vague", "speech"]
    assert (two["at"], two["fate"]) == ("15", "reworded")
    assert two["text"] == "Who leads?\nThe Secretary General."
    assert (three["at"], three["fate"], three["was"]) == ("", "lost", "99")


def test_notes_in_markdown_stay_in_markdown(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    old, new = tmp_path / "notes.md", tmp_path / "new.md"
    old.write_text(MARKDOWN, "utf-8")
    assert run(["notes", "carry", OLD, NEW, str(old), "-o", str(new)]) == 0
    assert capfd.readouterr().out == ""
    assert new.read_text("utf-8") == (
        "# Notes\n\n## 45\n\n*dropped, was 28(1)(b)*\n\n> anarchism\n\n"
        "What is *anarchism*?\n\n- a list\n"
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[[note]\n", "is no TOML"),
        (b"title = 1\n", "holds something else than notes"),
        (b"[note]\nx = 1\n", "holds something else than notes"),
        (b'[[note]]\nat = "1"\n', "has no text"),
        (b'[[note]]\nat = [1]\ntext = "x"\n', "something else than words as its at"),
        (b'[[note]]\ntext = "x"\nfate = "gone"\n', 'has the fate "gone"'),
        (b'[[note]]\ntext = "x"\n[note.more]\na = 1\n', "holds a table"),
        (b"\xff\xfe", "is not in UTF-8"),
    ],
)
def test_files_of_another_form_are_refused_in_one_line(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "notes.toml"
    file.write_bytes(content)
    for arguments in (
        ["notes", "carry", OLD, NEW, str(file)],
        ["compare", OLD, NEW, "--notes", str(file)],
    ):
        assert run(arguments) == 2
        out, err = capfd.readouterr()
        assert out == ""
        assert words in err
        assert err.count("\n") == 1


def test_what_cannot_be_is_refused(
    capfd: pytest.CaptureFixture[str], toml: str, tmp_path: Path
) -> None:
    for arguments, words in (
        (["notes", "carry", OLD, NEW, "nothing.toml"], "cannot be read"),
        (["notes", "drop", OLD, NEW, toml], "drop"),
        (["notes", "carry", OLD, NEW, toml, "-o", str(tmp_path / "x.md")], "in another form"),
        (["notes", "carry", OLD, NEW, toml, "-o", OLD], "is one of the drafts"),
        (["compare", OLD, NEW, "--notes", toml, "--redact"], "--redact leaves out"),
    ):
        assert run(arguments) == 2
        assert words in capfd.readouterr().err


def test_reports_show_notes_beside_their_articles(
    capfd: pytest.CaptureFixture[str], toml: str, tmp_path: Path
) -> None:
    names = [tmp_path / f"r.{suffix}" for suffix in ("html", "md", "txt", "json")]
    outputs = [part for name in names for part in ("-o", str(name))]
    assert run(["compare", OLD, MIDDLE, "--notes", toml, "--notes-in", "old", *outputs]) == 0
    capfd.readouterr()
    page, markdown, text, report = (name.read_text("utf-8") for name in names)
    for shown in (page, markdown, text):
        assert "Note on 28(1)(b), “anarchism”: What is anarchism?" in shown
        assert "Notes whose place was not found" in shown
        assert "\x1b" not in shown
    assert "<b>Nowhere" not in page + markdown
    found = json.loads(report)
    jsonschema.validate(found, json.loads(schema()))
    (row,) = [row for row in found["changes"] if row["old"] and row["old"][0]["num"] == "28"]
    (note,) = row["notes"]
    assert row["old"][0]["text"][slice(*note["span"])] == "anarchism"
    assert [each["at"] for each in found["unplaced_notes"]] == ["99"]


def test_a_note_stands_behind_the_line_of_its_clause(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "notes.toml"
    file.write_text('[[note]]\nat = "45(1)(b)"\ntext = "Who is harmed?"\n', "utf-8")
    assert run(["compare", MIDDLE, NEW, "--notes", str(file), "-f", "markdown"]) == 0
    shown = capfd.readouterr().out
    before, _, after = shown.partition("\n\n> Note on 45(1)(b): Who is harmed?\n\n")
    assert before.endswith("**(b) harms the relations of the Kingdom with other countries;**")
    assert after.startswith("**(c) incites the general population")
    assert run(["compare", MIDDLE, NEW, "--notes", str(file), "-f", "html"]) == 0
    page = capfd.readouterr().out
    assert page.index("harms the relations") < page.index("Who is harmed?")
    assert page.index("Who is harmed?") < page.index("(c) incites")


def test_a_note_on_an_unchanged_article_is_shown(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "notes.toml"
    file.write_text('[[note]]\nat = "3"\ntext = "Look here."\n', "utf-8")
    assert run(["compare", OLD, OLD, "--notes", str(file)]) == 0
    assert "Note on 3: Look here." in capfd.readouterr().out
