"""What a document is made of: headings, paragraphs with marks, lists, tables.

    Document
      Heading     "Article 28 through five drafts"
      Paragraph   kept "The fine is ", deleted "5", inserted "10"
      Table       heads, rows of cells; each cell has paragraphs and the name of its kind

Histories, sources and notes are each put into blocks once; what a block looks like is the business
of the formats. Text is plain everywhere here: each format escapes it in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from draftdiff.reporting.inline import Line, Mark, Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; `level` is 2 for a section and 3 for what stands in one."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of marked text.

    `strong` and `quiet` are how loud it is; `depth` how far it stands in; `language` the code of
    the draft's language where the words are a draft's, None where they are ours.
    """

    line: Line
    strong: bool = False
    quiet: bool = False
    depth: int = 0
    language: str | None = None

    @property
    def text(self) -> str:
        """The words, whatever their marks."""
        return "".join(piece.text for piece in self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list of short items."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; `kind` is the name of what happened there ("dropped"), or ""."""

    paragraphs: tuple[Paragraph, ...] = ()
    kind: str = ""

    @property
    def text(self) -> str:
        """The paragraphs without marks, one to a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a name for sheets, heads, and rows of as many cells.

    `widths` are how wide the columns are beside one another; all alike by default.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()

    def columns(self, room: int) -> tuple[int, ...]:
        """The columns' widths, which fill up `room` but for what is left of the division."""
        parts = self.widths or (1,) * len(self.heads)
        return tuple(room * part // sum(parts) for part in parts)


Block = Heading | Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document; `language` is the code of the language that most drafts are in."""

    title: str
    kicker: str
    blocks: tuple[Block, ...]
    language: str = "en"

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, for formats that have no room for more."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


def plain(text: str, mark: Mark = Mark.KEPT) -> Line:
    """Text under one mark."""
    return (Piece(mark=mark, text=text, old_at=0, new_at=0, old_end=0),) if text else ()


def said(text: str, *, strong: bool = False, quiet: bool = False, depth: int = 0) -> Paragraph:
    """A paragraph of our own words."""
    return Paragraph(line=plain(text), strong=strong, quiet=quiet, depth=depth)


def quoted(lines: Iterable[Line], language: str, *, depth: int = 0) -> tuple[Paragraph, ...]:
    """A draft's text as paragraphs, those of white space left out; newlines end paragraphs."""
    trimmed = (_without_newline(line) for line in lines)
    return tuple(
        Paragraph(line=line, language=language, depth=depth)
        for line in trimmed
        if any(piece.text.strip() for piece in line)
    )


def _without_newline(line: Line) -> Line:
    pieces = (
        Piece(
            mark=piece.mark,
            text=piece.text.rstrip("\n"),
            old_at=piece.old_at,
            new_at=piece.new_at,
            old_end=piece.old_end,
        )
        for piece in line
    )
    return tuple(piece for piece in pieces if piece.text)


def lines_of(text: str, mark: Mark = Mark.KEPT) -> tuple[Line, ...]:
    """A text cut at its newlines, all of it under one mark."""
    return tuple(plain(line, mark) for line in text.split("\n"))
