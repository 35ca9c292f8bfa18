"""The synopsis: a Word file with the old law on the left and the new on the right.

    2014.txt                      | 2020.txt
    Articles 1–3                  | unchanged
    Article 4 Scope               | Article 5 Scope            renumbered alone: no text
    Article 28 Contents           | Article 45 False content
    The fine is 5 riel.           | The fine is 10 riel.
    —                             | Article 8 Traffic data

It is the form in which ministries hand a draft to a parliament: struck words on the left are gone,
underlined words on the right are new. Nothing in it is a tracked change: it is for reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Comparison, FindingLevel, Kind, Provision
from draftdiff.reporting import wording
from draftdiff.reporting.findings_table import findings_lines, findings_title
from draftdiff.reporting.inline import Line, Mark, Piece, marked_lines, old_words, stretches
from draftdiff.reporting.word_markup import (
    Changes,
    begins_right_to_left,
    document,
    paragraph,
    undivided,
)

_LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="567" w:footer="567" w:gutter="0"/>'
)
_COLUMN = 7285
"""Width of a column in twentieths of a point: half of what the margins leave."""
_GRID = f'<w:gridCol w:w="{_COLUMN}"/>'
_BOLD, _ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
_MARKS = {
    Mark.KEPT: "",
    Mark.DELETED: '<w:strike/><w:color w:val="8A1C1C"/>',
    Mark.INSERTED: '<w:color w:val="14532D"/><w:u w:val="single"/>',
}


def render(comparison: Comparison, title: str = "") -> bytes:
    """The synopsis as a Word file's bytes."""
    names = [wording.draft_name(draft) for draft in (comparison.old, comparison.new)]
    title = title or " → ".join(names)
    body = [_plain(title, style="Heading1")]
    body += [_plain(sentence) for sentence in wording.summary_sentences(comparison)]
    body += list(_findings(comparison))
    body += [_table(names, _lines(comparison)), _plain(wording.advice(), style="Small")]
    return document("".join(body), _LANDSCAPE, language=comparison.new.language, title=title)


def _findings(comparison: Comparison) -> Iterator[str]:
    """The findings of level error, before the two columns; the others are counted above them."""
    errors = [line for line in findings_lines(comparison) if line.level is FindingLevel.ERROR]
    if errors:
        yield _plain(findings_title(), style="Heading2")
    for line in errors:
        yield _plain(f"{wording.of_draft(line.place, line.message)} ({line.rule})")


def _plain(text: str, *, style: str = "", properties: str = "") -> str:
    runs = Changes().run(text, properties=properties) if text else ""
    return paragraph(runs, style=style, right_to_left=begins_right_to_left(text))


class _Line(NamedTuple):
    """What stands left and right, and how many characters that is."""

    left: str
    right: str
    length: int = 0


def _table(names: Sequence[str], lines: Iterable[_Line]) -> str:
    """The table, whose first line Word repeats on every page."""
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:left w:w="115" w:type="dxa"/><w:right w:w="115" w:type="dxa"/>'
    properties = (
        f'<w:tblPr><w:tblW w:w="{2 * _COLUMN}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    )
    grid = f"<w:tblGrid>{_GRID * 2}</w:tblGrid>"
    left, right = (_plain(name, properties=_BOLD) for name in names)
    head = _row(left, right, "<w:trPr><w:tblHeader/></w:trPr>")
    rows = "".join(_row(line.left, line.right, undivided(line.length)) for line in lines)
    return f"<w:tbl>{properties}{grid}{head}{rows}</w:tbl>"


def _row(left: str, right: str, properties: str = "") -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_COLUMN}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for content in (left, right)
    )
    return f"<w:tr>{properties}{cells}</w:tr>"


def _lines(comparison: Comparison) -> Iterator[_Line]:
    """The table line by line; unchanged articles in a row are one line."""
    for quiet, group in groupby(comparison.changes, key=wording.is_quiet):
        rows = tuple(group)
        if quiet:
            yield _quiet(rows)
            continue
        for row in rows:
            yield _article(row)
    for row in comparison.surroundings:
        if wording.is_quiet(row):
            yield _quiet((row,))
        else:
            yield _around(row)


def _quiet(rows: Sequence[ArticleDiff]) -> _Line:
    ends = rows if len(rows) == 1 else (rows[0], rows[-1])
    titles = " – ".join(wording.side_title(row.old) for row in ends)
    unchanged = wording.kind_name(Kind.UNCHANGED)
    return _Line(_plain(titles, properties=_BOLD), _plain(unchanged, properties=_ITALIC))


def _article(row: ArticleDiff) -> _Line:
    heads = (_head(row.old), _head(row.new))
    if row.kind is Kind.UNCHANGED:
        # Nothing but its number, its place or its heading changed: the text would tell nothing.
        return _Line(heads[0], heads[1] + _plain(f"({wording.fate(row)})", properties=_ITALIC))
    left, right = _texts(row, marked_lines(row))
    length = len(row.old_text) + len(row.new_text)
    return _Line(heads[0] + left, heads[1] + right, length)


def _around(row: ArticleDiff) -> _Line:
    """Long texts: what did not change for long is only counted."""
    left, right = _head(row.old), _head(row.new)
    for skipped, lines in stretches(row):
        if skipped:
            left, right = left + _plain("…"), right + _plain("…")
        else:
            before, after = _texts(row, lines)
            left, right = left + before, right + after
    return _Line(left, right, len(row.old_text) + len(row.new_text))


def _head(articles: Sequence[Provision]) -> str:
    names = " + ".join(wording.article_name(article) for article in articles)
    return _plain(names or "—", properties=_BOLD if names else "")


def _texts(row: ArticleDiff, lines: Iterable[Line]) -> tuple[str, str]:
    """Both sides' paragraphs; a cell needs at least one, which its head is."""
    left, right = [], []
    for line in lines:
        left.append(_paragraph(old_words(row.old_text, line)))
        right.append(_paragraph([piece for piece in line if piece.mark is not Mark.DELETED]))
    return "".join(left), "".join(right)


def _paragraph(pieces: Sequence[Piece]) -> str:
    text = "".join(piece.text for piece in pieces).strip("\n")
    if not text.strip():
        return ""
    runs = "".join(
        Changes().run(piece.text.strip("\n"), properties=_MARKS[piece.mark])
        for piece in pieces
        if piece.text.strip("\n")
    )
    return paragraph(runs, right_to_left=begins_right_to_left(text))
