"""Language that moved to another clause is not dropped.

    old 12(3)  "… under a warrant issued by a judge."      safeguard-dropped in 12(3)
    new 19(1)  "… under a warrant issued by a judge."      safeguard-added in 19(1)
    both findings go: the safeguard stands elsewhere now, and the rows show where

A finding counts as moved where the whole sentence stands on the other side word for word, or
where its mirror fired elsewhere on nearly the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftdiff.analysing.lexicon import Asked
from draftdiff.analysing.once import once
from draftdiff.analysing.standing import SHORTEST, standing
from draftdiff.model import ArticleDiff, Finding
from draftdiff.text.keys import word_key

MIRRORS = {
    one: two
    for pair in (
        ("intent-dropped", "intent-added"),
        ("penalty-dropped", "penalty-added"),
        ("safeguard-dropped", "safeguard-added"),
        ("exception-dropped", "exception-added"),
        ("right-dropped", "right-added"),
        ("vague-term-dropped", "vague-term-added"),
        ("delegated-power-dropped", "delegated-power-added"),
    )
    for one, two in (pair, pair[::-1])
}
ALIKE = 0.6
"""Share of the words of two sentences that they must have in common to be one that moved."""
SHORTEST_SENTENCE = SHORTEST
"""Letters of a sentence that tells by itself that it is the same one."""
ENDS = ".;\n។"
"""Marks that end a sentence or an item of a list."""
_WORD = re.compile(r"\w+")


class _Place:
    """A finding about language that came or went, and the sentence around it."""

    def __init__(self, finding: Finding, sentence: str, *, is_old: bool) -> None:
        self.finding = finding
        self.sentence = sentence
        self.is_old = is_old

    @once
    def words(self) -> frozenset[str]:
        """The words of the sentence."""
        return frozenset(_WORD.findall(self.sentence.casefold()))


def without_moved(rows: Sequence[ArticleDiff]) -> list[ArticleDiff]:
    """The rows without findings about language that only moved."""
    places = [place for row in rows for place in _places(row)]
    if not places:
        return list(rows)
    whole = _whole_sentences(places, rows)
    by_rule: dict[tuple[str, bool], list[_Place]] = {}
    for place in places:
        by_rule.setdefault((place.finding.rule, place.is_old), []).append(place)
    moved = {
        id(place.finding)
        for place in places
        if place in whole
        or _has_mirror(place, by_rule.get((MIRRORS[place.finding.rule], not place.is_old), ()))
    }
    if not moved:
        return list(rows)
    return [
        replace(row, findings=tuple(f for f in row.findings if id(f) not in moved)) for row in rows
    ]


def _places(row: ArticleDiff) -> Iterator[_Place]:
    for finding in row.findings:
        if finding.rule not in MIRRORS or (finding.old is None) == (finding.new is None):
            continue
        is_old = finding.old is not None
        text, span = (row.old_text, finding.old) if is_old else (row.new_text, finding.new)
        if span is not None:
            yield _Place(finding, _sentence(text, span.start), is_old=is_old)


def _sentence(text: str, at: int) -> str:
    """What stands around a place, up to a mark on either side."""
    start = max(text.rfind(mark, 0, at) for mark in ENDS) + 1
    ends = [end for mark in ENDS if (end := text.find(mark, at)) >= 0]
    return text[start : min(ends, default=len(text))]


def _whole_sentences(places: Sequence[_Place], rows: Sequence[ArticleDiff]) -> frozenset[_Place]:
    """The places whose whole sentence stands on the other side."""
    found: set[_Place] = set()
    key_of = Asked(word_key)  # most articles stand on both sides
    for is_old in (True, False):
        texts = [row.new_text if is_old else row.old_text for row in rows]
        keys = {
            place: key
            for place in places
            if place.is_old is is_old and len(key := word_key(place.sentence)) >= SHORTEST_SENTENCE
        }
        if keys:
            known = standing(keys.values(), "".join(map(key_of.__getitem__, texts)))
            found.update(place for place, key in keys.items() if key in known)
    return frozenset(found)


def _has_mirror(place: _Place, mirrors: Sequence[_Place]) -> bool:
    """Whether one of the mirror's places has nearly the same words."""
    if not mirrors:
        return False
    words = place.words
    return any(
        len(words & others) >= ALIKE * max(len(words), len(others), 1)
        for others in (other.words for other in mirrors)
        if len(others) >= ALIKE * len(words)
    )
