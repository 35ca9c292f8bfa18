"""A comparison does no more work than it was recorded to do.

Counted, not timed: what a function is called with says on every machine how fast a run can be, and
how much memory is asked for how long a law it can take.
"""

from __future__ import annotations

import importlib.util
import sys
import tracemalloc
from pathlib import Path
from types import ModuleType

import pytest

from draftdiff.model import Comparison
from draftdiff.pipeline import compare
from draftdiff.reading import read
from draftdiff.reporting import ReportFormat, render

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "speed" / "operations.py"
SLACK = 1.03
"""How much more work passes: new signs that a parser looks for cost a call here and there."""


@pytest.fixture(scope="module")
def operations() -> ModuleType:
    """The script that counts, as a module."""
    spec = importlib.util.spec_from_file_location("operations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["operations"] = module
    spec.loader.exec_module(module)
    return module


def test_a_comparison_does_no_more_than_was_recorded(operations: ModuleType) -> None:
    found, bars = operations.counted(), operations.recorded()
    assert set(found) == set(bars)
    assert {
        name: f"{count:,} > {bars[name]:,}"
        for name, count in found.items()
        if count > SLACK * bars[name]
    } == {}
    assert min(found.values()) > 0, "a function was renamed: see WEIGHED in operations.py"


@pytest.fixture(scope="module")
def comparison(operations: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """A law of several hundred articles, many of them reworded."""
    old, new = operations.written(tmp_path_factory.mktemp("law"))
    return compare(read(old), read(new))


@pytest.mark.parametrize("report_format", [ReportFormat.HTML, ReportFormat.JSON])
def test_a_report_of_many_articles_is_in_memory_once(
    comparison: Comparison, report_format: ReportFormat
) -> None:
    render(comparison, report_format)  # once before, so that what is loaded and kept is not counted
    tracemalloc.start()
    try:
        report = render(comparison, report_format)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(report) <= most < 2 * len(report)
