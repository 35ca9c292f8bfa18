"""Phrases as a lawyer writes them, found in texts in one walk over the words.

    with (the) intent to/of     with intent to, with the intent of, …
    {judge} ... authoris*       a judge of the High Court has authorised

A phrase is words; `(word)` may be left out, `one/other` is either, `word*` is any word that
begins so, `{name}` any word of the lexicon's set of that name, `...` up to nine other words.
Marks and case do not count. The first word decides which phrases are tried at all, so that a
lexicon of thousands costs what a dictionary costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from draftdiff.analysing.tokens import Word, words_of

LONGEST_GAP = 9
"""Words that `...` may stand for: within one part of a sentence, not across it."""
LETTERS_OF_KEY = 2
_ELEMENT = re.compile(r"\(([^()]+)\)|(\.\.\.)|([^\s()]+)")


class Match(NamedTuple):
    """A phrase found: its group, the words that it covers, and those that its `...` stands for.

    Both are half-open ranges.
    """

    group: str
    start: int
    end: int
    gap: tuple[int, int]


class _Element(NamedTuple):
    """One place of a phrase: the exact words and the beginnings that fit; or a gap."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]
    optional: bool
    gap: bool

    def fits(self, word: str) -> bool:
        return word in self.exact or (bool(self.beginnings) and word.startswith(self.beginnings))


class _Phrase(NamedTuple):
    group: str
    elements: tuple[_Element, ...]


_Candidate = tuple[_Phrase, int]
"""A phrase, and the place of it that is to be tried next."""


class _Reach(NamedTuple):
    """Where a phrase ends, and the words that its `...` stands for."""

    end: int
    gap: tuple[int, int]


_NOWHERE = _Reach(0, (0, 0))
_GAP = _Element(frozenset(), (), optional=False, gap=True)


class Phrases:
    """Phrases of many groups, each looked up by its first word.

    Args:
        groups: the phrases of each group, by the group's name ("intent.mental").
        sets: the words that `{name}` stands for.
    """

    def __init__(
        self, groups: Mapping[str, Iterable[str]], sets: Mapping[str, Sequence[str]]
    ) -> None:
        self._by_key: dict[str, list[_Phrase]] = {}
        self._by_word: dict[str, tuple[_Phrase, ...]] = {}
        self._by_words: dict[tuple[str, str], tuple[_Candidate, ...]] = {}
        for group, phrases in groups.items():
            for written in phrases:
                self._add(_Phrase(group, _elements(written, sets)))

    def _add(self, phrase: _Phrase) -> None:
        for place, element in enumerate(phrase.elements):
            keys = {text[:LETTERS_OF_KEY] for text in (*element.exact, *element.beginnings)}
            for key in keys:
                self._by_key.setdefault(key, []).append(
                    phrase._replace(elements=phrase.elements[place:])
                )
            if not element.optional:
                return

    def telling(self, category: str) -> frozenset[str]:
        """Words, and beginnings of words, without any of which a text has none of a category."""
        return frozenset(
            text
            for phrases in self._by_key.values()
            for phrase in phrases
            if phrase.group.startswith(f"{category}.")
            for text in _most_telling(phrase.elements)
        )

    def _candidates(self, word: str, following: str) -> tuple[_Candidate, ...]:
        """The phrases that may begin with these two words: most of them fail at the second.

        With each goes the place that is still to be tried: the third where the second word fits.
        """
        openers = self._by_word.get(word)
        if openers is None:
            close = self._by_key.get(word[:LETTERS_OF_KEY], ())
            openers = tuple(phrase for phrase in close if phrase.elements[0].fits(word))
            self._by_word[word] = openers
        found = tuple(
            (phrase, place)
            for phrase in openers
            if (place := _place_to_try(phrase.elements, following))
        )
        self._by_words[word, following] = found
        return found

    def find(self, words: Sequence[Word]) -> Iterator[Match]:
        """Every match, the longest of each group at each place, in reading order."""
        texts = [word.text for word in words]
        known = self._by_words
        for start, pair in enumerate(zip(texts, [*texts[1:], ""], strict=False)):
            candidates = known.get(pair)
            if candidates is None:
                candidates = self._candidates(*pair)
            if not candidates:
                continue
            longest: dict[str, _Reach] = {}
            goes_on = pair[1] and words[start + 1].sentence == words[start].sentence
            for phrase, place in candidates:
                if place > 1 and not goes_on:
                    continue
                reach = _end(phrase.elements, place, words, start + place)
                if reach and reach > longest.get(phrase.group, _NOWHERE):
                    longest[phrase.group] = reach
            for group, (end, gap) in longest.items():
                yield Match(group, start, end, gap)


