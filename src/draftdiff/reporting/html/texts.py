"""The text of a row as paragraphs, with its changes marked.

    <p class="o x">The fine is <del>[deleted: 5]</del> riel.
    <p class="m">The fine is <del>[deleted: 5]</del><ins>[inserted: 10]</ins> riel.

The words in brackets are hidden from sight, for screen readers, and for plain text that is
copied out of the page, where underlines and strikes are lost. A paragraph that changed in part
stands there as one text (m) and, out of sight, as the old column of two (o x); in two columns the
style sheet shows both, and takes what was deleted out of the first. What did not change is there
once: a law of five hundred pages must stay a file that can be sent.

In the page of such a law (`lean`) the style sheet says the words in brackets, and the script puts
the old column together, for which words that changed quietly remember what they were (data-was);
where no script runs, a paragraph that changed in part takes the width of both columns, marked as
in one text. End tags that HTML can do without are left out there. All that takes a third off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.model import ArticleDiff, Provision
from draftdiff.reporting import wording
from draftdiff.reporting.html.markup import element, escaped, isolated, language_attribute
from draftdiff.reporting.inline import Line, Mark, Piece, old_words
from draftdiff.reporting.languages import say, spoken

_TAGS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}
_DEEPEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How texts of one side are set: made once for a page, since its texts have many marks.

    `attributes` are those of an element around such a text, `opened` and `closed` what stands
    before and after words under a mark.
    """

    attributes: Mapping[str, str]
    opened: Mapping[Mark, str]
    closed: Mapping[Mark, str]
    lean: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Starts:
    """What begins at a character of a row's old or new text: clauses by depth, articles."""

    depths: Mapping[int, int]
    labels: Mapping[int, str]


def setting(language: str, *, lean: bool) -> Setting:
    """The setting of a draft in this language; `lean` for a law of hundreds of pages."""
    own = "" if language == spoken() else f' lang="{spoken()}"'
    opened, closed = {Mark.KEPT: ""}, {Mark.KEPT: ""}
    for mark, tag in _TAGS.items():
        # <bdi>, so that our words do not decide the direction of an Arabic paragraph.
        said = "" if lean else f"<bdi{own}>[{escaped(mark_words(mark))}: </bdi>"
        opened[mark] = f"<{tag}>{said}"
        closed[mark] = f"</{tag}>" if lean else f"<bdi>]</bdi></{tag}>"
    return Setting(attributes=language_attribute(language), opened=opened, closed=closed, lean=lean)


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


def marked(mark: Mark, text: str, how: Setting) -> str:
    """The text under its mark. White space alone is not announced: there is nothing to read."""
    if mark is not Mark.KEPT and not text.strip():
        tag = _TAGS[mark]
        return f"<{tag}>{escaped(text)}</{tag}>"
    return f"{how.opened[mark]}{escaped(text)}{how.closed[mark]}"


def marked_text(row: ArticleDiff, lines: Iterable[Line], how: Setting) -> str:
    """The lines as paragraphs, indented as the clauses that begin there."""
    starts, old_text = (_starts(row.old), _starts(row.new)), row.old_text
    content = "".join(
        [paragraph for line in lines for paragraph in _paragraphs(line, old_text, starts, how)]
    )
    return element("div", content, {"class": "text", **how.attributes})


def plain_text(row: ArticleDiff, how: Setting) -> str:
    """The new text of a row in which nothing is marked, as `marked_text` would set it."""
    depths = _starts(row.new).depths
    parts, at = [], 0
    for line in _lines(row.new_text):
        parts.append(_paragraph("", depths.get(at, 0), escaped(line), line, how))
        at += len(line)
    return element("div", "".join(parts), {"class": "text", **how.attributes})


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
            depths.setdefault(offset + clause.span.start, min(clause.depth, _DEEPEST))
        offset += len(article.text) + 1
    return _Starts(depths=depths, labels=labels)


def _paragraphs(
    line: Line, old_text: str, starts: tuple[_Starts, _Starts], how: Setting
) -> Iterator[str]:
    """The line as one paragraph, and again for the old column where both have it and differ."""
    labels, depth = _beginnings(line, *starts)
    if labels:
        yield labels
    marks = {piece.mark for piece in line if piece.text.strip()}
    if len(marks) > 1 and how.lean:
        content = "".join([_remembering(piece, old_text, how) for piece in line])
        yield _paragraph("m", depth, content, content, how)
        return
    if len(marks) > 1:
        yield _set_line("o x", depth, old_words(old_text, line), how)
        name = "m"
    elif Mark.KEPT in marks or not marks:
        name = ""
    else:
        name = "o" if Mark.DELETED in marks else "n"
    yield _set_line(name, depth, line, how)


def _remembering(piece: Piece, old_text: str, how: Setting) -> str:
    """The piece under its mark; where it changed quietly, with what it was."""
    if piece.mark is not Mark.KEPT:
        return marked(piece.mark, piece.text, how)
    old, new = old_text[piece.old_at : piece.old_end], piece.text
    if old == new:
        return escaped(new)
    head = _shared_words(old, new)
    tail = _shared_words(old[head:][::-1], new[head:][::-1])
    was, now = old[head : len(old) - tail], new[head : len(new) - tail]
    changed = f'<span data-was="{escaped(was)}">{escaped(now)}</span>'
    return escaped(new[:head]) + changed + escaped(new[len(new) - tail :])


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
    first = line[0]
    here = [("o", olds, first.old_at)] if first.mark is not Mark.INSERTED else []
    here += [("n", news, first.new_at)] if first.mark is not Mark.DELETED else []
    labels = "".join(_label(side, starts, at) for side, starts, at in here if at in starts.labels)
    depths = [starts.depths[at] for _, starts, at in here if at in starts.depths]
    return labels, depths[-1] if depths else 0


def _label(side: str, starts: _Starts, at: int) -> str:
    return element("p", isolated(starts.labels[at]), {"class": f"part {side}"})


def _set_line(name: str, depth: int, line: Line, how: Setting) -> str:
    content = "".join([marked(piece.mark, piece.text, how) for piece in line])
    return _paragraph(name, depth, content, content, how)


def _paragraph(name: str, depth: int, content: str, text: str, how: Setting) -> str:
    classes = f"{name} d{depth}".strip() if depth else name
    attributes = f' class="{classes}"' if classes else ""
    if wording.has_right_to_left(text):
        attributes = f' dir="auto"{attributes}'
    return f"<p{attributes}>{content}" if how.lean else f"<p{attributes}>{content}</p>"
