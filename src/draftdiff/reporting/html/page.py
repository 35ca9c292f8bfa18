"""The whole page: each section made, then put into templates/report.html.

The page's security policy allows nothing but its own style sheet, by its hash: even markup that
slipped through the escaping could load nothing and run nothing.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
from collections import Counter
from collections.abc import Iterable
from string import Template

import draftdiff
from draftdiff.model import ArticleDiff, Comparison, Side
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import bullets, element, escaped, isolated
from draftdiff.reporting.html.origin import origin
from draftdiff.reporting.html.rows import RowContext, article_row, surrounding_row
from draftdiff.reporting.html.table import correlation_table
from draftdiff.reporting.resources import resource

_Anchored = tuple[tuple[ArticleDiff, str], ...]


def render(comparison: Comparison) -> bytes:
    """The report as a complete HTML document in UTF-8."""
    style = resource("templates/report.css").decode()
    context = RowContext(
        articles=wording.articles_by_side(comparison),
        languages={Side.OLD: comparison.old.language, Side.NEW: comparison.new.language},
    )
    taken: Counter[str] = Counter()
    changes = _anchored(comparison.changes, taken)
    around = _anchored(comparison.surroundings, taken)
    sections = (
        ("warnings", "What to know first", _warnings(comparison)),
        (
            "table",
            "Correlation table",
            correlation_table(comparison, changes, context) if changes else "",
        ),
        (
            "articles",
            "Article by article",
            "\n".join(article_row(*row, context) for row in changes),
        ),
        (
            "around",
            "Outside the articles" if changes else "The whole text",
            "\n".join(surrounding_row(*row, context) for row in around),
        ),
        ("origin", "Where the texts come from", _origins(comparison)),
    )
    present = tuple(section for section in sections if section[2])
    page = Template(resource("templates/report.html").decode()).substitute(
        policy=_policy(style),
        style=style,
        title=escaped(_title(comparison)),
        heading=_heading(comparison),
        summary=_summary(comparison),
        contents=_contents(present),
        sections="\n".join(_section(*section) for section in present),
        version=escaped(draftdiff.__version__),
        advice=escaped(wording.ADVICE),
    )
    return page.encode()


def _anchored(rows: Iterable[ArticleDiff], taken: Counter[str]) -> _Anchored:
    """Each row with the id that links lead to; rows of equal content get ids of their own."""
    anchored = []
    for row in rows:
        taken[row.id] += 1
        number = taken[row.id]
        anchored.append((row, row.id if number == 1 else f"{row.id}-{number}"))
    return tuple(anchored)


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _title(comparison: Comparison) -> str:
    return " → ".join(map(wording.draft_name, (comparison.old, comparison.new)))


def _heading(comparison: Comparison) -> str:
    old, new = (isolated(wording.draft_name(draft)) for draft in (comparison.old, comparison.new))
    return f"{old} → {new}"


def _summary(comparison: Comparison) -> str:
    first, *others = map(escaped, wording.summary_sentences(comparison))
    sentences = [element("p", first, {"class": "first"})]
    sentences += [element("p", sentence) for sentence in others]
    counts = dataclasses.asdict(comparison.summary)
    items = (f"<strong>{number:,}</strong> {word}" for word, number in counts.items() if number)
    return "\n".join((*sentences, bullets(items, {"class": "counts"})))


def _warnings(comparison: Comparison) -> str:
    """What was not read or not recognised, the comparison's own first."""
    parts = [bullets(map(isolated, wording.warning_words(comparison.diagnostics)))]
    for draft in (comparison.old, comparison.new):
        items = bullets(map(isolated, wording.draft_warnings(draft)))
        if items:
            parts += [element("h3", isolated(wording.draft_name(draft))), items]
    return "\n".join(part for part in parts if part)


def _origins(comparison: Comparison) -> str:
    notes = bullets(map(isolated, wording.note_words(comparison.diagnostics)))
    return "\n".join((origin(comparison.old, "Old"), origin(comparison.new, "New"), notes))


def _contents(sections: Iterable[tuple[str, str, str]]) -> str:
    return bullets(element("a", title, {"href": f"#{name}"}) for name, title, _ in sections)


def _section(name: str, title: str, content: str) -> str:
    heading = element("h2", title, {"id": f"{name}-title"})
    return element(
        "section",
        f"\n{heading}\n{content}\n",
        {"id": name, "aria-labelledby": f"{name}-title"},
    )
