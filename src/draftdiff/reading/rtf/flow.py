r"""From tokens to paragraphs: what a group sets holds to its end.

{\strike old} new     "old" is struck, "new" is not
{\*\generator …}      a destination that nobody needs to know is skipped, group and all
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from draftdiff.reading.redline import Fate, Paragraph, Piece
from draftdiff.reading.rtf.tokens import Token, TokenKind
from draftdiff.reading.tables import Cell, paragraphs_of_row
from draftdiff.reading.whitespace import BREAK
from draftdiff.reading.wordlist import names

_SKIPPED = names(
    "colortbl stylesheet info pict object themedata colorschememapping datastore "
    "latentstyles listtable listoverridetable revtbl rsidtbl generator xmlnstbl filetbl "
    "fldinst datafield bkmkstart bkmkend mmathPr wgrffmtfilter sp shprslt nonshppict objdata "
    "pgptbl pntxta pntxtb pnseclvl atnid atnauthor atntime atndate atnref atnparent "
    "listname listlevel falt panose passwordhash userprops docvar template operator "
    "blipuid defchp defpap"
)
_SPOKEN = frozenset(
    {"shpinst", "shptxt", "fldrslt", "annotation", "footnote", "listtext", "pntext"}
)
_BUCKETS = {
    "header": "running head",
    "headerl": "running head",
    "headerr": "running head",
    "headerf": "running head",
    "footer": "running foot",
    "footerl": "running foot",
    "footerr": "running foot",
    "footerf": "running foot",
    "footnote": "footnote",
    "annotation": "comment",
}
_SIGNS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "line": BREAK,
    "lbr": BREAK,
}
_SYMBOLS = {"~": "\xa0", "_": "\u2011", "-": "\u00ad", "\n": "", "\r": ""}
_SWITCHES = {
    "strike": "struck",
    "striked": "struck",
    "ul": "underlined",
    "uld": "underlined",
    "uldb": "underlined",
    "ulw": "underlined",
    "v": "hidden",
    "deleted": "deleted",
    "revised": "inserted",
    "super": "raised",
}
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_TWIPS_A_COLUMN = 120
_MOST_OPEN_GROUPS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What holds in a group; inner groups inherit it."""

    struck: bool = False
    underlined: bool = False
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    raised: bool = False
    font: int = 0
    fallback: int = 1
    destination: str = ""
    in_table: bool = False
    left: int = 0

    @property
    def fate(self) -> Fate:
        """What becomes of words: tracked changes count before looks."""
        if self.hidden:
            return Fate.HIDDEN
        if self.deleted:
            return Fate.DELETED
        if self.inserted:
            return Fate.INSERTED
        if self.struck:
            return Fate.STRUCK
        if self.underlined:
            return Fate.UNDERLINED
        return Fate.RAISED if self.raised else Fate.KEPT


@dataclass(slots=True)
class _Gathered:
    """A paragraph until its end: `after` hangs on it and follows it."""

    pieces: list[Piece] = field(default_factory=list)
    label: str = ""
    after: list[Paragraph] = field(default_factory=list)


