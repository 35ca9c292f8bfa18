"""One row as HTML: titles, what happened, and the text with its changes marked.

    <article id="c-4f…" class="row reworded k2" data-n="45" data-o="28">
      <h3><a href="#c-4f…">Article 28 → Article 45</a></h3>
      <span class="fate">reworded · renumbered · 83% alike</span>
      <p>The fine is <del>[deleted: 5]</del><ins>[inserted: 10]</ins> riel.

What changed is read whole, what did not is folded away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from draftdiff.model import ArticleDiff, Kind, Provision, Side
from draftdiff.model.notes import PlacedNote
from draftdiff.reporting import wording
from draftdiff.reporting.findings import findings_words
from draftdiff.reporting.html.markup import (
    bullets,
    element,
    escaped,
    folded,
    isolated,
    isolated_list,
    isolated_sentence,
)
from draftdiff.reporting.html.texts import Setting, marked, marked_text, plain_text
from draftdiff.reporting.inline import Line, Mark, marked_lines, shown, stretches
from draftdiff.reporting.languages import say
from draftdiff.reporting.notes import beside_clauses, notes_above, notes_words
from draftdiff.reporting.shares import shares_words
from draftdiff.text import visibility
from draftdiff.text.keys import typographic_key

_LONGEST_CLAUSES = 240
"""Characters of the list of clauses in the open; more of it pushes the text off the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowContext:
    """What a row cannot know by itself.

    `articles` are those that runners-up count, `settings` tell how texts of each side are set;
    `chapters` numbers the titles of the containers that the page can be cut down to.
    """

    articles: Mapping[Side, tuple[Provision, ...]]
    settings: Mapping[Side, Setting]
    chapters: Mapping[str, int] = field(default_factory=dict)


def article_rows(rows: Iterable[tuple[ArticleDiff, str]], context: RowContext) -> Iterator[str]:
    """The comparison's changes with their anchors, and a line wherever another chapter begins."""
    chapter = told = between = ""
    for row, anchor in rows:
        here = _paths((row.new[0].path,)) if row.new else chapter
        if here != chapter:
            chapter = told = here
            line = _chapter_line(row, here, context)
            if line:
                yield between + line
                between = "\n"
        path = _path(row)
        yield between + _article_row(row, anchor, context, "" if path == told else path)
        between = "\n"
        told = told if wording.is_quiet(row) else path


def _chapter_line(row: ArticleDiff, path: str, context: RowContext) -> str:
    number = context.chapters.get(wording.chapter_title(row))
    name = "path" if number is None else f"path k{number}"
    return element("p", path, {"class": name}) if path else ""


def _path(row: ArticleDiff) -> str:
    """The containers around the row's articles: once, or those of either side."""
    return _paths(tuple([side[0].path for side in (row.old, row.new) if side]))


@lru_cache(maxsize=256)
def _paths(paths: tuple[tuple[str, ...], ...]) -> str:
    """One for each, as the articles of a chapter have them in common."""
    # A space or a dash more in a title is no other chapter; the new draft's words stand for both.
    words = {typographic_key(path): path for path in map(wording.container_words, paths)}
    return " → ".join(isolated(path) for path in words.values() if path)


def _article_row(row: ArticleDiff, anchor: str, context: RowContext, path: str) -> str:
    """A row of the changes: folded if its text is unchanged, else read whole."""
    if row.kind is Kind.UNCHANGED and not wording.has_marks(row):
        return _folded_row(row, anchor, context, path)
    how = _setting(row, context)
    parts = (
        marked_text(row, lines, how) + _notes(notes)
        for lines, notes in beside_clauses(row, marked_lines(row))
    )
    return _row(row, anchor, context, path, "\n".join(parts))


def surrounding_row(row: ArticleDiff, anchor: str, context: RowContext) -> str:
    """A row of text outside the articles: long unchanged stretches are folded."""
    if wording.is_quiet(row):
        return _folded_row(row, anchor, context, _path(row))
    parts = []
    for skipped, lines in stretches(row):
        text = marked_text(row, lines, _setting(row, context))
        parts.append(_folded_stretch(lines, text) if skipped else text)
    return _row(row, anchor, context, _path(row), "\n".join(parts))


def titles(row: ArticleDiff) -> str:
    """Old and new label with an arrow between, one label where both are the same."""
    sides = (wording.side_title(row.old), wording.side_title(row.new))
    return " → ".join(isolated(title) for title in dict.fromkeys(sides) if title)


def _row(row: ArticleDiff, anchor: str, context: RowContext, path: str, text: str) -> str:
    parts = (
        f'<h3><a href="#{anchor}">{titles(row)}</a></h3>',
        _headings(row, context),
        _fate(row),
        _check(row, context),
        _shares(row, context),
        _where(row, path),
        _clauses(row),
        _findings(row),
        _notes(notes_above(row)),
        text,
    )
    content = "\n".join(filter(None, parts))
    return f"<article{_attributes(row, anchor, context)}>\n{content}\n</article>"


