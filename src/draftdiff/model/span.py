"""Half-open ranges: `Span(3, 5)` is what `text[3:5]` is."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """The range from `start` up to, not including, `end`; in characters or in lines.

    A named tuple and not a dataclass: a law has tens of thousands of them.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The part of `text` that the span covers."""
        return text[self.start : self.end]
