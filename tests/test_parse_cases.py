"""Small drafts and what is read in them: tests/cases/parse/NN-name.

    draft.txt            a draft of a few articles
    why.md               what is to be read, and why that is not easy
    expected.json        the tree with its texts and clauses, what was set apart, the diagnostics

pytest --regenerate-goldens writes what is found, to be reviewed as a diff.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from draftdiff.model import Provision
from draftdiff.parsing import parse
from draftdiff.reading import read
from parsing_builders import words_lost, words_made_up

CASES = Path(__file__).parent / "cases" / "parse"
NAMES = sorted(path.name for path in CASES.iterdir())


def described(node: Provision) -> dict[str, Any]:
    """A node as the expected file has it; what is empty is left out."""
    told = {
        "node": f"{node.level.value} {node.num}".strip(),
        "title": node.title,
        "eid": node.eid,
        "lines": f"{node.lines.start}–{node.lines.end - 1}",
        "text": node.text.split("\n") if node.text else [],
        "clauses": [clause.citation for clause in node.clauses],
        "children": [described(child) for child in node.children],
    }
    return {name: value for name, value in told.items() if value}


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, golden: Callable[[str, bytes], None]) -> None:
    draft = parse(read(CASES / name / "draft.txt"))
    told = {
        "language": draft.language,
        "scheme": draft.scheme,
        "verdict": draft.verdict.value,
        "tree": [described(node) for node in draft.body],
        "removed": {each.name: [line.text for line in each.lines] for each in draft.removed},
        "diagnostics": [f"{each.code}: {each.message}" for each in draft.diagnostics],
    }
    content = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    golden(f"../cases/parse/{name}/expected.json", content.encode())
    assert not words_lost(draft)
    assert not words_made_up(draft)


@pytest.mark.parametrize("name", NAMES)
def test_case_says_why_it_is_there(name: str) -> None:
    assert (CASES / name / "why.md").read_text(encoding="utf-8").strip()
