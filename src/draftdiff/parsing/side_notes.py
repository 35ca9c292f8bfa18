"""Notes in the margin of plain texts, as pages with a narrow column beside the law have them.

    Short title.    1. (1) This Act may be cited as the    ──▶  text  1. (1) This Act may be cited
                    Wells Act, 1950.                                  as the Wells Act, 1950.
    Duty of         2. Every owner of a well shall keep         note  Short title. / Duty of owners.
    owners.         it clean, and shall cover it.

Tables, two columns of law, forms and justified lines have wide gaps too. A margin is therefore
believed where the gap stands before or after a label, where the lines around keep clear of it, and
where the note is short beside its text; that most articles have one, `side_headings` asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import category, east_asian_width

from draftdiff.model import Line
from draftdiff.text.patterns import compiled_when_used

BUCKET = "side note"
TAB = 8
"""Columns that a tab goes on to a multiple of."""
FEWEST = 3
"""Labels with notes from which there may be a margin."""
LONGEST = 45
"""Letters of the widest line of a note."""
MOST_OF_TEXT = 0.8
"""Letters of a note for each column of the text at its label: the cells of tables are as wide."""
SAMPLE = 1_000
"""Lines of a long text, at most, that are looked at before all are."""
FEWEST_LETTERS = 3
LINES_OF_NOTE = 2
"""Lines below a label that show how wide the text is, where the label stands alone."""
LINES_ABOVE, LINES_BELOW, FEWEST_LINES = 8, 12, 3
"""Lines around a label that must keep clear of its margin, and those that can tell it."""
MOST_CROSSING, MOST_ELSEWHERE = 0.2, 0.25
"""Shares of the lines around that reach into a margin, and of the tabs that stand at no label."""
NEAR = 3
"""Columns between the beginnings of two lines of notes at most."""
FAR = 8
"""Columns between a label and the lines under it at most."""
BLANK_LINES = 1

LABEL = compiled_when_used(
    r"(?P<word>§{1,2}\s?|[^\W\d_]{1,12}\.?\s{1,3}|[第제]\s?|[^\W\d_]{2,12}[-–]?(?=\d))?"
    r"(?:\d{1,4}|[IVXLC]{1,7}(?![A-Za-z])|[一二三四五六七八九十百〇]{1,6}(?=[条條]))"
    r"\s?(?:[A-Za-z]{1,3}(?![A-Za-z]))?(?=[.,:)(—–\-।။։។\s]|§|[条條조]|$)"
)
"""How labels look in every language, and much else: a word and a number, or a number alone."""
MARKER = compiled_when_used(
    r"[(\[]?(?:\d{1,3}[^\W_]?|[^\W\d_]|[ivxlc]{1,5})[.)\]:]|[-–—•*·]|_{2,}|\.{3,}|…"
)
PARTS = compiled_when_used(r"\S+(?:[ \xa0\u3000]\S+)*")
"""Words with one space between them."""
SPACES = str.maketrans("\xa0\u3000", "  ")


class _Gap(NamedTuple):
    """A gap of two spaces and more, or a tab: where it begins and ends, and in which columns."""

    start: int
    end: int
    first: int
    last: int
    tab: bool


class _Row(NamedTuple):
    """A line with text: its first and its last gap, and the columns that it stands in."""

    line: int
    text: str
    page: int | None
    left: _Gap | None
    right: _Gap | None
    first: int
    last: int


class _Label(NamedTuple):
    """A line that begins like an article and has a note beside it, on the left or the right."""

    row: _Row
    gap: _Gap
    on_the_left: bool
    clear: bool

    @property
    def note(self) -> tuple[int, int]:
        """The note's place in the text of the line."""
        text = self.row.text
        if self.on_the_left:
            return len(text) - len(text.lstrip()), self.gap.start
        return self.gap.end, len(text.rstrip())


_Rows = Sequence[_Row | None]


