"""The text of a row as paragraphs, with its changes marked.

    <p class="o x">The fine is <del>[deleted: 5]</del> riel.
    <p class="m">The fine is <del>[deleted: 5]</del><ins>[inserted: 10]</ins> riel.

The words in brackets are hidden from sight, for screen readers, and for plain text that is
copied out of the page, where underlines and strikes are lost. A paragraph that changed in part
stands there as one text (m) and, out of sight, as the old column of two (o x); in two columns the
style sheet shows both, and takes what was deleted out of the first. What did not change is there
once: a law of five hundred pages must stay a file that can be sent.

A clause that stands elsewhere now is there twice: where it stood with a word on where it went, and
where it stands with what became of its words, none of which is called new that is not.

In the page of such a law (`lean`) the style sheet says the words in brackets, and the script puts
the old column together, for which words that changed quietly remember what they were (data-was);
where no script runs, a paragraph that changed in part takes the width of both columns, marked as
in one text. End tags that HTML can do without are left out there. All that takes a third off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from draftdiff.model import ArticleDiff, ClauseDiff, ClauseKind, Provision
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import (
    element,
    escaped,
    is_harmless,
    isolated,
    language_attribute,
)
from draftdiff.reporting.inline import Line, Mark, Piece, line_of_move, old_words
from draftdiff.reporting.languages import say, spoken
from draftdiff.text import visibility

_TAGS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}
_DEEPEST = 4
_KEPT, _DELETED, _INSERTED = Mark.KEPT, Mark.DELETED, Mark.INSERTED
_NAMES = {_KEPT: "", _DELETED: "o", _INSERTED: "n"}
"""The classes of paragraphs that are all of one mark."""
Escape = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How texts of one side are set: made once for a page, since its texts have many marks.

    `attributes` are those of an element around such a text, `tag` that of a whole text, `opened`
    and `closed` what stands before and after words under a mark.
    """

    attributes: Mapping[str, str]
    tag: str
    opened: Mapping[Mark, str]
    closed: Mapping[Mark, str]
    lean: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Starts:
    """What begins at a character of a row's old or new text: clauses by depth, articles."""

    depths: Mapping[int, int]
    labels: Mapping[int, str]


class _Texts(NamedTuple):
    """What the lines of a row need: the old text, what begins where, and how words are escaped.

    `gone` and `come` are the clauses that stand elsewhere now, by where each stood and stands.
    """

    old: str
    starts: tuple[_Starts, _Starts]
    escape: Escape
    row: ArticleDiff
    gone: Mapping[int, ClauseDiff]
    come: Mapping[int, ClauseDiff]


def setting(language: str, *, lean: bool) -> Setting:
    """The setting of a draft in this language; `lean` for a law of hundreds of pages."""
    own = "" if language == spoken() else f' lang="{spoken()}"'
    opened, closed = {Mark.KEPT: ""}, {Mark.KEPT: ""}
    for mark, tag in _TAGS.items():
        # <bdi>, so that our words do not decide the direction of an Arabic paragraph.
        said = "" if lean else f"<bdi{own}>[{escaped(mark_words(mark))}: </bdi>"
        opened[mark] = f"<{tag}>{said}"
        closed[mark] = f"</{tag}>" if lean else f"<bdi>]</bdi></{tag}>"
    attributes = language_attribute(language)
    tag = element("div", "", {"class": "text", **attributes}).removesuffix("</div>")
    return Setting(attributes=attributes, tag=tag, opened=opened, closed=closed, lean=lean)


def mark_words(mark: Mark) -> str:
    """What a screen reader says before words under a mark."""
    return say("deleted") if mark is Mark.DELETED else say("inserted")


def spoken_rules() -> str:
    """The style rules that say the words of a lean page, out of sight as those of others are."""
    words = ((tag, mark_words(mark)) for mark, tag in _TAGS.items())
    said = "".join(f'.row {tag}::before {{ content: "[{word}: "; }}\n' for tag, word in words)
    return (
        f'{said}.row :is(ins, del)::after {{ content: "]"; }}\n'
        ".row :is(ins, del)::before, .row :is(ins, del)::after { position: absolute; width: 1px; "
        "height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n"
    )


