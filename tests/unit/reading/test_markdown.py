"""Markdown: what readers of the page do not see is set apart."""

from __future__ import annotations

import pytest

from draftdiff.reading.content import Document
from draftdiff.reading.markdown import read_markdown


def read(text: str) -> list[tuple[str, int, str | None]]:
    content = read_markdown(Document(label="v1.md", data=text.encode()))
    return [(line.text, line.number, line.bucket) for line in content.lines]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "---\ntitle: Law\n---\n# Article 1\n",
            [
                ("---", 1, "front matter"),
                ("title: Law", 2, "front matter"),
                ("---", 3, "front matter"),
                ("# Article 1", 4, None),
            ],
        ),
        ("---\ntext\n", [("---", 1, None), ("text", 2, None)]),
        (
            "text\n---\nmore\n---\n",
            [("text", 1, None), ("---", 2, None), ("more", 3, None), ("---", 4, None)],
        ),
        ("<!-- why? -->\n", [("<!-- why? -->", 1, "comment")]),
        (
            "  <!-- a\nb -->\nc",
            [("  <!-- a", 1, "comment"), ("b -->", 2, "comment"), ("c", 3, None)],
        ),
        ("one <!-- x --> two", [("one  two", 1, None), ("<!-- x -->", 1, "comment")]),
        (
            "```\n<!-- shown -->\n```\n",
            [("```", 1, None), ("<!-- shown -->", 2, None), ("```", 3, None)],
        ),
        ("## Article 2\n**must** not\n", [("## Article 2", 1, None), ("**must** not", 2, None)]),
        ("a < b <! c", [("a < b <! c", 1, None)]),
    ],
)
def test_hidden_parts_get_buckets(text: str, lines: list[tuple[str, int, str | None]]) -> None:
    assert read(text) == lines


def test_a_comment_that_never_closes_hides_nothing() -> None:
    text = "Article 1\n<!-- oops\nArticle 2\n"
    content = read_markdown(Document(label="v1.md", data=text.encode()))
    assert [(line.text, line.bucket) for line in content.lines] == [
        ("Article 1", None),
        ("<!-- oops", None),
        ("Article 2", None),
    ]
    (found,) = content.diagnostics
    assert (found.code, found.line) == ("unclosed-comment", 2)