class Flow:
    """Reads the tokens once; `paragraphs` then holds the text.

    `too_deep` says that groups were nested beyond any document's need, and the rest not read.
    """

    def __init__(self, stream: Iterable[Token], column: int | None) -> None:
        self._column = column
        self._state = _State()
        self._stack: list[_State] = []
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._bytes = bytearray()
        self._skip_characters = 0
        self._starred = False
        self._gathered = [_Gathered()]
        self._cells: list[Cell] = []
        self._in_cell: list[Paragraph] = []
        self.paragraphs: list[Paragraph] = []
        self.furniture: list[Paragraph] = []
        self.too_deep = False
        for token in stream:
            if len(self._stack) > _MOST_OPEN_GROUPS:
                self.too_deep = True
                break
            self._read(token)
        self._flush()
        self._end_paragraph()
        self._end_row()

    def _read(self, token: Token) -> None:
        if token.kind is TokenKind.OPEN:
            self._flush()
            self._stack.append(self._state)
        elif token.kind is TokenKind.CLOSE:
            self._flush()
            self._close()
        elif self._state.destination == "skipped":
            return
        elif token.kind is TokenKind.BYTES:
            self._hear(token.data)
        elif token.kind is TokenKind.SIGN:
            self._sign(token.text)
        else:
            if token.text != "u":
                self._flush()
            self._word(token.text, token.number)

    def _close(self) -> None:
        ended = self._state
        if not self._stack:
            return
        self._state = self._stack.pop()
        if ended.destination in _BUCKETS and self._state.destination != ended.destination:
            self._end_bucket(_BUCKETS[ended.destination])

    def _sign(self, sign: str) -> None:
        self._flush()
        if sign == "*":
            self._starred = True
        elif sign in "\\{}":
            self._say(sign)
        else:
            self._say(_SYMBOLS.get(sign, ""))

    def _word(self, name: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if name in _SKIPPED or (starred and name not in _SPOKEN):
            self._state = replace(self._state, destination="skipped")
        elif name in _BUCKETS:
            self._state = replace(_State(), destination=name, fallback=self._state.fallback)
            self._gathered.append(_Gathered())
        elif name in {"listtext", "pntext", "fonttbl"}:
            self._state = replace(self._state, destination=name)
        elif name in _SIGNS:
            self._say(_SIGNS[name])
        elif name in _SWITCHES:
            self._state = _switched(self._state, _SWITCHES[name], on=number != 0)
        elif name == "u" and number is not None:
            self._say_unicode(number)
        else:
            self._arrange(name, number)

    def _arrange(self, name: str, number: int | None) -> None:
        """What sets fonts and encodings, and what ends paragraphs, cells and rows."""
        if name == "ulnone":
            self._state = replace(self._state, underlined=False)
        elif name == "nosupersub":
            self._state = replace(self._state, raised=False)
        elif name == "plain":
            self._state = _State(
                destination=self._state.destination,
                fallback=self._state.fallback,
                in_table=self._state.in_table,
                left=self._state.left,
            )
        elif name == "pard":
            self._state = replace(self._state, in_table=False, left=0)
        elif name == "intbl":
            self._state = replace(self._state, in_table=True)
        elif name in {"li", "fi"} and number is not None:
            left = number if name == "li" else self._state.left + number
            self._state = replace(self._state, left=left)
        elif name in {"par", "sect", "page", "column"}:
            self._end_paragraph()
        elif name in {"cell", "nestcell"}:
            self._end_cell()
        elif name in {"row", "nestrow"}:
            self._end_row()
        else:
            self._set_up(name, number)

    def _set_up(self, name: str, number: int | None) -> None:
        if number is None:
            return
        if name == "ansicpg":
            self._encoding = _known(f"cp{number}", self._encoding)
        elif name == "uc":
            self._state = replace(self._state, fallback=max(0, number))
        elif name in {"f", "deff"}:
            self._state = replace(self._state, font=number)
        elif name == "fcharset" and self._state.destination == "fonttbl":
            self._fonts[self._state.font] = _CHARSETS.get(number, "")

    def _hear(self, data: bytes) -> None:
        """Bytes of text; those that repeat a Unicode character for old programs are skipped."""
        if self._skip_characters:
            skipped = min(self._skip_characters, len(data))
            self._skip_characters -= skipped
            data = data[skipped:]
        self._bytes += data

    def _flush(self) -> None:
        """Decode the bytes that stand together: two may be one character."""
        if not self._bytes:
            return
        encoding = self._fonts.get(self._state.font) or self._encoding
        text = self._bytes.decode(encoding, "replace")
        self._bytes.clear()
        self._say(text)

    def _say_unicode(self, number: int) -> None:
        self._flush()
        unit = number & 0xFFFF
        self._skip_characters = self._state.fallback
        self._say(chr(unit))

    def _say(self, text: str) -> None:
        if not text or self._state.destination in {"fonttbl", "skipped"}:
            return
        if self._state.destination in {"listtext", "pntext"}:
            self._gathered[-1].label += text
        else:
            self._gathered[-1].pieces.append(Piece(text, self._state.fate))

    def _end_paragraph(self) -> None:
        if self._state.destination in _BUCKETS:
            self._gathered[-1].pieces.append(Piece(BREAK, Fate.KEPT))
            return
        gathered, self._gathered[-1] = self._gathered[-1], _Gathered()
        found = [
            Paragraph(
                pieces=_whole(gathered.pieces),
                label=_whole_text(gathered.label).strip(),
                indent=max(0, round(self._state.left / _TWIPS_A_COLUMN)),
            ),
            *gathered.after,
        ]
        if self._state.in_table:
            self._in_cell.extend(found)
        else:
            self._end_row()
            self.paragraphs.extend(found)

    def _end_cell(self) -> None:
        self._state = replace(self._state, in_table=True)
        self._end_paragraph()
        self._cells.append(tuple(self._in_cell))
        self._in_cell = []

    def _end_row(self) -> None:
        if self._in_cell:
            self._cells.append(tuple(self._in_cell))
            self._in_cell = []
        self.paragraphs.extend(paragraphs_of_row(self._cells, self._column))
        self._cells = []

    def _end_bucket(self, bucket: str) -> None:
        gathered = self._gathered.pop()
        paragraph = Paragraph(pieces=_whole(gathered.pieces), bucket=bucket)
        if bucket in {"footnote", "comment"}:
            self._gathered[-1].after.append(paragraph)
        else:
            self.furniture.append(paragraph)


def _switched(state: _State, name: str, *, on: bool) -> _State:
    switches: dict[str, Any] = {name: on}
    return replace(state, **switches)


def _whole(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with those of one fate put together, and so the halves of characters."""
    return tuple(
        Piece(_whole_text("".join(piece.text for piece in run)), fate)
        for fate, run in groupby(pieces, key=lambda piece: piece.fate)
    )


def _whole_text(text: str) -> str:
    """Characters beyond U+FFFF come as two halves; a half alone stands for nothing."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _known(name: str, otherwise: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return otherwise
