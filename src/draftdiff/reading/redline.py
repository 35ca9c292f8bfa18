"""Paragraphs in which some words are proposed and others withdrawn, and the three views of them.

    The fee is [10: deleted][12: inserted] euros.

    final      "The fee is 12 euros."           bucket "tracked deletion": "10"
    original   "The fee is 10 euros."           bucket "tracked insertion": "12"
    both       "The fee is [-10-]{+12+} euros."

Some redlines are drawn, not tracked: withdrawn words are struck through, proposed ones are
underlined. Underlining alone is no proposal, since headings are underlined too: it counts as one
where a draft also strikes words through.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from draftdiff.model import Diagnostic, Severity
from draftdiff.model.message import Message
from draftdiff.model.reading import Revisions
from draftdiff.model.source import Identifier
from draftdiff.reading.blocks import Block


class Fate(StrEnum):
    """What is to become of words; the values name the buckets of those left out."""

    KEPT = "kept"
    INSERTED = "tracked insertion"
    DELETED = "tracked deletion"
    UNDERLINED = "underlined insertion"
    STRUCK = "struck out"
    HIDDEN = "hidden text"
    RAISED = "footnote mark"


class Piece(NamedTuple):
    """Words of one fate; raised ones are kept unless they turn out to refer to a footnote."""

    text: str
    fate: Fate = Fate.KEPT


class Paragraph(NamedTuple):
    """A paragraph with its number or bullet (`label`), which stands there whatever the fates.

    `indent` counts columns, `page` from 1; `bucket` is set where it is no part of the law;
    `identifier` is the file's own for the provision that begins with it.
    """

    pieces: tuple[Piece, ...]
    label: str = ""
    indent: int = 0
    page: int | None = None
    bucket: str | None = None
    close: bool = False
    identifier: Identifier | None = None


_LEFT_OUT = {
    Revisions.FINAL: frozenset({Fate.DELETED, Fate.STRUCK, Fate.HIDDEN, Fate.RAISED}),
    Revisions.ORIGINAL: frozenset({Fate.INSERTED, Fate.UNDERLINED, Fate.HIDDEN, Fate.RAISED}),
    Revisions.BOTH: frozenset({Fate.HIDDEN, Fate.RAISED}),
}
_BRACKETS = {
    Fate.INSERTED: ("{+", "+}"),
    Fate.UNDERLINED: ("{+", "+}"),
    Fate.DELETED: ("[-", "-]"),
    Fate.STRUCK: ("[-", "-]"),
}
Apart = tuple[Fate, str]
"""Words that a view leaves out."""
_HOW_READ = {
    Revisions.FINAL: Message(
        "as if all were accepted (--revisions original reads it without them)"
    ),
    Revisions.ORIGINAL: Message("as it was before them (--revisions final reads it with them)"),
    Revisions.BOTH: Message(
        "with all of them marked, [-withdrawn-] and {start}proposed{end}", start="{+", end="+}"
    ),
}


def blocks_of(paragraphs: Sequence[Paragraph], revisions: Revisions) -> Iterator[Block]:
    """The blocks of one view; what it leaves out follows its paragraph in a bucket."""
    underlining_means = is_drawn_redline(paragraphs)
    for paragraph in paragraphs:
        pieces = paragraph.pieces
        if not underlining_means:
            pieces = tuple(_plain(piece) for piece in pieces)
        yield from _blocks_of_paragraph(paragraph._replace(pieces=pieces), revisions)


def _plain(piece: Piece) -> Piece:
    """Underlined words where underlining says nothing."""
    return Piece(piece.text) if piece.fate is Fate.UNDERLINED else piece


def is_drawn_redline(paragraphs: Iterable[Paragraph]) -> bool:
    """Whether words are struck through by hand, so that underlined ones are proposals."""
    return any(
        piece.fate is Fate.STRUCK and piece.text.strip()
        for paragraph in paragraphs
        for piece in paragraph.pieces
    )


def _blocks_of_paragraph(paragraph: Paragraph, revisions: Revisions) -> Iterator[Block]:
    shown, apart = sorted_out(paragraph.pieces, revisions)
    emptied = bool(apart) and not shown.strip()
    if not emptied:
        # A number without words is a heading of its own ("Article 5").
        text = f"{paragraph.label} {shown.lstrip()}" if paragraph.label else shown
        yield Block(
            text.strip(" \t"),
            paragraph.indent,
            paragraph.bucket,
            paragraph.page,
            paragraph.close,
            paragraph.identifier,
        )
    for fate, words in apart:
        label = f"{paragraph.label} " if emptied and paragraph.label else ""
        yield Block((label + words).strip(), 0, paragraph.bucket or fate.value, paragraph.page)


def sorted_out(pieces: Iterable[Piece], revisions: Revisions) -> tuple[str, list[Apart]]:
    """The text of the view, and what it leaves out, by its fate."""
    shown: list[str] = []
    apart: list[Apart] = []
    for fate, run in groupby(pieces, key=lambda piece: piece.fate):
        text = "".join(piece.text for piece in run)
        if fate in _LEFT_OUT[revisions]:
            if text.strip():
                apart.append((fate, text))
        elif revisions is Revisions.BOTH and fate in _BRACKETS and text.strip():
            opening, closing = _BRACKETS[fate]
            shown.append(f"{opening}{text}{closing}")
        else:
            shown.append(text)
    return "".join(shown), apart


def revision_diagnostics(
    paragraphs: Sequence[Paragraph], revisions: Revisions
) -> tuple[Diagnostic, ...]:
    """What the reader of a report must know of revisions and hidden text, or nothing."""
    counts: Counter[Fate] = Counter()
    first: dict[Fate, int | None] = {}
    for paragraph in paragraphs:
        for fate, _ in groupby(
            (piece for piece in paragraph.pieces if piece.text.strip()), key=lambda p: p.fate
        ):
            counts[fate] += 1
            first.setdefault(fate, paragraph.page)
    found: list[Diagnostic] = []
    if counts[Fate.INSERTED] or counts[Fate.DELETED]:
        found.append(_tracked(counts, revisions))
    if counts[Fate.STRUCK]:
        found.append(_struck(counts, revisions, first[Fate.STRUCK]))
    if counts[Fate.HIDDEN]:
        found.append(_hidden(counts[Fate.HIDDEN], first[Fate.HIDDEN]))
    return tuple(found)


def _tracked(counts: Counter[Fate], revisions: Revisions) -> Diagnostic:
    inserted, deleted = counts[Fate.INSERTED], counts[Fate.DELETED]
    return Diagnostic(
        code="tracked-changes",
        severity=Severity.WARNING,
        message=Message(
            "The draft has {insertions} and {deletions}; it was read {how}.",
            insertions=Message("{count:,} tracked insertion", count=inserted)
            if inserted == 1
            else Message("{count:,} tracked insertions", count=inserted),
            deletions=Message("{count:,} tracked deletion", count=deleted)
            if deleted == 1
            else Message("{count:,} tracked deletions", count=deleted),
            how=_HOW_READ[revisions],
        ),
    )


def _struck(counts: Counter[Fate], revisions: Revisions, page: int | None) -> Diagnostic:
    return Diagnostic(
        code="struck-text",
        severity=Severity.WARNING,
        message=Message(
            "The draft has {passages} struck through; these and underlined words were taken for "
            "revisions, and it was read {how}.",
            passages=_passages(counts[Fate.STRUCK]),
            how=_HOW_READ[revisions],
        ),
        page=page,
    )


def _hidden(count: int, page: int | None) -> Diagnostic:
    return Diagnostic(
        code="hidden-text",
        severity=Severity.WARNING,
        message=Message(
            "The draft has {passages} of hidden text, which a reader does not see; "
            "it was left out.",
            passages=_passages(count),
        ),
        page=page,
    )


def _passages(count: int) -> Message:
    if count == 1:
        return Message("{count:,} passage", count=count)
    return Message("{count:,} passages", count=count)
