"""From heads to the tree: containers nest by their levels, articles stand in the innermost.

TITLE I                     title
  CHAPTER 1                   chapter
    Article 1                   article
  CHAPTER 2                   chapter
ANNEX I                     schedule: ends every container before it
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from draftdiff.model import Level, Provision

ORDER = (
    Level.SCHEDULE,
    Level.TRANSITIONAL,
    Level.BOOK,
    Level.PART,
    Level.TITLE,
    Level.CHAPTER,
    Level.SECTION,
    Level.SUBSECTION,
    Level.CROSSHEADING,
)
DEPTH = {level: 0 if level is Level.TRANSITIONAL else depth for depth, level in enumerate(ORDER)}
EID = {
    Level.SCHEDULE: "att",
    Level.TRANSITIONAL: "trans",
    Level.BOOK: "book",
    Level.PART: "part",
    Level.TITLE: "title",
    Level.CHAPTER: "chp",
    Level.SECTION: "sec",
    Level.SUBSECTION: "subsec",
    Level.CROSSHEADING: "xhd",
    Level.ARTICLE: "art",
    Level.PREAMBLE: "preamble",
    Level.TAIL: "tail",
    Level.WHOLE: "body",
}
"""The abbreviations of the Akoma Ntoso naming convention, and our own where it has none."""


@dataclass(slots=True)
class _Open:
    """A container that is still being filled."""

    provision: Provision
    children: list[Provision] = field(default_factory=list)


def build(flat: Iterable[Provision]) -> tuple[Provision, ...]:
    """Nest provisions that are given in reading order; sets their `path` and `eid`."""
    root: list[Provision] = []
    stack: list[_Open] = []
    listed = tuple(flat)
    law = _start_of_law(listed)
    for index, provision in enumerate(listed):
        if index == law:
            _close(root, stack, 0)
        if provision.level in DEPTH:
            _close(root, stack, _depth_to_keep(stack, provision.level))
            stack.append(_Open(provision))
        elif provision.level in {Level.PREAMBLE, Level.TAIL, Level.WHOLE}:
            _close(root, stack, 0)
            root.append(provision)
        else:
            (stack[-1].children if stack else root).append(provision)
    _close(root, stack, 0)
    return tuple(_placed(root, (), "", Counter()))


def _start_of_law(flat: Sequence[Provision]) -> int | None:
    """Where the law begins in a file that opens with annexes; None where it opens itself.

    Else every article would stand in the last of the annexes, and the law would have none.
    """
    levels = [provision.level for provision in flat]
    if Level.ARTICLE not in levels or Level.SCHEDULE not in levels[: levels.index(Level.ARTICLE)]:
        return None
    before = levels[: levels.index(Level.ARTICLE)]
    return len(before) - before[::-1].index(Level.SCHEDULE)


def _depth_to_keep(stack: Sequence[_Open], level: Level) -> int:
    """How many open containers stay open around a new one of `level`."""
    if level in {Level.SCHEDULE, Level.TRANSITIONAL}:
        return 0
    for depth, opened in enumerate(stack):
        if DEPTH[opened.provision.level] >= DEPTH[level]:
            return depth
    return len(stack)


def _close(root: list[Provision], stack: list[_Open], keep: int) -> None:
    while len(stack) > keep:
        done = stack.pop()
        whole = replace(done.provision, children=tuple(done.children))
        (stack[-1].children if stack else root).append(whole)


def _placed(
    provisions: Iterable[Provision], path: tuple[str, ...], eid: str, seen: Counter[str]
) -> Iterable[Provision]:
    for provision in provisions:
        own = _eid(provision, eid, seen)
        if not provision.children and provision.level is not Level.SCHEDULE:
            yield provision.placed(own, path, ())
            continue
        inner = (*path, provision.title)
        yield provision.placed(
            own,
            path if provision.level is not Level.SCHEDULE else inner,
            tuple(_placed(provision.children, inner, own, seen)),
        )


def _eid(provision: Provision, around: str, seen: Counter[str]) -> str:
    num = f"_{provision.num}" if provision.num else ""
    eid = "__".join(part for part in (around, f"{EID[provision.level]}{num}") if part)
    seen[eid] += 1
    return eid if seen[eid] == 1 else f"{eid}-{seen[eid]}"
