"""Which of many pieces stand in one long text, letter for letter.

    text     …|the searc|h shall b|e authori|sed by a |warrant o|f the inv|…     cut into blocks
    piece     arch shall be authorised by a w                  holds "h shall b" whole

Looking for each piece by itself takes a pass over the text for each; so all take one together. A
piece is only compared where a block of the text is one of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

BLOCK = 13
"""Letters of a block."""
SHORTEST = 2 * BLOCK - 1
"""Letters of which any piece holds one block whole, wherever the text is cut."""
MOST_COMPARED = 500_000
"""Places at which pieces are compared: where one formula fills a text, a pass for each piece is
shorter."""


def standing(pieces: Collection[str], text: str) -> frozenset[str]:
    """Those of the pieces, of at least `SHORTEST` letters each, that stand in the text."""
    by_block: dict[str, list[tuple[str, int]]] = {}
    for piece in dict.fromkeys(pieces):
        for start, block in _blocks(piece):
            by_block.setdefault(block, []).append((piece, start))
    held = by_block.get
    met = [
        (place, pieces_there)
        for place in range(0, len(text), BLOCK)
        if (pieces_there := held(text[place : place + BLOCK]))
    ]
    if sum(len(there) for _, there in met) > MOST_COMPARED:
        return frozenset(piece for piece in pieces if piece in text)
    return frozenset(
        piece
        for place, there in met
        for piece, start in there
        if place >= start and text.startswith(piece, place - start)
    )


def _blocks(piece: str) -> Iterator[tuple[int, str]]:
    """The blocks in the middle of a piece, any of which may stand whole: formulas begin alike."""
    middle = (len(piece) - SHORTEST) // 2
    for start in range(middle, middle + BLOCK):
        yield start, piece[start : start + BLOCK]
