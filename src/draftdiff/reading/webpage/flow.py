"""From a page's elements to paragraphs, by what begins and what ends.

start p          a paragraph begins
text             its words, struck where an element around them strikes
start td         what follows belongs to a cell
end tr           the row is read

Elements are met one by one and not by a function that calls itself: sloppy pages nest thousands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from draftdiff.reading.docx.numerals import spelled
from draftdiff.reading.redline import Fate, Paragraph, Piece
from draftdiff.reading.tables import Cell, paragraphs_of_row
from draftdiff.reading.webpage.appearance import Look, look_of, looks_by_class
from draftdiff.reading.webpage.frame import frame_parts, main_part
from draftdiff.reading.webpage.links import note_links
from draftdiff.reading.whitespace import BREAK, is_blank, tidied
from draftdiff.reading.wordlist import names
from draftdiff.reading.xmltree import attribute, name_of

_UNSEEN = names(
    "script style head noscript template svg math object iframe canvas select textarea "
    "button input audio video title"
)
_BLOCKS = names(
    "address article aside blockquote body center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main "
    "menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
)
_STRUCK = frozenset({"s", "strike"})
_WEAK = frozenset({Fate.KEPT, Fate.UNDERLINED, Fate.RAISED})
_LISTS = frozenset({"ol", "ul", "menu"})
_SET_IN = frozenset({"ol", "ul", "blockquote", "dd"})
_CELLS = frozenset({"td", "th"})
_STEP = 4
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "none": "none",
}
# What EUR-Lex puts where an amendment begins and ends: "►M3", "▼B", "◄".
_AMENDMENT_MARK = re.compile(r"[►▼▲]\s?(?:[ABCM]\d{0,3}\b)?|◄")


@dataclass(slots=True)
class _List:
    """A list that is open: how it counts, and up to where it has."""

    number_format: str
    count: int
    step: int = 1


@dataclass(slots=True)
class _Open:
    """An element that is open, and what it changed: to be undone at its end.

    `navigation` is how much further it is in what is navigation; the main part of a page is less.
    """

    element: Any
    fate: Fate
    linked: bool = False
    navigation: int = 0


@dataclass(slots=True)
class _Words:
    """The words of the paragraph that is being read."""

    pieces: list[Piece] = field(default_factory=list)
    label: str = ""
    all_linked: bool = True


class Flow:
    """Reads a page's tree once; `paragraphs` then holds what it shows."""

    def __init__(self, root: Any, column: int | None) -> None:
        self._looks: Mapping[str, Look] = looks_by_class(root)
        self._column = column
        self._note_links = note_links(root)
        self._stack: list[_Open] = []
        self._lists: list[_List] = []
        self._words = _Words()
        self._sinks: list[list[Paragraph]] = [[]]
        self._rows: list[list[Cell]] = []
        self._linked = 0
        self._set_in = 0
        self._main = main_part(root)
        self._frame = frame_parts(root)
        self._in_navigation = int(self._main is not None)
        self._read(root)
        self._end_paragraph()
        while len(self._sinks) > 1:
            self._end_cell()
        self.paragraphs = self._sinks[0]

    def _read(self, root: Any) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            name = name_of(element).lower()
            if event == "start":
                if name in _UNSEEN:
                    walker.skip_subtree()
                    self._stack.append(_Open(element, self._fate))
                else:
                    self._start(element, name)
                    self._say(element.text)
            else:
                self._end(name)
                self._say(element.tail if element is not root else None)

    @property
    def _fate(self) -> Fate:
        return self._stack[-1].fate if self._stack else Fate.KEPT

    def _start(self, element: Any, name: str) -> None:
        look = look_of(element, self._looks)
        opened = _Open(element, self._fate_of(element, name, look))
        if name in _BLOCKS:
            self._end_paragraph()
        self._stack.append(opened)
        self._set_in += name in _SET_IN
        if name == "br":
            self._words.pieces.append(Piece(BREAK, self._fate))
        elif name in _LISTS:
            self._start_list(element, name, look)
        elif name == "li":
            self._words.label = self._count(element)
        elif name == "tr":
            self._rows.append([])
        elif name in _CELLS:
            self._sinks.append([])
        elif name == "a" and (attribute(element, "href") or "").startswith("#"):
            opened.linked = True
            self._linked += 1
        opened.navigation = self._navigation(element, name)
        self._in_navigation += opened.navigation

    def _navigation(self, element: Any, name: str) -> int:
        """How much further in navigation one is within an element."""
        if element is self._main:
            return -1
        navigates = name == "nav" or element.get("role") == "navigation"
        return int(navigates or element in self._frame)

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self._end_paragraph()
        opened = self._stack.pop()
        if name in _UNSEEN:
            return
        self._set_in -= name in _SET_IN
        self._linked -= opened.linked
        self._in_navigation -= opened.navigation
        if name in _LISTS and self._lists:
            self._lists.pop()
        elif name in _CELLS and len(self._sinks) > 1:
            self._end_cell()
        elif name == "tr" and self._rows:
            self._end_row(self._rows.pop())

    def _fate_of(self, element: Any, name: str, look: Look) -> Fate:
        """What becomes of the words in an element; what is around it counts first."""
        outer = self._fate
        if look.hidden or outer is Fate.HIDDEN:
            return Fate.HIDDEN
        tracked = {"del": Fate.DELETED, "ins": Fate.INSERTED}.get(name)
        if tracked or outer not in _WEAK:
            return tracked or outer
        if name in _STRUCK or look.struck:
            return Fate.STRUCK
        if name == "sup" or element in self._note_links:
            return Fate.RAISED
        linked = attribute(element, "href") is not None
        return Fate.UNDERLINED if (name == "u" or look.underlined) and not linked else outer

    def _say(self, text: str | None) -> None:
        if not text:
            return
        text = _AMENDMENT_MARK.sub("", text)
        if text.strip():
            self._words.all_linked = self._words.all_linked and self._linked > 0
        if self._stack and name_of(self._stack[-1].element).lower() == "pre":
            lines = text.split("\n")
            for line in lines[:-1]:
                self._words.pieces.extend((Piece(line, self._fate), Piece(BREAK, self._fate)))
            text = lines[-1]
        self._words.pieces.append(Piece(text, self._fate))

    def _start_list(self, element: Any, name: str, look: Look) -> None:
        plain = "bullet" if name != "ol" else "decimal"
        kind = look.numbered or attribute(element, "type") or ""
        number_format = _FORMATS.get(kind, plain)
        step = -1 if attribute(element, "reversed") is not None else 1
        items = sum(name_of(each).lower() == "li" for each in element)
        start = _number(attribute(element, "start"))
        first = start if start is not None else (items if step < 0 else 1)
        self._lists.append(_List(number_format, first - step, step))

    def _count(self, element: Any) -> str:
        """The number before an item of an ordered list; "" in other lists."""
        if not self._lists:
            return ""
        current = self._lists[-1]
        value = _number(attribute(element, "value"))
        current.count = current.count + current.step if value is None else value
        kind = look_of(element, self._looks).numbered or attribute(element, "type") or ""
        number = spelled(current.count, _FORMATS.get(kind, current.number_format))
        return f"{number}." if number else ""

    def _end_paragraph(self) -> None:
        words, self._words = self._words, _Words()
        pieces = tidied(words.pieces)
        if is_blank(pieces):
            # The number of an item waits for the first block in it.
            self._words.label = words.label
            return
        bucket = "navigation" if self._in_navigation else None
        if words.all_linked and bucket is None:
            bucket = LINKED
        self._sinks[-1].append(
            Paragraph(
                pieces=pieces,
                label=words.label,
                indent=_STEP * max(0, self._set_in - 1),
                bucket=bucket,
            )
        )

    def _end_cell(self) -> None:
        cell = tuple(self._sinks.pop())
        if self._rows:
            self._rows[-1].append(cell)
        else:
            self._sinks[-1].extend(cell)

    def _end_row(self, cells: list[Cell]) -> None:
        self._sinks[-1].extend(paragraphs_of_row(cells, self._column))


LINKED = "linked"
"""The bucket, for a while, of paragraphs that are wholly links to places on their page."""


def _number(text: str | None) -> int | None:
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None
