"""The comparison on a screen.

    2014.txt → 2020.txt
    Of the 35 articles of 2014.txt, 3 are unchanged, 20 reworded …
    ┌ counts ┐
    Warning: …
    Old           New           What became of it       Alike  Match
    Article 28    Article 45    reworded, renumbered    83%    check

    Article 28 → Article 45 · reworded, renumbered · 83%
      Whoever [-knowingly-] publishes …

rich draws the table of counts and nothing else: every line with draft text is a plain string, so
that no draft is ever taken for markup, and ten thousand articles are a join of strings.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import zip_longest

from draftdiff.errors import UsageError
from draftdiff.model import ArticleDiff, Comparison, Provision, Side, Trait
from draftdiff.reporting import wording
from draftdiff.reporting.findings import findings_words, level_name
from draftdiff.reporting.findings_table import findings_lines, findings_title
from draftdiff.reporting.languages import figure, say
from draftdiff.reporting.notes import notes_words, unplaced_title, unplaced_words
from draftdiff.reporting.shares import shares_words
from draftdiff.reporting.terminal.marks import COLORED, legend, plain_marks
from draftdiff.reporting.terminal.page import INDENT, NARROWEST, Page
from draftdiff.reporting.terminal.passages import bracketed, marked_text
from draftdiff.reporting.terminal.wrap import fit
from draftdiff.text import visibility

_WIDEST_TABLE = 120
"""Columns of the table where lines have no end."""
_TWO_TABLES = 60
"""Columns from which two tables have room beside each other."""
_MOST_FINDINGS = 20
"""Findings in front of a report on a screen: about one screen of them."""


def render_terminal(
    comparison: Comparison, *, width: int, color: bool, show_all: bool, title: str = ""
) -> str:
    """The report for a terminal, with a newline at its end.

    Args:
        comparison: what is reported.
        width: cells in a line, at least 20.
        color: use escape sequences; else every change has marks of plain characters.
        show_all: list unchanged articles too, and cut no text short.
        title: what stands above it instead of the drafts' names.
    """
    page = _page(comparison, width, color=color)
    hint = say("{articles} left out; --all lists them.", articles="{articles}")
    lines = [
        *_head(comparison, page, title),
        *_body(comparison, page, hint, show_all=show_all),
    ]
    return "\n".join(lines) + "\n"


def render_text(comparison: Comparison, *, width: int, title: str = "") -> bytes:
    """The report as a plain text file in UTF-8, for readers who have no option to give."""
    page = _page(comparison, width, color=False)
    hint = say("{articles} left out.", articles="{articles}")
    lines = [
        *_head(comparison, page, title),
        *_body(comparison, page, hint, show_all=False),
        *page.paragraph(wording.advice()),
    ]
    return ("\n".join(lines) + "\n").encode()


def render_article(comparison: Comparison, wanted: str, *, width: int, color: bool) -> str:
    """All that became of one article, on either side, with its whole text.

    Args:
        comparison: what is reported.
        wanted: the article's number, or its label as it stands in the draft.
        width: cells in a line, at least 20.
        color: use escape sequences.

    Raises:
        UsageError: neither draft has that article.
    """
    page = _page(comparison, width, color=color)
    key = _article_key(wanted)
    rows = [row for row in comparison.changes if key in _article_keys(row)]
    if not rows or not key:
        what = f"neither draft has an article {visibility.one_line(wanted)!r}"
        raise UsageError(what, "draftdiff outline lists the articles of a draft")
    articles = wording.articles_by_side(comparison)
    lines = (line for row in rows for line in _row(row, articles, page, whole=True))
    return "\n".join(lines).rstrip("\n") + "\n"


def _article_key(name: str) -> str:
    return "".join(visibility.one_line(name).casefold().split())


def _article_keys(row: ArticleDiff) -> set[str]:
    names = (name for article in (*row.old, *row.new) for name in (article.num, article.label))
    return {_article_key(name) for name in names} - {""}


def render_summary(comparison: Comparison, *, width: int, color: bool, title: str = "") -> str:
    """The first lines of the report alone, with a newline at their end."""
    page = Page(width=max(width, NARROWEST), color=color, marks=COLORED)
    return "\n".join(_sentences(comparison, page, title)) + "\n"


def _page(comparison: Comparison, width: int, *, color: bool) -> Page:
    marks = COLORED if color else plain_marks(_texts(comparison))
    return Page(width=max(width, NARROWEST), color=color, marks=marks)


def _texts(comparison: Comparison) -> Iterator[str]:
    for row in (*comparison.changes, *comparison.surroundings):
        for article in (*row.old, *row.new):
            yield article.text
            yield article.heading


def _head(comparison: Comparison, page: Page, title: str) -> Iterator[str]:
    yield from _sentences(comparison, page, title)
    yield ""
    if comparison.changes:
        yield from _counts(comparison, page).splitlines()
        yield ""
    diagnostics = list(_diagnostics(comparison, page))
    if diagnostics:
        yield from (*diagnostics, "")
    if comparison.unplaced_notes:
        yield page.bold(f"{unplaced_title()}:")
        for words in unplaced_words(comparison):
            yield from page.paragraph(words)
        yield ""
    findings = list(_findings(comparison, page))
    if findings:
        yield from (*findings, "")


def _findings(comparison: Comparison, page: Page) -> Iterator[str]:
    """The first findings, errors first; the others stand beside their articles."""
    lines = findings_lines(comparison)
    if lines:
        yield page.bold(f"{findings_title()}:")
    for line in lines[:_MOST_FINDINGS]:
        yield from page.paragraph(
            f"{level_name(line.level)}  {wording.of_draft(line.place, line.message)} ({line.rule})"
        )
    if len(lines) > _MOST_FINDINGS:
        left = figure(len(lines) - _MOST_FINDINGS)
        yield from page.paragraph(say("… and {number} more, beside their articles.", number=left))


def _sentences(comparison: Comparison, page: Page, title: str) -> Iterator[str]:
    names = (wording.draft_name(comparison.old), wording.draft_name(comparison.new))
    for line in page.paragraph(visibility.one_line(title) or " → ".join(names)):
        yield page.bold(line)
    for sentence in wording.summary_sentences(comparison):
        yield from page.paragraph(sentence)


def _counts(comparison: Comparison, page: Page) -> str:
    """The table of counts; drawn for the given width and colour, whatever the surroundings."""
    from rich import box  # noqa: PLC0415 - a quarter of the start-up, for this table alone
    from rich.console import Console  # noqa: PLC0415 - likewise
    from rich.table import Table  # noqa: PLC0415 - likewise
    from rich.text import Text  # noqa: PLC0415 - likewise

    counts = list(asdict(comparison.summary).items())
    also = next(at for at, (name, _) in enumerate(counts) if name == Trait.RENUMBERED)
    # What else is true of articles stands beside what became of them: a screen has 24 lines.
    parts = [counts] if page.width < _TWO_TABLES else [counts[:also], counts[also:]]
    table = Table(box=box.ROUNDED)
    for head, _ in zip((say("Articles"), say("Also")), parts, strict=False):
        table.add_column(head)
        table.add_column(say("Number"), justify="right")
    for line in zip_longest(*parts, fillvalue=("", 0)):
        cells = [
            Text(cell, style="" if count else "dim")
            for name, count in line
            for cell in (name and wording.count_name(name), name and figure(count))
        ]
        table.add_row(*cells)
    drawn = io.StringIO()
    console = Console(
        file=drawn,
        width=page.width,
        color_system="standard" if page.color else None,
        force_terminal=page.color,
        legacy_windows=False,
        _environ={},
    )
    console.print(table)
    return drawn.getvalue()


def _diagnostics(comparison: Comparison, page: Page) -> Iterator[str]:
    for draft in (comparison.old, comparison.new):
        for diagnostic in wording.draft_diagnostics(draft):
            name, words = wording.draft_name(draft), wording.diagnostic_words(diagnostic)
            told = wording.of_draft(name, words)
            yield from page.paragraph(told)
    for diagnostic in comparison.diagnostics:
        yield from page.paragraph(wording.diagnostic_words(diagnostic))


def _body(comparison: Comparison, page: Page, hint: str, *, show_all: bool) -> Iterator[str]:
    rows = [row for row in comparison.changes if show_all or not wording.is_quiet(row)]
    around = [row for row in comparison.surroundings if show_all or not wording.is_quiet(row)]
    if rows:
        yield from _correlation_table(rows, page)
        yield ""
    left_out = len(comparison.changes) - len(rows)
    if left_out:
        articles = wording.counted(left_out, "unchanged article")
        yield from page.paragraph(hint.format(articles=articles))
        yield ""
    if any(_has_changed_text(row) for row in (*rows, *around)):
        yield from page.paragraph(legend())
        yield ""
    articles_by_side = wording.articles_by_side(comparison)
    for row in (*rows, *around):
        yield from _row(row, articles_by_side, page, whole=show_all)


def _row(
    row: ArticleDiff, articles: Mapping[Side, tuple[Provision, ...]], page: Page, *, whole: bool
) -> Iterator[str]:
    yield from _row_head(row, articles, page)
    if whole or _has_changed_text(row):
        yield from page.paragraph(marked_text(row, whole=whole), INDENT)
    yield ""


def _correlation_table(rows: list[ArticleDiff], page: Page) -> Iterator[str]:
    """One line a row; what has no room is cut, since the rows themselves follow in full."""
    room = min(page.width, _WIDEST_TABLE)
    fate, alike, match, gaps = min(34, room // 3), 5, 5, 8
    side = max((room - fate - alike - match - gaps) // 2, 4)
    widths = (side, side, fate, alike, match)

    def line(*columns: str) -> str:
        return "  ".join(map(fit, columns, widths)).rstrip(" ")

    yield page.bold(
        line(say("Old"), say("New"), say("What became of it"), say("Alike"), say("Match"))
    )
    for row in rows:
        yield line(
            _side_cell(row.old),
            _side_cell(row.new),
            wording.fate(row),
            wording.similarity(row),
            _match_cell(row),
        )


def _match_cell(row: ArticleDiff) -> str:
    if wording.needs_check(row):
        return say("check")
    return say("high") if row.old and row.new else ""


def _side_cell(articles: tuple[Provision, ...]) -> str:
    if len(articles) != 1:
        return wording.side_title(articles) or "–"
    title, heading = wording.article_title(articles[0]), visibility.one_line(articles[0].heading)
    return title if heading in {"", title} else f"{title} {heading}"


def _row_head(
    row: ArticleDiff, articles: Mapping[Side, tuple[Provision, ...]], page: Page
) -> Iterator[str]:
    parts = (wording.row_title(row), wording.fate(row), wording.similarity(row))
    for line in page.paragraph(" · ".join(part for part in parts if part)):
        yield page.bold(line)
    for note in (wording.check_words(row, articles), wording.place(row)):
        if note:
            yield from map(page.dim, page.paragraph(note, INDENT))
    told = (*shares_words(row, articles), *findings_words(row), *notes_words(row.notes))
    for sentence in told:
        # A finding quotes the drafts.
        yield from page.paragraph(visibility.one_line(sentence), INDENT)
    heading = bracketed(_headings(row.old), _headings(row.new))
    if heading:
        yield from page.paragraph(heading, INDENT)


def _headings(articles: tuple[Provision, ...]) -> str:
    return " + ".join(
        visibility.one_line(article.heading) for article in articles if article.heading.strip()
    )


def _has_changed_text(row: ArticleDiff) -> bool:
    return any(not op.is_quiet for op in row.ops)
