"""The redline: a Word file with tracked changes. Accept all: the new law; reject all: the old.

    Article 5[→ 6 tracked]. Fines
    The fine is [5 deleted][10 inserted] riel.¶

A draft is a stream of words and paragraph marks, and so is the file: every word and every mark is
kept, inserted, deleted, or one end of a move. What is mere white space is shown as in the new
draft; quotes, dashes and references that followed the numbering are changes like any other here,
since the words of the old draft must come back when all is rejected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from draftdiff.model import ArticleDiff, Comparison, Level, Op, OpKind, Provision, Span
from draftdiff.reporting import wording
from draftdiff.reporting.inline import Mark, marked_lines
from draftdiff.reporting.redline_order import Block, blocks
from draftdiff.reporting.word_markup import (
    Change,
    Changes,
    begins_right_to_left,
    document,
    paragraph,
)

_PORTRAIT = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" '
    'w:header="709" w:footer="709" w:gutter="0"/>'
)
_DEEPEST = 6
_UNTITLED = frozenset({Level.PREAMBLE, Level.TAIL, Level.WHOLE})
_WORDS = re.compile(r"\S+\s*|\s+")
_IN_PLACE = {
    Mark.KEPT: Change.NONE,
    Mark.INSERTED: Change.INSERTED,
    Mark.DELETED: Change.DELETED,
}
_MOVED_HERE = {
    Mark.KEPT: Change.MOVED_HERE,
    Mark.INSERTED: Change.INSERTED,
}
"""Words that the article lost on its way stand where it was: they could be in neither outcome."""
_MOVED_AWAY = {Mark.DELETED: Change.MOVED_AWAY}


class _Piece(NamedTuple):
    r"""Words, or the mark that ends a paragraph ("\\n"), under one mark."""

    mark: Mark
    text: str
    style: str = ""
    depth: int = 0


class _Part(NamedTuple):
    """An article of a row: where it begins in the joined text, and the title above it."""

    start: int
    title: str
    style: str


def render(comparison: Comparison, title: str = "") -> bytes:
    """The redline as a Word file's bytes."""
    changes = Changes()
    body = "".join(_block(block, changes) for block in blocks(comparison))
    names = " → ".join(map(wording.draft_name, (comparison.old, comparison.new)))
    # Word needs a paragraph after the last one, or a deleted one there could never go away.
    return document(
        body + paragraph(""),
        _PORTRAIT,
        language=comparison.new.language,
        title=title or names,
    )


def _block(block: Block, changes: Changes) -> str:
    pieces = list(_pieces(block))
    if not block.move:
        return _paragraphs(pieces, _IN_PLACE, changes)
    away = bool(block.old)
    table = _MOVED_AWAY if away else _MOVED_HERE
    name = Change.MOVED_AWAY if away else Change.MOVED_HERE
    text = _paragraphs(pieces, table, changes)
    begin = f'<w:{name}RangeStart {changes.attributes()} w:name="move{block.move}"/>'
    number = begin.split('"', 2)[1]
    return f'{begin}{text}<w:{name}RangeEnd w:id="{number}"/>'


def _pieces(block: Block) -> Iterator[_Piece]:
    """The block's words. What moved here is compared with what it was; what moved away is whole."""
    if block.row is not None and ((block.old and block.new) or (block.move and block.new)):
        yield from _row_pieces(block.row)
        return
    if block.old and block.new:
        for old, new in zip(_parts(block.old), _parts(block.new), strict=True):
            yield from _title_pieces(old, new)
        return
    mark = Mark.DELETED if block.old else Mark.INSERTED
    for node in block.new or block.old:
        yield from _whole(node, mark)


def _whole(node: Provision, mark: Mark) -> Iterator[_Piece]:
    style = _style(node)
    if title := _title(node):
        yield _Piece(mark, title, style)
        yield _Piece(mark, "\n", style)
    depths = _depths(node, 0)
    at = 0
    for line in node.text.split("\n") if node.text else ():
        depth = depths.get(at, 0)
        yield _Piece(mark, line, depth=depth)
        yield _Piece(mark, "\n", depth=depth)
        at += len(line) + 1


def _title(node: Provision) -> str:
    """The line above a provision; what we call a preamble or a law's end is no line of the law."""
    return "" if node.level in _UNTITLED else node.title


def _style(node: Provision) -> str:
    return "Heading2" if node.level is Level.ARTICLE else "Heading1"


def _depths(node: Provision, offset: int) -> dict[int, int]:
    return {
        offset + clause.span.start: min(clause.depth, _DEEPEST) for clause in reversed(node.clauses)
    }


