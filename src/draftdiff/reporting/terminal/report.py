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

from draftdiff.model import ArticleDiff, Comparison, Provision, Side, Trait
from draftdiff.reporting import wording
from draftdiff.reporting.shares import shares_words
from draftdiff.reporting.terminal.marks import COLORED, LEGEND, plain_marks
from draftdiff.reporting.terminal.page import INDENT, NARROWEST, Page
from draftdiff.reporting.terminal.passages import bracketed, marked_text
from draftdiff.reporting.terminal.wrap import fit


def render_terminal(comparison: Comparison, *, width: int, color: bool, show_all: bool) -> str:
    """The report for a terminal, with a newline at its end.

    Args:
        comparison: what is reported.
        width: cells in a line, at least 20.
        color: use escape sequences; else every change has marks of plain characters.
        show_all: list unchanged articles too, and cut no text short.
    """
    marks = COLORED if color else plain_marks(_texts(comparison))
    page = Page(width=max(width, NARROWEST), color=color, marks=marks)
    lines = [*_head(comparison, page), *_body(comparison, page, show_all=show_all)]
    return "\n".join(lines) + "\n"


def render_summary(comparison: Comparison, *, width: int, color: bool) -> str:
    """The first lines of the report alone, with a newline at their end."""
    page = Page(width=max(width, NARROWEST), color=color, marks=COLORED)
    return "\n".join(_sentences(comparison, page)) + "\n"


def _texts(comparison: Comparison) -> Iterator[str]:
    for row in (*comparison.changes, *comparison.surroundings):
        for article in (*row.old, *row.new):
            yield article.text
            yield article.heading


def _head(comparison: Comparison, page: Page) -> Iterator[str]:
    yield from _sentences(comparison, page)
    yield ""
    if comparison.changes:
        yield from _counts(comparison, page).splitlines()
        yield ""
    diagnostics = list(_diagnostics(comparison, page))
    if diagnostics:
        yield from (*diagnostics, "")


def _sentences(comparison: Comparison, page: Page) -> Iterator[str]:
    names = (wording.draft_name(comparison.old), wording.draft_name(comparison.new))
    for line in page.paragraph(" → ".join(names)):
        yield page.bold(line)
    for sentence in wording.summary_sentences(comparison):
        yield from page.paragraph(sentence)


def _counts(comparison: Comparison, page: Page) -> str:
    """The table of counts; drawn for the given width and colour, whatever the surroundings."""
    from rich import box  # noqa: PLC0415 - a quarter of the start-up, for this table alone
    from rich.console import Console  # noqa: PLC0415 - likewise
    from rich.table import Table  # noqa: PLC0415 - likewise

    table = Table(box=box.ROUNDED)
    table.add_column("Articles")
    table.add_column("Number", justify="right")
    counts = asdict(comparison.summary)
    for name, count in counts.items():
        if name == Trait.RENUMBERED:
            table.add_section()
        table.add_row(name, f"{count:,}", style="" if count else "dim")
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
            told = f"{wording.draft_name(draft)}: {wording.diagnostic_words(diagnostic)}"
            yield from page.paragraph(told)
    for diagnostic in comparison.diagnostics:
        yield from page.paragraph(wording.diagnostic_words(diagnostic))


def _body(comparison: Comparison, page: Page, *, show_all: bool) -> Iterator[str]:
    rows = [row for row in comparison.changes if show_all or not wording.is_quiet(row)]
    around = [row for row in comparison.surroundings if show_all or not wording.is_quiet(row)]
    if rows:
        yield from _correlation_table(rows, page)
        yield ""
    left_out = len(comparison.changes) - len(rows)
    if left_out:
        articles = wording.counted(left_out, "unchanged article")
        yield from page.paragraph(f"{articles} left out; --all lists them.")
        yield ""
    if any(_has_changed_text(row) for row in (*rows, *around)):
        yield from page.paragraph(LEGEND)
        yield ""
    articles_by_side = wording.articles_by_side(comparison)
    for row in (*rows, *around):
        yield from _row_head(row, articles_by_side, page)
        if _has_changed_text(row):
            yield from page.paragraph(marked_text(row, whole=show_all), INDENT)
        yield ""


def _correlation_table(rows: list[ArticleDiff], page: Page) -> Iterator[str]:
    """One line a row; what has no room is cut, since the rows themselves follow in full."""
    fate, alike, match, gaps = min(34, page.width // 3), 5, 5, 8
    side = max((page.width - fate - alike - match - gaps) // 2, 4)
    widths = (side, side, fate, alike, match)

    def line(*columns: str) -> str:
        return "  ".join(map(fit, columns, widths)).rstrip(" ")

    yield page.bold(line("Old", "New", "What became of it", "Alike", "Match"))
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
        return "check"
    return "high" if row.old and row.new else ""


def _side_cell(articles: tuple[Provision, ...]) -> str:
    if len(articles) != 1:
        return wording.side_title(articles) or "–"
    title, heading = wording.article_title(articles[0]), wording.one_line(articles[0].heading)
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
    for sentence in shares_words(row, articles):
        yield from page.paragraph(sentence, INDENT)
    heading = bracketed(_headings(row.old), _headings(row.new))
    if heading:
        yield from page.paragraph(heading, INDENT)


def _headings(articles: tuple[Provision, ...]) -> str:
    return " + ".join(
        wording.one_line(article.heading) for article in articles if article.heading.strip()
    )


def _has_changed_text(row: ArticleDiff) -> bool:
    return any(not op.is_quiet for op in row.ops)
