"""Break the code in small ways, one at a time, and count how many the tests notice.

python fuzz/mutate.py 100              a hundred, drawn with a fixed seed from each group in turn

    limit <= size   ─▶   limit < size      noticed: some test fails
    score + 1       ─▶   score - 1         not noticed: told, with its place

Comparisons, sums, truth values, numbers, and/or and conditions are changed. The checkout itself is
left alone: everything happens in a copy.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
GROUPS = {
    "aligning": (("aligning",), ("tests/unit/aligning", "tests/unit/test_pipeline.py")),
    "diffing": (("diffing",), ("tests/unit/diffing", "tests/unit/test_pipeline.py")),
    "rules": (("analysing/rules",), ("tests/unit/analysing",)),
    "escaping": (
        (
            "reporting/wording.py",
            "reporting/markdown_markup.py",
            "reporting/correlation.py",
            "reporting/ooxml.py",
        ),
        (
            "tests/unit/reporting/test_hostile.py",
            "tests/unit/reporting/test_wording.py",
            "tests/unit/reporting/test_markdown.py",
            "tests/unit/reporting/test_goldens.py",
        ),
    ),
}
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}
SECONDS = 300


class Mutation(NamedTuple):
    """A place in a file, and the number of the node there."""

    path: Path
    node: int
    line: int


def mutations(path: Path) -> Iterator[Mutation]:
    """All places of the file that can be changed."""
    for index, node in enumerate(ast.walk(ast.parse(path.read_text("utf-8")))):
        if _can_change(node):
            yield Mutation(path, index, getattr(node, "lineno", 0))


def _can_change(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bool | int | float)
    if isinstance(node, ast.Compare):
        return len(node.ops) == 1
    if isinstance(node, ast.BinOp):
        return type(node.op) in SUMS
    return isinstance(node, ast.BoolOp | ast.If | ast.IfExp)


def mutated(mutation: Mutation) -> str:
    """The file's source with that one change."""
    tree = ast.parse(mutation.path.read_text("utf-8"))
    for index, node in enumerate(ast.walk(tree)):
        if index == mutation.node:
            _change(node)
    return ast.unparse(tree)


def _change(node: ast.AST) -> None:
    match node:
        case ast.Constant(value=bool() as value):
            node.value = not value
        case ast.Constant(value=int() | float() as value):
            node.value = value + 1
        case ast.Compare():
            node.ops = [COMPARISONS[type(node.ops[0])]()]
        case ast.BinOp():
            node.op = SUMS[type(node.op)]()
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.If() | ast.IfExp():
            node.test = ast.UnaryOp(op=ast.Not(), operand=node.test)


def chosen(source: Path, count: int) -> Iterator[tuple[str, Mutation]]:
    """So many mutations, the groups in turn."""
    dice = random.Random(20)
    for group, (places, _) in GROUPS.items():
        files = [file for place in places for file in _python_files(source / place)]
        found = [mutation for file in files for mutation in mutations(file)]
        for mutation in dice.sample(found, min(count // len(GROUPS), len(found))):
            yield group, mutation


def _python_files(place: Path) -> list[Path]:
    return sorted(place.rglob("*.py")) if place.is_dir() else [place]


def noticed(copy: Path, group: str) -> bool:
    """Whether the group's tests fail, or never end."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-n", "0"]
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*command, *GROUPS[group][1]],
            cwd=copy,
            env=environment,
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> None:
    """Count, and tell what was not noticed."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    found: Counter[tuple[str, bool]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        unwanted = shutil.ignore_patterns(".git", "node_modules", "__pycache__", ".*_cache")
        shutil.copytree(ROOT, copy, ignore=unwanted)
        for group in GROUPS:
            if noticed(copy, group):
                sys.exit(f"the tests of {group} fail without any mutation")
        for group, mutation in chosen(copy / "src" / "draftdiff", count):
            whole = mutation.path.read_text("utf-8")
            mutation.path.write_text(mutated(mutation), encoding="utf-8")
            seen = noticed(copy, group)
            mutation.path.write_text(whole, encoding="utf-8")
            found[group, seen] += 1
            if not seen:
                place = mutation.path.relative_to(copy).as_posix()
                print(f"not noticed: {place}, line {mutation.line}", flush=True)
    for group in GROUPS:
        killed, all_of_it = found[group, True], found[group, True] + found[group, False]
        print(f"{group}: {killed} of {all_of_it} noticed")


if __name__ == "__main__":
    main()
