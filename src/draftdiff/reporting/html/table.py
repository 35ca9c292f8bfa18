"""The correlation table: which article became which, one line for each row of the comparison.

2014.txt                 | 2020.txt                        | What happened        | Alike
Article 28 Contents      | Article 45 Contents             | reworded, renumbered | 83%
—                        | Article 8 Traffic data          | added                |
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftdiff.model import ArticleDiff, Comparison, Provision
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import element, escaped, isolated
from draftdiff.reporting.html.rows import RowContext


def correlation_table(
    comparison: Comparison, anchored: Iterable[tuple[ArticleDiff, str]], context: RowContext
) -> str:
    """The table of `anchored` rows, each linked to its anchor further down."""
    heads = (
        isolated(wording.draft_name(comparison.old)),
        isolated(wording.draft_name(comparison.new)),
        "What happened",
        "Alike",
    )
    head = "".join(element("th", content, {"scope": "col"}) for content in heads)
    body = "\n".join(_line(row, anchor, context) for row, anchor in anchored)
    caption = "Which article of the old draft became which of the new"
    return element(
        "table",
        f"<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>",
    )


def _line(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    check = wording.check_words(row, context.articles)
    happened = escaped(wording.fate(row))
    if check:
        happened += f"<br>{element('strong', isolated(check), {'class': 'check'})}"
    cells = (
        element("td", _side(row.old, anchor)),
        element("td", _side(row.new, anchor)),
        element("td", happened, {"class": "fate"}),
        element("td", wording.similarity(row), {"class": "alike"}),
    )
    quiet = " quiet" if wording.is_quiet(row) else ""
    return element("tr", "".join(cells), {"class": f"{row.kind.value}{quiet}"})


def _side(articles: Sequence[Provision], anchor: str) -> str:
    if not articles:
        return "—"
    return "".join(element("div", _article(article, anchor)) for article in articles)


def _article(article: Provision, anchor: str) -> str:
    link = element("a", isolated(wording.article_title(article)), {"href": f"#{anchor}"})
    heading = isolated(article.heading) if article.label and article.heading else ""
    return f"{link} {element('small', heading)}" if heading else link
