"""Pages with notes in their margin, as typewriters and converters of PDFs lay them out.

1. (1) This Act may be cited as     Short title.
the Wells Act, 1950.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple


class Noted(NamedTuple):
    """An article with its note: `label` as printed, `text` without it, in lines."""

    label: str
    note: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        """The article's paragraphs."""
        return self.text.split("\n")

    def lines(self, width: int, indent: str, *, spaced: bool) -> Iterator[str]:
        """The lines of the law, without the note."""
        for place, paragraph in enumerate(self.paragraphs):
            if place and spaced:
                yield ""
            text = paragraph if place else f"{self.label} {paragraph}"
            yield from textwrap.wrap(text, width, initial_indent=indent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """How notes are laid out: widths in letters, `gap` between the columns; or a tab there."""

    on_the_left: bool
    width: int = 60
    note_width: int = 18
    gap: int = 3
    indent: str = ""
    spaced: bool = True
    tabs: bool = False

    def laid_out(self, law: Sequence[Noted]) -> str:
        """The law with its notes, articles parted by blank lines."""
        lines = (line for each in law for line in (*self._article(each), ""))
        return "\n".join(lines)

    def _article(self, noted: Noted) -> Iterator[str]:
        text = noted.lines(self.width, self.indent, spaced=self.spaced)
        note = textwrap.wrap(noted.note, self.note_width, break_long_words=False)
        for line, beside in zip_longest(text, note, fillvalue=""):
            yield self._line(line, beside).rstrip()

    def _line(self, line: str, beside: str) -> str:
        if self.on_the_left:
            return (
                f"{beside}\t{line}" if self.tabs else f"{beside:{self.note_width + self.gap}}{line}"
            )
        if self.tabs:
            return f"{line or TABS}\t{beside}" if beside else line
        return f"{line:{self.width + self.gap}}{beside}"


TABS = "\t" * 7
"""What leads to the margin on a line without text."""

WELLS = (
    Noted(
        "1.",
        "Short title and commencement.",
        "(1) This Act may be cited as the Wells Act, and comes into force on the first "
        "day of May in the year after that in which it is published.\n(2) It extends to "
        "the whole of the island.",
    ),
    Noted(
        "2.",
        "Interpretation.",
        "In this Act, unless the context otherwise requires—\n“council” means the "
        "council of a town;\n“well” means a hole in the ground from which water is "
        "drawn, and a spring that has a wall around it.",
    ),
    Noted(
        "3.",
        "Duty of owners of wells to keep them clean.",
        "(1) Every owner of a well shall keep the well clean and covered, and shall let"
        " the neighbours draw water from it in a dry season.\n(2) The council may "
        "inspect a well at any time by day, and tells the owner beforehand what it is "
        "going to look for, and why.",
    ),
    Noted(
        "3A.",
        "Offence.",
        "A person who pollutes a well commits an offence and is liable to a fine not "
        "exceeding one thousand shillings, or to imprisonment for a term not exceeding "
        "one month.",
    ),
    Noted(
        "4.",
        "Yearly report.",
        "The council shall publish in each year a report on the wells of the town.",
    ),
    Noted(
        "5.",
        "Power to make rules.",
        "(1) The Minister may make rules for the better carrying out of this Act, and "
        "in particular for—\n(a) the depth of wells;\n(b) the fees that owners pay to the"
        " council.\n(2) Rules under this section shall be laid before the assembly.",
    ),
)
"""A law of six sections, whose notes are of one line and of several."""
