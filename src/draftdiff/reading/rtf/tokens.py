r"""The syntax of Rich Text: groups, control words, and everything else is text.

{\b Fee \u8364 ?}   ──▶   open, word b, text "Fee ", word u 8364, text "?", close
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<ending>[\r\n]+)"
    rb"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)


class TokenKind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    BYTES = auto()
    SIGN = auto()


class Token(NamedTuple):
    """A token: `text` is a control word's name or a sign, `data` the bytes of text."""

    kind: TokenKind
    text: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    r"""The tokens of a document; the bytes after \bin are skipped."""
    at = 0
    while at < len(data):
        found = _TOKEN.match(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        token = _token(found)
        if token is None:
            continue
        if token.text == "bin" and token.number is not None:
            at += max(0, token.number)
            continue
        yield token


def _token(found: re.Match[bytes]) -> Token | None:
    if found["open"]:
        return Token(TokenKind.OPEN)
    if found["close"]:
        return Token(TokenKind.CLOSE)
    if found["word"]:
        number = None if found["number"] is None else int(found["number"])
        return Token(TokenKind.WORD, found["word"].decode("ascii"), number)
    if found["sign"]:
        return Token(TokenKind.SIGN, found["sign"].decode("latin-1"))
    data = bytes((int(found["hex"], 16),)) if found["hex"] else found["text"]
    return Token(TokenKind.BYTES, data=data) if data else None