def marked(mark: Mark, text: str, how: Setting, escape: Escape = escaped) -> str:
    """The text under its mark. White space alone is not announced: there is nothing to read."""
    if mark is _KEPT:
        return escape(text)
    if not text or text.isspace():
        tag = _TAGS[mark]
        return f"<{tag}>{escape(text)}</{tag}>"
    return f"{how.opened[mark]}{escape(text)}{how.closed[mark]}"


def marked_text(row: ArticleDiff, lines: Iterable[Line], how: Setting) -> str:
    """The lines as paragraphs, indented as the clauses that begin there."""
    old_text, new_text = row.old_text, row.new_text
    # One look at a whole article is quicker than one at each of its words under marks.
    escape = str if is_harmless(old_text) and is_harmless(new_text) else escaped
    starts = _starts(row.old), _starts(row.new)
    texts = _Texts(old_text, starts, escape, row, *_elsewhere(row))
    content = "".join([_paragraphs(line, texts, how) for line in lines])
    return f"{how.tag}{content}</div>"


def _elsewhere(row: ArticleDiff) -> tuple[dict[int, ClauseDiff], dict[int, ClauseDiff]]:
    """The clauses that stand elsewhere now, there or in another row, by where they stand here."""
    moved = [clause for clause in row.clauses if clause.ops or _has_one_place(clause)]
    gone = {clause.old_span.start: clause for clause in moved if clause.old_span}
    come = {clause.new_span.start: clause for clause in moved if clause.new_span}
    return gone, come


def _has_one_place(clause: ClauseDiff) -> bool:
    """Whether a clause went to another article, or came from one."""
    return clause.kind is ClauseKind.MOVED and not (clause.old_span and clause.new_span)


def plain_text(row: ArticleDiff, how: Setting) -> str:
    """The new text of a row in which nothing is marked, as `marked_text` would set it."""
    depths, text = _starts(row.new).depths, row.new_text
    escape = str if is_harmless(text) else escaped
    parts, at = [], 0
    for line in _lines(text):
        parts.append(_paragraph("", depths.get(at, 0), escape(line), line, how))
        at += len(line)
    return f"{how.tag}{''.join(parts)}</div>"


def _lines(text: str) -> list[str]:
    """The lines with their ends. splitlines would cut at more than newlines."""
    *ended, last = text.split("\n")
    return [*(f"{line}\n" for line in ended), *([last] if last else [])]


def _starts(articles: Sequence[Provision]) -> _Starts:
    """Where clauses and, if there are several, articles begin in the joined texts."""
    depths: dict[int, int] = {}
    labels: dict[int, str] = {}
    offset = 0
    for article in articles:
        if len(articles) > 1:
            labels[offset] = wording.article_title(article)
        for clause in article.clauses:
            depths.setdefault(offset + clause.span[0], min(clause.depth, _DEEPEST))
        offset += len(article.text) + 1
    return _Starts(depths=depths, labels=labels)


def _paragraphs(line: Line, texts: _Texts, how: Setting) -> str:
    """The line as one paragraph, and again for the old column where both have it and differ."""
    labels, depth = _beginnings(line, *texts.starts)
    if (texts.gone or texts.come) and (moved := _move(line, depth, texts, how)):
        return labels + moved
    if len(line) == 1:
        mark, text, *_ = line[0]
        name = "" if text.isspace() else _NAMES[mark]
        return labels + _set_line(name, depth, line, texts.escape, how)
    marks = {piece[0] for piece in line if not piece[1].isspace()}
    if len(marks) > 1 and how.lean:
        content = "".join([_remembering(piece, texts, how) for piece in line])
        return labels + _paragraph("m", depth, content, content, how)
    if len(marks) > 1:
        labels += _set_line("o x", depth, old_words(texts.old, line), texts.escape, how)
        name = "m"
    else:
        name = _NAMES[marks.pop()] if marks else ""
    return labels + _set_line(name, depth, line, texts.escape, how)


