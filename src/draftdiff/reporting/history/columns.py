"""The synoptic table: a column for each draft, aligned article by article, clause by clause.

    2014                2015                 2020
    Article 5           Article 4            Article 5
    (1) A is paid.      (1) A is [-paid-]    (1) A is kept.
                        {+kept+}.
    (2) B.              –                    –
                        (2) {+C.+}           (2) C.

Changed words are marked against the column to the left in which the article stood last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Provision
from draftdiff.model.history import Cell as HistoryCell
from draftdiff.model.history import History, Lineage, Place, Step
from draftdiff.reporting import wording
from draftdiff.reporting.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Paragraph,
    Table,
    lines_of,
    quoted,
    said,
)
from draftdiff.reporting.history import words
from draftdiff.reporting.inline import Line, Mark, marked_lines
from draftdiff.reporting.languages import later, say

TOLD = later(
    "In each column, words that are new are underlined and words that are gone are struck, "
    "against the nearest column to the left in which the article stands."
)


class _Spot(NamedTuple):
    """A line of an article's text: the article, and the line's number in it."""

    place: Place
    line: int


def synopsis(history: History, title: str = "") -> Document:
    """The synoptic table of all drafts."""
    names = words.draft_names(history)
    blocks: list[Block] = [said(each) for each in words.summary_sentences(history)]
    if told := words.warnings(history):
        blocks.append(Bullets(items=told))
    rows = [row for lineage in history.lineages for row in _rows(history, lineage, names)]
    blocks += [
        said(say(TOLD), quiet=True),
        Table(name=say("Synoptic table"), heads=names, rows=tuple(rows)),
    ]
    return Document(
        title=title or " → ".join(names),
        kicker=say("Synoptic table"),
        blocks=tuple(blocks),
        language=history.drafts[-1].language,
    )


def _rows(history: History, lineage: Lineage, names: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    yield tuple(_head(history, draft, cell, names) for draft, cell in enumerate(lineage.cells))
    grid = _Grid(history)
    for draft, cell in enumerate(lineage.cells):
        for step in cell.steps:
            grid.add_step(step)
        told = {place for step in cell.steps for place in step.after}
        for article in cell.articles:
            if Place(draft, article) not in told:
                grid.add_article(Place(draft, article))
    yield from grid.rows()


def _head(history: History, draft: int, cell: HistoryCell, names: Sequence[str]) -> Cell:
    articles = words.articles_of(history, draft, cell)
    title = " + ".join(map(wording.article_name, articles))
    told = [said(title or words.ABSENT, strong=bool(title), quiet=not title)]
    if fate := words.fate_words(cell, names):
        told.append(said(f"({fate})", quiet=True))
    told += [said(each, quiet=True) for each in words.echo_words(cell.echoes, history)]
    return Cell(paragraphs=tuple(told), kind=words.cell_kind(cell))


class _Grid:
    """The rows of one lineage's text, made draft by draft: each line beside its forebear."""

    def __init__(self, history: History) -> None:
        """No row yet."""
        self._history = history
        self._rows: list[dict[int, list[Paragraph]]] = []
        self._row_of: dict[_Spot, int] = {}
        self._order: list[int] = []

    def add_article(self, place: Place) -> None:
        """The text of an article that nothing led to."""
        article = self._history.drafts[place.draft].articles[place.article]
        for number, line in enumerate(lines_of(article.text)):
            row = self._new_row(None)
            self._put(row, place.draft, line)
            self._row_of[_Spot(place, number)] = row

    def add_step(self, step: Step) -> None:
        """The text that a step led to, marked against what it came from."""
        row: int | None = None
        olds = _spots(step.before, step.change.old)
        news = _spots(step.after, step.change.new)
        for line in _lines(step.change):
            old = None if _is_all(line, Mark.INSERTED) else _spot_at(olds, line[0].old_at)
            new = None if _is_all(line, Mark.DELETED) else _spot_at(news, line[0].new_at)
            known = self._row_of.get(old) if old is not None else None
            row = self._new_row(row) if known is None else known
            if new is not None:
                self._put(row, step.until, line)
                self._row_of.setdefault(new, row)

    def _new_row(self, after: int | None) -> int:
        """The number of a new row, behind another or at the end."""
        number = len(self._rows)
        self._rows.append({})
        place = len(self._order) if after is None else self._order.index(after) + 1
        self._order.insert(place, number)
        return number

    def _put(self, row: int, draft: int, line: Line) -> None:
        language = self._history.drafts[draft].language
        self._rows[row].setdefault(draft, []).extend(quoted([line], language))

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The rows in order, those without words left out."""
        for number in self._order:
            row = self._rows[number]
            if any(row.values()):
                yield tuple(
                    Cell(paragraphs=tuple(row.get(draft, ())))
                    for draft in range(len(self._history.drafts))
                )


def _lines(change: ArticleDiff) -> Iterator[Line]:
    """The change's lines; a row without a text on its new side has none to show."""
    return marked_lines(change) if change.new else iter(())


def _is_all(line: Line, mark: Mark) -> bool:
    return all(piece.mark is mark for piece in line)


def _spots(places: Sequence[Place], articles: Sequence[Provision]) -> Mapping[int, _Spot]:
    """Where the lines of articles begin in their joined texts."""
    found = {}
    offset = 0
    for place, article in zip(places, articles, strict=True):
        for number, line in enumerate(article.text.split("\n")):
            found[offset] = _Spot(place, number)
            offset += len(line) + 1
    return found


def _spot_at(spots: Mapping[int, _Spot], at: int) -> _Spot | None:
    """The line that a character of the joined texts stands in."""
    start = max((begin for begin in spots if begin <= at), default=None)
    return None if start is None else spots[start]
