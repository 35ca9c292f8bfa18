"""One row as HTML: titles, what happened, and the text with its changes marked.

    <article id="c-4f…" class="row reworded k2" data-n="45" data-o="28">
      <h3><a href="#c-4f…">Article 28 → Article 45</a></h3>
      <span class="fate">reworded · renumbered · 83% alike</span>
      <p class="o x">The fine is <del>[deleted: 5]</del> riel.
      <p class="m">The fine is <del>[deleted: 5]</del><ins>[inserted: 10]</ins> riel.

The words in brackets are hidden from sight, for screen readers, and for plain text that is
copied out of the page, where underlines and strikes are lost. A paragraph that changed in part
stands there as one text (m) and, out of sight, as the old column of two (o x); in two columns the
style sheet shows both, and takes what was deleted out of the first. What did not change is there
once: a law of five hundred pages must stay a file that can be sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from draftdiff.model import ArticleDiff, Kind, Provision, Side
from draftdiff.reporting import wording
from draftdiff.reporting.findings import findings_words
from draftdiff.reporting.html.markup import (
    bullets,
    element,
    escaped,
    folded,
    isolated,
    language_attribute,
)
from draftdiff.reporting.inline import Line, Mark, marked_lines, old_words, shown, stretches
from draftdiff.reporting.languages import say, spoken
from draftdiff.reporting.shares import shares_words

_TAGS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}
_DEEPEST = 4
_MOST_CLAUSES = 12
"""Clauses that are listed in the open; more of them push the text itself off the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowContext:
    """What a row cannot know by itself.

    `articles` are those that runners-up count, `languages` the language code of each side;
    `chapters` numbers the titles of the containers that the page can be cut down to.
    """

    articles: Mapping[Side, tuple[Provision, ...]]
    languages: Mapping[Side, str]
    chapters: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Starts:
    """What begins at a character of a row's old or new text: clauses by depth, articles."""

    depths: Mapping[int, int]
    labels: Mapping[int, str]


def article_row(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    """A row of the comparison's changes: folded if its text is unchanged, else read whole."""
    if row.kind is Kind.UNCHANGED and not wording.has_marks(row):
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
        element("h3", element("a", titles(row), {"href": f"#{anchor}"})),
        _headings(row, context),
        _fate(row),
        _check(row, context),
        _shares(row, context),
        _where(row),
        _clauses(row),
        _findings(row),
        text,
    )
    content = "\n".join(filter(None, parts))
    return element("article", f"\n{content}\n", _attributes(row, anchor, context))


