"""What makes the analysis fast finds what the slow way finds, whatever the clauses say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise, zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.analysing import lexicon_for
from draftdiff.analysing.blocks import blocks
from draftdiff.analysing.lexicon import LANGUAGES, Lexicon, _groups
from draftdiff.analysing.phrases import (
    _NOWHERE,
    Match,
    _beginnings,
    _Element,
    _end,
    _Reach,
    _Reader,
)
from draftdiff.analysing.standing import SHORTEST, standing
from draftdiff.analysing.tokens import Word, forms_of, words_of

WORDS = st.lists(st.sampled_from("abcdefghij"), max_size=25)
FEW_WORDS = st.lists(st.sampled_from("ab"), max_size=12)
PIECES = st.sampled_from(
    ["Art. 5", "the", "officer", "l'an", "2 000", "1,5", ".", ". ", ";\n", "\n(a) ", "(2)", "No. 3",
     "!", "។", "ការ", "é", "e\u0301", "%", "$", "“", "”", ", ", " ", "forty-nine", "Mr. X", "x_y"]
)  # fmt: skip


LATIN = st.text(
    alphabet="aZéœßñ \u00a0\u202f’'-_.,;:!?()«»²½ªº%$€£0123456789\n",
    max_size=60,
)
NUMBERS = st.sampled_from(
    ["1,00,000", "12,34,567", "1\u00a0000\u202f000", "3,5", "2 000,50", "n° 5"]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(LATIN | NUMBERS, max_size=6).map("".join))
def test_a_short_pattern_finds_the_words_of_the_long_one(text: str) -> None:
    other_script = "ក"
    assert [*words_of(f"é {text}\n")] == words_of(f"é {text}\n{other_script}")[:-1]


def lexicon_of(language: str) -> Lexicon:
    lexicon = lexicon_for(language)
    assert lexicon is not None
    return lexicon


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.tuples(WORDS, WORDS), st.tuples(FEW_WORDS, FEW_WORDS)))
def test_blocks_are_those_of_difflib(drafts: tuple[list[str], list[str]]) -> None:
    matcher = SequenceMatcher(None, *drafts, autojunk=False)
    assert list(blocks(*drafts)) == [tuple(block) for block in matcher.get_matching_blocks()[:-1]]


@settings(max_examples=300, deadline=None)
@given(WORDS, st.lists(st.tuples(st.integers(0, 30), WORDS.map(lambda w: w[:3])), max_size=4))
def test_blocks_of_an_edited_clause_are_those_of_difflib(
    old: list[str], edits: list[tuple[int, list[str]]]
) -> None:
    new = list(old)
    for place, words in edits:
        new[place : place + 2] = words
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    assert list(blocks(old, new)) == [tuple(block) for block in matcher.get_matching_blocks()[:-1]]


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80))
def test_words_stand_in_order_where_they_say(text: str) -> None:
    words = words_of(text)
    assert [word.text for word in words] == forms_of(text)
    for word, following in pairwise(words):
        assert word.start < word.end <= following.start
        assert 0 <= following.sentence - word.sentence <= 1
        assert following.mark in {"", *text[word.end : following.start]}


LETTERS = st.text(alphabet="ab", min_size=SHORTEST, max_size=60)


@settings(max_examples=300, deadline=None)
@given(st.lists(LETTERS, max_size=12), st.lists(st.text(alphabet="ab", max_size=40), max_size=6))
def test_pieces_stand_where_they_stand(pieces: list[str], others: list[str]) -> None:
    text = "".join(part for pair in zip_longest(others, pieces[::2], fillvalue="") for part in pair)
    assert standing(pieces, text) == {piece for piece in pieces if piece in text}


@cache
def phrases_of(language: str) -> tuple[tuple[str, tuple[_Element, ...]], ...]:
    """The phrases of a lexicon, with their groups, as they are written."""
    data = lexicon_of(language).data
    read = _Reader(data["sets"])
    return tuple(
        (group, elements)
        for group, phrases in _groups(data).items()
        for phrase in phrases
        for elements in _beginnings(read.elements(phrase))
    )


def every_match(words: Sequence[Word], language: str) -> Iterator[Match]:
    """The matches of a lexicon, each of its phrases tried at each word."""
    forms = [word.text for word in words]
    for start, word in enumerate(words):
        end = max(p for p, other in enumerate(words) if other.sentence == word.sentence) + 1
        longest: dict[str, _Reach] = {}
        for group, elements in phrases_of(language):
            if elements[0].fits(forms[start]):
                reach = _end(elements, 1, forms, start + 1, end)
                if reach and reach > longest.get(group, _NOWHERE):
                    longest[group] = reach
        for group, (last, gap) in longest.items():
            yield Match(group, start, last, gap)


def texts_of(language: str) -> st.SearchStrategy[str]:
    """Words of the phrases of a lexicon, in any order, in a few sentences."""
    said = sorted(
        {text for _, elements in phrases_of(language) for one in elements for text in one.texts}
    )
    written = sorted(
        {
            " ".join(min(one.texts) for one in elements if one.texts)
            for _, elements in phrases_of(language)
        }
    )
    pieces = st.sampled_from(written) | st.sampled_from(said) | st.sampled_from([".", "\n", "5"])
    return st.lists(pieces, max_size=10).map(" ".join)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_phrase_is_found_where_it_stands(language: str, data: st.DataObject) -> None:
    words = words_of(data.draw(texts_of(language)))
    phrases = lexicon_of(language).phrases
    found = list(phrases.find(words))
    assert found == list(every_match(words, language))
    said = frozenset(word.text for word in words)
    categories = {match.group.partition(".")[0] for match in found}
    assert all(phrases.only(category).may_find(said) for category in categories)
