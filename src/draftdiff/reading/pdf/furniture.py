"""Running heads, running feet and page numbers: what belongs to the page and not to the law.

    page 4     Royal Gazette No. 47        same text, same height, most pages   running head
               Article 7. Fees
               …
               - 4 -                       a number that grows with the pages   page number

An article lost to a wrong guess would be far worse than a running head left in the text: where
the figures of a line differ from page to page, they must grow as the pages do.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from draftdiff.reading.pdf.page import Page, Piece, Row, rounded_sizes
from draftdiff.text.patterns import compiled_when_used

HEAD, FOOT, NUMBER, WATERMARK = "running head", "running foot", "page number", "watermark"

_EDGE_ROWS = 6
_EDGE_ZONE = 0.16
_OUTER_ZONE = 0.08
_MIDDLE = 0.5
_SAME_HEIGHT = 0.012
_ALTERNATING = 3
_WATERMARK_SIZE = 2.5
_TELLING_WORDS = 3
_FEW_WORDS = 4
_SAME_LINE = 0.5
_APART = 2.2
_NOTE = re.compile(r"\s*\(?(\d{1,3})\)?\s+[^\W\d]")
_DIGITS = re.compile(r"\d+")
# Not \w, which leaves out the vowel signs of Khmer and its neighbours.
_SIGNS = r"\s\d.,;:()\[\]|/–—-"
_WORD = re.compile(rf"[^{_SIGNS}]{{2,}}")
_PAGE_WORDS = frozenset(
    {
        *("page", "pages", "p", "pag", "pág", "página", "páginas", "pagina", "pagine", "pagină"),
        *("seite", "s", "side", "sida", "sidan", "sivu", "blaðsíða", "bls", "leathanach"),
        *("str", "strona", "strana", "stránka", "oldal", "lk", "lehekülg", "lpp", "psl"),
        *("σελίδα", "σελ", "стр", "страница", "стор", "сторінка"),
        *("ទំព័រ", "หน้า", "ໜ້າ", "စာမျက်နှာ", "trang", "halaman", "صفحة", "עמוד"),
    }
)
_ROMAN = r"[ivxlc]{1,7}"
_PAGE_NUMBER = re.compile(
    rf"[-–—\[(|\s]*(?:(?P<word>[^{_SIGNS}]+)[.\s]\s*)?(?P<number>\d{{1,5}}|{_ROMAN})"
    rf"(?:\s*(?:/|[^{_SIGNS}]+|-|–)\s*\d{{1,5}})?[-–—\])|\s]*",
    re.IGNORECASE,
)
_CHINESE_PAGE = compiled_when_used(r"第?\s*(\d{1,5})\s*[页頁ページ쪽]+")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class _Place(NamedTuple):
    """A candidate: a row or a piece of one near an edge of a page.

    `outermost` says that nothing stands nearer to the edge; `apart`, that there is also a wide gap
    between it and the next row.
    """

    page: int
    row: int
    piece: Piece
    text: str
    height: float
    upper: bool
    outermost: bool
    apart: bool


def set_furniture_apart(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with `Row.bucket` set on running heads and feet, page numbers and watermarks.

    A row of which only a piece is furniture becomes several rows.
    """
    orders = [_from_the_foot(page) for page in pages]
    candidates = [
        place
        for index, (page, order) in enumerate(zip(pages, orders, strict=True))
        for place in _candidates(index, page, order)
    ]
    found: dict[tuple[int, int], dict[Piece, str]] = defaultdict(dict)
    for place in _page_numbers(candidates, len(pages)):
        found[place.page, place.row][place.piece] = NUMBER
    for place in _running(candidates, len(pages)):
        bucket = HEAD if place.upper else FOOT
        found[place.page, place.row].setdefault(place.piece, bucket)
    for place in _page_numbers(_next_inwards(candidates, pages, orders, found), len(pages)):
        found[place.page, place.row][place.piece] = NUMBER
    watermarks = _watermarks(pages)
    done: list[Page] = []
    for index, (page, order) in enumerate(zip(pages, orders, strict=True)):
        kept = _from_the_edges(index, page, order, found)
        if watermarks:
            kept.update(_watermarks_of(page, watermarks))
        done.append(_with_rows_split(page, kept) if kept else page)
    return tuple(done)


def _from_the_foot(page: Page) -> list[int]:
    """The places of the rows that are not turned, the lowest one first."""
    heights = [(row.baseline, place) for place, row in enumerate(page.rows) if not row.turned]
    return [place for _, place in sorted(heights)]


