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
TRICKS = ("第一条", "\u202e", "\u200b", "\ufeff", "\x1b[31m", "|", "${x}", "]]>", "\x9b1m", "[-x-]")
PHRASES = (
    "The court orders the search of a house",
    "is punished by imprisonment of two years",
    "within ten days",
    "under Article 2",
    "“owner” means a holder of land",
    "(1) Everyone pays half of the fee,",
    "unless the owner consents;",
    "ក្រុមប្រឹក្សាជាតិសម្រេច",
    "处五十万元罚款。",
)
WORDS = st.sampled_from((*SIGNS.split(), *TRICKS, *PHRASES))
LINES = st.lists(WORDS, max_size=12).map(" ".join)
LABELS = ("Article {}", "Article {}. Fees", "Art. {}.", "§ {}", "Section {}.", "第{}条", "មាត្រា {}")
BODIES = st.lists(st.lists(LINES, min_size=1, max_size=3), min_size=1, max_size=6)
EDITS = st.lists(
    st.tuples(
        st.sampled_from(("drop", "repeat", "join", "move", "reword")), st.integers(0, 30), LINES
    ),
    max_size=4,
)
NOISE = st.lists(st.tuples(st.integers(0, 30), LINES), max_size=3)


def law(label: str, bodies: list[list[str]], noise: list[tuple[int, str]]) -> list[str]:
    """The lines of a law of these articles, others put in at places counted round."""
    lines = [
        line for number, body in enumerate(bodies, 1) for line in (label.format(number), *body)
    ]
    for place, line in noise:
        lines.insert(place % (len(lines) + 1), line)
    return lines


def edited(bodies: list[list[str]], edits: list[tuple[str, int, str]]) -> list[list[str]]:
    """The articles of the next draft."""
    result = [*bodies]
    for edit, place, line in edits:
        if not result:
            break
        at = place % len(result)
        body = result.pop(at)
        if edit == "repeat":
            result[at:at] = [body, body]
        elif edit == "join" and result:
            result[at % len(result)] = [*body, *result[at % len(result)]]
        elif edit == "move":
            result.append(body)
        elif edit == "reword":
            result.insert(at, [line, *body[1:]])
    return result


@st.composite
def drafts(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Two drafts of one law, of which the new one came from the old one."""
    label, bodies = draw(st.sampled_from(LABELS)), draw(BODIES)
    old = law(label, bodies, draw(NOISE))
    return old, law(label, edited(bodies, draw(EDITS)), draw(NOISE))


DRAFTS = drafts() | st.tuples(st.lists(LINES, max_size=25), st.lists(LINES, max_size=25))


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


@given(drafts=DRAFTS)
def test_the_parser(drafts: tuple[list[str], list[str]]) -> None:
    for lines in drafts:
        parsed(lines)


@given(drafts=DRAFTS)
def test_the_aligner_and_the_differ(drafts: tuple[list[str], list[str]]) -> None:
    old, new = drafts
    compared(old, new)
    assert not compared(old, old).differs


@given(drafts=DRAFTS)
def test_writers(drafts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*drafts)
    # All write one comparison: to compare takes longer than to write.
    for each in WRITERS:
        written(comparison, each)
