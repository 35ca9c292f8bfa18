"""The clauses of an article: paragraphs, points and indents, nested as their markers say.

    (1) A provider shall         citation (1)
        (a) keep data;           citation (1)(a)
        (b) and                  citation (1)(b)
            (i) delete them.     citation (1)(b)(i)
    (2) …                        citation (2)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.model import Clause, Level, Span
from draftdiff.parsing.paragraphs import MARKER
from draftdiff.text.numerals import chinese, plain_digits, roman

DEPTHS = (Level.PARAGRAPH, Level.POINT, Level.POINT, Level.INDENT)
BULLETS = "-–—•·●▪◦*‣∙\uf0b7"
BARE = re.compile(r"[^\w]+")


def clauses_of(paragraphs: Sequence[str]) -> tuple[Clause, ...]:
    """The clauses of an article whose text is `paragraphs` joined by newlines."""
    found: list[Clause] = []
    stack: list[tuple[str, str]] = []
    start = unmarked = 0
    for text in paragraphs:
        span = Span(start, start + len(text))
        start = span.end + 1
        marker = MARKER.match(text)
        if marker is None:
            stack, unmarked = [], unmarked + 1
            level, num, citation = Level.PARAGRAPH, "", f", para. {unmarked}"
        else:
            num = _num(marker[0])
            stack = _nested(stack, _family(marker[0], num, stack), num)
            level = Level.INDENT if not num else DEPTHS[min(len(stack) - 1, len(DEPTHS) - 1)]
            citation = "".join(f"({part or '–'})" for _, part in stack)
        found.append(Clause(level=level, num=num, citation=citation,
                            depth=max(0, len(stack) - 1), span=span))  # fmt: skip
    return tuple(found)


def _num(marker: str) -> str:
    bare = BARE.sub("", marker)
    value = chinese(bare)
    return str(value) if value is not None else plain_digits(bare)


def _family(marker: str, num: str, stack: Sequence[tuple[str, str]]) -> str:
    """Markers of one family number one list: "(a)" and "(b)", but not "a)" or "(i)"."""
    shape = "".join(c for c in marker.strip() if not c.isalnum())
    if not num:
        return "indent"
    if num.isdecimal():
        kind = "han" if not any(c.isdecimal() for c in marker) else "number"
    elif _is_roman_after(num, stack, shape):
        kind = "roman"
    else:
        kind = "lower" if num[0].islower() else "upper"
    return kind + shape


def _is_roman_after(num: str, stack: Sequence[tuple[str, str]], shape: str) -> bool:
    """Whether "(i)" is one and not the ninth letter: not after "(h)" of the same list."""
    if roman(num.upper()) is None:
        return False
    letters = ("lower" if num[0].islower() else "upper") + shape
    last = next((part for family, part in reversed(stack) if family == letters), None)
    return last is None or len(num) > 1 or ord(num) != ord(last[0]) + 1


def _nested(stack: list[tuple[str, str]], family: str, num: str) -> list[tuple[str, str]]:
    for depth, (above, _) in enumerate(stack):
        if above == family:
            return [*stack[:depth], (family, num)]
    return [*stack, (family, num)]