def _row_pieces(row: ArticleDiff) -> Iterator[_Piece]:
    """Titles and words of a row with both sides, in an order that is right for either."""
    (first_old, *olds), (first_new, *news) = _parts(row.old), _parts(row.new)
    yield from _title_pieces(first_old, first_new)
    old_depths, new_depths = _all_depths(row.old), _all_depths(row.new)
    for line in marked_lines(_tracked(row, [part.start for part in olds])):
        first = line[0]
        yield from _due(olds, first.old_at, Mark.DELETED)
        yield from _due(news, first.new_at, Mark.INSERTED)
        if first.mark is Mark.DELETED:
            depth = old_depths.get(first.old_at, 0)
        else:
            depth = new_depths.get(first.new_at, 0)
        for piece in line:
            if text := piece.text.removesuffix("\n"):
                yield _Piece(piece.mark, text, depth=depth)
        ended = line[-1].text.endswith("\n")
        yield _Piece(line[-1].mark if ended else _last_mark(row), "\n", depth=depth)
    yield from _due(olds, None, Mark.DELETED)
    yield from _due(news, None, Mark.INSERTED)


def _parts(articles: Sequence[Provision]) -> list[_Part]:
    parts, start = [], 0
    for article in articles:
        parts.append(_Part(start, _title(article), _style(article)))
        start += len(article.text) + 1
    return parts


def _all_depths(articles: Sequence[Provision]) -> dict[int, int]:
    starts = (part.start for part in _parts(articles))
    return {
        place: depth
        for start, article in zip(starts, articles, strict=True)
        for place, depth in _depths(article, start).items()
    }


def _due(parts: list[_Part], reached: int | None, mark: Mark) -> Iterator[_Piece]:
    """The titles of the articles that have begun by now; of all that are left at the end."""
    while parts and (reached is None or parts[0].start <= reached):
        part = parts.pop(0)
        if part.title:
            yield _Piece(mark, part.title, part.style)
            yield _Piece(mark, "\n", part.style)


def _title_pieces(old: _Part, new: _Part) -> Iterator[_Piece]:
    """Two titles as one line: the words that they begin and end with are kept."""
    if not (old.title and new.title):
        mark, part = (Mark.DELETED, old) if old.title else (Mark.INSERTED, new)
        yield from _due([part], None, mark)
        return
    olds, news = _WORDS.findall(old.title), _WORDS.findall(new.title)
    head = _common(olds, news)
    tail = min(_common(olds[::-1], news[::-1]), len(olds) - head, len(news) - head)
    parts = (
        (Mark.KEPT, news[:head]),
        (Mark.DELETED, olds[head : len(olds) - tail]),
        (Mark.INSERTED, news[head : len(news) - tail]),
        (Mark.KEPT, news[len(news) - tail :]),
    )
    for mark, words in parts:
        if words:
            yield _Piece(mark, "".join(words), new.style)
    yield _Piece(Mark.KEPT, "\n", new.style)


def _common(olds: Sequence[str], news: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(olds, news, strict=False))
    return next((at for at, (old, new) in pairs if old != new), min(len(olds), len(news)))


def _tracked(row: ArticleDiff, boundaries: Sequence[int]) -> ArticleDiff:
    """The row with nothing quiet but white space, and none where an old article ends.

    There the end of a paragraph must be seen to go, or the title after it could not stand alone.
    """
    whole = Op(
        kind=OpKind.REPLACE if row.old_text != row.new_text else OpKind.EQUAL,
        old=Span(0, len(row.old_text)),
        new=Span(0, len(row.new_text)),
    )
    ops = tuple(_tracked_op(op, row, boundaries) for op in row.ops or (whole,))
    return replace(row, ops=ops)


def _tracked_op(op: Op, row: ArticleDiff, boundaries: Sequence[int]) -> Op:
    if op.kind is OpKind.EQUAL or not op.is_quiet:
        return op
    old, new = (
        "".join(text.split()) for text in (op.old.of(row.old_text), op.new.of(row.new_text))
    )
    ends_article = any(op.old.start < place <= op.old.end for place in boundaries)
    return Op(kind=op.kind, old=op.old, new=op.new, noise=old == new and not ends_article)


def _last_mark(row: ArticleDiff) -> Mark:
    """That of the last paragraph's end, which stands in no text: it is there on both sides."""
    if not row.old[-1].text:
        return Mark.INSERTED
    return Mark.KEPT if row.new[-1].text else Mark.DELETED


def _paragraphs(pieces: Iterable[_Piece], table: Mapping[Mark, Change], changes: Changes) -> str:
    """The pieces as paragraphs, each change as `table` has it."""
    written, runs, text = [], [], ""
    for piece in pieces:
        change = table.get(piece.mark)
        if change is None:
            continue
        if piece.text != "\n":
            runs.append(changes.run(piece.text, change))
            text += piece.text
            continue
        made = paragraph(
            "".join(runs),
            style=piece.style,
            depth=piece.depth,
            mark=changes.mark(change),
            right_to_left=begins_right_to_left(text),
        )
        written.append(made)
        runs, text = [], ""
    return "".join(written)
