"""The whole page: each section made, then put into templates/report.html.

The page's security policy allows nothing but its own style sheet and its own small script, each by
its hash: even markup that slipped through the escaping could load nothing and run nothing.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from string import Template
from typing import NamedTuple

import draftdiff
from draftdiff.model import ArticleDiff, Comparison, Side
from draftdiff.reporting import wording
from draftdiff.reporting.findings_table import findings_title
from draftdiff.reporting.html import legal
from draftdiff.reporting.html.chapters import chapter_bars, chapter_numbers
from draftdiff.reporting.html.controls import chapter_rules, controls
from draftdiff.reporting.html.markup import (
    breakable,
    bullets,
    element,
    escaped,
    folded,
    isolated,
    isolated_sentence,
)
from draftdiff.reporting.html.movement import movement_map
from draftdiff.reporting.html.origin import origin
from draftdiff.reporting.html.rows import RowContext, article_rows, surrounding_row
from draftdiff.reporting.html.tables import derivations, destinations
from draftdiff.reporting.html.texts import setting, spoken_rules
from draftdiff.reporting.languages import figure, say, spoken
from draftdiff.reporting.notes import unplaced_title, unplaced_words
from draftdiff.reporting.penalties import penalties_title
from draftdiff.reporting.resources import resource

_Anchored = tuple[tuple[ArticleDiff, str], ...]
_OPTIONAL_ENDS = ("</td>", "</tr>", "</li>")
_MOST_WARNINGS = 8
_LONG = 1_000_000
"""Characters of both drafts together from which the page is made lean: 300 pages each way."""


def render(comparison: Comparison, title: str = "") -> bytes:
    """The report as a complete HTML document in UTF-8, under `title` or the drafts' names."""
    chapters = chapter_numbers(comparison)
    lean = _is_long(comparison)
    style = resource("templates/report.css").decode() + chapter_rules(chapters)
    style += spoken_rules() if lean else ""
    script = resource("templates/report.js").decode()
    parts = tuple(each for each in _parts(comparison, chapters, lean=lean) if each.content)
    values = {
        "language": spoken().value,
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "title": escaped(title or _title(comparison)),
        "skip": escaped(say("Skip to the comparison")),
        "kicker": escaped(say("Comparison of two drafts")),
        "heading": isolated(title) if title else _heading(comparison),
        "short": escaped(say("In short")),
        "summary": _summary(comparison, title),
        "bars": chapter_bars(comparison, chapters),
        "navigation": escaped(say("Contents of this report")),
        "contents": _contents(parts),
        "version": escaped(draftdiff.__version__),
        "advice": escaped(wording.advice()),
    }
    return _written(parts, values, lean=lean)


def _written(parts: Sequence[_Part], values: Mapping[str, str], *, lean: bool) -> bytes:
    """The page, put together row by row: a long law must not be in memory several times over."""
    before, after = (
        Template(half).substitute(values)
        for half in resource("templates/report.html").decode().split("$sections")
    )
    page = io.BytesIO()
    for piece in chain((before,), _sections(parts), (after,)):
        page.write((_without_optional_ends(piece) if lean else piece).encode())
    return page.getvalue()


def _without_optional_ends(piece: str) -> str:
    for end in _OPTIONAL_ENDS:
        piece = piece.replace(end, "")
    return piece


class _Part(NamedTuple):
    """A section of the page: its id, its title, and its content as pieces of HTML."""

    name: str
    title: str
    content: Iterable[str]


def _is_long(comparison: Comparison) -> bool:
    """Whether the articles of both drafts together fill some hundreds of pages."""
    rows = comparison.changes
    return sum(len(each.text) for row in rows for each in (*row.old, *row.new)) > _LONG


def _parts(comparison: Comparison, chapters: Mapping[str, int], *, lean: bool) -> Iterator[_Part]:
    context = RowContext(
        articles=wording.articles_by_side(comparison),
        settings={
            Side.OLD: setting(comparison.old.language, lean=lean),
            Side.NEW: setting(comparison.new.language, lean=lean),
        },
        chapters=chapters,
    )
    taken: Counter[str] = Counter()
    changes = _anchored(comparison.changes, taken)
    around = _anchored(comparison.surroundings, taken)
    unplaced = bullets(map(isolated, unplaced_words(comparison)))
    yield _Part("warnings", say("What to know first"), _if_any(_warnings(comparison)))
    yield _Part("notes", unplaced_title(), _if_any(unplaced))
    if changes:
        findings = legal.findings(comparison, changes)
        sanctions = legal.penalties(comparison, changes)
        rows = chain(
            (f"{controls(comparison, chapters)}\n{_legend()}\n",), article_rows(changes, context)
        )
        yield _Part("findings", findings_title(), _if_any(findings))
        yield _Part("table", say("Correlation table"), _tables(comparison, changes, context))
        yield _Part("movement", say("Map of movement"), _if_any(_movement(comparison, context)))
        yield _Part("articles", say("Article by article"), rows)
        yield _Part("sanctions", penalties_title(), _if_any(sanctions))
    texts = "\n".join(surrounding_row(*row, context) for row in around)
    title = say("Outside the articles") if changes else say("The whole text")
    legend = "" if changes or not texts else _legend()
    yield _Part("around", title, _if_any(legend + texts))
    yield _Part("origin", say("Where the texts come from"), _if_any(_origins(comparison)))