def without_side_notes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without notes in their margin; each line of a note follows what it stood beside.

    The same lines where there is no margin.
    """
    if not _may_have_margin(lines):
        return tuple(lines)
    notes = max((_places_of_notes(lines, measure) for measure in (_cells, _letters)), key=len)
    if not notes:
        return tuple(lines)
    cut: list[Line] = []
    for index, line in enumerate(lines):
        if index not in notes:
            cut.append(line)
            continue
        start, end = notes[index]
        text = line.text[:start] + " " * (end - start) + line.text[end:]
        if text.strip():
            cut.append(line._replace(text=text.rstrip()))
        cut.append(line._replace(text=line.text[start:end], bucket=BUCKET, identifier=None))
    return tuple(cut)


def with_notes_above(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a word processor, those in two that have a note and a label, a tab between them.

    So it sets a row of a table, the note in its first cell; rows of several paragraphs have the
    note above the label already. The same lines where no line is so.
    """
    cut: list[Line] = []
    for line in lines:
        place = _note_before_tab(line) if "\t" in line.text else None
        if place is None:
            cut.append(line)
            continue
        note = line._replace(text=line.text[: place[0]].rstrip(), identifier=None)
        cut += [
            note,
            line._replace(text="", identifier=None),
            line._replace(text=line.text[place[1] :]),
        ]
    return tuple(cut)


def _note_before_tab(line: Line) -> tuple[int, int] | None:
    """Where a note ends and a label begins, a tab between them; None where they do not."""
    row = _row(0, line, _letters)
    if row is None or row.left is None or not row.left.tab or not _opens_after(row, row.left):
        return None
    note = row.text[: row.left.start].strip()
    short = len(note) <= MOST_OF_TEXT * (len(row.text) - row.left.end)
    return (row.left.start, row.left.end) if short and _may_open_note(note) else None


def _places_of_notes(
    lines: Sequence[Line], measure: Callable[[str], int]
) -> dict[int, tuple[int, int]]:
    """Where in each line a note stands; `measure` tells how many columns a text takes up."""
    rows = [_row(index, line, measure) for index, line in enumerate(lines)]
    labels = _labels(rows)
    return _notes(rows, labels) if labels else {}


def beside(lines: Sequence[Line], *, told: bool) -> dict[int, tuple[Line, ...]]:
    """The notes that stand beside each line of text, by that line's number.

    Args:
        lines: with the notes in their bucket.
        told: whether each note follows what it stood beside; a reader may have found it before
            that, and then the labels decide.
    """
    above = _by_neighbour(lines)
    if told:
        return above
    below = _by_neighbour(lines[::-1])
    labels = frozenset(
        line.number for line in lines if line.bucket is None and LABEL.match(line.text.lstrip())
    )
    return below if len(labels & below.keys()) > len(labels & above.keys()) else above


def _by_neighbour(lines: Sequence[Line]) -> dict[int, tuple[Line, ...]]:
    """The notes after each line of text, by its number; in the order of the source."""
    found: dict[int, list[Line]] = {}
    last: int | None = None
    for line in lines:
        if line.bucket == BUCKET and last is not None:
            found.setdefault(last, []).append(line)
        elif line.bucket is None and line.text.strip():
            last = line.number
    return {number: tuple(sorted(notes, key=_number)) for number, notes in found.items()}


def _number(line: Line) -> int:
    return line.number


