"""Small drafts in many languages and layouts, each with the outline that a person reads in it.

A file under `outlines` has the draft, its pages parted by form feeds where it has pages, a line of
equal signs, and the outline.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.model import Source, Verdict
from draftdiff.parsing import parse
from draftdiff.reading.lines import split_lines
from parsing_builders import letters_lost, outline

DRAFTS = Path(__file__).parent / "outlines"
NAMES = sorted(path.stem for path in DRAFTS.glob("*.txt"))


def test_there_are_drafts_of_many_kinds() -> None:
    assert len(NAMES) >= 40


@pytest.mark.parametrize("name", NAMES)
def test_outline_is_the_one_that_a_person_reads(name: str) -> None:
    text, expected = (DRAFTS / f"{name}.txt").read_text(encoding="utf-8").split("\n=====\n")
    draft = parse(Source(name=name, sha256="", format="text", lines=split_lines(text)))
    assert outline(draft) == expected.rstrip()
    assert draft.verdict is Verdict.GOOD
    assert not letters_lost(draft)