def _if_any(content: str) -> tuple[str, ...]:
    """The content of a part in one piece; a part without any is left out."""
    return (content,) if content else ()


def _tables(comparison: Comparison, changes: _Anchored, context: RowContext) -> Iterator[str]:
    """Old to new in the open; new to old is for looking up, and folded."""
    yield from destinations(comparison, changes, context)
    summary = escaped(say("From the new draft back to the old"))
    yield f"\n<details><summary>{summary}</summary>\n"
    yield from derivations(comparison, changes)
    yield "</details>"


def _movement(comparison: Comparison, context: RowContext) -> str:
    picture = movement_map(
        comparison.changes, context.articles[Side.OLD], context.articles[Side.NEW]
    )
    if not picture:
        return ""
    legend = say(
        "Faint lines kept their place, strong ones moved, dashed ones were split or merged; "
        "× was dropped, + was added."
    )
    shown = element("p", escaped(legend), {"class": "legend"}) + picture
    return folded(escaped(say("Show the map")), shown)


def _legend() -> str:
    words = escaped(say("In the texts below, {new} and {gone}.", new="{new}", gone="{gone}"))
    marked = words.format(
        new=element("ins", escaped(say("underlined words are new"))),
        gone=element("del", escaped(say("struck words are gone"))),
    )
    return element("p", marked, {"class": "legend"})


def _anchored(rows: Iterable[ArticleDiff], taken: Counter[str]) -> _Anchored:
    """Each row with the id that links lead to; rows of equal content get ids of their own."""
    anchored = []
    for row in rows:
        taken[row.id] += 1
        number = taken[row.id]
        anchored.append((row, row.id if number == 1 else f"{row.id}-{number}"))
    return tuple(anchored)


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; "
        f"script-src 'sha256-{_digest(script)}'; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _title(comparison: Comparison) -> str:
    return " → ".join(map(wording.draft_name, (comparison.old, comparison.new)))


def _heading(comparison: Comparison) -> str:
    names = (breakable(wording.draft_name(draft)) for draft in (comparison.old, comparison.new))
    old, new = (element("span", name) for name in names)
    return f"{old} → {new}"


def _summary(comparison: Comparison, title: str) -> str:
    """The sentences and the counts; the drafts' names too, where the title does not tell them."""
    names = element("p", _heading(comparison), {"class": "names"}) if title else ""
    first, *others = map(escaped, wording.summary_sentences(comparison))
    sentences = [names, element("p", first, {"class": "first"})]
    sentences += [element("p", sentence) for sentence in others]
    counts = dataclasses.asdict(comparison.summary)
    items = (
        f"<strong>{figure(number)}</strong> {escaped(wording.count_name(word))}"
        for word, number in counts.items()
        if number
    )
    return "\n".join((*filter(None, sentences), bullets(items, {"class": "counts"})))


def _warnings(comparison: Comparison) -> str:
    """What was not read or not recognised, the comparison's own first."""
    parts = [_warned(wording.warning_words(comparison.diagnostics))]
    for draft in (comparison.old, comparison.new):
        items = _warned(wording.draft_warnings(draft))
        if items:
            parts += [element("h3", isolated(wording.draft_name(draft))), items]
    return "\n".join(part for part in parts if part)


def _warned(words: Sequence[str]) -> str:
    """The warnings as a list, of which a screen is not filled: the rest is a click away."""
    items = tuple(map(isolated_sentence, words))
    if len(items) <= _MOST_WARNINGS:
        return bullets(items)
    first, rest = items[: _MOST_WARNINGS - 1], items[_MOST_WARNINGS - 1 :]
    more = escaped(say("Show {number} more", number=figure(len(rest))))
    return bullets(first) + folded(more, bullets(rest))


def _origins(comparison: Comparison) -> str:
    notes = bullets(map(isolated_sentence, wording.note_words(comparison.diagnostics)))
    sides = (
        origin(comparison.old, say("Old draft")),
        origin(comparison.new, say("New draft")),
    )
    return "\n".join((*sides, notes))


def _contents(parts: Iterable[_Part]) -> str:
    return bullets(element("a", escaped(part.title), {"href": f"#{part.name}"}) for part in parts)


def _sections(parts: Sequence[_Part]) -> Iterator[str]:
    for part in parts:
        yield "" if part is parts[0] else "\n"
        heading = element("h2", escaped(part.title), {"id": f"{part.name}-title"})
        yield f'<section id="{part.name}" aria-labelledby="{part.name}-title">\n{heading}\n'
        yield from part.content
        yield "\n</section>"
