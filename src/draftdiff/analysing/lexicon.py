"""What a language says for what rules look for: one TOML file a language, for lawyers to edit.

    [intent]
    mental = ["intentional*", "with (the) intent to/of", …]

A lexicon of one's own (`--lexicon FILE`) has the same form and `extends = "en"`: what it lists
comes on top of what that language has.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import resources
from typing import Any, TypeVar

from draftdiff.analysing.phrases import Phrases
from draftdiff.errors import UsageError

LANGUAGES = ("en", "es", "fr", "km")
"""Languages with a lexicon of their own."""
TABLES_OF_WORDS = frozenset(
    {"grammar", "words", "sets", "numbers", "ordinals", "units", "stems", "synonyms"}
)
"""Tables that hold no phrases."""
SHORTEST_STEM = 3
MARK_OF_BODY = "#"
"""Begins the stem of a body's name, which has no family."""
SHORTEST_STEM_OF_GROUP = 4
"""Letters of a stem that stands for its word in a group of synonyms."""


Answer = TypeVar("Answer")


class Asked(dict[str, Answer]):
    """What is asked of many words again and again, each word's answer kept.

    Args:
        question: what is asked.
    """

    def __init__(self, question: Callable[[str], Answer]) -> None:
        self._question = question

    def __missing__(self, word: str) -> Answer:
        found = self[word] = self._question(word)
        return found


class Lexicon:
    """The words and phrases of one language.

    Args:
        data: the tables of the lexicon's file.

    Raises:
        UsageError: the tables do not have the form of a lexicon.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        _check(data)
        self.data = data
        words = data.get("words", {})
        sets: Mapping[str, Sequence[str]] = data.get("sets", {})
        grammar = data.get("grammar", {})
        self.present_binds = bool(grammar.get("present_binds"))
        self.limiting_endings = tuple(grammar.get("limiting_endings", ()))
        self.adjectives_follow = bool(grammar.get("adjectives_follow"))
        self._spellings = tuple(tuple(pair) for pair in grammar.get("spellings", ()))
        self.adverb_endings = tuple(grammar.get("adverb_endings", ())) or ("\0",)
        self.negating_prefixes = tuple(grammar.get("negating_prefixes", ()))
        self.articles = frozenset(words.get("articles", ()))
        self.little = self.articles | frozenset(words.get("little", ()))
        self.joining_and = frozenset(words.get("and", ()))
        self.joining_or = frozenset(words.get("or", ()))
        self.joining = self.joining_and | self.joining_or
        self.negations = frozenset(words.get("negations", ()))
        self.half_negations = frozenset(words.get("half_negations", ()))
        self.all_negations = self.negations | self.half_negations
        self.sets = {name: frozenset(members) for name, members in sets.items()}
        self.numbers: Mapping[str, float] = data.get("numbers", {})
        self.ordinals: Mapping[str, float] = data.get("ordinals", {})
        self.units: Mapping[str, Mapping[str, float]] = data.get("units", {})
        self._suffixes = tuple(
            sorted(data.get("stems", {}).get("suffixes", ()), key=len, reverse=True)
        )
        self._kept = tuple(data.get("stems", {}).get("kept", ()))
        self._synonyms: Mapping[str, str] = {}
        self._synonyms = self._read_synonyms(data.get("synonyms", {}).get("same", ()))
        self.phrases = Phrases(_groups(data), sets)
        self.stems = Asked(self._stem)
        self._stems_of_sets: dict[str, frozenset[str]] = {}

    def _union(self, *names: str) -> frozenset[str]:
        """The words of some sets together."""
        return frozenset().union(*(self.sets.get(name, frozenset()) for name in names))

    @cached_property
    def idle(self) -> frozenset[str]:
        """Words that say nothing of whom or what a clause covers: small ones, "not", numbers."""
        return self.little.union(self.negations, self.numbers, self.ordinals)

    @cached_property
    def polar(self) -> frozenset[str]:
        """Words that allow or forbid."""
        return self._union("yes", "no")

    @cached_property
    def linking(self) -> frozenset[str]:
        """Words between the two numbers of a range."""
        return self.joining | self._union("to")

    @cached_property
    def before_item(self) -> frozenset[str]:
        """Words that stand between a joint and the item that it joins: "and [any] person"."""
        return self.articles | self._union("broad")

    @cached_property
    def turning(self) -> frozenset[str]:
        """Words that allow, forbid or negate."""
        return self.all_negations | self.polar

    @cached_property
    def distributive(self) -> frozenset[str]:
        """Words for all or for any of a kind, which tell nothing apart."""
        return self._union("distributive_all", "distributive_any", "broad")

    @cached_property
    def naming(self) -> frozenset[str]:
        """Words that a number or a letter of a provision follows."""
        return self._union("numbered", "subdivisions")

    @cached_property
    def counting(self) -> frozenset[str]:
        """The words that a number may begin with."""
        parts = (self.units.get(unit, {}) for unit in ("share", "fraction"))
        return frozenset(self.numbers).union(self.ordinals, *parts)

    @cached_property
    def may_count(self) -> Asked[bool]:
        """Whether a word may be of a quantity: no passage has one that has no such word."""
        known = self.counting.union(self.units.get("duration", {}))
        return Asked(lambda word: word[:1].isdecimal() or word in known)

    def stem(self, word: str) -> str:
        """The form in which words of one kind and meaning are equal ("begins" and "commence")."""
        return self.stems[word]

    def _stem(self, word: str) -> str:
        return self._synonyms.get(word) or self._body(word) or self._without_suffix(word)

    def _body(self, word: str) -> str | None:
        """The head of a body's name in the singular: a commissioner is no commission."""
        bodies = self.sets.get("body", frozenset())
        singular = next((one for one in (*_singulars(word), word) if one in bodies), None)
        return singular and f"{MARK_OF_BODY}{singular}"

    def stems_of(self, name: str) -> frozenset[str]:
        """The stems of the words of a set."""
        found = self._stems_of_sets.get(name)
        if found is None:
            found = frozenset(self.stem(word) for word in self.sets.get(name, ()))
            self._stems_of_sets[name] = found
        return found

    def _read_synonyms(self, groups: Sequence[Sequence[str]]) -> dict[str, str]:
        """What stands for each word, and for its stem, so that a group need not list endings."""
        found: dict[str, str] = {}
        for group in groups:
            for word in group:
                stem = self._without_suffix(word)
                if len(stem) >= SHORTEST_STEM_OF_GROUP:
                    found.setdefault(stem, f"={group[0]}")
        found.update({word: f"={group[0]}" for group in groups for word in group})
        return found

    def _without_suffix(self, word: str) -> str:
        if word in self.numbers:
            return f"{self.numbers[word]:g}"
        return self._shortened(self._in_one_spelling(word))

    def _in_one_spelling(self, word: str) -> str:
        """The word as one of the countries that write the language writes it: labour, labor."""
        for one, other in self._spellings:
            if len(word) >= len(one) + SHORTEST_STEM:
                word = word.replace(one, other)
        return word

    def _shortened(self, word: str) -> str:
        if self._kept and word.endswith(self._kept):
            return word  # an employee is no employer
        shorter = [
            word[: -len(suffix)]
            for suffix in self._suffixes
            if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM
        ]
        for stem in shorter:
            if stem in self._synonyms and len(stem) >= SHORTEST_STEM_OF_GROUP:
                return self._synonyms[stem]
        return self._shortened(shorter[0]) if shorter else word