def _folded_row(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    """Only the titles and what else happened, with the rest to be opened."""
    titled = (element("h3", titles(row)), _headings(row, context), _fate(row))
    where = escaped(wording.place(row)) if wording.is_quiet(row) else ""
    place = element("p", where, {"class": "where"}) if where else _where(row)
    inside = (place, _text(row, marked_lines(row), context))
    fold = folded(" ".join(filter(None, titled)), "\n".join(filter(None, inside)))
    check = _check(row, context)
    classes = ("folded", "quiet") if wording.is_quiet(row) and not check else ("folded",)
    return element("article", f"\n{fold}\n{check}", _attributes(row, anchor, context, classes))


def _attributes(
    row: ArticleDiff, anchor: str, context: RowContext, classes: Sequence[str] = ()
) -> Mapping[str, str]:
    """What filters and the search for a number go by."""
    chapter = context.chapters.get(wording.chapter_title(row))
    names = ("row", row.kind.value, *classes, *(() if chapter is None else (f"k{chapter}",)))
    olds, news = (
        " ".join(filter(None, (each.num for each in side))) for side in (row.old, row.new)
    )
    found = {"data-n": wording.one_line(news)} if news else {}
    found |= {"data-o": wording.one_line(olds)} if olds and olds != news else {}
    return {"class": " ".join(names), "id": anchor, **found}


def _headings(row: ArticleDiff, context: RowContext) -> str:
    """The articles' own headings, marked where one heading became another."""
    old, new = wording.side_heading(row.old), wording.side_heading(row.new)
    if old != new and row.kind in {Kind.REWORDED, Kind.UNCHANGED}:
        sides = ((Mark.DELETED, old), (Mark.INSERTED, new))
        own = _own_words(context, row)
        marked = " ".join(_mark(mark, heading, own) for mark, heading in sides if heading)
    else:
        marked = isolated(wording.row_heading(row))
    if not (old or new):
        return ""
    language = language_attribute(context.languages[Side.NEW if row.new else Side.OLD])
    direction = {"dir": "auto"} if wording.has_right_to_left(old + new) else {}
    return element("span", marked, {"class": "heading", **direction, **language})


def _fate(row: ArticleDiff) -> str:
    words = [_badge(row), *map(escaped, wording.trait_words(row))]
    alike = wording.similarity(row)
    if alike and row.kind is not Kind.UNCHANGED:
        words.append(escaped(say("{share} alike", share=alike)))
    return element("span", " · ".join(words), {"class": "fate"})


def _badge(row: ArticleDiff) -> str:
    return element("strong", escaped(wording.kind_word(row)), {"class": f"badge {row.kind.value}"})


def _check(row: ArticleDiff, context: RowContext) -> str:
    words = wording.check_words(row, context.articles)
    return (
        element("p", isolated(say("Please {request}.", request=words)), {"class": "check"})
        if words
        else ""
    )


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
        title = say("{count} clauses changed", count=len(words))
        return folded(escaped(title), items, {"class": "clauses"})
    return element("p", escaped(say("Clauses:")), {"class": "clauses"}) + items if items else ""


def _findings(row: ArticleDiff) -> str:
    return bullets(map(isolated, findings_words(row)), {"class": "findings"})


def _folded_stretch(lines: Sequence[Line], text: str) -> str:
    length = wording.amount(shown(lines))
    words = say("… {length} unchanged …", length=length)
    return folded(escaped(words), text, {"class": "stretch"})


def _text(row: ArticleDiff, lines: Iterable[Line], context: RowContext) -> str:
    """The lines as paragraphs, indented as the clauses that begin there."""
    olds, news = _starts(row.old), _starts(row.new)
    own = _own_words(context, row)
    content = "".join(_paragraphs(line, old_words(row, line), olds, news, own) for line in lines)
    language = context.languages[Side.NEW if row.new else Side.OLD]
    return element("div", content, {"class": "text", **language_attribute(language)})


def _own_words(context: RowContext, row: ArticleDiff) -> str:
    """The attribute of our words among a draft's: their language, where it is another."""
    of_draft = context.languages[Side.NEW if row.new else Side.OLD]
    return "" if of_draft == spoken() else f' lang="{spoken()}"'


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


def _paragraphs(line: Line, old: Line, olds: _Starts, news: _Starts, own: str) -> str:
    """The line as one paragraph, and again for the old column where both have it and differ."""
    labels, depth = _beginnings(line, olds, news)
    marks = {piece.mark for piece in line if piece.text.strip()}
    if Mark.KEPT not in marks and len(marks) == 1:
        columns = [("o" if Mark.DELETED in marks else "n", line)]
    elif len(marks) > 1:
        columns = [("o x", old), ("m", line)]
    else:
        columns = [("", line)]
    return labels + "".join(_paragraph(name, depth, each, own) for name, each in columns)


def _beginnings(line: Line, olds: _Starts, news: _Starts) -> tuple[str, int]:
    """The titles of the articles that begin with the line, and the depth of its clause."""
    first = line[0]
    here = [("o", olds, first.old_at)] if first.mark is not Mark.INSERTED else []
    here += [("n", news, first.new_at)] if first.mark is not Mark.DELETED else []
    labels = "".join(
        element("p", isolated(starts.labels[at]), {"class": f"part {side}"})
        for side, starts, at in here
        if at in starts.labels
    )
    depths = [starts.depths[at] for _, starts, at in here if at in starts.depths]
    return labels, depths[-1] if depths else 0


def _paragraph(name: str, depth: int, line: Line, own: str) -> str:
    classes = " ".join(filter(None, (name, f"d{depth}" if depth else "")))
    attributes = f' class="{classes}"' if classes else ""
    if any(wording.has_right_to_left(piece.text) for piece in line):
        attributes = f' dir="auto"{attributes}'
    return f"<p{attributes}>{''.join(_mark(p.mark, p.text, own) for p in line)}</p>"


def _mark(mark: Mark, text: str, own: str) -> str:
    """The text under its mark. White space alone is not announced: there is nothing to read."""
    tag = _TAGS.get(mark)
    if tag is None:
        return escaped(text)
    if not text.strip():
        return f"<{tag}>{escaped(text)}</{tag}>"
    # <bdi>, so that our words do not decide the direction of an Arabic paragraph.
    said = escaped(_said(mark))
    return f"<{tag}><bdi{own}>[{said}: </bdi>{escaped(text)}<bdi>]</bdi></{tag}>"


def _said(mark: Mark) -> str:
    return say("deleted") if mark is Mark.DELETED else say("inserted")
