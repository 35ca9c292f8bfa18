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
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from draftdiff.diffing import diff
from draftdiff.model import Confidence, Level, Link, MatchedBy, Options, Provision
from draftdiff.pipeline import compare
from draftdiff.reading import read

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


SLOW = frozenset({"redlines", "diff-match-patch"})
"""Methods that take minutes, or all memory, over whole drafts."""
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


def by_article(folder: Path) -> dict[str, tuple[float, float]]:
    """What each method marks of reworded articles: words and hunks, divided by the true ones."""
    cases = list(pairs(folder))
    truth = _sum(case.truth for case in cases)
    return {
        name: _shares(_sum(marker(case.old, case.new) for case in cases), truth)
        for name, marker in methods(folder).items()
    }


def whole_drafts(folder: Path) -> dict[str, tuple[float, float]]:
    """The same over the drafts as wholes, articles that came and went on both sides of the share.

    draftdiff's are the changes inside of linked articles, and each article that came or went.
    """
    old, new = ((folder / f"{name}.txt").read_text(encoding="utf-8") for name in ("v1", "v2"))
    truth = _sum([*(case.truth for case in pairs(folder)), *_come_and_gone(folder)])
    found = {"draftdiff": by_report(folder / "v1.txt", folder / "v2.txt")}
    for name, marker in methods(folder).items():
        if not name.startswith("draftdiff") and name not in SLOW:
            found[name] = marker(old, new)
    return {name: _shares(marked, truth) for name, marked in found.items()}


def by_report(old: Path, new: Path) -> Marked:
    """What the rows of `draftdiff compare` mark."""
    rows = compare(read(old), read(new), Options(most_clauses_analysed=0)).changes
    return _sum(
        _counted(
            ("", "") if op.is_quiet else (op.old.of(row.old_text), op.new.of(row.new_text))
            for op in row.ops
        )
        for row in rows
    )


def _come_and_gone(folder: Path) -> Iterator[Marked]:
    """What truly came and went: articles dropped and inserted."""
    olds, news = ({each["id"]: each for each in _read(folder, name)} for name in ("v1", "v2"))
    for row in _read(folder, "truth"):
        if not row["old"] or not row["new"]:
            articles = [olds[uid] for uid in row["old"]] + [news[uid] for uid in row["new"]]
            yield Marked(sum(_words(" ".join(each["paras"])) for each in articles), 1)


def _sum(marked: Iterable[Marked]) -> Marked:
    words = hunks = 0
    for each in marked:
        words, hunks = words + each.words, hunks + each.hunks
    return Marked(words, hunks)


def _shares(found: Marked, truth: Marked) -> tuple[float, float]:
    return found.words / truth.words, found.hunks / truth.hunks


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="How much each method marks.")
    parser.add_argument("folder", type=Path, help="what the generator of statutes wrote")
    folder = parser.parse_args().folder
    for title, shares in (
        ("reworded articles", by_article(folder)),
        ("whole drafts", whole_drafts(folder)),
    ):
        print(f"| {title} | words marked ÷ edited | hunks ÷ edits |\n|---|--:|--:|")
        for name, (words, hunks) in shares.items():
            print(f"| {name} | {words:.2f} | {hunks:.2f} |")


if __name__ == "__main__":
    main()
