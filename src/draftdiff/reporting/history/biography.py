"""The biography of one article as a document: every version with what changed since the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.model import Kind, Provision
from draftdiff.model.history import Biography, History, Step, Version
from draftdiff.reporting import wording
from draftdiff.reporting.documents.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Table,
    lines_of,
    quoted,
    said,
)
from draftdiff.reporting.history import words
from draftdiff.reporting.inline import marked_lines
from draftdiff.reporting.languages import figure, say


def life(biography: Biography, title: str = "") -> Document:
    """The memo of one article's life, draft by draft."""
    history, subject = biography.history, biography.subject
    article = history.drafts[subject.draft].articles[subject.article]
    names = words.draft_names(history)
    own = say(
        "{article} of {draft}, through {count} drafts",
        article=wording.article_name(article),
        draft=names[subject.draft],
        count=figure(len(names)),
    )
    return Document(
        title=title or own,
        kicker=say("The biography of an article"),
        blocks=tuple(_blocks(biography, names)),
        language=history.drafts[subject.draft].language,
    )


def _blocks(biography: Biography, names: Sequence[str]) -> Iterator[Block]:
    yield Table(
        name=say("Its life"),
        heads=(say("Draft"), say("Article"), say("What became of it"), say("Heading")),
        rows=tuple(_row(biography, version, names) for version in biography.versions),
        widths=(4, 3, 4, 4),
    )
    for version in biography.versions:
        yield Heading(text=names[version.draft])
        yield from _version(biography.history, version, names)


def _row(biography: Biography, version: Version, names: Sequence[str]) -> tuple[Cell, ...]:
    """The draft in the whole life: a line of a table."""
    fates = dict.fromkeys(words.step_words(step, names) for step in version.steps)
    echoes = words.echo_words(version.echoes, biography.history)
    title = wording.side_title(version.articles) or words.ABSENT
    return (
        Cell(paragraphs=(said(names[version.draft]),)),
        Cell(paragraphs=(said(title, strong=bool(version.articles)),)),
        Cell(paragraphs=tuple(said(each) for each in (*fates, *echoes))),
        Cell(paragraphs=(said(wording.side_heading(version.articles)),)),
    )


def _version(history: History, version: Version, names: Sequence[str]) -> Iterator[Block]:
    draft = history.drafts[version.draft]
    yield from (said(each, strong=True) for each in words.echo_words(version.echoes, history))
    if not version.steps:
        if not version.articles:
            yield said(say("It is not in this draft."), quiet=True)
        for article in version.articles:
            yield from _whole(article, draft.language)
    for step in version.steps:
        yield from _step(step, names, draft.language)


def _whole(article: Provision, language: str) -> Iterator[Block]:
    yield Heading(text=wording.article_name(article), level=3)
    place = wording.article_place(article)
    if place:
        yield said(place, quiet=True)
    yield from quoted(lines_of(article.text), language)


def _step(step: Step, names: Sequence[str], language: str) -> Iterator[Block]:
    row = step.change
    if row.kind is Kind.ADDED:
        yield said(say("It is new in this draft."), quiet=True)
        for article in row.new:
            yield from _whole(article, language)
        return
    yield Heading(text=wording.row_title(row), level=3)
    facts = (words.step_words(step, names), _alike(step), wording.place(row))
    yield said(" · ".join(filter(None, facts)), quiet=True)
    if heading := wording.row_heading(row):
        yield said(heading, strong=True)
    if row.kind is Kind.DROPPED:
        yield said(say("Its last words were:"), quiet=True)
    yield from quoted(marked_lines(row), language)


def _alike(step: Step) -> str:
    alike = "" if step.change.kind is Kind.UNCHANGED else wording.similarity(step.change)
    return say("{share} alike", share=alike) if alike else ""
