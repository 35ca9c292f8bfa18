"""What changed inside linked articles: exact ops over their texts, and clauses as rows.

    Article 28 → Article 45
    28(1)(b)   dropped
    28(2)      reworded → 45(2)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from draftdiff.diffing.clauses import Match, match_paragraphs
from draftdiff.diffing.ops import op_between, word_ops
from draftdiff.model import (
    ArticleDiff,
    ClauseDiff,
    ClauseKind,
    Kind,
    Link,
    Op,
    OpKind,
    Provision,
    Span,
    Trait,
)
from draftdiff.text.keys import typographic_key


BULLETS = " \t-–—•·●▪◦*‣∙\uf0b7"


def diff(link: Link, old: Sequence[Provision], new: Sequence[Provision]) -> ArticleDiff:
    """Compare the articles that a link holds together.

    Args:
        link: which articles, as indexes into `old` and `new`.
        old: the articles of the old draft.
        new: those of the new draft.
    """
    olds, news = tuple(old[i] for i in link.old), tuple(new[j] for j in link.new)
    old_text = "\n".join(article.text for article in olds)
    new_text = "\n".join(article.text for article in news)
    if old_text == new_text:
        ops, clauses = word_ops(old_text, new_text), []
    else:
        ops, clauses = _compare(old_text, new_text, olds, news)
    return ArticleDiff(
        id=_identity(old_text, new_text),
        kind=_kind(link, ops),
        link=link,
        old=olds,
        new=news,
        traits=_traits(link, olds, news),
        clauses=tuple(clauses),
        ops=tuple(_joined(ops)),
    )


def _kind(link: Link, ops: Sequence[Op]) -> Kind:
    if not link.old:
        return Kind.ADDED
    if not link.new:
        return Kind.DROPPED
    if len(link.new) > 1 and len(link.old) == 1:
        return Kind.SPLIT
    if len(link.old) > 1:
        return Kind.MERGED
    changed = any(op.kind is not OpKind.EQUAL and not op.noise for op in ops)
    return Kind.REWORDED if changed else Kind.UNCHANGED


def _traits(
    link: Link, olds: Sequence[Provision], news: Sequence[Provision]
) -> tuple[Trait, ...]:
    if not olds or not news:
        return ()
    found = []
    if {article.num for article in olds}.isdisjoint(article.num for article in news):
        found.append(Trait.RENUMBERED)
    if link.moved:
        found.append(Trait.MOVED)
    if len(olds) == len(news) == 1 and _title_key(olds[0]) != _title_key(news[0]):
        found.append(Trait.RETITLED)
    return tuple(found)


def _title_key(article: Provision) -> str:
    return typographic_key(article.heading).casefold().rstrip(".")


def _identity(old_text: str, new_text: str) -> str:
    """A row's name, from its words alone."""
    content = f"{typographic_key(old_text)}\0{typographic_key(new_text)}"
    return f"c-{sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _compare(
    old_text: str, new_text: str, olds: Sequence[Provision], news: Sequence[Provision]
) -> tuple[list[Op], list[ClauseDiff]]:
    old, new = _Paragraphs(old_text, olds), _Paragraphs(new_text, news)
    ops: list[Op] = []
    clauses: list[ClauseDiff] = []
    for match in match_paragraphs(old.texts, new.texts):
        one, two = old.span(match.old), new.span(match.new)
        part = _ops_of(one.of(old_text), two.of(new_text))
        ops += [_placed(op, one.start, two.start) for op in part]
        if any(op.kind is not OpKind.EQUAL and not op.noise for op in part):
            clauses.append(_clause(match, old, new))
    return ops, clauses


def _ops_of(old: str, new: str) -> list[Op]:
    """The ops between two paragraphs; one that came or went is one op, its line end apart."""
    if not old or not new:
        return [op_between(old, new, 0, 0)] if old or new else []
    ops = word_ops(old, new)
    if _is_bullet(ops[0].old.of(old)) and _is_bullet(ops[0].new.of(new)):
        return [replace(ops[0], noise=ops[0].kind is not OpKind.EQUAL), *ops[1:]]
    return ops


def _is_bullet(text: str) -> bool:
    """Whether a paragraph's beginning is a bullet, or nothing: which of them is typography."""
    return not text.strip(BULLETS)


def _placed(op: Op, old: int, new: int) -> Op:
    return Op(
        kind=op.kind,
        old=Span(op.old.start + old, op.old.end + old),
        new=Span(op.new.start + new, op.new.end + new),
        noise=op.noise,
    )


def _joined(ops: Sequence[Op]) -> list[Op]:
    """Neighbouring ops of one kind as one."""
    found: list[Op] = []
    for op in ops:
        last = found[-1] if found else None
        if last and last.kind is op.kind and last.noise == op.noise:
            found[-1] = Op(
                kind=op.kind,
                old=Span(last.old.start, op.old.end),
                new=Span(last.new.start, op.new.end),
                noise=op.noise,
            )
        else:
            found.append(op)
    return found


def _clause(match: Match, old: _Paragraphs, new: _Paragraphs) -> ClauseDiff:
    if not len(match.old):
        kind = ClauseKind.ADDED
    elif not len(match.new):
        kind = ClauseKind.DROPPED
    else:
        kind = ClauseKind.REWORDED
    return ClauseDiff(
        kind=kind,
        old=old.citation(match.old),
        new=new.citation(match.new),
        old_span=old.bare_span(match.old),
        new_span=new.bare_span(match.new),
    )


class _Paragraphs:
    """The paragraphs of one side, with the newline that ends each but the last."""

    def __init__(self, text: str, articles: Sequence[Provision]) -> None:
        self.texts = _lines(text)
        self._starts = [0]
        for part in self.texts:
            self._starts.append(self._starts[-1] + len(part))
        self._citations = [
            f"{article.num}{clause.citation}".removeprefix(", ")
            for article in articles
            for clause in article.clauses
        ]

    def span(self, numbers: Span) -> Span:
        """The characters of some paragraphs, their line ends included."""
        return Span(self._starts[numbers.start], self._starts[numbers.end])

    def bare_span(self, numbers: Span) -> Span | None:
        """The characters of some paragraphs without the last line end; None for none."""
        if not len(numbers):
            return None
        whole = self.span(numbers)
        last = self.texts[numbers.end - 1]
        return Span(whole.start, whole.end - (len(last) - len(last.rstrip("\n"))))

    def citation(self, numbers: Span) -> str | None:
        """How the paragraphs are cited: "28(1)(b)", or the first and the last."""
        cited = self._citations[numbers.start : numbers.end]
        if not cited:
            return None
        return cited[0] if len(cited) == 1 else f"{cited[0]} – {cited[-1]}"


def _lines(text: str) -> list[str]:
    """The lines of a text, each with its newline; only "\\n" ends a line."""
    if not text:
        return []
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
