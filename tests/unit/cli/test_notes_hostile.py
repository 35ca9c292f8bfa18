"""Notes whose words would steer a terminal: none does once they are carried, in either form."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.cli.app import run
from draftdiff.cli.notes_file import from_markdown, from_toml

DRAFTS = Path(__file__).parents[3] / "drafts"
OLD, NEW = (str(DRAFTS / f"{year}.txt") for year in (2014, 2015))
STEERING = "\x1b]52;c;aGk=\x07", "\x9b2J", "\r", "\x00", "\u202e", "\u2066", "\x7f"
TAB = "\t"


@pytest.mark.parametrize("steering", STEERING)
def test_markdown_shows_by_their_numbers_what_would_steer_a_terminal(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, steering: str
) -> None:
    file = tmp_path / "notes.md"
    places = f"# Notes{steering}.\n\n## 28(1)(b){steering}.\n\n> anarch{steering}ism\n\n"
    file.write_text(f"{places}What{TAB}is{steering} it?\n", "utf-8", newline="")
    assert run(["notes", "carry", OLD, NEW, str(file)]) == 0
    out, _ = capfd.readouterr()
    assert not set(steering) & set(out) - set("]52;c;aGk=2J")
    shown = f"‹U+{ord(steering[0]):04X}›"
    assert f"# Notes{shown}" in out
    assert f"What{TAB}is{shown}" in out
    assert from_markdown(out).notes[0].text.startswith(f"What{TAB}is{shown}")


def test_toml_escapes_it_and_holds_it_still(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "notes.toml"
    file.write_text(
        '# Mine\u202e\x9b\n[[note]]\nat = "1"\ntext = "What\\u001b[2J is\\u202e it?"\n', "utf-8"
    )
    assert run(["notes", "carry", OLD, NEW, str(file)]) == 0
    out, _ = capfd.readouterr()
    assert not {"\x1b", "\x9b", "\u202e"} & set(out)
    assert out.startswith("# Mine‹U+202E›‹U+009B›\n")
    assert from_toml(out, "notes.toml").notes[0].text == "What\x1b[2J is\u202e it?"
