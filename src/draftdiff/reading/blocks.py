r"""Blocks to lines: what formats with paragraphs have in common.

Block("Article 5.")                     1 "Article 5."
Block("The fee is\n10 euros.", 2)  ──▶  2 ""                 blocks stand apart,
Block("p. 9", bucket="running foot")    3 "  The fee is"     their own lines do not
                                        4 "  10 euros."
                                        5 "p. 9"             in its bucket
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from draftdiff.model import Line
from draftdiff.model.source import Identifier

_DEEPEST = 40


class Block(NamedTuple):
    """A paragraph, heading or row of a table; line ends in `text` are those of the author.

    `indent` counts columns, `page` from 1. `close` says that no blank line stands before it;
    `identifier` is the file's own for the provision that begins with it. A named tuple and not a
    dataclass: there are tens of thousands of them.
    """

    text: str
    indent: int = 0
    bucket: str | None = None
    page: int | None = None
    close: bool = False
    identifier: Identifier | None = None


def lines_of(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """The lines of all blocks, numbered from 1; blank lines stand between blocks of the law."""
    lines: list[Line] = []
    begun = False
    for block in blocks:
        texts = [text.rstrip() for text in block.text.split("\n")]
        if not any(texts):
            continue
        if block.bucket is None:
            if begun and not block.close:
                lines.append(Line("", len(lines) + 1, block.page))
            begun = True
        margin = " " * min(block.indent, _DEEPEST) if block.bucket is None else ""
        first = len(lines)
        lines.extend(
            Line(margin + text if text else "", number, block.page, block.bucket)
            for number, text in enumerate(texts, first + 1)
        )
        if block.identifier is not None:
            lines[first] = lines[first]._replace(identifier=block.identifier)
    return tuple(lines)
