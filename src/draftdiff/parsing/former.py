"""The numbers that an article had before, where a law prints them with its label.

Article 20                                        former 27a … 27e, 43, 44, 45
(ex Articles 27a to 27e and 43 to 45 TEU)         bucket "former number"
Enhanced cooperation                              heading

A consolidated law tells so itself what became of its articles: evidence for the aligner, and no
part of the article's heading or text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from draftdiff.model import Line
from draftdiff.parsing.candidates import Candidate
from draftdiff.parsing.frame import without
from draftdiff.parsing.lines import TextLines
from draftdiff.parsing.scheme import Reading
from draftdiff.text.numerals import number

NAME = "former number"
LINES_BELOW = 2
"""Lines under the label that are looked at."""
MOST_IN_RANGE = 60
"""Articles of the longest range that is counted out."""
HINTS = ("ex", "former", "previous", "ancien", "antes", "antig", "früher", "ehem", "vormals", "già")
"""One of these is in every note, whatever its case."""


class FormerNumbers(NamedTuple):
    """What was found: the numbers by the line of the label, and the lines that said so."""

    numbers: Mapping[int, tuple[str, ...]]
    lines: tuple[Line, ...]


def former_numbers(lines: TextLines, reading: Reading) -> tuple[TextLines, Reading, FormerNumbers]:
    """The lines and the reading without notes of former numbers, and what those say.

    Args:
        lines: the text lines.
        reading: the heads of the law.

    Returns:
        The same lines where there is no such note. Numbers are by the label's line as the source
        counts lines.
    """
    found: dict[int, tuple[str, ...]] = {}
    taken: dict[int, Line] = {}
    heads = []
    for candidate in reading.articles:
        head = candidate
        at = _own_line(lines, candidate.index)
        if at is not None:
            taken[at] = lines.sources[at]
            found[candidate.index] = _numbers(lines.texts[at])
        elif _is_note(candidate.hit.rest):
            note = lines.sources[candidate.index]._replace(text=candidate.hit.rest.strip())
            taken[-candidate.index - 1] = note
            found[candidate.index] = _numbers(candidate.hit.rest)
            head = _without_rest(candidate)
        heads.append(head)
    if not found:
        return lines, reading, FormerNumbers({}, ())
    numbers = {lines.sources[index].number: nums for index, nums in found.items()}
    kept = without(lines, frozenset(index for index in taken if index >= 0))
    told = tuple(sorted(taken.values(), key=lambda line: line.number))
    return kept, replace(reading, articles=tuple(heads)), FormerNumbers(numbers, told)


def _own_line(lines: TextLines, head: int) -> int | None:
    """The line under a label that is a note and nothing else."""
    below = range(head + 1, min(head + 1 + LINES_BELOW, len(lines)))
    return next((index for index in below if _is_note(lines.texts[index])), None)


def _without_rest(candidate: Candidate) -> Candidate:
    return replace(candidate, hit=candidate.hit._replace(rest="", delimiter=""))


def _is_note(text: str) -> bool:
    bare = text.strip()
    if bare[:1] not in {"(", "["} or not bare[1:].lstrip().casefold().startswith(HINTS):
        return False
    return _note().fullmatch(bare) is not None


def _numbers(note: str) -> tuple[str, ...]:
    """The numbers that a note names in plain digits, ranges counted out, each once."""
    named = (each for found in _number().finditer(note) for each in _range(found))
    read = (number(each, letters=True) for each in named)
    return tuple(dict.fromkeys(each.text for each in read if each))


def _range(found: re.Match[str]) -> Sequence[str]:
    first, last = found["first"], found["last"]
    return tuple(_between(first, last)) if last else (first,)


def _between(first: str, last: str) -> Iterator[str]:
    if first.isdecimal() and last.isdecimal() and 0 < int(last) - int(first) < MOST_IN_RANGE:
        yield from map(str, range(int(first), int(last) + 1))
    elif first[:-1] == last[:-1] and first[-1:].isalpha() and first[-1] < last[-1]:
        yield from (first[:-1] + chr(code) for code in range(ord(first[-1]), ord(last[-1]) + 1))
    else:
        yield from (first, last)


@cache
def _note() -> re.Pattern[str]:
    word = (
        r"(?:ex|formerly|former|previously|ancien(?:ne)?s?|antes|antigu[oa]s?|antig[oa]s?|frühere?r?"
        r"|ehem(?:als|\.)|vormals|già)"
    )
    unit = (
        r"(?:art(?:icles?|ículos?|igos?|ikel|icol[io]|s?\.)|§§?|sections?|s\.|clauses?|regulations?"
        r"|rules?)"
    )
    return re.compile(rf"[(\[]\s*{word}\s?[-–]?\s?{unit}[^()\[\]]{{1,160}}[)\]]\.?", re.IGNORECASE)


@cache
def _number() -> re.Pattern[str]:
    number = r"\d{1,4}(?:\s(?:bis|ter|quater)(?![a-z]))?[a-zA-Z]{0,2}|[A-Z](?:\.\d{1,2})?"
    return re.compile(
        rf"(?<![\w.])(?P<first>{number})(?![\w])"
        r"(?:\s?(?:to|à|bis|a|al|[-–])\s?(?P<last>\d{1,4}[a-zA-Z]{0,2})(?![\w]))?"
    )
