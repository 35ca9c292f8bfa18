"""A row's text as passages that stayed, went and came; long quiet stretches cut short.

Whoever publishes […] through a computer shall be punished by imprisonment of
[-six months-] {+one year+} to three years and a fine of one million riels […]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.model import ArticleDiff, Op, OpKind
from draftdiff.reporting.terminal.marks import DELETED, DELETED_END, INSERTED, INSERTED_END
from draftdiff.reporting.terminal.wrap import clusters
from draftdiff.text.visibility import visible

CUT = "[…]"

# Effort is counted in thirds of a word: a script without spaces has about three clusters a word.
_WORD_EFFORT = 3
_CLUSTER_EFFORT = 1
_LONG_WORD = 24
_PAUSES = frozenset("，。；：、！？」』）។៕៖")
_CONTEXT = 12 * _WORD_EFFORT
_WORTH_CUTTING = 8 * _WORD_EFFORT
_EDGES = re.compile(r"^(\s*)(\S.*?)(\s*)$", re.DOTALL)
_WORD = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text that stayed (`kind` is equal), went (delete) or came (insert)."""

    kind: OpKind
    text: str


def marked_text(row: ArticleDiff, *, whole: bool) -> str:
    """The row's text with brackets around what went and what came.

    Args:
        row: the row; where it has no ops, its new text stands for all.
        whole: keep stretches without a change at full length.
    """
    passages = list(_joined(_passages(row)))
    if not whole:
        passages = list(_shortened(passages))
    return "".join(_bracketed(passage) for passage in passages)


def bracketed(old: str, new: str) -> str:
    """Two short texts side by side: the old in brackets, then the new; once where equal."""
    if old == new:
        return new
    sides = ((OpKind.DELETE, old), (OpKind.INSERT, new))
    return " ".join(_bracketed(Passage(kind=kind, text=text)) for kind, text in sides if text)


def _passages(row: ArticleDiff) -> Iterator[Passage]:
    old_text, new_text = row.old_text, row.new_text
    if not row.ops:
        yield Passage(kind=OpKind.EQUAL, text=new_text)
    for op in row.ops:
        yield from _of_op(op, old_text, new_text)


def _of_op(op: Op, old_text: str, new_text: str) -> Iterator[Passage]:
    if op.is_quiet:
        yield Passage(kind=OpKind.EQUAL, text=op.new.of(new_text))
        return
    yield Passage(kind=OpKind.DELETE, text=op.old.of(old_text))
    yield Passage(kind=OpKind.INSERT, text=op.new.of(new_text))


def _joined(passages: Iterator[Passage]) -> Iterator[Passage]:
    """Neighbours of one kind as one passage, fit to be shown; empty ones left out."""
    kind, texts = OpKind.EQUAL, list[str]()
    for passage in passages:
        if not passage.text:
            continue
        if passage.kind is not kind:
            yield Passage(kind=kind, text=_shown("".join(texts)))
            kind, texts = passage.kind, []
        texts.append(passage.text)
    yield Passage(kind=kind, text=_shown("".join(texts)))


def _shown(text: str) -> str:
    return visible(text).replace("\t", " ")


def _bracketed(passage: Passage) -> str:
    """The passage in its brackets, a pair for each line; white space at either end is outside.

    A bracket that stood beside a space could be parted from its words at the end of a line.
    """
    if passage.kind is OpKind.EQUAL:
        return passage.text
    start, end = (
        (DELETED, DELETED_END) if passage.kind is OpKind.DELETE else (INSERTED, INSERTED_END)
    )
    lines = passage.text.split("\n")
    return "\n".join(_EDGES.sub(rf"\1{start}\2{end}\3", line, count=1) for line in lines)


def _shortened(passages: list[Passage]) -> Iterator[Passage]:
    last = len(passages) - 1
    if not any(passage.kind is not OpKind.EQUAL for passage in passages):
        yield from passages
        return
    for position, passage in enumerate(passages):
        if passage.kind is OpKind.EQUAL:
            text = _shorten(passage.text, head=position > 0, tail=position < last)
            yield Passage(kind=OpKind.EQUAL, text=text)
        else:
            yield passage


def _shorten(text: str, *, head: bool, tail: bool) -> str:
    """`text` without its middle; `head` and `tail` say which ends stand beside a change."""
    pieces = _pieces(text)
    start = _room(pieces, _CONTEXT) if head else 0
    start = _at_pause(pieces, range(start, start // 2, -1), start)
    room = _room(pieces[::-1], _CONTEXT) if tail else 0
    end = len(pieces) - room
    end = _at_pause(pieces, range(end, len(pieces) - room // 2), end)
    if sum(effort for _, effort in pieces[start:end]) < _WORTH_CUTTING:
        return text
    before = "".join(piece for piece, _ in pieces[:start])
    between = "".join(piece for piece, _ in pieces[start:end])
    after = "".join(piece for piece, _ in pieces[end:])
    return before + _cut_sign(before, between, after) + after


def _cut_sign(before: str, between: str, after: str) -> str:
    """The sign of a cut, on the lines that it cuts."""
    lead = "" if not before or before[-1].isspace() else " "
    if not after:
        return lead + CUT
    if between.endswith("\n"):
        return f"{lead}{CUT}\n"
    if "\n" in between and before and not before.endswith("\n"):
        return f"{lead}{CUT}\n{CUT} "
    return f"{lead}{CUT} "


def _pieces(text: str) -> list[tuple[str, int]]:
    """Words with the white space after them, or clusters; each with its effort."""
    pieces: list[tuple[str, int]] = []
    for word in _WORD.findall(text):
        if len(word) > _LONG_WORD and not word.isascii():
            pieces += ((cluster, _CLUSTER_EFFORT) for cluster in clusters(word))
        else:
            pieces.append((word, _WORD_EFFORT))
    return pieces


def _at_pause(pieces: list[tuple[str, int]], places: range, otherwise: int) -> int:
    """The first of `places` that stands after a word or a pause; where none does, `otherwise`."""
    for place in places:
        before, effort = pieces[place - 1]
        if effort == _WORD_EFFORT or before[-1].isspace() or before[-1] in _PAUSES:
            return place
    return otherwise


def _room(pieces: list[tuple[str, int]], effort: int) -> int:
    """How many of `pieces`, from the first, fit into `effort`."""
    for count, (_, needed) in enumerate(pieces):
        effort -= needed
        if effort < 0:
            return count
    return len(pieces)
