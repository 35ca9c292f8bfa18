"""Half-open ranges: `Span(3, 5)` is what `text[3:5]` is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, TypeVar, cast

Made = TypeVar("Made", bound="tuple[Any, ...]")


def maker(kind: type[Made]) -> Callable[[tuple[Any, ...]], Made]:
    """A function that makes named tuples of `kind` from all of their values.

    At a third of the time of a call with arguments, for what is made in tens of thousands.
    """
    return cast("Callable[[tuple[Any, ...]], Made]", partial(tuple.__new__, kind))


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
