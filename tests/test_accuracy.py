"""Alignment on real laws is as right as it was recorded to be.

The laws are not part of the project: where they are not beside it, this is skipped.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parents[1]
ACCURACY = PROJECT / "benchmarks" / "accuracy"
SHARED = PROJECT.parent / "shared"
SLACK = 0.0005
"""How far a group's mean F1 may fall before it counts: less than one link of one pair."""


@pytest.fixture(scope="module")
def corpus() -> ModuleType:
    """The script that measures, as a module."""
    spec = importlib.util.spec_from_file_location("corpus", ACCURACY / "corpus.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["corpus"] = module
    spec.loader.exec_module(module)
    return module


def recorded() -> dict[str, float]:
    figures: dict[str, float] = json.loads((ACCURACY / "recorded.json").read_text("utf-8"))
    return figures


@pytest.mark.skipif(
    not (SHARED / "corpus" / "pairs.tsv").exists(), reason="../shared/corpus is not here"
)
def test_no_group_of_the_corpus_falls_below_what_was_recorded(corpus: ModuleType) -> None:
    found = corpus.figures(corpus.means_by_group(SHARED, corpus.ours))
    fallen = {
        group: f"{found.get(group, 0):.4f} < {figure:.4f}"
        for group, figure in recorded().items()
        if found.get(group, 0) < figure - SLACK
    }
    assert fallen == {}
    assert set(found) == set(recorded())


def test_what_is_recorded_holds_the_bars_of_the_project() -> None:
    figures = recorded()
    bars = {"quiet": 1, "renumber": 0.995, "blind": 0.995, "label": 0.975, "redraft": 0.965}
    assert {group for group, bar in bars.items() if figures[group] < bar} == set()
