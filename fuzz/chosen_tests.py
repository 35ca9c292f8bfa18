"""A plugin of pytest that runs the tests of a list, in its order, or notes how long each takes.

CHOSEN_TESTS=list.json pytest -p chosen_tests …      those tests alone
TEST_SECONDS=seconds.json pytest -p chosen_tests …   {"tests/unit/…::test_x": 0.02, …}; failed ones
                                                     are not in it
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from pathlib import Path

import pytest

_MEMORY = 4 * 1024**3
_SECONDS: defaultdict[str, float] = defaultdict(float)
_FAILED: set[str] = set()


def pytest_configure() -> None:
    if not os.environ.get("CHOSEN_TESTS"):
        return
    # A broken program may ask for all the memory there is.
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    chosen = os.environ.get("CHOSEN_TESTS")
    if not chosen:
        return
    places = {name: place for place, name in enumerate(json.loads(Path(chosen).read_text("utf-8")))}
    left = [item for item in items if item.nodeid not in places]
    config.hook.pytest_deselected(items=left)
    items[:] = sorted(
        (item for item in items if item.nodeid in places), key=lambda item: places[item.nodeid]
    )


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _SECONDS[report.nodeid] += report.duration
    if report.failed:
        _FAILED.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    wanted = os.environ.get("TEST_SECONDS")
    # With pytest-xdist the reports of all processes come together in the first one.
    if wanted and not hasattr(session.config, "workerinput"):
        passed = {name: _SECONDS[name] for name in sorted(_SECONDS) if name not in _FAILED}
        Path(wanted).write_text(json.dumps(passed), encoding="utf-8")