def _move(line: Line, depth: int, texts: _Texts, how: Setting) -> str:
    """The line where it is a clause that stands elsewhere now; else nothing."""
    first, *rest = line
    if any(not piece[1].isspace() for piece in rest):  # the end of a line may have its own mark
        return ""
    mark, text, old_at, new_at, _ = first
    size = len(text.removesuffix("\n"))
    gone, come = texts.gone.get(old_at), texts.come.get(new_at)
    if mark is _DELETED and gone and gone.old_span and len(gone.old_span) == size:
        fate = say("moved to {clause}", clause=wording.citation_words(gone.new or ""))
        return _set_line("o gone", depth, line, texts.escape, how, fate)
    if mark is _INSERTED and come and come.new_span and len(come.new_span) == size:
        fate = say("moved from {clause}", clause=wording.citation_words(come.old or ""))
        # The words of what came from another article are the same; their old ones are not here.
        words = line_of_move(texts.row, come) if come.ops else (first._replace(mark=_KEPT),)
        return _set_line("n come", depth, (*words, *rest), texts.escape, how, fate)
    return ""


def _remembering(piece: Piece, texts: _Texts, how: Setting) -> str:
    """The piece under its mark; where it changed quietly, with what it was."""
    mark, new, old_at, _, old_end = piece
    escape = texts.escape
    if mark is not _KEPT:
        return marked(mark, new, how, escape)
    old = texts.old[old_at:old_end]
    if old == new:
        return escape(new)
    head = _shared_words(old, new)
    tail = _shared_words(old[head:][::-1], new[head:][::-1])
    was, now = old[head : len(old) - tail], new[head : len(new) - tail]
    changed = f'<span data-was="{escape(was)}">{escape(now)}</span>'
    return escape(new[:head]) + changed + escape(new[len(new) - tail :])


def _shared_words(old: str, new: str) -> int:
    """How many characters both begin with, up to a space: no letter is parted from its accents."""
    shared, differ = 0, min(len(old), len(new)) + 1
    while differ - shared > 1:
        middle = (shared + differ) // 2
        if old[:middle] == new[:middle]:
            shared = middle
        else:
            differ = middle
    return old.rfind(" ", 0, shared) + 1


def _beginnings(line: Line, olds: _Starts, news: _Starts) -> tuple[str, int]:
    """The titles of the articles that begin with the line, and the depth of its clause."""
    mark, _, old_at, new_at, _ = line[0]
    labels, depth = "", 0
    if mark is not _INSERTED:
        labels = _label("o", olds, old_at) if olds.labels else ""
        depth = olds.depths.get(old_at, 0)
    if mark is not _DELETED:
        labels += _label("n", news, new_at) if news.labels else ""
        depth = news.depths.get(new_at, depth)
    return labels, depth


def _label(side: str, starts: _Starts, at: int) -> str:
    if at not in starts.labels:
        return ""
    return element("p", isolated(starts.labels[at]), {"class": f"part {side}"})


def _set_line(
    name: str, depth: int, line: Line, escape: Escape, how: Setting, fate: str = ""
) -> str:
    content = "".join([marked(piece[0], piece[1], how, escape) for piece in line])
    told = element("span", isolated(fate), {"class": "fate"}) + " " if fate else ""
    return _paragraph(name, depth, told + content, content, how)


def _paragraph(name: str, depth: int, content: str, text: str, how: Setting) -> str:
    tag = _tag(name, depth, text.isascii() or not visibility.has_right_to_left(text))
    return tag + content if how.lean else f"{tag}{content}</p>"


@cache
def _tag(name: str, depth: int, left_to_right: bool) -> str:  # noqa: FBT001 - a key of the cache
    classes = f"{name} d{depth}".strip() if depth else name
    attributes = f' class="{classes}"' if classes else ""
    return f"<p{attributes}>" if left_to_right else f'<p dir="auto"{attributes}>'
