"""Lineages against gold tables: is an article followed better through all drafts than in one leap?

    python benchmarks/accuracy/lineages.py ../shared

For every law with stages the first and the last draft are linked twice: directly, and by composing
the history's steps. The gold of first to last is the corpus's own table where it has one, else the
composition of its tables of neighbours. Articles that neither table knows are not judged.

Composed tables end where an article was dropped, though it may be back three drafts later: a link
of such an article counts as wrong in the columns "direct" and "history". In the column "returns"
such articles are judged by the table to the law itself, which the corpus made from the law's own
identifiers: the last stages of both bills are the law, article by article and number by number.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from corpus import module_of

from draftdiff.aligning import align
from draftdiff.model import Options, Provision
from draftdiff.model.history import History
from draftdiff.reading import read
from draftdiff.studies import follow
from draftdiff.tracing.lineages import composed


class Gold(NamedTuple):
    """Links by folded labels, the labels of both sides, and the links that are not judged."""

    links: set[tuple[str, str]]
    old: set[str]
    new: set[str]
    open: set[tuple[str, str]]

    @property
    def ended(self) -> set[str]:
        """Old labels that no link has: their articles were dropped on the way."""
        return self.old - {old for old, _ in self.links}


class Law(NamedTuple):
    """A law of the corpus: its drafts in order, and the tables from draft to draft.

    `leap` is the table from the first draft to the last, where there is one besides.
    """

    name: str
    drafts: tuple[Path, ...]
    tables: tuple[Path, ...]
    leap: Path | None = None


def laws(corpus: Path) -> tuple[Law, ...]:
    """The laws with at least three drafts, and tables that lead from the first to the last."""
    japan = corpus / "jp-administrative-procedure-act"
    britain = corpus / "uk-social-housing-bill"
    found = [
        Law("jp, ten versions", _drafts(japan), (_table(japan, "01_*10_"),)),
        Law("jp, through 05 and 06", _drafts(japan), _chain(japan, ("01_", "05_", "06_", "10_"))),
        Law("uk, four stages", _drafts(britain), (_table(britain, "1_*4_"),)),
        Law("uk, neighbours", _drafts(britain), _chain(britain, ("1_", "2_", "3_", "4_"))),
    ]
    for bill in ("fr-bill-pjl12-689", "fr-bill-pjl16-581"):
        folder = corpus / bill
        stages = _drafts(folder / "blind")
        tables = tuple(sorted((folder / "blind").glob("gt_*.tsv")))
        final, leap = folder / "zz_final_renumbered.txt", _table(folder, "00_*zz_")
        found.append(Law(f"{bill}, blind", stages, tables, leap))
        found.append(Law(f"{bill}, to the law", (*stages, final), (leap,)))
    return tuple(found)


def _drafts(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(path for path in folder.glob("[0-9]*.txt")))


def _table(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(f"gt_{pattern}*.tsv")
    return found


def _chain(folder: Path, stages: Sequence[str]) -> tuple[Path, ...]:
    pairs = pairwise(stages)
    return tuple(_table(folder, f"{old}*__{new}") for old, new in pairs)


def gold_of(judge: ModuleType, tables: Sequence[Path]) -> Gold:
    """The composition of tables; a link of the first table whose article the next has lost ends."""
    first, *rest = (Gold(*judge.read_gold(table)) for table in tables)
    links, judged, doubtful = first.links, first, set(first.open)
    for table in rest:
        known = table.links | table.open
        doubtful = {(a, c) for a, b in doubtful | links for x, c in table.open if x == b}
        links = {(a, c) for a, b in links for x, c in known if x == b}
        judged = table
    return Gold(links - doubtful, first.old, judged.new, doubtful)


def score(judge: ModuleType, gold: Gold, links: set[tuple[str, str]]) -> float:
    """The F1 of links by folded labels."""
    result = judge.score(tuple(gold), (links, gold.old, gold.new))
    return float(result["f1"])


def with_returns(judge: ModuleType, gold: Gold, leap: Path | None) -> Gold:
    """The gold with what became of the articles that composed tables lose on the way."""
    if leap is None:
        return gold
    told = Gold(*judge.read_gold(leap))
    return gold._replace(
        links=gold.links | {(old, new) for old, new in told.links if old in gold.ended}
    )


def labelled(
    judge: ModuleType,
    links: Sequence[tuple[int, int]] | frozenset[tuple[int, int]],
    sides: tuple[Sequence[Provision], Sequence[Provision]],
) -> set[tuple[str, str]]:
    """Links of places as links of folded labels, those of schedules left out."""
    keys = [[_key(judge, article) for article in side] for side in sides]
    named = {(keys[0][i], keys[1][j]) for i, j in links}
    return {(old, new) for old, new in named if old and new}


def _key(judge: ModuleType, article: Provision) -> str:
    found: set[str] = judge.keys_of([{"label": article.label, "path": article.path}])
    return next(iter(found), "")


def direct(history: History) -> list[tuple[int, int]]:
    """The links of the first with the last draft, as one comparison makes them."""
    old, new = history.drafts[0].articles, history.drafts[-1].articles
    return [(i, j) for link in align(old, new, Options()).links for i in link.old for j in link.new]


def main() -> int:
    """Print both scores for every law."""
    parser = argparse.ArgumentParser(description="Score lineages against composed gold tables.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/ and eval/")
    parser.add_argument("--misses", action="store_true", help="list what is off")
    options = parser.parse_args()
    judge = module_of(options.shared / "eval" / "evaluate_links.py")
    print(f"{'law':28} {'drafts':>6} {'gold':>5} {'direct':>7} {'history':>8} {'returns':>8}")
    for law in laws(options.shared / "corpus"):
        history = follow([read(path) for path in law.drafts])
        sides = history.drafts[0].articles, history.drafts[-1].articles
        gold = gold_of(judge, law.tables)
        own = labelled(judge, composed(history, 0, len(history.drafts) - 1), sides)
        leap = labelled(judge, direct(history), sides)
        scores = score(judge, gold, leap), score(judge, gold, own)
        print(
            f"{law.name:28} {len(law.drafts):6} {len(gold.links):5} "
            f"{scores[0]:7.4f} {scores[1]:8.4f} "
            f"{score(judge, with_returns(judge, gold, law.leap), own):8.4f}"
        )
        if options.misses:
            judged = {(a, b) for a, b in own if a in gold.old and b in gold.new} - gold.open
            print("  wrong ", sorted(judged - gold.links))
            print("  missed", sorted(gold.links - judged))
    return 0


if __name__ == "__main__":
    sys.exit(main())
