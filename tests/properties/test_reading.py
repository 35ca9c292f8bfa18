"""Nothing of a text is lost by reading it."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from draftdiff.reading import read
from draftdiff.reading.binaries import kind_of
from draftdiff.reading.lines import split_lines
from draftdiff.reading.registry import Evidence, by_content

ENDINGS = re.compile("[\n\r\f\x85\u2028\u2029]")
TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
        st.sampled_from("\n\r\f\x85\u2028\u2029 <!->`#\tក្រ"),
    )
)


def is_draft(text: str) -> bool:
    data = text.encode()
    recognised = by_content(data, Evidence.CERTAIN) or kind_of(data)
    marked = text.startswith("\ufeff") or data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return bool(text.strip("\f").strip()) and not recognised and not marked


@given(TEXTS)
def test_every_character_is_in_a_line_or_ends_one(text: str) -> None:
    assume(is_draft(text))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "v1.txt"
        path.write_bytes(text.encode())
        assume(any(line.text.strip() for line in split_lines(text)))
        source = read(path)
    assert "".join(line.text for line in source.lines) == ENDINGS.sub("", text)
    assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))


@given(TEXTS)
def test_markdown_keeps_every_character_too(text: str) -> None:
    assume(is_draft(text) and any(line.text.strip() for line in split_lines(text)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "v1.md"
        path.write_bytes(text.encode())
        source = read(path)
    kept = "".join(line.text for line in source.lines)
    assert sorted(kept) == sorted(ENDINGS.sub("", text))


@given(TEXTS)
def test_lines_hold_no_line_ending(text: str) -> None:
    assert not any(ENDINGS.search(line.text) for line in split_lines(text))
