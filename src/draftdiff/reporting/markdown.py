r"""The report as Markdown: CommonMark with GitHub's tables and strikes.

    | 2014.txt | 2020.txt | What happened | Alike |
    ### Article 28 → Article 45
    The fine is ~~5~~**10** riel.

It shows what changed; articles that did not are in the table alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import draftdiff
from draftdiff.model import ArticleDiff, Comparison, Draft, Provision, Side
from draftdiff.model.notes import PlacedNote
from draftdiff.reporting import wording
from draftdiff.reporting.findings import findings_words
from draftdiff.reporting.findings_table import findings_heads, findings_lines, findings_title
from draftdiff.reporting.inline import Line, marked_lines, shown, stretches
from draftdiff.reporting.languages import figure, say
from draftdiff.reporting.markdown_markup import escaped, marked_paragraph, table
from draftdiff.reporting.notes import (
    beside_clauses,
    notes_above,
    notes_words,
    unplaced_title,
    unplaced_words,
)
from draftdiff.reporting.shares import shares_words

_Articles = Mapping[Side, tuple[Provision, ...]]


def render(comparison: Comparison, title: str = "") -> bytes:
    """The report as a Markdown file in UTF-8, ended by a newline; under `title`, if it has one."""
    return ("\n\n".join(_blocks(comparison, title)) + "\n").encode()


def _blocks(comparison: Comparison, title: str) -> Iterator[str]:
    """The file's blocks: headings, paragraphs, lists and tables."""
    articles = wording.articles_by_side(comparison)
    names = (wording.draft_name(draft) for draft in (comparison.old, comparison.new))
    yield f"# {escaped(title or ' → '.join(names))}"
    yield from map(escaped, wording.summary_sentences(comparison))
    yield from _section(say("What to know first"), _warnings(comparison))
    yield from _section(unplaced_title(), _unplaced(comparison))
    yield from _section(findings_title(), _findings(comparison))
    if comparison.changes:
        yield from _section(say("Correlation table"), [_table(comparison, articles)])
    yield from _section(say("Changed articles"), _changed(comparison.changes, articles))
    yield from _section(say("Outside the articles"), _around(comparison.surroundings, articles))
    yield from _section(say("Where the texts come from"), [_origins(comparison)])
    yield f"{escaped(wording.advice())} draftdiff {escaped(draftdiff.__version__)}"


def _section(title: str, blocks: Iterable[str]) -> list[str]:
    """The blocks under their heading; nothing where there are none."""
    present = list(blocks)
    return [f"## {escaped(title)}", *present] if present else []


def _warnings(comparison: Comparison) -> Iterator[str]:
    if words := wording.warning_words(comparison.diagnostics):
        yield _bullets(words)
    for draft in (comparison.old, comparison.new):
        if words := wording.draft_warnings(draft):
            name = wording.draft_name(draft)
            yield _bullets(wording.of_draft(name, each) for each in words)


def _unplaced(comparison: Comparison) -> Iterator[str]:
    if words := unplaced_words(comparison):
        yield _bullets(words)


def _findings(comparison: Comparison) -> Iterator[str]:
    lines = findings_lines(comparison)
    if lines:
        yield table(findings_heads(), (line.cells for line in lines))


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(item)}" for item in items)


def _table(comparison: Comparison, articles: _Articles) -> str:
    names = (wording.draft_name(draft) for draft in (comparison.old, comparison.new))
    rows = [(*names, say("What happened"), say("Alike"))]
    rows += [_cells(row, articles) for row in comparison.changes]
    head, *body = (f"| {' | '.join(map(escaped, cells))} |" for cells in rows)
    return "\n".join((head, "| --- | --- | --- | ---: |", *body))


def _cells(row: ArticleDiff, articles: _Articles) -> tuple[str, str, str, str]:
    check = wording.check_words(row, articles)
    happened = f"{wording.fate(row)}; {check}" if check else wording.fate(row)
    return (_names(row.old), _names(row.new), happened, wording.similarity(row))


def _names(side: Sequence[Provision]) -> str:
    return " + ".join(wording.article_name(article) for article in side) or "—"


def _changed(rows: Iterable[ArticleDiff], articles: _Articles) -> Iterator[str]:
    for row in rows:
        if not wording.is_quiet(row):
            yield from _head(row, articles)
            for lines, notes in beside_clauses(row, marked_lines(row)):
                yield from (*_text(lines), *_notes(notes))


def _around(rows: Iterable[ArticleDiff], articles: _Articles) -> Iterator[str]:
    """Rows of long texts: long unchanged stretches are only counted."""
    for row in rows:
        if wording.is_quiet(row):
            continue
        yield from _head(row, articles)
        for skipped, lines in stretches(row):
            yield from ([_stretch(lines)] if skipped else _text(lines))


def _head(row: ArticleDiff, articles: _Articles) -> Iterator[str]:
    yield f"### {escaped(wording.row_title(row))}"
    heading = wording.row_heading(row)
    if heading:
        yield f"**{escaped(heading)}**"
    alike = wording.similarity(row)
    facts = (
        wording.fate(row),
        say("{share} alike", share=alike) if alike else "",
        wording.place(row),
    )
    yield escaped(" · ".join(fact for fact in facts if fact))
    check = wording.check_words(row, articles)
    if check:
        yield escaped(say("Please {request}.", request=check))
    yield from map(escaped, shares_words(row, articles))
    clauses = wording.clauses_words(row)
    if clauses:
        yield _bullets(clauses)
    findings = findings_words(row)
    if findings:
        yield _bullets(findings)
    yield from _notes(notes_above(row))


def _notes(notes: Sequence[PlacedNote]) -> Iterator[str]:
    if notes:
        yield "\n>\n".join(f"> {escaped(words)}" for words in notes_words(notes))


def _text(lines: Iterable[Line]) -> Iterator[str]:
    return (paragraph for paragraph in map(marked_paragraph, lines) if paragraph)


def _stretch(lines: Sequence[Line]) -> str:
    return escaped(say("… {length} unchanged …", length=wording.amount(shown(lines))))


def _origins(comparison: Comparison) -> str:
    heads = ("", say("File"), say("Articles"), say("Language"), "SHA-256")
    head = f"|{' | '.join(map(escaped, heads))} |\n| --- | --- | ---: | --- | --- |"
    sides = (_origin(say("Old"), comparison.old), _origin(say("New"), comparison.new))
    return "\n".join((head, *sides))


def _origin(side: str, draft: Draft) -> str:
    cells = (
        side,
        wording.draft_name(draft),
        figure(len(draft.law_articles)),
        wording.language_words(draft.language),
        draft.source.sha256,
    )
    return f"| {' | '.join(map(escaped, cells))} |"
