"""Small values for tests: drafts and comparisons in a line or two.

compared(row(article("1", "Short title."), article("1", "Title.")), row(None, article("2")))
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from draftdiff.model import (
    ArticleDiff,
    Bucket,
    Clause,
    ClauseDiff,
    Comparison,
    Confidence,
    Diagnostic,
    Draft,
    Kind,
    Level,
    Line,
    Link,
    MatchedBy,
    Op,
    OpKind,
    Options,
    Provision,
    RunnerUp,
    Share,
    Side,
    Source,
    Span,
    Trait,
    Verdict,
)

# Khmer vowel signs are no word characters to `re`, but part of words.
_WORD = re.compile(r"\s+|[\w\u17b4-\u17d3\u200b]+|[^\w\s]")

Articles = Provision | Sequence[Provision] | None


def article(
    num: str,
    text: str = "Everyone shall obey.",
    *,
    heading: str = "",
    path: tuple[str, ...] = (),
    lines: tuple[int, int] = (0, 0),
    page: int | None = None,
) -> Provision:
    """An article labelled "Article <num>"; `lines` are the first line and the one past the last."""
    return Provision(
        level=Level.ARTICLE,
        num=num,
        label=f"Article {num}",
        heading=heading,
        text=text,
        clauses=clauses_of(text),
        eid=f"art_{num}",
        path=path,
        lines=Span(*lines),
        page=page,
    )


def clauses_of(text: str) -> tuple[Clause, ...]:
    """One clause for each line of `text` that begins with "(1)" or, one deeper, "(a)"."""
    clauses = []
    paragraph = ""
    for found in re.finditer(r"^\((\w+)\).*$", text, re.MULTILINE):
        outer = found[1].isdigit()
        paragraph = f"({found[1]})" if outer else paragraph
        clauses.append(
            Clause(
                level=Level.PARAGRAPH if outer else Level.POINT,
                num=found[1],
                citation=paragraph if outer else f"{paragraph}({found[1]})",
                depth=0 if outer else 1,
                span=Span(*found.span()),
            )
        )
    return tuple(clauses)


def container(level: Level, label: str, heading: str, *children: Provision) -> Provision:
    """A chapter, a schedule or the like around `children`."""
    return Provision(level=level, label=label, heading=heading, children=children)


def preamble(text: str) -> Provision:
    """The text before the first article."""
    return Provision(level=Level.PREAMBLE, text=text)


def source(*texts: str, name: str = "old.txt", diagnostics: Sequence[Diagnostic] = ()) -> Source:
    """A text file of the given lines."""
    return Source(
        name=name,
        sha256=hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest(),
        format="text",
        encoding="utf-8",
        lines=tuple(Line(text, number) for number, text in enumerate(texts, 1)),
        diagnostics=tuple(diagnostics),
    )


def draft(
    *body: Provision,
    name: str = "old.txt",
    language: str = "en",
    verdict: Verdict = Verdict.GOOD,
    removed: tuple[Bucket, ...] = (),
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Draft:
    """A parsed draft with the given nodes."""
    return Draft(
        source=source(*(node.text for node in body), name=name),
        body=body,
        language=language,
        scheme="article",
        verdict=verdict,
        removed=removed,
        diagnostics=diagnostics,
    )


def ops_between(old: str, new: str) -> tuple[Op, ...]:
    """A plain word diff; edits of white space alone are noise, as the real stage says."""
    old_words, new_words = (_WORD.findall(text) for text in (old, new))
    matcher = difflib.SequenceMatcher(None, old_words, new_words, autojunk=False)
    kinds = {kind.value: kind for kind in OpKind}
    ops = []
    old_at = new_at = 0
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        old_part, new_part = (
            "".join(old_words[old_from:old_to]),
            "".join(new_words[new_from:new_to]),
        )
        old_span = Span(old_at, old_at + len(old_part))
        new_span = Span(new_at, new_at + len(new_part))
        noise = tag != "equal" and not (old_part + new_part).strip()
        ops.append(Op(kind=kinds[tag], old=old_span, new=new_span, noise=noise))
        old_at, new_at = old_span.end, new_span.end
    return tuple(ops)


def row(
    old: Articles,
    new: Articles,
    *,
    traits: tuple[Trait, ...] = (),
    score: float | None = None,
    runner_up: RunnerUp | None = None,
    clauses: tuple[ClauseDiff, ...] = (),
) -> ArticleDiff:
    """A row with the kind that its sides imply; `runner_up` makes it one to check.

    Its link has no indexes: `compared` knows them.
    """
    olds, news = _tuple(old), _tuple(new)
    old_text, new_text = ("\n".join(node.text for node in side) for side in (olds, news))
    kind = _kind(olds, news, same=old_text == new_text)
    content = repr((kind, [(node.label, node.text) for node in (*olds, *news)]))
    return ArticleDiff(
        id="c-" + hashlib.sha256(content.encode()).hexdigest()[:12],
        kind=kind,
        link=_link(kind, score, runner_up),
        old=olds,
        new=news,
        traits=traits,
        clauses=clauses,
        ops=ops_between(old_text, new_text),
    )


def sharing(each: ArticleDiff, *shares: tuple[Side, int, float]) -> ArticleDiff:
    """The row with shares of its wording in articles of the other draft."""
    found = tuple(Share(side=side, index=index, share=share) for side, index, share in shares)
    return replace(each, link=replace(each.link, shares=found))


def compared(
    *rows: ArticleDiff,
    surroundings: tuple[ArticleDiff, ...] = (),
    old: Draft | None = None,
    new: Draft | None = None,
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Comparison:
    """A comparison of these rows; drafts not given hold just what the rows name."""
    around = (*surroundings, *rows)
    old = old or draft(*(node for each in around for node in each.old), name="old.txt")
    new = new or draft(*(node for each in around for node in each.new), name="new.txt")
    return Comparison(
        old=old,
        new=new,
        changes=tuple(_indexed(each, old, new) for each in rows),
        surroundings=surroundings,
        options=Options(),
        diagnostics=diagnostics,
    )


def _indexed(each: ArticleDiff, old: Draft, new: Draft) -> ArticleDiff:
    """The row with the places of its articles in the drafts in its link."""
    link = replace(
        each.link,
        old=tuple(_index(node, old) for node in each.old),
        new=tuple(_index(node, new) for node in each.new),
        moved=Trait.MOVED in each.traits,
    )
    return replace(each, link=link)


def _index(node: Provision, whole: Draft) -> int:
    """Where the very node stands among the draft's articles: equal ones may stand elsewhere."""
    return next(index for index, other in enumerate(whole.articles) if other is node)


def _tuple(side: Articles) -> tuple[Provision, ...]:
    if side is None:
        return ()
    return (side,) if isinstance(side, Provision) else tuple(side)


def _kind(old: tuple[Provision, ...], new: tuple[Provision, ...], *, same: bool) -> Kind:
    if not old:
        return Kind.ADDED
    if not new:
        return Kind.DROPPED
    if len(new) > 1:
        return Kind.SPLIT
    if len(old) > 1:
        return Kind.MERGED
    return Kind.UNCHANGED if same else Kind.REWORDED


def _link(kind: Kind, score: float | None, runner_up: RunnerUp | None) -> Link:
    matched_by = {
        Kind.UNCHANGED: MatchedBy.TEXT,
        Kind.ADDED: MatchedBy.NOTHING,
        Kind.DROPPED: MatchedBy.NOTHING,
    }.get(kind, MatchedBy.SIMILARITY)
    usual = {MatchedBy.TEXT: 1.0, MatchedBy.NOTHING: 0.0}.get(matched_by, 0.83)
    return Link(
        old=(),
        new=(),
        matched_by=matched_by,
        score=usual if score is None else score,
        confidence=Confidence.CHECK if runner_up else Confidence.HIGH,
        runner_up=runner_up,
    )
