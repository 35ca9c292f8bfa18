"""The clauses of an article: paragraphs, points and indents, nested as their markers say.

(1) A provider shall         citation (1)
    (a) keep data;           citation (1)(a)
    (b) and                  citation (1)(b)
        (i) delete them.     citation (1)(b)(i)
(2) “Data” means …           citation (2), term "data"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import numeric

from draftdiff.model import Clause, Level, Span
from draftdiff.model.span import maker
from draftdiff.parsing.paragraphs import opening_marker
from draftdiff.text.definitions import may_define, term_of
from draftdiff.text.numerals import chinese, plain_digits, roman

DEPTHS = (Level.PARAGRAPH, Level.POINT, Level.POINT, Level.INDENT)
BARE = re.compile(r"[^\w]+")
CIRCLED = re.compile(r"[①-⑳㈠-㈩]")
OUTERMOST = "§"
"""How the paragraphs of Brazilian laws begin, which have points of their own as the article has."""
DOUBLED = 2


Stack = tuple[tuple[str, str], ...]
"""The open lists around a clause, outermost first: each one's family, and where it stands."""


def clauses_of(paragraphs: Sequence[str]) -> tuple[Clause, ...]:
    """The clauses of an article whose text is `paragraphs` joined by newlines.

    Where an article opens with a number, what has none goes on with the paragraph above it:
    (1), its points (a) and (b), then a second part of (1).
    """
    span, clause = maker(Span), maker(Clause)
    defines = may_define("\n".join(paragraphs))
    found: list[Clause] = []
    start = 0
    nesting = _nesting(tuple(map(opening_marker, paragraphs)))
    for text, read in zip(paragraphs, nesting, strict=True):
        end = start + len(text)
        term = term_of(text) if defines else ""
        found.append(clause((*read, span((start, end)), term)))
        start = end + 1
    return tuple(found)


@lru_cache(maxsize=4096)
def _nesting(markers: tuple[str, ...]) -> tuple[tuple[Level, str, str, int], ...]:
    """The level, num, citation and depth of each paragraph of an article, from its markers alone.

    Kept, since few articles have markers in an order of their own: half of the time of clauses.
    """
    found: list[tuple[Level, str, str, int]] = []
    stack: Stack = ()
    numbered = bool(markers) and _is_number(markers[0])
    plain = within = 0
    for marker in markers:
        if marker:
            outermost = stack[:1]
            stack, level, num, citation = _step(stack, marker)
            within = within if stack[:1] == outermost else 1
            depth = len(stack) - 1
        elif numbered:
            stack, within = stack[:1], within + 1
            level, num, depth = Level.SUBPARAGRAPH, "", 1
            citation = f"({stack[0][1]}), para. {within}"
        else:
            stack, plain = (), plain + 1
            level, num, citation, depth = Level.PARAGRAPH, "", f", para. {plain}", 0
        found.append((level, num, citation, depth))
    return tuple(found)


def _is_number(marker: str) -> bool:
    return bool(marker) and _read(marker)[1].startswith("number")


@lru_cache(maxsize=4096)
def _step(stack: Stack, marker: str) -> tuple[Stack, Level, str, str]:
    """Where a marker leads from the lists that are open: the lists then, level, num, citation."""
    num, family, shape = _read(marker)
    stack = _nested(stack, _family(num, family, shape, stack), num)
    level = Level.INDENT if not num else DEPTHS[min(len(stack) - 1, len(DEPTHS) - 1)]
    return stack, level, num, "".join(f"({part or '–'})" for _, part in stack)


def _read(marker: str) -> tuple[str, str, str]:
    """A marker's number in plain digits, its family, and its shape; "" where it is a bullet.

    Markers of one family number one list: "(a)" and "(b)", but not "a)" or "(1)".
    """
    bare = BARE.sub("", marker)
    value = chinese(bare)
    if value is None and CIRCLED.match(bare):
        return str(int(numeric(bare[0]))), "number①", "①"
    num = str(value) if value is not None else plain_digits(bare)
    shape = "".join(c for c in marker.strip() if not c.isalnum())
    if marker.startswith(OUTERMOST):
        return num.rstrip("º°o"), "number§", "§"
    if not num:
        return num, "indent", shape
    if num.isdecimal():
        kind = "number" if any(c.isdecimal() for c in marker) else "han"
    else:
        kind = "lower" if num[0].islower() else "upper"
    return num, kind + shape, shape


def _family(num: str, family: str, shape: str, stack: Stack) -> str:
    """The family, or Roman numerals: "(i)" is one and not the ninth letter, but after "(h)".

    Doubled letters are points of a point: "aa)" under "a)", or "ba)" under "b)".
    """
    if family.startswith("lower") and len(num) == DOUBLED:
        double = "double" + shape
        letter = next((part for above, part in reversed(stack) if above == family), "")
        opens = num == "aa" or (num[1] == "a" and num[0] == letter)
        if any(above == double for above, _ in stack) or (opens and "" < letter < "z"):
            return double
    if not family.startswith(("lower", "upper")) or roman(num.upper()) is None:
        return family
    last = next((part for above, part in reversed(stack) if above == family), None)
    is_letter = last is not None and len(num) == 1 and ord(num) == ord(last[0]) + 1
    return family if is_letter else "roman" + shape


def _nested(stack: Stack, family: str, num: str) -> Stack:
    if family == "number§":
        return ((family, num),)
    for depth, (above, _) in enumerate(stack):
        if above == family:
            return (*stack[:depth], (family, num))
    return (*stack, (family, num))
