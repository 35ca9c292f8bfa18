"""Write docs/accuracy.md from what the evaluation scripts measure.

    ../shared/eval/evaluate_links.py   ──JSON──▶ a row per pair, means per group ─┐
    ../shared/eval/evaluate_outline.py ──text──▶ articles counted per file       ─┼▶ accuracy.md
    misses.tsv (read and judged by people) ────▶ a row per wrong or missed link  ─┤
    sections.py: other methods, made laws, ablations ────────────▶ a table each  ─┤
    page.md (the prose) ─────────────────────────────────────────────────────────┘

Usage: python benchmarks/accuracy/make_table.py ../shared

The same results give the same bytes: no times, no dates, no paths.
"""

from __future__ import annotations

import argparse
import csv
import json
import shlex
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

import findings
import sections

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
PAGE = HERE / "page.md"
MISSES = HERE / "misses.tsv"
TARGET = PROJECT / "docs" / "accuracy.md"
DRAFTDIFF = f"{shlex.quote(sys.executable)} -m draftdiff"
COMPARE = f"{DRAFTDIFF} compare {{old}} {{new}} --format json"
OUTLINE = f"{DRAFTDIFF} outline {{file}} --format json"
SAMPLES = (
    ("2014.txt", "2015.txt", "gold-2014-2015.tsv"),
    ("2015.txt", "2020.txt", "gold-2015-2020.tsv"),
    ("2014.txt", "2020.txt", "gold-2014-2020.tsv"),
    ("2014.km.txt", "2020.km.txt", "gold-2014-2020.km.tsv"),
)
"""The drafts of this project whose true changes are written down beside them."""

DOUBTFUL = "doubtful gold"
Judgement = tuple[str, str]
"""Whose error a miss is, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What was measured on two drafts. Links are pairs of article numbers."""

    name: str
    group: str
    gold: int
    precision: float
    recall: float
    f1: float
    found: float
    wrong: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description="Write docs/accuracy.md.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/ and eval/")
    parser.add_argument("--output", type=Path, default=TARGET)
    options = parser.parse_args()
    pairs = measured_pairs(options.shared, options.shared / "corpus" / "pairs.tsv")
    samples = measured_samples(options.shared)
    judged = judgements(MISSES)
    page = Template(PAGE.read_text(encoding="utf-8")).substitute(
        groups=group_table(pairs, judged),
        pairs=pair_table(pairs),
        misses=miss_table((*pairs, *samples), judged),
        outline=outline_words(measured_outlines(options.shared)),
        samples=sample_table(samples),
        methods=sections.beside_other_methods(options.shared, table),
        synthetic=sections.synthetic_statutes(options.shared, table),
        splits=sections.made_splits(options.shared, table),
        codes=sections.made_codes(options.shared, table),
        confidence=sections.sure_and_unsure(options.shared, table),
        marking=sections.marked_words(options.shared, table),
        second_look=sections.second_look(options.shared, table),
        findings=findings.section(options.shared, table),
        ablations=sections.what_each_part_is_worth(options.shared, table),
    )
    options.output.write_text(page, encoding="utf-8")
    print(f"wrote {options.output}")


def measured_pairs(shared: Path, table: Path) -> tuple[Pair, ...]:
    """Have evaluate_links.py score every pair of `table`, in the table's order."""
    with tempfile.TemporaryDirectory() as folder:
        scores = Path(folder) / "scores.json"
        script = shared / "eval" / "evaluate_links.py"
        arguments = [str(table), "--command", COMPARE, "--json", str(scores)]
        subprocess.run([sys.executable, script, *arguments], check=True, stdout=subprocess.PIPE)
        found = json.loads(scores.read_text(encoding="utf-8"))
    groups = groups_of(table)
    return tuple(
        Pair(
            name=name,
            group=groups[name],
            wrong=tuple((old, new) for old, new in score["wrong"]),
            missed=tuple((old, new) for old, new in score["missed"]),
            **{key: score[key] for key in ("gold", "precision", "recall", "f1", "found")},
        )
        for name, score in found.items()
    )