def _may_have_margin(lines: Sequence[Line]) -> bool:
    """A first look, at lines here and there of a long text: hardly any has wide gaps inside."""
    sample = lines[:: len(lines) // SAMPLE + 1]
    if not any("   " in (bare := line.text.strip()) or "\t" in bare for line in sample):
        return False
    return sum("  " in (bare := line.text.strip()) or "\t" in bare for line in lines) >= FEWEST


def _row(index: int, line: Line, measure: Callable[[str], int]) -> _Row | None:
    """The line in parts; None where it has no text of the law."""
    text = line.text
    parts = PARTS.finditer(text)
    opening = next(parts, None)
    if opening is None or line.bucket is not None:
        return None
    second = next(parts, None)
    left = _gap(text, opening.end(), second.start(), measure) if second else None
    end = len(text.rstrip())
    last = _last_part(text, end)
    right = None
    if last > opening.end():
        right = _gap(text, len(text[:last].rstrip()), last, measure)
    first = measure(text[: opening.start()])
    return _Row(index, text, line.page, left, right, first, measure(text[:end]))


def _last_part(text: str, end: int) -> int:
    """Where the last words of a line begin, up to `end`; 0 where no wide gap stands before them."""
    flat = text.translate(SPACES)
    spaces, tab = flat.rfind("  ", 0, end), flat.rfind("\t", 0, end)
    return max(spaces + len("  ") if spaces >= 0 else 0, tab + 1)


def _gap(text: str, start: int, end: int, measure: Callable[[str], int]) -> _Gap:
    return _Gap(start, end, measure(text[:start]), measure(text[:end]), "\t" in text[start:end])


def _letters(text: str) -> int:
    """The columns of a text, as programs count that set each letter and mark in one of its own."""
    return len(text.expandtabs(TAB))


def _cells(text: str) -> int:
    """The columns of a text, as eyes see them: marks take up none, signs of East Asia two."""
    if text.isascii():
        return _letters(text)
    taken = 0
    for sign in text:
        if sign == "\t":
            taken += TAB - taken % TAB
        elif category(sign) not in {"Mn", "Me", "Cf"}:
            taken += 2 if east_asian_width(sign) in "WF" else 1
    return taken


def _labels(rows: _Rows) -> list[_Label]:
    """The labels with notes beside them; none where they are too few to make a margin."""
    found = [label for row in rows if row is not None and (label := _label(rows, row))]
    tabs = {label.row.line for label in found if label.gap.tab}
    if tabs and _tabs_elsewhere(rows, found) > MOST_ELSEWHERE:
        found = [label for label in found if not label.gap.tab]
    clear = [label for label in found if label.clear]
    if len(clear) * 2 > len(found):
        found = _usual(clear)
    else:
        found = [label for label in found if label.on_the_left]
    return found if len(found) >= FEWEST else []


def _label(rows: _Rows, row: _Row) -> _Label | None:
    opening = len(row.text) - len(row.text.lstrip())
    if row.left and _opens_after(row, row.left):
        label = _Label(row, row.left, on_the_left=True, clear=False)
        below = rows[row.line + 1 : row.line + 1 + LINES_OF_NOTE]
        text = max(each.last for each in (row, *below) if each is not None) - row.left.last
    elif row.right and LABEL.match(row.text, opening):
        label = _Label(row, row.right, on_the_left=False, clear=False)
        text = row.right.last - row.first
    else:
        return None
    start, end = label.note
    note = row.text[start:end]
    if not _may_open_note(note) or len(note) > MOST_OF_TEXT * text:
        return None
    return label._replace(clear=_is_clear(rows, label))


def _opens_after(row: _Row, gap: _Gap) -> bool:
    """Whether a label stands after a gap, and a note before it: "1. Scope    Art. 2" is so, too."""
    label = LABEL.match(row.text, gap.end)
    if label is None:
        return False
    opening = len(row.text) - len(row.text.lstrip())
    before = LABEL.match(row.text, opening, gap.start)
    return before is None or (label["word"] is not None and before["word"] is None)


def _may_open_note(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return (
        letters >= FEWEST_LETTERS
        and _may_be_note(text)
        and not text[0].islower()
        and letters > sum(map(str.isdecimal, text))
    )


def _may_be_note(text: str) -> bool:
    return (
        len(text) <= LONGEST
        and any(map(str.isalpha, text))
        and not MARKER.fullmatch(text)
        and "..." not in text
        and "__" not in text
    )


def _is_clear(rows: _Rows, label: _Label) -> bool:
    """Whether the lines above or below a label keep clear of its margin.

    On the next page that may be on the other side. Tabs need not stand in columns.
    """
    if label.gap.tab and not label.on_the_left:
        return True
    line = label.row.line
    above = _on_the_page(rows[max(0, line - LINES_ABOVE) : line], label)
    below = _on_the_page(rows[line + 1 : line + 1 + LINES_BELOW], label)
    sides = [side for side in (above, below) if len(side) >= FEWEST_LINES]
    return any(_keep_clear(side, label) for side in sides or [above + below])


def _on_the_page(around: _Rows, label: _Label) -> list[_Row]:
    return [row for row in around if row is not None and row.page == label.row.page]


def _keep_clear(around: Sequence[_Row], label: _Label) -> bool:
    return sum(_crosses(row, label) for row in around) <= MOST_CROSSING * len(around)


def _crosses(row: _Row, label: _Label) -> bool:
    if label.on_the_left and label.gap.tab:
        parted = row.left is not None and row.left.tab
        return not (row.first or parted) and row.last >= label.gap.last
    if label.on_the_left:
        edge, text = label.gap.first, label.gap.last
        if row.first > edge or (row.left is None and row.last < text):
            return False
        return row.left is None or row.left.first >= text or row.left.last <= edge
    edge = label.gap.last
    if row.first >= edge - NEAR:
        return False
    split = row.right is not None and abs(row.right.last - edge) <= NEAR
    return (row.right.first if row.right and split else row.last) >= edge


def _usual(labels: Sequence[_Label]) -> list[_Label]:
    """The labels whose notes stand on the left, or in the column of another."""
    columns = Counter(_column(label) for label in labels)

    def alike(label: _Label) -> int:
        column = _column(label)
        return sum(columns[column + step] for step in range(-NEAR, NEAR + 1))

    return [label for label in labels if alike(label) > 1]


def _column(label: _Label) -> int:
    """The column that a note on the right begins in; one for all on the left, one for all tabs."""
    if label.on_the_left:
        return -TAB
    return 0 if label.gap.tab else label.gap.last


def _tabs_elsewhere(rows: _Rows, labels: Sequence[_Label]) -> float:
    """The share of lines parted by tabs that belong to no label's note."""
    taken = {line for label in labels for line, _ in _block(rows, label)}
    tabbed = [
        row.line
        for row in rows
        if row and ((row.left and row.left.tab) or (row.right and row.right.tab))
    ]
    return sum(line not in taken for line in tabbed) / len(tabbed)


def _notes(rows: _Rows, labels: Sequence[_Label]) -> dict[int, tuple[int, int]]:
    """Where in each line a note stands."""
    found: dict[int, tuple[int, int]] = {}
    stops = [*(label.row.line for label in labels[1:]), None]
    for label, stop in zip(labels, stops, strict=True):
        block = [piece for piece in _block(rows, label) if stop is None or piece[0] < stop]
        found.update(block)
        if stop is not None and label.clear:
            found.update(_strays(rows, label, range(block[-1][0] + 1, stop)))
    return found


def _strays(rows: _Rows, label: _Label, below: range) -> Iterator[tuple[int, tuple[int, int]]]:
    """Other notes further down in the margin of a label: "5 of 1898."."""
    for line in below:
        row = rows[line]
        if row is None or row.page != label.row.page:
            continue
        gap = row.left if label.on_the_left else row.right
        if gap and abs(gap.last - label.gap.last) <= 1 and (place := _piece(row, label)):
            yield line, place


def _block(rows: _Rows, label: _Label) -> Iterator[tuple[int, tuple[int, int]]]:
    """The lines that a note stands beside, and its place in each."""
    yield label.row.line, label.note
    blank = 0
    below = rows[label.row.line + 1 : label.row.line + 1 + FAR] if label.clear else ()
    for row in below:
        if row is None:
            blank += 1
            continue
        place = _piece(row, label)
        if place is None or blank > BLANK_LINES or row.page != label.row.page:
            return
        yield row.line, place
        blank = 0


def _piece(row: _Row, label: _Label) -> tuple[int, int] | None:
    """Where a note's next line stands in a line below its label."""
    start, end = len(row.text) - len(row.text.lstrip()), len(row.text.rstrip())
    gap = row.left if label.on_the_left else row.right
    if gap is None:
        fits = _stands_in_margin(row, label)
    elif label.on_the_left:
        end = gap.start
        aligned = label.gap.tab or abs(gap.last - label.gap.last) <= FAR
        fits = row.first < label.gap.first and aligned
    else:
        start = gap.end
        fits = label.gap.tab or abs(gap.last - label.gap.last) <= NEAR
    if gap is not None and gap.tab is not label.gap.tab:
        return None
    return (start, end) if fits and _may_be_note(row.text[start:end]) else None


def _stands_in_margin(row: _Row, label: _Label) -> bool:
    """Whether nothing but a note stands in a line."""
    if label.on_the_left:
        apart = row.first < label.gap.first and row.last < label.gap.last
        return apart and not LABEL.match(row.text, row.first)
    return abs(row.first - label.gap.last) <= (TAB if label.gap.tab else NEAR)
