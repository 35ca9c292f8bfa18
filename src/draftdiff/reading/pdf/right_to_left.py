"""Lines that are written from right to left, put together from where their letters stand.

    page       .םימי 20 רחאל )1(        what stands there, seen from left to right
    PDFium     )1( / לאחר / 20 / ימים.  a word of a browser for a line, some turned round, some not
    here       (1) לאחר 20 ימים.        from the right; figures and Latin words from the left

Where a letter stands is certain, and all else is told from that, as Unicode's rules for lines in
two directions have it. PDFium also gives the other bracket of a pair for each that it turns.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from draftdiff.text.patterns import compiled_when_used

_SHARE = 0.5
_SAME_LINE = 0.3
_GAP_SPACE = 0.2
_GAP_APART = 1.5
_LETTERS_OF_LABEL = 2
_BAND = 8.0
_RIGHT_TO_LEFT = compiled_when_used("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A letter for each direction of Unicode: left, right, figure, sign amid figures, plus or minus,
# sign beside figures. In Arabic, figures take no sign along but a comma, a full stop and the like.
_KINDS = {"L": "L", "R": "R", "AL": "A", "EN": "N", "AN": "N", "CS": "S", "ES": "P", "ET": "T"}
_OTHER = "W"
_ENDS = frozenset(".,;:!?")
_LATIN = "(?:[LN][LNSP]{0,40})?L(?:[LNSP]*[LN])?"
_WORDS = f"{_LATIN}(?:W{{1,2}}{_LATIN})*"
_FROM_THE_LEFT = compiled_when_used(f"{_WORDS}|[PT]?N(?:[SP]?N)*T?")
_FROM_THE_LEFT_IN_ARABIC = compiled_when_used(f"{_WORDS}|N(?:S?N)*")
_PAIRS = "()[]{}<>«»‹›“”"
_OTHER_OF_PAIR = str.maketrans(
    _PAIRS, "".join(two + one for one, two in zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
)


class Letter(NamedTuple):
    """A letter of a page, and no space: where it is in PDFium's text (`at`), and on the page."""

    text: str
    at: int
    left: float
    right: float
    baseline: float
    size: float


class Line(NamedTuple):
    """A line as it is read, with the index in PDFium's text of each of its characters."""

    text: str
    indices: tuple[int, ...]
    left: float
    right: float


