"""How much of a text is marked as changed, beside how much truly was, for draftdiff and others.

    python benchmarks/accuracy/marking.py FOLDER

FOLDER is one that the generator of statutes (bench/generate.py) wrote: its truth tells every edit
of every reworded article. Each method gets the same pairs of articles, already linked, so that
finding the article counts for nothing. Prints, per method, the words marked and the hunks shown,
each divided by the true ones: 1.00 is right, more is noise, less may be a change that was missed
or two that were told as one. References whose numbers follow the renumbering are no edits of the
truth; only draftdiff is told of the renumbering, and its line without that is printed too.

git and wdiff are run where they are installed; redlines and diff-match-patch where Python has
them (python -m pip install redlines diff-match-patch).
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from draftdiff.diffing import diff
from draftdiff.model import Confidence, Level, Link, MatchedBy, Provision

WORD = re.compile(r"[^\W_]+(?:[-'.,/][^\W_]+)*")
LINK = Link(
    old=(0,), new=(0,), matched_by=MatchedBy.SIMILARITY, score=0.8, confidence=Confidence.HIGH
)


class Marked(NamedTuple):
    """Words marked on both sides, and hunks: runs of marks without unmarked words between."""

    words: int
    hunks: int


class Pair(NamedTuple):
    """The texts of a reworded article, and what was truly edited."""

    old: str
    new: str
    truth: Marked


Marker = Callable[[str, str], Marked]


def _words(text: str) -> int:
    return len(WORD.findall(text))


def pairs(folder: Path) -> Iterator[Pair]:
    """Every reworded article with its new version."""
    olds, news = ({each["id"]: each for each in _read(folder, name)} for name in ("v1", "v2"))
    for row in _read(folder, "truth"):
        if row.get("edits") and row["kind"] in {"reworded", "heavy"}:
            old, new = olds[row["old"][0]]["paras"], news[row["new"][0]]["paras"]
            yield Pair("\n".join(old), "\n".join(new), _truth(old, new, row["edits"]))


def _read(folder: Path, name: str) -> Any:
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def _truth(old: list[str], new: list[str], edits: list[list[list[int]]]) -> Marked:
    words = hunks = 0
    for one, two, its_edits in zip(old, new, edits, strict=True):
        olds, news = _generated(one), _generated(two)
        for old_start, old_end, new_start, new_end in its_edits:
            words += _words(" ".join(olds[old_start:old_end]))
            words += _words(" ".join(news[new_start:new_end]))
            hunks += 1
    return Marked(words, hunks)


def _generated(paragraph: str) -> list[str]:
    """The tokens that the generator edited: marks apart from words."""
    return re.sub(r"([,.;:])(?= |$)", r" \1", paragraph).split()


def renumbering(folder: Path) -> dict[str, frozenset[str]]:
    """The new numbers of every old article."""
    olds = {article["id"]: str(article["num"]) for article in _read(folder, "v1")}
    news = {article["id"]: str(article["num"]) for article in _read(folder, "v2")}
    return {
        olds[old]: frozenset(news[new] for new in row["new"])
        for row in _read(folder, "truth")
        for old in row["old"]
        if row["new"]
    }


def by_draftdiff(old: str, new: str, renumbered: Mapping[str, frozenset[str]]) -> Marked:
    """What `draftdiff compare` marks."""
    sides = [[Provision(level=Level.ARTICLE, num="1", text=text)] for text in (old, new)]
    ops = diff(LINK, sides[0], sides[1], renumbered).ops
    return _counted(("", "") if op.is_quiet else (op.old.of(old), op.new.of(new)) for op in ops)


def _counted(pieces: Iterator[tuple[str, str]]) -> Marked:
    """What pieces add up to: what went and what came, both "" for what stayed."""
    words = hunks = 0
    inside = False
    for went, came in pieces:
        is_marked = bool(went.strip() or came.strip())
        words += _words(went) + _words(came)
        hunks += is_marked and not inside
        inside = is_marked or (inside and bool(went or came))
    return Marked(words, hunks)


def by_git(old: str, new: str) -> Marked:
    """What `git diff --word-diff` marks."""
    command = ["git", "diff", "--no-index", "--no-color", "--word-diff=porcelain", "-U100000"]
    shown = _run(command, old, new).split("\n")
    body = shown[next((k for k, line in enumerate(shown) if line.startswith("@@")), 0) + 1 :]
    return _counted(
        (line[1:] if line[:1] == "-" else "", line[1:] if line[:1] == "+" else "") for line in body
    )


def by_wdiff(old: str, new: str) -> Marked:
    """What `wdiff` marks."""
    shown = _run(["wdiff", "-w", "\x01", "-x", "\x02", "-y", "\x03", "-z", "\x04"], old, new)
    return _tagged(shown, "\x01(.*?)\x02", "\x03(.*?)\x04")


def by_redlines(old: str, new: str) -> Marked:
    """What redlines marks."""
    shown = import_module("redlines").Redlines(old, new, markdown_style="none").output_markdown
    return _tagged(shown, "<del>(.*?)</del>", "<ins>(.*?)</ins>")


def by_diff_match_patch(old: str, new: str) -> Marked:
    """What diff-match-patch marks, cleaned up for readers."""
    tool = import_module("diff_match_patch").diff_match_patch()
    found = tool.diff_main(old, new)
    tool.diff_cleanupSemantic(found)
    return _counted((text if kind < 0 else "", text if kind > 0 else "") for kind, text in found)


def _tagged(shown: str, went: str, came: str) -> Marked:
    pieces = re.split(f"{went}|{came}", shown, flags=re.DOTALL)
    flat: list[tuple[str, str]] = []
    for at in range(0, len(pieces), 3):
        if pieces[at].strip():
            flat.append(("", ""))
        if at + 2 < len(pieces):
            flat.append((pieces[at + 1] or "", pieces[at + 2] or ""))
    return _counted(iter(flat))


def _run(command: list[str], old: str, new: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, text in (("old", old), ("new", new)):
            path = Path(folder) / name
            path.write_text(text + "\n", encoding="utf-8")
            files.append(str(path))
        ran = subprocess.run([*command, *files], capture_output=True, check=False)
    return ran.stdout.decode()


def methods(folder: Path) -> dict[str, Marker]:
    """The methods that can run here, by name."""
    found: dict[str, Marker] = {
        "draftdiff": partial(by_draftdiff, renumbered=renumbering(folder)),
        "draftdiff, numbers not told": partial(by_draftdiff, renumbered={}),
    }
    if shutil.which("git"):
        found["git --word-diff"] = by_git
    if shutil.which("wdiff"):
        found["wdiff"] = by_wdiff
    if find_spec("redlines"):
        found["redlines"] = by_redlines
    if find_spec("diff_match_patch"):
        found["diff-match-patch"] = by_diff_match_patch
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How much each method marks.")
    parser.add_argument("folder", type=Path, help="what the generator of statutes wrote")
    folder = parser.parse_args().folder
    cases = list(pairs(folder))
    true_words = sum(case.truth.words for case in cases)
    true_hunks = sum(case.truth.hunks for case in cases)
    print(
        f"{len(cases):,} reworded articles, {true_words:,} words edited in {true_hunks:,} places\n"
    )
    print("| method | words marked ÷ edited | hunks ÷ edits |\n|---|--:|--:|")
    for name, marker in methods(folder).items():
        found = [marker(case.old, case.new) for case in cases]
        words = sum(each.words for each in found) / true_words
        hunks = sum(each.hunks for each in found) / true_hunks
        print(f"| {name} | {words:.2f} | {hunks:.2f} |")


if __name__ == "__main__":
    main()
