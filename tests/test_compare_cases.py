"""Small drafts and what became of them: tests/cases/compare/NN-name.

    old.txt  new.txt     two drafts of a few articles
    why.md               what a reader should be told, and why that is not easy
    expected.json        the rows: labels, kind, traits, clauses, text with its marks

pytest --regenerate-goldens writes what is found, to be reviewed as a diff.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from draftdiff.model import ArticleDiff, Comparison, Kind
from draftdiff.pipeline import compare
from draftdiff.reading import read
from marked import assert_clauses_hold_the_changes, assert_exact, marked

CASES = Path(__file__).parent / "cases" / "compare"
NAMES = sorted(path.name for path in CASES.iterdir())


def compared(name: str) -> Comparison:
    return compare(read(CASES / name / "old.txt"), read(CASES / name / "new.txt"))


def described(row: ArticleDiff) -> dict[str, Any]:
    """A row as the expected file has it; the text of an unchanged article is left out."""
    told: dict[str, Any] = {
        "old": [article.title for article in row.old],
        "new": [article.title for article in row.new],
        "kind": str(row.kind),
        "traits": [str(trait) for trait in row.traits],
    }
    if row.kind is not Kind.UNCHANGED:
        told["clauses"] = [f"{c.kind} {c.old or '–'} → {c.new or '–'}" for c in row.clauses]
        told["text"] = marked(row).split("\n")
    return told


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"../cases/compare/{name}/expected.json", found(name))


def found(name: str) -> bytes:
    """What the expected file of a case has to say."""
    comparison = compared(name)
    rows = {
        "articles": [described(row) for row in comparison.changes],
        "surroundings": [
            described(row) for row in comparison.surroundings if row.kind is not Kind.UNCHANGED
        ],
    }
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


@pytest.mark.parametrize("name", NAMES)
def test_case_is_exact(name: str) -> None:
    comparison = compared(name)
    for row in (*comparison.changes, *comparison.surroundings):
        assert_exact(row)
        assert_clauses_hold_the_changes(row)


@pytest.mark.parametrize("name", NAMES)
def test_case_says_why(name: str) -> None:
    assert (CASES / name / "why.md").read_text(encoding="utf-8").strip()
