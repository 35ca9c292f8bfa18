"""The paragraphs of an OpenDocument text, each word with its fate.

<text:list-item><text:p>             ─▶ Paragraph(label "Article 5.", …)
<text:change-start/>…<text:change-end/>   inserted
<text:change/>                            deleted; the words stand at the file's beginning
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from draftdiff.model.reading import Revisions, Settings
from draftdiff.reading.docx.styles import whole_number
from draftdiff.reading.odt.styles import Level, Styles, label
from draftdiff.reading.redline import Fate, Paragraph, Piece
from draftdiff.reading.tables import Cell, paragraphs_of_row
from draftdiff.reading.whitespace import BREAK
from draftdiff.reading.xmltree import attribute, child, children, name_of

_STEP = 4
_MOST_SPACES = 100
_SETTLED = frozenset({Fate.HIDDEN, Fate.INSERTED, Fate.DELETED, Fate.STRUCK})
_INDEXES = frozenset(
    {
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
        "bibliography",
    }
)
_POINTS = frozenset({"change-start", "change-end", "change", "soft-page-break"})
_SKIPPED = frozenset({"tracked-changes", "index-title-template", "sequence-decls", "forms"})


@dataclass(frozen=True, slots=True)
class _List:
    """The list and level that a paragraph stands in; `counters` is shared by all its levels."""

    levels: Mapping[int, Level]
    level: int
    counters: dict[int, int]


@dataclass(slots=True)
class _Gathered:
    """What is gathered of a paragraph until its end: `after` hangs on it and follows it."""

    pieces: list[Piece] = field(default_factory=list)
    after: list[Paragraph] = field(default_factory=list)
    label: str = ""
    indent: int = 0


class Body:
    """Walks through a text once. `deleted` are the words of deletions, by their identifiers."""

    def __init__(
        self, styles: Styles, deleted: Mapping[str, Any], settings: Settings, *, paged: bool
    ) -> None:
        self._styles = styles
        self._deleted = deleted
        self._settings = settings
        self._page = 1 if paged else None
        self._inserting: set[str] = set()
        self._continued: dict[str, dict[int, int]] = {}
        self._last_counters: dict[str, dict[int, int]] = {}
        self._outline: dict[int, int] = {}
        self._open = _Gathered()

    def paragraphs(self, container: Any, inside: _List | None = None) -> Iterator[Paragraph]:
        """The paragraphs under a body, a section, a cell, a text box or a note."""
        for element in container:
            name = name_of(element)
            if name in {"p", "h"}:
                yield from self._paragraph(element, "")
            elif name == "list":
                yield from self._list(element, inside)
            elif name == "table":
                yield from self._table(element)
            elif name in _INDEXES:
                for paragraph in self.paragraphs(element):
                    yield paragraph._replace(bucket="contents")
            elif name in _POINTS:
                self._open.pieces.extend(self._point(element, name))
            elif name and name not in _SKIPPED:
                yield from self.paragraphs(element, inside)

    def rest(self) -> Iterator[Paragraph]:
        """What still waits for its paragraph's end at the end of the text."""
        if self._open.pieces:
            yield from self._closed(self._page)

    def _paragraph(self, element: Any, number: str, indent: int = 0) -> Iterator[Paragraph]:
        page = self._page
        if name_of(element) == "h" and not number:
            number = self._outline_number(element)
        style = attribute(element, "style-name") or ""
        pieces = list(self._inline(element, self._styles.fates.get(style, Fate.KEPT)))
        self._open.pieces.extend(pieces)
        self._open.label = self._open.label or number
        self._open.indent = self._open.indent or indent
        if self._inserting and self._settings.revisions is Revisions.ORIGINAL:
            return
        yield from self._closed(page)

    def _closed(self, page: int | None) -> Iterator[Paragraph]:
        gathered, self._open = self._open, _Gathered()
        yield Paragraph(
            pieces=tuple(gathered.pieces),
            label=gathered.label,
            indent=gathered.indent,
            page=page,
        )
        yield from gathered.after

    def _outline_number(self, element: Any) -> str:
        """The number of a heading by the outline, where headings are numbered."""
        level = whole_number(attribute(element, "outline-level")) or 1
        named = self._styles.outline.get(level)
        if named is None or not named.pattern or attribute(element, "is-list-header") == "true":
            return ""
        _count(self._outline, level, named.start)
        return label(self._styles.outline, level, self._outline)

    def _list(self, element: Any, outer: _List | None) -> Iterator[Paragraph]:
        found = self._opened(element, outer)
        for item in element:
            counted = name_of(item) == "list-item"
            number = self._next_number(item, found) if counted and _has_paragraph(item) else ""
            for place, each in enumerate(item):
                if name_of(each) in {"p", "h"}:
                    own = number if place == 0 else ""
                    yield from self._paragraph(each, own, _STEP * (found.level - 1))
                else:
                    yield from self.paragraphs([each], found)

    def _opened(self, element: Any, outer: _List | None) -> _List:
        """A list with its counters: new ones, those of the list around, or continued ones."""
        name = attribute(element, "style-name")
        if outer is not None:
            levels = self._styles.lists.get(name, outer.levels) if name else outer.levels
            return _List(levels, outer.level + 1, outer.counters)
        levels = self._styles.lists.get(name or "", {})
        counters: dict[int, int] = {}
        continued = attribute(element, "continue-list")
        if continued in self._continued:
            counters = self._continued[continued]
        elif attribute(element, "continue-numbering") == "true":
            counters = self._last_counters.get(name or "", counters)
        self._continued[attribute(element, "id") or ""] = counters
        self._last_counters[name or ""] = counters
        return _List(levels, 1, counters)

    def _next_number(self, item: Any, inside: _List) -> str:
        named = inside.levels.get(inside.level)
        start = whole_number(attribute(item, "start-value"))
        if start is not None:
            inside.counters[inside.level] = start - 1
        _count(inside.counters, inside.level, named.start if named else 1)
        return label(inside.levels, inside.level, inside.counters)

    def _inline(self, element: Any, fate: Fate) -> Iterator[Piece]:
        """The words under a paragraph or a span."""
        yield from self._words(element.text, fate)
        for each in element:
            name = name_of(each)
            if name == "span":
                yield from self._inline(each, self._fate_of_span(each, fate))
            elif name in _POINTS:
                yield from self._point(each, name)
            elif name in {"note", "annotation", "frame", "custom-shape", "text-box"}:
                self._append(each, name)
            elif name in {"ruby-text", "hidden-paragraph", "annotation-end"} | _SKIPPED:
                pass
            else:
                yield from self._sign_or_words(each, name, fate)
            yield from self._words(each.tail, fate)

    def _sign_or_words(self, element: Any, name: str, fate: Fate) -> Iterator[Piece]:
        if name == "s":
            count = whole_number(attribute(element, "c")) or 1
            yield from self._words(" " * min(count, _MOST_SPACES), fate)
        elif name == "tab":
            yield from self._words("\t", fate)
        elif name == "line-break":
            yield Piece(BREAK, self._tracked(fate))
        else:
            yield from self._inline(element, Fate.HIDDEN if name == "hidden-text" else fate)

    def _words(self, text: str | None, fate: Fate) -> Iterator[Piece]:
        if text:
            yield Piece(text.replace("\n", " "), self._tracked(fate))

    def _tracked(self, fate: Fate) -> Fate:
        return Fate.INSERTED if self._inserting and fate is not Fate.HIDDEN else fate

    def _fate_of_span(self, span: Any, outer: Fate) -> Fate:
        if outer in _SETTLED:
            return outer
        style = attribute(span, "style-name") or ""
        own = self._styles.fates.get(style, Fate.KEPT)
        if own is Fate.KEPT and style in self._styles.raised:
            return Fate.RAISED
        return outer if own is Fate.KEPT else own

    def _point(self, element: Any, name: str) -> Iterator[Piece]:
        """Where a change begins, ends or was made, or a page ends."""
        identifier = attribute(element, "change-id") or ""
        if name == "soft-page-break" and self._page is not None:
            self._page += 1
        if name == "change-start":
            self._inserting.add(identifier)
        elif name == "change-end":
            self._inserting.discard(identifier)
        elif identifier in self._deleted:
            inserting, self._inserting = self._inserting, set()
            yield from self._deletion(self._deleted[identifier])
            self._inserting = inserting

    def _deletion(self, region: Any) -> Iterator[Piece]:
        """The deleted words; where they were several paragraphs, each on a line of its own."""
        found = [each for each in region.iter() if name_of(each) in {"p", "h"}]
        for place, paragraph in enumerate(found):
            if place:
                yield Piece(BREAK, Fate.DELETED)
            for piece in self._inline(paragraph, Fate.DELETED):
                yield piece._replace(fate=Fate.DELETED)

    def _append(self, element: Any, name: str) -> None:
        """What hangs on a paragraph: its notes, comments and text boxes."""
        waiting, self._open = self._open, _Gathered()
        body, bucket, number = element, None, ""
        if name == "note":
            body = child(element, "note-body")
            citation = child(element, "note-citation")
            number = (citation.text or "") if citation is not None else ""
            bucket = attribute(element, "note-class") or "footnote"
        elif name == "annotation":
            body = list(children(element, "p"))
            bucket = "comment"
        found = list(self.paragraphs(() if body is None else body))
        self._open = waiting
        for place, each in enumerate(found):
            own = each if bucket is None else each._replace(bucket=bucket, indent=0)
            self._open.after.append(own._replace(label=number) if number and not place else own)

    def _table(self, table: Any) -> Iterator[Paragraph]:
        for row in _rows(table):
            cells = [self._cell(cell) for cell in children(row, "table-cell")]
            yield from paragraphs_of_row(cells, self._settings.column)

    def _cell(self, cell: Any) -> Cell:
        waiting, self._open = self._open, _Gathered()
        found = (*self.paragraphs(cell), *self.rest())
        self._open = waiting
        return found


def _count(counters: dict[int, int], level: int, start: int) -> None:
    """Count one on at a level; deeper levels begin anew."""
    counters[level] = counters.get(level, start - 1) + 1
    for deeper in [at for at in counters if at > level]:
        del counters[deeper]


def _has_paragraph(item: Any) -> bool:
    """Whether a list item has words of its own, and is not only a wrapper of a deeper list."""
    return len(item) > 0 and name_of(item[0]) in {"p", "h"}


def _rows(table: Any) -> Iterator[Any]:
    for element in table:
        name = name_of(element)
        if name == "table-row":
            yield element
        elif name in {"table-rows", "table-header-rows", "table-row-group"}:
            yield from _rows(element)