def _singulars(word: str) -> Iterator[str]:
    """What the singular of a word may be, the surest first."""
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith("s"):
        yield word[:-1]


def _groups(data: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        f"{category}.{group}": phrases
        for category, groups in data.items()
        if category not in TABLES_OF_WORDS and isinstance(groups, dict)
        for group, phrases in groups.items()
    }


def _check(data: Mapping[str, Any]) -> None:
    for category, groups in data.items():
        if category in TABLES_OF_WORDS or not isinstance(groups, dict):
            continue
        for group, phrases in groups.items():
            if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
                what = f"the lexicon's entry {category}.{group} is no list of phrases"
                raise UsageError(what, 'write it as ["one phrase", "another phrase"]')
            for phrase in phrases:
                _check_phrase(f"{category}.{group}", phrase)


def _check_phrase(entry: str, phrase: str) -> None:
    """Refuse a phrase whose end may be left out: it would match more than its author meant."""
    if phrase.endswith((")", "...")) or not phrase.strip():
        what = f"the lexicon's phrase {phrase!r} in {entry} ends with what may be left out"
        raise UsageError(what, "end it with a word that must be there")


@cache
def lexicon_for(language: str) -> Lexicon | None:
    """The lexicon of `language`, an ISO 639 code; None where there is none."""
    return Lexicon(_shipped(language)) if language in LANGUAGES else None


def parse_lexicon(text: str, name: str) -> tuple[str, Lexicon]:
    """A lexicon of the user's own on top of the shipped one that it extends.

    Args:
        text: the TOML of the file.
        name: the file's name, for errors.

    Returns:
        The language that it is for, and the lexicon.

    Raises:
        UsageError: the file is no TOML, or extends no shipped language.
    """
    try:
        own = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what = f"the lexicon {name} is not TOML ({error})"
        raise UsageError(what, "correct that line") from error
    language = own.pop("extends", None)
    if language not in LANGUAGES:
        what = f"the lexicon {name} does not say which language it extends"
        raise UsageError(what, f'begin it with extends = "en" (or one of {", ".join(LANGUAGES)})')
    return language, Lexicon(_joined(_shipped(language), own))


def extended_lexicon(language: str, base: Lexicon | None, own: Mapping[str, Any]) -> Lexicon | None:
    """A lexicon with tables put on top: of `base`, or of that of `language`; None for neither."""
    base = base or lexicon_for(language)
    return None if base is None else Lexicon(_joined(base.data, own))


def _shipped(language: str) -> dict[str, Any]:
    file = resources.files("draftdiff.analysing").joinpath("lexicons", f"{language}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _joined(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Both, tables and lists put together."""
    found = dict(base)
    for key, value in own.items():
        before = found.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            found[key] = _joined(before, value)
        elif isinstance(before, list) and isinstance(value, list):
            found[key] = [*before, *value]
        else:
            found[key] = value
    return found
