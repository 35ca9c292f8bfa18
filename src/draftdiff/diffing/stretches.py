"""A comparison as stretches, one after the other: how much of each text is the same, or is not.

    old  within the systems.     same 7·7 "within "   changed 4·0 "the "   same 8·8 "systems."
    new  within systems.

Stretches have lengths and no places, so that they can be joined, cut and put one after the other
without counting again. They become ops, with their places, when all is done.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from draftdiff.diffing.tokens import is_blank
from draftdiff.model import Op, OpKind, Span
from draftdiff.model.span import maker


class State(Enum):
    """Equal characters, a difference that no reader needs to see, or a change.

    A reference that follows the renumbering of its law is a state of its own: other characters,
    and the same meaning. So is the number of a clause that became another.
    """

    SAME = 0
    NOISE = 1
    CHANGED = 2
    FOLLOWED = 3
    RENUMBERED = 4


SAME, NOISE, CHANGED, FOLLOWED = State.SAME, State.NOISE, State.CHANGED, State.FOLLOWED
RENUMBERED = State.RENUMBERED
EQUAL, INSERT, DELETE, REPLACE = OpKind.EQUAL, OpKind.INSERT, OpKind.DELETE, OpKind.REPLACE


Stretch = tuple[State, int, int]
"""How many characters of the old and of the new text are in one state."""


def is_changed(stretches: Iterable[Stretch]) -> bool:
    """Whether a reader would call any of the stretches a change."""
    for state, _, _ in stretches:  # noqa: SIM110 - a third faster than any(): asked of all text
        if state is CHANGED:
            return True
    return False


def settled(stretches: Iterable[Stretch], old: str, new: str) -> list[Stretch]:
    """The stretches with the white space at the edges of changes where a reader expects it.

    old "law which", new "law, which": the noise "law " → "law" and the insertion ", " become the
    insertion "," and the same " ". White space that only the changed side has joins the change:
    old "the systems within", new "the systems, and" change " within" to ", and".

    Args:
        stretches: what covers both texts, in order.
        old: the old text.
        new: the new text.
    """
    found: list[Stretch] = []
    old_at = new_at = blank_old = blank_new = 0
    for stretch in stretches:
        state, one, two = stretch
        if state is CHANGED and (blank_old or blank_new):
            old_start, new_start = old_at - blank_old, new_at - blank_new
            changes = old[old_start : old_at + one], new[new_start : new_at + two]
            found[-1:] = _with_blank(blank_old, blank_new, *changes)
        else:
            found.append(stretch)
        blank_old = blank_new = 0
        if state is NOISE and not (one and two):
            blank = old[old_at : old_at + one] or new[new_at : new_at + two]
            if is_blank(blank):
                blank_old, blank_new = one, two
        old_at, new_at = old_at + one, new_at + two
    return _with_line_ends_first(found, old)


def _with_line_ends_first(stretches: list[Stretch], old: str) -> list[Stretch]:
    r"""Paragraphs that went and came at the very end, each beginning with its newline.

    The last paragraph of a text ends without one: of "Kept.\n" + "Gone." → "Come." a reader would
    be shown "Gone.Come." on one line.
    """
    at = len(stretches)
    while at and stretches[at - 1][0] is CHANGED and 0 in stretches[at - 1]:
        at -= 1
    went = sum(old_size for _, old_size, _ in stretches[at:])
    came = sum(new_size for _, _, new_size in stretches[at:])
    before = len(old) - went
    if not (at and went and came and stretches[at - 1][0] is SAME and old[before - 1] == "\n"):
        return stretches
    same = stretches[at - 1][1] - 1
    return [
        *stretches[: at - 1],
        (SAME, same, same),
        (CHANGED, went + 1, 0),
        (CHANGED, 0, came + 1),
    ]


def _with_blank(blank_old: int, blank_new: int, old: str, new: str) -> list[Stretch]:
    """A change and the white space before it that one side has: the first characters of it."""
    size = blank_old or blank_new
    with_blank, other = (old, new) if blank_old else (new, old)
    if len(with_blank) == size and other.endswith(with_blank):
        kept = len(other) - size
        return [(CHANGED, 0, kept) if blank_old else (CHANGED, kept, 0), (SAME, size, size)]
    if len(with_blank) > size:
        return [(CHANGED, len(old), len(new))]
    return [(NOISE, blank_old, blank_new), (CHANGED, len(old) - blank_old, len(new) - blank_new)]


def ops_of(stretches: Iterable[Stretch]) -> list[Op]:
    """The ops, neighbours of one kind as one; empty stretches are left out."""
    found: list[Op] = []
    old_at = new_at = old_end = new_end = 0
    kind, last = EQUAL, SAME
    for state, old, new in stretches:
        if state is not last or state is not SAME:
            its_kind = _kind(state, old, new)
            if (its_kind is not kind or state is not last) and (old or new):
                if old_end > old_at or new_end > new_at:
                    found.append(_op(kind, last, (old_at, old_end), (new_at, new_end)))
                kind, last, old_at, new_at = its_kind, state, old_end, new_end
        old_end += old
        new_end += new
    if old_end > old_at or new_end > new_at:
        found.append(_op(kind, last, (old_at, old_end), (new_at, new_end)))
    return found


_span, _made = maker(Span), maker(Op)


def _op(kind: OpKind, state: State, old: tuple[int, int], new: tuple[int, int]) -> Op:
    flags = state is NOISE, state is FOLLOWED, state is RENUMBERED
    return _made((kind, _span(old), _span(new), *flags))


def _kind(state: State, old: int, new: int) -> OpKind:
    if state is SAME:
        return EQUAL
    if not old:
        return INSERT
    return REPLACE if new else DELETE
