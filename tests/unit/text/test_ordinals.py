"""Ordinal words of labels, language by language."""

from __future__ import annotations

import re

from draftdiff.text.ordinals import CZECH, LANGUAGES, VALUES, alternatives


def test_no_word_means_two_numbers() -> None:
    for language in LANGUAGES:
        for word, value in language.items():
            assert VALUES[word.casefold()] == value


def test_alternatives_take_whole_words_alone() -> None:
    pattern = re.compile(alternatives(CZECH))
    assert pattern.fullmatch("první") is not None
    assert pattern.match("prvního") is None
