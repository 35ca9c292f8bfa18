"""Why an article is linked as it is, on a screen.

Old Article 28 Contents and Websites
  split into new Article 44 and Article 45; 21% alike; decided by containment; to be checked

                          Article 44   Article 45   Article 40
                             matched      matched            –
  Words in common                31%          28%           9%
  …
  Alike                          33%          30%          11%
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.model import (
    Comparison,
    Evidence,
    Explanation,
    MatchedBy,
    Provision,
    Side,
)
from draftdiff.reporting import wording
from draftdiff.reporting.languages import later, say
from draftdiff.reporting.shares import shares_words
from draftdiff.reporting.terminal.marks import COLORED
from draftdiff.reporting.terminal.page import INDENT, NARROWEST, Page
from draftdiff.reporting.terminal.wrap import cells, fit

_DECIDED_BY = {
    MatchedBy.TEXT: later("the texts are equal"),
    MatchedBy.WORDS: later("the texts are equal but for digits, marks and case"),
    MatchedBy.SIMILARITY: later(
        "the words are more alike than those of any other article that was free"
    ),
    MatchedBy.CONTAINMENT: later("paragraphs or runs of words of the one text stand in the other"),
    MatchedBy.PLACE: later("each draft has one such text"),
    MatchedBy.NOTHING: later("no other article was alike enough"),
    MatchedBy.PIN: later("it was pinned by hand"),
}
_VIEWS = (
    (later("Words in common, weighed"), "content"),
    (later("Words in the same order"), "order"),
    (later("Old article, found in new"), "old_in_new"),
    (later("New article, found in old"), "new_in_old"),
    (later("Headings"), "heading"),
)
_BONUSES = (
    (later("for matched neighbours"), "neighbours"),
    (later("for a common gap"), "gap"),
    (later("for its number or former"), "number"),
)
_NAME, _CELL = 27, 13
_LEGEND = later(
    "Words count by how rare they are in both drafts. “Alike” is the weighted mean of the lines "
    "above it; what is added helps weak matches between sure ones, and is shown where it was "
    "asked for. A dash: nothing to compare."
)


def render_explanations(
    comparison: Comparison, explanations: Sequence[Explanation], *, width: int, color: bool
) -> str:
    """The explanations for a terminal, with a newline at the end.

    Args:
        comparison: what the articles are from.
        explanations: what is told.
        width: cells in a line, at least 20.
        color: use escape sequences.
    """
    page = Page(width=max(width, NARROWEST), color=color, marks=COLORED)
    lines: list[str] = []
    for explanation in explanations:
        lines += [*_article(comparison, explanation, page), ""]
    if any(explanation.evidence for explanation in explanations):
        lines += map(page.dim, page.paragraph(say(_LEGEND)))
    return "\n".join(lines).rstrip("\n") + "\n"


def _article(comparison: Comparison, explanation: Explanation, page: Page) -> Iterator[str]:
    articles = wording.articles_by_side(comparison)
    side, link = explanation.side, explanation.link
    own = articles[side][explanation.place]
    titled = later("Old {article}") if side is Side.OLD else later("New {article}")
    for line in page.paragraph(say(titled, article=wording.article_name(own))):
        yield page.bold(line)
    row = next(
        row for row in comparison.changes if (row.link.old, row.link.new) == (link.old, link.new)
    )
    parts = (wording.row_title(row), wording.fate(row), wording.similarity(row))
    yield from page.paragraph(" · ".join(part for part in parts if part), INDENT)
    yield from page.paragraph(
        say("Why: {reason}.", reason=say(_DECIDED_BY[link.matched_by])), INDENT
    )
    for sentence in (wording.check_words(row, articles), *shares_words(row, articles)):
        if sentence:
            yield from page.paragraph(sentence, INDENT)
    if explanation.evidence:
        yield ""
        other = Side.NEW if side is Side.OLD else Side.OLD
        yield from _table(explanation.evidence, articles[other], page)


def _table(
    evidence: Sequence[Evidence], articles: Sequence[Provision], page: Page
) -> Iterator[str]:
    """A column an article, as many as there is room for; at least one."""
    room = max((page.width - len(INDENT) - _NAME) // _CELL, 1)
    shown = evidence[:room]

    def line(name: str, columns: Sequence[str]) -> str:
        aligned = (" " * max(_CELL - cells(column), 0) + column for column in columns)
        return f"{INDENT}{fit(name, _NAME)}{''.join(aligned)}".rstrip()

    titles = [wording.article_title(articles[each.place]) for each in shown]
    yield page.bold(line("", [fit(title, _CELL - 1).strip() for title in titles]))
    yield line("", [say("matched") if each.linked else say("not chosen") for each in shown])
    for name, view in _VIEWS:
        yield line(say(name), [_percent(getattr(each, view)) for each in shown])
    yield page.bold(line(say("Alike"), [_percent(each.alike) for each in shown]))
    for name, bonus in _BONUSES:
        yield line(f"+ {say(name)}", [_percent(getattr(each, bonus)) for each in shown])


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(share * 100)}%"
