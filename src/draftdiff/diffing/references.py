"""References that follow the renumbering of their law: no change, whatever their numbers.

    old  in accordance with Article 28        Article 28 became Article 45,
    new  in accordance with Article 45        and so nothing changed here

Each reference gets a key: the number that its article has in the new draft. Two references with
one key are the same reference.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate

from draftdiff.diffing.stretches import CHANGED, FOLLOWED, SAME, Stretch
from draftdiff.diffing.tokens import Tokens, token_key
from draftdiff.model import Span
from draftdiff.text.references import Reference, references

Renumbered = Mapping[str, frozenset[str]]
"""The new numbers of every old article that kept its number or got another one."""

NUMBER = re.compile(
    r"([(（]\d{1,3}[A-Za-z]{0,2}[)）]|\d+(?:[.,]\d+)*(?:[A-Za-z]{1,2}(?![^\W\d_]))?)"
)
"""A number with its separators, its letters and the brackets of a marker: half of it is none."""

FIGURES = re.compile(
    r"\d+|(?<=第)[〇零一二三四五六七八九十百千]{1,8}(?:条[之の][〇一二三四五六七八九十]+)?"
)
NO_ASCII_FIGURES = str.maketrans({chr(i): " " for i in range(128) if not chr(i).isdigit()})

KEY = "\0"
"""Begins the key of a reference; no text that was read has it."""


def numbers_only(old: str, new: str, renumbered: Renumbered) -> list[Stretch] | None:
    """The stretches of two paragraphs that differ in numbers alone; None where they do not."""
    if old == new:
        return [(SAME, len(old), len(new))]
    olds, news = NUMBER.split(old), NUMBER.split(new)
    if len(olds) != len(news) or olds[::2] != news[::2]:
        return None if old.isascii() else references_only(old, new, renumbered)
    follows = _followed_places(old, new, renumbered)
    stretches: list[Stretch] = []
    place = 0
    for one, two in zip(olds, news, strict=True):
        if one == two:
            state = SAME
        elif place in follows:
            state = FOLLOWED
        else:
            state = CHANGED
        stretches.append((state, len(one), len(two)))
        place += len(one)
    return stretches


def references_only(old: str, new: str, renumbered: Renumbered) -> list[Stretch] | None:
    """The stretches of two paragraphs that differ in followed references alone ("第五条")."""
    olds = references(old) if renumbered else []
    news = references(new) if olds else []
    if not olds or len(olds) != len(news):
        return None
    stretches: list[Stretch] = []
    old_at = new_at = 0
    for one, two in zip(olds, news, strict=True):
        if old[old_at : one.start] != new[new_at : two.start] or not _follows(one, two, renumbered):
            return None
        state = SAME if old[one.start : one.end] == new[two.start : two.end] else FOLLOWED
        stretches.append((SAME, one.start - old_at, two.start - new_at))
        stretches.append((state, one.end - one.start, two.end - two.start))
        old_at, new_at = one.end, two.end
    if old[old_at:] != new[new_at:]:
        return None
    return [*stretches, (SAME, len(old) - old_at, len(new) - new_at)]


def _followed_places(old: str, new: str, renumbered: Renumbered) -> set[int]:
    """Where numbers stand in the old text that are references and follow the renumbering."""
    if not renumbered:
        return set()
    olds = references(old)
    news = references(new) if olds else []
    if len(olds) != len(news):
        return set()
    return {
        one.start for one, two in zip(olds, news, strict=True) if _follows(one, two, renumbered)
    }


def _follows(old: Reference, new: Reference, renumbered: Renumbered) -> bool:
    return new.num in renumbered.get(old.num, frozenset({old.num}))


def with_reference_keys(old: Tokens, new: Tokens, renumbered: Renumbered) -> tuple[Tokens, Tokens]:
    """The tokens with each reference compared by the number that its article has now."""
    if not renumbered:
        return old, new
    old_text, new_text = "".join(old.raw), "".join(new.raw)
    if _figures(old_text) == _figures(new_text):
        return old, new
    olds = references(old_text)
    news = references(new_text) if olds else []
    if not news:
        return old, new
    there = {reference.num for reference in news}
    keys = {}
    for reference in olds:
        now = renumbered.get(reference.num, frozenset({reference.num}))
        keys[Span(reference.start, reference.end)] = min(now & there or now)
    new_keys = {Span(reference.start, reference.end): reference.num for reference in news}
    return _keyed(old, keys), _keyed(new, new_keys)


def _figures(text: str) -> list[str]:
    """The numbers of a text, digit by digit; by a pattern it takes four times as long."""
    return text.translate(NO_ASCII_FIGURES).split() if text.isascii() else FIGURES.findall(text)


def _keyed(tokens: Tokens, keys: Mapping[Span, str]) -> Tokens:
    """The tokens with each reference in one, compared by its key and the letters around it.

    A reference has tokens of its own ("三十六", "条", "の", "二") or stands in one ("제5조의").
    """
    if not keys:
        return tokens
    starts = list(accumulate(map(len, tokens.raw), initial=0))
    raw: list[str] = []
    changed: list[str] = []
    done = 0
    for place, key in keys.items():
        first, last = bisect_right(starts, place.start) - 1, bisect_left(starts, place.end)
        if first < done:
            continue
        raw += tokens.raw[done:first]
        changed += tokens.keys[done:first]
        joined = "".join(tokens.raw[first:last])
        begins, ends = place.start - starts[first], place.end - starts[first]
        raw.append(joined)
        changed.append(f"{token_key(joined[:begins])}{KEY}{key}{token_key(joined[ends:])}")
        done = last
    return Tokens([*raw, *tokens.raw[done:]], [*changed, *tokens.keys[done:]])
