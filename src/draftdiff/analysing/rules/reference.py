"""References to other provisions: whether a clause still points to the same one.

old  Article 35 of Regulation 2018/1725      new  Article 39 of Regulation 2018/1725
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from draftdiff.analysing.pair import ClausePair, Half, Signal
from draftdiff.analysing.passage import Passage
from draftdiff.analysing.rules.rule import Rule, RuleFile
from draftdiff.model import FindingLevel
from draftdiff.model.message import Message

CHANGED = "cross-reference-changed"
_NUMBER = re.compile(
    r"\s*(?P<number>[LRDA]?\.?\s?\d+[\w.\-]*(?:\s?\(\w{1,4}\))*|[IVXLC]{1,6}(?!\w))"
)
_PART = re.compile(
    r"\s*\(?(?P<number>\d{1,3}[a-z]?|[a-z]{1,3})\)|\s*(?P<bare>\d{1,3}[a-z]?|[a-z])(?!\w)"
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_LABEL = re.compile(
    r"\W*(?:(?:article|art|section|sec|artículo)\.?\s+)?"
    r"\(?(?P<number>\d{1,4}|[a-z])\s*[.):–-]",
    re.IGNORECASE,
)
"""The number or letter that a clause begins with: "4.", "(c)", "Article 4."."""
LONGEST_INSTRUMENT = 14


class Reference(NamedTuple):
    """A provision that a clause names: its number as written, and the law that it is of.

    `instrument` is "" for the law itself; `start` and `end` count words.
    """

    noun: str
    number: str
    instrument: str
    start: int
    end: int


def find(pair: ClausePair) -> Iterator[Signal]:
    """The first reference that points elsewhere now."""
    if pair.one_sided:
        return
    olds, news = references(pair.old.passage), references(pair.new.passage)
    keys_old = [_key(r) for r in olds]
    keys_new = [_key(r) for r in news]
    went = [r for r in olds if _key(r) not in keys_new and _is_edited(pair.old, r)]
    came = [
        r for r in news if _key(r) not in keys_old and (went or _is_edited(pair.new, r))
    ]  # "(a)" is an article of speech too, whose going and coming is no edit
    if len(went) != len(came):
        return
    if not went:
        yield from _instruments(pair)
    for old, new in zip(went, came, strict=True):
        if _is_other(pair, old, new):
            before = pair.old.passage.said(old.start, old.end)
            after = pair.new.passage.said(new.start, new.end)
            message = _said(before, after)
            yield Signal(CHANGED, (old.start, old.end), (new.start, new.end), message)
            return


def _said(old: str, new: str) -> Message:
    return Message("the reference to {old} is to {new} now", old=old, new=new)


def _key(reference: Reference) -> tuple[str, str, str]:
    return reference.noun, reference.number, reference.instrument


def _is_edited(half: Half, reference: Reference) -> bool:
    return any(place in half.edited for place in range(reference.start, reference.end))


def _is_other(pair: ClausePair, old: Reference, new: Reference) -> bool:
    """Whether two references in one place name different provisions in substance."""
    if old.instrument == new.instrument:
        part = old.noun in pair.old.passage.lexicon.stems_of("subdivisions")
        followed = pair.renumbered(f"({old.number})" if part else old.number)
        if not old.instrument and (followed == new.number or _is_shifted(pair, old, new)):
            return False
        return old.number != new.number and old.noun == new.noun
    if not old.instrument or not new.instrument:
        return False
    years_old, years_new = _YEAR.findall(old.instrument), _YEAR.findall(new.instrument)
    if years_new and (not years_old or max(years_new) > max(years_old)):
        return False  # a successor: its numbers are its own
    return not (set(old.instrument.split()) & set(new.instrument.split()))


def _is_shifted(pair: ClausePair, old: Reference, new: Reference) -> bool:
    """Whether a reference moved by as much as the clause's own number: "4. … paragraph 3"."""
    labels = _LABEL.match(pair.old.passage.text), _LABEL.match(pair.new.passage.text)
    if not (labels[0] and labels[1]):
        return False
    before, after = labels[0]["number"].lower(), labels[1]["number"].lower()
    own, other = _distance(before, after), _distance(old.number, new.number)
    return own == other and bool(own)


def _distance(one: str, two: str) -> int:
    """How far apart two numbers or letters of provisions are; 0 where that cannot be told."""
    if one.isdecimal() and two.isdecimal():
        return int(two) - int(one)
    letters = len(one) == len(two) == 1 and one.isalpha() and two.isalpha()
    return ord(two) - ord(one) if letters else 0


def _instruments(pair: ClausePair) -> Iterator[Signal]:
    """A law named as a whole whose place another has taken."""
    olds, news = _names(pair.old), _names(pair.new)
    went = [place for place, name in olds.items() if name not in news.values()]
    came = [place for place, name in news.items() if name not in olds.values()]
    if len(went) != 1 or len(came) != 1:
        return
    old, new = went[0], came[0]
    if set(pair.touched(old, None)).isdisjoint(pair.touched(None, new)):
        return
    before, after = pair.old.passage.said(*old), pair.new.passage.said(*new)
    size = len(pair.new.passage.words)
    after_and_year = pair.new.passage.said(new[0], min(size, new[1] + 1))
    if not (_YEAR.search(after_and_year) and not _YEAR.search(before)):
        yield Signal(CHANGED, old, new, _said(before, after))


