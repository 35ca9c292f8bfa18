"""Show what went and what came, with and without colour.

    without   shall be punished by imprisonment of [-six months-] {+one year+}
    with      the same words in red and struck through, in green and underlined

While a text is laid out, four control characters stand for the brackets. `visibility.visible` has
taken every control character out of the drafts by then, so that a draft cannot hold one. Where a
draft holds "[-" or its like, the dashes are doubled until no draft holds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from draftdiff.reporting.languages import say

DELETED, DELETED_END, INSERTED, INSERTED_END = "\x01\x02\x03\x04"
BRACKETS = DELETED + DELETED_END + INSERTED + INSERTED_END
OPENING = frozenset({DELETED, INSERTED})
CLOSING = frozenset({DELETED_END, INSERTED_END})
_BRACKET = re.compile(f"[{BRACKETS}]")
_RESET = "\x1b[0m"
_RED_STRUCK = "\x1b[31;9m"
_GREEN_UNDERLINED = "\x1b[32;4m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """How the four brackets are shown; `cells` is how much room each takes."""

    deleted: str
    deleted_end: str
    inserted: str
    inserted_end: str
    cells: int

    @property
    def plain(self) -> bool:
        """Whether the marks are characters, and not colours."""
        return self.cells > 0

    def show(self, text: str) -> str:
        """`text` with its brackets as they are shown."""
        return _BRACKET.sub(self._shown, text)

    def _shown(self, bracket: re.Match[str]) -> str:
        match bracket.group():
            case "\x01":
                return self.deleted
            case "\x02":
                return self.deleted_end
            case "\x03":
                return self.inserted
            case _:
                return self.inserted_end

    def show_lines(self, lines: Iterable[str]) -> list[str]:
        """`lines` of one paragraph shown; a colour ends with its line and begins anew.

        A pager that draws one line at a time would otherwise lose it.
        """
        if self.plain:
            return [self.show(line) for line in lines]
        shown, still_open = [], ""
        for line in lines:
            whole = still_open + line
            brackets = _BRACKET.findall(whole)
            still_open = brackets[-1] if brackets and brackets[-1] in OPENING else ""
            shown.append(self.show(whole) + (_RESET if still_open else ""))
        return shown


COLORED = Marks(
    deleted=_RED_STRUCK,
    deleted_end=_RESET,
    inserted=_GREEN_UNDERLINED,
    inserted_end=_RESET,
    cells=0,
)


def legend() -> str:
    """A sentence that shows what the marks look like."""
    return say(
        "Text that went looks {gone}, text that came {come}.",
        gone=f"{DELETED}{say('like this')}{DELETED_END}",
        come=f"{INSERTED}{say('like this')}{INSERTED_END}",
    )


def plain_marks(texts: Iterable[str]) -> Marks:
    """Marks of plain characters that none of `texts` contains."""
    longest = max((_longest_dashes(text) for text in texts), default=0)
    dashes, pluses = "-" * (longest + 1), "+" * (longest + 1)
    return Marks(
        deleted=f"[{dashes}",
        deleted_end=f"{dashes}]",
        inserted=f"{{{pluses}",
        inserted_end=f"{pluses}}}",
        cells=longest + 2,
    )


_LOOKALIKE = re.compile(r"\[(-+)|(-+)\]|\{(\++)|(\++)\}")


def _longest_dashes(text: str) -> int:
    """How many dashes or pluses the longest lookalike of a mark in `text` has."""
    if "-]" not in text and "[-" not in text and "{+" not in text and "+}" not in text:
        return 0
    return max(len(found.group()) - 1 for found in _LOOKALIKE.finditer(text))
