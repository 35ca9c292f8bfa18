"""Links on the corpus, in one process: any method, scored by group as evaluate_links.py scores it.

    python benchmarks/accuracy/corpus.py ../shared            the means of draftdiff by group
    python benchmarks/accuracy/corpus.py ../shared --record   … written to recorded.json

A method gets the articles of two parsed drafts and returns links of their indexes. The gold, the
folding of labels and the score are those of the shared script, so that every method is judged
alike; what differs from `draftdiff compare` is only that no report is written and read.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from draftdiff.aligning import align
from draftdiff.model import Options, Provision
from draftdiff.parsing import parse
from draftdiff.reading import read

HERE = Path(__file__).parent
RECORDED = HERE / "recorded.json"
DIGITS = 4
"""Decimals of recorded figures."""

Articles = Sequence[Provision]
Links = Iterable[tuple[Sequence[int], Sequence[int]]]
Method = Callable[[Articles, Articles], Links]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two drafts of the corpus whose links are known."""

    name: str
    group: str
    old: Path
    new: Path
    gold: Path


@dataclass(frozen=True, slots=True)
class Means:
    """Mean scores over some pairs."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Links over all pairs that the gold judges, right and wrong."""

    right: int
    wrong: int


def ours(old: Articles, new: Articles) -> Links:
    """What draftdiff links, with its default options."""
    return ours_with(Options())(old, new)


def ours_with(options: Options) -> Method:
    """What draftdiff links with other thresholds."""

    def linked(old: Articles, new: Articles) -> Links:
        return [(link.old, link.new) for link in align(old, new, options).links]

    return linked


def pairs_of(shared: Path) -> tuple[Pair, ...]:
    """The pairs of corpus/pairs.tsv, in its order."""
    table = shared / "corpus" / "pairs.tsv"
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return tuple(
        Pair(name, group, *(table.parent / file for file in files)) for name, group, *files in rows
    )


def means_by_group(shared: Path, method: Method) -> dict[str, Means]:
    """Mean scores by group, and over all pairs under "all", groups in alphabetical order."""
    judge = _judge(shared)
    scores: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for pair in pairs_of(shared):
        found = judged(judge, pair, method)
        scores[pair.group].append(found)
        scores["~all"].append(found)
    return {
        group.lstrip("~"): Means(
            *(
                sum(score[what] for score in scores[group]) / len(scores[group])
                for what in ("precision", "recall", "f1")
            )
        )
        for group in sorted(scores)
    }


def counts(shared: Path, method: Method) -> Counts:
    """How many links of a method are right, over all pairs of the corpus."""
    judge = _judge(shared)
    found = [judged(judge, pair, method) for pair in pairs_of(shared)]
    return Counts(
        right=sum(round(score["recall"] * score["gold"]) for score in found),
        wrong=sum(len(score["wrong"]) for score in found),
    )


def judged(judge: ModuleType, pair: Pair, method: Method) -> Mapping[str, Any]:
    """The scores of one pair."""
    old, new = articles_of(pair.old), articles_of(pair.new)
    changes = [
        {"old": [_named(old[i]) for i in olds], "new": [_named(new[j]) for j in news]}
        for olds, news in method(old, new)
    ]
    score: Mapping[str, Any] = judge.score(
        judge.read_gold(pair.gold), judge.read_report({"changes": changes})
    )
    return score


@cache
def articles_of(path: Path) -> tuple[Provision, ...]:
    """The articles of a file, read and parsed once."""
    return parse(read(path)).articles


@cache
def _judge(shared: Path) -> ModuleType:
    return module_of(shared / "eval" / "evaluate_links.py")


def module_of(path: Path) -> ModuleType:
    """A script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def _named(article: Provision) -> dict[str, object]:
    return {"label": article.label, "path": article.path}


def figures(means: Mapping[str, Means]) -> dict[str, float]:
    """The mean F1 by group, as it is recorded."""
    return {group: round(mean.f1, DIGITS) for group, mean in means.items()}


def main() -> int:
    """Print the means, and record them where that is asked for."""
    parser = argparse.ArgumentParser(description="Score draftdiff's links on the corpus.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/ and eval/")
    parser.add_argument("--record", action="store_true", help="write recorded.json")
    options = parser.parse_args()
    means = means_by_group(options.shared, ours)
    for group, mean in means.items():
        print(f"{group:10} P {mean.precision:.4f}  R {mean.recall:.4f}  F1 {mean.f1:.4f}")
    if options.record:
        RECORDED.write_text(json.dumps(figures(means), indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
