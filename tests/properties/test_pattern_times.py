"""No pattern of the parser or of the text layer is slow on text that is made to slow it down.

Patterns that are matched at the start of a line are timed so, those that are searched for in
whole lines are timed by searching: which is which is read from the source.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

import draftdiff
from draftdiff.text import patterns

CHARACTERS, LIMIT = 100_000, 0.05
TRIES = 4
"""Times that a slow run is repeated before it counts: the machine may have been busy."""
SEARCHES = frozenset({"search", "finditer", "findall", "sub", "split"})
UNITS = (
    "0", "9 ", "a", "A ", "a b ", "aA", "a1", "z", "(", ")", "((1", "(a) ", "[", "]", "[F1", "1[a",
    "{", "“", "- ", ".", ". ", ".—", "a.", "1.", "§", "5 § ", "第", "一", "I", "bis ", "1 bis ",
    "—",
    "Article 1 ", "Article 1, ", "Art. 5 of the ", "មាត្រា ", "១", "\u200b", "\u0e01\u0e33", "ก ํ า",
    "é", "\ufffd", "/", "|", "\t", "\u3000", "x" * 50 + " ", "shall ", "“a” ", " ",
)  # fmt: skip


def modules() -> Iterator[ModuleType]:
    root = Path(inspect.getfile(draftdiff)).parent
    for package in ("parsing", "text"):
        for path in sorted((root / package).rglob("*.py")):
            name = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
            yield importlib.import_module(f"draftdiff.{name}")


def patterns_of(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The compiled patterns of a module, by the names that its source calls them by."""
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield name, value
        elif type(value) is type(patterns.compiled_when_used("")):
            yield name, re.compile(value.pattern, value.flags)
        elif hasattr(value, "cache_info") and not inspect.signature(value).parameters:
            made = value()
            if isinstance(made, re.Pattern):
                yield f"{name}()", made


def searched(module: ModuleType) -> set[str]:
    """The patterns that the module searches for in texts that it has not cut short."""
    found = set()
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        cut = any(
            isinstance(given, ast.Subscript) and isinstance(given.slice, ast.Slice)
            for given in node.args
        )
        if node.func.attr in SEARCHES and not cut:
            found.add(ast.unparse(node.func.value))
    return found


TIMED = [
    pytest.param(pattern, name in searched(module), id=f"{module.__name__[10:]}.{name}")
    for module in modules()
    for name, pattern in patterns_of(module)
]


@pytest.mark.parametrize(("pattern", "is_searched"), TIMED)
def test_pattern_is_fast_on_hostile_text(pattern: re.Pattern[str], is_searched: bool) -> None:  # noqa: FBT001
    slow = {
        unit: taken
        for unit in UNITS
        for end in ("", "!")
        if (taken := seconds(pattern.search if is_searched else pattern.match, unit, end)) > LIMIT
    }
    assert not slow


def seconds(run: Callable[[str], object], unit: str, end: str) -> float:
    """The least time of a few runs; that of a tenth of the text where even that is."""
    for characters in (CHARACTERS // 50, CHARACTERS // 10):
        taken = least(run, (unit * (characters // len(unit) + 1))[: characters - len(end)] + end)
        if taken > LIMIT:
            return taken
    return least(run, (unit * (CHARACTERS // len(unit) + 1))[: CHARACTERS - len(end)] + end)


def least(run: Callable[[str], object], text: str) -> float:
    taken = LIMIT * 2
    for _ in range(TRIES):
        start = time.process_time()
        run(text)
        taken = min(taken, time.process_time() - start)
        if taken <= LIMIT:
            break
    return taken
