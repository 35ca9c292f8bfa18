"""The paragraphs of a Word text, each word with its fate, in the order in which people read.

<w:p> numPr 4/0            ─▶ Paragraph(label "Article 5.", pieces …)
  <w:ins><w:r>a fee         ─▶ Piece("a fee", INSERTED)
  <w:del><w:r>a charge      ─▶ Piece("a charge", DELETED)
  <w:fldChar>REF …          ─▶ its result alone, not its instruction
  <w:footnoteReference>     ─▶ the note follows the paragraph, in its bucket
  <w:txbxContent>           ─▶ paragraphs of its own, after the one it hangs on
<w:tbl>                     ─▶ a paragraph for each row, or for each paragraph of long cells

A paragraph whose mark is deleted goes on in the next one, and only that one is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from draftdiff.model.reading import Revisions, Settings
from draftdiff.reading.docx.numbering import Numbering
from draftdiff.reading.docx.styles import (
    Style,
    Styles,
    is_on,
    is_underlined,
    left_of,
    whole_number,
)
from draftdiff.reading.redline import Fate, Paragraph, Piece
from draftdiff.reading.tables import Cell, paragraphs_of_row
from draftdiff.reading.xmltree import attribute, child, children, name_of, text_of

_TWIPS_A_COLUMN = 120
_INSERTED = frozenset({"ins", "moveTo"})
_DELETED = frozenset({"del", "moveFrom"})
_TRANSPARENT = frozenset(
    {"hyperlink", "smartTag", "customXml", "fldSimple", "sdtContent", "dir", "bdo", "Choice"}
)
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_BOXED = frozenset({"drawing", "pict", "object", "AlternateContent"})
_PRIVATE_USE = 0xF000
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Field(NamedTuple):
    """A field that is open: what it does, and whether its instruction is over."""

    contents: bool
    in_result: bool


@dataclass(slots=True)
class _Gathered:
    """What is gathered of a paragraph until its mark: `after` hangs on it and follows it."""

    pieces: list[Piece] = field(default_factory=list)
    after: list[Paragraph] = field(default_factory=list)
    page: int | None = None
    label: str | None = None


class Body:
    """Walks through a Word text once.

    `notes` gives the paragraphs of a note by its kind and identifier; `paged` says that the
    file tells where its pages end.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        settings: Settings,
        notes: Callable[[str, str], list[Any]],
        *,
        paged: bool,
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._settings = settings
        self._revisions = settings.revisions
        self._notes = notes
        self._note_numbers: dict[str, int] = {}
        self._page = 1 if paged else None
        self._fields: list[_Field] = []
        self._instruction = ""
        self._open = _Gathered()

    def paragraphs(self, container: Any, fate: Fate = Fate.KEPT) -> Iterator[Paragraph]:
        """The paragraphs under `container`, a body, a cell, a text box or a note."""
        for element in container:
            name = name_of(element)
            if name == "p":
                yield from self._paragraph(element, fate)
            elif name == "tbl":
                yield from self._table(element, fate)
            elif name in {"sdt", "AlternateContent"}:
                chosen = _chosen(element)
                if chosen is not None:
                    yield from self.paragraphs(chosen, fate)
            elif name in _INSERTED | _DELETED:
                yield from self.paragraphs(element, self._combined(fate, name))
            elif name in _TRANSPARENT:
                yield from self.paragraphs(element, fate)

    def rest(self) -> Iterator[Paragraph]:
        """What still waits for its paragraph's mark at the end of the text."""
        yield from self._closed(self._open.label or "", 0, None)

    def _paragraph(self, element: Any, fate: Fate) -> Iterator[Paragraph]:
        properties = child(element, "pPr")
        if self._revisions is Revisions.ORIGINAL:
            changed = child(properties, "pPrChange", "pPr")
            properties_then = properties if changed is None else changed
        else:
            properties_then = properties
        style = self._styles.paragraph(attribute(child(properties_then, "pStyle"), "val"))
        in_contents = any(each.contents for each in self._fields) or style.name.startswith("toc ")
        pieces = list(self._inline(element, fate, style))
        in_contents = in_contents or any(each.contents for each in self._fields)
        self._open.pieces.extend(pieces)
        mark = child(properties, "rPr")
        if self._open.page is None:
            self._open.page = self._page
        if self._goes_on(mark, fate):
            return
        label, indent = self._label(properties_then, style)
        if self._open.label is not None:
            label = self._open.label
        if _is_separator(mark):
            self._open.label = label
            self._open.pieces.append(Piece(" "))
            return
        yield from self._closed(label, indent, "contents" if in_contents else None)

    def _goes_on(self, mark: Any, fate: Fate) -> bool:
        """Whether the view has no end of a paragraph here, so that it goes on in the next."""
        inserted = fate is Fate.INSERTED or child(mark, "ins") is not None
        deleted = fate is Fate.DELETED or child(mark, "del") is not None
        inserted = inserted or child(mark, "moveTo") is not None
        deleted = deleted or child(mark, "moveFrom") is not None
        if self._revisions is Revisions.FINAL:
            return deleted
        return self._revisions is Revisions.ORIGINAL and inserted

    def _closed(self, label: str, indent: int, bucket: str | None) -> Iterator[Paragraph]:
        gathered, self._open = self._open, _Gathered()
        yield Paragraph(
            pieces=tuple(gathered.pieces),
            label=label,
            indent=indent,
            page=gathered.page,
            bucket=bucket,
        )
        yield from gathered.after

    def _label(self, properties: Any, style: Style) -> tuple[str, int]:
        """The number that Word writes before a paragraph, and its indentation in columns."""
        numbering = child(properties, "numPr")
        num_id = attribute(child(numbering, "numId"), "val") or style.num_id
        level = whole_number(attribute(child(numbering, "ilvl"), "val"))
        new = child(numbering, "ins") is not None and self._revisions is Revisions.ORIGINAL
        label, left = "", None
        if num_id is not None and num_id != "0" and not new:
            if level is None:
                level = self._level_of_style(num_id, properties, style)
            label = self._numbering.next_label(num_id, level)
            left = self._numbering.left(num_id, level)
        own = left_of(properties)
        twips = next((each for each in (own, left, style.left) if each is not None), 0)
        return label, max(0, round(twips / _TWIPS_A_COLUMN))

    def _level_of_style(self, num_id: str, properties: Any, style: Style) -> int:
        name = attribute(child(properties, "pStyle"), "val") or self._styles.default
        level = self._numbering.level_of_style(num_id, name)
        return next((each for each in (level, style.level) if each is not None), 0)

    def _combined(self, fate: Fate, name: str) -> Fate:
        """What words are that were inserted and then deleted again: neither in any view."""
        own = Fate.INSERTED if name in _INSERTED else Fate.DELETED
        if {fate, own} == {Fate.INSERTED, Fate.DELETED}:
            return Fate.INSERTED if self._revisions is Revisions.ORIGINAL else Fate.DELETED
        return own

    def _inline(self, element: Any, fate: Fate, style: Style) -> Iterator[Piece]:
        """The words under a paragraph or a part of one, with their fates."""
        for each in () if element is None else element:
            name = name_of(each)
            if name == "r":
                yield from self._run(each, fate, style)
            elif name in _INSERTED | _DELETED:
                yield from self._inline(each, self._combined(fate, name), style)
            elif name in {"sdt", "AlternateContent"}:
                yield from self._inline(_chosen(each), fate, style)
            elif name in _TRANSPARENT:
                yield from self._inline(each, fate, style)
            elif name in {"oMath", "oMathPara"}:
                yield Piece(text_of(each), fate)

    def _run(self, run: Any, fate: Fate, style: Style) -> Iterator[Piece]:
        own = self._fate_of_run(child(run, "rPr"), fate, style)
        for each in run:
            name = name_of(each)
            if name in {"t", "delText"}:
                yield from self._words(_shown(each), own)
            elif name in _SIGNS:
                yield from self._words(_SIGNS[name], own)
            elif name == "sym":
                yield from self._words(_symbol(attribute(each, "char")), own)
            elif name == "ruby":
                yield from self._inline(child(each, "rubyBase"), fate, style)
            elif name in _BOXED:
                self._append_boxes(each, fate)
            else:
                self._heed(each, name)

    def _heed(self, element: Any, name: str) -> None:
        """Take note of what is no words itself."""
        if name == "fldChar":
            self._turn_field(attribute(element, "fldCharType"))
        elif name in {"instrText", "delInstrText"}:
            self._instruction += element.text or ""
        elif name == "lastRenderedPageBreak" and self._page is not None:
            self._page += 1
        elif name in {"footnoteReference", "endnoteReference", "commentReference"}:
            self._append_note(name.removesuffix("Reference"), attribute(element, "id") or "")

    def _words(self, text: str, fate: Fate) -> Iterator[Piece]:
        if all(each.in_result for each in self._fields):
            if self._open.page is None and text.strip():
                self._open.page = self._page
            yield Piece(text, fate)

    def _fate_of_run(self, properties: Any, fate: Fate, style: Style) -> Fate:
        own = self._styles.run(attribute(child(properties, "rStyle"), "val"))
        hidden = is_on(properties, "vanish")
        if own.hidden or style.hidden if hidden is None else hidden:
            return Fate.HIDDEN
        if fate is not Fate.KEPT:
            return fate
        struck, double = is_on(properties, "strike"), is_on(properties, "dstrike")
        if struck is None and double is None:
            struck = own.struck or style.struck
        if struck or double:
            return Fate.STRUCK
        underlined = is_underlined(properties)
        if own.underlined or style.underlined if underlined is None else underlined:
            return Fate.UNDERLINED
        return Fate.RAISED if _is_raised(properties) else Fate.KEPT

    def _turn_field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field(contents=False, in_result=False))
            self._instruction = ""
        elif kind == "separate" and self._fields:
            contents = self._instruction.strip().upper().startswith("TOC")
            self._fields[-1] = _Field(contents=contents, in_result=True)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _append_note(self, kind: str, identifier: str) -> None:
        elements = self._notes(kind, identifier)
        if not elements:
            return
        number = self._note_numbers[kind] = self._note_numbers.get(kind, 0) + 1
        waiting, self._open = self._open, _Gathered()
        found = [each for element in elements for each in self.paragraphs(element)]
        self._open = waiting
        label = "" if kind == "comment" else str(number)
        for place, each in enumerate(found):
            self._open.after.append(
                each._replace(bucket=kind, label=each.label if place else label, indent=0)
            )

    def _append_boxes(self, element: Any, fate: Fate) -> None:
        """Text boxes: of the two forms that a file may hold of one, only the newer counts."""
        chosen = element
        if name_of(element) == "AlternateContent":
            chosen = _chosen(element)
        for box in _boxes(chosen):
            waiting, self._open = self._open, _Gathered()
            found = list(self.paragraphs(box, fate))
            self._open = waiting
            self._open.after.extend(found)

    def _table(self, table: Any, fate: Fate) -> Iterator[Paragraph]:
        for row in _rows(table):
            properties = child(row, "trPr")
            own = fate
            for name in ("ins", "del"):
                if child(properties, name) is not None:
                    own = self._combined(fate, name)
            cells = [self._cell(cell, own) for cell in _cells(row)]
            yield from paragraphs_of_row(cells, self._settings.column)

    def _cell(self, cell: Any, fate: Fate) -> Cell:
        """A cell's paragraphs; one that goes on another above it has none."""
        merge = child(cell, "tcPr", "vMerge")
        if merge is not None and attribute(merge, "val") != "restart":
            return ()
        waiting, self._open = self._open, _Gathered()
        found = (*self.paragraphs(cell, fate), *self._unclosed())
        self._open = waiting
        return found

    def _unclosed(self) -> tuple[Paragraph, ...]:
        return tuple(self.rest()) if self._open.pieces else ()


