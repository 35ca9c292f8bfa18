"""What the user does not want of a page: what is cropped off, and the columns not asked for.

│ Text in force │ Amendment │ Reason │      --column 2 keeps the middle one; titles that run
│ …             │ …         │ …      │      over all columns stay, and so do plain pages
"""

from __future__ import annotations

from collections.abc import Callable

from draftdiff.model.reading import Crop, Settings
from draftdiff.reading.pdf.page import Page, Piece, Row

CROPPED, OTHER_COLUMN = "cropped", "other column"
_BIN = 2.0
_WIDEST_PAGE = 5000.0
_NARROWEST_GUTTER = 6.0
# A title or a table in one of the columns may run over a gutter here and there.
_CROSSING_SHARE = 0.08
_FEWEST_ROWS = 6
_NARROWEST_COLUMN = 24.0


def select(pages: tuple[Page, ...], settings: Settings) -> tuple[Page, ...]:
    """The pages with rows that are not wanted in buckets of their own."""
    if settings.crop is not None:
        crop = settings.crop
        pages = tuple(_cropped(page, crop) for page in pages)
    if settings.column is not None:
        column = settings.column
        pages = tuple(_one_column(page, column) for page in pages)
    return pages


def _cropped(page: Page, crop: Crop) -> Page:
    height = max(page.top - page.bottom, 1.0) / 100
    width = max(page.right - page.left, 1.0) / 100
    left, right = page.left + crop.left * width, page.right - crop.right * width
    low, high = page.bottom + crop.bottom * height, page.top - crop.top * height

    def is_wanted(row: Row) -> bool:
        return low <= row.baseline <= high and left <= (row.left + row.right) / 2 <= right

    return _with_wanted(page, is_wanted, CROPPED)


def _one_column(page: Page, wanted: int) -> Page:
    page = page._replace(rows=tuple(part for row in page.rows for part in _parts(row)))
    columns = columns_of(page)
    if len(columns) < max(2, wanted):
        return page
    left, right = columns[wanted - 1]

    def is_wanted(row: Row) -> bool:
        if row.turned or left <= (row.left + row.right) / 2 < right:
            return True
        # What runs over several columns belongs to all of them.
        return not any(
            start - _BIN <= row.left and row.right <= end + _BIN for start, end in columns
        )

    return _with_wanted(page, is_wanted, OTHER_COLUMN)


def _with_wanted(page: Page, is_wanted: Callable[[Row], bool], bucket: str) -> Page:
    """The page with rows, and parts of rows that wide gaps keep apart, that are not wanted."""
    rows: list[Row] = []
    for row in page.rows:
        if row.bucket is not None:
            rows.append(row)
            continue
        parts = _parts(row)
        wanted = [place for place, part in enumerate(parts) if is_wanted(part)]
        if wanted:
            rows.append(_between(row, parts, wanted[0], wanted[-1]))
        rows.extend(
            part._replace(bucket=bucket)
            for place, part in enumerate(parts)
            if not wanted or not wanted[0] <= place <= wanted[-1]
        )
    return page._replace(rows=tuple(rows))


def _parts(row: Row) -> list[Row]:
    """The parts of a row as rows of their own; the row itself where it is whole."""
    if not row.pieces or row.bucket is not None:
        return [row]
    return [row.part(piece) for piece in row.pieces]


def _between(row: Row, parts: list[Row], first: int, last: int) -> Row:
    """The row from one of its parts to another."""
    if last - first + 1 == len(parts):
        return row
    start, end = row.pieces[first].start, row.pieces[last].end
    return row.part(Piece(start, end, parts[first].left, parts[last].right))


def columns_of(page: Page) -> tuple[tuple[float, float], ...]:
    """The columns of a page from left to right, as where each begins and ends."""
    rows = [row for row in page.rows if row.bucket is None and not row.turned]
    if len(rows) < _FEWEST_ROWS:
        return ()
    start = min(row.left for row in rows)
    end = min(max(row.right for row in rows), start + _WIDEST_PAGE)
    counts = [0] * (int((end - start) / _BIN) + 2)
    for row in rows:
        first = int((row.left - start) / _BIN)
        last = min(int((row.right - start) / _BIN), len(counts) - 1)
        for place in range(first, last + 1):
            counts[place] += 1
    most = _CROSSING_SHARE * len(rows)
    return tuple(
        (start + first * _BIN, start + last * _BIN) for first, last in _stretches(counts, most)
    )


def _stretches(counts: list[int], most: float) -> list[tuple[int, int]]:
    """The stretches that more than `most` rows cover; those too near together are one."""
    found: list[tuple[int, int]] = []
    for place, count in enumerate(counts):
        if count <= most:
            continue
        if found and (place - found[-1][1]) * _BIN < _NARROWEST_GUTTER:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return [(first, last) for first, last in found if (last - first) * _BIN >= _NARROWEST_COLUMN]
