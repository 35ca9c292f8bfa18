"""Histories of real laws are as right as their tables say.

The laws are not part of the project: where they are not beside it, this is skipped.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from draftdiff.reading import read
from draftdiff.studies import follow
from draftdiff.tracing.lineages import composed

PROJECT = Path(__file__).parents[1]
ACCURACY = PROJECT / "benchmarks" / "accuracy"
SHARED = PROJECT.parent / "shared"
LAWS = 8
BAR = 0.99


def loaded(name: str) -> ModuleType:
    """A script that measures, as a module."""
    spec = importlib.util.spec_from_file_location(name, ACCURACY / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(
    not (SHARED / "corpus" / "pairs.tsv").exists(), reason="../shared/corpus is not here"
)
@pytest.mark.parametrize("number", range(LAWS))
def test_articles_are_followed_at_least_as_well_as_in_one_leap(number: int) -> None:
    corpus, lineages = loaded("corpus"), loaded("lineages")
    judge = corpus.module_of(SHARED / "eval" / "evaluate_links.py")
    laws = lineages.laws(SHARED / "corpus")
    assert len(laws) == LAWS
    law = laws[number]
    history = follow([read(path) for path in law.drafts])
    sides = history.drafts[0].articles, history.drafts[-1].articles
    gold = lineages.gold_of(judge, law.tables)
    own = lineages.labelled(judge, composed(history, 0, len(history.drafts) - 1), sides)
    leap = lineages.labelled(judge, lineages.direct(history), sides)
    assert lineages.score(judge, gold, own) >= lineages.score(judge, gold, leap)
    assert lineages.score(judge, lineages.with_returns(judge, gold, law.leap), own) >= BAR
