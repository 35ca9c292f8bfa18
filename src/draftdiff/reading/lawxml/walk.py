"""From the elements of a law to paragraphs that read as the printed law does.

A number waits for the words that it stands before:

    <subsection><num>(2)</num><level><num>(a)</num><p>omit "and";   "(2) (a) omit “and”;"

Law that the law quotes opens and closes with quotation marks, and none of its heads stands on a
line of its own: it must not be taken for law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

from draftdiff.model.source import Identifier
from draftdiff.reading.lawxml.vocabulary import Vocabulary
from draftdiff.reading.redline import Fate, Paragraph, Piece
from draftdiff.reading.tables import paragraphs_of_row
from draftdiff.reading.whitespace import BREAK, is_blank, tidied
from draftdiff.reading.xmltree import attribute, name_of, text_of

_STEP = 4
_NAME = re.compile(r"[\w/.~:-]{1,200}")
# "_a9336cda-f5ec-4729-b2d8-728006bb2230", "H556762AB638D46A6A6FFBA0FF75A797F"
_BY_LOT = re.compile(r"[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}")
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "entry"})
_TABLES = frozenset({"table", "tgroup"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKUP = re.compile(r"<[a-zA-Z/]")


class Walk:
    """Walks once through a law; `paragraphs` then holds it."""

    def __init__(self, vocabulary: Vocabulary, column: int | None) -> None:
        self._vocabulary = vocabulary
        self._column = column
        self._waiting: list[Piece] = []
        self._quotations = 0
        self._bucket: str | None = None
        self.paragraphs: list[Paragraph] = []

    def visit(self, element: Any, depth: int = 0) -> None:
        """Read an element with all that is in it; `depth` counts the levels it is indented by."""
        name = name_of(element)
        known = self._vocabulary
        if not name or name in known.dropped:
            return
        if name in known.buckets and self._bucket is None:
            self._set_apart(element, known.buckets[name])
        elif name in known.quoted:
            self._quotation(element, depth)
        elif self._quotations and name in known.containers | known.articles:
            self._quoted_head(element, depth)
        elif name in _TABLES:
            self._table(element, depth)
        elif name in known.numbers or name in known.headings:
            self._wait(element)
        elif self._is_head(element):
            self._head(element, depth)
        elif self._is_paragraph(element):
            self._paragraph(element, depth)
        else:
            deeper = depth + self._is_numbered(element)
            for each in element:
                self.visit(each, deeper)

    def finish(self) -> None:
        """Add what still waits for a paragraph at the end of the law."""
        self._add([], 0, close=True)

    def _is_numbered(self, element: Any) -> bool:
        return any(name_of(each) in self._vocabulary.numbers for each in element)

    def _is_head(self, element: Any) -> bool:
        opens = name_of(element) in self._vocabulary.containers | self._vocabulary.articles
        return opens and not self._quotations and self._bucket is None

    def _head(self, element: Any, depth: int) -> None:
        """A container or an article: its number and heading, then what it holds."""
        known = self._vocabulary
        number = self._line(element, known.numbers)
        heading = self._line(element, known.headings)
        if number and name_of(element) in known.articles:
            number = [Piece(known.label), *number]
        opening = _head_line(number, heading)
        # The title of the whole law has no paragraph to wait for.
        self._add([], 0, close=False)
        if opening:
            self._add(opening, 0, close=False, identifier=_identifier(element))
        in_article = name_of(element) in known.articles
        for each in element:
            if name_of(each) not in known.numbers | known.headings:
                # Numbered paragraphs are a level deeper by themselves.
                plain = in_article and not self._is_numbered(each)
                self.visit(each, 1 if plain else depth)

    def _quoted_head(self, element: Any, depth: int) -> None:
        """Quoted law opens with a mark at every head, as drafters have it: it is no law here."""
        known = self._vocabulary
        if not self._waiting:
            self._waiting.append(Piece("“"))
        for each in element:
            self.visit(each, depth)
            heads = name_of(each) in known.headings
            if heads and self._waiting and name_of(element) in known.containers:
                self._add([], depth, close=True)

    def _line(self, element: Any, names: frozenset[str]) -> list[Piece]:
        """The words of the children by these names; what is quoted or noted in them is left out."""
        found: list[Piece] = []
        for each in element:
            if name_of(each) in names:
                found.extend([Piece(" ")] if found else [])
                found.extend(self._pieces(each, Fate.KEPT, []))
        return list(tidied(found))

    def _wait(self, element: Any) -> None:
        self._waiting.extend([*self._pieces(element, Fate.KEPT, []), Piece(" ")])

    def _is_paragraph(self, element: Any) -> bool:
        """Whether an element holds words of its own, and not only other paragraphs."""
        known = self._vocabulary
        if _has_words(element):
            return True
        parts = known.inline | known.sentences | known.breaks
        return len(element) > 0 and any(
            name_of(each) in parts and text_of(each).strip() for each in element
        )

    def _paragraph(self, element: Any, depth: int) -> None:
        """The words of an element; what stands apart within it cuts it in two."""
        apart: list[Any] = []
        pieces: list[Piece] = []
        quoted_before = False
        for piece in self._pieces(element, Fate.KEPT, apart):
            if not apart:
                pieces.append(piece)
                continue
            quoted_before = self._flush(pieces, depth, after_quotation=quoted_before)
            pieces = [piece]
            for each in apart:
                self.visit(each, depth)
                quoted_before = name_of(each) in self._vocabulary.quoted
            apart.clear()
        self._flush(pieces, depth, after_quotation=quoted_before)
        for each in apart:
            self.visit(each, depth)

    def _flush(self, pieces: list[Piece], depth: int, *, after_quotation: bool) -> bool:
        """Add a paragraph; a full stop after a quotation belongs to it. False for what follows."""
        text = "".join(piece.text for piece in pieces).strip()
        if after_quotation and text and not _WORD.search(text) and self.paragraphs:
            last = self.paragraphs[-1]
            self.paragraphs[-1] = last._replace(pieces=(*last.pieces, Piece(text)))
        elif text:
            self._add(pieces, depth, close=True)
        return False

    def _pieces(self, element: Any, fate: Fate, apart: list[Any]) -> Iterator[Piece]:
        """The words under an element; `apart` gathers what has paragraphs of its own.

        A piece that is yielded while something is in `apart` comes after it.
        """
        known = self._vocabulary
        yield from self._text(element, element.text, fate)
        for each in element:
            name = name_of(each)
            if name in known.breaks:
                yield Piece(BREAK, fate)
            elif name in known.inline or name in known.sentences:
                yield from self._pieces(each, known.fates.get(name, fate), apart)
                if name in known.sentences:
                    yield Piece(" ")
            elif name and name not in known.dropped:
                apart.append(each)
            if each.tail and (each.tail.strip() or not apart):
                yield Piece(each.tail, fate)

    def _text(self, element: Any, text: str | None, fate: Fate) -> Iterator[Piece]:
        if not text:
            return
        if name_of(element) in self._vocabulary.escaped and _MARKUP.search(text):
            text = text_of(html.fragment_fromstring(text, create_parent=True))
        yield Piece(text, fate)

    def _quotation(self, element: Any, depth: int) -> None:
        """Quoted law: its first paragraph opens it, its last one closes it."""
        opening, closing = attribute(element, "startQuote"), attribute(element, "endQuote")
        self._quotations += 1
        start = len(self.paragraphs)
        waiting, self._waiting = self._waiting, [Piece(opening)] if opening else []
        self._each_or_all(element, depth + 1)
        self._waiting = waiting
        self._quotations -= 1
        if len(self.paragraphs) == start:
            return
        if not opening and closing is None and not _opens_itself(self.paragraphs[start]):
            first = self.paragraphs[start]
            self.paragraphs[start] = first._replace(pieces=(Piece("“"), *first.pieces))
            closing = "”"
        if closing:
            last = self.paragraphs[-1]
            self.paragraphs[-1] = last._replace(pieces=(*last.pieces, Piece(closing)))

    def _each_or_all(self, element: Any, depth: int) -> None:
        if self._is_paragraph(element):
            self._paragraph(element, depth)
            return
        for each in element:
            self.visit(each, depth)

    def _set_apart(self, element: Any, bucket: str) -> None:
        waiting, self._waiting = self._waiting, []
        self._bucket = bucket
        self._each_or_all(element, 0)
        if self._waiting:
            self._add([], 0, close=True)
        self._bucket = None
        self._waiting = waiting

    def _table(self, table: Any, depth: int) -> None:
        for row in table.iter():
            if name_of(row) not in _ROWS:
                continue
            cells = []
            for cell in row:
                if name_of(cell) in _CELLS:
                    found = Walk(self._vocabulary, self._column)
                    found._each_or_all(cell, depth)
                    cells.append(tuple(found.paragraphs))
            for paragraph in paragraphs_of_row(cells, self._column):
                self._add(paragraph.pieces, depth, close=True)

    def _add(
        self, pieces: Any, depth: int, *, close: bool, identifier: Identifier | None = None
    ) -> None:
        """Add a paragraph, with the numbers that waited for one before it."""
        whole = tidied([*self._waiting, *pieces])
        self._waiting = []
        if not is_blank(whole):
            indent = _STEP * depth
            self.paragraphs.append(
                Paragraph(
                    pieces=whole,
                    indent=indent,
                    bucket=self._bucket,
                    close=close,
                    identifier=identifier,
                )
            )


def _identifier(element: Any) -> Identifier | None:
    """What the file calls a provision; None where it has no name there."""
    values = (attribute(element, name) for name in ("GUID", "eId", "identifier", "id", "wId"))
    names = [value for value in values if value and _NAME.fullmatch(value)]
    guid = next((name for name in names if _BY_LOT.search(name)), None)
    eid = next((name for name in names if not _BY_LOT.search(name)), None)
    return Identifier(eid, guid) if names else None


def _has_words(element: Any) -> bool:
    if element.text and element.text.strip():
        return True
    return any(each.tail and each.tail.strip() for each in element)


def _opens_itself(paragraph: Paragraph) -> bool:
    text = "".join(piece.text for piece in paragraph.pieces)
    return text[:1] in {"“", "‘", "„", "«", '"'}


def _head_line(number: list[Piece], heading: list[Piece]) -> list[Piece]:
    """A number and a heading as the parser knows them.

    In one line where the number shows its end ("SEC. 2. Fees", "2 Fees"); a label in words
    without one ("Article 2") stands alone, with its heading below.
    """
    if not number or not heading:
        return number or heading
    text = "".join(piece.text for piece in number)
    apart = _WORD.search(text) and text[-1].isalnum()
    return [*number, Piece(BREAK if apart else " "), *heading]
