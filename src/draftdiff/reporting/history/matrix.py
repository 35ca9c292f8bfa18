"""The matrix of a history as a document: a row for each lineage, a column for each draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.model.history import Cell as HistoryCell
from draftdiff.model.history import History, Lineage
from draftdiff.reporting import wording
from draftdiff.reporting.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
    said,
)
from draftdiff.reporting.history import words
from draftdiff.reporting.languages import figure, later, say

TOLD = later(
    "Each line is one article through all drafts; articles that were split or merged share a "
    "line. Under each number stands what became of it since the draft before."
)


def matrix(history: History, title: str = "", *, changed_only: bool = False) -> Document:
    """The matrix.

    Args:
        history: the law's history.
        title: the document's; the drafts' names by default.
        changed_only: leave out the lines to which nothing happened.
    """
    names = words.draft_names(history)
    return Document(
        title=title or " → ".join(names),
        kicker=say("One law through its drafts"),
        blocks=tuple(_blocks(history, names, changed_only=changed_only)),
        language=history.drafts[-1].language,
    )


def _blocks(history: History, names: Sequence[str], *, changed_only: bool) -> Iterator[Block]:
    for sentence in words.summary_sentences(history):
        yield said(sentence)
    if warnings := words.warnings(history):
        yield Heading(text=say("What to know first"))
        yield Bullets(items=warnings)
    shown = [each for each in history.lineages if not (changed_only and words.is_steady(each))]
    left_out = len(history.lineages) - len(shown)
    yield said(say(TOLD), quiet=True)
    if left_out:
        told = say("{count} lines to which nothing happened are left out.", count=figure(left_out))
        yield said(told, quiet=True)
    yield Table(
        name=say("Articles by draft"),
        heads=(*names, say("Heading")),
        rows=tuple(_row(history, lineage, names) for lineage in shown),
    )


def _row(history: History, lineage: Lineage, names: Sequence[str]) -> tuple[Cell, ...]:
    cells = (_cell(history, draft, cell, names) for draft, cell in enumerate(lineage.cells))
    heading = words.heading_of(history, lineage)
    return (*cells, Cell(paragraphs=(said(heading),) if heading else ()))


def _cell(history: History, draft: int, cell: HistoryCell, names: Sequence[str]) -> Cell:
    told: list[Paragraph] = []
    if cell.articles:
        title = wording.side_title(words.articles_of(history, draft, cell))
        told.append(said(title, strong=True))
    fate = words.fate_words(cell, names)
    if fate:
        told.append(said(fate, quiet=True))
    told += [said(echo) for echo in words.echo_words(cell.echoes, history)]
    if not told:
        return Cell(paragraphs=(said(words.ABSENT, quiet=True),), kind="absent")
    return Cell(paragraphs=tuple(told), kind=words.cell_kind(cell))
