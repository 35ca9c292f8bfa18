"""Markdown: text, with what is not shown to its readers set apart.

    ---
    title: Draft law      front matter  ──▶ bucket "front matter"
    ---
    ## Article 1          kept with its hashes, which tell the parser the level
    Text <!-- why? -->    the comment   ──▶ bucket "comment"

Emphasis, links and code stay as they are written: the law may well mean an asterisk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftdiff.model import Diagnostic, Line, Severity
from draftdiff.model.message import Message
from draftdiff.reading.content import Content, Document
from draftdiff.reading.text import read_text

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_OPEN, _CLOSE = "<!--", "-->"


def read_markdown(document: Document) -> Content:
    """The document's lines, front matter and comments in buckets of their own.

    Raises what `read_text` raises.
    """
    content = read_text(document)
    front = _front_matter_length(content.lines)
    lines = [line._replace(bucket="front matter") for line in content.lines[:front]]
    unclosed: list[Diagnostic] = []
    lines.extend(_set_comments_apart(content.lines[front:], unclosed))
    return Content(
        lines=tuple(lines),
        encoding=content.encoding,
        pages=content.pages,
        diagnostics=(*content.diagnostics, *unclosed),
    )


def _front_matter_length(lines: tuple[Line, ...]) -> int:
    """How many lines the block between the fences takes, fences included; 0 without one."""
    if not lines or lines[0].text.rstrip() != "---":
        return 0
    closing = (place for place, line in enumerate(lines[1:], 2) if _closes_front_matter(line))
    return next(closing, 0)


def _closes_front_matter(line: Line) -> bool:
    return line.text.rstrip() in {"---", "..."}


def _set_comments_apart(lines: tuple[Line, ...], unclosed: list[Diagnostic]) -> Iterator[Line]:
    last_close = max((at for at, line in enumerate(lines) if _CLOSE in line.text), default=-1)
    fence = ""
    in_comment = False
    for place, line in enumerate(lines):
        if not in_comment:
            fence = _fence_after(line.text, fence)
        if fence:
            yield line
            continue
        shown, hidden, in_comment = _cut_comments(line.text, in_comment=in_comment)
        if in_comment and place >= last_close:
            unclosed.append(_unclosed_comment(line))
            yield from lines[place:]
            return
        if hidden and not shown.strip():
            yield line._replace(bucket="comment")
            continue
        yield line._replace(text=shown)
        if hidden:
            yield line._replace(text=hidden, bucket="comment")


def _fence_after(text: str, fence: str) -> str:
    """The code fence that is open after this line ("" for none)."""
    mark = _FENCE.match(text)
    if mark is None:
        return fence
    if not fence:
        return mark.group(1)
    closes = mark.group(1).startswith(fence) and not text[mark.end() :].strip()
    return "" if closes else fence


def _cut_comments(text: str, *, in_comment: bool) -> tuple[str, str, bool]:
    """The shown and the hidden part of a line, and whether a comment goes on after it."""
    shown, hidden = "", ""
    while text:
        if in_comment:
            part, close, text = text.partition(_CLOSE)
            hidden += part + close
            in_comment = not close
        else:
            part, mark, text = text.partition(_OPEN)
            shown += part
            hidden += mark
            in_comment = bool(mark)
    return shown, hidden, in_comment


def _unclosed_comment(line: Line) -> Diagnostic:
    return Diagnostic(
        code="unclosed-comment",
        severity=Severity.WARNING,
        message=Message(
            "The comment that begins in line {line} is never closed; "
            "it was read as text, and so was everything after it.",
            line=str(line.number),
        ),
        page=line.page,
        line=line.number,
    )