def _rows(table: Any) -> Iterator[Any]:
    for element in table:
        name = name_of(element)
        if name == "tr":
            yield element
        elif name in {"sdt", "AlternateContent"}:
            chosen = _chosen(element)
            if chosen is not None:
                yield from _rows(chosen)
        elif name in _TRANSPARENT | _INSERTED | _DELETED:
            yield from _rows(element)


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        name = name_of(element)
        if name == "tc":
            yield element
        elif name == "sdt":
            chosen = _chosen(element)
            if chosen is not None:
                yield from _cells(chosen)
        elif name in _TRANSPARENT:
            yield from _cells(element)


def _chosen(element: Any) -> Any:
    """What counts of a content control, or of several forms of one thing."""
    if name_of(element) == "sdt":
        return child(element, "sdtContent")
    choice = child(element, "Choice")
    return child(element, "Fallback") if choice is None else choice


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes under an element, those inside others left to them."""
    if element is None:
        return
    for each in element:
        name = name_of(each)
        if name == "txbxContent":
            yield each
        elif name == "AlternateContent":
            yield from _boxes(_chosen(each))
        else:
            yield from _boxes(each)


def _shown(element: Any) -> str:
    """The words of an element; space at their ends counts only where the file says so."""
    text = element.text or ""
    bare = text.strip()
    if len(bare) == len(text):
        return text
    kept = (each.get(_SPACE) for each in (element, *element.iterancestors()))
    return text if next(filter(None, kept), "default") == "preserve" else bare


def _is_separator(mark: Any) -> bool:
    """Whether a paragraph's mark is hidden, so that a heading runs into its text."""
    return bool(is_on(mark, "specVanish")) and bool(is_on(mark, "vanish"))


def _is_raised(properties: Any) -> bool:
    return attribute(child(properties, "vertAlign"), "val") == "superscript"


def _symbol(code: str | None) -> str:
    """A sign of a symbol font; bullets and the like in private use say nothing more."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    return "•" if number >= _PRIVATE_USE else chr(number)


def page_breaks(root: Any) -> bool:
    """Whether the file says where its pages ended when it was last laid out."""
    return any(name_of(each) == "lastRenderedPageBreak" for each in root.iter())


def note_elements(root: Any, name: str) -> dict[str, Any]:
    """The notes of a notes part by their identifiers, separators left out."""
    return {
        attribute(each, "id") or "": each
        for each in children(root, name)
        if attribute(each, "type") in {None, "normal"}
    }