def groups_of(table: Path) -> dict[str, str]:
    """The group of each pair, as the table of pairs says."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def measured_samples(shared: Path) -> tuple[Pair, ...]:
    """The same for the sample drafts of this project."""
    drafts = PROJECT / "drafts"
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "pairs.tsv"
        rows = (
            "\t".join((f"{old} > {new}", "sample", *(str(drafts / f) for f in (old, new, gold))))
            for old, new, gold in SAMPLES
        )
        table.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return measured_pairs(shared, table)


def measured_outlines(shared: Path) -> list[str]:
    """What evaluate_outline.py prints: a line per file that is off, then the shares."""
    script, counts = shared / "eval" / "evaluate_outline.py", shared / "corpus" / "counts.tsv"
    run = subprocess.run(
        [sys.executable, script, counts, "--command", OUTLINE],
        check=True,
        capture_output=True,
        text=True,
    )
    return run.stdout.splitlines()


def judgements(path: Path) -> dict[tuple[str, ...], Judgement]:
    """What people found when they read the texts of a wrong or missed link."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            (row["pair"], row["what"], row["old"], row["new"]): (row["whose"], row["why"])
            for row in rows
        }


def group_table(pairs: Sequence[Pair], judged: Mapping[tuple[str, ...], Judgement]) -> str:
    """Means per group, and over all pairs; the last columns with the gold as people read it."""
    by_group: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_group[pair.group].append(pair)
    groups = [(name, by_group[name]) for name in sorted(by_group)]
    rows = [
        (
            f"**{name}**" if name == "all" else name,
            str(len(members)),
            f"{mean(pair.f1 for pair in members):.4f}",
            f"{min(pair.f1 for pair in members):.4f}",
            f"{mean(pair.found for pair in members):.4f}",
            f"{mean(f1_as_read(pair, judged) for pair in members):.4f}",
            f"{min(f1_as_read(pair, judged) for pair in members):.4f}",
        )
        for name, members in (*groups, ("all", list(pairs)))
    ]
    head = ("group", "pairs", "mean F1", "lowest F1", "mean found", "as read", "lowest as read")
    return table(head, rows, numbers_from=1)


def f1_as_read(pair: Pair, judged: Mapping[tuple[str, ...], Judgement]) -> float:
    """The F1 of a pair where people who read both texts found the gold itself doubtful.

    A doubtful link that draftdiff reports counts as right, one that it misses as none.
    """
    right = pair.recall * pair.gold
    reported = right + len(pair.wrong)
    doubtful = [
        sum(judged.get((pair.name, what, *link), ("", ""))[0] == DOUBTFUL for link in links)
        for what, links in (("wrong", pair.wrong), ("missed", pair.missed))
    ]
    true = pair.gold + doubtful[0] - doubtful[1]
    return 2 * (right + doubtful[0]) / (reported + true)


def pair_table(pairs: Sequence[Pair]) -> str:
    """A row per pair, in the order in which they were measured."""
    rows = [(pair.name, pair.group, *scores_of(pair)) for pair in pairs]
    return table(("pair", "group", "gold", "P", "R", "F1", "found"), rows, numbers_from=2)


def sample_table(pairs: Sequence[Pair]) -> str:
    """The same without the group."""
    rows = [(pair.name, *scores_of(pair)) for pair in pairs]
    return table(("pair", "gold", "P", "R", "F1", "found"), rows, numbers_from=1)


def scores_of(pair: Pair) -> tuple[str, ...]:
    """The scores of a pair with as many decimals as evaluate_links.py prints."""
    scores = (pair.precision, pair.recall, pair.f1, pair.found)
    return (str(pair.gold), *(f"{score:.3f}" for score in scores))


def miss_table(pairs: Sequence[Pair], judged: Mapping[tuple[str, ...], Judgement]) -> str:
    """A row per link that is wrong or missed, with what people found about it."""
    rows = []
    for pair in pairs:
        found = [*(("wrong", link) for link in pair.wrong)]
        found += [("missed", link) for link in pair.missed]
        for what, (old, new) in found:
            whose, why = judged.get((pair.name, what, old, new), ("not read yet", ""))
            rows.append((pair.name, what, f"{old} → {new}", whose, why))
    return table(("pair", "", "link", "whose error", "what the texts say"), rows)


def outline_words(printed: Sequence[str]) -> str:
    """The files whose count is off as a list, and the shares as a sentence."""
    *off, shares = printed
    words = shares.split()
    exact, near = words[1], words[5]
    told = f"The count is exact in {exact} files, and within 2 % in {near}."
    return "\n".join([told, *([""] if off else []), *(f"- {line}" for line in off)])


def mean(values: Iterable[float]) -> float:
    """The mean of at least one value."""
    known = list(values)
    return sum(known) / len(known)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers_from: int = 99) -> str:
    """A Markdown table; columns from `numbers_from` on are set to the right."""
    rules = ["--:" if place >= numbers_from else "---" for place in range(len(head))]
    cells = [head, rules, *(tuple(cell.replace("|", "\\|") for cell in row) for row in rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


if __name__ == "__main__":
    main()