def _candidates(index: int, page: Page, order: list[int]) -> list[_Place]:
    """The rows near the edges of a page, whole and in pieces."""
    rows = [page.rows[place] for place in order]
    marked = {mark.number for row in rows for mark in row.marks}
    low = [
        place
        for place, row in zip(order, rows[:_EDGE_ROWS], strict=False)
        if page.height_of(row) < _EDGE_ZONE
    ]
    high = [
        place
        for place, row in zip(order[-_EDGE_ROWS:], rows[-_EDGE_ROWS:], strict=True)
        if page.height_of(row) > 1 - _EDGE_ZONE
    ]
    return [
        found
        for edge, inwards in ((low, rows), (high, rows[::-1]))
        for found in _places(index, page, edge, inwards)
        if not marked or not _begins_note(found.text, marked)
    ]


def _places(index: int, page: Page, edge: list[int], inwards: list[Row]) -> Iterable[_Place]:
    """Rows near an edge and their pieces as candidates; `inwards` are all rows from that edge."""
    if not edge:
        return
    outer = page.height_of(inwards[0])
    for place in edge:
        row = page.rows[place]
        height = page.height_of(row)
        outermost = abs(height - outer) <= _SAME_HEIGHT
        apart = outermost and _gap_after(row, inwards) > _APART * row.size
        for piece in (_whole(row), *row.pieces):
            text = row.text[piece.start : piece.end]
            upper = height > _MIDDLE
            yield _Place(index, place, piece, text, height, upper, outermost, apart)


def _begins_note(text: str, marked: set[str]) -> bool:
    """Whether a text begins with a number that is raised on its page, and goes on."""
    note = _NOTE.match(text)
    return note is not None and note[1] in marked


def _gap_after(row: Row, inwards: list[Row]) -> float:
    """How far it is from a row to the next one that is not on its line."""
    distances = (abs(other.baseline - row.baseline) for other in inwards)
    return next((drop for drop in distances if drop > _SAME_LINE * row.size), math.inf)


def _masked(text: str) -> str:
    return " ".join(_DIGITS.sub("#", text).split()).casefold()


def _running(candidates: list[_Place], pages: int) -> list[_Place]:
    """The candidates whose text repeats at the same height."""
    groups: dict[tuple[str, bool], list[_Place]] = defaultdict(list)
    for place in candidates:
        groups[_masked(place.text), place.upper].append(place)
    return [
        place
        # What stands there once is no running head, and most groups are of one.
        for (masked, _), group in sorted(each for each in groups.items() if len(each[1]) > 1)
        if masked.strip("# ")
        for level in _levels(group)
        if _repeats(level, pages) and _figures_fit(level)
        for place in level
    ]


def _levels(group: list[_Place]) -> list[list[_Place]]:
    """A group parted by height."""
    levels: list[list[_Place]] = []
    for place in sorted(group, key=lambda place: (place.height, place.page, place.row)):
        if levels and place.height - levels[-1][-1].height <= _SAME_HEIGHT:
            levels[-1].append(place)
        else:
            levels.append([place])
    return levels


def _repeats(level: list[_Place], pages: int) -> bool:
    """Whether it stands on more than half of the pages, or on every second one for a while."""
    numbers = sorted({place.page for place in level})
    if len(numbers) > 1 and len(numbers) * 2 > pages:
        return True
    longest = run = 1
    for before, after in itertools.pairwise(numbers):
        run = run + 1 if after - before <= 2 else 1  # noqa: PLR2004 - every second page
        longest = max(longest, run)
    return longest >= _ALTERNATING


def _figures_fit(level: list[_Place]) -> bool:
    """Whether the texts are equal, or differ by a number that grows with the pages.

    "Article 12" over "Article 13" may be two articles that begin pages, and so may longer texts: a
    changing line is believed where it names pages, where it stands further out than any text of
    the law, or where it has many words and stands well apart from what follows.
    """
    if len({place.text for place in level}) == 1:
        return True
    figures = [[int(number) for number in _DIGITS.findall(place.text)] for place in level]
    positions = range(min(len(numbers) for numbers in figures))
    if not any(_grows(level, [numbers[at] for numbers in figures]) for at in positions):
        return False
    words = _WORD.findall(level[0].text)
    return (
        (len(words) <= _FEW_WORDS and any(word.casefold() in _PAGE_WORDS for word in words))
        or all(min(place.height, 1 - place.height) < _OUTER_ZONE for place in level)
        or (len(words) >= _TELLING_WORDS and all(place.apart for place in level))
    )


def _grows(level: list[_Place], numbers: list[int]) -> bool:
    shifts = Counter(number - place.page for place, number in zip(level, numbers, strict=True))
    return max(shifts.values()) * 2 > len(level)


def _page_numbers(candidates: list[_Place], pages: int) -> list[_Place]:
    """Lone numbers that grow with the pages, at the same height near an edge.

    "1." is no page number, nor is a figure that stands nearer to the middle than text of the law:
    both may number a paragraph.
    """
    shifts: dict[int, list[_Place]] = defaultdict(list)
    for place in candidates:
        if place.outermost:
            for value in _page_number_values(place.text):
                shifts[value - place.page].append(place)
    return [
        place
        for shift, places in sorted(shifts.items())
        for level in _levels(places)
        if _is_sequence(level, pages, first=shift + 1)
        for place in level
    ]


