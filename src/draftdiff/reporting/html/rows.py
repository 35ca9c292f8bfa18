"""One row as HTML: titles, what happened, and the text with its changes marked.

    <article id="c-4f…" class="row reworded">
      <h3>Article 28 → Article 45</h3>
      <span class="fate">reworded · renumbered · 83% alike</span>
      <p dir="auto">The fine is <del>[deleted: 5]</del><ins>[inserted: 10]</ins> riel.

The words in brackets are hidden from sight, for screen readers, and for plain text that is
copied out of the page, where underlines and strikes are lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.model import ArticleDiff, Kind, Provision, Side
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import (
    bullets,
    element,
    escaped,
    folded,
    isolated,
    language_attribute,
)
from draftdiff.reporting.inline import Line, Mark, Piece, marked_lines, shown, stretches
from draftdiff.reporting.shares import shares_words

_TAGS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}
_DEEPEST = 4
_MOST_CLAUSES = 12
"""Clauses that are listed in the open; more of them push the text itself off the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowContext:
    """What a row cannot know by itself.

    `articles` are those that runners-up count, `languages` the language code of each side.
    """

    articles: Mapping[Side, tuple[Provision, ...]]
    languages: Mapping[Side, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Starts:
    """What begins at a character of a row's old or new text: clauses by depth, articles."""

    depths: Mapping[int, int]
    labels: Mapping[int, str]


def article_row(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    """A row of the comparison's changes: folded if its text is unchanged, else read whole."""
    if row.kind is Kind.UNCHANGED:
        return _folded_row(row, anchor, context)
    lines = _text(row, marked_lines(row), context)
    return _row(row, anchor, context, lines)


def surrounding_row(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    """A row of text outside the articles: long unchanged stretches are folded."""
    if wording.is_quiet(row):
        return _folded_row(row, anchor, context)
    parts = []
    for skipped, lines in stretches(row):
        text = _text(row, lines, context)
        parts.append(_folded_stretch(lines, text) if skipped else text)
    return _row(row, anchor, context, "\n".join(parts))


def titles(row: ArticleDiff) -> str:
    """Old and new label with an arrow between, one label where both are the same."""
    sides = (wording.side_title(row.old), wording.side_title(row.new))
    return " → ".join(isolated(title) for title in dict.fromkeys(sides) if title)


def _row(row: ArticleDiff, anchor: str, context: RowContext, text: str) -> str:
    parts = (
        element("h3", titles(row)),
        _headings(row, context),
        _fate(row),
        _check(row, context),
        _shares(row, context),
        _where(row),
        _clauses(row),
        text,
    )
    content = "\n".join(filter(None, parts))
    return element("article", f"\n{content}\n", {"class": f"row {row.kind.value}", "id": anchor})


def _folded_row(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    """Only the titles and what else happened, with the rest to be opened."""
    titled = (element("h3", titles(row)), _headings(row, context), _fate(row))
    inside = (_where(row), _text(row, marked_lines(row), context))
    fold = folded(" ".join(filter(None, titled)), "\n".join(filter(None, inside)))
    check = _check(row, context)
    quiet = " quiet" if wording.is_quiet(row) and not check else ""
    attributes = {"class": f"row folded{quiet}", "id": anchor}
    return element("article", f"\n{fold}\n{check}", attributes)


def _headings(row: ArticleDiff, context: RowContext) -> str:
    """The articles' own headings, marked where one heading became another."""
    old, new = wording.side_heading(row.old), wording.side_heading(row.new)
    if old != new and row.kind in {Kind.REWORDED, Kind.UNCHANGED}:
        sides = ((Mark.DELETED, old), (Mark.INSERTED, new))
        marked = " ".join(_mark(mark, heading) for mark, heading in sides if heading)
    else:
        marked = isolated(wording.row_heading(row))
    if not (old or new):
        return ""
    language = language_attribute(context.languages[Side.NEW if row.new else Side.OLD])
    return element("span", marked, {"class": "heading", "dir": "auto", **language})


def _fate(row: ArticleDiff) -> str:
    words = [_badge(row.kind.value), *map(escaped, wording.trait_words(row))]
    alike = wording.similarity(row)
    if alike and row.kind is not Kind.UNCHANGED:
        words.append(f"{alike} alike")
    return element("span", " · ".join(words), {"class": "fate"})


def _badge(kind: str) -> str:
    return element("strong", kind, {"class": f"badge {kind}"})


def _check(row: ArticleDiff, context: RowContext) -> str:
    words = wording.check_words(row, context.articles)
    return element("p", isolated(f"Please {words}."), {"class": "check"}) if words else ""


def _shares(row: ArticleDiff, context: RowContext) -> str:
    """Where the wording of a dropped, added, split or merged article stands."""
    sentences = shares_words(row, context.articles)
    return "\n".join(element("p", isolated(each), {"class": "shares"}) for each in sentences)


def _where(row: ArticleDiff) -> str:
    """The containers around the articles, and where they stand in the files."""
    paths = dict.fromkeys(wording.path_words(side[0]) for side in (row.old, row.new) if side)
    parts = (" → ".join(isolated(path) for path in paths if path), escaped(wording.place(row)))
    words = " · ".join(part for part in parts if part)
    return element("p", words, {"class": "where"}) if words else ""


def _clauses(row: ArticleDiff) -> str:
    words = wording.clauses_words(row)
    items = bullets(map(isolated, words), {"class": "clauses"})
    if len(words) > _MOST_CLAUSES:
        return folded(f"{len(words)} clauses changed", items, {"class": "clauses"})
    return element("p", "Clauses:", {"class": "clauses"}) + items if items else ""


def _folded_stretch(lines: Sequence[Line], text: str) -> str:
    length = wording.amount(shown(lines))
    return folded(f"… {length} unchanged …", text, {"class": "stretch"})


def _text(row: ArticleDiff, lines: Iterable[Line], context: RowContext) -> str:
    """The lines as paragraphs, indented as the clauses that begin there."""
    olds, news = _starts(row.old), _starts(row.new)
    content = "".join(_paragraph(line, olds, news) for line in lines)
    language = context.languages[Side.NEW if row.new else Side.OLD]
    return element("div", content, {"class": "text", **language_attribute(language)})


def _starts(articles: Sequence[Provision]) -> _Starts:
    """Where clauses and, if there are several, articles begin in the joined texts."""
    depths: dict[int, int] = {}
    labels: dict[int, str] = {}
    offset = 0
    for article in articles:
        if len(articles) > 1:
            labels[offset] = wording.article_title(article)
        for clause in article.clauses:
            depths.setdefault(offset + clause.span.start, min(clause.depth, _DEEPEST))
        offset += len(article.text) + 1
    return _Starts(depths=depths, labels=labels)


def _paragraph(line: Line, olds: _Starts, news: _Starts) -> str:
    first = line[0]
    here = [(olds, first.old_at)] if first.mark is not Mark.INSERTED else []
    here += [(news, first.new_at)] if first.mark is not Mark.DELETED else []
    labels = [starts.labels[at] for starts, at in here if at in starts.labels]
    depths = [starts.depths[at] for starts, at in here if at in starts.depths]
    label = "".join(element("p", isolated(each), {"class": "part"}) for each in labels)
    indent = f' class="d{depths[-1]}"' if depths and depths[-1] else ""
    return f'{label}<p dir="auto"{indent}>{"".join(map(_piece, line))}</p>'


def _piece(piece: Piece) -> str:
    return _mark(piece.mark, piece.text)


def _mark(mark: Mark, text: str) -> str:
    """The text under its mark. White space alone is not announced: there is nothing to read."""
    tag = _TAGS.get(mark)
    if tag is None:
        return escaped(text)
    if not text.strip():
        return f"<{tag}>{escaped(text)}</{tag}>"
    # <bdi>, so that the English words do not decide the direction of an Arabic paragraph.
    begin, end = (f'<bdi class="said" lang="en">{said}</bdi>' for said in (f"[{mark}: ", "]"))
    return f"<{tag}>{begin}{escaped(text)}{end}</{tag}>"
