"""What `outline` and `compare` do with drafts that are no laws, and with what is taken out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

RULE = "Article {0}. Duties\n\nThe owner of plot {0} keeps its path free.\n"
LAW = "\n".join(map(RULE.format, range(1, 7)))
LETTER = "Dear friends,\nthe meeting about the law is on Monday.\n"
GARBAGE = "Wfi:lffln18ttmfttruteutlnH~n8ml5mHt:lf~nrtnun WI8fit rut~eutl mr~n8 fi~t:lJ\n" * 20
FURNISHED = "\n".join(
    [
        *(f"Article {num}. Duties ........ {num}" for num in range(1, 7)),
        "",
        *(
            f"Article {num}. Duties\n\nThe owner of plot {num} keeps its path free of all that\n"
            f"lies there, and closes its gates.\n\nLaw on footpaths\n- {num} -\n\n"
            f"Gate {num} opens inwards. [s. {num}]\n\nIt is closed at night.\n"
            for num in range(1, 7)
        ),
    ]
)


def draftdiff(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "draftdiff", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {"law": LAW, "letter": LETTER, "garbage": GARBAGE, "furnished": FURNISHED}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new"),
    [("law", "letter"), ("letter", "law"), ("law", "garbage"), ("garbage", "law")],
)
def test_no_law_on_either_side_is_warned_of_and_never_pages_of_additions(
    folder: Path, old: str, new: str
) -> None:
    ended = draftdiff(folder, "compare", f"{old}.txt", f"{new}.txt", "-f", "json")
    assert ended.returncode == 3
    assert ended.stderr.startswith("draftdiff: not everything was compared: ")
    report = json.loads(ended.stdout)
    assert report["changes"] == []
    told = [each["code"] for side in ("old", "new") for each in report[side]["diagnostics"]]
    assert {"no-articles", "compared-as-text"} <= set(told)
    accepted = draftdiff(folder, "compare", f"{old}.txt", f"{new}.txt", "--allow-partial")
    assert accepted.returncode == 0
    assert "Warning: " in accepted.stdout


def test_outline_says_why_a_text_is_no_law(folder: Path) -> None:
    ended = draftdiff(folder, "outline", "garbage.txt")
    assert ended.returncode == 3
    assert "of the words are no words of any language" in ended.stdout
    assert ended.stderr.startswith("draftdiff: garbage.txt: ")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("bucket", "line"),
    [
        ("contents", "Article 6. Duties ........ 6"),
        ("page number", "- 6 -"),
        ("running head", "Law on footpaths"),
        ("amendment note", "[s. 6]"),
    ],
)
def test_show_removed_prints_each_bucket(folder: Path, bucket: str, line: str) -> None:
    plain = draftdiff(folder, "outline", "furnished.txt", "--width", "200").stdout
    assert f"{bucket} (6 lines)" in plain
    assert f"Taken out as {bucket}:" not in plain
    shown = draftdiff(folder, "outline", "furnished.txt", "--show-removed").stdout
    _, _, listed = shown.partition(f"Taken out as {bucket}:\n")
    assert line in listed.split("\n\n")[0]
    told = json.loads(draftdiff(folder, "outline", "furnished.txt", "-f", "json").stdout)
    assert told["removed"][bucket][-1]["text"] == line
    assert told["articles"] == 6
