"""Synthetic statutes with known edits: right links by what happened to the articles.

    python benchmarks/accuracy/synthetic.py ../shared [--articles 1000]

bench/generate.py of the shared folder makes both versions and tells what it did: articles kept as
they are, reworded, heavily reworded, moved, split and merged, dropped and inserted. All numbers
change. Precision over a kind counts the links of the old articles of that kind that are right;
recall, the true links of that kind that were found.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus import module_of, ours

from draftdiff.aligning import align
from draftdiff.model import Level, Provision

SEED = 42
KINDS = ("same", "reworded", "heavy", "moved", "split", "merge", "all")
Links = Iterable[tuple[Sequence[int], Sequence[int]]]
Method = Callable[[Sequence[Provision], Sequence[Provision]], Links]


@dataclass(frozen=True, slots=True)
class Statute:
    """Two versions, the true links of each kind, and the old articles that belong to it."""

    old: tuple[Provision, ...]
    new: tuple[Provision, ...]
    true: Mapping[str, frozenset[tuple[int, int]]]
    moved: frozenset[int]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@cache
def statute(shared: Path, count: int) -> Statute:
    """A statute of so many articles; the same for the same seed."""
    old, new, truth = module_of(shared / "bench" / "generate.py").build(count, SEED)
    place = {article["id"]: j for j, article in enumerate(new)}
    true: dict[str, set[tuple[int, int]]] = {kind: set() for kind in KINDS}
    moved = set()
    for each in truth:
        links = {(i, place[uid]) for i in each["old"] for uid in each["new"]}
        if links:
            true[each["kind"]] |= links
            true["all"] |= links
            if each.get("moved"):
                true["moved"] |= links
                moved.update(each["old"])
    return Statute(
        tuple(map(_provision, old)),
        tuple(map(_provision, new)),
        {kind: frozenset(links) for kind, links in true.items()},
        frozenset(moved),
    )


def _provision(article: Mapping[str, object]) -> Provision:
    paragraphs = article["paras"]
    assert isinstance(paragraphs, list)  # noqa: S101 - what the generator promises
    return Provision(
        level=Level.ARTICLE,
        num=str(article["num"]),
        label=f"Article {article['num']}",
        heading=str(article["title"]),
        text="\n".join(paragraphs),
    )


def scores(made: Statute, method: Method) -> dict[str, Score]:
    """The scores of a method by kind."""
    found = {(i, j) for olds, news in method(made.old, made.new) for i in olds for j in news}
    return {
        kind: _score(found if kind == "all" else _of(found, true), true)
        for kind, true in made.true.items()
    }


def _of(found: set[tuple[int, int]], true: frozenset[tuple[int, int]]) -> set[tuple[int, int]]:
    olds = {i for i, _ in true}
    return {(i, j) for i, j in found if i in olds}


def _score(found: set[tuple[int, int]], true: frozenset[tuple[int, int]]) -> Score:
    right = len(found & true)
    return Score(right / len(found) if found else 1.0, right / len(true) if true else 1.0)


def told_as_moved(made: Statute) -> Score:
    """Of the articles that draftdiff calls moved, those that were; and the other way round."""
    links = align(made.old, made.new).links
    found = {i for link in links if link.moved for i in link.old}
    right = len(found & made.moved)
    return Score(right / len(found) if found else 1.0, right / len(made.moved))


def main() -> int:
    """Print the scores of draftdiff."""
    parser = argparse.ArgumentParser(description="Score draftdiff on synthetic statutes.")
    parser.add_argument("shared", type=Path, help="the folder that holds bench/")
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    made = statute(options.shared, options.articles)
    for kind, score in scores(made, ours).items():
        print(f"{kind:10} P {score.precision:.4f}  R {score.recall:.4f}  F1 {score.f1:.4f}")
    told = told_as_moved(made)
    print(f"{'told moved':10} P {told.precision:.4f}  R {told.recall:.4f}  F1 {told.f1:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