class _Unit(NamedTuple):
    """What is turned as one: a letter with its marks, or a space."""

    text: str
    at: int

    @property
    def kind(self) -> str:
        return _KINDS.get(unicodedata.bidirectional(self.text[0]), _OTHER)


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a page are of scripts that are written from right to left."""
    if text.isascii():
        return False
    found = len(_RIGHT_TO_LEFT.findall(text))
    return found > _SHARE * sum(map(str.isalpha, text))


def lines_of(letters: Sequence[Letter]) -> list[Line]:
    """The lines of a page, in the order in which PDFium first comes upon each."""
    bases = [letter for letter in letters if not _is_mark(letter)]
    marks = _by_letter([letter for letter in letters if _is_mark(letter)], bases)
    parts = [part for line in _level(bases) for part in _parted(_from_the_right(line))]
    parts.sort(key=lambda part: min(letter.at for letter in part))
    opened: list[str] = []
    return [_line(part, marks, opened) for part in parts]


def _is_mark(letter: Letter) -> bool:
    return unicodedata.category(letter.text).startswith("M")


def _by_letter(marks: Sequence[Letter], bases: Iterable[Letter]) -> Mapping[int, str]:
    """The marks over and under each letter, by where the letter is in PDFium's text."""
    if not marks:
        return {}
    bands: dict[int, list[Letter]] = defaultdict(list)
    for letter in bases:
        bands[int(letter.baseline // _BAND)].append(letter)
    for band in bands.values():
        band.sort(key=lambda letter: letter.left)
    found: dict[int, str] = defaultdict(str)
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        near = int(mark.baseline // _BAND)
        under = [_before(bands.get(band, []), middle) for band in (near, near - 1, near + 1)]
        owner = next((letter for letter in under if letter and middle <= letter.right), under[0])
        if owner:
            found[owner.at] += mark.text
    return found


def _before(band: Sequence[Letter], place: float) -> Letter | None:
    """The last letter that begins before a place."""
    after = bisect_right(band, place, key=lambda letter: letter.left)
    return band[after - 1] if after else None


def _level(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """The letters that stand at one height, whatever is between them."""
    line: list[Letter] = []
    for letter in sorted(letters, key=lambda letter: (letter.baseline, letter.at)):
        reach = _SAME_LINE * max(letter.size, line[-1].size) if line else 0.0
        if line and letter.baseline - line[-1].baseline > reach:
            yield line
            line = []
        line.append(letter)
    if line:
        yield line


def _from_the_right(line: list[Letter]) -> list[Letter]:
    """A line from its right end; the pieces of a ligature, which stand at one place, in order."""
    line.sort(key=lambda letter: letter.at)
    turned = False
    order: dict[int, int] = {}
    for letter, following in zip(line, [*line[1:], line[-1]], strict=True):
        # PDFium gives the letters of some words from the left: pieces of theirs, too.
        if following.left != letter.left:
            turned = following.left > letter.left
        order[letter.at] = -letter.at if turned else letter.at
    return sorted(line, key=lambda letter: (-letter.left, order[letter.at]))


def _parted(line: Sequence[Letter]) -> Iterator[list[Letter]]:
    """The parts of a line that wide gaps keep apart; a label stays with what it numbers."""
    part: list[Letter] = []
    for letter in line:
        if part and part[-1].left - letter.right > _GAP_APART * letter.size:
            letters = sum(each.text.isalpha() for each in part)
            if letters > _LETTERS_OF_LABEL:
                yield part
                part = []
        part.append(letter)
    if part:
        yield part


def _line(part: Sequence[Letter], marks: Mapping[int, str], opened: list[str]) -> Line:
    """A line; `opened` are the brackets that the line before left open, and then those of this."""
    units: list[_Unit] = []
    for place, letter in enumerate(part):
        before = part[place - 1] if place else letter
        apart = before.left - letter.right > _GAP_SPACE * letter.size
        if place and apart:
            units.append(_Unit(" ", letter.at))
        units.append(_Unit(letter.text + marks.get(letter.at, ""), letter.at))
    units = _turned(units, opened)
    return Line(
        text="".join(unit.text for unit in units),
        indices=tuple(unit.at for unit in units for _ in unit.text),
        left=min(letter.left for letter in part),
        right=max(letter.right for letter in part),
    )


def _turned(units: Sequence[_Unit], opened: list[str]) -> list[_Unit]:
    """What stands from right to left as it is read."""
    kinds = "".join(unit.kind for unit in units)
    arabic = "A" in kinds
    if not arabic and "R" not in kinds and "L" in kinds and units[-1].text not in _ENDS:
        # A line in another script, from its left; where it ends on the left, it is none.
        return list(reversed(units))
    found: list[_Unit] = []
    start = 0
    outside: list[int] = []
    for run in (_FROM_THE_LEFT_IN_ARABIC if arabic else _FROM_THE_LEFT).finditer(kinds):
        outside.extend(range(start, run.start()))
        found.extend((*units[start : run.start()], *reversed(units[run.start() : run.end()])))
        start = run.end()
    outside.extend(range(start, len(units)))
    return _with_pairs([*found, *units[start:]], outside, opened)


def _with_pairs(units: list[_Unit], outside: Sequence[int], opened: list[str]) -> list[_Unit]:
    """The units, those brackets turned that are `outside` of what is read from the left.

    PDFium has not turned them all: what would open and is never closed closes what is open.
    """
    before = len(opened)
    for place, at in enumerate(outside):
        text = units[at].text.translate(_OTHER_OF_PAIR)
        pair = _PAIRS.find(text) if len(text) == 1 else -1
        if pair < 0:
            continue
        opening, closing = _PAIRS[pair - pair % 2], _PAIRS[pair - pair % 2 + 1]
        rest = (units[later].text for later in outside[place + 1 :])
        if text == opening and opening in opened and opening not in rest:
            text = closing
        if text == opening:
            opened.append(opening)
        elif opening in opened:
            before -= opened.index(opening) < before
            opened.remove(opening)
        units[at] = units[at]._replace(text=text)
    # A bracket that is not closed on the next line either is none that anything closes.
    del opened[:before]
    return units
