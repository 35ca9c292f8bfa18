"""Phrases as a lawyer writes them, found in texts in one walk over the words.

    with (the) intent to/of     with intent to, with the intent of, …
    {judge} ... authoris*       a judge of the High Court has authorised

A phrase is words; `(word)` may be left out, `one/other` is either, `word*` is any word that
begins so, `{name}` any word of the lexicon's set of that name, `...` up to nine other words,
`(_)` any one word or none.
Marks and case do not count. Of each phrase the rarest word decides whether it is tried at all
("authoris*" and not "a"), so that a lexicon of thousands costs what a dictionary costs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from draftdiff.analysing.tokens import Word, forms_of

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

    @property
    def texts(self) -> tuple[str, ...]:
        """The words, and beginnings of words, that fit."""
        return (*self.exact, *self.beginnings)

    def fits(self, word: str) -> bool:
        return word in self.exact or (bool(self.beginnings) and word.startswith(self.beginnings))


class _Phrase(NamedTuple):
    """A phrase, and where it may begin: `before` tells how many words before its rarest one.

    Phrases are numbered as they were written; one that may begin with its second word is two.
    `others` are words of another of its places, of which a text must have one; empty for any.
    """

    others: frozenset[str]
    before: range
    number: int
    group: str
    elements: tuple[_Element, ...]


class _Reach(NamedTuple):
    """Where a phrase ends, and the words that its `...` stands for."""

    end: int
    gap: tuple[int, int]


_NOWHERE = _Reach(0, (0, 0))
_GAP = _Element(frozenset(), (), optional=False, gap=True)
ANY_WORD = "_"
_ANY = _Element(frozenset(), ("",), optional=True, gap=False)


class Phrases:
    """Phrases of many groups, each looked up by the rarest of its words.

    Args:
        groups: the phrases of each group, by the group's name ("intent.mental").
        sets: the words that `{name}` stands for.
    """

    def __init__(
        self, groups: Mapping[str, Iterable[str]], sets: Mapping[str, Sequence[str]]
    ) -> None:
        self._by_word = _ByWord()
        self._only: dict[str, Phrases] = {}
        read = _Reader(sets)
        written = [
            (group, elements)
            for group, phrases in groups.items()
            for phrase in phrases
            for elements in _beginnings(read.elements(phrase))
        ]
        weights = _weights([elements for _, elements in written])
        for group, elements in written:
            rarest, *others = _rarest_first(elements, weights)
            self._add(group, elements, rarest, [elements[place] for place in others])

    def _add(
        self,
        group: str,
        elements: tuple[_Element, ...],
        rarest: int,
        others: Iterable[_Element],
    ) -> None:
        before = elements[:rarest]
        phrase = _Phrase(
            number=self._by_word.size,
            group=group,
            elements=elements,
            before=range(
                sum(not (one.optional or one.gap) for one in before[1:]) + bool(before),
                sum(LONGEST_GAP if one.gap else 1 for one in before) + 1,
            ),
            others=next((one.exact for one in others if not one.beginnings), frozenset()),
        )
        self._by_word.add(phrase, elements[rarest])

    def only(self, category: str) -> Phrases:
        """The phrases of one category ("intent" for "intent.mental" and the like)."""
        found = self._only.get(category)
        if found is None:
            found = self._only[category] = Phrases({}, {})
            found._by_word = self._by_word.only(f"{category}.")
        return found

    def may_find(self, said: frozenset[str]) -> bool:
        """Whether a phrase may stand among these words; where they are few, it mostly does."""
        return any(
            not (others and said.isdisjoint(others))
            for phrases in map(self._by_word.__getitem__, said)
            for others, *_ in phrases
        )

    def find(self, words: Sequence[Word]) -> Iterator[Match]:
        """Every match, the longest of each group at each place, in reading order."""
        forms = [word.text for word in words]
        said = frozenset(forms)
        tried = [
            (place - back, number, group, elements)
            for place, phrases in enumerate(map(self._by_word.__getitem__, forms))
            if phrases
            for others, before, number, group, elements in phrases
            if not (others and said.isdisjoint(others))
            for back in before
            if back <= place
        ]
        if not tried:
            return
        ends = _ends(words)
        found = [
            (start, number, group, reach)
            for start, number, group, elements in tried
            if elements[0].fits(forms[start])
            and (reach := _end(elements, 1, forms, start + 1, ends[start]))
        ]
        found.sort()
        for start, matches in groupby(found, itemgetter(0)):
            longest: dict[str, _Reach] = {}
            for _, _, group, reach in matches:
                if reach > longest.get(group, _NOWHERE):
                    longest[group] = reach
            for group, (end, gap) in longest.items():
                yield Match(group, start, end, gap)


class _ByWord(dict[str, tuple[_Phrase, ...]]):
    """The phrases of which a word is the rarest, looked up when the word is first met."""

    def __init__(self) -> None:
        self.size = 0
        self._by_exact: dict[str, list[_Phrase]] = {}
        self._by_key: dict[str, list[tuple[str, _Phrase]]] = {}

    def add(self, phrase: _Phrase, rarest: _Element) -> None:
        """Put a phrase where its rarest word will find it."""
        self.size += 1
        for text in rarest.exact:
            self._by_exact.setdefault(text, []).append(phrase)
        for text in rarest.beginnings:
            self._by_key.setdefault(text[:LETTERS_OF_KEY], []).append((text, phrase))

    def only(self, beginning: str) -> _ByWord:
        """Those phrases whose groups begin so."""
        found = _ByWord()
        for text, phrases in self._by_exact.items():
            found._by_exact[text] = [one for one in phrases if one.group.startswith(beginning)]
        for key, entries in self._by_key.items():
            found._by_key[key] = [one for one in entries if one[1].group.startswith(beginning)]
        return found

    def __missing__(self, word: str) -> tuple[_Phrase, ...]:
        close = [
            one for size in range(LETTERS_OF_KEY + 1) for one in self._by_key.get(word[:size], ())
        ]
        phrases = {
            phrase.number: phrase
            for phrase in (
                *self._by_exact.get(word, ()),
                *(phrase for beginning, phrase in close if word.startswith(beginning)),
            )
        }
        found = self[word] = tuple(phrases.values())
        return found


def _beginnings(elements: tuple[_Element, ...]) -> Iterator[tuple[_Element, ...]]:
    """A phrase from its first word on, and from those that may be its first where that is not."""
    for place, element in enumerate(elements):
        yield elements[place:]
        if not element.optional:
            return


def _weights(phrases: Sequence[Sequence[_Element]]) -> dict[int, int]:
    """How common the words of each place of phrases are, by the place's identity.

    Many phrases share a place, such as all the bodies: it is looked at once.
    """
    places = {id(place): place for elements in phrases for place in elements}
    uses = Counter(id(place) for elements in phrases for place in elements)
    common: Counter[str] = Counter()
    for key, place in places.items():
        for text in place.texts:
            common[text] += uses[key]
    return {key: sum([common[text] for text in place.texts]) for key, place in places.items()}


def _rarest_first(elements: Sequence[_Element], weights: Mapping[int, int]) -> list[int]:
    """The places of a phrase, those first whose words stand in fewest phrases, and so in texts.

    The first place counts as one that must be there: other phrases begin after it.
    """
    fixed = [
        place
        for place, element in enumerate(elements)
        if not (element.gap or (element.optional and place))
    ]
    return sorted(fixed, key=lambda place: weights[id(elements[place])])


def _ends(words: Sequence[Word]) -> Sequence[int]:
    """For each word the end of its sentence."""
    if words[0].sentence == words[-1].sentence:
        return (len(words),) * len(words)
    last = {word.sentence: place for place, word in enumerate(words)}
    return [last[word.sentence] + 1 for word in words]


def _end(
    elements: Sequence[_Element], place: int, forms: Sequence[str], at: int, end: int
) -> _Reach | None:
    """How far the phrase goes that stands at `place` before the word `at`; None for nowhere.

    No phrase goes beyond the end of a sentence.
    """
    while place < len(elements):
        element = elements[place]
        if element.gap:
            return _end_after_gap(elements, place + 1, forms, at, end)
        fits = at < end and element.fits(forms[at])
        if element.optional and fits:
            with_it = _end(elements, place + 1, forms, at + 1, end)
            return with_it if with_it is not None else _end(elements, place + 1, forms, at, end)
        if fits:
            at += 1
        elif not element.optional:
            return None
        place += 1
    return _Reach(at, (at, at))


def _end_after_gap(
    elements: Sequence[_Element], place: int, forms: Sequence[str], at: int, end: int
) -> _Reach | None:
    for skipped in range(min(LONGEST_GAP + 1, end - at)):
        reach = _end(elements, place, forms, at + skipped, end)
        if reach:
            return _Reach(reach.end, (at, at + skipped))
    return None


class _Reader:
    """Reads phrases as they are written; a lexicon's words stand in many of them."""

    def __init__(self, sets: Mapping[str, Sequence[str]]) -> None:
        self._sets = sets
        self._known: dict[tuple[str, bool], list[_Element]] = {}

    def elements(self, written: str) -> tuple[_Element, ...]:
        """The places of a phrase."""
        found: list[_Element] = []
        for optional, gap, plain in _ELEMENT.findall(written.lower()):
            found += (_GAP,) if gap else self._of(optional or plain, optional=bool(optional))
        return tuple(found)

    def _of(self, said: str, *, optional: bool) -> list[_Element]:
        if optional and said == ANY_WORD:
            return [_ANY]
        found = self._known.get((said, optional))
        if found is None and said.isascii() and said.isalpha():
            found = self._known[said, optional] = [
                _Element(frozenset([said]), (), optional=optional, gap=False)
            ]
        elif found is None:
            options = [
                option
                for part in said.split("/")
                for option in (self._sets[part[1:-1]] if part.startswith("{") else (part,))
            ]
            found = self._known[said, optional] = _places(options, optional=optional)
        return found


def _places(options: Sequence[str], *, optional: bool) -> list[_Element]:
    """The places of one written word: several where our words are smaller ("bona-fide")."""
    split = [forms_of(option.rstrip("*")) for option in options]
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
