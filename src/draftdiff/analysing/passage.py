"""One side of a clause as rules read it: its words, its sentences, what its lexicon finds.

"(1) No officer shall enter a dwelling without a warrant." ─▶ words, facts, quantities
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from draftdiff.analysing.lexicon import Lexicon
from draftdiff.analysing.once import once
from draftdiff.analysing.phrases import Match
from draftdiff.analysing.quantities import Quantity, quantities
from draftdiff.analysing.tokens import Word, words_of
from draftdiff.model import Span


class Fact(NamedTuple):
    """A phrase of the lexicon in a passage: `start` and `end` count words, end exclusive.

    `gap` are the words in it that the phrase does not name.
    """

    category: str
    group: str
    start: int
    end: int
    gap: tuple[int, int] = (0, 0)

    @property
    def places(self) -> list[int]:
        """The words that the phrase names."""
        return [p for p in range(self.start, self.end) if not self.gap[0] <= p < self.gap[1]]


INNOCENT = "innocent"
"""The table of phrases that look like those of another, which its groups name: "fine arts"."""
SAID_ONCE = "safeguard"
"""The category of which two phrases of one group close by are one thing: "seize the court by an
appeal"."""
NEAR_ITS_LIKE = 6
"""Words between two such phrases."""
WAIVER = "waiver"
"""The category of words that rule a safeguard out."""
WAIVABLE = frozenset(
    ["judicial", "prosecution", "notice", "reasons", "hearing", "appeal", "consent"]
)
"""Safeguards that a measure can do without by a word; "no measure less harmful" asks for one."""
WORDS_OF_WAIVER = 4
"""Words before a safeguard among which "without" says that there is none."""
LONGEST_HEADING = 10
FEWEST_WITH_ILLUSTRATIONS = 2
"""Sentences, counted from 0, of a section, the word "Illustrations" and one of them."""
_HEAD = re.compile(
    r"\W*(?:article|artículo|articulo|arti\u0301culo|section|art\.|sec\.)\s*[\w.\-]{1,8}?"
    r"(?:\s+(?:bis|ter|quater))?\s*[.:–—-]\W*",
    re.IGNORECASE,
)
"""The label of an article that stands in its text, as in quoted or unparsed laws."""


_LETTER = re.compile(r"(?:\s|^)?\((?:[a-z]|[ivx]{1,4})\)", re.IGNORECASE)
"""The letter or small Roman number of a point, in brackets, after white space."""


_BRACKETED = re.compile(r"\((?=(?:[a-z]|[ivx]{1,4}|\d+)\))", re.IGNORECASE)
"""A bracket that opens a number or a letter alone."""


Read = TypeVar("Read")
_form = itemgetter(Word._fields.index("text"))


