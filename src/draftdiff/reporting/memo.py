"""The memo: what changed, in Markdown short enough for an e-mail or a pull request.

    # 2014.txt → 2020.txt
    Of the 35 articles of 2014.txt, 3 are unchanged …
    ## Dropped
    - **Article 29 Copies**: “Copies are kept. They are sealed.”
    ## Reworded
    - **Article 2 → Article 3** (renumbered, 94% alike): The fine is ~~5~~ **10** million riel.

A quote is a line or two; the full texts are in the other reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import draftdiff
from draftdiff.model import ArticleDiff, Comparison, FindingLevel, Kind, Provision, Side
from draftdiff.reporting import wording
from draftdiff.reporting.findings_table import findings_lines, findings_title
from draftdiff.reporting.inline import Line, Mark, marked_lines
from draftdiff.reporting.languages import say
from draftdiff.reporting.markdown_markup import escaped, marked_paragraph
from draftdiff.reporting.shares import shares_words
from draftdiff.text import visibility

_QUOTE = 160
"""Characters of a quote: two lines of an e-mail."""
_CONTEXT = 40
"""Characters that stay beside a change."""
_MOST_QUOTES = 3

_Articles = Mapping[Side, tuple[Provision, ...]]


def render(comparison: Comparison, title: str = "") -> bytes:
    """The memo as a Markdown file in UTF-8, ended by a newline."""
    return ("\n\n".join(_blocks(comparison, title)) + "\n").encode()


def _blocks(comparison: Comparison, title: str) -> Iterator[str]:
    names = map(wording.draft_name, (comparison.old, comparison.new))
    yield f"# {escaped(title or ' → '.join(names))}"
    yield from map(escaped, wording.summary_sentences(comparison))
    warnings = list(_warnings(comparison))
    if warnings:
        yield "\n".join(warnings)
    errors = list(_errors(comparison))
    if errors:
        yield f"## {escaped(findings_title())}"
        yield "\n".join(errors)
    articles = wording.articles_by_side(comparison)
    for heading, kinds in _sections():
        rows = [row for row in comparison.changes if row.kind in kinds]
        if rows:
            yield f"## {escaped(heading)}"
            yield "\n".join(_item(row, articles) for row in rows)
    yield f"{escaped(wording.advice())} draftdiff {escaped(draftdiff.__version__)}"


def _sections() -> tuple[tuple[str, frozenset[Kind]], ...]:
    """What a reader asks first comes first."""
    return (
        (say("Dropped"), frozenset({Kind.DROPPED})),
        (say("Added"), frozenset({Kind.ADDED})),
        (say("Split or merged"), frozenset({Kind.SPLIT, Kind.MERGED})),
        (say("Reworded"), frozenset({Kind.REWORDED})),
    )


def _errors(comparison: Comparison) -> Iterator[str]:
    """The findings of the heaviest level: a memo is short, and counts the others above."""
    for line in findings_lines(comparison):
        if line.level is FindingLevel.ERROR:
            yield f"- **{escaped(line.place)}** ({escaped(line.rule)}): {escaped(line.message)}"


def _warnings(comparison: Comparison) -> Iterator[str]:
    for words in wording.warning_words(comparison.diagnostics):
        yield f"- {escaped(words)}"
    for draft in (comparison.old, comparison.new):
        for words in wording.draft_warnings(draft):
            yield f"- {escaped(wording.of_draft(wording.draft_name(draft), words))}"


def _item(row: ArticleDiff, articles: _Articles) -> str:
    title = " ".join(filter(None, (wording.row_title(row), wording.row_heading(row))))
    facts = list(wording.trait_words(row))
    if row.kind in {Kind.SPLIT, Kind.MERGED}:
        facts.insert(0, wording.kind_word(row))
    if alike := wording.similarity(row):
        facts.append(say("{share} alike", share=alike))
    told = f" ({escaped(', '.join(facts))})" if facts else ""
    notes = [wording.check_words(row, articles), *shares_words(row, articles)]
    lines = [f"- **{escaped(title)}**{told}"]
    lines += [f"  - {quote}" for quote in _quotes(row)]
    lines += [f"  - {escaped(note)}" for note in notes if note]
    return "\n".join(lines)


def _quotes(row: ArticleDiff) -> list[str]:
    """The first words of a text that came or went; else the first lines that changed."""
    if not (row.old and row.new):
        words = visibility.one_line(row.new_text or row.old_text)
        return [escaped(_cut_end(words, _QUOTE))] if words else []
    changed = (line for line in marked_lines(row) if _is_changed(line))
    quotes = filter(None, map(_quote, changed))
    return [quote for quote, _ in zip(quotes, range(_MOST_QUOTES), strict=False)]


def _is_changed(line: Line) -> bool:
    return any(piece.mark is not Mark.KEPT and piece.text.strip() for piece in line)


def _quote(line: Line) -> str:
    """The line cut down to its changes and a few words beside them."""
    last = len(line) - 1
    pieces = [
        piece._replace(
            text=_kept(piece.text, first=not at, last=at == last)
            if piece.mark is Mark.KEPT
            else _cut_end(piece.text, _QUOTE),
        )
        for at, piece in enumerate(line)
    ]
    return marked_paragraph(tuple(pieces))


def _kept(text: str, *, first: bool, last: bool) -> str:
    """A piece that stayed, without what is far from any change."""
    if first:
        return _cut_start(text, _CONTEXT)
    if last:
        return _cut_end(text, _CONTEXT)
    if len(text) <= 2 * _CONTEXT:
        return text
    return f"{_cut_end(text, _CONTEXT)} {_cut_start(text, _CONTEXT).removeprefix('… ')}"


def _cut_end(text: str, room: int) -> str:
    if len(text.rstrip()) <= room:
        return text
    return f"{_whole_words(text[:room], text[room])} …"


def _cut_start(text: str, room: int) -> str:
    if len(text.lstrip()) <= room:
        return text
    return f"… {_whole_words(text[-room:][::-1], text[-room - 1])[::-1]}"


def _whole_words(part: str, following: str) -> str:
    """`part` without a word that it breaks off; scripts without spaces are cut where they are."""
    if following.isspace():
        return part
    whole = part.rpartition(" ")[0]
    return whole or part
