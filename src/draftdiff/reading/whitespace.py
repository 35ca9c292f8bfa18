r"""White space of markup: any amount of it shows as one space, and none at a paragraph's ends.

"In section 92K \n    of the " "Act" "  2008"   ──▶   "In section 92K of the Act 2008"
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from draftdiff.reading.redline import Piece

BREAK = "\n"
# Pages pad with spaces that do not break, and no law means anything by them.
_RUN = re.compile("[ \t\r\n\f\xa0]+")


def tidied(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with their white space as it shows; pieces that are `BREAK` end lines."""
    found: list[Piece] = []
    at_space = True
    for piece in pieces:
        if piece.text == BREAK:
            found.append(piece)
            at_space = True
            continue
        text = _RUN.sub(" ", piece.text)
        if at_space:
            text = text.removeprefix(" ")
        if text:
            found.append(Piece(text, piece.fate))
            at_space = text.endswith(" ")
    while found and not found[-1].text.strip(" \n"):
        found.pop()
    if found:
        found[-1] = found[-1]._replace(text=found[-1].text.rstrip(" \n"))
    return tuple(found)


def is_blank(pieces: Iterable[Piece]) -> bool:
    """Whether there is nothing to read in the pieces."""
    return not any(piece.text.strip() for piece in pieces)