class Passage:
    """A clause, or a whole article, on one side.

    Args:
        text: its words as they stand.
        offset: where it stands in the text of the row, in characters.
        lexicon: that of its language.
    """

    def __init__(self, text: str, offset: int, lexicon: Lexicon) -> None:
        self.known: dict[Callable[[Passage], Any], Any] = {}
        self.text = text
        self.offset = offset
        self.lexicon = lexicon
        words = _without_letters(_without_numbers(words_of(text)), text, lexicon)
        words = _without_heading(words, text, lexicon)
        self.words: list[Word] = _without_illustrations(words, text, lexicon)
        self.forms: list[str] = list(map(_form, self.words))

    @once
    def _facts(self) -> dict[str, tuple[Fact, ...]]:
        found: dict[str, list[Fact]] = {}
        for match in self.lexicon.phrases.find(self.words):
            category, _, group = match.group.partition(".")
            facts = found.setdefault(category, [])
            last = next((f for f in reversed(facts) if f.group == group), None)
            if last and self._goes_on(last, match):
                longer = last._replace(end=max(last.end, match.end))
                facts[facts.index(last)] = longer  # one thing, said by two phrases
                continue
            facts.append(Fact(category, group, match.start, match.end, match.gap))
        for look_alike in found.get(INNOCENT, ()):
            facts = found.get(look_alike.group, [])
            facts[:] = [fact for fact in facts if not _is_within(fact, look_alike)]
        safeguards = found.get("safeguard", [])
        waivers = {fact: place for fact in safeguards if (place := self._waived_at(fact)) >= 0}
        if waivers:
            safeguards[:] = [fact for fact in safeguards if fact not in waivers]
            found.setdefault(WAIVER, []).extend(
                # The word before counts too: it is all that changes in "with(out) a warrant".
                fact._replace(category=WAIVER, start=place, gap=(place + 1, fact.start))
                for fact, place in waivers.items()
            )
        return {category: tuple(facts) for category, facts in found.items()}

    def _waived_at(self, fact: Fact) -> int:
        """The word by which a measure needs no such safeguard: "may search without a warrant".

        Below 0 where it needs one: "No officer shall search without a warrant" says the reverse.
        """
        if fact.group not in WAIVABLE:
            return -1
        waiving = self.lexicon.sets.get("waiving", frozenset())
        sentence = self.sentence(self.words[fact.start].sentence)
        first = max(sentence.start, fact.start - WORDS_OF_WAIVER)
        harmless = self.lexicon.sets.get("not_waived", frozenset())
        places = [
            p
            for p in range(first, fact.start)
            if self.words[p].text in waiving and self.words[p + 1].text not in harmless
        ]
        if not places:
            return -1
        negations = self.lexicon.all_negations
        before = [self.words[p].text for p in range(sentence.start, places[-1])]
        return places[-1] if negations.isdisjoint(before) else -1

    def _goes_on(self, last: Fact, match: Match) -> bool:
        """Whether a phrase only says more of the last one of its group."""
        if match.start < last.end:
            return True
        near = last.category == SAID_ONCE and match.start - last.end <= NEAR_ITS_LIKE
        same = self.words[last.start].sentence == self.words[match.start].sentence
        return near and same

    @once
    def groups(self) -> dict[str, list[str]]:
        """The groups of the facts of each category that there is one of, sorted."""
        return {
            category: sorted([fact.group for fact in facts])
            for category, facts in self._facts.items()
            if facts
        }

    def facts(self, category: str, group: str | None = None) -> tuple[Fact, ...]:
        """What the lexicon finds of one category, or of one group of it."""
        found = self._facts.get(category, ())
        return found if group is None else tuple(fact for fact in found if fact.group == group)

    @once
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers with their units."""
        if not any(map(self.lexicon.may_count.__getitem__, self.texts)):
            return ()
        return quantities(self.text, self.words, self.lexicon)

    @once
    def texts(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.forms)

    @once
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        return tuple(map(self.lexicon.stems.__getitem__, self.forms))

    @once
    def telling(self) -> frozenset[int]:
        """The places of the words that carry meaning of their own."""
        little = self.lexicon.little
        return frozenset([place for place, form in enumerate(self.forms) if form not in little])

    def span(self, start: int, end: int) -> Span:
        """The characters, in the row's text, of some words."""
        first, last = self._places(start, end)
        return Span(first + self.offset, last + self.offset)

    def _places(self, start: int, end: int) -> tuple[int, int]:
        """Where some words stand in the passage, with the bracket that closes them."""
        first, last = self.words[start].start, self.words[end - 1].end
        said = self.text[first:last]
        open_bracket = said.count("(") > said.count(")")
        return first, last + (open_bracket and self.text[last : last + 1] == ")")

    def said(self, start: int, end: int) -> str:
        """The text of some words as it stands, on one line."""
        first, last = self._places(start, end)
        return " ".join(self.text[first:last].split())

    def sentence(self, number: int) -> range:
        """The words of one sentence."""
        if not number and self.words and not self.words[-1].sentence:
            return range(len(self.words))
        return self._sentences.get(number, range(0))

    @once
    def _sentences(self) -> dict[int, range]:
        """The words of each sentence that has any."""
        found: dict[int, range] = {}
        for place, word in enumerate(self.words):
            start = found[word.sentence].start if word.sentence in found else place
            found[word.sentence] = range(start, place + 1)
        return found

    def content(self, places: Iterable[int]) -> Iterator[int]:
        """Those of the words that carry meaning of their own."""
        return filter(self.telling.__contains__, places)