def _next_inwards(
    candidates: list[_Place],
    pages: tuple[Page, ...],
    orders: list[list[int]],
    found: Mapping[tuple[int, int], object],
) -> list[_Place]:
    """The candidates that only a running head or foot keeps from the edge."""
    inner: list[_Place] = []
    for place in candidates:
        known = place.outermost or (place.page, place.row) in found
        if known or not _page_number_values(place.text):
            continue
        page, order = pages[place.page], orders[place.page]
        inwards = order[::-1] if place.upper else order
        rows = (page.rows[row] for row in inwards if (place.page, row) not in found)
        height = page.height_of(next(rows, page.rows[place.row]))
        if abs(place.height - height) <= _SAME_HEIGHT:
            inner.append(place._replace(outermost=True))
    return inner


def _is_sequence(level: list[_Place], pages: int, first: int) -> bool:
    """Whether so many pages bear these numbers that it is no chance."""
    if pages == 1:
        outer = min(level[0].height, 1 - level[0].height) < _OUTER_ZONE
        return first == 1 and outer
    return len({place.page for place in level}) >= min(_ALTERNATING, pages)


def _page_number_values(text: str) -> Iterable[int]:
    """The number of a text that may be a page number and nothing else."""
    chinese = None if text.isascii() else _CHINESE_PAGE.fullmatch(text.strip())
    if chinese:
        return (int(chinese.group(1)),)
    match = _PAGE_NUMBER.fullmatch(text.strip())
    if match is None:
        return ()
    word = match["word"]
    if word and word.casefold() not in _PAGE_WORDS:
        return ()
    number = match["number"]
    return (int(number),) if number.isdecimal() else _roman_value(number.casefold())


def _roman_value(text: str) -> tuple[int, ...]:
    values = [_ROMAN_VALUES[letter] for letter in text]
    following = (*values[1:], 0)
    total = sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )
    return (total,)


def _watermarks(pages: tuple[Page, ...]) -> set[str]:
    """The texts that stand across the page, or large in the middle of it, on most pages."""
    seen: Counter[str] = Counter()
    body = main_size(pages)
    for page in pages:
        seen.update({row.text for row in page.rows if _may_be_watermark(row, page, body)})
    least = max(2, len(pages) // 2 + 1)
    return {text for text, count in seen.items() if count >= least}


def _may_be_watermark(row: Row, page: Page, body: float) -> bool:
    if row.turned or row.size < _WATERMARK_SIZE * body:
        return row.turned
    return _EDGE_ZONE < page.height_of(row) < 1 - _EDGE_ZONE


def main_size(pages: tuple[Page, ...]) -> float:
    """The size of type that sets most of the text, in points; 0 without text."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            if row.bucket is None and not row.turned:
                sizes[row.size] += len(row.text)
    sizes = rounded_sizes(sizes)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _from_the_edges(
    index: int, page: Page, order: list[int], found: dict[tuple[int, int], dict[Piece, str]]
) -> dict[int, dict[Piece, str]]:
    """What was found on a page, less what has text of the law between itself and the edge."""
    kept: dict[int, dict[Piece, str]] = {}
    for inwards in (order, order[::-1]):
        law: float | None = None
        for place in inwards:
            height = page.height_of(page.rows[place])
            if law is not None and abs(height - law) > _SAME_HEIGHT:
                break
            if (index, place) in found:
                kept[place] = found[index, place]
            elif law is None:
                law = height
    return kept


def _watermarks_of(page: Page, watermarks: set[str]) -> dict[int, dict[Piece, str]]:
    """The rows of a page that are watermarks, whatever else they were taken for."""
    body = main_size((page,))
    return {
        place: {_whole(row): WATERMARK}
        for place, row in enumerate(page.rows)
        if row.text in watermarks and _may_be_watermark(row, page, body)
    }


def _with_rows_split(page: Page, kept: dict[int, dict[Piece, str]]) -> Page:
    rows = list(page.rows)
    for place in sorted(kept, reverse=True):
        rows[place : place + 1] = _split_row(rows[place], kept[place])
    return page._replace(rows=tuple(rows))


def _split_row(row: Row, buckets: dict[Piece, str]) -> Iterable[Row]:
    """The row, or its pieces where they belong to several buckets."""
    whole = _whole(row)
    if whole in buckets:
        yield row._replace(bucket=buckets[whole], pieces=(), marks=())
        return
    for piece in row.pieces:
        part = row.part(piece)
        yield part._replace(bucket=buckets[piece], marks=()) if piece in buckets else part


def _whole(row: Row) -> Piece:
    return Piece(0, len(row.text), row.left, row.right)
