"""Marks that end where words do, in scripts that put no space between them.

    old      រា|ជ|ស          changed          រា[-ជ-]{+ជ្យ+}ស
    new      រា|ជ្យ|ស         widened          [-រាជ-]{+រាជ្យ+}ស

A Khmer cluster with no vowel of its own mostly closes the syllable before it, so that a word spelt
otherwise is widened to its syllable; U+200B, where a text has it, stands between two words, and any
change of both sides is widened to it. A cluster that only came or only went stays as it is, since
its mark says all there is to say. No dictionary is asked: docs/adr/0011-words-without-spaces.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from draftdiff.diffing.tokens import Tokens, bare, is_unspaced
from draftdiff.text.patterns import compiled_when_used

ZERO_WIDTH_SPACE = "\u200b"
KHMER = "\u1780", "\u17df"
_CLOSES = compiled_when_used("[\u1780-\u17a2](?:\u17d2[\u1780-\u17a2])*[\u17c9-\u17d1\u17dd]*")
"""A Khmer letter with what stands below it and its signs, without a vowel."""
COENG_RO = "\u17d2\u179a"
"""Stands below the letter that a syllable begins with, far oftener than below its last."""
MOST_RESPELT = 4
"""Clusters of the longest change that is a word's other spelling, and not another word."""
MOST_TO_SPACE = 8
"""Clusters of the longest word that is looked for between two zero-width spaces."""


class Edit(NamedTuple):
    """A run of tokens, the same or changed: its ends on each side."""

    same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def widened(edits: Sequence[Edit], old: Tokens, new: Tokens) -> list[Edit]:
    """The edits, each change of both sides widened to the words that it stands in."""
    found: list[Edit] = []
    for at, edit in enumerate(edits):
        taken = edit
        if not edit.same and edit.old_start < edit.old_end and edit.new_start < edit.new_end:
            before = found[-1] if found and found[-1].same else None
            after = edits[at + 1] if at + 1 < len(edits) else None
            left = _missing_before(edit, _size(before), old.raw, new.raw)
            right = _missing_after(edit, _size(after), old.raw, new.raw)
            taken = Edit(False, edit.old_start - left, edit.old_end + right,
                         edit.new_start - left, edit.new_end + right)  # fmt: skip
        _append(found, taken)
    return found


def _size(edit: Edit | None) -> int:
    return edit.old_end - edit.old_start if edit else 0


def _append(found: list[Edit], edit: Edit) -> None:
    """Put an edit behind the others, which lose what it begins with or has been widened to."""
    if not found:
        found.append(edit)
        return
    last = found[-1]
    if edit.same:
        start = last.old_end - edit.old_start
        edit = Edit(True, last.old_end, edit.old_end, edit.new_start + start, edit.new_end)
        if edit.old_start < edit.old_end:
            found.append(edit)
        return
    if last.same:
        found[-1] = last._replace(old_end=edit.old_start, new_end=edit.new_start)
        if not _size(found[-1]):
            del found[-1]
    if found and not found[-1].same:
        last = found.pop()
        edit = Edit(False, last.old_start, edit.old_end, last.new_start, edit.new_end)
    found.append(edit)


def _missing_before(edit: Edit, room: int, old: Sequence[str], new: Sequence[str]) -> int:
    """How many tokens before a change are of the word that it begins in."""
    before = list(_pairs(old, new, edit.old_start - 1, edit.new_start - 1, -1, room))
    spaced = _to_space(before, first=0)
    if spaced is not None:
        return spaced
    closing = _closes(old[edit.old_start]) and _closes(new[edit.new_start])
    if not closing or not before or any(map(_ends_word, before[0])):
        return 0
    return int(_is_khmer(before[0][0]) and _is_respelt(edit, old, new))


def _missing_after(edit: Edit, room: int, old: Sequence[str], new: Sequence[str]) -> int:
    """How many tokens after a change are of the word that it ends in."""
    if _ends_word(old[edit.old_end - 1]) or _ends_word(new[edit.new_end - 1]):
        return 0
    after = list(_pairs(old, new, edit.old_end, edit.new_end, 1, room))
    spaced = _to_space(after, first=1)
    if spaced is not None:
        return spaced
    closed = _closes(old[edit.old_end - 1]) or _closes(new[edit.new_end - 1])
    if closed or not after or COENG_RO in after[0][0]:
        return 0
    return int(_closes(after[0][0]) and _is_respelt(edit, old, new))


def _is_respelt(edit: Edit, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a change is short and keeps a letter: a word spelt otherwise, and no other word."""
    one, two = old[edit.old_start : edit.old_end], new[edit.new_start : edit.new_end]
    if max(len(one), len(two)) > MOST_RESPELT:
        return False
    letters = set(filter(str.isalpha, "".join(one)))
    return not letters.isdisjoint("".join(two))


def _pairs(
    old: Sequence[str], new: Sequence[str], old_at: int, new_at: int, step: int, room: int
) -> Iterator[tuple[str, str]]:
    """The equal tokens beside a change, as each side has them, up to where no word goes on."""
    for by in range(min(room, MOST_TO_SPACE)):
        one, two = old[old_at + by * step], new[new_at + by * step]
        if not is_unspaced(one):
            return
        yield one, two


def _to_space(pairs: Sequence[tuple[str, str]], *, first: int) -> int | None:
    """How many tokens stand between a change and a zero-width space; None for no such space."""
    for count, (one, two) in enumerate(pairs):
        if ZERO_WIDTH_SPACE in one or ZERO_WIDTH_SPACE in two:
            return count + first
        if _ends_word(one) or _ends_word(two):
            return None
    return None


def _ends_word(token: str) -> bool:
    return bare(token) != token


def _closes(token: str) -> bool:
    return _CLOSES.fullmatch(bare(token)) is not None


def _is_khmer(token: str) -> bool:
    return KHMER[0] <= token[:1] <= KHMER[1]