def _most_telling(elements: Sequence[_Element]) -> tuple[str, ...]:
    """The words of the place of a phrase whose shortest is longest: the rarest, that is."""
    fixed = [
        (*element.exact, *element.beginnings)
        for element in elements
        if not (element.gap or element.optional)
    ]
    return max(fixed, key=lambda texts: min(map(len, texts)))


def _place_to_try(elements: Sequence[_Element], word: str) -> int:
    """The first place of a phrase that a second word does not settle; 0 where it cannot follow."""
    if len(elements) == 1:
        return 1
    second = elements[1]
    if second.gap or second.optional:
        return 1
    return 2 if second.fits(word) else 0


def _end(elements: Sequence[_Element], place: int, words: Sequence[Word], at: int) -> _Reach | None:
    """How far the phrase goes that stands at `place` before the word `at`; None for nowhere."""
    while place < len(elements):
        element = elements[place]
        if element.gap:
            return _end_after_gap(elements, place + 1, words, at)
        fits = (
            at < len(words)
            and element.fits(words[at].text)
            and words[at].sentence == words[at - 1].sentence
        )
        if element.optional and fits:
            with_it = _end(elements, place + 1, words, at + 1)
            return with_it if with_it is not None else _end(elements, place + 1, words, at)
        if fits:
            at += 1
        elif not element.optional:
            return None
        place += 1
    return _Reach(at, (at, at))


def _end_after_gap(
    elements: Sequence[_Element], place: int, words: Sequence[Word], at: int
) -> _Reach | None:
    for skipped in range(LONGEST_GAP + 1):
        if at + skipped >= len(words) or words[at + skipped].sentence != words[at - 1].sentence:
            return None
        reach = _end(elements, place, words, at + skipped)
        if reach:
            return _Reach(reach.end, (at, at + skipped))
    return None


def _elements(written: str, sets: Mapping[str, Sequence[str]]) -> tuple[_Element, ...]:
    found: list[_Element] = []
    for optional, gap, plain in _ELEMENT.findall(written.lower()):
        if gap:
            found.append(_GAP)
            continue
        options = [
            option
            for part in (optional or plain).split("/")
            for option in (sets[part[1:-1]] if part.startswith("{") else (part,))
        ]
        found += _places(options, optional=bool(optional))
    return tuple(found)


def _places(options: Sequence[str], *, optional: bool) -> list[_Element]:
    """The places of one written word: several where our words are smaller ("bona-fide")."""
    split = [[word.text for word in words_of(option.rstrip("*"))] for option in options]
    if len(split) == 1 and len(split[0]) > 1:
        last = len(split[0]) - 1
        return [
            _place([text + "*" * (options[0].endswith("*") and number == last)], optional=optional)
            for number, text in enumerate(split[0])
        ]
    marked = ["*" * option.endswith("*") for option in options]
    plain = [words[0] if len(words) == 1 else "" for words in split]
    known = [word + star for word, star in zip(plain, marked, strict=True) if word]
    return [_place(known, optional=optional)]


def _place(options: Sequence[str], *, optional: bool) -> _Element:
    return _Element(
        exact=frozenset(option for option in options if not option.endswith("*")),
        beginnings=tuple(option[:-1] for option in options if option.endswith("*")),
        optional=optional,
        gap=False,
    )
