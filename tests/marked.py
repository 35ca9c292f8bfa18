"""A row's text with its marks ("a fine of [-5-]{+10+} riels"), and whether its ops are exact."""

from __future__ import annotations

from itertools import pairwise

from draftdiff.model import ArticleDiff, ClauseDiff, Op, OpKind, Span


def marked(row: ArticleDiff) -> str:
    """The row's text, what went in [-…-] and what came in {+…+}; what is quiet in its new form."""
    parts = []
    for op in row.ops:
        old, new = op.old.of(row.old_text), op.new.of(row.new_text)
        if op.is_quiet:
            parts.append(new)
            continue
        parts += [f"[-{old}-]"] if old else []
        parts += [f"{{+{new}+}}"] if new else []
    return "".join(parts)


def assert_exact(row: ArticleDiff) -> None:
    """The ops cover both texts in order, and say of every stretch what is true of it."""
    old_at = new_at = 0
    for op in row.ops:
        assert (op.old.start, op.new.start) == (old_at, new_at)
        old, new = op.old.of(row.old_text), op.new.of(row.new_text)
        assert (op.kind is OpKind.EQUAL) == (old == new)
        assert (op.kind is OpKind.INSERT) == (not old)
        assert (op.kind is OpKind.DELETE) == (not new)
        assert not (op.noise and op.kind is OpKind.EQUAL)
        old_at, new_at = op.old.end, op.new.end
    assert (old_at, new_at) == (len(row.old_text), len(row.new_text))
    assert applied(row.ops, row.old_text, row.new_text) == row.new_text
    assert applied([_reversed(op) for op in row.ops], row.new_text, row.old_text) == row.old_text


def applied(ops: tuple[Op, ...] | list[Op], old: str, new: str) -> str:
    """The old text with the ops done to it: equal stretches come from the old side."""
    return "".join(op.old.of(old) if op.kind is OpKind.EQUAL else op.new.of(new) for op in ops)


def assert_clauses_hold_the_changes(row: ArticleDiff) -> None:
    """Clause spans lie inside the texts, and what changed, but for white space, inside them."""
    for clause in row.clauses:
        for span, text in ((clause.old_span, row.old_text), (clause.new_span, row.new_text)):
            assert span is None or 0 <= span.start <= span.end <= len(text)
        if clause.ops:
            assert_tells_the_move(clause, row)
    for op in row.ops:
        if op.is_quiet:
            continue
        old_spans = [c.old_span for c in row.clauses if c.old_span]
        new_spans = [c.new_span for c in row.clauses if c.new_span]
        assert _covered(op.old, row.old_text, old_spans)
        assert _covered(op.new, row.new_text, new_spans)


def assert_tells_the_move(clause: ClauseDiff, row: ArticleDiff) -> None:
    """The ops of a clause that stands elsewhere lead from its old words to its new ones."""
    assert clause.old_span is not None
    assert clause.new_span is not None
    assert Span(clause.ops[0].old.start, clause.ops[-1].old.end) == clause.old_span
    assert Span(clause.ops[0].new.start, clause.ops[-1].new.end) == clause.new_span
    for before, after in pairwise(clause.ops):
        assert (before.old.end, before.new.end) == (after.old.start, after.new.start)
    for op in clause.ops:
        same = op.old.of(row.old_text) == op.new.of(row.new_text)
        assert (op.kind is OpKind.EQUAL) == same


def _covered(changed: Span, text: str, spans: list[Span]) -> bool:
    return all(
        text[place].isspace() or any(span.start <= place < span.end for span in spans)
        for place in range(*changed)
    )


def _reversed(op: Op) -> Op:
    kinds = {OpKind.INSERT: OpKind.DELETE, OpKind.DELETE: OpKind.INSERT}
    return Op(
        kind=kinds.get(op.kind, op.kind),
        old=op.new,
        new=op.old,
        noise=op.noise,
        followed=op.followed,
    )
