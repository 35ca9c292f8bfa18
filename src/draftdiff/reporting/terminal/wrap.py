"""Break lines at a width counted in terminal cells.

    "Article 28. Whoever knowingly publishes …" at 20     第一条不得 at 4
    Article 28. Whoever                                   第一
    knowingly publishes                                   条不
    …                                                     得

A word stays whole unless it is wider than the line. Scripts that write without spaces break
between grapheme clusters: a Khmer subscript is never torn off its letter, and closing punctuation
never begins a line. Wide characters take two cells.

The text may carry the four brackets of `marks`: they belong to the letter beside them.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rich.cells import cell_len, set_cell_size

from draftdiff.reporting.terminal.marks import BRACKETS, CLOSING, OPENING, Marks

# Latin, Greek, Cyrillic and common punctuation: one character, one cell, spaces between words.
_NARROW = re.compile(
    "[ -~\u00a0-\u02ff\u0370-\u0377\u037a-\u0482\u048a-\u052f\u1e00-\u1eff"
    "\u2010-\u2027\u2030-\u205e]*"
)
# Thai, Lao, Burmese, Khmer; Han, Kana, and the full-width forms. No pattern: a class of so many
# ranges takes three milliseconds to compile, a twentieth of a short comparison.
_SPACELESS = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3000", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uffef"),
)
_CHUNK = re.compile(r" +|[^ ]+")
_OF_NAMES = frozenset(f"{string.ascii_letters}{string.digits}._-")
_BRACKET = re.compile(f"[{BRACKETS}]")

_JOINER = "\u200d"
_KHMER_COENG = "\u17d2"
_THAI_LAO_LEADING_VOWELS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_HANGUL_INNER = range(0x1160, 0x1200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_VIRAMA_CLASS = 9
_NEVER_LAST = frozenset("([{（「『【〈《“‘«")
_NEVER_FIRST = frozenset(")]}、。，．：；！？）」』】〉》”’»…។៕៖,.;:!?%")


def cells(text: str, bracket_cells: int = 0) -> int:
    """How many cells `text` takes, its brackets at `bracket_cells` each."""
    if _NARROW.fullmatch(text):
        return len(text)
    bare, brackets = _BRACKET.subn("", text)
    return cell_len(bare) + brackets * bracket_cells


def _has_spaceless(text: str) -> bool:
    if text.isascii():
        return False
    return any(first <= each <= last for each in text for first, last in _SPACELESS)


def fit(text: str, width: int) -> str:
    """`text` in exactly `width` cells: cut with "…" where it is longer, else filled up."""
    if cells(text) > width:
        return set_cell_size(_cut(text, width - 1) + "…", width)
    return text + " " * (width - cells(text))


def _cut(text: str, width: int) -> str:
    """The clusters from the start of `text` that have room in `width` cells."""
    kept, used = [], 0
    for cluster in clusters(text):
        used += cells(cluster)
        if used > width:
            break
        kept.append(cluster)
    return "".join(kept)


def wrap(text: str, width: int, marks: Marks) -> list[str]:
    """`text` (one paragraph) in lines of at most `width` cells, its brackets as `marks` has them.

    Returns:
        The lines without line ends; [""] for an empty text. A cluster wider than `width` has a
        line of its own.
    """
    if marks.plain:
        shown = marks.show(text)
        if _NARROW.fullmatch(shown):
            return _wrap_narrow(shown, width)
    return marks.show_lines(_wrap_cells(text, width, marks.cells))


def _wrap_narrow(text: str, width: int) -> list[str]:
    if len(text) <= width:
        return [text]
    return [line.rstrip(" ") for line in _narrow_lines(width).findall(text)]


@lru_cache(maxsize=8)
def _narrow_lines(width: int) -> re.Pattern[str]:
    return re.compile(rf".{{1,{width}}}(?: +|$)|.{{{width}}}")


def _wrap_cells(text: str, width: int, bracket_cells: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for atom in _atoms(text, width, bracket_cells):
        size = cells(atom, bracket_cells)
        if used and used + size > width:
            lines.append(line.rstrip(" "))
            line, used = "", 0
            # A no-break space is no end of a line: it stays with what it holds together.
            if not atom.strip(" "):
                continue
        line += atom
        used += size
    return [*lines, line.rstrip(" ")] if line.rstrip(" ") or not lines else lines


def _atoms(text: str, width: int, bracket_cells: int) -> Iterator[str]:
    """The pieces of `text` between which a line may end; joined they are `text`."""
    for chunk in _chunks(text):
        if _has_spaceless(chunk):
            yield from _kept_together(_names_whole(chunk, width))
        elif cells(chunk, bracket_cells) > width:
            yield from _kept_together(clusters(chunk))
        else:
            yield chunk


def _chunks(text: str) -> Iterator[str]:
    """Runs of spaces and runs without; a space that carries a mark is no space."""
    spaces = ""
    for chunk in _CHUNK.findall(text):
        if chunk.isspace():
            spaces = chunk
            continue
        carried = spaces[-1:] if spaces and _continues(spaces, chunk[0]) else ""
        if spaces[len(carried) :]:
            yield spaces[len(carried) :]
        yield carried + chunk
        spaces = ""
    if spaces:
        yield spaces


def _names_whole(chunk: str, width: int) -> Iterator[str]:
    """The clusters of a chunk without spaces, in which "2020.txt" stays one."""
    name = ""
    for cluster in clusters(chunk):
        if name and (len(name) == width or cluster not in _OF_NAMES):
            yield name
            name = ""
        if name or (cluster in _OF_NAMES and cluster.isalnum()):
            name += cluster
        else:
            yield cluster
    if name:
        yield name


def _kept_together(pieces: Iterable[str]) -> Iterator[str]:
    """Put openings to what follows them and closings to what they follow."""
    pending = ""
    for piece in pieces:
        belongs_before = piece in _NEVER_FIRST or piece in CLOSING
        if pending and not belongs_before and not _waits(pending[-1]):
            yield pending
            pending = ""
        pending += piece
    if pending:
        yield pending


def _waits(character: str) -> bool:
    return character in _NEVER_LAST or character in OPENING


def clusters(text: str) -> list[str]:
    """The grapheme clusters of `text`: what a reader sees as one letter; joined they are `text`.

    A practical subset of Unicode's rules: marks, joiners, subscripts, Hangul letters, flags.
    """
    if text.isascii():
        return list(text)
    found: list[str] = []
    for character in text:
        if found and _continues(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _continues(cluster: str, character: str) -> bool:
    """Whether `character` belongs to the cluster before it."""
    if character < "\u0300":
        return False
    before, code = cluster[-1], ord(character)
    if character == _JOINER or unicodedata.category(character).startswith("M"):
        return before not in BRACKETS
    if before in {_JOINER, _KHMER_COENG} or before in _THAI_LAO_LEADING_VOWELS:
        return character.isalpha() or code in _SKIN_TONES or before == _JOINER
    if code in _FLAG_LETTERS:
        return len(cluster) == 1 and ord(before) in _FLAG_LETTERS
    if code in _HANGUL_INNER or code in _SKIN_TONES:
        return True
    return unicodedata.combining(before) == _VIRAMA_CLASS and character.isalpha()