def _folded_row(row: ArticleDiff, anchor: str, context: RowContext, path: str) -> str:
    """Only the titles and what else happened, with the rest to be opened."""
    titled = (f"<h3>{titles(row)}</h3>", _headings(row, context), _fate(row))
    how = _setting(row, context)
    # In a long law the lines at which unchanged text stands would be a book of their own.
    where = "" if how.lean else _where(row, "" if wording.is_quiet(row) else path)
    inside = (where, plain_text(row, how))
    fold = folded(" ".join(filter(None, titled)), "\n".join(filter(None, inside)))
    check = _check(row, context) + _notes(row.notes)
    classes = " folded quiet" if wording.is_quiet(row) and not check else " folded"
    return f"<article{_attributes(row, anchor, context, classes)}>\n{fold}\n{check}</article>"


def _attributes(row: ArticleDiff, anchor: str, context: RowContext, classes: str = "") -> str:
    """What filters and the search for a number go by."""
    chapter = context.chapters.get(wording.chapter_title(row))
    within = "" if chapter is None else f" k{chapter}"
    olds, news = _numbers(row.old), _numbers(row.new)
    new = f' data-n="{news}"' if news else ""
    old = f' data-o="{olds}"' if olds and olds != news else ""
    return f' class="row {row.kind.value}{classes}{within}" id="{anchor}"{new}{old}'


def _numbers(articles: Sequence[Provision]) -> str:
    return escaped(visibility.one_line(" ".join([each.num for each in articles if each.num])))


def _headings(row: ArticleDiff, context: RowContext) -> str:
    """The articles' own headings, marked where one heading became another."""
    old, new = wording.side_heading(row.old), wording.side_heading(row.new)
    if not (old or new):
        return ""
    how = _setting(row, context)
    if old != new and row.kind in {Kind.REWORDED, Kind.UNCHANGED}:
        sides = ((Mark.DELETED, old), (Mark.INSERTED, new))
        words = " ".join(marked(mark, heading, how) for mark, heading in sides if heading)
    else:
        words = isolated(" → ".join(dict.fromkeys(filter(None, (old, new)))))
    direction = {"dir": "auto"} if visibility.has_right_to_left(old + new) else {}
    return element("i", words, {**direction, **how.attributes})


def _fate(row: ArticleDiff) -> str:
    kind = f"<strong>{escaped(wording.kind_word(row))}</strong>"
    words = [kind, *map(escaped, wording.trait_words(row))]
    alike = wording.similarity(row)
    if alike and row.kind is not Kind.UNCHANGED:
        words.append(escaped(say("{share} alike", share=alike)))
    return f'<span class="fate">{" · ".join(words)}</span>'


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
    return "\n".join(
        element("p", isolated_sentence(each), {"class": "shares"}) for each in sentences
    )


def _where(row: ArticleDiff, path: str) -> str:
    """The containers around the articles, and where they stand in the files."""
    words = " · ".join(filter(None, (path, escaped(wording.place(row)))))
    return f'<p class="where">{words}</p>' if words else ""


def _clauses(row: ArticleDiff) -> str:
    fates = wording.clauses_by_fate(row)
    # A clause may have a comma of its own: "28, para. 2".
    words = (f"{isolated_list(cited, '; ')} {escaped(fate)}" for cited, fate in fates)
    items = bullets(words, {"class": "clauses"})
    if sum(len(name) for cited, _ in fates for name in cited) > _LONGEST_CLAUSES:
        title = say("{count} clauses changed", count=len(row.clauses))
        return folded(escaped(title), items, {"class": "clauses"})
    return element("p", escaped(say("Clauses:")), {"class": "clauses"}) + items if items else ""


def _findings(row: ArticleDiff) -> str:
    return bullets(map(isolated_sentence, findings_words(row)), {"class": "findings"})


def _notes(notes: Sequence[PlacedNote]) -> str:
    """What an analyst noted."""
    if not notes:
        return ""
    words = map(isolated, notes_words(notes))
    return "\n".join(element("p", each, {"class": "check note"}) for each in words)


def _folded_stretch(lines: Sequence[Line], text: str) -> str:
    length = wording.amount(shown(lines))
    words = say("… {length} unchanged …", length=length)
    return folded(escaped(words), text, {"class": "stretch"})


def _setting(row: ArticleDiff, context: RowContext) -> Setting:
    """How the row's text is set: it is mostly the new draft's."""
    return context.settings[Side.NEW if row.new else Side.OLD]