def read_once(read: Callable[[Passage], Read]) -> Callable[[Passage], Read]:
    """What `read` finds in a passage, found once: rules ask for the same things in turn."""

    @wraps(read)
    def found(passage: Passage) -> Read:
        if read not in passage.known:
            passage.known[read] = read(passage)
        answer: Read = passage.known[read]
        return answer

    return found


def _is_within(fact: Fact, other: Fact) -> bool:
    return other.start <= fact.start and fact.end <= other.end


def _without_heading(words: list[Word], text: str, lexicon: Lexicon) -> list[Word]:
    """The words after a label and heading at the front: "Article 5. Prohibited acts. It is …"."""
    label = _HEAD.match(text)
    if not label or not words:
        return words
    body = [word for word in words if word.start >= label.end()]
    if not body:
        return words
    first = [word for word in body if word.sentence == body[0].sentence]
    rest = body[len(first) :]
    modal = any(match.group.startswith("duty.") for match in lexicon.phrases.find(first))
    if rest and len(first) <= LONGEST_HEADING and not modal:
        return rest
    return body


def _without_illustrations(words: list[Word], text: str, lexicon: Lexicon) -> list[Word]:
    """The words before "Illustrations.", after which an Indian section only gives examples."""
    opening = lexicon.sets.get("illustrating", frozenset())
    if not opening or not words or words[-1].sentence < FEWEST_WITH_ILLUSTRATIONS:
        return words
    for place in range(1, len(words) - 1):
        word = words[place]
        ends = word.sentence < words[place + 1].sentence
        if ends and word.text in opening and text[word.start].isupper():
            return words[:place]
    return words


def _is_paragraph_number(word: Word, text: str) -> bool:
    """Whether a number in brackets begins a line: "(2) To this end"."""
    if not word.text.isdecimal() or text[word.end : word.end + 1] != ")":
        return False
    line = text[: word.start].rpartition("\n")[2]
    return line.strip() == "("


def _without_letters(words: list[Word], text: str, lexicon: Lexicon) -> list[Word]:
    """The words without the letters of points, "(a) … (b) …"; references keep theirs."""
    if "(" not in text:
        return words
    bracketed = {match.start() + 1 for match in _BRACKETED.finditer(text)}
    if not bracketed:
        return words
    if words and bracketed == {words[0].start}:
        return words[1:] if _is_letter(words[0], text) else words
    joining = lexicon.joining
    found: list[Word] = []
    named = False
    for word in words:
        if word.start not in bracketed:
            named = named and word.text in joining
        elif _is_paragraph_number(word, text):
            continue
        elif _LETTER.fullmatch(text[max(0, word.start - 2) : word.end + 1]):
            before = found[-1].text if found else ""
            named = named or before in lexicon.naming or before[:1].isdigit()
            if not named:
                continue
        else:
            named = False
        found.append(word)
    return found


def _is_letter(word: Word, text: str) -> bool:
    """Whether the first word of a text is the number or letter that it begins with."""
    piece = text[max(0, word.start - 2) : word.end + 1]
    return _is_paragraph_number(word, text) or bool(_LETTER.fullmatch(piece))


def _without_numbers(words: list[Word]) -> list[Word]:
    """The words without the numbers of clauses within them: "1. … 2. …"."""
    if len(words) > 1 and not words[-1].sentence:
        return words
    if not any(len(word.text) == 1 or word.text.isdecimal() for word in words):
        return words
    sizes = Counter(word.sentence for word in words)
    return [
        word
        for word in words
        if sizes[word.sentence] > 1 or not (word.text.isdecimal() or len(word.text) == 1)
    ]
