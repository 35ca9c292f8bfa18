"""Marks widened to words, in scripts that put no space between them."""

from __future__ import annotations

import pytest

from draftdiff.diffing.tokens import bare, tokenised
from draftdiff.diffing.widening import MOST_TO_SPACE, Edit, widened

KA, KHA, KO, KHO, NGO = "កា", "ខា", "គា", "ឃា", "ងា"
SPACE = "\u200b"
LONG = KA * MOST_TO_SPACE


def shown(old: str, new: str) -> str:
    """What is marked when the one pair of tokens that differs is widened."""
    one, two = tokenised(old), tokenised(new)
    pairs = enumerate(zip(one.raw, two.raw, strict=True))
    (at,) = [n for n, pair in pairs if len(set(map(bare, pair))) > 1]
    edits = [
        edit
        for edit in (
            Edit(True, 0, at, 0, at),
            Edit(False, at, at + 1, at, at + 1),
            Edit(True, at + 1, len(one.raw), at + 1, len(two.raw)),
        )
        if edit.old_start < edit.old_end
    ]
    found = widened(edits, one, two)
    ends = [(edit.old_end, edit.new_end) for edit in found]
    assert ends[-1] == (len(one.raw), len(two.raw))
    starts = [(edit.old_start, edit.new_start) for edit in found]
    assert starts == [(0, 0), *ends[:-1]]
    (change,) = [edit for edit in found if not edit.same]
    return "".join(one.raw[change.old_start : change.old_end])


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        pytest.param(
            f"{KO}{SPACE}{KA}{KHA}{KO}{SPACE}{KHO}",
            f"{KO}{SPACE}{KA}{NGO}{KO}{SPACE}{KHO}",
            f"{KA}{KHA}{KO}{SPACE}",
            id="to the spaces on both sides",
        ),
        pytest.param(
            f"{KO}{SPACE}{KHA}{KO}{KA}{SPACE}{KHO}",
            f"{KO}{SPACE}{NGO}{KO}{KA}{SPACE}{KHO}",
            f"{KHA}{KO}{KA}{SPACE}",
            id="beginning behind a space",
        ),
        pytest.param(
            f"{KO}{SPACE}{KA}{KHA}{SPACE}{KHO}",
            f"{KO}{SPACE}{KA}{NGO}{SPACE}{KHO}",
            f"{KA}{KHA}{SPACE}",
            id="ending before a space",
        ),
        pytest.param(
            f"{KO}{KA}{KHA}{KO}{SPACE}{KHO}",
            f"{KO}{KA}{NGO}{KO}{KHO}",
            f"{KHA}{KO}{SPACE}",
            id="to a space that one side has",
        ),
        pytest.param(f"{KO}{KA}{KHA}{KO}", f"{KO}{KA}{NGO}{KO}", KHA, id="no space anywhere"),
        pytest.param(
            f"{KO} {KA}{KHA} {KO}{SPACE}",
            f"{KO} {KA}{NGO} {KO}{SPACE}",
            f"{KHA} ",
            id="a space ends a word",
        ),
        pytest.param(
            f"{KHA}{LONG[2:]}{SPACE}{KO}",
            f"{NGO}{LONG[2:]}{SPACE}{KO}",
            f"{KHA}{LONG[2:]}{SPACE}",
            id="seven more clusters",
        ),
        pytest.param(
            f"{KHA}{LONG}{SPACE}{KO}", f"{NGO}{LONG}{SPACE}{KO}", f"{KHA}{LONG}{SPACE}", id="eight"
        ),
        pytest.param(
            f"{KHA}{LONG}{KO}{SPACE}{KO}", f"{NGO}{LONG}{KO}{SPACE}{KO}", KHA, id="too many"
        ),
        pytest.param("រាជស", "រាជ្យស", "រាជ", id="a cluster that closes its syllable"),
    ],
)
def test_a_change_is_widened_to_its_word(old: str, new: str, marked: str) -> None:
    assert shown(old, new) == marked
