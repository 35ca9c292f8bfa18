"""A comparison does no more work than it was recorded to do.

Counted, not timed: what a function is called with says on every machine how fast a run can be.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

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
