"""Two tables of the same links: where each old article went, and where each new one came from.

    2014.txt             | 2020.txt                | What happened        | Alike
    Article 28 Contents  | Article 45, Article 40  | reworded, renumbered | 83%     destinations
    Article 29 Copies    | —                       | dropped              |

    2020.txt   | 2014.txt    | What happened
    Article 8  | —           | added                                               derivations

The second is without headings and figures: it is for looking up a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from draftdiff.model import ArticleDiff, Comparison, Provision, Side
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import breakable, element, escaped, isolated
from draftdiff.reporting.html.rows import RowContext
from draftdiff.reporting.languages import say

Anchored = Sequence[tuple[ArticleDiff, str]]
"""Rows, each with the id of the place further down where it is shown."""

_NOTHING = "—"


def destinations(comparison: Comparison, anchored: Anchored, context: RowContext) -> Iterator[str]:
    """A line for each row, in the order of the old draft; added articles at the end."""
    rows = sorted(anchored, key=lambda each: _first(each[0].link.old))
    heads = (
        breakable(wording.draft_name(comparison.old)),
        breakable(wording.draft_name(comparison.new)),
        escaped(say("What happened")),
        escaped(say("Alike")),
    )
    caption = say("Where each article of the old draft went")
    return _table("destinations", caption, heads, (_destination(*row, context) for row in rows))


def derivations(comparison: Comparison, anchored: Anchored) -> Iterator[str]:
    """A line for each row, in the order of the new draft; dropped articles at the end."""
    rows = sorted(anchored, key=lambda each: _first(each[0].link.new))
    heads = (
        breakable(wording.draft_name(comparison.new)),
        breakable(wording.draft_name(comparison.old)),
        escaped(say("What happened")),
    )
    caption = say("Where each article of the new draft came from")
    lines = (
        line
        for quiet, group in groupby(rows, key=lambda each: wording.is_quiet(each[0]))
        for line in ([_unchanged(tuple(group))] if quiet else (_derivation(*row) for row in group))
    )
    return _table("derivations", caption, heads, lines)


def _unchanged(rows: Anchored) -> str:
    """Articles in a row to which nothing happened, in one line: from the first to the last."""
    ends = rows if len(rows) == 1 else (rows[0], rows[-1])
    news = " – ".join(_side(row.new, anchor, headed=False) for row, anchor in ends)
    olds = " – ".join(_origins(row) for row, _ in ends)
    return _line(rows[0][0], (news, olds, escaped(wording.fate(rows[0][0]))))


def _first(places: Sequence[int]) -> tuple[bool, int]:
    """A key by which rows without an article on that side come last, in the order they had."""
    return (not places, places[0] if places else 0)


def _table(name: str, caption: str, heads: Sequence[str], lines: Iterable[str]) -> Iterator[str]:
    head = "".join(element("th", content, {"scope": "col"}) for content in heads)
    yield f'<table class="{name}"><caption>{escaped(caption)}</caption>\n'
    yield f"<thead><tr>{head}</tr></thead>\n<tbody>"
    for line in lines:
        yield f"\n{line}"
    yield "\n</tbody></table>"


def _destination(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    check = wording.check_words(row, context.articles)
    happened = escaped(wording.fate(row))
    if check:
        happened += f"<br>{element('strong', isolated(check), {'class': 'check'})}"
    # In a long law one link a line is enough, as in the other table.
    target = "" if context.settings[Side.NEW].lean and row.old else anchor
    cells = (
        _side(row.old, anchor, headed=True),
        _side(row.new, target, headed=_retitled(row)),
        happened,
        wording.similarity(row),
    )
    return _line(row, cells)


def _derivation(row: ArticleDiff, anchor: str) -> str:
    news = _side(row.new, anchor, headed=False)
    return _line(row, (news, _origins(row), escaped(wording.fate(row))))


def _origins(row: ArticleDiff) -> str:
    """The old articles' labels; the new ones beside them are the link, and one is enough."""
    return _side(row.old, "", headed=False)


def _line(row: ArticleDiff, cells: Iterable[str]) -> str:
    quiet = ' class="quiet"' if wording.is_quiet(row) else ""
    return f"<tr{quiet}><td>{'</td><td>'.join(cells)}</td></tr>"


def _retitled(row: ArticleDiff) -> bool:
    """Whether the new heading says anything that the old one beside it does not."""
    return wording.side_heading(row.old) != wording.side_heading(row.new)


def _side(articles: Sequence[Provision], anchor: str, *, headed: bool) -> str:
    """The articles' labels, linked to the row where it has an anchor, with their headings."""
    between = "" if headed else ", "
    return between.join(_article(article, anchor, headed=headed) for article in articles) or (
        _NOTHING
    )


def _article(article: Provision, anchor: str, *, headed: bool) -> str:
    title = isolated(wording.article_title(article))
    link = f'<a href="#{anchor}">{title}</a>' if anchor else title
    heading = isolated(article.heading) if headed and article.label and article.heading else ""
    return f"{link} <small>{heading}</small>" if heading else link
