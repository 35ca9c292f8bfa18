"""A page of a given width, plain or coloured: what every report for a screen is written on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.reporting.terminal.marks import Marks
from draftdiff.reporting.terminal.wrap import wrap

INDENT = "  "
NARROWEST = 20
_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """How the report is laid out; `width` counts cells."""

    width: int
    color: bool
    marks: Marks

    def bold(self, text: str) -> str:
        """A line that a reader looks for."""
        return f"{_BOLD}{text}{_RESET}" if self.color else text

    def dim(self, text: str) -> str:
        """A line that a reader may skip."""
        return f"{_DIM}{text}{_RESET}" if self.color else text

    def paragraph(self, text: str, indent: str = "") -> Iterator[str]:
        """`text` wrapped, each of its own lines apart."""
        room = max(self.width - len(indent), NARROWEST)
        for line in text.split("\n"):
            for wrapped in wrap(line, room, self.marks):
                yield (indent + wrapped).rstrip(" ")
