"""Texts cut into lines."""

from __future__ import annotations

import pytest

from draftdiff.model import Line
from draftdiff.reading.lines import control_characters, rules_set_apart, split_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one", ["one"]),
        ("one\ntwo", ["one", "two"]),
        ("one\ntwo\n", ["one", "two"]),
        ("one\n\n", ["one", ""]),
        ("\none", ["", "one"]),
        ("one\r\ntwo\r\n", ["one", "two"]),
        ("one\rtwo\r", ["one", "two"]),
        ("one\n\rtwo", ["one", "", "two"]),
        ("one\u2028two\u2029three", ["one", "two", "three"]),
        ("one\x85two", ["one", "two"]),
        ("  one \t\n\ttwo  ", ["  one \t", "\ttwo  "]),
        ("one\x0btwo\x1cthree", ["one\x0btwo\x1cthree"]),
    ],
)
def test_every_line_ending_ends_a_line(text: str, lines: list[str]) -> None:
    assert split_lines(text) == tuple(Line(line, n) for n, line in enumerate(lines, 1))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\ftwo", [("one", 1), ("two", 2)]),
        ("one\n\ftwo\r\n\f", [("one", 1), ("two", 2)]),
        ("one\n\n\ftwo", [("one", 1), ("", 1), ("two", 2)]),
        ("one\f\fthree", [("one", 1), ("", 2), ("three", 3)]),
        ("\fone", [("", 1), ("one", 2)]),
    ],
)
def test_a_form_feed_ends_a_page(text: str, lines: list[tuple[str, int]]) -> None:
    assert [(line.text, line.page) for line in split_lines(text)] == lines
    assert [line.number for line in split_lines(text)] == list(range(1, len(lines) + 1))


def test_control_characters_are_counted_and_placed() -> None:
    (found,) = control_characters(split_lines("one\tA\n\x03tw\x07o\x07"))
    assert found.code == "control-characters"
    assert "3 control characters (U+0003, U+0007)" in found.message
    assert found.line == 2
    assert not found.partial
    assert len(found.message.splitlines()) == 1


@pytest.mark.parametrize("text", ["", "plain", "tab\tbed", "page\fpage", "ច្បាប់\u200bនេះ", "“é”"])
def test_ordinary_text_has_no_control_characters(text: str) -> None:
    assert control_characters(split_lines(text)) == ()


@pytest.mark.parametrize(
    ("text", "bucket"),
    [
        ("__________", "drawn rule"),
        ("   _____ ", "drawn rule"),
        ("—————", "drawn rule"),
        ("────────", "drawn rule"),
        ("____", None),
        ("Name __________", None),
        ("the sum of __________ euros", None),
        ("—", None),
        # Markdown and plain texts mark headings so.
        ("----------", None),
        ("==========", None),
    ],
)
def test_drawn_rules_are_set_apart(text: str, bucket: str | None) -> None:
    lines = (Line("Article 1", 1), Line(text, 2))
    assert rules_set_apart(lines) == (lines[0], Line(text, 2, bucket=bucket))


def test_a_rule_amid_a_line_parts_it() -> None:
    line = Line("It is due.” _______ * Act 5 (OJ …).”", 7)
    assert rules_set_apart((line,)) == (
        Line("It is due.”", 7),
        Line(" _______ ", 7, bucket="drawn rule"),
        Line("* Act 5 (OJ …).”", 7),
    )