def _names(half: Half) -> dict[tuple[int, int], str]:
    """The capitalised names of laws: "Press Law", "Code of Criminal Procedure"."""
    passage = half.passage
    heads = passage.lexicon.sets.get("instrument_names", frozenset())
    links = passage.lexicon.sets.get("naming", frozenset())
    words = passage.words
    found: dict[tuple[int, int], str] = {}
    if passage.texts.isdisjoint(heads):
        return found

    def is_capital(place: int) -> bool:
        return passage.text[words[place].start].isupper() and not words[place].text.isdecimal()

    for place, word in enumerate(words):
        if word.text not in heads or not is_capital(place):
            continue
        start, end = place, place + 1
        while (
            start
            and not words[start].mark
            and is_capital(start - 1)
            and words[start - 1].sentence == word.sentence
        ):
            start -= 1
        while (
            end < len(words)
            and not words[end].mark
            and (
                is_capital(end)
                or (words[end].text in links and end + 1 < len(words) and is_capital(end + 1))
            )
        ):
            end += 1
        if end - start > 1 and any(p in half.edited for p in range(start, end)):
            found[start, end] = " ".join(w.text for w in words[start:end])
    return found


def references(passage: Passage) -> list[Reference]:
    """The references of a passage, in reading order."""
    sets = passage.lexicon.sets
    whole, parts = sets.get("reference", frozenset()), sets.get("subdivisions", frozenset())
    if passage.texts.isdisjoint(whole) and passage.texts.isdisjoint(parts):
        return []
    found: list[Reference] = []
    for place, word in enumerate(passage.words):
        if word.text not in whole and word.text not in parts:
            continue
        match = (_NUMBER if word.text in whole else _PART).match(passage.text, word.end)
        if not match:
            continue
        end = _word_after(passage, place + 1, match.end())
        numbers = [(_plain(match), place, end)]
        while following := _listed(passage, numbers[-1][2], whole=word.text in whole):
            numbers.append(following)
        instrument, end = _instrument(passage, numbers[-1][2])
        noun = passage.lexicon.stem(word.text)
        for number, first, last in numbers[:-1]:
            found.append(Reference(noun, number, instrument, first, last))
        number, first, _ = numbers[-1]
        found.append(Reference(noun, number, instrument, first, end))
    return found


def _word_after(passage: Passage, place: int, at: int) -> int:
    """The first word from `place` on that begins at a character or later."""
    while place < len(passage.words) and passage.words[place].start < at:
        place += 1
    return place


def _plain(match: re.Match[str]) -> str:
    number = next(group for group in match.groups() if group)
    return re.sub(r"\s", "", number).rstrip(".").lower()


def _listed(passage: Passage, place: int, *, whole: bool) -> tuple[str, int, int] | None:
    """The next number of a list, "14, 15 and [17]", with the words that it stands in."""
    words, lexicon = passage.words, passage.lexicon
    joins = lexicon.linking
    if not 0 < place < len(words) or words[place].sentence != words[place - 1].sentence:
        return None
    joined = words[place].text in joins
    if not joined and words[place].mark != ",":
        return None
    first = place + joined
    if first >= len(words) or not _is_number(words[first].text, whole=whole):
        return None
    at = words[place].end if joined else words[place].start
    match = (_NUMBER if whole else _PART).match(passage.text, at)
    if not match:
        return None
    return _plain(match), first, _word_after(passage, first, match.end())


def _is_number(text: str, *, whole: bool) -> bool:
    """Whether a word goes on a list of numbers: letters do in brackets alone, and in parts."""
    return text[:1].isdigit() if whole else text[:1].isdigit() or len(text) == 1


def _instrument(passage: Passage, start: int) -> tuple[str, int]:
    """The name of the law after "of the", in small letters, and where it ends."""
    words, lexicon = passage.words, passage.lexicon
    at = start
    links = lexicon.sets.get("reference_links", frozenset())
    while (
        at < len(words)
        and (words[at].text in links or words[at].text in lexicon.articles)
        and words[at].mark in {"", ")", "'", "’"}
    ):
        at += 1
    if at == start or at >= len(words) or words[at].text in lexicon.sets.get("itself", frozenset()):
        return "", start
    end = at
    while (
        end < min(len(words), at + LONGEST_INSTRUMENT)
        and words[end].sentence == words[start - 1].sentence
    ):
        piece = passage.text[words[end].start]
        linked = (
            words[end].text in links
            and end + 1 < len(words)
            and passage.text[words[end + 1].start].isupper()
        )
        if not (piece.isupper() or piece.isdigit() or linked or words[end].mark == "("):
            break
        end += 1
    named = [w.text for w in words[at:end] if w.text not in links]
    return (" ".join(named), end) if named else ("", start)


FILE = RuleFile(
    find=find,
    rules=(
        Rule(
            id=CHANGED,
            level=FindingLevel.WARN,
            summary="The clause refers to a different provision now; a number that only follows "
            "the renumbering is none.",
            check="What does the provision say to which the clause points now?",
            old="The request is governed by Article 35 of the Code of Procedure.",
            new="The request is governed by Article 39 of the Code of Procedure.",
        ),
    ),
)
