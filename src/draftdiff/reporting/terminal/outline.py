"""A draft on a screen: the tree that was recognised, and whether to trust it.

2014.txt
Chapter 1 General provisions
  Article 1 Purpose                                             45 words   page 1
  Article 2 Definitions                                        210 words   page 1

Language: en
Numbering: article
Articles: 35
Longest: Article 12 (641 words). Shortest: Article 35 (9 words)
Outside articles: 4 % of the text
Terms defined: 3 (data, owner, path)
Verdict: good. The articles were recognised without trouble.
Taken out: running head (15 lines), page number (16 lines)
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model import Bucket, Draft, Level, Line, Provision
from draftdiff.reporting import wording
from draftdiff.reporting.extents import extents, word_count
from draftdiff.reporting.terminal.marks import COLORED
from draftdiff.reporting.terminal.page import INDENT, NARROWEST, Page
from draftdiff.reporting.terminal.wrap import cells, fit
from draftdiff.text import scripts, visibility

_DEEPEST = 8
_MOST_TERMS = 8


def render_outline_terminal(draft: Draft, *, width: int, color: bool, show_removed: bool) -> str:
    """The outline for a terminal, with a newline at its end.

    Args:
        draft: what is outlined.
        width: cells in a line, at least 20.
        color: use escape sequences.
        show_removed: print every line that was taken out as no part of the law.
    """
    page = Page(width=max(width, NARROWEST), color=color, marks=COLORED)
    lines = [page.bold(line) for line in page.paragraph(wording.draft_name(draft))]
    counted = "letter" if draft.language in scripts.SPACELESS else "word"
    for node in draft.body:
        lines += _branch(node, 0, counted, page)
    lines += ["", *_health(draft, counted, page)]
    if show_removed:
        for bucket in draft.removed:
            lines += ["", *_removed(bucket, page)]
    return "\n".join(lines) + "\n"


def _branch(node: Provision, depth: int, counted: str, page: Page) -> Iterator[str]:
    """The node's line, then its children's, each a step further in."""
    title = wording.article_title(node)
    heading = visibility.one_line(node.heading)
    named = title if heading in {"", title} else f"{title} {heading}"
    size = _size(node, counted)
    indented = INDENT * min(depth, _DEEPEST) + named
    room = max(page.width - cells(size) - 2, NARROWEST // 2)
    line = f"{fit(indented, room)}  {size}" if size else fit(indented, page.width)
    yield line.rstrip(" ") if node.level is Level.ARTICLE else page.bold(line.rstrip(" "))
    for child in node.children:
        yield from _branch(child, depth + 1, counted, page)


def _size(node: Provision, counted: str) -> str:
    """How long the node's own text is and on which page it begins: " 45 words   page 1"."""
    if not node.text and node.level is not Level.ARTICLE:
        return ""
    size = f"{wording.counted(word_count(node), counted):>13}"
    return size if node.page is None else f"{size}   {f'page {node.page}':<8}"


def _health(draft: Draft, counted: str, page: Page) -> Iterator[str]:
    in_law, in_all = len(draft.law_articles), len(draft.articles)
    schedules = f", and {in_all - in_law:,} in schedules and annexes" if in_all > in_law else ""
    facts = (
        ("Language", draft.language if draft.language != "und" else "not recognised"),
        ("Numbering", draft.scheme or "none recognised"),
        ("Articles", f"{in_law:,}{schedules}"),
        *_extents(draft, counted),
        *_terms(draft),
        ("Verdict", f"{draft.verdict}. {wording.verdict_words(draft)}"),
        ("Taken out", ", ".join(map(_bucket_words, draft.removed)) or "nothing"),
    )
    for name, value in facts:
        yield from page.paragraph(f"{name}: {visibility.one_line(value)}")
    for diagnostic in wording.draft_diagnostics(draft):
        yield from page.paragraph(wording.diagnostic_words(diagnostic))


def _extents(draft: Draft, counted: str) -> Iterator[tuple[str, str]]:
    """The longest and the shortest article, and how much stands in none."""
    found = extents(draft)
    if found.longest is None or found.shortest is None:
        return
    longest, shortest = (
        f"{wording.article_title(article)} ({wording.counted(word_count(article), counted)})"
        for article in (found.longest, found.shortest)
    )
    yield "Longest", f"{longest}. Shortest: {shortest}"
    yield "Outside articles", f"{found.outside:.0%} of the text".replace("%", " %")


def _terms(draft: Draft) -> Iterator[tuple[str, str]]:
    """How many terms the articles define, and the first of them."""
    terms = list(dict.fromkeys(c.term for a in draft.articles for c in a.clauses if c.term))
    if terms:
        more = ", …" if len(terms) > _MOST_TERMS else ""
        yield "Terms defined", f"{len(terms):,} ({', '.join(terms[:_MOST_TERMS])}{more})"


def _bucket_words(bucket: Bucket) -> str:
    return f"{bucket.name} ({wording.counted(len(bucket.lines), 'line')})"


def _removed(bucket: Bucket, page: Page) -> Iterator[str]:
    yield page.bold(f"Taken out as {visibility.one_line(bucket.name)}:")
    for line in bucket.lines:
        yield from page.paragraph(f"{_place(line)}: {visibility.one_line(line.text)}", INDENT)


def _place(line: Line) -> str:
    return f"line {line.number}" if line.page is None else f"page {line.page}, line {line.number}"
