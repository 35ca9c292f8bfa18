r"""Draft text as Markdown that shows it and acts on nothing in it.

    *x* | <b>        \*x\* \| \<b\>
    1. x             1\. x                      else a list would begin
    a@b.org          a@<!-- -->b.org            else GitHub links it, even where it is escaped
    word**(1)**word  word<!-- -->**(1)**<!-- -->word    else the stars are only stars

An empty comment is seen by no reader, and ends words for all of them. It must never begin a line:
Markdown would take the rest of that line for HTML.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from draftdiff.reporting.inline import Line, Mark
from draftdiff.text.visibility import one_line, visible

_FENCES = {Mark.DELETED: "~~", Mark.INSERTED: "**"}
_BORDER = "<!-- -->"

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
_LINE_START = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+=:]))")
# Where GitHub would begin to make a link: inside "http://" and "www.", and behind "@".
_LINK = re.compile(r"(?<=\w)(?=://)|(?<=[wW]{3})(?=\.)|(?<=@)")

_LINK_SIGNS = ("://", "w.", "W.", "@")


class _Run(NamedTuple):
    """Text under one mark that begins and ends with no space, or spaces alone."""

    mark: Mark
    text: str


def escaped(text: str) -> str:
    """`text` in one line, fit for a paragraph, a heading, a list item or a table's cell."""
    return _begun(_inline(one_line(text)))


def table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table of plain texts."""
    rule = f"| {' | '.join('---' for _ in heads)} |"
    rows = (f"| {' | '.join(map(escaped, cells))} |" for cells in lines)
    return "\n".join((f"| {' | '.join(map(escaped, heads))} |", rule, *rows))


def marked_paragraph(line: Line) -> str:
    """One line of a row's text as a paragraph, with ~~deleted~~ and **inserted** words.

    White space alone gives "".
    """
    runs = _runs(line)
    if not runs:
        return ""
    # GitHub's reader looks through a neighbour's ~~ at the letter behind it, others do not.
    befores = ["", *(run.text[-1] for run in runs[:-1])]
    afters = [*(run.text[0] for run in runs[1:]), ""]
    parts = (_run(*each) for each in zip(runs, befores, afters, strict=True))
    return _begun("".join(parts))


def _runs(line: Line) -> Sequence[_Run]:
    """The line without outer spaces; spaces at the edges of marks are put outside of them."""
    runs = []
    for piece in line:
        text = visible(piece.text).replace("\n", " ").replace("\t", " ")
        core = text.strip()
        if piece.mark is Mark.KEPT or not core:
            runs.append(_Run(Mark.KEPT, text))
            continue
        before, after = text.split(core, 1)
        runs += [_Run(Mark.KEPT, before), _Run(piece.mark, core), _Run(Mark.KEPT, after)]
    return _trimmed([run for run in runs if run.text])


def _trimmed(runs: list[_Run]) -> list[_Run]:
    while runs and not runs[0].text.strip():
        del runs[0]
    while runs and not runs[-1].text.strip():
        del runs[-1]
    if runs:
        runs[0] = _Run(runs[0].mark, runs[0].text.lstrip())
        runs[-1] = _Run(runs[-1].mark, runs[-1].text.rstrip())
    return runs


def _run(run: _Run, before: str, after: str) -> str:
    """The run inside its fences; `before` and `after` are the characters beside it."""
    fence = _FENCES.get(run.mark)
    if fence is None:
        return _inline(run.text)
    opening = _BORDER if _hides_fence(run.text[0], before) else ""
    closing = _BORDER if _hides_fence(run.text[-1], after) else ""
    return f"{opening}{fence}{_inline(run.text)}{fence}{closing}"


def _hides_fence(inner: str, outer: str) -> bool:
    """Whether a fence between these two is no fence to Markdown.

    It is none between a mark of punctuation inside and a letter outside. What counts as
    punctuation differs between versions of CommonMark, so each side is taken at its worst.
    """
    if not outer or outer.isspace():
        return False
    return unicodedata.category(inner)[0] in "PS" and not _is_sure_punctuation(outer)


def _is_sure_punctuation(character: str) -> bool:
    return character in string.punctuation or unicodedata.category(character)[0] == "P"


def _inline(text: str) -> str:
    marked = _MARKUP.sub(r"\\\g<0>", text)
    # The pattern looks behind at every character; few texts have anything to find.
    return _LINK.sub(_BORDER, marked) if any(sign in text for sign in _LINK_SIGNS) else marked


def _begun(block: str) -> str:
    """The block with a first character that begins no list, underline or definition."""
    return _LINE_START.sub(r"\1\\", block)
