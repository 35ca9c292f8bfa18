"""Heads whose word or number is damaged: found in a gap of the numbering, in the law's own style.

    មាត្រា ៦៥.-
    ត្រាា ៦៦.-          <- the missing number, the law's delimiter, nearly the law's word
    មាត្រា ៦៧.-

    Art. 56.
    Art. 5 7.            <- the missing number, torn
    Art. 58.

    Article 5
    Article              <- the word, and the missing number on the line below
    6
    Article 7

A typing or reading error would else hide a whole article in the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from draftdiff.model import Diagnostic, Level, Severity
from draftdiff.model.message import Message
from draftdiff.parsing.candidates import Candidate
from draftdiff.parsing.frame import without
from draftdiff.parsing.lines import TextLines
from draftdiff.parsing.markers import Hit
from draftdiff.parsing.markers.mark import DELIMITER
from draftdiff.parsing.scheme import Reading
from draftdiff.text.numerals import number
from draftdiff.text.patterns import compiled_when_used

LINE = compiled_when_used(
    rf"(?P<label>(?P<word>[^\s\d]{{2,20}})\s{{0,2}}(?P<num>\d{{1,3}}\s?\d{{0,3}}))(?P<delimiter>{DELIMITER})"
    r"(?P<rest>.{0,120})"
)
NUMBER = compiled_when_used(rf"(?P<num>\d{{1,4}})(?P<delimiter>{DELIMITER})(?P<rest>.{{0,120}})")
CLOSE = 0.7
"""How alike the words are at least, from 0 to 1: "Artide" and "Article" are by 0.77."""
WIDEST_GAP = 5
"""Missing numbers beyond which articles were left out rather than damaged."""


def with_damaged_heads(
    lines: TextLines, reading: Reading, quoted: frozenset[int]
) -> tuple[TextLines, Reading, tuple[Diagnostic, ...]]:
    """The reading with the damaged heads that close its gaps, and the lines without their parts.

    Args:
        lines: the text lines.
        reading: the chosen reading.
        quoted: the lines inside quotations.

    Returns:
        The lines, blank where a number stood below its word; the reading; and a diagnostic for
        each head that was added.
    """
    found = [
        (candidate, above, below)
        for above, below in pairwise(reading.articles)
        for candidate in _between(lines, above, below, quoted | reading.contents)
    ]
    articles = sorted((*reading.articles, *(c for c, _, _ in found)), key=lambda c: c.index)
    diagnostics = tuple(_diagnostic(lines, *each) for each in found)
    below = (c.index + 1 for c, _, _ in found if lines.texts[c.index] == _word_of(c.hit))
    return without(lines, frozenset(below)), replace(reading, articles=tuple(articles)), diagnostics


def _between(
    lines: TextLines, above: Candidate, below: Candidate, barred: frozenset[int]
) -> Iterator[Candidate]:
    if above.number is None or below.number is None or above.region != below.region:
        return
    last, stop = above.number.order[0], below.number.order[0]
    if not 1 < stop - last <= WIDEST_GAP + 1:
        return
    for index in range(above.index + 1, below.index):
        hit = None
        if index not in barred:
            hit = _damaged(lines.texts[index], above.hit) or _torn(lines, index, above.hit)
        missing = number(hit.num) if hit else None
        if hit and missing and len(missing.order) == 1 and last < missing.order[0] < stop:
            last = missing.order[0]
            yield Candidate(index=index, hit=hit, number=missing, weight=0.0, region=above.region)


def _damaged(text: str, own: Hit) -> Hit | None:
    """The parts of a line that is written as the head `own` is, its word aside."""
    found = LINE.fullmatch(text)
    if not found or found["delimiter"].strip() != own.delimiter:
        return None
    if bool(found["rest"].strip()) != bool(own.rest.strip()):
        return None
    word = _word_of(own)
    num = "".join(found["num"].split())
    whole = word == found["word"] and num == found["num"]
    if whole or _likeness(word, found["word"]) < CLOSE:
        return None
    return Hit(Level.ARTICLE, found["label"], num, found["delimiter"].strip(), found["rest"], 0)


def _torn(lines: TextLines, index: int, own: Hit) -> Hit | None:
    """The head whose word stands alone on a line, and its number on the one below."""
    word = _word_of(own)
    if lines.texts[index] != word or not word or index + 1 >= len(lines):
        return None
    found = NUMBER.fullmatch(lines.texts[index + 1])
    if not found or found["delimiter"].strip() != own.delimiter:
        return None
    if bool(found["rest"].strip()) != bool(own.rest.strip()):
        return None
    label = f"{word} {found['num']}"
    return Hit(Level.ARTICLE, label, found["num"], own.delimiter, found["rest"], 0)


def _word_of(own: Hit) -> str:
    return re.split(r"[\s\d]", own.label, maxsplit=1)[0]


def _likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def _diagnostic(
    lines: TextLines, head: Candidate, above: Candidate, below: Candidate
) -> Diagnostic:
    source = lines.sources[head.index]
    return Diagnostic(
        code="damaged-label",
        severity=Severity.WARNING,
        message=Message(
            "“{words}” between {above} and {below} is read as the label of an article",
            words=head.hit.label,
            above=above.hit.label,
            below=below.hit.label,
        ),
        page=source.page,
        line=source.number,
    )
