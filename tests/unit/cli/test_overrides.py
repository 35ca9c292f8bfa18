"""Overrides: as options, in a file, written for editing, and explained."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, compared, row
from comparisons import hostile
from draftdiff.cli.app import run
from draftdiff.cli.overrides import asked_overrides, read_overrides, written_overrides
from draftdiff.errors import UnreadableInputError, UsageError
from draftdiff.model import Comparison, LabelOverrides, LabelPair, RunnerUp, Side

DRAFTS = Path(__file__).parents[3] / "drafts"
OLD, NEW = str(DRAFTS / "2014.txt"), str(DRAFTS / "2020.txt")
FILE = """\
# A comment.
[[pin]]
old = "28"
new = "45"
[[pin]]
old = 28
new = "Article 44"
[[forbid]]
old = "12"
new = "14"
"""


NAMES = st.text(st.characters(codec="utf-8"), min_size=1)


def doubtful() -> Comparison:
    """A sure row, one to check, and an added article that another came near."""
    return compared(
        row(article("1", "Same."), article("1", "Same.")),
        row(
            article("2", "The fine is small."),
            article("3", "The fine is large."),
            runner_up=RunnerUp(side=Side.NEW, index=2, score=0.3),
        ),
        row(None, article("4", "New."), runner_up=RunnerUp(side=Side.OLD, index=1, score=0.3)),
    )


def written(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_the_file_comes_first_and_the_options_are_added(tmp_path: Path) -> None:
    file = written(tmp_path / "o.toml", FILE)
    found = asked_overrides(["1=1", " 5 bis = Article 6 "], ["2=3"], file)
    assert [tuple(pair) for pair in found.pins] == [
        ("28", "45"),
        ("28", "Article 44"),
        ("1", "1"),
        ("5 bis", "Article 6"),
    ]
    assert [tuple(pair) for pair in found.forbidden] == [("12", "14"), ("2", "3")]


@pytest.mark.parametrize("asked", ["28", "=45", "28=", "", " = "])
def test_an_option_that_names_no_two_articles_is_refused(asked: str) -> None:
    with pytest.raises(UsageError, match="does not name two articles"):
        asked_overrides([asked], (), None)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("[[pin]\n", "is no TOML"),
        ("[[pins]]\nold = '1'\nnew = '2'\n", 'holds "pins"'),
        ("[pin]\nold = '1'\nnew = '2'\n", "[pin] in"),
        ("pin = 3\n", "[pin] in"),
        ("pin = [3]\n", "does not have old and new"),
        ("[[pin]]\nold = '1'\n", "does not have old and new"),
        ("[[pin]]\nold = '1'\nnew = '2'\nwhy = 'x'\n", "does not have old and new"),
        ("[[forbid]]\nold = '1'\nnew = []\n", "by what is no text"),
        ("[[forbid]]\nold = '1'\nnew = ' '\n", "by what is no text"),
        (b"[[pin]]\nold = '\xff'\n", "is not in UTF-8"),
        ("x = " + "[" * 100_000, "is no"),
    ],
)
def test_a_file_of_another_form_is_one_line(
    content: str | bytes, what: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=re.escape(what)):
        read_overrides(written(tmp_path / "o.toml", content))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="cannot be read"):
        read_overrides(str(tmp_path / "no.toml"))


def test_what_is_written_changes_nothing_until_it_is_edited(tmp_path: Path) -> None:
    kept = LabelOverrides(pins=(LabelPair("1", "1"),), forbidden=(LabelPair("2", "4"),))
    text = written_overrides(replace(doubtful(), overrides=kept)).decode()
    assert read_overrides(written(tmp_path / "o.toml", text)) == kept
    assert "Article 2 → Article 3 (reworded): check this match: the next best was" in text


def test_what_is_written_holds_once_its_marks_are_taken_away(tmp_path: Path) -> None:
    text = written_overrides(doubtful()).decode()
    edited = re.sub(r"(?m)^#(?=\[\[|old|new)", "", text)
    pins = read_overrides(written(tmp_path / "o.toml", edited)).pins
    assert [tuple(pair) for pair in pins] == [("2", "3"), ("2", "4")]


def test_a_hostile_draft_adds_nothing_to_the_file(tmp_path: Path) -> None:
    text = written_overrides(hostile()).decode()
    assert not set(text) & {"\x1b", "\x00", "\r", "\u202e", "\ud800"}
    for edited in (text, re.sub(r"(?m)^#(?=\[\[|old|new)", "", text)):
        file = written(tmp_path / "o.toml", edited)
        assert read_overrides(file) == LabelOverrides()


@given(st.lists(st.tuples(NAMES, NAMES)))
def test_every_name_comes_back_as_it_was_written(names: list[tuple[str, str]]) -> None:
    pairs = tuple(LabelPair(old, new) for old, new in dict.fromkeys(names))
    text = written_overrides(replace(compared(), overrides=LabelOverrides(pins=pairs))).decode()
    found = tomllib.loads(text).get("pin", [])
    assert [(table["old"], table["new"]) for table in found] == [tuple(pair) for pair in pairs]


def report(capsys: pytest.CaptureFixture[str], *options: str) -> dict[tuple[str, ...], str]:
    """Which new articles each old one is linked with, and by what, after a run."""
    assert run(["compare", OLD, NEW, "-f", "json", *options]) == 0
    changes = json.loads(capsys.readouterr().out)["changes"]
    return {
        (*(each["num"] for each in change["old"]), "→", *(each["num"] for each in change["new"])): (
            change["matched_by"]
        )
        for change in changes
    }


def test_pins_and_forbidden_pairs_rule_the_comparison(capsys: pytest.CaptureFixture[str]) -> None:
    found = report(capsys, "--pin", "28=44", "--pin", "28=45", "--forbid", "1=Article 1")
    assert found["28", "→", "44", "45"] == "pin"
    assert ("1", "→", "1") not in found


def test_a_report_tells_what_people_decided(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", OLD, NEW, "--pin", "28=45", "--forbid", "1=1", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["generator"]["overrides"] == {
        "pins": [{"old": "28", "new": "45"}],
        "forbidden": [{"old": "1", "new": "1"}],
    }
    assert run(["compare", OLD, NEW, "--pin", "28=45", "--width", "200"]) == 0
    assert "People decided some matches: 1 made by hand, 0 forbidden." in capsys.readouterr().out


def test_written_overrides_survive_the_next_run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "o.toml"
    written(file, '[[pin]]\nold = "28"\nnew = "45"\n')
    again = ["--overrides", str(file), "--write-overrides", str(file)]
    assert run(["compare", OLD, NEW, *again]) == 0
    assert f"Written: {file}" in capsys.readouterr().out
    once = file.read_bytes()
    assert run(["compare", OLD, NEW, *again]) == 0
    assert file.read_bytes() == once
    capsys.readouterr()
    assert report(capsys, "--overrides", str(file))["28", "→", "45"] == "pin"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--pin", "28=455"], 'has no article "455" (pin 28=455)'),
        (["--forbid", "x=1"], 'has no article "x" (forbid x=1)'),
        (["--pin", "28"], "does not name two articles"),
        (["--pin", "1=1", "--forbid", "1=1"], "both pinned and forbidden"),
        (["--overrides", "nowhere.toml"], "cannot be read"),
        (["--explain", "99"], 'has no article "99"'),
        (["--explain", "28", "-f", "json"], "--explain writes text"),
        (["--write-overrides", OLD], "one of the drafts"),
        (["--write-overrides", "r.html", "-o", "r.html"], "named for two things"),
    ],
)
def test_what_cannot_be_is_one_line_and_status_2(
    options: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["compare", OLD, NEW, *options]) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert list(tmp_path.iterdir()) == []


def test_an_article_is_explained_in_place_of_the_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["compare", OLD, NEW, "--explain", "old:28", "--pin", "28=45"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Old Article 28 Contents and Websites\n")
    assert "Why: it was pinned by hand." in told
    assert re.search(r"Words in common, weighed +\d+% +\d+%", told)
    assert "New Article 28" not in told
