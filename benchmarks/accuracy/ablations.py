"""What each view of the evidence is worth: accuracy with one of them off at a time.

    python benchmarks/accuracy/ablations.py ../shared

A view is off when its weight is zero, a pass when nothing can be sure enough for it. Scored are
the groups of the corpus, and the links of made splits and mergers (splits.py), whose laws are
made with three seeds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import corpus
import splits

from draftdiff.aligning import context, neighbours, similarity
from draftdiff.model import Options

SEEDS = (7, 8, 9)
NEVER = 2.0
"""A share that no article reaches."""

SWITCHES: Mapping[str, tuple[object, Mapping[str, float]]] = {
    "containment both ways": (similarity, {"CONTAINMENT": 0.0}),
    "words in order": (similarity, {"ORDER": 0.0}),
    "words in common (cosine)": (similarity, {"COSINE": 0.0}),
    "headings": (similarity, {"HEADING": 0.0}),
    "linked neighbours": (context, {"NEIGHBOUR": 0.0}),
    "a common gap": (context, {"SAME_GAP": 0.0, "SMALL_GAP": 0.0}),
    "the same number": (context, {"NUMBER": 0.0, "NUMBER_SHARE": 0.0}),
    "the pass over gaps": (neighbours, {"ALIKE": NEVER}),
}
PASSES: Mapping[str, Options] = {
    "splits and mergers": replace(Options(), contained=NEVER, surely_contained=NEVER),
    "splits and mergers before weak links": replace(Options(), surely_contained=NEVER),
    "confident links first": replace(Options(), confident=NEVER),
}
ALL = "nothing is off"


def measured(shared: Path) -> dict[str, dict[str, float]]:
    """The mean F1 by group, and that of made splits and mergers, with each thing off."""
    found = {ALL: _scores(shared, Options())}
    for name, (module, values) in SWITCHES.items():
        with _switched_off(module, values):
            found[name] = _scores(shared, Options())
    for name, options in PASSES.items():
        found[name] = _scores(shared, options)
    return found


@contextmanager
def _switched_off(module: object, values: Mapping[str, float]) -> Iterator[None]:
    with ExitStack() as stack:
        for name, value in values.items():
            stack.enter_context(patch.object(module, name, value))
        yield


def _scores(shared: Path, options: Options) -> dict[str, float]:
    method: Callable[[corpus.Articles, corpus.Articles], corpus.Links] = corpus.ours_with(options)
    figures = {group: mean.f1 for group, mean in corpus.means_by_group(shared, method).items()}
    special, _ = splits.measured(shared / "corpus", SEEDS, options)
    return {**figures, "made splits": special.f1}


def main() -> int:
    """Print a line for each thing that is off."""
    parser = argparse.ArgumentParser(description="Score draftdiff with parts of it off.")
    parser.add_argument("shared", type=Path, help="the folder that holds corpus/ and eval/")
    found = measured(parser.parse_args().shared)
    for name, scores in found.items():
        told = "  ".join(f"{group} {score:.4f}" for group, score in scores.items())
        print(f"{name:38} {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
