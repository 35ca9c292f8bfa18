"""One target for each reader, for the parser, the aligner, the differ and each writer.

    good file ─▶ bytes dropped, flipped, put in ─▶ lines, or one line for people
    law-like text, twice ─▶ every article in one row, every word in its place ─▶ every report

A hundred examples a target, or as many as DRAFTDIFF_EXAMPLES says. Whatever is found becomes a test
in tests/, by its own name.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from holds import (
    GOOD,
    PACKED,
    WRITERS,
    compared,
    parsed,
    parts_of,
    read_or_refused,
    written,
)
from office_builders import packed

settings.register_profile(
    "looking",
    max_examples=int(os.environ.get("DRAFTDIFF_EXAMPLES", "100")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("looking")

SEEDS = (b"\x00", b"\xff\xfe", b"<", b"</p>", b"{", b"}", b"\\u-1 ", b"&#x110000;", b"99999999999")
CHANGES = st.lists(
    st.tuples(
        st.integers(0, 1 << 16), st.sampled_from(SEEDS) | st.binary(max_size=8), st.integers(0, 40)
    ),
    min_size=1,
    max_size=6,
)
SIGNS = "Article Art. § Section 1 2 3 1bis (a) (b) – . ; , the may shall not fine 10 % ម la <b> =1"
WORDS = st.sampled_from((*SIGNS.split(), "第一条", "\u202e", "\u200b", "\ufeff", "\x1b[31m"))
LAWS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=25)


def changed(data: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    """The bytes with pieces put in, and others dropped, at places counted round."""
    for place, insertion, dropped in changes:
        at = place % (len(data) + 1)
        data = data[:at] + insertion + data[at + dropped :]
    return data


@pytest.mark.parametrize("name", sorted(GOOD))
@given(changes=CHANGES)
def test_readers(name: str, changes: list[tuple[int, bytes, int]]) -> None:
    read_or_refused(name, changed(GOOD[name], changes))


@given(part=st.integers(0, 1 << 8), changes=CHANGES, name=st.sampled_from(PACKED))
def test_readers_of_packed_parts(
    part: int, changes: list[tuple[int, bytes, int]], name: str
) -> None:
    parts = parts_of(name)
    chosen = sorted(parts)[part % len(parts)]
    parts[chosen] = changed(parts[chosen], changes)
    read_or_refused(name, packed(parts))


@given(lines=LAWS)
def test_the_parser(lines: list[str]) -> None:
    parsed(lines)


@given(old=LAWS, new=LAWS)
def test_the_aligner_and_the_differ(old: list[str], new: list[str]) -> None:
    compared(old, new)
    assert not compared(old, old).differs


@given(old=LAWS, new=LAWS)
def test_writers(old: list[str], new: list[str]) -> None:
    comparison = compared(old, new)
    # All write one comparison: to compare takes longer than to write.
    for each in WRITERS:
        written(comparison, each)
